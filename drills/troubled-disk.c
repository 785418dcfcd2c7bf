/* Preloaded into the desk, this makes its disk behave badly while a file exists:
 *   SLOW_FSYNC_WHILE  every fsync takes two seconds longer and leaves a mark in that file,
 *   READ_ONLY_WHILE   every write to a regular file fails with EROFS, as after the kernel has
 *                     remounted a broken disk read-only under open files. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int wanted(const char *name) {
  const char *path = getenv(name);
  return path != NULL && access(path, F_OK) == 0;
}

static void wait_as_a_bad_disk(void) {
  if (!wanted("SLOW_FSYNC_WHILE")) return;
  int mark = open(getenv("SLOW_FSYNC_WHILE"), O_WRONLY | O_APPEND);
  if (mark >= 0) {
    if (write(mark, "x", 1) != 1) { /* the count is for the test only */ }
    close(mark);
  }
  sleep(2);
}

static int refused(int fd) {
  struct stat found;
  if (!wanted("READ_ONLY_WHILE") || fstat(fd, &found) != 0 || !S_ISREG(found.st_mode)) return 0;
  errno = EROFS;
  return 1;
}

int fsync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_as_a_bad_disk();
  return real(fd);
}

int fdatasync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_as_a_bad_disk();
  return real(fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  ssize_t (*real)(int, const void *, size_t, off64_t) =
      (ssize_t (*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
  return refused(fd) ? -1 : real(fd, bytes, size, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  return pwrite64(fd, bytes, size, at);
}

int ftruncate64(int fd, off64_t size) {
  int (*real)(int, off64_t) = (int (*)(int, off64_t))dlsym(RTLD_NEXT, "ftruncate64");
  return refused(fd) ? -1 : real(fd, size);
}
