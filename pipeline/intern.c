/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/intern.h"

#include <stdlib.h>

static uint64_t load64(const char *p) {
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

/* Eight bytes at a time; the tail overlaps what was read before. */
struct intern_key intern_key_long(struct slice s) {
    uint64_t low = 0x2545f4914f6cdd1du, high = s.n;
    for (size_t i = 0; i < s.n; i += 8) {
        uint64_t v = load64(s.p + (i + 8 <= s.n ? i : s.n - 8));
        low = intern_hash((struct intern_key){low, v, 0});
        high = high * 0x9e3779b97f4a7c15u ^ v;
    }
    return (struct intern_key){low, high, (uint32_t)s.n};
}

static void rehash(struct intern *t) {
    struct intern_slot *old = t->slots;
    size_t n_old = t->n_slots;
    t->n_slots = n_old ? 2 * n_old : 64;
    t->slots = mem_resize(NULL, t->n_slots, sizeof *t->slots);
    for (size_t i = 0; i < t->n_slots; i++)
        t->slots[i] = (struct intern_slot){{0, 0, 0}, INTERN_NONE};
    for (size_t i = 0; i < n_old; i++)
        if (old[i].id != INTERN_NONE)
            *intern_probe(t, old[i].key, t->texts[old[i].id].p) = old[i];
    free(old);
}

uint32_t intern_add_new(struct intern *t, struct intern_key key, struct slice s) {
    if (2 * (t->count + 1) > t->n_slots)
        rehash(t);
    uint32_t id = (uint32_t)t->count;
    struct intern_slot *slot = intern_probe(t, key, s.p);
    if (slot->id != INTERN_NONE)
        return slot->id;
    MEM_GROW(t->texts, t->cap, t->count + 1);
    t->texts[t->count++] = arena_copy(&t->arena, s);
    *slot = (struct intern_slot){key, id};
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
    free(t->texts);
    arena_free(&t->arena);
    *t = (struct intern){0};
}
