/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strings to dense ids 0, 1, 2, … in order of first sight, so that whatever is known of a string
 * can lie in a plain array. Zero-initialise; free with intern_free. At most 2^32 - 1 strings.
 *
 * A slot of the hash table holds a string of up to 16 bytes whole: nearly every word of a language
 * is found with one look at one slot, without touching the string itself. */
#ifndef HEARTH_INTERN_H
#define HEARTH_INTERN_H

#include <stdint.h>

#include "pipeline/memory.h"

#define INTERN_NONE UINT32_MAX
enum { INTERN_SHORT = 16 };

/* What stands for a string in a slot. */
struct intern_key {
    uint64_t low, high; /* up to 16 bytes: the bytes, then zeroes. Longer: two hashes */
    uint32_t n;         /* bytes; strings are shorter than 4 GiB */
};
struct intern_slot {
    struct intern_key key;
    uint32_t id; /* INTERN_NONE in an empty slot */
};
struct intern {
    struct intern_slot *slots; /* a power of two of them, at most half full */
    struct slice *texts;       /* [count]: each string, in the arena */
    size_t n_slots, count, cap;
    struct arena arena;
};

struct intern_key intern_key_long(struct slice s);

/* The key of the n bytes at p, of which `room` (n or more) may be read. */
static inline struct intern_key intern_key(const char *p, size_t n, size_t room) {
    static const unsigned char keep[2 * INTERN_SHORT] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                         255, 255, 255, 255, 255, 255, 255, 255};
    struct intern_key key = {0, 0, (uint32_t)n};
    if (n > INTERN_SHORT)
        return intern_key_long((struct slice){p, n});
    if (room >= INTERN_SHORT) {
        uint64_t bytes[2], mask[2];
        memcpy(bytes, p, sizeof bytes);
        memcpy(mask, keep + INTERN_SHORT - n, sizeof mask);
        key.low = bytes[0] & mask[0];
        key.high = bytes[1] & mask[1];
    } else if (n) {
        char bytes[INTERN_SHORT] = {0};
        memcpy(bytes, p, n);
        memcpy(&key.low, bytes, sizeof key.low);
        memcpy(&key.high, bytes + sizeof key.low, sizeof key.high);
    }
    return key;
}

/* Multiply and fold: a good hash of few bytes. */
static inline uint64_t intern_hash(struct intern_key k) {
    __extension__ typedef unsigned __int128 wide;
    wide m = (wide)(k.low ^ 0xe7037ed1a0b428dbu) * (k.high ^ k.n ^ 0x9e3779b97f4a7c15u);
    return (uint64_t)m ^ (uint64_t)(m >> 64);
}

/* The slot of the key: that of the string, or the empty one where it belongs. The table has slots.
 */
static inline struct intern_slot *intern_probe(const struct intern *t, struct intern_key key,
                                               const char *p) {
    for (size_t at = intern_hash(key) & (t->n_slots - 1);; at = (at + 1) & (t->n_slots - 1)) {
        struct intern_slot *slot = &t->slots[at];
        if (slot->id == INTERN_NONE)
            return slot;
        if (slot->key.low == key.low && slot->key.high == key.high && slot->key.n == key.n &&
            (key.n <= INTERN_SHORT || memcmp(t->texts[slot->id].p, p, key.n) == 0))
            return slot;
    }
}

uint32_t intern_add_new(struct intern *t, struct intern_key key, struct slice s);

/* The id of the string at p with that key; taken in when new (id == count before the call tells).
 */
static inline uint32_t intern_add_key(struct intern *t, struct intern_key key, const char *p) {
    if (t->n_slots) {
        const struct intern_slot *slot = intern_probe(t, key, p);
        if (slot->id != INTERN_NONE)
            return slot->id;
    }
    return intern_add_new(t, key, (struct slice){p, key.n});
}

/* Has the processor fetch the slot of a key that will soon be looked up. */
static inline void intern_prefetch(const struct intern *t, struct intern_key key) {
    if (t->n_slots)
        __builtin_prefetch(&t->slots[intern_hash(key) & (t->n_slots - 1)]);
}

/* The id of `s`, which is taken in when it is new. */
static inline uint32_t intern_add(struct intern *t, struct slice s) {
    return intern_add_key(t, intern_key(s.p, s.n, s.n), s.p);
}

/* The id of `s`, or INTERN_NONE. */
static inline uint32_t intern_find(const struct intern *t, struct slice s) {
    return t->n_slots ? intern_probe(t, intern_key(s.p, s.n, s.n), s.p)->id : INTERN_NONE;
}

/* The string of an id; owned by the table. */
static inline struct slice intern_text(const struct intern *t, uint32_t id) {
    return t->texts[id];
}
/* [count]: the place of each id among the strings in byte order. The caller's to free. */
uint32_t *intern_ranks(const struct intern *t);
void intern_free(struct intern *t);

#endif
