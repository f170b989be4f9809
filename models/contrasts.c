/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/contrasts.h"

#include <stdlib.h>

#include "models/exchange.h"
#include "models/families.h"
#include "models/grouping.h"
#include "models/prevalence.h"

/* One level; the theme in hand has hits of it, and x in its clusters. */
struct side {
    uint64_t units, words, docs, hits;
    double weighted;
    size_t from, to; /* its clusters: a transcript with parts of this level each */
    uint32_t last;   /* transcript, while they are laid out */
};

struct scorer {
    const struct links_table *links;
    struct grouping levels;
    struct exchange exchange;
    struct side *sides, all; /* [levels.n], and their sum */
    struct proportion_cluster *clusters;
    size_t *cluster_of; /* [n_parts], of those with a level */
    size_t n_clusters;
    struct exchange_test *tests; /* [levels.n] */
};

static void count_side(struct side *side, const struct links_part *p) {
    side->to += side->last != p->transcript;
    side->last = p->transcript;
    side->units += p->units;
    side->words += p->words;
}

/* The levels' clusters stand one level after the other; parts come by transcript. */
static void lay_out(struct scorer *s) {
    const struct links_table *t = s->links;
    size_t at = 0;
    for (uint32_t i = 0; i < s->levels.n; i++) {
        struct side *side = &s->sides[i];
        side->from = at;
        at += side->to;
        side->to = side->from;
        side->last = LINKS_NONE;
    }
    s->clusters = mem_zero(at, sizeof *s->clusters);
    for (size_t i = 0; i < t->n_parts; i++) {
        const struct links_part *p = &t->parts[i];
        if (s->levels.of[i] == LINKS_NONE)
            continue;
        struct side *side = &s->sides[s->levels.of[i]];
        side->to += side->last != p->transcript;
        side->last = p->transcript;
        s->cluster_of[i] = side->to - 1;
        s->clusters[side->to - 1].project = p->project;
        s->clusters[side->to - 1].n += p->units;
    }
    s->n_clusters = at;
}

static void count_docs(struct scorer *s) {
    for (uint32_t i = 0; i < s->levels.n; i++) {
        struct side *side = &s->sides[i];
        for (size_t k = side->from; k < side->to; k++)
            side->docs += s->clusters[k].n > 0;
        s->all.units += side->units;
        s->all.words += side->words;
    }
}

static void scorer_make(struct scorer *s, const struct links_table *t, size_t column) {
    *s = (struct scorer){.links = t, .cluster_of = mem_zero(t->n_parts, sizeof *s->cluster_of)};
    grouping_make(&s->levels, t, column);
    exchange_make(&s->exchange, t, &s->levels);
    s->sides = mem_zero(s->levels.n, sizeof *s->sides);
    s->tests = mem_zero(s->levels.n, sizeof *s->tests);
    for (uint32_t i = 0; i < s->levels.n; i++)
        s->sides[i].last = LINKS_NONE;
    for (size_t i = 0; i < t->n_parts; i++)
        if (s->levels.of[i] != LINKS_NONE)
            count_side(&s->sides[s->levels.of[i]], &t->parts[i]);
    lay_out(s);
    count_docs(s);
}

static void scorer_free(struct scorer *s) {
    grouping_free(&s->levels);
    exchange_free(&s->exchange);
    free(s->sides);
    free(s->clusters);
    free(s->cluster_of);
    free(s->tests);
}

/* Puts a theme's rows where they belong. */
static void gather(struct scorer *s, uint32_t rank) {
    const struct links_table *t = s->links;
    for (size_t i = 0; i < s->n_clusters; i++)
        s->clusters[i].x = 0;
    for (size_t i = 0; i < s->exchange.n; i++)
        s->exchange.items[i].x = 0;
    for (uint32_t i = 0; i < s->levels.n; i++) {
        s->sides[i].hits = 0;
        s->sides[i].weighted = 0;
    }
    s->all.hits = 0;
    for (size_t i = t->theme_start[rank]; i < t->theme_start[rank + 1]; i++) {
        const struct links_theme *row = &t->themes[i];
        uint32_t level = s->levels.of[row->part], item = s->exchange.of[row->part];
        if (level == LINKS_NONE)
            continue;
        s->clusters[s->cluster_of[row->part]].x += row->n;
        s->sides[level].hits += row->hits;
        s->sides[level].weighted += row->weighted;
        s->all.hits += row->hits;
        if (item != LINKS_NONE)
            s->exchange.items[item].x += row->n;
    }
}

static uint64_t docs_with(const struct scorer *s, const struct side *side) {
    uint64_t docs = 0;
    for (size_t i = side->from; i < side->to; i++)
        docs += s->clusters[i].x > 0;
    return docs;
}

/* Against the units of the other levels, x of which hold the theme. */
static void compare(const struct scorer *s, struct contrast *c, uint64_t x) {
    const struct side *side = &s->sides[c->level_at];
    uint64_t units = s->all.units - side->units;
    struct keyness_count here = {side->hits, side->words};
    struct keyness_count rest = {s->all.hits - side->hits, s->all.words - side->words};
    if (!side->units || !units) {
        struct value none = value_missing(side->units ? REASON_NO_GROUPS : REASON_NO_UNITS);
        c->share_rest = c->difference = c->rate_rest = none;
        c->keyness = (struct keyness){none, none, none, none, none};
        return;
    }
    c->share_rest = value_of((double)x / (double)units);
    c->difference = value_of(c->share.p.x - c->share_rest.x);
    c->rate_rest = keyness_rate(rest.hits, rest.words).rate;
    c->keyness = keyness_of(here, rest);
}

static struct contrast contrast_of(const struct scorer *s, uint32_t rank, uint32_t level) {
    const struct side *side = &s->sides[level];
    const struct exchange_level *exchanged = &s->exchange.levels[level];
    const struct exchange_test *test = &s->tests[level];
    struct contrast c = {.by = slice_of(s->levels.name),
                         .level = s->levels.names[level],
                         .theme = links_table_theme_name(s->links, rank),
                         .level_at = level,
                         .rank = rank,
                         .share = proportion_of(s->clusters + side->from, side->to - side->from),
                         .docs = docs_with(s, side),
                         .docs_level = side->docs,
                         .hits = side->hits,
                         .weighted = value_of(side->weighted),
                         .words_level = side->words,
                         .rate = keyness_rate(side->hits, side->words),
                         .items = exchanged->items,
                         .strata = exchanged->strata,
                         .z = test->z,
                         .p = test->p,
                         .exact = test->exact};
    c.flags = share_flags_of(&c.share, c.docs);
    return c;
}

/* A row for each level, for the theme that was gathered. */
static void score_theme(struct contrasts *c, struct scorer *s, uint32_t rank) {
    uint64_t x = 0;
    exchange_tests(&s->exchange, s->tests);
    MEM_GROW(c->all, c->cap, c->n + s->levels.n);
    struct contrast *rows = c->all + c->n;
    for (uint32_t i = 0; i < s->levels.n; i++) {
        rows[i] = contrast_of(s, rank, i);
        x += rows[i].share.x;
    }
    for (uint32_t i = 0; i < s->levels.n; i++)
        compare(s, &rows[i], x - rows[i].share.x);
    c->n += s->levels.n;
}

/* Parents are a family, their children another one. */
static void adjust_rows(const struct links_table *t, struct contrast *rows, size_t n,
                        enum adjust_method method) {
    struct family_test *tests = mem_zero(n, sizeof *tests);
    double *q = mem_zero(n, sizeof *q);
    for (size_t i = 0; i < n; i++) {
        uint32_t theme = t->by_rank[rows[i].rank];
        tests[i] = (struct family_test){families_of_levels(&t->hierarchy, theme, theme), method,
                                        rows[i].p.x};
    }
    families_adjust(tests, q, n);
    for (size_t i = 0; i < n; i++)
        rows[i].q = (struct value){q[i], rows[i].p.why};
    free(tests);
    free(q);
}

/* Of one level's units: the order of the counts is that of the shares. */
static int by_level(const void *x, const void *y) {
    const struct contrast *a = x, *b = y;
    if (a->level_at != b->level_at)
        return a->level_at < b->level_at ? -1 : 1;
    if (a->share.x != b->share.x)
        return a->share.x > b->share.x ? -1 : 1;
    return (a->rank > b->rank) - (a->rank < b->rank);
}

void contrasts_score(struct contrasts *c, const struct links_table *t, size_t column, bool every,
                     enum adjust_method method) {
    struct scorer s;
    size_t before = c->n;
    scorer_make(&s, t, column);
    for (uint32_t rank = 0; rank < t->n_ranks; rank++)
        if (every || t->theme_start[rank] < t->theme_start[rank + 1]) {
            gather(&s, rank);
            score_theme(c, &s, rank);
        }
    scorer_free(&s);
    if (c->n == before)
        return;
    adjust_rows(t, c->all + before, c->n - before, method);
    qsort(c->all + before, c->n - before, sizeof *c->all, by_level);
}

struct contrast_column contrasts_look(const struct links_table *t, size_t column) {
    const struct values *values = &t->wanted[column];
    struct contrast_column look = {0};
    bool *seen = mem_zero(values->texts.count, sizeof *seen);
    for (size_t i = 0; i < t->n_parts; i++) {
        uint64_t units = t->parts[i].units;
        if (values->of[i] == LINKS_NONE) {
            look.units_absent += units;
            continue;
        }
        look.units += units;
        look.levels += units && !seen[values->of[i]];
        seen[values->of[i]] |= units > 0;
    }
    free(seen);
    return look;
}

void contrasts_free(struct contrasts *c) {
    free(c->all);
    *c = (struct contrasts){0};
}

void contrasts_method(const void *contrast, struct buffer *to) {
    const struct contrast *c = contrast;
    buffer_text(to, c->p.why ? "" : c->exact ? "exact" : "normal");
}
