/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/result/finding.h"

#include <stdlib.h>

#include "models/pair_score.h"
#include "stages/result/lines.h"

static const char *const excesses[EXCESSES] = {"excess_conversation", "excess_phase",
                                               "excess_length", "excess_moment"};

bool finding_has(struct slice list, const char *word) {
    while (list.n)
        if (slice_eq(slice_cut(&list, ' '), slice_of(word)))
            return true;
    return false;
}

bool pair_finding_row(struct pair_finding *p, const struct result_table *t, size_t row,
                      struct fault *f) {
    p->untold = result_suppressed(t, row, "docs_ab");
    bool ok = result_count(t, row, "n_a", &p->n_a, f) && result_count(t, row, "n_b", &p->n_b, f) &&
              result_count(t, row, "n_ab", &p->n_ab, f) &&
              result_count(t, row, "n_same", &p->n_same, f) &&
              (p->untold || result_count(t, row, "docs_ab", &p->docs_ab, f)) &&
              result_number(t, row, "expected_local", &p->expected, f) &&
              result_number(t, row, "lift_local", &p->lift, f) &&
              result_number(t, row, "lift_lo", &p->lo, f) &&
              result_number(t, row, "lift_hi", &p->hi, f) && result_number(t, row, "q", &p->q, f);
    for (size_t i = 0; ok && i < EXCESSES; i++)
        ok = result_number(t, row, excesses[i], &p->excess[i], f);
    p->theme_a = result_text(t, row, "theme_a");
    p->theme_b = result_text(t, row, "theme_b");
    p->holds = result_text(t, row, "holds");
    p->carried_by = p->untold ? SLICE("") : result_text(t, row, "carried_by");
    p->flags = result_text(t, row, "flags");
    p->method = result_text(t, row, "method");
    return ok;
}

/* The row of pairs.tsv, and what it implies. */
static bool take_row(struct pair_finding *p, const struct result_table *t, struct fault *f) {
    double excess = 0;
    if (!pair_finding_row(p, t, 0, f))
        return false;
    for (size_t i = 0; i < EXCESSES; i++)
        excess += p->excess[i].x;
    p->pooled = (double)p->n_ab - excess;
    return true;
}

/* The counts say the same, unless they are of another run. */
static bool check(const struct pair_finding *p, const struct pair *pair, const struct result *r,
                  struct fault *f) {
    if (p->n_a == pair->table.n_a && p->n_b == pair->table.n_b && p->n_ab == pair->table.n_ab &&
        p->n_same == pair->n_same)
        return true;
    return fault_input(f, (struct place){r->pairs.path, r->pairs.lines[0], 0}, NO_QUOTE,
                       "not made of %s/counts/links.tsv, which has other numbers", r->dir);
}

/* by_pair[at..]: the first row of the pair, or of the pair behind it. */
static size_t find_pair(const struct links_table *t, uint32_t a, uint32_t b) {
    size_t from = 0, to = t->n_pairs;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        const struct links_pair *p = &t->pairs[t->by_pair[middle]];
        if (p->a < a || (p->a == a && p->b < b))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* Units in each project that hold a and b, as if spread evenly there, less the same of all. */
static double among_projects(const struct pair_scorer *s, const struct links_table *t,
                             double pooled) {
    struct table2 *strata = mem_zero((size_t)t->n_projects + 1, sizeof *strata);
    double within = 0;
    pair_strata(s, strata);
    for (uint32_t h = 0; h <= t->n_projects; h++)
        if (strata[h].n)
            within += (double)strata[h].n_a * (double)strata[h].n_b / (double)strata[h].n;
    free(strata);
    return within - pooled;
}

static bool fill(struct pair_finding *p, struct pair_scorer *s, const struct result *r,
                 struct fault *f) {
    const struct links_table *t = &r->links;
    struct pair pair = {.a = links_table_rank(t, p->theme_a), .b = links_table_rank(t, p->theme_b)};
    size_t at = find_pair(t, pair.a, pair.b), from = at;
    bool any = pair_gather(s, &pair, &at);
    p->related = hierarchy_related(&t->hierarchy, t->by_rank[pair.a], t->by_rank[pair.b]);
    p->docs_all = pair.docs_all;
    p->projects_all = t->n_projects;
    p->n_a = pair.table.n_a;
    p->n_b = pair.table.n_b;
    p->absent = !any; /* of which the related are a case */
    if (any != (r->pairs.n == 1))
        return fault_input(f, (struct place){r->pairs.path, 0, 0}, NO_QUOTE,
                           "not made of %s/counts/links.tsv, which has other pairs", r->dir);
    if (!any)
        return true;
    p->projects_ab = pair.projects_ab.why ? 0 : (uint64_t)pair.projects_ab.x;
    if (!take_row(p, &r->pairs, f) || !check(p, &pair, r, f))
        return false;
    p->among_projects = among_projects(s, t, p->pooled);
    lines_of_pair(&p->lines, s, t, from, at);
    lines_only(p, t, from, at);
    return true;
}

bool pair_finding_make(struct pair_finding *p, const struct result *r, struct slice a,
                       struct slice b, struct fault *f) {
    struct arena texts = {0};
    struct pair_scorer *s = pair_scorer_new(&r->links, PAIR_CLUSTERS, &texts);
    *p = (struct pair_finding){.theme_a = a, .theme_b = b};
    bool ok = fill(p, s, r, f);
    pair_scorer_free(s);
    arena_free(&texts);
    return ok;
}

void pair_finding_free(struct pair_finding *p) {
    free(p->lines.at);
}

bool theme_finding_make(struct theme_finding *t, const struct result *r, size_t row,
                        struct fault *f) {
    uint64_t n;
    *t = (struct theme_finding){.theme = result_theme(r, row)};
    if (!result_count(&r->themes, row, "n", &n, f))
        return false;
    lines_of_theme(t, &r->links, links_table_rank(&r->links, t->theme));
    return t->n == n ||
           fault_input(f, (struct place){r->themes.path, r->themes.lines[row], 0}, NO_QUOTE,
                       "not made of %s/counts/links.tsv, which has other numbers", r->dir);
}

void theme_finding_free(struct theme_finding *t) {
    free(t->lines.at);
}
