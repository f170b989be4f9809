/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/lock_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "corpus/file.h"

static void refuse(const char *path, const char *what, struct fault *f) {
    struct buffer who = {0};
    struct fault ignored = {0};
    if (!file_read(path, &who, &ignored))
        buffer_clear(&who);
    fault_free(&ignored);
    struct slice rest = buffer_slice(&who), line = slice_cut(&rest, '\n');
    if (line.n == 0)
        line = SLICE("it does not say which");
    fault_input(f, (struct place){what, 0, 0}, NO_QUOTE, "another process is at work on this: %.*s",
                SLICE_ARGS(line));
    buffer_free(&who);
}

/* Who we are, for those who come second. */
static bool sign(int fd) {
    struct buffer text = {0};
    char host[256] = "", when[32] = "";
    time_t now = time(NULL);
    struct tm tm;
    gethostname(host, sizeof host - 1);
    if (gmtime_r(&now, &tm))
        strftime(when, sizeof when, "%Y-%m-%d %H:%M:%S", &tm);
    buffer_format(&text, "process %ld on %s since %s UTC\n", (long)getpid(), host, when);
    bool ok = ftruncate(fd, 0) == 0 && pwrite(fd, text.p, text.n, 0) == (ssize_t)text.n;
    buffer_free(&text);
    return ok;
}

/* Its last owner may have removed the file since we opened it. */
static bool is_there(int fd, const char *path) {
    struct stat ours, there;
    return fstat(fd, &ours) == 0 && stat(path, &there) == 0 && ours.st_dev == there.st_dev &&
           ours.st_ino == there.st_ino;
}

/* What a process that was killed had started holds its lock for another moment. */
static bool lock(int fd) {
    const struct timespec moment = {0, 50000000}; /* 50 ms, forty times */
    for (int i = 0; flock(fd, LOCK_EX | LOCK_NB) != 0; i++) {
        if (errno != EWOULDBLOCK || i == 40)
            return false;
        nanosleep(&moment, NULL);
    }
    return true;
}

int lock_file_take(const char *path, const char *what, struct fault *f) {
    int fd;
    while ((fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)) >= 0 && lock(fd)) {
        if (!is_there(fd, path)) {
            close(fd);
            continue;
        }
        if (sign(fd))
            return fd;
        break;
    }
    if (fd >= 0 && errno == EWOULDBLOCK)
        refuse(path, what, f);
    else
        fault_system(f, path);
    if (fd >= 0)
        close(fd);
    return -1;
}
