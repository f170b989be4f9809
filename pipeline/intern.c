/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/intern.h"

#include <stdlib.h>

static uint64_t load64(const char *p) {
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return le64toh(v);
}

/* Eight bytes at a time; the tail overlaps what was read before. */
struct intern_key intern_key_long(struct slice s) {
    uint64_t low = 0x2545f4914f6cdd1du, high = s.n;
    for (size_t i = 0; i < s.n; i += 8) {
        uint64_t v = load64(s.p + (i + 8 <= s.n ? i : s.n - 8));
        low = intern_hash((struct intern_key){low, v});
        high = high * 0x9e3779b97f4a7c15u ^ v;
    }
    return (struct intern_key){low, high | (uint64_t)INTERN_LONG << INTERN_LAST};
}

static struct intern_slot *empty_slot(const struct intern *t, uint64_t hash) {
    size_t at = hash & (t->n_slots - 1);
    while (t->slots[at].id != INTERN_NONE)
        at = (at + 1) & (t->n_slots - 1);
    return &t->slots[at];
}

static void rehash(struct intern *t) {
    free(t->slots);
    t->n_slots = t->n_slots ? 2 * t->n_slots : 64;
    t->slots = mem_resize(NULL, t->n_slots, sizeof *t->slots);
    for (size_t i = 0; i < t->n_slots; i++)
        t->slots[i].id = INTERN_NONE;
    for (uint32_t id = 0; id < t->count; id++) {
        uint64_t hash = intern_hash(t->keys[id]);
        *empty_slot(t, hash) = (struct intern_slot){(uint32_t)(hash >> 32), id};
    }
}

uint32_t intern_add_new(struct intern *t, struct intern_key key, uint64_t hash, struct slice s) {
    uint32_t id = (uint32_t)t->count;
    if (2 * (t->count + 1) > t->n_slots)
        rehash(t);
    MEM_GROW(t->keys, t->cap_keys, t->count + 1);
    MEM_GROW(t->texts, t->cap, t->count + 1);
    t->keys[id] = key;
    t->texts[id] = arena_copy(&t->arena, s);
    t->count++;
    *empty_slot(t, hash) = (struct intern_slot){(uint32_t)(hash >> 32), id};
    return id;
}

struct ranked {
    struct slice text;
    uint32_t id;
};

static int by_text(const void *x, const void *y) {
    return slice_cmp(((const struct ranked *)x)->text, ((const struct ranked *)y)->text);
}

uint32_t *intern_ranks(const struct intern *t) {
    struct ranked *all = mem_zero(t->count, sizeof *all);
    uint32_t *ranks = mem_zero(t->count, sizeof *ranks);
    for (uint32_t id = 0; id < t->count; id++)
        all[id] = (struct ranked){t->texts[id], id};
    if (t->count)
        qsort(all, t->count, sizeof *all, by_text);
    for (uint32_t rank = 0; rank < t->count; rank++)
        ranks[all[rank].id] = rank;
    free(all);
    return ranks;
}

void intern_free(struct intern *t) {
    free(t->slots);
    free(t->keys);
    free(t->texts);
    arena_free(&t->arena);
    *t = (struct intern){0};
}
