/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/links_order.h"

#include <stdlib.h>

#include "models/table2.h"

bool links_order_told(const struct links_table *t, struct fault *f) {
    for (uint32_t i = 0; i < t->n_parts; i++)
        if (!t->parts[i].told) {
            return fault_input(f, t->parts[i].at, t->parts[i].doc,
                               "a document without its row of units (theme_a and theme_b empty)");
        }
    return true;
}

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

/* A fault of rows that do not fit one another; the place is that of the document's units row. */
static bool fault_of_theme(const struct links_table *t, struct fault *f, uint32_t part,
                           uint32_t theme, const char *what) {
    return fault_input(f, t->parts[part].at, links_table_theme_name(t, theme), "in %.*s %s",
                       SLICE_ARGS(t->parts[part].doc), what);
}

static bool fault_of_pair(const struct links_table *t, struct fault *f, const struct links_pair *p,
                          const char *what) {
    struct buffer both = {0};
    buffer_add(&both, links_table_theme_name(t, p->a));
    buffer_char(&both, ' ');
    buffer_add(&both, links_table_theme_name(t, p->b));
    fault_input(f, t->parts[p->part].at, buffer_slice(&both), "in %.*s %s",
                SLICE_ARGS(t->parts[p->part].doc), what);
    buffer_free(&both);
    return false;
}

static bool check_themes(const struct links_table *t, struct fault *f) {
    for (size_t i = 0; i < t->n_themes; i++) {
        const struct links_theme *row = &t->themes[i];
        if (i && by_theme(row - 1, row) == 0)
            return fault_of_theme(t, f, row->part, row->theme, "a theme has two rows");
        if (row->n > t->parts[row->part].units)
            return fault_of_theme(t, f, row->part, row->theme,
                                  "a theme has more units than there can be");
        if (row->n && !row->hits)
            return fault_of_theme(t, f, row->part, row->theme, "a theme has units without a hit");
    }
    return true;
}

/* The row of a theme in a part, or NULL. */
static const struct links_theme *theme_in(const struct links_table *t, uint32_t theme,
                                          uint32_t part) {
    size_t from = t->theme_start[theme], to = t->theme_start[theme + 1];
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (t->themes[middle].part < part)
            from = middle + 1;
        else
            to = middle;
    }
    return from < t->theme_start[theme + 1] && t->themes[from].part == part ? &t->themes[from]
                                                                            : NULL;
}

/* No null expects more than its themes have, or spreads wider. */
static bool evidence_possible(const struct evidence *e, double n_a, double n_b) {
    double most = (n_a > n_b ? n_a : n_b) * (1 + 1e-9),
           least = (n_a < n_b ? n_a : n_b) * (1 + 1e-9);
    double widest = most * most;
    return e->e <= most && e->e_units <= least && e->v <= widest && e->v_units <= widest &&
           !(e->v_doc > widest);
}

static bool check_pairs(const struct links_table *t, struct fault *f) {
    const struct links_pair *before = NULL;
    for (size_t i = 0; i < t->n_pairs; i++) {
        const struct links_pair *p = &t->pairs[t->by_pair[i]];
        const struct links_theme *a = theme_in(t, p->a, p->part), *b = theme_in(t, p->b, p->part);
        if (before && before->a == p->a && before->b == p->b && before->part == p->part)
            return fault_of_pair(t, f, p, "two themes have two rows");
        if (hierarchy_related(&t->hierarchy, t->by_rank[p->a], t->by_rank[p->b]))
            return fault_of_pair(t, f, p, "a theme is paired with its own ancestor");
        if (!a || !b)
            return fault_of_pair(t, f, p,
                                 "two themes have a row, but one of them has none of its own");
        if (!table2_possible((struct table2){t->parts[p->part].units, a->n, b->n, p->n_ab}))
            return fault_of_pair(t, f, p, "two themes meet in an impossible number of units");
        struct evidence e = links_table_evidence(t, p);
        if (!evidence_possible(&e, a->n, b->n))
            return fault_of_pair(t, f, p, "two themes are expected together impossibly often");
        before = p;
    }
    return true;
}

void links_order(struct links_table *t) {
    rename_all(t);
    order_projects(t);
    order_rows(t);
}

bool links_order_check(const struct links_table *t, struct fault *f) {
    return check_themes(t, f) && check_pairs(t, f);
}
