/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A growing run of bytes. Zero-initialise; reuse with buffer_clear; free with buffer_free. */
#ifndef HEARTH_BUFFER_H
#define HEARTH_BUFFER_H

#include <stdarg.h>
#include <stdint.h>

#include "pipeline/memory.h"

struct buffer {
    char *p;
    size_t n, cap; /* bytes */
};

static inline void buffer_clear(struct buffer *b) {
    b->n = 0;
}

/* Room for `more` bytes behind those there are; returns where they would stand. */
static inline char *buffer_room(struct buffer *b, size_t more) {
    if (!b->p || b->cap - b->n < more)
        mem_grow(&b->p, &b->cap, b->n + more, 1);
    return b->p + b->n;
}

static inline void buffer_add(struct buffer *b, struct slice s) {
    char *to = buffer_room(b, s.n);
    if (s.n)
        memcpy(to, s.p, s.n);
    b->n += s.n;
}

static inline void buffer_char(struct buffer *b, char c) {
    *buffer_room(b, 1) = c;
    b->n++;
}

static inline void buffer_text(struct buffer *b, const char *s) {
    buffer_add(b, slice_of(s));
}

/* What the buffer holds; valid until the next change of the buffer. */
static inline struct slice buffer_slice(const struct buffer *b) {
    return (struct slice){b->p, b->n};
}

void buffer_u64(struct buffer *b, uint64_t v); /* decimal */
/* %.*g in the C locale; NaN adds nothing (an undefined value is an empty field); infinity is `inf`.
 * 17 digits read back exactly (additive tables); finished tables use 12. A zero has no sign. */
void buffer_real(struct buffer *b, double v, int digits);
/* A finite number in as few digits as read back exactly. */
void buffer_shortest(struct buffer *b, double v);
void buffer_format(struct buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buffer_vformat(struct buffer *b, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
void buffer_free(struct buffer *b);

#endif
