/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/held.h"

/* How many of the bytes held are to go: whole blocks from the beginning of all, but never the last
 * byte so far, and no line end at the last. */
static size_t due(const struct held *h) {
    if (h->rows.n == 0)
        return 0;
    uint64_t until = (h->sent + h->rows.n - 1) / HELD_BLOCK * HELD_BLOCK;
    size_t n = until > h->sent ? (size_t)(until - h->sent) : 0;
    return n && h->rows.p[n - 1] == '\n' ? n - 1 : n;
}

static bool give_out(struct held *h, size_t n) {
    if (n == 0)
        return true;
    bool ok = h->to->write(h->to, (struct slice){h->rows.p, n});
    memmove(h->rows.p, h->rows.p + n, h->rows.n - n);
    h->rows.n -= n;
    h->sent += n;
    return ok;
}

static bool held_write(struct outlet *base, struct slice rows) {
    struct held *h = (struct held *)base;
    buffer_add(&h->rows, rows);
    return give_out(h, due(h));
}

void held_init(struct held *h, struct outlet *to) {
    *h = (struct held){.outlet = {held_write}, .to = to};
}

bool held_finish(struct held *h) {
    return give_out(h, h->rows.n);
}

void held_free(struct held *h) {
    buffer_free(&h->rows);
}
