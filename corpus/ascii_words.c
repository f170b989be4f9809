/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/ascii_words.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 64 };

/* Bit i stands for byte i of a block. */
struct masks {
    uint64_t letter, number, connector; /* A-Z a-z @ · 0-9 · _ */
    uint64_t mid_either, mid_number;    /* . ' · , ; */
    uint64_t strange;                   /* not for this module */
};

/* What a block needs to know of its neighbours. */
struct carry {
    uint64_t letter, number, word; /* of the last byte before the block: 0 or 1 */
};

#ifdef __SSE2__

static inline __m128i equal(__m128i v, char c) {
    return _mm_cmpeq_epi8(v, _mm_set1_epi8(c));
}

/* Bytes from `low` to `low` + `width`. */
static inline __m128i within(__m128i v, char low, char width) {
    __m128i above = _mm_sub_epi8(v, _mm_set1_epi8(low));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(width)), above);
}

static inline uint64_t bits(__m128i v, int at) {
    return (uint64_t)(uint32_t)_mm_movemask_epi8(v) << at;
}

static inline struct masks masks_of(const char *p) {
    struct masks m = {0};
    for (int at = 0; at < BLOCK; at += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + at));
        __m128i small = _mm_or_si128(v, _mm_set1_epi8(0x20));
        m.letter |= bits(_mm_or_si128(within(small, 'a', 25), equal(v, '@')), at);
        m.number |= bits(within(v, '0', 9), at);
        m.connector |= bits(equal(v, '_'), at);
        m.mid_either |= bits(_mm_or_si128(equal(v, '.'), equal(v, '\'')), at);
        m.mid_number |= bits(_mm_or_si128(equal(v, ','), equal(v, ';')), at);
        m.strange |=
            bits(_mm_or_si128(v, equal(v, '[')), at); /* the high bit is what movemask takes */
    }
    return m;
}

#else

static inline struct masks masks_of(const char *p) {
    struct masks m = {0};
    for (int i = 0; i < BLOCK; i++) {
        unsigned char c = (unsigned char)p[i];
        uint64_t bit = (uint64_t)1 << i;
        m.letter |= (unsigned)((c | 0x20) - 'a') < 26 || c == '@' ? bit : 0;
        m.number |= (unsigned)(c - '0') < 10 ? bit : 0;
        m.connector |= c == '_' ? bit : 0;
        m.mid_either |= c == '.' || c == '\'' ? bit : 0;
        m.mid_number |= c == ',' || c == ';' ? bit : 0;
        m.strange |= c >= 0x80 || c == '[' ? bit : 0;
    }
    return m;
}

#endif

/* The bytes of the block that belong to words. `next` is the byte behind the block, or NUL. */
static inline uint64_t word_bytes(struct masks m, struct carry before, unsigned char next) {
    uint64_t next_letter = (unsigned)((next | 0x20) - 'a') < 26 || next == '@';
    uint64_t next_number = (unsigned)(next - '0') < 10;
    uint64_t next_core = next_letter | next_number | (next == '_');
    uint64_t letters = (m.letter << 1 | before.letter) & (m.letter >> 1 | next_letter << 63);
    uint64_t numbers = (m.number << 1 | before.number) & (m.number >> 1 | next_number << 63);
    uint64_t word = m.letter | m.number | m.connector | (m.mid_either & (letters | numbers)) |
                    (m.mid_number & numbers);
    /* A low line by itself is punctuation. */
    uint64_t beside = word << 1 | before.word | word >> 1 | next_core << 63;
    return word & ~(m.connector & ~beside);
}

/* Writes down where words begin and end; `open` of them have begun but not ended. */
static inline size_t note(struct span_list *words, uint64_t word, uint64_t before, size_t open,
                          size_t at) {
    MEM_GROW(words->at, words->cap, words->n + BLOCK / 2 + 2);
    uint64_t shifted = word << 1 | before;
    struct span *from = words->at + words->n + open, *to = words->at + words->n;
    for (uint64_t m = word & ~shifted; m; m &= m - 1)
        (from++)->from = (uint32_t)(at + (size_t)__builtin_ctzll(m));
    for (uint64_t m = shifted & ~word; m; m &= m - 1)
        (to++)->to = (uint32_t)(at + (size_t)__builtin_ctzll(m));
    words->n = (size_t)(to - words->at);
    return (size_t)(from - to);
}

/* A block up to its byte n. */
static inline struct masks masks_below(struct masks m, size_t n) {
    uint64_t keep = ((uint64_t)1 << n) - 1;
    return (struct masks){m.letter & keep,     m.number & keep,     m.connector & keep,
                          m.mid_either & keep, m.mid_number & keep, m.strange & keep};
}

/* How many bytes of a block that is not all plain, or that something follows which is not, end with
 * a space before that; 0: none. */
static size_t plain_bytes(const char *p, uint64_t strange) {
    size_t n = strange ? (size_t)__builtin_ctzll(strange) : BLOCK;
    while (n > 0 && p[n - 1] != ' ')
        n--;
    return n ? n - 1 : 0;
}

size_t ascii_words_find(struct slice text, size_t from, struct span_list *words) {
    struct carry before = {0, 0, 0};
    size_t open = 0;
    for (size_t at = from; at < text.n; at += BLOCK) {
        size_t left = text.n - at;
        char last[BLOCK];
        const char *p = text.p + at;
        if (left < BLOCK) {
            memset(last, 0, sizeof last);
            p = memcpy(last, p, left);
        }
        unsigned char next = left > BLOCK ? (unsigned char)p[BLOCK] : '\0';
        struct masks m = masks_of(p);
        if (m.strange || next >= 0x80) {
            size_t n = plain_bytes(p, m.strange);
            if (n == 0)
                return open ? words->at[words->n].from : at;
            note(words, word_bytes(masks_below(m, n), before, ' '), before.word, open, at);
            return at + n;
        }
        uint64_t word = word_bytes(m, before, next);
        open = note(words, word, before.word, open, at);
        before = (struct carry){m.letter >> 63, m.number >> 63, word >> 63};
    }
    if (open)
        words->at[words->n++].to = (uint32_t)text.n;
    return text.n;
}
