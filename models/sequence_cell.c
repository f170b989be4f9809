/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/sequence_cell.h"

#include <math.h>
#include <stdlib.h>

#include "models/clusters.h"
#include "models/rung.h"

/* So long a part of the convolution is made before it is joined to the rest. */
enum { PART_MOST = 32 };

/* The evidence of so many rows later is fetched from memory meanwhile. */
enum { AHEAD = 16 };

/* Ends of a null that are dropped at first, and the least chance that is told without them: each of
 * at most NULL_MOST_SUPPORT parts drops a few terms, so that 1e-24 is missing at most. */
static const double COARSE = 1e-30, TOLD_BY_COARSE = 1e-11;

/* In `projects`: those with n_ab, those with an expectation. */
enum { TOGETHER, EXPECTED };

struct sequence_scorer {
    const struct sequence_frame *frame;
    struct cluster *clusters; /* [n] of the row in hand */
    size_t n, cap;
    uint64_t expecting;
    bool exact; /* all rows brought their nulls */
    struct null null, part;
    struct null sum; /* of the X>Y so far */
    struct histogram histogram;
    uint32_t *marks[2], mark; /* [n_projects]: seen together, expected */
    uint32_t projects[2];     /* how many of each */
    bool outside[2];          /* and in transcripts of no project? */
};

struct sequence_scorer *sequence_scorer_new(const struct sequence_frame *f) {
    struct sequence_scorer *s = mem_zero(1, sizeof *s);
    s->frame = f;
    s->marks[TOGETHER] = mem_zero(f->lags->n_projects, sizeof **s->marks);
    s->marks[EXPECTED] = mem_zero(f->lags->n_projects, sizeof **s->marks);
    return s;
}

void sequence_scorer_free(struct sequence_scorer *s) {
    null_free(&s->null);
    null_free(&s->part);
    null_free(&s->sum);
    histogram_free(&s->histogram);
    free(s->clusters);
    free(s->marks[TOGETHER]);
    free(s->marks[EXPECTED]);
    free(s);
}

static void mark_project(struct sequence_scorer *s, int what, uint32_t project) {
    if (project == LAGS_NONE)
        s->outside[what] = true;
    if (project == LAGS_NONE || s->marks[what][project] == s->mark)
        return;
    s->marks[what][project] = s->mark;
    s->projects[what]++;
}

static void end_cluster(struct sequence_scorer *s, struct sequence_row *row) {
    const struct cluster *c = &s->clusters[s->n - 1];
    row->docs_ab += c->x > 0;
    s->expecting += c->e > 0;
    if (c->x > 0)
        mark_project(s, TOGETHER, c->project);
    if (c->e > 0)
        mark_project(s, EXPECTED, c->project);
}

/* Transcripts are the clusters. */
static void gather(struct sequence_scorer *s, struct sequence_row *row,
                   const struct lags_pair *rows, size_t n) {
    const struct lags_table *t = s->frame->lags;
    s->n = 0;
    s->expecting = 0;
    s->exact = true;
    s->mark++;
    null_begin(&s->null);
    s->projects[TOGETHER] = s->projects[EXPECTED] = 0;
    s->outside[TOGETHER] = s->outside[EXPECTED] = false;
    for (size_t i = 0, before = 0; i < n; i++) {
        if (i + AHEAD < n)
            lags_evidence_prefetch(&t->evidence, rows[i + AHEAD].evidence);
        struct lags_said said = lags_evidence_said(&t->evidence, rows[i].evidence);
        uint32_t doc = lags_table_doc(t, rows[i].in);
        s->exact = s->exact && (said.e <= 0 || *said.null);
        if (i == 0 || doc != before) {
            if (i)
                end_cluster(s, row);
            MEM_GROW(s->clusters, s->cap, s->n + 1);
            s->clusters[s->n++] = (struct cluster){.project = t->more[doc].project};
            before = doc;
        }
        struct cluster *c = &s->clusters[s->n - 1];
        c->x += said.n_ab;
        c->e += said.e;
        c->v += said.v;
        row->table.n_ab += said.n_ab;
    }
    if (n)
        end_cluster(s, row);
}

/* Convolves a row's blocks. */
static void add_blocks(struct sequence_scorer *s, uint32_t id) {
    const struct lags_evidence *all = &s->frame->lags->evidence;
    for (const unsigned char *p = lags_evidence_said(all, id).null; *p;) {
        p = lags_evidence_block(p, &s->histogram);
        null_add_chances(&s->part, &s->histogram);
        if (s->part.n < PART_MOST)
            continue;
        null_join(&s->null, &s->part);
        null_begin(&s->part);
    }
}

/* Convolves every block of every row, short parts first, without ends below `negligible`; stops
 * when the support is too wide. */
static void convolve(struct sequence_scorer *s, const struct lags_pair *rows, size_t n,
                     double negligible) {
    null_begin(&s->null);
    null_begin(&s->part);
    s->null.negligible = negligible;
    for (size_t i = 0; s->null.n && i < n; i++)
        add_blocks(s, rows[i].evidence);
    null_join(&s->null, &s->part);
}

void sequence_sum_begin(struct sequence_scorer *s) {
    null_begin(&s->sum);
    s->sum.negligible = COARSE;
}

/* The null of a row without its far ends; that of group_change is there already. */
static const struct null *coarse(struct sequence_scorer *s, enum sequence_of of,
                                 const struct lags_pair *rows, size_t n) {
    if (of == SEQUENCE_GROUP_CHANGE)
        return &s->sum;
    convolve(s, rows, n, COARSE);
    if (of == SEQUENCE_X_Y)
        null_join(&s->sum, &s->null);
    return &s->null;
}

/* Nearly all chances are found among ends above COARSE, which takes a third of the time; those so
 * small that what was dropped could tell in their twelfth digit are found again, with all. */
static struct rung test(struct sequence_scorer *s, const struct sequence_row *row,
                        const struct lags_pair *rows, size_t n, double e, double v) {
    uint64_t x = row->table.n_ab;
    if (!s->exact)
        return rung_of(&s->null, false, x, e, v);
    struct rung rung = rung_of(coarse(s, row->of, rows, n), true, x, e, v);
    if (!rung.exact || fmin(rung.test.p_le, rung.test.p_ge) >= TOLD_BY_COARSE)
        return rung;
    convolve(s, rows, n, NULL_NEGLIGIBLE);
    return rung_of(&s->null, true, x, e, v);
}

static struct value quotient(double over, double under) {
    return under > 0 ? value_of(over / under) : value_missing(REASON_UNTESTABLE);
}

static void put_table(struct sequence_row *row) {
    struct value phi = table2_phi(row->table);
    row->expected = table2_expected(row->table);
    row->yule_q = table2_yule_q(row->table);
    row->z_adj = phi.why ? phi : value_of(phi.x * sqrt((double)row->table.n));
}

static void put_test(struct sequence_scorer *s, struct sequence_row *row,
                     const struct lags_pair *rows, size_t n) {
    uint64_t x = row->table.n_ab;
    double e = 0, v = 0;
    for (size_t i = 0; i < s->n; i++) {
        e += s->clusters[i].e;
        v += s->clusters[i].v;
    }
    struct rung rung = test(s, row, rows, n, e, v);
    struct lift lift = clusters_lift(s->clusters, s->n, row->docs_all);
    double above = rung.exact ? rung.test.p_le - rung.test.p_ge : (double)x - e;
    row->expected_local = value_of(e);
    row->var_local = value_of(v);
    row->lift_local = quotient((double)x, e);
    row->p_local = rung.p;
    row->exact = rung.exact;
    row->tail = (above > 0) - (above < 0);
    row->lift_lo = lift.lo;
    row->lift_hi = lift.hi;
    row->side = clusters_side(&lift);
    if (s->expecting == 0 || !(lift.k_eff >= 5))
        row->flags |= PAIR_FEW;
}

/* Is all of it in one project? What belongs to none is somewhere else. */
static bool one_project(const struct sequence_scorer *s, int what) {
    return s->projects[what] == 1 && !s->outside[what];
}

static void put_flags(const struct sequence_scorer *s, struct sequence_row *row) {
    bool more = row->lift_local.why == REASON_NONE && row->lift_local.x >= 1;
    if ((more && row->docs_ab == 1) || s->expecting == 1)
        row->flags |= PAIR_ONE_DOC;
    if (s->frame->lags->n_projects >= 2 &&
        ((more && one_project(s, TOGETHER)) || one_project(s, EXPECTED)))
        row->flags |= PAIR_ONE_PROJECT;
    if (row->p_local.why == REASON_UNTESTABLE)
        row->flags |= PAIR_UNTESTABLE;
    if (row->expected_local.x < 5)
        row->flags |= PAIR_SPARSE;
}

/* Why a scope has no pair of turns. */
static enum reason why_none(const struct sequence_frame *f, enum sequence_of of) {
    if (of == SEQUENCE_GROUP_CHANGE && !f->two_groups)
        return f->any_group ? REASON_NO_VARIATION : REASON_NO_GROUPS;
    return of == SEQUENCE_SPEAKER_CHANGE && !f->two_people ? REASON_ONE_SPEAKER : REASON_NO_UNITS;
}

static void put_nothing(struct sequence_row *row, enum reason why) {
    row->expected = row->z_adj = row->yule_q = row->expected_local = row->var_local =
        row->lift_local = row->lift_lo = row->lift_hi = row->p_local = value_missing(why);
    row->exact = true;
}

void sequence_cell(struct sequence_scorer *s, struct sequence_row *row,
                   const struct sequence_margins *margins, const struct lags_pair *rows, size_t n) {
    row->table = (struct table2){margins->n, margins->n_a[row->a], margins->n_b[row->b], 0};
    row->docs_all = margins->docs;
    gather(s, row, rows, n);
    row->projects_ab = s->frame->lags->n_projects ? value_of(s->projects[TOGETHER])
                                                  : value_missing(REASON_NO_PROJECTS);
    if (margins->n == 0) {
        put_nothing(row, why_none(s->frame, row->of));
        return;
    }
    put_table(row);
    put_test(s, row, rows, n);
    put_flags(s, row);
}
