/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a field, one space between: words are short, so a call to memchr for each costs more
 * than the search; and the bytes of a text that want a closer look. */
#ifndef HEARTH_SCAN_H
#define HEARTH_SCAN_H

#include <stddef.h>

#include "pipeline/slice.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The first space in p..end, or `end`. */
static inline const char *scan_space(const char *p, const char *end) {
#ifdef __SSE2__
    for (; end - p >= 16; p += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
        unsigned spaces = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')));
        if (spaces)
            return p + __builtin_ctz(spaces);
    }
#endif
    while (p < end && *p != ' ')
        p++;
    return p;
}

/* How many items a field holds that has one space between items: 0 when it is empty. */
static inline size_t scan_items(struct slice s) {
    if (s.n == 0)
        return 0;
    const char *p = s.p, *end = s.p + s.n;
    size_t n = 1;
#ifdef __SSE2__
    for (; end - p >= 16; p += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
        unsigned spaces = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')));
        n += (size_t)__builtin_popcount(spaces);
    }
#endif
    for (; p < end; p++)
        n += *p == ' ';
    return n;
}

/* Whether a byte is none of printable ASCII, or a double quote. */
static inline bool scan_is_odd(char c) {
    return (unsigned char)c < 0x20 || (unsigned char)c >= 0x7f || c == '"';
}

/* The first byte of `s` from `i` on that is odd or, when `twice` is asked for, a space behind
 * another; s.n when there is none. */
static inline size_t scan_odd(struct slice s, size_t i, bool twice) {
#ifdef __SSE2__
    unsigned space = i > 0 && i <= s.n && s.p[i - 1] == ' ';
    for (; s.n - i >= 16; i += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(s.p + i));
        /* As signed numbers, bytes beyond ASCII are the smallest. */
        __m128i odd = _mm_or_si128(_mm_cmplt_epi8(v, _mm_set1_epi8(' ')),
                                   _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8(0x7f)),
                                                _mm_cmpeq_epi8(v, _mm_set1_epi8('"'))));
        unsigned found = (unsigned)_mm_movemask_epi8(odd);
        if (twice) {
            unsigned spaces = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')));
            found |= spaces & (spaces << 1 | space);
            space = spaces >> 15;
        }
        if (found)
            return i + (unsigned)__builtin_ctz(found);
    }
#endif
    for (; i < s.n; i++)
        if (scan_is_odd(s.p[i]) || (twice && s.p[i] == ' ' && i > 0 && s.p[i - 1] == ' '))
            return i;
    return s.n;
}

/* Where `what` first stands in `s`, or NULL: as memmem, but by looking for its byte number `rare`,
 * of which texts have few, where memmem looks at every byte. */
static inline const char *scan_rare(struct slice s, struct slice what, size_t rare) {
    if (s.n < what.n)
        return NULL;
    const char *p = s.p + rare, *end = s.p + s.n - what.n + rare + 1;
    while (p < end && (p = memchr(p, what.p[rare], (size_t)(end - p))) != NULL) {
        if (memcmp(p - rare, what.p, what.n) == 0)
            return p - rare;
        p++;
    }
    return NULL;
}

#endif
