/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/loo.h"

#include <stdlib.h>

#include "models/pair_score.h"

/* The pair in hand, as the scorer left it. */
struct whole {
    const struct pair_scorer *scorer;
    const struct pair *pair;
    const struct cluster *clusters;
    size_t n;
    uint64_t n_clusters;
    const uint64_t *by_project;
    struct lift lift;
};

static bool takes_part(const struct whole *w, uint32_t project) {
    for (size_t i = 0; i < w->n; i++)
        if (w->clusters[i].project == project)
            return true;
    return false;
}

static struct loo without(const struct whole *w, uint32_t project) {
    struct loo loo = {.theme_a = w->pair->theme_a, .theme_b = w->pair->theme_b};
    double n_ab = 0, e = 0;
    for (size_t i = 0; i < w->n; i++)
        if (w->clusters[i].project != project) {
            n_ab += w->clusters[i].x;
            e += w->clusters[i].e;
        }
    struct lift lift =
        clusters_without(w->clusters, w->n, w->n_clusters - w->by_project[project], project);
    int side = clusters_side(&w->lift);
    loo.n_ab = (uint64_t)n_ab;
    loo.expected_local = value_of(e);
    loo.lift_local = e > 0 ? value_of(n_ab / e) : value_missing(REASON_UNTESTABLE);
    loo.lift_lo = lift.lo;
    loo.lift_hi = lift.hi;
    loo.carries = side ? clusters_side(&lift) != side : -1;
    return loo;
}

static bool score_pair(const struct whole *w, const struct links_table *t, struct table2 *strata,
                       bool (*row)(void *with, const struct loo *loo), void *with) {
    bool ok = true;
    if (strata)
        pair_strata(w->scorer, strata);
    for (uint32_t h = 0; ok && h < t->n_projects; h++) {
        if (!takes_part(w, h))
            continue;
        struct loo loo = without(w, h);
        loo.project = t->projects[h];
        if (strata) {
            loo.mh = strata_mh(strata, (size_t)t->n_projects + 1, h);
            loo.weight = strata_weight(strata, (size_t)t->n_projects + 1, h);
        }
        ok = row(with, &loo);
    }
    return ok;
}

bool loo_score(const struct links_table *t, bool all,
               bool (*row)(void *with, const struct loo *loo), void *with) {
    struct arena texts = {0};
    struct pair_scorer *s = pair_scorer_new(t, PAIR_CLUSTERS, &texts);
    struct table2 *strata = all ? mem_zero((size_t)t->n_projects + 1, sizeof *strata) : NULL;
    size_t at = 0;
    bool ok = true;
    for (uint32_t a = 0; a < t->n_ranks; a++)
        for (uint32_t b = a + 1; b < t->n_ranks; b++) {
            struct pair pair = {.a = a, .b = b};
            if (!ok || !pair_gather(s, &pair, &at))
                continue;
            struct whole w = {.scorer = s, .pair = &pair};
            w.clusters = pair_clusters(s, &w.n);
            w.n_clusters = pair_all_clusters(s, &w.by_project);
            w.lift = clusters_lift(w.clusters, w.n, w.n_clusters);
            ok = score_pair(&w, t, strata, row, with);
        }
    free(strata);
    pair_scorer_free(s);
    arena_free(&texts);
    return ok;
}

void loo_carries(const void *carries, struct buffer *to) {
    int c = *(const int *)carries;
    buffer_text(to, c < 0 ? "" : c ? "yes" : "no");
}
