/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ZIP archives for tests, honest and lying, written byte by byte. Entries are stored as they are,
 * unless the bytes given are said to be a deflated stream. */
#ifndef HEARTH_TESTS_ZIPPED_H
#define HEARTH_TESTS_ZIPPED_H

#include <stdlib.h>

#include "pipeline/buffer.h"

struct zipped {
    struct buffer bytes, directory;
    unsigned n;
};

/* What an entry says of itself, where that is not the plain truth. */
struct zipped_entry {
    bool deflated;      /* the bytes are a stream of this size once inflated: */
    uint16_t method;    /* another one than those two */
    uint32_t size;      /* 0: the size of the bytes */
    uint32_t packed;    /* of the bytes; 0: the truth */
    uint32_t crc;       /* of the inflated bytes, when deflated */
    uint16_t flags;     /* bit 0: encrypted */
    uint32_t unix_mode; /* with Unix as the system that made it */
};

static inline uint32_t zipped_crc(uint32_t crc, const char *p, size_t n) {
    crc = ~crc;
    for (size_t i = 0; i < n; i++) {
        crc ^= (unsigned char)p[i];
        for (int k = 0; k < 8; k++)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

static inline void zipped_number(struct buffer *b, uint64_t v, unsigned bytes) {
    for (unsigned i = 0; i < bytes; i++)
        buffer_char(b, (char)(unsigned char)(v >> 8 * i));
}

/* What the two headers of an entry share. */
static inline void zipped_header(struct buffer *b, struct slice name, struct slice data,
                                 struct zipped_entry e) {
    zipped_number(b, 20, 2);
    zipped_number(b, e.flags, 2);
    zipped_number(b, e.method ? e.method : e.deflated ? 8 : 0, 2);
    zipped_number(b, (uint64_t)0x21 << 16, 4); /* 1 January 1980 */
    zipped_number(b, e.deflated ? e.crc : zipped_crc(0, data.p, data.n), 4);
    zipped_number(b, e.packed ? e.packed : data.n, 4);
    zipped_number(b, e.size ? e.size : data.n, 4);
    zipped_number(b, name.n, 2);
    zipped_number(b, 0, 2);
}

static inline void zipped_add_as(struct zipped *z, const char *name, struct slice data,
                                 struct zipped_entry e) {
    size_t at = z->bytes.n;
    struct slice text = slice_of(name);
    buffer_add(&z->bytes, SLICE("PK\3\4"));
    zipped_header(&z->bytes, text, data, e);
    buffer_add(&z->bytes, text);
    buffer_add(&z->bytes, data);
    buffer_add(&z->directory, SLICE("PK\1\2"));
    zipped_number(&z->directory, e.unix_mode ? 3 << 8 | 20 : 20, 2);
    zipped_header(&z->directory, text, data, e);
    zipped_number(&z->directory, 0, 6); /* comment, disk, internal attributes */
    zipped_number(&z->directory, (uint64_t)e.unix_mode << 16, 4);
    zipped_number(&z->directory, at, 4);
    buffer_add(&z->directory, text);
    z->n++;
}

static inline void zipped_add(struct zipped *z, const char *name, const char *text) {
    zipped_add_as(z, name, slice_of(text), (struct zipped_entry){.size = 0});
}

static inline void zipped_end_record(struct zipped *z, unsigned n, uint64_t size, uint64_t at) {
    buffer_add(&z->bytes, SLICE("PK\5\6"));
    zipped_number(&z->bytes, 0, 4);
    zipped_number(&z->bytes, n, 2);
    zipped_number(&z->bytes, n, 2);
    zipped_number(&z->bytes, size, 4);
    zipped_number(&z->bytes, at, 4);
    zipped_number(&z->bytes, 0, 2);
}

/* The finished archive, in z->bytes. */
static inline struct slice zipped_end(struct zipped *z) {
    size_t at = z->bytes.n;
    buffer_add(&z->bytes, buffer_slice(&z->directory));
    zipped_end_record(z, z->n, z->directory.n, at);
    return buffer_slice(&z->bytes);
}

/* The same with the larger records of ZIP64 before the end, which say that there are `n` entries.
 */
static inline struct slice zipped_end_large(struct zipped *z, uint64_t n) {
    size_t at = z->bytes.n, large = at + z->directory.n;
    buffer_add(&z->bytes, buffer_slice(&z->directory));
    buffer_add(&z->bytes, SLICE("PK\6\6"));
    zipped_number(&z->bytes, 44, 8);
    zipped_number(&z->bytes, 45 | 45 << 16, 4);
    zipped_number(&z->bytes, 0, 8);
    zipped_number(&z->bytes, n, 8);
    zipped_number(&z->bytes, n, 8);
    zipped_number(&z->bytes, z->directory.n, 8);
    zipped_number(&z->bytes, at, 8);
    buffer_add(&z->bytes, SLICE("PK\6\7"));
    zipped_number(&z->bytes, 0, 4);
    zipped_number(&z->bytes, large, 8);
    zipped_number(&z->bytes, 1, 4);
    zipped_end_record(z, UINT16_MAX, UINT32_MAX, UINT32_MAX);
    return buffer_slice(&z->bytes);
}

static inline void zipped_free(struct zipped *z) {
    buffer_free(&z->bytes);
    buffer_free(&z->directory);
    z->n = 0;
}

/* Whether the memory of the process can be measured: no sanitiser and no valgrind adds its own. */
static inline bool memory_is_ours(void) {
#if defined(__SANITIZE_ADDRESS__)
    return false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    return false;
#endif
#endif
    const char *preload = getenv("LD_PRELOAD"); /* valgrind's */
    return !preload || !*preload;
}

/* Bits of a deflated stream, the first in the lowest place. */
struct zipped_bits {
    struct buffer *to;
    unsigned held, n;
};
static inline void zipped_bits(struct zipped_bits *b, unsigned value, unsigned n) {
    for (unsigned i = 0; i < n; i++) {
        b->held |= (value >> i & 1) << b->n;
        if (++b->n == 8) {
            buffer_char(b->to, (char)(unsigned char)b->held);
            b->held = b->n = 0;
        }
    }
}

/* A run of 1 + 258 `matches` letters `a` as a deflated stream: two bits for 258 of them. One block
 * with codes of its own: 285 (258 bytes more) is 0, `a` is 10, the end is 11; distance 1 is 0. */
static inline void zipped_run(struct buffer *to, size_t matches) {
    static const unsigned char code_lengths[18] = {[2] = 1, [15] = 2, [17] = 2};
    struct zipped_bits b = {to, 0, 0};
    zipped_bits(&b, 1 | 2 << 1, 3);
    zipped_bits(&b, 286 - 257, 5);
    zipped_bits(&b, 0, 5);
    zipped_bits(&b, 18 - 4, 4);
    for (size_t i = 0; i < 18; i++)
        zipped_bits(&b, code_lengths[i], 3);
    zipped_bits(&b, (97 - 11) << 1, 8); /* no code for 0 to 96 */
    zipped_bits(&b, 3, 2);              /* two bits for `a` */
    zipped_bits(&b, (138 - 11) << 1, 8);
    zipped_bits(&b, (20 - 11) << 1, 8);
    zipped_bits(&b, 3, 2); /* two bits for the end */
    zipped_bits(&b, (28 - 11) << 1, 8);
    zipped_bits(&b, 1, 2); /* one bit for 285 */
    zipped_bits(&b, 1, 2); /* one bit for distance 1 */
    zipped_bits(&b, 1, 2); /* `a` */
    for (size_t i = 0; i < matches; i++)
        zipped_bits(&b, 0, 2);
    zipped_bits(&b, 3, 2);
    zipped_bits(&b, 0, 7);
}

#endif
