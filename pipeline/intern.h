/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strings to dense ids 0, 1, 2, … in order of first sight, so that whatever is known of a string
 * can lie in a plain array. Zero-initialise; free with intern_free. At most 2^32 - 1 strings.
 *
 * A key of 16 bytes stands for a string and holds nearly every word of a language whole, so that
 * the string itself is not touched. A slot of the hash table has only an id and half of the hash,
 * since there are several slots to a string; keys lie in the order of the ids, where those of
 * frequent words, which are met early, are neighbours. */
#ifndef HEARTH_INTERN_H
#define HEARTH_INTERN_H

#include <endian.h>
#include <stdint.h>

#include "pipeline/memory.h"

#define INTERN_NONE UINT32_MAX
enum {
    INTERN_KEY = 16,     /* bytes of a key */
    INTERN_LAST = 8 * 7, /* shift: its last byte as a number */
    INTERN_LONG = 255    /* what stands there for strings of INTERN_KEY bytes or more */
};

/* Up to 15 bytes whole, the first one lowest on every machine, then zeroes, and how many they are
 * in the last byte. Of a longer string two hashes, and INTERN_LONG. */
struct intern_key {
    uint64_t low, high;
};
struct intern_slot {
    uint32_t hash; /* the upper half */
    uint32_t id;   /* INTERN_NONE in an empty slot */
};
struct intern {
    struct intern_slot *slots; /* a power of two of them, at most half full */
    struct intern_key *keys;   /* [count] */
    struct slice *texts;       /* [count]: each string, in the arena */
    size_t n_slots, count, cap_keys, cap;
    struct arena arena;
};

struct intern_key intern_key_long(struct slice s);

/* The key of the n bytes at p, of which `room` (n or more) may be read. */
static inline struct intern_key intern_key(const char *p, size_t n, size_t room) {
    static const unsigned char keep[2 * INTERN_KEY] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                       255, 255, 255, 255, 255, 255, 255, 255};
    uint64_t bytes[2] = {0, 0}, mask[2];
    if (n >= INTERN_KEY)
        return intern_key_long((struct slice){p, n});
    if (room >= INTERN_KEY) {
        memcpy(bytes, p, sizeof bytes);
        memcpy(mask, keep + INTERN_KEY - n, sizeof mask);
        bytes[0] &= mask[0];
        bytes[1] &= mask[1];
    } else if (n) {
        memcpy(bytes, p, n);
    }
    return (struct intern_key){le64toh(bytes[0]), le64toh(bytes[1]) | (uint64_t)n << INTERN_LAST};
}
static inline bool intern_key_eq(struct intern_key a, struct intern_key b) {
    return a.low == b.low && a.high == b.high;
}

/* Multiply and fold: a good hash of few bytes. */
static inline uint64_t intern_hash(struct intern_key k) {
    __extension__ typedef unsigned __int128 wide;
    wide m = (wide)(k.low ^ 0xe7037ed1a0b428dbu) * (k.high ^ 0x9e3779b97f4a7c15u);
    return (uint64_t)m ^ (uint64_t)(m >> 64);
}

/* The slot of a string by its key and the key's hash: its own, or the empty one where it belongs.
 * The table has slots. */
static inline struct intern_slot *intern_probe(const struct intern *t, struct intern_key key,
                                               uint64_t hash, struct slice s) {
    for (size_t at = hash & (t->n_slots - 1);; at = (at + 1) & (t->n_slots - 1)) {
        struct intern_slot *slot = &t->slots[at];
        if (slot->id == INTERN_NONE)
            return slot;
        if (slot->hash == hash >> 32 && intern_key_eq(t->keys[slot->id], key) &&
            (key.high >> INTERN_LAST != INTERN_LONG || slice_eq(t->texts[slot->id], s)))
            return slot;
    }
}

uint32_t intern_add_new(struct intern *t, struct intern_key key, uint64_t hash, struct slice s);

/* The id of a string by its key and the key's hash; taken in when new (id == count before the call
 * tells). */
static inline uint32_t intern_add_key(struct intern *t, struct intern_key key, uint64_t hash,
                                      struct slice s) {
    if (t->n_slots) {
        const struct intern_slot *slot = intern_probe(t, key, hash, s);
        if (slot->id != INTERN_NONE)
            return slot->id;
    }
    return intern_add_new(t, key, hash, s);
}

/* Has the processor fetch the slot of a hash that will soon be looked up. */
static inline void intern_prefetch(const struct intern *t, uint64_t hash) {
    if (t->n_slots)
        __builtin_prefetch(&t->slots[hash & (t->n_slots - 1)]);
}

/* The id of `s`, which is taken in when it is new. */
static inline uint32_t intern_add(struct intern *t, struct slice s) {
    struct intern_key key = intern_key(s.p, s.n, s.n);
    return intern_add_key(t, key, intern_hash(key), s);
}

/* The id of `s`, or INTERN_NONE. */
static inline uint32_t intern_find(const struct intern *t, struct slice s) {
    struct intern_key key = intern_key(s.p, s.n, s.n);
    return t->n_slots ? intern_probe(t, key, intern_hash(key), s)->id : INTERN_NONE;
}

/* The string of an id; owned by the table. */
static inline struct slice intern_text(const struct intern *t, uint32_t id) {
    return t->texts[id];
}
/* [count]: the place of each id among the strings in byte order. The caller's to free. */
uint32_t *intern_ranks(const struct intern *t);
void intern_free(struct intern *t);

#endif
