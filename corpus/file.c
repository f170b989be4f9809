/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum { BLOCK = 64 * 1024 };

static bool is_standard_input(const char *path) {
    return strcmp(path, "-") == 0;
}

const char *file_label(const char *path) {
    return is_standard_input(path) ? "standard input" : path;
}

/* Reads until the end or until `to` holds `most` bytes; again: from the beginning, wherever
 * somebody else has left off. */
static bool fill(int fd, bool again, struct buffer *to, uint64_t most, bool *all) {
    *all = false;
    while (to->n < most) {
        size_t want = to->cap - to->n;
        if (want == 0)
            want = BLOCK;
        if (want > most - to->n)
            want = (size_t)(most - to->n);
        char *room = buffer_room(to, want);
        ssize_t n = again ? pread(fd, room, want, (off_t)to->n) : read(fd, room, want);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        if (n == 0) {
            *all = true;
            return true;
        }
        to->n += (size_t)n;
    }
    return true;
}

bool file_read_start(const char *path, uint64_t most, struct buffer *to, bool *all,
                     struct fault *f) {
    struct stat st;
    buffer_clear(to);
    int fd = is_standard_input(path) ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return fault_system(f, path);
    bool ok = fstat(fd, &st) == 0;
    if (ok && S_ISREG(st.st_mode)) {
        uint64_t size = (uint64_t)st.st_size < most ? (uint64_t)st.st_size + 1 : most;
        buffer_room(to, (size_t)size); /* one byte more, so that the end is seen in the same read */
    }
    if (!ok || !fill(fd, false, to, most, all))
        ok = fault_system(f, file_label(path));
    if (fd != STDIN_FILENO && close(fd) != 0 && ok)
        ok = fault_system(f, path);
    return ok;
}

static bool check_size(const char *path, const struct buffer *b, struct fault *f) {
    return b->n <= FILE_MOST || fault_input(f, (struct place){file_label(path), 0, 0}, NO_QUOTE,
                                            "a file of more than 1 GiB");
}

bool file_read(const char *path, struct buffer *to, struct fault *f) {
    bool all;
    return file_read_start(path, FILE_MOST + 1, to, &all, f) && check_size(path, to, f);
}

bool file_read_open(int fd, const char *path, uint64_t size, uint64_t most, struct buffer *to,
                    struct fault *f) {
    bool all;
    buffer_clear(to);
    buffer_room(to, (size_t)((size < most ? size : most) + 1));
    if (!fill(fd, true, to, most, &all))
        return fault_system(f, path);
    return check_size(path, to, f);
}

struct file_state file_state(const struct stat *st) {
    return (struct file_state){st->st_dev, st->st_ino, st->st_size, st->st_mtim};
}

bool file_untouched(const char *path, const struct file_state *before, struct fault *f) {
    struct stat st;
    bool there = stat(path, &st) == 0;
    struct file_state now = there ? file_state(&st) : (struct file_state){0};
    return (there && now.device == before->device && now.inode == before->inode &&
            now.size == before->size && now.written.tv_sec == before->written.tv_sec &&
            now.written.tv_nsec == before->written.tv_nsec) ||
           fault_input(f, (struct place){path, 0, 0}, NO_QUOTE, "changed while it was read");
}
