/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/part_inner.h"

bool part_refuse(const struct part *p, const char *why, struct fault *f) {
    return fault_input(f, (struct place){p->path, 0, 0}, NO_QUOTE, "no whole part: %s", why);
}

/* What is no file is refused: a pipe would be waited for as long as nobody writes to it. */
int part_file(const struct part *p, struct fault *f) {
    struct stat st;
    int fd = open(p->path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    bool known = fd >= 0 && fstat(fd, &st) == 0;
    if (known && S_ISREG(st.st_mode))
        return fd;
    if (known)
        part_refuse(p, "it is no file", f);
    else
        fault_system(f, p->path);
    if (fd >= 0)
        close(fd);
    return -1;
}

/* A part that shrinks while it is read is a fault like one that cannot be read. */
bool part_read(const struct part *p, uint64_t at, size_t n, struct buffer *to, struct fault *f) {
    int fd = p->fd >= 0 ? p->fd : part_file(p, f);
    bool ok = true;
    if (fd < 0)
        return false;
    char *room = buffer_room(to, n);
    for (size_t done = 0; ok && done < n;) {
        ssize_t got = pread(fd, room + done, n - done, (off_t)(at + done));
        if (got == 0)
            errno = EIO;
        ok = got > 0 || (got < 0 && errno == EINTR);
        done += got > 0 ? (size_t)got : 0;
    }
    if (!ok)
        fault_system(f, p->path);
    else
        to->n += n;
    if (fd != p->fd)
        close(fd);
    return ok;
}

static const struct part_piece *find(const struct part *p, const char *name) {
    for (size_t i = 0; i < p->n; i++)
        if (strcmp(p->pieces[i].name, name) == 0)
            return &p->pieces[i];
    return NULL;
}

const struct part_piece *part_find(const struct part *p, const char *name, struct fault *f) {
    const struct part_piece *piece = find(p, name);
    if (!piece)
        fault_input(f, (struct place){p->path, 0, 0}, slice_of(name),
                    "the part has no such member");
    return piece;
}

uint64_t part_size(const struct part *p, const char *name) {
    const struct part_piece *piece = find(p, name);
    return piece ? piece->size : 0;
}
