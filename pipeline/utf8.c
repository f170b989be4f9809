/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/utf8.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

static inline uint64_t load64(const char *p) {
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

const char *utf8_ascii_end(const char *p, const char *end) {
#ifdef __SSE2__
    for (; end - p >= 16; p += 16) {
        int high = _mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(const void *)p));
        if (high)
            return p + __builtin_ctz((unsigned)high);
    }
#endif
    while (end - p >= 8 && !(load64(p) & 0x8080808080808080u))
        p += 8;
    while (p < end && (unsigned char)*p < 0x80)
        p++;
    return p;
}

static inline bool is_trail(const char *p) {
    return ((unsigned char)*p & 0xc0) == 0x80;
}

static inline int32_t trail(const char *p) {
    return (unsigned char)*p & 0x3f;
}

int32_t utf8_decode(const char *p, const char *end, size_t *n) {
    unsigned char c = (unsigned char)*p;
    ptrdiff_t left = end - p;
    *n = 1;
    if (c < 0xc2 || c > 0xf4 || left < 2 || !is_trail(p + 1))
        return -1;
    if (c < 0xe0) {
        *n = 2;
        return (c & 0x1f) << 6 | trail(p + 1);
    }
    if (left < 3 || !is_trail(p + 2))
        return -1;
    if (c < 0xf0) {
        int32_t cp = (c & 0x0f) << 12 | trail(p + 1) << 6 | trail(p + 2);
        if (cp < 0x800 || (cp >= 0xd800 && cp < 0xe000))
            return -1;
        *n = 3;
        return cp;
    }
    if (left < 4 || !is_trail(p + 3))
        return -1;
    int32_t cp = (c & 0x07) << 18 | trail(p + 1) << 12 | trail(p + 2) << 6 | trail(p + 3);
    if (cp < 0x10000 || cp > 0x10ffff)
        return -1;
    *n = 4;
    return cp;
}

bool utf8_unseen(int32_t cp) {
    static const struct {
        int32_t first, last;
    } unseen[] = {
        {0xad, 0xad},     {0x61c, 0x61c},   {0x115f, 0x1160}, {0x180e, 0x180e},
        {0x200b, 0x200b}, {0x200e, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f},
        {0x3164, 0x3164}, {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0xe0000, 0xe007f},
    };
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen && cp >= unseen[i].first; i++)
        if (cp <= unseen[i].last)
            return true;
    return false;
}

bool utf8_valid(struct slice s, size_t *bad) {
    if (!s.n)
        return true;
    const char *p = s.p, *end = s.p + s.n;
    for (;;) {
        p = utf8_ascii_end(p, end);
        while (p < end && (unsigned char)*p >= 0x80) {
            size_t n;
            if (utf8_decode(p, end, &n) < 0) {
                if (bad)
                    *bad = (size_t)(p - s.p);
                return false;
            }
            p += n;
        }
        if (p == end)
            return true;
    }
}

size_t utf8_count(struct slice s) {
    const uint64_t ones = 0x0101010101010101u;
    size_t i = 0, trails = 0;
    for (; s.n - i >= 8; i += 8) {
        uint64_t v = load64(s.p + i);
        trails += (size_t)((((v >> 7) & (~v >> 6) & ones) * ones) >> 56);
    }
    for (; i < s.n; i++)
        trails += is_trail(s.p + i);
    return s.n - trails;
}

void utf8_add(struct buffer *b, int32_t cp) {
    if (cp < 0 || cp > 0x10ffff || (cp >= 0xd800 && cp < 0xe000))
        cp = 0xfffd;
    uint32_t c = (uint32_t)cp;
    char bytes[4];
    size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i; i--, c >>= 6)
        bytes[i] = (char)(0x80 | (c & 0x3f));
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    bytes[0] = (char)(lead[n] | c);
    buffer_add(b, (struct slice){bytes, n});
}
