#define _GNU_SOURCE
#include "DiskShim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *root;
static const char *arm;
static const char *hit;
static size_t root_length;
static int trace = -1;
static long fail_at;
static int fail_errno;
static const char *fail_kinds = "";
static int fail_on;
static long counted;
static long kill_at;
static int kill_halves;
static int kill_signal = SIGKILL;
static long acts;

__attribute__((constructor)) static void begin(void) {
  root = getenv("DISK_SHIM_ROOT");
  if (!root) return;
  root_length = strlen(root);
  arm = getenv("DISK_SHIM_ARM");
  hit = getenv("DISK_SHIM_HIT");
  const char *path = getenv("DISK_SHIM_TRACE");
  if (path)
    trace = (int)syscall(
        SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  char *words = getenv("DISK_SHIM_KILL");
  if (words) {
    kill_at = atol(words);
    kill_halves = strchr(words, 'h') != NULL;
    if (strchr(words, 's')) kill_signal = SIGSTOP;
  }
  words = getenv("DISK_SHIM_FAIL");
  if (!words) return;
  words = strdup(words);
  char *rest = words;
  char *word = strsep(&rest, ":");
  fail_at = word ? atol(word) : 0;
  word = strsep(&rest, ":");
  fail_errno = word ? atoi(word) : EIO;
  word = strsep(&rest, ":");
  fail_kinds = word ? word : "";
  fail_on = rest != NULL;
}

static int is_inside(const char *path) {
  return root && strncmp(path, root, root_length) == 0
      && (path[root_length] == 0 || path[root_length] == '/');
}

/// The path of an open file, when it lies in the folder.
static int path_of(int descriptor, char *path) {
  if (!root) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  long count = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (count <= 0) return 0;
  path[count] = 0;
  return is_inside(path);
}

static int is_armed(void) {
  return !arm || syscall(SYS_faccessat, AT_FDCWD, arm, F_OK) == 0;
}

/// Ends the process, as kill -9 does, before its n-th act; of a write half may be done.
static int must_die(void) {
  if (!kill_at || !is_armed()) return 0;
  return __atomic_add_fetch(&acts, 1, __ATOMIC_SEQ_CST) == kill_at;
}

static void die(void) { syscall(SYS_kill, getpid(), kill_signal); }

/// True when this act is the one that must fail.
static int must_fail(char kind) {
  if (kind != 'w' && must_die()) die();
  if (!fail_at || !strchr(fail_kinds, kind)) return 0;
  if (!is_armed()) return 0;
  long number = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
  if (number != fail_at && !(fail_on && number > fail_at)) return 0;
  if (hit) {
    int made = (int)syscall(SYS_openat, AT_FDCWD, hit, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (made >= 0) syscall(SYS_close, made);
  }
  errno = fail_errno;
  return 1;
}

static void note(
    char act, int descriptor, const char *path, const char *other, long long offset,
    const void *data, size_t count) {
  if (trace < 0) return;
  int kept = errno;
  struct disk_shim_entry entry = {0};
  struct stat status;
  if (descriptor >= 0 && fstat(descriptor, &status) == 0) entry.inode = status.st_ino;
  entry.act = (unsigned int)act;
  entry.offset = offset;
  entry.path_length = (unsigned int)strlen(path);
  entry.other_length = (unsigned int)strlen(other);
  entry.data_length = (unsigned int)count;
  entry.process = (unsigned int)getpid();
  entry.size = (unsigned int)(sizeof entry + entry.path_length + entry.other_length + count);
  struct iovec parts[4] = {
      {&entry, sizeof entry},
      {(void *)path, entry.path_length},
      {(void *)other, entry.other_length},
      {(void *)data, count}};
  syscall(SYS_writev, trace, parts, 4);
  errno = kept;
}

static int opened(int folder, const char *path, int flags, mode_t mode) {
  int is_write = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
  int is_ours = path[0] == '/' && is_inside(path);
  if (is_ours && is_write && must_fail('o')) return -1;
  int is_new = is_ours && (flags & O_CREAT) && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0;
  int descriptor = (int)syscall(SYS_openat, folder, path, flags, mode);
  if (is_ours && is_write && descriptor < 0) note('X', -1, path, "", 0, "", 0);
  if (descriptor >= 0 && is_ours) {
    if (is_new) note('C', descriptor, path, "", 0, "", 0);
    else if (flags & O_TRUNC) note('T', descriptor, path, "", 0, "", 0);
    else if (is_write) note('O', descriptor, path, "", 0, "", 0);
  }
  return descriptor;
}

#define OPEN(name)                                      \
  int name(const char *path, int flags, ...) {          \
    mode_t mode = 0;                                    \
    if (flags & (O_CREAT | __O_TMPFILE)) {              \
      va_list list;                                     \
      va_start(list, flags);                            \
      mode = va_arg(list, mode_t);                      \
      va_end(list);                                     \
    }                                                   \
    return opened(AT_FDCWD, path, flags, mode);         \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                    \
  int name(int folder, const char *path, int flags, ...) { \
    mode_t mode = 0;                                    \
    if (flags & (O_CREAT | __O_TMPFILE)) {              \
      va_list list;                                     \
      va_start(list, flags);                            \
      mode = va_arg(list, mode_t);                      \
      va_end(list);                                     \
    }                                                   \
    return opened(folder, path, flags, mode);           \
  }
OPENAT(openat)
OPENAT(openat64)

/// What a write of half the bytes leaves to be written; the whole where nothing is to fail.
static ssize_t allowed(int descriptor, const void *data, size_t count, long long offset) {
  if (must_die()) {
    if (kill_halves && offset >= 0)
      syscall(SYS_pwrite64, descriptor, data, count / 2, offset);
    die();
  }
  if (!must_fail('w')) return (ssize_t)count;
  if (fail_errno || count < 2) {
    if (!fail_errno) errno = ENOSPC;
    return -1;
  }
  return (ssize_t)(count / 2);
}

ssize_t write(int descriptor, const void *data, size_t count) {
  char path[PATH_MAX];
  if (!root) return syscall(SYS_write, descriptor, data, count);
  if (!path_of(descriptor, path)) {
    if (descriptor == 1) note('A', -1, "", "", 0, data, count);
    return syscall(SYS_write, descriptor, data, count);
  }
  ssize_t part = allowed(
      descriptor, data, count, syscall(SYS_lseek, descriptor, 0, SEEK_CUR));
  if (part < 0) return -1;
  ssize_t written = syscall(SYS_write, descriptor, data, part);
  if (written > 0) {
    long long end = syscall(SYS_lseek, descriptor, 0, SEEK_CUR);
    note('W', descriptor, path, "", end - written, data, (size_t)written);
  }
  return written;
}

static ssize_t written_at(int descriptor, const void *data, size_t count, off64_t offset) {
  char path[PATH_MAX];
  if (!path_of(descriptor, path)) return syscall(SYS_pwrite64, descriptor, data, count, offset);
  ssize_t part = allowed(descriptor, data, count, offset);
  if (part < 0) return -1;
  ssize_t written = syscall(SYS_pwrite64, descriptor, data, part, offset);
  if (written > 0) note('W', descriptor, path, "", offset, data, (size_t)written);
  return written;
}

ssize_t pwrite(int descriptor, const void *data, size_t count, off_t offset) {
  return written_at(descriptor, data, count, offset);
}

ssize_t pwrite64(int descriptor, const void *data, size_t count, off64_t offset) {
  return written_at(descriptor, data, count, offset);
}

static int truncated(int descriptor, off64_t length) {
  char path[PATH_MAX];
  if (!path_of(descriptor, path)) return (int)syscall(SYS_ftruncate, descriptor, length);
  if (must_fail('t')) return -1;
  int result = (int)syscall(SYS_ftruncate, descriptor, length);
  note(result == 0 ? 'T' : 'X', descriptor, path, "", length, "", 0);
  return result;
}

int ftruncate(int descriptor, off_t length) { return truncated(descriptor, length); }
int ftruncate64(int descriptor, off64_t length) { return truncated(descriptor, length); }

static int synced(long number, int descriptor) {
  char path[PATH_MAX];
  if (!path_of(descriptor, path)) return (int)syscall(number, descriptor);
  if (must_fail('s')) return -1;
  int result = (int)syscall(number, descriptor);
  struct stat status;
  int is_folder = fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
  note(result != 0 ? 'X' : is_folder ? 'D' : 'S', descriptor, path, "", 0, "", 0);
  return result;
}

int fsync(int descriptor) { return synced(SYS_fsync, descriptor); }
int fdatasync(int descriptor) { return synced(SYS_fdatasync, descriptor); }

int rename(const char *from, const char *to) {
  int is_ours = is_inside(to);
  if (is_ours && must_fail('d')) return -1;
  int result = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (is_ours) note(result == 0 ? 'R' : 'X', -1, from, to, 0, "", 0);
  return result;
}

int link(const char *from, const char *to) {
  int is_ours = is_inside(to);
  if (is_ours && must_fail('d')) return -1;
  int result = (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (is_ours) note(result == 0 ? 'L' : 'X', -1, from, to, 0, "", 0);
  return result;
}

int unlink(const char *path) {
  int is_ours = is_inside(path);
  if (is_ours && must_fail('d')) return -1;
  int result = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (is_ours) note(result == 0 ? 'U' : 'X', -1, path, "", 0, "", 0);
  return result;
}

int mkdir(const char *path, mode_t mode) {
  int is_ours = is_inside(path);
  if (is_ours && must_fail('d')) return -1;
  int result = (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  if (is_ours) note(result == 0 ? 'M' : 'X', -1, path, "", 0, "", 0);
  return result;
}

/// What the program prints goes past `write`; that it is about to be said is what counts.
int fflush(FILE *stream) {
  static int (*original)(FILE *);
  if (!original) original = (int (*)(FILE *))dlsym(RTLD_NEXT, "fflush");
  if (root && stream == stdout) note('A', -1, "", "", 0, "", 0);
  return original(stream);
}
