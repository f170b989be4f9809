/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Locks of a work directory. The kernel lets go of them when their owner ends, however it does. */
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "corpus/file.h"
#include "stages/engine/work.h"

static bool refuse(const char *path, struct fault *f) {
    struct buffer who = {0};
    struct fault ignored = {0};
    if (!file_read(path, &who, &ignored))
        buffer_clear(&who);
    fault_free(&ignored);
    struct slice rest = buffer_slice(&who), line = slice_cut(&rest, '\n');
    if (line.n == 0)
        line = SLICE("it does not say which");
    bool ok = fault_input(f, (struct place){path, 0, 0}, NO_QUOTE,
                          "another process is at work on this: %.*s", SLICE_ARGS(line));
    buffer_free(&who);
    return ok;
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

bool work_lock(struct work *w, enum work_lock which, struct fault *f) {
    static const char *const names[] = {[WORK_DRIVER] = "lock", [WORK_MERGER] = "merging"};
    const char *path = work_file(w, "%s", names[which]);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return fault_system(f, path);
    if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        bool held = errno == EWOULDBLOCK;
        bool ok = held ? refuse(path, f) : fault_system(f, path);
        close(fd);
        return ok;
    }
    w->locks[which] = fd;
    return sign(fd) || fault_system(f, path);
}
