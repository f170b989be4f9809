/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers and texts as bytes, for another process, and back. Whoever unpacks believes nothing: what
 * does not fit gives zero or an empty text, now and in all that follows, and sets `bad`, which is
 * asked once, at the end. A number takes a byte for every seven bits of it. */
#ifndef HEARTH_PACK_H
#define HEARTH_PACK_H

#include "pipeline/buffer.h"

enum { PACK_NUMBER_MOST = 10 }; /* bytes of a number */

static inline void pack_number(struct buffer *to, uint64_t value) {
    char *p = buffer_room(to, PACK_NUMBER_MOST);
    for (; value >= 0x80; value >>= 7)
        *p++ = (char)(value | 0x80);
    *p++ = (char)value;
    to->n = (size_t)(p - to->p);
}

static inline void pack_text(struct buffer *to, struct slice text) {
    pack_number(to, text.n);
    buffer_add(to, text);
}

/* What is still to be unpacked. Set `rest`. */
struct unpacking {
    struct slice rest;
    bool bad;
};

/* Something is wrong: nothing more is read. Returns 0. */
uint64_t unpack_fail(struct unpacking *u);

uint64_t unpack_number_slowly(struct unpacking *u);
static inline uint64_t unpack_number(struct unpacking *u) {
    if (u->rest.n == 0 || *u->rest.p & 0x80)
        return unpack_number_slowly(u);
    u->rest.n--;
    return (uint64_t)*u->rest.p++;
}

/* A number that is at most `most`. */
uint64_t unpack_up_to(struct unpacking *u, uint64_t most);
/* How many things follow, of which each takes at least so many bytes. */
size_t unpack_count(struct unpacking *u, size_t each);

/* A part of what is unpacked. */
static inline struct slice unpack_text(struct unpacking *u) {
    uint64_t n = unpack_number(u);
    struct slice text = {u->rest.p, (size_t)(n <= u->rest.n ? n : unpack_fail(u))};
    u->rest.p += text.n;
    u->rest.n -= text.n;
    return text;
}

#endif
