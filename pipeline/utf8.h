/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UTF-8, strictly: no overlong forms, no surrogates, nothing above U+10FFFF (Unicode 15, table
 * 3-7). */
#ifndef HEARTH_UTF8_H
#define HEARTH_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pipeline/buffer.h"
#include "pipeline/slice.h"

/* Whether all of `s` is UTF-8. If not, *bad (when not NULL) is the offset in bytes of the first
 * byte of the first ill-formed sequence. */
bool utf8_valid(struct slice s, size_t *bad);

/* The first byte from `p` on that is not ASCII, or `end`. */
const char *utf8_ascii_end(const char *p, const char *end);

/* The code point of the sequence at `p`, which is not ASCII, and its length in *n (bytes); -1 and 1
 * when it is ill-formed or cut off by `end`. */
int32_t utf8_decode(const char *p, const char *end, size_t *n);

/* The code point at *p, which is moved behind it; for texts known to be valid. Needs *p < end,
 * reads nothing at or behind `end`. On a fault: -1, and *p is moved by one byte. */
static inline int32_t utf8_next(const char **p, const char *end) {
    unsigned char c = (unsigned char)**p;
    if (c < 0x80) {
        ++*p;
        return c;
    }
    size_t n;
    int32_t cp = utf8_decode(*p, end, &n);
    *p += n;
    return cp;
}

/* Is it a code point that hides itself, or turns the order of writing round: what nobody sees, and
 * what makes other text look like something else? Not what joins letters and emoji (U+200C, U+200D)
 * or chooses the form of one. */
bool utf8_unseen(int32_t cp);

/* The number of code points in a valid text. */
size_t utf8_count(struct slice s);

/* Appends a code point; what is none (a surrogate, negative, too large) becomes U+FFFD. */
void utf8_add(struct buffer *b, int32_t cp);

#endif
