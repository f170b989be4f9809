/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of a table `lags` (lags_table.h) once all rows are there. */
#include <stdlib.h>

#include "models/lags_table.h"

static int by_scope(const void *x, const void *y) {
    const struct lags_scope *a = x, *b = y;
    if (a->lag != b->lag)
        return a->lag < b->lag ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return slice_cmp(a->name, b->name);
}

static int by_in(const void *x, const void *y) {
    const struct lags_theme *a = x, *b = y;
    return (a->in > b->in) - (a->in < b->in);
}

static void order_docs(struct lags_table *t, const uint32_t *docs) {
    struct lags_doc *more = mem_zero(t->docs.n, sizeof *more);
    for (uint32_t id = 0; id < t->docs.n; id++)
        more[docs[id]] = t->more[id];
    free(t->more);
    t->more = more;
}

static void order_projects(struct lags_table *t) {
    t->n_projects = (uint32_t)t->project_names.count;
    t->projects = mem_zero(t->n_projects, sizeof *t->projects);
    uint32_t *now = intern_ranks(&t->project_names);
    for (uint32_t i = 0; i < t->n_projects; i++)
        t->projects[now[i]] = intern_text(&t->project_names, i);
    for (size_t i = 0; i < t->docs.n; i++)
        if (t->more[i].project != LAGS_NONE)
            t->more[i].project = now[t->more[i].project];
    free(now);
}

/* Where each scope is now; to be freed. */
static uint32_t *order_scopes(struct lags_table *t) {
    uint32_t *now = mem_zero(t->n_scopes, sizeof *now);
    if (t->n_scopes)
        qsort(t->scopes, t->n_scopes, sizeof *t->scopes, by_scope);
    for (uint32_t i = 0; i < t->n_scopes; i++)
        now[t->scopes[i].id] = i;
    return now;
}

/* Where each scope of a document is now; to be freed. */
static uint32_t *order_scopes_in(struct lags_table *t, const uint32_t *docs) {
    uint32_t *scopes = order_scopes(t);
    for (size_t i = 0; i < t->scopes_in.n; i++) {
        struct couple *in = &t->scopes_in.all[i];
        *in = (struct couple){docs[in->first], scopes[in->second]};
    }
    uint32_t *now = couples_order(&t->scopes_in);
    struct lags_amount *amounts = mem_zero(t->n_amounts, sizeof *amounts);
    for (size_t i = 0; i < t->n_amounts; i++)
        amounts[now[i]] = t->amounts[i];
    free(t->amounts);
    t->amounts = amounts;
    free(scopes);
    return now;
}

/* Where each two themes are now; to be freed. */
static uint32_t *order_themes_ab(struct lags_table *t, const uint32_t *ranks) {
    for (size_t i = 0; i < t->themes_ab.n; i++) {
        struct couple *ab = &t->themes_ab.all[i];
        *ab = (struct couple){ranks[ab->first], ranks[ab->second]};
    }
    return couples_order(&t->themes_ab);
}

static void order_ranks(struct lags_table *t, const uint32_t *ranks) {
    t->n_ranks = (uint32_t)t->hierarchy.names.count;
    t->by_rank = mem_zero(t->n_ranks, sizeof *t->by_rank);
    for (uint32_t id = 0; id < t->n_ranks; id++)
        t->by_rank[ranks[id]] = id;
}

/* Ids become ranks and places. */
static void rename_all(struct lags_table *t, const uint32_t *docs) {
    const uint32_t *ranks = hierarchy_ranks(&t->hierarchy);
    uint32_t *in = order_scopes_in(t, docs), *ab = order_themes_ab(t, ranks);
    order_ranks(t, ranks);
    for (size_t i = 0; i < t->n_themes; i++) {
        t->themes[i].in = in[t->themes[i].in];
        t->themes[i].theme = ranks[t->themes[i].theme];
    }
    for (size_t i = 0; i < t->n_pairs; i++) {
        t->pairs[i].in = in[t->pairs[i].in];
        t->pairs[i].themes = ab[t->pairs[i].themes];
    }
    free(in);
    free(ab);
}

/* What pairs are sorted by: the number of their scope, or its lag and kind, then the themes. */
enum key { KEY_IN, KEY_THEMES };

static size_t key_of(const struct lags_table *t, const struct lags_pair *p, enum key key) {
    const struct lags_scope *s = lags_table_scope(t, p->in);
    return key == KEY_IN ? p->in
                         : ((size_t)s->lag * LAGS_KINDS + s->kind) * t->themes_ab.n + p->themes;
}

static size_t keys_of(const struct lags_table *t, enum key key) {
    return key == KEY_IN ? t->n_amounts : ((size_t)LAGS_MOST + 1) * LAGS_KINDS * t->themes_ab.n;
}

/* A stable counting sort. */
static void sort_pairs(struct lags_table *t, enum key key) {
    size_t n_keys = keys_of(t, key), *start = mem_zero(n_keys + 1, sizeof *start);
    struct lags_pair *sorted = mem_resize(NULL, t->n_pairs, sizeof *sorted);
    for (size_t i = 0; i < t->n_pairs; i++)
        start[key_of(t, &t->pairs[i], key) + 1]++;
    for (size_t k = 1; k < n_keys; k++)
        start[k] += start[k - 1];
    for (size_t i = 0; i < t->n_pairs; i++)
        sorted[start[key_of(t, &t->pairs[i], key)]++] = t->pairs[i];
    free(start);
    free(t->pairs);
    t->pairs = sorted;
}

/* Rows of one shard stand in order already. */
static bool themes_in_order(const struct lags_table *t) {
    size_t i = 1;
    while (i < t->n_themes && t->themes[i - 1].in <= t->themes[i].in)
        i++;
    return i >= t->n_themes;
}

static bool pairs_in_order(const struct lags_table *t) {
    size_t i = 1;
    while (i < t->n_pairs && t->pairs[i - 1].in <= t->pairs[i].in)
        i++;
    return i >= t->n_pairs;
}

void lags_order(struct lags_table *t, const uint32_t *docs) {
    rename_all(t, docs);
    order_docs(t, docs);
    order_projects(t);
    if (!themes_in_order(t))
        qsort(t->themes, t->n_themes, sizeof *t->themes, by_in);
    if (!pairs_in_order(t))
        sort_pairs(t, KEY_IN);
}

void lags_order_pairs(struct lags_table *t) {
    if (t->n_pairs)
        sort_pairs(t, KEY_THEMES);
}
