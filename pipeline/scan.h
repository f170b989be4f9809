/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a field, one space between: words are short, so a call to memchr for each costs more
 * than the search. */
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

#endif
