/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes put by until the page wants them: the first few MiB in memory, more in a file without a
 * name (scratch.h). Zero-initialise; free with put_by_free. */
#ifndef HEARTH_PUT_BY_H
#define HEARTH_PUT_BY_H

#include "pipeline/buffer.h"
#include "pipeline/fault.h"

struct put_by {
    struct buffer held; /* append here: what stands behind the bytes of the file */
    uint64_t filed;     /* bytes of the file */
    int fd;             /* of it … */
    bool open;          /* … once there is one */
};

/* Where the next byte will be. */
static inline uint64_t put_by_end(const struct put_by *p) {
    return p->filed + p->held.n;
}
/* A piece is complete: writes to the file when much is held; false with a system fault. */
bool put_by_settle(struct put_by *p, struct fault *f);
/* The n bytes at `at`, of one piece, to `to`; false with a system fault. */
bool put_by_get(const struct put_by *p, uint64_t at, void *to, size_t n, struct fault *f);
void put_by_free(struct put_by *p);

#endif
