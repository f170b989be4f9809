/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A slice: some bytes of somebody else's memory. Not NUL-terminated, not owned; lives as long as
 * the buffer that it points into, and whoever hands one out says how long that is. */
#ifndef HEARTH_SLICE_H
#define HEARTH_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
    const char *p; /* may be NULL only when n is 0 */
    size_t n;      /* bytes */
};

/* The slice of a string literal, without its NUL. */
#define SLICE(literal) ((struct slice){"" literal, sizeof(literal) - 1})

/* printf's "%.*s" for a slice that is known to be short. */
#define SLICE_ARGS(s) (int)(s).n, (s).p

static inline struct slice slice_of(const char *s) {
    return (struct slice){s, strlen(s)};
}

static inline bool slice_eq(struct slice a, struct slice b) {
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* Byte order: the order of LC_ALL=C sort, whatever the locale. <0, 0 or >0. */
static inline int slice_cmp(struct slice a, struct slice b) {
    size_t n = a.n < b.n ? a.n : b.n;
    int c = n ? memcmp(a.p, b.p, n) : 0;
    return c ? c : (a.n > b.n) - (a.n < b.n);
}

/* The same for qsort and bsearch, of two slices. */
static inline int slice_by_bytes(const void *x, const void *y) {
    const struct slice *a = x, *b = y;
    return slice_cmp(*a, *b);
}

/* Cuts *rest at the first `mark`: returns what stands before it and leaves what follows in *rest.
 * Without a mark the whole of *rest is returned and rest->p becomes NULL, which ends a loop. */
static inline struct slice slice_cut(struct slice *rest, char mark) {
    const char *end = rest->n ? memchr(rest->p, mark, rest->n) : NULL;
    struct slice head = *rest;
    if (!end) {
        *rest = (struct slice){NULL, 0};
        return head;
    }
    head.n = (size_t)(end - rest->p);
    *rest = (struct slice){end + 1, rest->n - head.n - 1};
    return head;
}

/* Without the spaces (U+0020) at both ends. */
static inline struct slice slice_trim(struct slice s) {
    while (s.n && s.p[0] == ' ')
        s.p++, s.n--;
    while (s.n && s.p[s.n - 1] == ' ')
        s.n--;
    return s;
}

#endif
