/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding a byte close by: words are short, so a call to memchr costs more than the search. */
#ifndef HEARTH_SCAN_H
#define HEARTH_SCAN_H

#include <stddef.h>

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

#endif
