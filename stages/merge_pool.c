/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/merge_pool.h"

#include <stdlib.h>

bool merge_pool_facts(const struct merge_pool *p, size_t at, struct fault *f) {
    const struct merge_bundle *first = &p->bundles[0], *this = &p->bundles[at];
    for (size_t i = 0; i < SHARE_FACTS; i++) {
        const struct slice one = buffer_slice(&first->facts[i]);
        const struct slice other = buffer_slice(&this->facts[i]);
        if (!this->told[i])
            return fault_input(f, (struct place){this->path, 0, 0}, slice_of(share_facts[i].name),
                               "the bundle does not tell this fact");
        if (share_facts[i].same && !slice_eq(one, other))
            return fault_input(f, (struct place){this->path, 0, 0}, other,
                               "not counted as in %s, where %s is \"%.*s\"; here it is",
                               first->path, share_facts[i].name, SLICE_ARGS(one));
    }
    return true;
}

/* Levels are told only where a site has the column. */
static bool is_of_levels(size_t table) {
    return table == SHARE_BY_ROLE || table == SHARE_BY_GROUP || table == SHARE_BY_SPEAKER;
}

/* What follows what is not told in sums that suppress what is of few people; the other tables are
 * in exact bundles only. */
static bool is_needed(const struct merge_pool *p, size_t table) {
    return table == SHARE_CODEBOOK || table == SHARE_LINKS ||
           !(is_of_levels(table) || merge_pool_is_sums(p));
}

bool merge_pool_has(const struct merge_pool *p, size_t table) {
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++)
        n += p->bundles[i].checks[table].n > 0;
    return n == p->n || (n && is_of_levels(table));
}

static bool all_tables(const struct merge_pool *p, const struct merge_bundle *b, struct fault *f) {
    for (size_t i = 0; i < SHARE_TABLES; i++)
        if (is_needed(p, i) && b->checks[i].n == 0)
            return fault_input(f, (struct place){b->path, 0, 0}, slice_of(share_tables[i].name),
                               "the bundle has no such table");
    return true;
}

static bool same_codebook(const struct merge_bundle *a, const struct merge_bundle *b,
                          struct fault *f) {
    const struct slice one = buffer_slice(&a->checks[SHARE_CODEBOOK]);
    return slice_eq(one, buffer_slice(&b->checks[SHARE_CODEBOOK])) ||
           fault_input(f, (struct place){b->path, 0, 0}, NO_QUOTE,
                       "the themes of the codebook are not those in %s", a->path);
}

/* A document that two bundles have would be counted twice. */
static bool distinct_names(const struct merge_pool *p, struct fault *f) {
    const struct merge_table *t = &p->tables[SHARE_LINKS];
    for (size_t i = 1; i < t->n; i++)
        if (t->pieces[i].doc == t->pieces[i - 1].doc)
            return fault_input(f, (struct place){p->bundles[t->pieces[i].bundle].path, 0, 0},
                               intern_text(&p->docs, t->pieces[i].doc),
                               "%s has a %s of that name, too",
                               p->bundles[t->pieces[i - 1].bundle].path,
                               merge_pool_is_sums(p) ? "site" : "document");
    return true;
}

static bool distinct_counts(const struct merge_pool *p, struct fault *f) {
    const struct merge_owner *first = &p->alike.first, *again = &p->alike.again;
    return !p->alike.found ||
           fault_input(f, (struct place){p->bundles[again->bundle].path, 0, 0},
                       intern_text(&p->docs, again->doc),
                       "the counts are those of \"%.*s\" in %s, as if one %s had two names",
                       SLICE_ARGS(intern_text(&p->docs, first->doc)),
                       p->bundles[first->bundle].path,
                       merge_pool_is_sums(p) ? "site" : "transcript");
}

static bool agree(const struct merge_pool *p, struct fault *f) {
    bool ok = true;
    for (size_t i = 0; ok && i < p->n; i++)
        ok = same_codebook(&p->bundles[0], &p->bundles[i], f) && all_tables(p, &p->bundles[i], f);
    return ok && distinct_names(p, f) && distinct_counts(p, f);
}

/* The places of the documents in byte order, for sorting; qsort has no room for it. */
struct ranked {
    uint32_t rank;
    struct merge_piece piece;
};

static int by_rank(const void *x, const void *y) {
    const struct ranked *a = x, *b = y;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    return (a->piece.bundle > b->piece.bundle) - (a->piece.bundle < b->piece.bundle);
}

static void sort(struct merge_table *t, const uint32_t *ranks) {
    struct ranked *all = mem_zero(t->n + 1, sizeof *all);
    for (size_t i = 0; i < t->n; i++)
        all[i] = (struct ranked){ranks[t->pieces[i].doc], t->pieces[i]};
    qsort(all, t->n, sizeof *all, by_rank);
    for (size_t i = 0; i < t->n; i++)
        t->pieces[i] = all[i].piece;
    free(all);
}

static void join_withheld(struct merge_pool *p) {
    for (size_t i = 0; i < p->n; i++) {
        struct slice rest = buffer_slice(&p->bundles[i].facts[SHARE_WITHHELD]);
        while (rest.p) {
            struct slice theme = slice_cut(&rest, ' ');
            if (theme.n)
                intern_add(&p->withheld, theme);
        }
    }
}

bool merge_pool_read(struct merge_pool *p, const struct text_list *paths, struct fault *f) {
    p->bundles = mem_zero(paths->n + 1, sizeof *p->bundles);
    for (size_t i = 0; i < paths->n; i++) {
        p->bundles[p->n++].path = paths->items[i];
        if (!merge_bundle_read(p, i, f))
            return false;
    }
    uint32_t *ranks = intern_ranks(&p->docs);
    for (size_t i = 0; i < SHARE_TABLES; i++)
        sort(&p->tables[i], ranks);
    free(ranks);
    join_withheld(p);
    return agree(p, f);
}

struct slice merge_pool_fact(const struct merge_pool *p, size_t fact) {
    return buffer_slice(&p->bundles[0].facts[fact]);
}

bool merge_pool_is_sums(const struct merge_pool *p) {
    return slice_eq(merge_pool_fact(p, SHARE_COUNTS), SLICE(SHARE_SUMS));
}

void merge_pool_free(struct merge_pool *p) {
    for (size_t i = 0; i < p->n; i++) {
        for (size_t k = 0; k < SHARE_FACTS; k++)
            buffer_free(&p->bundles[i].facts[k]);
        for (size_t k = 0; k < SHARE_TABLES; k++)
            buffer_free(&p->bundles[i].checks[k]);
    }
    for (size_t i = 0; i < SHARE_TABLES; i++) {
        buffer_free(&p->tables[i].header);
        free(p->tables[i].pieces);
    }
    free(p->bundles);
    buffer_free(&p->codebook);
    intern_free(&p->docs);
    merge_alike_free(&p->alike);
    intern_free(&p->withheld);
}
