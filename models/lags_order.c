/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second half of reading a table `lags` (lags_table.h): once all rows are there, everything is
 * put in byte order of names, and rows are held against one another. */
#include <stdlib.h>

#include "models/lags_table.h"
#include "models/table2.h"

static int by_scope(const void *x, const void *y) {
    const struct lags_scope *a = x, *b = y;
    if (a->lag != b->lag)
        return a->lag < b->lag ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return slice_cmp(a->name, b->name);
}

static int by_amount(const void *x, const void *y) {
    const struct lags_amount *a = x, *b = y;
    if (a->scope != b->scope)
        return a->scope < b->scope ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

static int by_theme(const void *x, const void *y) {
    const struct lags_theme *a = x, *b = y;
    if (a->scope != b->scope)
        return a->scope < b->scope ? -1 : 1;
    if (a->theme != b->theme)
        return a->theme < b->theme ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
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

/* Ids become ranks and places. */
static void rename_all(struct lags_table *t, const uint32_t *docs) {
    const uint32_t *ranks = hierarchy_ranks(&t->hierarchy);
    uint32_t *scopes = order_scopes(t);
    t->n_ranks = (uint32_t)t->hierarchy.names.count;
    t->by_rank = mem_zero(t->n_ranks, sizeof *t->by_rank);
    for (uint32_t id = 0; id < t->n_ranks; id++)
        t->by_rank[ranks[id]] = id;
    for (size_t i = 0; i < t->n_amounts; i++) {
        t->amounts[i].doc = docs[t->amounts[i].doc];
        t->amounts[i].scope = scopes[t->amounts[i].scope];
    }
    for (size_t i = 0; i < t->n_themes; i++) {
        struct lags_theme *row = &t->themes[i];
        *row = (struct lags_theme){docs[row->doc], scopes[row->scope], ranks[row->theme], row->n_a,
                                   row->n_b};
    }
    for (size_t i = 0; i < t->n_pairs; i++) {
        struct lags_pair *p = &t->pairs[i];
        p->doc = docs[p->doc];
        p->scope = scopes[p->scope];
        p->a = ranks[p->a];
        p->b = ranks[p->b];
    }
    free(scopes);
}

/* Keys from the least to the most significant: the kind of scope stands before the themes, so that
 * all rows of one pair of themes in X>Y's are together. */
enum { PASSES = 5 };
static uint32_t key_of(const struct lags_table *t, const struct lags_pair *p, int pass) {
    const struct lags_scope *s = &t->scopes[p->scope];
    return pass == 0   ? p->scope
           : pass == 1 ? p->doc
           : pass == 2 ? p->b
           : pass == 3 ? p->a
                       : s->lag * LAGS_KINDS + s->kind;
}

/* A stable counting sort of by_pair on one key below n_keys. */
static void sort_pass(struct lags_table *t, int pass, size_t n_keys, uint32_t *room) {
    size_t *start = mem_zero(n_keys + 1, sizeof *start);
    for (size_t i = 0; i < t->n_pairs; i++)
        start[key_of(t, &t->pairs[i], pass) + 1]++;
    for (size_t k = 1; k < n_keys; k++)
        start[k] += start[k - 1];
    for (size_t i = 0; i < t->n_pairs; i++)
        room[start[key_of(t, &t->pairs[t->by_pair[i]], pass)]++] = t->by_pair[i];
    memcpy(t->by_pair, room, t->n_pairs * sizeof *room);
    free(start);
}

static void order_pairs(struct lags_table *t) {
    const size_t keys[PASSES] = {t->n_scopes, t->docs.n, t->n_ranks, t->n_ranks,
                                 ((size_t)LAGS_MOST + 1) * LAGS_KINDS};
    t->by_pair = mem_zero(t->n_pairs, sizeof *t->by_pair);
    for (uint32_t i = 0; i < t->n_pairs; i++)
        t->by_pair[i] = i;
    uint32_t *room = mem_zero(t->n_pairs, sizeof *room);
    for (int pass = 0; t->n_pairs && pass < PASSES; pass++)
        sort_pass(t, pass, keys[pass], room);
    free(room);
}

void lags_order(struct lags_table *t, const uint32_t *docs) {
    rename_all(t, docs);
    order_docs(t, docs);
    order_projects(t);
    if (t->n_amounts)
        qsort(t->amounts, t->n_amounts, sizeof *t->amounts, by_amount);
    if (t->n_themes)
        qsort(t->themes, t->n_themes, sizeof *t->themes, by_theme);
    order_pairs(t);
}

/* A fault of rows that do not fit one another; the place is that of the document's row. */
static bool fault_of(const struct lags_table *t, struct fault *f, uint32_t doc, uint32_t scope,
                     const uint32_t *themes, size_t n, const char *what) {
    struct buffer text = {0};
    buffer_format(&text, "lag %u %.*s", t->scopes[scope].lag, SLICE_ARGS(t->scopes[scope].name));
    for (size_t i = 0; i < n; i++) {
        buffer_char(&text, ' ');
        buffer_add(&text, lags_table_theme_name(t, themes[i]));
    }
    fault_input(f, t->docs.all[doc].at, buffer_slice(&text), "in %.*s %s",
                SLICE_ARGS(t->docs.all[doc].name), what);
    buffer_free(&text);
    return false;
}

static bool check_amounts(const struct lags_table *t, struct fault *f) {
    for (size_t i = 0; i < t->n_amounts; i++) {
        const struct lags_amount *row = &t->amounts[i];
        uint64_t turns = t->docs.all[row->doc].turns, lag = t->scopes[row->scope].lag;
        if (i && by_amount(row - 1, row) == 0)
            return fault_of(t, f, row->doc, row->scope, NULL, 0, "a scope has two rows");
        if (row->n > (turns > lag ? turns - lag : 0))
            return fault_of(t, f, row->doc, row->scope, NULL, 0,
                            "a scope has more pairs of turns than there are");
    }
    return true;
}

static const struct lags_amount *amount_in(const struct lags_table *t, uint32_t scope,
                                           uint32_t doc) {
    struct lags_amount key = {.doc = doc, .scope = scope};
    return t->n_amounts ? bsearch(&key, t->amounts, t->n_amounts, sizeof key, by_amount) : NULL;
}

static bool check_themes(const struct lags_table *t, struct fault *f) {
    for (size_t i = 0; i < t->n_themes; i++) {
        const struct lags_theme *row = &t->themes[i];
        const struct lags_amount *all = amount_in(t, row->scope, row->doc);
        const char *wrong = i && by_theme(row - 1, row) == 0 ? "a theme has two rows"
                            : !all ? "a theme has a row, but its scope has none"
                            : row->n_a > all->n || row->n_b > all->n
                                ? "a theme is in more pairs of turns than there are"
                                : NULL;
        if (wrong)
            return fault_of(t, f, row->doc, row->scope, &row->theme, 1, wrong);
    }
    return true;
}

static const struct lags_theme *theme_in(const struct lags_table *t, const struct lags_pair *p,
                                         uint32_t theme) {
    struct lags_theme key = {.doc = p->doc, .scope = p->scope, .theme = theme};
    return t->n_themes ? bsearch(&key, t->themes, t->n_themes, sizeof key, by_theme) : NULL;
}

/* No null expects more than its themes have, or spreads wider. */
static bool is_possible(const struct lags_pair *p, double n_a, double n_b) {
    double most = (n_a > n_b ? n_a : n_b) * (1 + 1e-9);
    return p->e <= most && p->v <= most * most;
}

static const char *wrong_pair(const struct lags_table *t, const struct lags_pair *p,
                              const struct lags_pair *before) {
    const struct lags_theme *a = theme_in(t, p, p->a), *b = theme_in(t, p, p->b);
    if (before && before->scope == p->scope && before->doc == p->doc && before->a == p->a &&
        before->b == p->b)
        return "two themes have two rows";
    if (p->a != p->b && hierarchy_related(&t->hierarchy, t->by_rank[p->a], t->by_rank[p->b]))
        return "a theme is paired with its own ancestor";
    if (!a || !b)
        return "two themes have a row, but one of them has none of its own";
    uint64_t n = amount_in(t, p->scope, p->doc)->n;
    if (!table2_possible((struct table2){n, a->n_a, b->n_b, p->n_ab}))
        return "two themes meet in an impossible number of pairs of turns";
    return is_possible(p, a->n_a, b->n_b) ? NULL : "two themes are expected impossibly often";
}

static bool check_pairs(const struct lags_table *t, struct fault *f) {
    const struct lags_pair *before = NULL;
    for (size_t i = 0; i < t->n_pairs; i++) {
        const struct lags_pair *p = &t->pairs[t->by_pair[i]];
        const char *wrong = wrong_pair(t, p, before);
        if (wrong)
            return fault_of(t, f, p->doc, p->scope, (uint32_t[]){p->a, p->b}, 2, wrong);
        before = p;
    }
    return true;
}

bool lags_order_check(const struct lags_table *t, struct fault *f) {
    return check_amounts(t, f) && check_themes(t, f) && check_pairs(t, f);
}
