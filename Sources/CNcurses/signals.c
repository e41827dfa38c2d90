#include "internal.h"

#include <signal.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

static void watched(sigset_t *set) {
  static const int signals[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  sigemptyset(set);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(set, signals[i]);
}

void cn_signals_block(void) {
  sigset_t set;
  watched(&set);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  // A broken pipe is an error of write, not the end of the program.
  signal(SIGPIPE, SIG_IGN);
}

void cn_signals_unblock(void) {
  sigset_t set;
  watched(&set);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

int32_t cn_signals_open(void) {
  sigset_t set;
  watched(&set);
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int32_t cn_signals_next(int32_t descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int32_t)info.ssi_signo : 0;
}

bool cn_can_stop(void) {
  // A session leader, or a group whose parent is in another session, has no shell to say "fg".
  return getsid(0) != getpid() && getsid(getppid()) == getsid(0);
}

void cn_stop(void) { kill(0, SIGSTOP); }

bool cn_window_size(int32_t *rows, int32_t *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
    return false;
  }
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}
