/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/put_by.h"

#include <errno.h>
#include <unistd.h>

#include "pipeline/scratch.h"
#include "pipeline/write_all.h"

enum { HELD_MOST = 4 << 20 }; /* bytes: less is never written to a file */

static const char name[] = "temporary file"; /* in messages */

bool put_by_settle(struct put_by *p, struct fault *f) {
    if (p->held.n < HELD_MOST)
        return true;
    if (!p->open && (p->fd = scratch_open(f)) < 0)
        return false;
    p->open = true;
    if (!write_all(p->fd, buffer_slice(&p->held)))
        return fault_system(f, name);
    p->filed += p->held.n;
    buffer_clear(&p->held);
    return true;
}

bool put_by_get(const struct put_by *p, uint64_t at, void *to, size_t n, struct fault *f) {
    char *room = to;
    if (n && at >= p->filed) {
        memcpy(room, p->held.p + (at - p->filed), n);
        return true;
    }
    while (n) {
        ssize_t got = pread(p->fd, room, n, (off_t)at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            errno = got < 0 ? errno : EIO;
            return fault_system(f, name);
        }
        room += got;
        at += (uint64_t)got;
        n -= (size_t)got;
    }
    return true;
}

void put_by_free(struct put_by *p) {
    if (p->open)
        close(p->fd);
    buffer_free(&p->held);
    *p = (struct put_by){0};
}
