/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/indicators.h"

#include <stdlib.h>

#include "models/cover.h"

struct scorer {
    const struct links_table *links;
    const struct incidence *x;
    const struct chronology *chronology;
    struct sets themes; /* [n_ranks] over transcripts in their order */
    uint64_t *sizes;    /* [n_ranks] */
    bool *parents;      /* [n_ranks]: has themes below it */
    uint64_t n_leaves;
    struct indicator_counts *counts;
    bool (*row)(void *with, const struct indicator *row);
    void *with;
};

static void find_parents(struct scorer *s) {
    const struct links_table *t = s->links;
    for (uint32_t rank = 0; rank < t->n_ranks; rank++) {
        uint32_t parent = t->hierarchy.parents[t->by_rank[rank]];
        if (parent != INTERN_NONE)
            s->parents[links_table_rank(t, hierarchy_name(&t->hierarchy, parent))] = true;
    }
    for (uint32_t rank = 0; rank < t->n_ranks; rank++)
        s->n_leaves += !s->parents[rank];
}

static void scorer_make(struct scorer *s) {
    const struct incidence *x = s->x;
    uint32_t n = s->links->n_ranks;
    sets_make(&s->themes, n, x->n_docs);
    for (size_t k = 0; k < x->n_docs; k++)
        for (size_t i = x->docs[k].from; i < x->docs[k].to; i++)
            sets_add(&s->themes, x->cells[i].item, k);
    s->sizes = mem_zero(n, sizeof *s->sizes);
    s->parents = mem_zero(n, sizeof *s->parents);
    for (uint32_t rank = 0; rank < n; rank++) {
        s->sizes[rank] = sets_size(&s->themes, rank);
        s->counts->occurring += s->sizes[rank] > 0;
    }
    s->counts->docs = x->n_docs;
    s->counts->themes = n;
    find_parents(s);
}

static void scorer_free(struct scorer *s) {
    sets_free(&s->themes);
    free(s->sizes);
    free(s->parents);
}

static bool put(struct scorer *s, struct indicator row, double saved) {
    row.step = ++s->counts->of[row.finding];
    row.share = row.of ? value_of((double)row.n / (double)row.of) : value_missing(REASON_NO_DOCS);
    row.saved = value_of(saved);
    return s->row(s->with, &row);
}

/* One theme by itself. */
static bool score_themes(struct scorer *s, enum indicator_finding finding) {
    const struct links_table *t = s->links;
    uint64_t docs = s->x->n_docs;
    bool ok = true;
    for (uint32_t rank = 0; ok && rank < t->n_ranks; rank++) {
        uint64_t n = s->sizes[rank];
        if (finding == INDICATOR_SILENT ? n == 0 : n >= INDICATOR_DOCS && 100 * n >= 95 * docs)
            ok = put(s,
                     (struct indicator){.finding = finding,
                                        .theme = links_table_theme_name(t, rank),
                                        .n = n,
                                        .of = docs},
                     1 / (double)t->n_ranks);
    }
    return ok;
}

/* Two themes of which one comes with the other. */
struct pair {
    uint32_t theme, other; /* ranks */
    uint64_t both;
    bool together;
};

struct pairs {
    struct pair *all;
    size_t n, cap;
};

static void look_at(const struct scorer *s, struct pairs *found, uint32_t a, uint32_t b) {
    uint64_t both = sets_both(&s->themes, a, b);
    enum inclusion_kind kind = inclusion_of(s->sizes[a], s->sizes[b], both).kind;
    bool turned = kind == INCLUSION_SECOND;
    if (kind == INCLUSION_NONE)
        return;
    MEM_GROW(found->all, found->cap, found->n + 1);
    found->all[found->n++] =
        (struct pair){turned ? b : a, turned ? a : b, both, kind == INCLUSION_TOGETHER};
}

static void find_pairs(const struct scorer *s, struct pairs *found) {
    const struct links_table *t = s->links;
    for (uint32_t a = 0; a < t->n_ranks; a++)
        for (uint32_t b = a + 1; s->sizes[a] >= INDICATOR_DOCS && b < t->n_ranks; b++)
            if (s->sizes[b] >= INDICATOR_DOCS &&
                !hierarchy_related(&t->hierarchy, t->by_rank[a], t->by_rank[b]))
                look_at(s, found, a, b);
}

static int by_number(uint64_t a, uint64_t b) {
    return (a > b) - (a < b);
}

/* What comes with a theme that is everywhere says least. */
static int by_other(const void *x, const void *y, void *sizes_p) {
    const struct pair *a = x, *b = y;
    const uint64_t *sizes = sizes_p;
    int rarer = by_number(sizes[a->other], sizes[b->other]);
    int theme = by_number(a->theme, b->theme);
    return rarer ? rarer : theme ? theme : by_number(a->other, b->other);
}

static bool put_pairs(struct scorer *s, const struct pairs *found, bool together) {
    bool ok = true;
    for (size_t i = 0; ok && i < found->n; i++) {
        const struct pair *p = &found->all[i];
        uint64_t theme = s->sizes[p->theme], other = s->sizes[p->other];
        if (p->together == together)
            ok = put(s,
                     (struct indicator){.finding = together ? INDICATOR_TOGETHER : INDICATOR_WITHIN,
                                        .theme = links_table_theme_name(s->links, p->theme),
                                        .other = links_table_theme_name(s->links, p->other),
                                        .docs_other = other,
                                        .n = p->both,
                                        .of = together && other > theme ? other : theme},
                     1 / (double)s->links->n_ranks);
    }
    return ok;
}

static bool score_pairs(struct scorer *s) {
    struct pairs found = {0};
    find_pairs(s, &found);
    if (found.n)
        qsort_r(found.all, found.n, sizeof *found.all, by_other, s->sizes);
    bool ok = put_pairs(s, &found, true) && put_pairs(s, &found, false);
    free(found.all);
    return ok;
}

/* What must not be picked is empty. */
static void sets_of_leaves(const struct scorer *s, struct sets *leaves) {
    size_t words = s->themes.words;
    sets_make(leaves, s->themes.n, s->themes.universe);
    for (size_t rank = 0; rank < leaves->n; rank++)
        if (!s->parents[rank])
            memcpy(leaves->bits + rank * words, s->themes.bits + rank * words,
                   words * sizeof *leaves->bits);
}

static bool score_cover(struct scorer *s) {
    struct cover_step *steps = mem_zero(s->links->n_ranks, sizeof *steps);
    struct sets leaves;
    bool ok = true;
    sets_of_leaves(s, &leaves);
    size_t n = cover_greedy(&leaves, steps);
    s->counts->touched = n ? steps[n - 1].covered : 0;
    for (size_t i = 0; ok && i < n; i++)
        ok = put(
            s,
            (struct indicator){.finding = INDICATOR_THEME,
                               .theme = links_table_theme_name(s->links, (uint32_t)steps[i].pick),
                               .n = steps[i].covered,
                               .of = s->counts->touched},
            1 - (double)(i + 1) / (double)s->n_leaves);
    sets_free(&leaves);
    free(steps);
    return ok;
}

static bool score_reading(struct scorer *s) {
    struct cover_step *steps = mem_zero(s->x->n_docs, sizeof *steps);
    struct sets docs;
    bool ok = true;
    sets_turn(&s->themes, &docs);
    size_t n = cover_greedy(&docs, steps);
    for (size_t i = 0; ok && i < n; i++) {
        uint32_t transcript = s->x->docs[steps[i].pick].transcript;
        ok = put(s,
                 (struct indicator){.finding = INDICATOR_READING,
                                    .doc = s->links->parts[s->chronology->first[transcript]].doc,
                                    .n = steps[i].covered,
                                    .of = s->counts->occurring},
                 1 - (double)(i + 1) / (double)s->x->n_docs);
    }
    sets_free(&docs);
    free(steps);
    return ok;
}

bool indicators_score(const struct links_table *t, const struct chronology *c,
                      struct indicator_counts *counts,
                      bool (*row)(void *with, const struct indicator *row), void *with) {
    struct incidence_rows rows;
    struct incidence x;
    struct scorer s = {
        .links = t, .x = &x, .chronology = c, .counts = counts, .row = row, .with = with};
    *counts = (struct indicator_counts){0};
    incidence_themes(&rows, t);
    incidence_make(&x, c, &rows, NULL, 0);
    scorer_make(&s);
    bool ok = score_themes(&s, INDICATOR_SILENT) && score_themes(&s, INDICATOR_CEILING) &&
              score_pairs(&s) && score_cover(&s) && score_reading(&s);
    scorer_free(&s);
    incidence_free(&x);
    incidence_rows_free(&rows);
    return ok;
}

void indicators_docs(const void *docs, struct buffer *to) {
    uint64_t n = *(const uint64_t *)docs;
    if (n)
        buffer_format(to, "%llu", (unsigned long long)n);
}

void indicators_finding(const void *finding, struct buffer *to) {
    static const char *const names[] = {[INDICATOR_SILENT] = "silent",
                                        [INDICATOR_CEILING] = "ceiling",
                                        [INDICATOR_TOGETHER] = "travel_together",
                                        [INDICATOR_WITHIN] = "first_within_second",
                                        [INDICATOR_THEME] = "covering_theme",
                                        [INDICATOR_READING] = "reading_list"};
    buffer_text(to, names[*(const enum indicator_finding *)finding]);
}
