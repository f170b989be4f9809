/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/loo.h"

#include <stdlib.h>

#include "models/pair_score.h"

struct project_marks {
    uint32_t *of, mark, *ids;
};

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

static int by_id(const void *x, const void *y) {
    const uint32_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

/* The projects that take part, ascending, to ids[n_projects]; marks[n_projects] tell those that
 * were seen for this pair. Returns how many. */
static size_t projects_of(const struct whole *w, struct project_marks *m) {
    size_t n = 0;
    m->mark++;
    for (size_t i = 0; i < w->n; i++) {
        uint32_t project = w->clusters[i].project;
        if (project == LINKS_NONE || m->of[project] == m->mark)
            continue;
        m->of[project] = m->mark;
        m->ids[n++] = project;
    }
    if (n > 1)
        qsort(m->ids, n, sizeof *m->ids, by_id);
    return n;
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
                       struct project_marks *marks, bool (*row)(void *with, const struct loo *loo),
                       void *with) {
    size_t n = projects_of(w, marks);
    bool ok = true;
    if (strata)
        pair_strata(w->scorer, strata);
    for (size_t i = 0; ok && i < n; i++) {
        uint32_t h = marks->ids[i];
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
    struct project_marks marks = {mem_zero(t->n_projects, sizeof *marks.of), 0,
                                  mem_zero(t->n_projects, sizeof *marks.ids)};
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
            ok = score_pair(&w, t, strata, &marks, row, with);
        }
    free(strata);
    free(marks.of);
    free(marks.ids);
    pair_scorer_free(s);
    arena_free(&texts);
    return ok;
}

void loo_carries(const void *carries, struct buffer *to) {
    int c = *(const int *)carries;
    buffer_text(to, c < 0 ? "" : c ? "yes" : "no");
}
