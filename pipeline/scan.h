/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a field, one space between: words are short, so a call to memchr for each costs more
 * than the search; and the bytes of a text that want a closer look. */
#ifndef HEARTH_SCAN_H
#define HEARTH_SCAN_H

#include <stddef.h>
#include <stdint.h>

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

/* Where the first space in the 16 bytes at `p` is; 16: there is none. */
static inline size_t scan_space_near(const char *p) {
#ifdef __SSE2__
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
    unsigned spaces = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')));
    return (size_t)__builtin_ctz(spaces | 1u << 16);
#else
    return (size_t)(scan_space(p, p + 16) - p);
#endif
}

#ifdef __SSE2__
/* How many of the last `last` bytes of the 16 at `p` are `c`, as two sums to be added up. */
static inline __m128i scan_count_lane(const char *p, size_t last, char c) {
    static const signed char ones[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                         1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i one = _mm_loadu_si128((const __m128i *)(const void *)(ones + last));
    __m128i found = _mm_and_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8(c)), one);
    return _mm_sad_epu8(found, _mm_setzero_si128());
}
#endif

/* How many bytes of `s` are `c`. */
static inline size_t scan_count(struct slice s, char c) {
    size_t n = 0, i = 0;
#ifdef __SSE2__
    if (s.n >= 16) {
        __m128i sums = _mm_setzero_si128();
        for (; s.n - i >= 16; i += 16)
            sums = _mm_add_epi64(sums, scan_count_lane(s.p + i, 16, c));
        sums = _mm_add_epi64(sums, scan_count_lane(s.p + s.n - 16, s.n - i, c));
        uint64_t halves[2];
        _mm_storeu_si128((__m128i *)(void *)halves, sums);
        return (size_t)(halves[0] + halves[1]);
    }
#endif
    for (; i < s.n; i++)
        n += s.p[i] == c;
    return n;
}

/* How many items a field holds that has one space between items: 0 when it is empty. */
static inline size_t scan_items(struct slice s) {
    return s.n ? 1 + scan_count(s, ' ') : 0;
}

/* Whether a byte is none of printable ASCII, or a double quote. */
static inline bool scan_is_odd(char c) {
    return (unsigned char)c < 0x20 || (unsigned char)c >= 0x7f || c == '"';
}

#ifdef __SSE2__
/* A bit for each of the 16 bytes at `p` that is odd or, when `twice` is asked for, a space behind
 * another; *space: whether one stands before them, then whether the last one is. */
static inline unsigned scan_odd_lane(const char *p, bool twice, unsigned *space) {
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
    /* As signed numbers, bytes beyond ASCII are the smallest. */
    __m128i odd = _mm_or_si128(_mm_cmplt_epi8(v, _mm_set1_epi8(' ')),
                               _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8(0x7f)),
                                            _mm_cmpeq_epi8(v, _mm_set1_epi8('"'))));
    unsigned found = (unsigned)_mm_movemask_epi8(odd);
    if (twice) {
        unsigned spaces = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')));
        found |= spaces & (spaces << 1 | *space);
        *space = spaces >> 15;
    }
    return found;
}
#endif

/* The first byte of `s` from `i` on that is odd or, when `twice` is asked for, a space behind
 * another; s.n when there is none. */
static inline size_t scan_odd(struct slice s, size_t i, bool twice) {
#ifdef __SSE2__
    unsigned space = i > 0 && i <= s.n && s.p[i - 1] == ' ', found;
    for (; s.n - i >= 16; i += 16)
        if ((found = scan_odd_lane(s.p + i, twice, &space)) != 0)
            return i + (unsigned)__builtin_ctz(found);
    if (i < s.n && s.n >= 16) { /* the last lane overlaps what was looked at before */
        found = scan_odd_lane(s.p + s.n - 16, twice, &space) >> (16 - (s.n - i));
        return found ? i + (unsigned)__builtin_ctz(found) : s.n;
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
