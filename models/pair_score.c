/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pair_score.h"

#include <math.h>
#include <stdlib.h>

#include "models/pair_frame.h"

struct pair_scorer {
    struct pair_frame frame;
    enum pair_depth depth;
    struct arena *texts;

    /* Of the pair in hand: */
    struct cluster *clusters; /* [n] */
    size_t n, cap;
    struct pair_rows rows;
    uint64_t expecting; /* clusters with an expectation */
    struct null words, units, within, doc;
    bool exact;               /* all rows brought their nulls */
    double e_units, v_units;  /* sums over rows */
    uint32_t *marks[2], mark; /* [n_projects]: seen together, expected */
    uint32_t projects[2];     /* how many of each */
    struct histogram histogram;
    struct table2 *tables; /* [n_parts] room for what each transcript has */
    struct project *effects;
    struct effect *pooled;
    uint32_t *ids;
    struct table2 *strata;
};

enum { TOGETHER, EXPECTED };

struct pair_scorer *pair_scorer_new(const struct links_table *t, enum pair_depth depth,
                                    struct arena *texts) {
    struct pair_scorer *s = mem_zero(1, sizeof *s);
    s->depth = depth;
    s->texts = texts;
    pair_frame_make(&s->frame, t);
    s->marks[TOGETHER] = mem_zero(t->n_projects, sizeof **s->marks);
    s->marks[EXPECTED] = mem_zero(t->n_projects, sizeof **s->marks);
    s->tables = mem_zero((size_t)t->n_parts + t->n_projects + 1, sizeof *s->tables);
    s->effects = mem_zero(t->n_projects, sizeof *s->effects);
    s->pooled = mem_zero((size_t)t->n_projects + 1, sizeof *s->pooled);
    s->ids = mem_zero(t->n_projects, sizeof *s->ids);
    s->strata = mem_zero((size_t)t->n_projects + 1, sizeof *s->strata);
    return s;
}

void pair_scorer_free(struct pair_scorer *s) {
    pair_frame_free(&s->frame);
    null_free(&s->words);
    null_free(&s->units);
    null_free(&s->within);
    null_free(&s->doc);
    histogram_free(&s->histogram);
    free(s->clusters);
    free(s->marks[TOGETHER]);
    free(s->marks[EXPECTED]);
    free(s->tables);
    free(s->effects);
    free(s->pooled);
    free(s->ids);
    free(s->strata);
    free(s);
}

const struct cluster *pair_clusters(const struct pair_scorer *s, size_t *n) {
    *n = s->n;
    return s->clusters;
}

uint64_t pair_all_clusters(const struct pair_scorer *s, const uint64_t **by_project) {
    *by_project = s->frame.project_clusters;
    return s->frame.n_clusters;
}

void pair_strata(const struct pair_scorer *s, struct table2 *strata) {
    pair_frame_strata(&s->frame, &s->rows, strata);
}

static void mark_project(struct pair_scorer *s, int what, uint32_t project) {
    if (project == LINKS_NONE || s->marks[what][project] == s->mark)
        return;
    s->marks[what][project] = s->mark;
    s->projects[what]++;
}

static void add_cluster(struct pair_scorer *s, struct cluster c) {
    MEM_GROW(s->clusters, s->cap, s->n + 1);
    s->clusters[s->n++] = c;
    if (c.e > 0) {
        s->expecting++;
        mark_project(s, EXPECTED, c.project);
    }
    if (c.x > 0)
        mark_project(s, TOGETHER, c.project);
}

/* Convolves every block of a null's text. It was found sound when it was read. */
static void add_null(struct pair_scorer *s, struct null *null, struct slice text) {
    while (text.n && histogram_next(&text, &s->histogram))
        null_add(null, &s->histogram);
}

static void begin(struct pair_scorer *s) {
    s->n = s->expecting = 0;
    s->e_units = s->v_units = 0;
    s->exact = true;
    s->mark++;
    s->projects[TOGETHER] = s->projects[EXPECTED] = 0;
    null_begin(&s->words);
    null_begin(&s->units);
    null_begin(&s->doc);
}

/* What every kind of unit takes from the rows. */
static void add_counts(const struct pair_scorer *s, struct pair *p) {
    const struct links_table *t = s->frame.links;
    for (size_t i = s->rows.from; i < s->rows.to; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        p->table.n_ab += row->n_ab;
        p->n_same += row->n_same;
        p->docs_ab += row->n_ab > 0;
    }
}

/* A transcript is a cluster, and its nulls are its blocks'. */
static void add_transcripts(struct pair_scorer *s) {
    const struct links_table *t = s->frame.links;
    for (size_t i = s->rows.from; i < s->rows.to; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        struct evidence e = links_table_evidence(t, row);
        s->exact = s->exact && (e.null.n || e.e <= 0);
        s->e_units += e.e_units;
        s->v_units += e.v_units;
        if (e.e > 0 || row->n_ab)
            add_cluster(s, (struct cluster){row->n_ab, e.e, e.v, t->parts[row->part].project});
        if (s->exact && s->depth > PAIR_CLUSTERS) {
            add_null(s, &s->words, e.null);
            add_null(s, &s->units, e.null_units);
        }
        if (s->depth == PAIR_ALL)
            add_null(s, &s->doc, e.null_doc);
    }
}

/* Units `doc`: a project is a cluster, and its transcripts are exchangeable. */
static void add_projects(struct pair_scorer *s) {
    uint32_t n = s->frame.links->n_projects;
    pair_frame_strata(&s->frame, &s->rows, s->strata);
    for (uint32_t h = 0; h <= n; h++) {
        struct table2 stratum = s->strata[h];
        if (stratum.n_a == 0 || stratum.n_b == 0)
            continue;
        struct cluster c = clusters_within(stratum, h < n ? h : LINKS_NONE);
        add_cluster(s, c);
        s->e_units += c.e;
        s->v_units += c.v;
        null_add_hypergeometric(&s->words, stratum.n, stratum.n_a, stratum.n_b);
        null_add_hypergeometric(&s->units, stratum.n, stratum.n_a, stratum.n_b);
    }
}

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

/* The p of one rung, and which tail it is. */
struct rung {
    struct value p;
    struct null_test test;
    bool exact;
};

static struct rung rung_of(const struct null *null, bool have_null, uint64_t x, double e,
                           double v) {
    struct rung r = {.exact = have_null && null->n > 0};
    r.test = null_test(null, x);
    if (!(v > 0) || (r.exact && !null_testable(null)))
        r.p = value_missing(REASON_UNTESTABLE);
    else if (r.exact)
        r.p = value_of(r.test.p);
    else if (e < 5) /* the normal form is not good enough */
        r.p = value_missing(REASON_SPARSE);
    else
        r.p = value_of(null_normal_p((double)x, e, v));
    return r;
}

static struct value told(const struct rung *r, double x) {
    if (r->p.why == REASON_UNTESTABLE)
        return value_missing(REASON_UNTESTABLE);
    return r->exact ? value_of(x) : value_missing(REASON_NOT_CHECKED);
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
    p->p_local_le = told(&words, words.test.p_le);
    p->p_local_ge = told(&words, words.test.p_ge);
    p->midp_local = told(&words, words.test.midp);
    p->p_min_end = number(s->exact ? words.test.p_min_end : NAN, REASON_NOT_CHECKED);
    p->p_max_end = number(s->exact ? words.test.p_max_end : NAN, REASON_NOT_CHECKED);
    p->var_local = value_of(v);
}

static unsigned flags_of(const struct pair_scorer *s, const struct pair *p, double e) {
    bool more = p->lift_local.why == REASON_NONE && p->lift_local.x >= 1;
    unsigned flags = 0;
    if (s->expecting == 0 || !(p->k_eff.x >= 5))
        flags |= PAIR_FEW;
    if ((more && p->docs_ab == 1) || (s->expecting == 1 && !s->frame.doc_unit))
        flags |= PAIR_ONE_DOC;
    if (s->frame.links->n_projects >= 2 &&
        ((more && s->projects[TOGETHER] == 1) || s->projects[EXPECTED] == 1))
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
}

/* Do projects contradict one another? */
static void put_across(struct pair_scorer *s, struct pair *p) {
    uint32_t n = s->frame.links->n_projects;
    projects_effects(s->effects, n, s->frame.project_clusters, s->clusters, s->n);
    p->across = projects_summary(s->effects, n, s->pooled);
    if (p->across.contested)
        p->flags |= PAIR_CONTESTED;
}

/* The ladder's rung of exchangeable units within transcripts, and that of rotating them there. */
static void put_rungs(struct pair_scorer *s, struct pair *p) {
    uint64_t x = p->table.n_ab;
    size_t n = pair_frame_tables(&s->frame, &s->rows, s->tables);
    null_begin(&s->within);
    for (size_t i = 0; i < n; i++)
        if (s->tables[i].n_a && s->tables[i].n_b)
            null_add_hypergeometric(&s->within, s->tables[i].n, s->tables[i].n_a, s->tables[i].n_b);
    p->p_within = s->frame.doc_unit
                      ? p->p_local
                      : rung_of(&s->within, true, x, s->within.mean, s->within.variance).p;
    p->p_doc = rung_of(&s->doc, true, x, s->doc.mean, s->doc.variance).p;
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
    p->flags = flags_of(s, p, e);
    p->lift_pooled_lo = p->lift_pooled_hi = value_missing(REASON_NOT_CHECKED);
    if (s->depth == PAIR_ALL || clusters_side(&lift))
        put_crude(s, p, &lift, v);
    put_across(s, p);
    if (s->depth == PAIR_ALL)
        put_all(s, p);
}

bool pair_gather(struct pair_scorer *s, struct pair *p, size_t *at) {
    const struct links_table *t = s->frame.links;
    s->rows = (struct pair_rows){p->a, p->b, *at, *at};
    while (*at < t->n_pairs && t->pairs[t->by_pair[*at]].a == p->a &&
           t->pairs[t->by_pair[*at]].b == p->b)
        s->rows.to = ++*at;
    if (hierarchy_related(&t->hierarchy, t->by_rank[p->a], t->by_rank[p->b]))
        return false;
    begin(s);
    p->theme_a = links_table_theme_name(t, p->a);
    p->theme_b = links_table_theme_name(t, p->b);
    p->table =
        (struct table2){s->frame.units, s->frame.theme_units[p->a], s->frame.theme_units[p->b], 0};
    p->docs_all = s->frame.n_transcripts;
    add_counts(s, p);
    if (s->frame.doc_unit)
        add_projects(s);
    else
        add_transcripts(s);
    p->projects_ab =
        t->n_projects ? value_of(s->projects[TOGETHER]) : value_missing(REASON_NO_PROJECTS);
    if (s->n == 0 && s->rows.from == s->rows.to)
        return false;
    return true;
}

bool pair_score(struct pair_scorer *s, struct pair *p, size_t *at) {
    if (!pair_gather(s, p, at))
        return false;
    put(s, p);
    return true;
}
