/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pairs.h"

#include <math.h>
#include <stdlib.h>

#include "models/adjust.h"

/* Sums over clusters of one pair, as they come in order: transcripts, or projects for units `doc`.
 */
struct sums {
    double e, v, e_units, e_squared;
    uint32_t expecting;        /* clusters with an expectation */
    uint32_t *seen, *expected; /* [n_projects]: the pair in hand, plus 1, where it has a joint unit,
                                  an expectation */
    uint32_t mark;             /* what is written there for the pair in hand */
    uint32_t projects_ab, projects_expecting;
};

static void mark_project(uint32_t *marks, uint32_t mark, uint32_t project, uint32_t *count) {
    if (project == PROJECT_NONE || marks[project] == mark)
        return;
    marks[project] = mark;
    ++*count;
}

static void add_expectation(struct sums *s, double e, double v, double e_units) {
    s->e += e;
    s->v += v;
    s->e_units += e_units;
    s->e_squared += e * e;
    s->expecting += e > 0;
}

static void add_row(struct sums *s, struct pair *pair, const struct links_table *t,
                    const struct links_table_pair *row) {
    uint32_t project = t->docs[row->doc].project;
    pair->table.n_ab += row->n_ab;
    pair->n_same += row->n_same;
    pair->docs_ab += row->n_ab > 0;
    if (row->n_ab)
        mark_project(s->seen, s->mark, project, &s->projects_ab);
    if (row->e > 0)
        mark_project(s->expected, s->mark, project, &s->projects_expecting);
}

/* Sum over documents of n_a n_b / n. */
static double within_docs(const struct links_table *t, uint32_t a, uint32_t b) {
    const struct links_table_theme *x = t->themes + t->theme_start[a];
    const struct links_table_theme *x_end = t->themes + t->theme_start[a + 1];
    const struct links_table_theme *y = t->themes + t->theme_start[b];
    const struct links_table_theme *y_end = t->themes + t->theme_start[b + 1];
    double sum = 0;
    while (x < x_end && y < y_end) {
        uint32_t i = x->doc, j = y->doc;
        if (i == j && t->docs[i].units)
            sum += (double)x->n * (double)y->n / (double)t->docs[i].units;
        x += i <= j;
        y += j <= i;
    }
    return sum;
}

/* What all pairs need of the themes. */
struct margins {
    uint64_t units, *n; /* [n_ranks]: units with the theme */
    /* For units `doc` only: documents, and documents with each theme, by project; the last of the
     * n_strata is "no project". */
    uint32_t n_strata;
    uint64_t *strata, *theme_strata; /* [n_strata], [n_ranks * n_strata] */
};

static uint32_t stratum_of(const struct margins *m, const struct links_table *t, uint32_t doc) {
    uint32_t project = t->docs[doc].project;
    return project == PROJECT_NONE ? m->n_strata - 1 : project;
}

static bool is_doc_unit(const struct links_table *t) {
    return slice_eq(buffer_slice(&t->unit), SLICE("doc"));
}

static void margins_make(struct margins *m, const struct links_table *t) {
    *m = (struct margins){.n = mem_zero(t->n_ranks, sizeof *m->n), .n_strata = t->n_projects + 1};
    for (uint32_t i = 0; i < t->n_docs; i++)
        m->units += t->docs[i].units;
    for (size_t i = 0; i < t->n_themes; i++)
        m->n[t->themes[i].theme] += t->themes[i].n;
    if (!is_doc_unit(t))
        return;
    m->strata = mem_zero(m->n_strata, sizeof *m->strata);
    m->theme_strata = mem_zero((size_t)t->n_ranks * m->n_strata, sizeof *m->theme_strata);
    for (uint32_t i = 0; i < t->n_docs; i++)
        m->strata[stratum_of(m, t, i)] += t->docs[i].units;
    for (size_t i = 0; i < t->n_themes; i++) {
        const struct links_table_theme *row = &t->themes[i];
        m->theme_strata[(size_t)row->theme * m->n_strata + stratum_of(m, t, row->doc)] += row->n;
    }
}

static void margins_free(struct margins *m) {
    free(m->n);
    free(m->strata);
    free(m->theme_strata);
}

/* Units `doc`: exchangeable within their project. */
static void add_strata(struct sums *s, const struct margins *m, uint32_t a, uint32_t b) {
    for (uint32_t h = 0; h < m->n_strata; h++) {
        double n = (double)m->strata[h];
        double n_a = (double)m->theme_strata[(size_t)a * m->n_strata + h];
        double n_b = (double)m->theme_strata[(size_t)b * m->n_strata + h];
        if (n_a == 0 || n_b == 0)
            continue;
        double e = n_a * n_b / n, v = n > 1 ? e * (n - n_a) * (n - n_b) / (n * (n - 1)) : 0;
        add_expectation(s, e, v, e);
        if (h < m->n_strata - 1)
            mark_project(s->expected, s->mark, h, &s->projects_expecting);
    }
}

static struct value quotient(double over, struct value under) {
    if (under.why)
        return under;
    return under.x > 0 ? value_of(over / under.x) : value_missing(REASON_UNTESTABLE);
}

double pairs_normal_p(double observed, double mean, double variance) {
    double z = fmax(0, fabs(observed - mean) - 0.5) / sqrt(variance);
    return fmax(1e-6, erfc(z / M_SQRT2));
}

static unsigned flags_of(const struct pair *p, const struct sums *s, const struct links_table *t) {
    bool more = p->lift_local.why == REASON_NONE && p->lift_local.x >= 1;
    unsigned flags = 0;
    if (s->expecting == 0 || p->k_eff < 5)
        flags |= PAIR_FEW;
    if ((more && p->docs_ab == 1) || (s->expecting == 1 && !is_doc_unit(t)))
        flags |= PAIR_ONE_DOC;
    if (t->n_projects >= 2 && ((more && s->projects_ab == 1) || s->projects_expecting == 1))
        flags |= PAIR_ONE_PROJECT;
    if (!(s->v > 0))
        flags |= PAIR_UNTESTABLE;
    if (s->e < 5)
        flags |= PAIR_SPARSE;
    if (p->n_same * 10 > p->table.n_ab)
        flags |= PAIR_SAME_WORDS;
    return flags;
}

static void finish(struct pair *p, const struct sums *s, const struct links_table *t) {
    double n_ab = (double)p->table.n_ab;
    p->projects_ab = t->n_projects ? value_of(s->projects_ab) : value_missing(REASON_NO_PROJECTS);
    p->expected_pooled = table2_expected(p->table);
    p->expected_units = value_of(s->e_units);
    p->expected_local = value_of(s->e);
    p->var_local = s->v;
    p->lift_units = quotient(n_ab, p->expected_units);
    p->lift_local = quotient(n_ab, p->expected_local);
    p->k_eff = s->e > 0 ? s->e * s->e / s->e_squared : NAN;
    p->flags = flags_of(p, s, t);
    if (p->flags & PAIR_UNTESTABLE)
        p->p_local = value_missing(REASON_UNTESTABLE);
    else if (p->flags & PAIR_SPARSE) /* the normal form is not good enough */
        p->p_local = value_missing(REASON_SPARSE);
    else
        p->p_local = value_of(pairs_normal_p(n_ab, s->e, s->v));
}

/* Scores one pair, whose rows are by_pair[from..to). False when there is nothing to say. */
static bool score(struct pair *p, struct sums *s, const struct margins *m,
                  const struct links_table *t, size_t from, size_t to) {
    bool doc_unit = is_doc_unit(t);
    if (from == to && !doc_unit)
        return false;
    *s = (struct sums){.seen = s->seen, .expected = s->expected, .mark = s->mark + 1};
    p->table = (struct table2){m->units, m->n[p->a], m->n[p->b], 0};
    for (size_t i = from; i < to; i++) {
        const struct links_table_pair *row = &t->pairs[t->by_pair[i]];
        add_row(s, p, t, row);
        if (!doc_unit)
            add_expectation(s, row->e, row->v, row->e_units);
    }
    if (doc_unit)
        add_strata(s, m, p->a, p->b);
    p->expected_within = value_of(doc_unit ? s->e : within_docs(t, p->a, p->b));
    finish(p, s, t);
    return from < to || s->expecting;
}

/* Every two themes, in the order of the rows; `by_pair` is walked once. */
static void score_all(struct pairs *p, struct sums *s, const struct margins *m,
                      const struct links_table *t) {
    size_t at = 0;
    for (uint32_t a = 0; a < t->n_ranks; a++)
        for (uint32_t b = a + 1; b < t->n_ranks; b++) {
            size_t from = at;
            while (at < t->n_pairs && t->pairs[t->by_pair[at]].a == a &&
                   t->pairs[t->by_pair[at]].b == b)
                at++;
            struct pair pair = {.a = a,
                                .b = b,
                                .theme_a = links_table_theme_name(t, a),
                                .theme_b = links_table_theme_name(t, b)};
            if (hierarchy_related(&t->hierarchy, t->by_rank[a], t->by_rank[b]) ||
                !score(&pair, s, m, t, from, at))
                continue;
            MEM_GROW(p->all, p->cap, p->n + 1);
            p->all[p->n++] = pair;
        }
}

/* A family: the pairs whose themes have these levels in the codebook's hierarchy. */
struct family {
    unsigned upper, lower;
};

static struct family family_of(const struct pair *p, const struct links_table *t) {
    unsigned a = hierarchy_level(&t->hierarchy, t->by_rank[p->a]);
    unsigned b = hierarchy_level(&t->hierarchy, t->by_rank[p->b]);
    return a < b ? (struct family){a, b} : (struct family){b, a};
}

struct member {
    struct family family;
    size_t pair;
};

static int by_family(const void *x, const void *y) {
    const struct member *a = x, *b = y;
    if (a->family.upper != b->family.upper)
        return a->family.upper < b->family.upper ? -1 : 1;
    if (a->family.lower != b->family.lower)
        return a->family.lower < b->family.lower ? -1 : 1;
    return (a->pair > b->pair) - (a->pair < b->pair);
}

/* Each family is adjusted by itself, so that children do not weaken their parents' links. */
static void adjust_families(struct pairs *p, const struct links_table *t) {
    struct member *members = mem_zero(p->n, sizeof *members);
    double *q = mem_zero(p->n, sizeof *q);
    for (size_t i = 0; i < p->n; i++)
        members[i] = (struct member){family_of(&p->all[i], t), i};
    qsort(members, p->n, sizeof *members, by_family);
    for (size_t i = 0; i < p->n; i++)
        q[i] = p->all[members[i].pair].p_local.x;
    for (size_t from = 0, to; from < p->n; from = to) {
        struct family f = members[from].family;
        for (to = from; to < p->n && members[to].family.upper == f.upper &&
                        members[to].family.lower == f.lower;)
            to++;
        adjust(ADJUST_BH, q + from, q + from, to - from);
    }
    for (size_t i = 0; i < p->n; i++) {
        struct pair *pair = &p->all[members[i].pair];
        pair->q = (struct value){q[i], pair->p_local.why};
    }
    free(members);
    free(q);
}

/* What could be tested comes first: among the rest the rarest themes have the largest lifts. */
static int by_lift(const void *x, const void *y) {
    const struct pair *a = x, *b = y;
    bool q_a = a->q.why == REASON_NONE, q_b = b->q.why == REASON_NONE;
    if (q_a != q_b)
        return q_a ? -1 : 1;
    bool has_a = !isnan(a->lift_local.x), has_b = !isnan(b->lift_local.x);
    if (has_a != has_b)
        return has_a ? -1 : 1;
    if (has_a && a->lift_local.x != b->lift_local.x)
        return a->lift_local.x > b->lift_local.x ? -1 : 1;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

void pairs_score(struct pairs *p, const struct links_table *t) {
    struct margins m;
    struct sums s = {.seen = mem_zero(t->n_projects, sizeof *s.seen),
                     .expected = mem_zero(t->n_projects, sizeof *s.expected)};
    margins_make(&m, t);
    score_all(p, &s, &m, t);
    adjust_families(p, t);
    if (p->n)
        qsort(p->all, p->n, sizeof *p->all, by_lift);
    margins_free(&m);
    free(s.seen);
    free(s.expected);
}

void pairs_free(struct pairs *p) {
    free(p->all);
    *p = (struct pairs){0};
}

void pairs_flags(const void *member, struct buffer *to) {
    unsigned flags = *(const unsigned *)member;
    static const char *const names[] = {"few",        "one_doc", "one_project",
                                        "untestable", "sparse",  "same_words"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
        if (!(flags & 1u << i))
            continue;
        if (flags & ((1u << i) - 1))
            buffer_char(to, ' ');
        buffer_text(to, names[i]);
    }
}
