/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/links_order.h"

#include <stdlib.h>
static int by_name(const void *x, const void *y) {
    const struct links_part *a = x, *b = y;
    int docs = slice_cmp(a->doc, b->doc);
    return docs ? docs : slice_cmp(a->level, b->level);
}

/* Projects become places in byte order. */
static void order_projects(struct links_table *t) {
    t->n_projects = (uint32_t)t->project_names.count;
    t->projects = mem_zero(t->n_projects, sizeof *t->projects);
    uint32_t *now = intern_ranks(&t->project_names);
    for (uint32_t i = 0; i < t->n_projects; i++)
        t->projects[now[i]] = intern_text(&t->project_names, i);
    for (size_t i = 0; i < t->n_parts; i++)
        if (t->parts[i].project != LINKS_NONE)
            t->parts[i].project = now[t->parts[i].project];
    free(now);
}

/* Puts the parts in order and returns, for each id, where it is now. */
static uint32_t *order_parts(struct links_table *t) {
    uint32_t *now = mem_zero(t->n_parts, sizeof *now), *ids = mem_zero(t->n_parts, sizeof *ids);
    qsort(t->parts, t->n_parts, sizeof *t->parts, by_name);
    t->n_transcripts = 0;
    for (uint32_t i = 0; i < t->n_parts; i++) {
        if (i && !slice_eq(t->parts[i - 1].doc, t->parts[i].doc))
            t->n_transcripts++;
        t->parts[i].transcript = t->n_transcripts;
        now[t->parts[i].id] = i;
        ids[i] = t->parts[i].id;
    }
    t->n_transcripts++;
    for (size_t i = 0; i < t->n_wanted; i++)
        values_order(&t->wanted[i], ids, t->n_parts);
    free(ids);
    return now;
}

static int by_theme(const void *x, const void *y) {
    const struct links_theme *a = x, *b = y;
    if (a->theme != b->theme)
        return a->theme < b->theme ? -1 : 1;
    return (a->part > b->part) - (a->part < b->part);
}

/* Ids become ranks and places. */
static void rename_all(struct links_table *t) {
    const uint32_t *ranks = hierarchy_ranks(&t->hierarchy);
    t->n_ranks = (uint32_t)t->hierarchy.names.count;
    t->by_rank = mem_zero(t->n_ranks, sizeof *t->by_rank);
    for (uint32_t id = 0; id < t->n_ranks; id++)
        t->by_rank[ranks[id]] = id;
    uint32_t *now = order_parts(t);
    for (size_t i = 0; i < t->n_themes; i++) {
        t->themes[i].part = now[t->themes[i].part];
        t->themes[i].theme = ranks[t->themes[i].theme];
    }
    for (size_t i = 0; i < t->n_pairs; i++) {
        struct links_pair *p = &t->pairs[i];
        p->part = now[p->part];
        p->a = ranks[p->a];
        p->b = ranks[p->b];
    }
    free(now);
}

static uint32_t key_of(const struct links_pair *p, int pass) {
    return pass == 0 ? p->part : pass == 1 ? p->b : p->a;
}

/* A stable counting sort of by_pair on one key below n_keys. */
static void sort_pass(struct links_table *t, int pass, size_t n_keys, uint32_t *room) {
    size_t *start = mem_zero(n_keys + 1, sizeof *start);
    for (size_t i = 0; i < t->n_pairs; i++)
        start[key_of(&t->pairs[i], pass) + 1]++;
    for (size_t k = 1; k < n_keys; k++)
        start[k] += start[k - 1];
    for (size_t i = 0; i < t->n_pairs; i++)
        room[start[key_of(&t->pairs[t->by_pair[i]], pass)]++] = t->by_pair[i];
    memcpy(t->by_pair, room, t->n_pairs * sizeof *room);
    free(start);
}

static void order_rows(struct links_table *t) {
    if (t->n_themes)
        qsort(t->themes, t->n_themes, sizeof *t->themes, by_theme);
    t->theme_start = mem_zero((size_t)t->n_ranks + 1, sizeof *t->theme_start);
    for (size_t i = 0; i < t->n_themes; i++)
        t->theme_start[t->themes[i].theme + 1]++;
    for (uint32_t r = 0; r < t->n_ranks; r++)
        t->theme_start[r + 1] += t->theme_start[r];
    t->by_pair = mem_zero(t->n_pairs, sizeof *t->by_pair);
    for (uint32_t i = 0; i < t->n_pairs; i++)
        t->by_pair[i] = i;
    uint32_t *room = mem_zero(t->n_pairs, sizeof *room);
    sort_pass(t, 0, t->n_parts, room);
    sort_pass(t, 1, t->n_ranks, room);
    sort_pass(t, 2, t->n_ranks, room);
    free(room);
}

void links_order(struct links_table *t) {
    rename_all(t);
    order_projects(t);
    order_rows(t);
}
