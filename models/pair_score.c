/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pair_score.h"

#include <math.h>

#include "models/pair_hand.h"
#include "models/rung.h"

static struct value quotient(double over, double under) {
    return under > 0 ? value_of(over / under) : value_missing(REASON_UNTESTABLE);
}

static struct value difference(struct value x, struct value y) {
    return x.why ? x : y.why ? y : value_of(x.x - y.x);
}

static void put_expectations(const struct pair_scorer *s, struct pair *p, double local) {
    double n_ab = (double)p->table.n_ab;
    p->expected_pooled = table2_expected(p->table);
    p->expected_within =
        value_of(s->frame.doc_unit ? local : pair_frame_within(&s->frame, &s->rows));
    p->expected_units = value_of(s->e_units);
    p->expected_local = value_of(local);
    p->excess_conversation = difference(p->expected_within, p->expected_pooled);
    p->excess_phase = difference(p->expected_units, p->expected_within);
    p->excess_length = difference(p->expected_local, p->expected_units);
    p->excess_moment = value_of(n_ab - local);
    p->lift_units = quotient(n_ab, s->e_units);
    p->lift_local = quotient(n_ab, local);
}

static struct value number(double x, enum reason otherwise) {
    return isnan(x) ? value_missing(otherwise) : value_of(x);
}

static void put_test(struct pair_scorer *s, struct pair *p, double e, double v) {
    uint64_t x = p->table.n_ab;
    struct rung words = rung_of(&s->words, s->exact, x, e, v);
    struct rung units = rung_of(&s->units, s->exact, x, s->e_units, s->v_units);
    p->exact = words.exact;
    p->p_local = words.p;
    p->p_units = units.p;
    double above = words.exact ? words.test.p_le - words.test.p_ge : (double)x - e;
    p->tail = (above > 0) - (above < 0);
    p->p_local_le = rung_told(&words, words.test.p_le);
    p->p_local_ge = rung_told(&words, words.test.p_ge);
    p->midp_local = rung_told(&words, words.test.midp);
    p->p_min_end = number(s->exact ? words.test.p_min_end : NAN, REASON_NOT_CHECKED);
    p->p_max_end = number(s->exact ? words.test.p_max_end : NAN, REASON_NOT_CHECKED);
    p->var_local = value_of(v);
}

/* Is all of it in one project? What belongs to none is somewhere else. */
static bool one_project(const struct pair_scorer *s, int what) {
    return s->projects[what] == 1 && !s->outside[what];
}

static unsigned flags_of(const struct pair_scorer *s, const struct pair *p, double e) {
    bool more = p->lift_local.why == REASON_NONE && p->lift_local.x >= 1;
    unsigned flags = 0;
    if (s->expecting == 0 || !(p->k_eff.x >= 5))
        flags |= PAIR_FEW;
    if ((more && p->docs_ab == 1) || (s->expecting == 1 && !s->frame.doc_unit))
        flags |= PAIR_ONE_DOC;
    if (s->frame.links->n_projects >= 2 &&
        ((more && one_project(s, TOGETHER)) || one_project(s, EXPECTED)))
        flags |= PAIR_ONE_PROJECT;
    if (p->p_local.why == REASON_UNTESTABLE)
        flags |= PAIR_UNTESTABLE;
    if (e < 5)
        flags |= PAIR_SPARSE;
    if (p->n_same * 10 > p->table.n_ab)
        flags |= PAIR_SAME_WORDS;
    return flags;
}

static struct slice list_projects(const struct pair_scorer *s, uint32_t n) {
    struct buffer list = {0};
    for (uint32_t i = 0; i < n; i++) {
        if (i)
            buffer_char(&list, ',');
        buffer_add(&list, s->frame.links->projects[s->ids[i]]);
    }
    if (n == 0)
        buffer_char(&list, '-');
    struct slice kept = arena_copy(s->texts, buffer_slice(&list));
    buffer_free(&list);
    return kept;
}

/* Who stands behind it: the interval over transcripts, and what is left without each project. */
static struct lift put_interval(struct pair_scorer *s, struct pair *p) {
    const struct links_table *t = s->frame.links;
    uint32_t n_ids;
    struct lift lift = clusters_lift(s->clusters, s->n, s->frame.n_clusters);
    p->lift_lo = lift.lo;
    p->lift_hi = lift.hi;
    p->k_eff = number(lift.k_eff, lift.lo.why ? lift.lo.why : REASON_UNTESTABLE);
    p->se_cluster = number(lift.se_cluster, lift.lo.why);
    p->se_floor = number(lift.se_floor, lift.lo.why);
    if (clusters_carried_by(&lift, s->clusters, s->n, s->frame.n_clusters,
                            s->frame.project_clusters, t->n_projects, s->ids, &n_ids))
        p->carried_by = list_projects(s, n_ids);
    return lift;
}

static void put_crude(struct pair_scorer *s, struct pair *p, const struct lift *local, double v) {
    size_t n = pair_frame_tables(&s->frame, &s->rows, s->tables);
    struct lift crude = clusters_crude(s->tables, n, v, local->k_eff);
    p->lift_pooled = number(crude.lift, crude.lo.why);
    p->lift_pooled_lo = crude.lo;
    p->lift_pooled_hi = crude.hi;
    p->reversed = projects_reversed(&crude, local);
}

/* Do projects contradict one another? */
static void put_across(struct pair_scorer *s, struct pair *p) {
    uint32_t n = s->frame.links->n_projects;
    projects_effects(s->effects, n, s->frame.project_clusters, s->clusters, s->n);
    p->across = projects_summary(s->effects, n, s->pooled);
    if (p->across.contested)
        p->flags |= PAIR_CONTESTED;
}

/* Clustered standard errors of the measures of section 4 that have one. */
static void put_clustered(struct pair_scorer *s, struct pair *p, size_t n) {
    p->se_jaccard = clusters_jaccard(s->tables, n).se;
    p->se_npmi = clusters_npmi(s->tables, n).se;
    p->log_or = clusters_log_or(s->tables, n);
}

/* The ladder's rung of exchangeable units within transcripts, and that of rotating them there. */
static void put_rungs(struct pair_scorer *s, struct pair *p) {
    uint64_t x = p->table.n_ab;
    size_t n = pair_frame_tables(&s->frame, &s->rows, s->tables);
    null_begin(&s->within);
    for (size_t i = 0; i < n; i++)
        if (s->tables[i].n_a && s->tables[i].n_b)
            null_add_hypergeometric(&s->within, s->tables[i].n, s->tables[i].n_a, s->tables[i].n_b);
    put_clustered(s, p, n);
    p->p_within = s->frame.doc_unit
                      ? p->p_local
                      : rung_of(&s->within, true, x, s->within.mean, s->within.variance).p;
    p->p_doc = rung_of(&s->doc, s->exact_doc, x, p->expected_within.x, s->v_doc).p;
}

static void put_all(struct pair_scorer *s, struct pair *p) {
    put_rungs(s, p);
    pair_frame_strata(&s->frame, &s->rows, s->strata);
    p->strata = strata_score(s->strata, (size_t)s->frame.links->n_projects + 1, s->pooled);
}

static void put(struct pair_scorer *s, struct pair *p) {
    double e = 0, v = 0;
    for (size_t i = 0; i < s->n; i++) {
        e += s->clusters[i].e;
        v += s->clusters[i].v;
    }
    put_expectations(s, p, e);
    put_test(s, p, e, v);
    struct lift lift = put_interval(s, p);
    p->side = clusters_side(&lift);
    p->flags = flags_of(s, p, e);
    p->lift_pooled_lo = p->lift_pooled_hi = value_missing(REASON_NOT_CHECKED);
    if (s->depth == PAIR_ALL || p->side)
        put_crude(s, p, &lift, v);
    put_across(s, p);
    if (s->depth == PAIR_ALL)
        put_all(s, p);
}

bool pair_score(struct pair_scorer *s, struct pair *p, size_t *at) {
    if (!pair_gather(s, p, at))
        return false;
    put(s, p);
    return true;
}
