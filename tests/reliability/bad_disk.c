/* A disk that fails on demand, put before the C library by LD_PRELOAD: what SQLite, Python and Qt ask of files
   under one folder fails at the n-th time and from then on, or once, or is written down for a power cut to
   choose from. Controlled by the functions `disk_*` below, and in a child that is to fail from its start by
   BAD_DISK="folder:n:errno:how". Not a line of it knows what it is failing. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum how { STAYS = 0, ONCE = 1, SHORT = 2, READ_ONLY = 3 };
enum op { WRITE = 'w', TRUNCATE = 't', SYNC = 's', UNLINK = 'u', MARK = 'm' };

static char folder[PATH_MAX];
static size_t folder_length;
static long countdown, seen;
static int armed, error, how, journal = -1;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...)                                                                                 \
  static type (*real)(__VA_ARGS__);                                                                           \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static ssize_t plainly(int fd, const void *data, size_t length) {
  REAL(ssize_t, "write", int, const void *, size_t);
  return real(fd, data, length);
}

void disk_fails(const char *where, long nth, int with, int in_which_way) {
  pthread_mutex_lock(&guard);
  snprintf(folder, sizeof folder, "%s", where);
  folder_length = strlen(folder);
  countdown = nth, seen = 0, error = with, how = in_which_way, armed = 1;
  pthread_mutex_unlock(&guard);
}

/* How often the disk was asked for something that can fail, since disk_fails. */
long disk_works(void) {
  pthread_mutex_lock(&guard);
  armed = 0;
  long asked = seen;
  pthread_mutex_unlock(&guard);
  return asked;
}

/* Write down what is written under a folder; -1 where the journal cannot be opened. */
int disk_records(const char *where, const char *into) {
  snprintf(folder, sizeof folder, "%s", where);
  folder_length = strlen(folder);
  journal = open(into, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  return journal;
}

static void record(char op, const char *path, int64_t at, const void *data, int64_t length) {
  if (journal < 0) return;
  int32_t name = (int32_t)strlen(path);
  int64_t head[3] = {at, length, name};
  int64_t carried = data ? length : 0;
  char *entry = malloc(sizeof op + sizeof head + (size_t)name + (size_t)carried), *end = entry;
  *end++ = op;
  end = (char *)memcpy(end, head, sizeof head) + sizeof head;
  end = (char *)memcpy(end, path, (size_t)name) + name;
  if (data) end = (char *)memcpy(end, data, (size_t)carried) + carried;
  pthread_mutex_lock(&guard);
  if (plainly(journal, entry, (size_t)(end - entry)) < 0) abort();
  pthread_mutex_unlock(&guard);
  free(entry);
}

void disk_mark(const char *words) { record(MARK, words, 0, NULL, 0); }

void disk_records_no_more(void) {
  close(journal);
  journal = -1;
}

__attribute__((constructor)) static void from_the_start(void) {
  const char *told = getenv("BAD_DISK");
  char where[PATH_MAX];
  long nth;
  int with, way;
  if (told && sscanf(told, "%4095[^:]:%ld:%d:%d", where, &nth, &with, &way) == 4)
    disk_fails(where, nth, with, way);
}

static int under(const char *path) {
  return folder_length && !strncmp(path, folder, folder_length) && (path[folder_length] == '/' || !path[folder_length]);
}

static int path_of(int fd, char *path) {
  char link[64];
  if (!armed && journal < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return under(path);
}

/* Whether this one fails; errno is set then. */
static int fails(int changes_names) {
  int now = 0;
  pthread_mutex_lock(&guard);
  if (armed && how == READ_ONLY) {
    now = changes_names;
  } else if (armed) {
    seen++;
    if (countdown > 0 && --countdown == 0) {
      now = 1;
      if (how != ONCE) countdown = 1;
    }
  }
  pthread_mutex_unlock(&guard);
  if (now) errno = error;
  return now;
}

static int absolute(int at, const char *path, char *whole) {
  char base[PATH_MAX];
  if (!armed && journal < 0) return 0;
  if (path[0] == '/' || at != AT_FDCWD) {
    snprintf(whole, PATH_MAX, "%s", path);
  } else {
    if (!getcwd(base, sizeof base) || strlen(base) + strlen(path) + 2 > PATH_MAX) return 0;
    strcat(strcat(strcpy(whole, base), "/"), path);
  }
  return under(whole);
}

/* What can still be written of a write that fails: half of it, where a short write is wanted. */
static ssize_t half(int fd, const void *data, size_t length, int64_t at) {
  if (how != SHORT || length < 2) return -1;
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  return at < 0 ? plainly(fd, data, length / 2) : real(fd, data, length / 2, at);
}

ssize_t write(int fd, const void *data, size_t length) {
  char path[PATH_MAX];
  if (fd == journal || !path_of(fd, path)) return plainly(fd, data, length);
  if (fails(0)) return half(fd, data, length, -1);
  int64_t at = lseek(fd, 0, SEEK_CUR);
  ssize_t written = plainly(fd, data, length);
  if (written > 0) record(WRITE, path, at, data, written);
  return written;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  char path[PATH_MAX];
  if (!path_of(fd, path)) return real(fd, data, length, at);
  if (fails(0)) return half(fd, data, length, at);
  ssize_t written = real(fd, data, length, at);
  if (written > 0) record(WRITE, path, at, data, written);
  return written;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return pwrite64(fd, data, length, at); }

int ftruncate64(int fd, off64_t length) {
  REAL(int, "ftruncate64", int, off64_t);
  char path[PATH_MAX];
  int ours = path_of(fd, path);
  if (ours && fails(0)) return -1;
  if (ours) record(TRUNCATE, path, length, NULL, 0);
  return real(fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) {
  REAL(int, "fsync", int);
  char path[PATH_MAX];
  int ours = path_of(fd, path);
  if (ours && fails(0)) return -1;
  int done = real(fd);
  if (ours && !done) record(SYNC, path, 0, NULL, 0);
  return done;
}

int fdatasync(int fd) {
  REAL(int, "fdatasync", int);
  char path[PATH_MAX];
  int ours = path_of(fd, path);
  if (ours && fails(0)) return -1;
  int done = real(fd);
  if (ours && !done) record(SYNC, path, 0, NULL, 0);
  return done;
}

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  char path[PATH_MAX];
  return absolute(AT_FDCWD, to, path) && fails(1) ? -1 : real(from, to);
}

int unlink(const char *name) {
  REAL(int, "unlink", const char *);
  char path[PATH_MAX];
  int ours = absolute(AT_FDCWD, name, path);
  if (ours && how == READ_ONLY && fails(1)) return -1; /* a full disk lets go of files */
  if (ours) record(UNLINK, path, 0, NULL, 0);
  return real(name);
}

int mkdir(const char *name, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  char path[PATH_MAX];
  return absolute(AT_FDCWD, name, path) && fails(1) ? -1 : real(name, mode);
}

int access(const char *name, int wanted) {
  REAL(int, "access", const char *, int);
  char path[PATH_MAX];
  if ((wanted & W_OK) && armed && how == READ_ONLY && absolute(AT_FDCWD, name, path) && fails(1)) return -1;
  return real(name, wanted);
}

/* To open for writing fails on a disk that may only be read; to make a file, on one that is full. */
static int opening_fails(int at, const char *name, int flags) {
  char path[PATH_MAX];
  if (!armed || !absolute(at, name, path)) return 0;
  if (how == READ_ONLY) return (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) && fails(1);
  struct stat there;
  return (flags & O_CREAT) && stat(path, &there) && fails(0);
}

#define MODE()                                                                                                \
  mode_t mode = 0;                                                                                            \
  if (flags & (O_CREAT | __O_TMPFILE)) {                                                                      \
    va_list more;                                                                                             \
    va_start(more, flags);                                                                                    \
    mode = (mode_t)va_arg(more, int);                                                                         \
    va_end(more);                                                                                             \
  }

int open64(const char *name, int flags, ...) {
  REAL(int, "open64", const char *, int, mode_t);
  MODE();
  return opening_fails(AT_FDCWD, name, flags) ? -1 : real(name, flags, mode);
}

int open(const char *name, int flags, ...) {
  REAL(int, "open", const char *, int, mode_t);
  MODE();
  return opening_fails(AT_FDCWD, name, flags) ? -1 : real(name, flags, mode);
}

int openat64(int at, const char *name, int flags, ...) {
  REAL(int, "openat64", int, const char *, int, mode_t);
  MODE();
  return opening_fails(at, name, flags) ? -1 : real(at, name, flags, mode);
}

int openat(int at, const char *name, int flags, ...) {
  REAL(int, "openat", int, const char *, int, mode_t);
  MODE();
  return opening_fails(at, name, flags) ? -1 : real(at, name, flags, mode);
}
