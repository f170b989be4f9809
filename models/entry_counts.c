/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/entry_counts.h"

#include <stdlib.h>

#include "models/hits.h"
#include "pipeline/scan.h"

void entry_counts_clear(struct entry_counts *e) {
    for (size_t i = 0; i < e->n_met; i++)
        e->all[e->met[i]].hits = 0;
    e->n_met = 0;
}

static struct entry_count *find(struct entry_counts *e, const struct hit_item *hit) {
    buffer_clear(&e->key);
    buffer_add(&e->key, hit->theme);
    buffer_char(&e->key, '\t');
    buffer_add(&e->key, hit->entry);
    uint32_t id = intern_add(&e->keys, buffer_slice(&e->key));
    if (id == e->n) {
        const char *p = intern_text(&e->keys, id).p;
        MEM_GROW(e->all, e->cap, e->n + 1);
        e->all[e->n++] = (struct entry_count){.theme = {p, hit->theme.n},
                                              .entry = {p + hit->theme.n + 1, hit->entry.n}};
    }
    if (e->all[id].hits == 0) {
        MEM_GROW(e->met, e->cap_met, e->n_met + 1);
        e->met[e->n_met++] = id;
        e->all[id].n = e->all[id].turn = 0;
    }
    return &e->all[id];
}

bool entry_counts_row(struct entry_counts *e, const struct unit_row *row, uint64_t turn,
                      struct fault *f) {
    uint64_t tokens = scan_items(row->tokens);
    struct slice rest = row->hits, item;
    struct hit_item hit;
    while (rest.n) {
        if (!units_hit(row, tokens, &rest, &hit, &item, f))
            return false;
        if (hit.entry.n == 0) {
            e->by_people++;
            continue;
        }
        struct entry_count *now = find(e, &hit);
        now->hits++;
        now->n += now->turn != turn;
        now->turn = turn;
    }
    return true;
}

/* An entry that was met, on its way to its place. */
struct placed {
    struct slice key;
    uint32_t id;
};

static int by_key(const void *x, const void *y) {
    return slice_cmp(((const struct placed *)x)->key, ((const struct placed *)y)->key);
}

/* TAB comes before whatever a name may hold, so keys are in the order of themes, then entries. */
void entry_counts_sort(struct entry_counts *e) {
    struct placed *all = mem_zero(e->n_met, sizeof *all);
    for (size_t i = 0; i < e->n_met; i++)
        all[i] = (struct placed){intern_text(&e->keys, e->met[i]), e->met[i]};
    if (e->n_met)
        qsort(all, e->n_met, sizeof *all, by_key);
    for (size_t i = 0; i < e->n_met; i++)
        e->met[i] = all[i].id;
    free(all);
}

void entry_counts_free(struct entry_counts *e) {
    free(e->all);
    free(e->met);
    intern_free(&e->keys);
    buffer_free(&e->key);
    *e = (struct entry_counts){0};
}
