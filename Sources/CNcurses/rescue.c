#include "internal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

// Everything that the handler touches is here, made ready beforehand: inside a handler only
// functions that are safe there may be called (write, tcsetattr, dup2, pread, sigaction, raise).

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction previous[fatal_count];
static struct termios before;
static bool knows_before = false;
static volatile sig_atomic_t is_armed = 0;
static char restore[256];
static size_t restore_length = 0;
static int saved_stderr = -1;
static int log_descriptor = -1;
static off_t log_start = 0;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// What was written to standard error while the board was up goes to the real one, at most the end.
static void show_log_tail(void) {
  static char tail[4096];
  struct stat status;
  if (log_descriptor < 0 || saved_stderr < 0 || fstat(log_descriptor, &status) != 0) return;
  off_t start = status.st_size - (off_t)sizeof tail;
  if (start < log_start) start = log_start;
  ssize_t count = pread(log_descriptor, tail, sizeof tail, start);
  if (count > 0) write_all(saved_stderr, tail, (size_t)count);
}

static void rescue(void) {
  if (!is_armed) return;
  is_armed = 0;
  write_all(STDOUT_FILENO, restore, restore_length);
  if (knows_before) tcsetattr(STDIN_FILENO, TCSANOW, &before);
  show_log_tail();
  if (saved_stderr >= 0) dup2(saved_stderr, STDERR_FILENO);
}

static void on_fatal(int number, siginfo_t *info, void *context) {
  (void)context;
  rescue();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) sigaction(number, &previous[i], NULL);
  }
  // A fault of the processor happens again when we return, now under the previous handler (Swift's
  // backtrace, or none). One that was sent does not, and is sent anew.
  if (info == NULL || info->si_code <= 0) raise(number);
}

static void append(const char *text) {
  if (text == NULL || text == (char *)-1) return;
  for (; *text != 0 && restore_length < sizeof restore; text++) {
    // Padding such as $<5> is for lines of 1978.
    if (text[0] == '$' && text[1] == '<') {
      while (*text != 0 && *text != '>') text++;
      if (*text == 0) return;
      continue;
    }
    restore[restore_length++] = *text;
  }
}

static void prepare_restore(void) {
  restore_length = 0;
  append("\033[?2026l\033[?2004l\033[?1004l\033[0m");
  append(tigetstr("sgr0"));
  append(tigetstr("cnorm"));
  char *leave = tigetstr("rmcup");
  append(leave != NULL && leave != (char *)-1 ? leave : "\033[999;1H\r\n");
}

void cn_rescue_remember(void) { knows_before = tcgetattr(STDIN_FILENO, &before) == 0; }

void cn_rescue_modes(void) {
  if (knows_before) tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
}

void cn_rescue_divert(int32_t descriptor) {
  if (descriptor < 0 || saved_stderr >= 0) return;
  struct stat status;
  log_descriptor = descriptor;
  log_start = fstat(descriptor, &status) == 0 ? status.st_size : 0;
  // Above the three, and not for children: theirs is the diverted one.
  saved_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(descriptor, STDERR_FILENO);
}

void cn_rescue_undivert(void) {
  if (saved_stderr < 0) return;
  dup2(saved_stderr, STDERR_FILENO);
  close(saved_stderr);
  saved_stderr = -1;
}

void cn_rescue_arm(void) {
  static bool is_installed = false;
  prepare_restore();
  is_armed = 1;
  if (is_installed) return;
  is_installed = true;
  // The stack may be what failed, so the handler runs on its own.
  static char stack[64 * 1024];
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) sigaltstack(&own, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_fatal;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &previous[i]);
  atexit(rescue);
}

void cn_rescue_disarm(void) { is_armed = 0; }
