/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing_score.h"

#include <math.h>
#include <stdlib.h>

#include "models/quantile.h"

struct scoring {
    const struct mixing_table *t;
    const struct mixing_scopes *scopes;
    bool (*put)(void *with, const struct mixing_row *);
    void *with;
    struct mixing_part *chosen;    /* the parts of a scope, by subject */
    double *gaps, *rows, *columns; /* room */
};

static int by_subject(const struct mixing_part *a, const struct mixing_part *b) {
    if (a->of != b->of)
        return a->of < b->of ? -1 : 1;
    if (a->g != b->g)
        return a->g < b->g ? -1 : 1;
    if (a->h != b->h)
        return a->h < b->h ? -1 : 1;
    return (int)a->out - (int)b->out;
}

static int by_subject_and_doc(const void *x, const void *y) {
    const struct mixing_part *a = x, *b = y;
    int c = by_subject(a, b);
    return c ? c : (a->doc > b->doc) - (a->doc < b->doc);
}

/* Why there is nothing to say of a part without transitions. */
static enum reason why_none(const struct mixing_part *p, uint64_t most_speakers) {
    if (most_speakers == 1)
        return REASON_ONE_SPEAKER;
    return p->of != MIXING_OF_ALL && p->speakers && p->grouped == 0 ? REASON_NO_GROUPS
                                                                    : REASON_NO_UNITS;
}

static struct value ratio(double a, double b, enum reason why) {
    return b > 0 ? value_of(a / b) : value_missing(why);
}

static void take_counts(struct mixing_row *row, const struct mixing_part *p, enum reason why) {
    double n = (double)p->n, sd = sqrt(p->variance);
    /* A group that nobody speaks after might have been spoken after, dealt otherwise. */
    bool tested = p->of != MIXING_OF_ALL, none = p->transitions == 0 && !(p->mean > 0);
    row->people = p->people;
    row->transitions = p->transitions;
    row->n = p->n;
    row->share = ratio(n, (double)p->transitions, why);
    if (!tested)
        return;
    row->expected = none ? value_missing(why) : value_of(p->mean);
    row->sd = none ? value_missing(why) : value_of(sd);
    row->z = ratio(n - p->mean, sd, none ? why : REASON_NO_VARIATION);
}

/* The shares e of the pairs of groups, among the parts of the scope. */
static struct value assortativity(struct scoring *s, size_t n_chosen, bool out) {
    double total = 0, within = 0, chance = 0;
    for (uint32_t g = 0; g < s->t->n_groups; g++)
        s->rows[g] = s->columns[g] = 0;
    for (size_t i = 0; i < n_chosen; i++) {
        const struct mixing_part *p = &s->chosen[i];
        if (p->of != MIXING_OF_PAIR || p->out != out)
            continue;
        total += (double)p->n;
        within += p->g == p->h ? (double)p->n : 0;
        s->rows[p->g] += (double)p->n;
        s->columns[p->h] += (double)p->n;
    }
    for (uint32_t g = 0; g < s->t->n_groups; g++)
        chance += s->rows[g] * s->columns[g];
    return ratio(within * total - chance, total * total - chance, REASON_NO_VARIATION);
}

/* What the row `between` has besides. */
static void take_ei(struct scoring *s, struct mixing_row *row, const struct mixing_part *p,
                    const struct mixing_scope *c, size_t n_chosen, enum reason why) {
    double all = (double)p->transitions;
    const struct mixing_result *r = &c->ei[p->out];
    if (p->transitions == 0) {
        struct value none = value_missing(why);
        row->ei_index = row->ei_expected = row->assortativity = none;
        row->p_le = row->p_ge = row->p = row->q = none;
        return;
    }
    row->ei_index = value_of((2 * (double)p->n - all) / all);
    row->ei_expected = value_of((2 * p->mean - all) / all);
    row->assortativity = assortativity(s, n_chosen, p->out);
    row->p_le = r->p_le;
    row->p_ge = r->p_ge;
    row->p = r->p;
    row->q = r->p.why ? r->p : value_of(c->ei_q[p->out]);
    row->method = r->method;
}

/* The gaps of all transitions of these parts. */
static size_t gather_gaps(struct scoring *s, const struct mixing_part *parts, size_t n) {
    size_t gathered = 0;
    for (size_t i = 0; i < n; i++) {
        const struct mixing_doc *d = &s->t->more[parts[i].doc];
        for (size_t k = d->step_from; k < d->step_to; k++) {
            const struct mixing_step *step = &s->t->steps[k];
            if (!step->n_gaps || !mixing_part_has(&parts[i], s->t, step))
                continue;
            memcpy(s->gaps + gathered, s->t->gaps + step->gaps, step->n_gaps * sizeof *s->gaps);
            gathered += step->n_gaps;
        }
    }
    quantile_sort(s->gaps, gathered);
    return gathered;
}

static void take_gaps(const struct scoring *s, struct mixing_row *row, size_t n, enum reason why) {
    size_t overlaps = 0;
    row->n_gaps = value_of((double)n);
    if (n == 0) {
        row->overlap = row->gap_lower = row->gap_median = row->gap_upper = value_missing(why);
        return;
    }
    while (overlaps < n && s->gaps[overlaps] < 0)
        overlaps++;
    row->overlap = value_of((double)overlaps / (double)n);
    row->gap_lower = value_of(quantile_of(s->gaps, n, 0.25));
    row->gap_median = value_of(quantile_of(s->gaps, n, 0.5));
    row->gap_upper = value_of(quantile_of(s->gaps, n, 0.75));
}

static void test_gaps(struct mixing_row *row, const struct mixing_scope *c, enum reason why) {
    const struct mixing_result *r = &c->gap;
    row->gap_z = c->any_gap ? r->z : value_missing(why);
    row->gap_p = c->any_gap ? r->p : value_missing(why);
    row->gap_q = row->gap_p.why ? row->gap_p : value_of(c->gap_q);
    row->gap_method = r->method;
}

/* A transcript without a single broken-off turn has no marks for it, and says nothing. */
static void take_interruptions(struct mixing_row *row, const struct mixing_part *p,
                               enum reason why) {
    row->interruptible = value_of((double)p->interruptible);
    row->interruptions = p->interruptible ? value_of((double)p->interruptions) : value_missing(why);
    row->interrupted = ratio((double)p->interruptions, (double)p->interruptible, why);
}

static struct slice group_name(const struct scoring *s, uint32_t g) {
    return g == MIXING_NONE ? SLICE("") : s->t->groups[g];
}

static struct mixing_row no_row(void) {
    struct value none = {NAN, REASON_NONE};
    return (struct mixing_row){.share = none,
                               .expected = none,
                               .sd = none,
                               .z = none,
                               .ei_index = none,
                               .ei_expected = none,
                               .assortativity = none,
                               .p_le = none,
                               .p_ge = none,
                               .p = none,
                               .q = none,
                               .n_gaps = none,
                               .overlap = none,
                               .gap_lower = none,
                               .gap_median = none,
                               .gap_upper = none,
                               .gap_z = none,
                               .gap_p = none,
                               .gap_q = none,
                               .interruptible = none,
                               .interruptions = none,
                               .interrupted = none};
}

/* Gaps and interruptions, of the transitions that there are. */
static void take_times(const struct scoring *s, struct mixing_row *row, const struct mixing_part *p,
                       const struct mixing_scope *c, size_t n_gaps, enum reason why) {
    enum reason none = p->transitions ? REASON_NO_UNITS : why;
    bool any = (p->of == MIXING_OF_ALL ? p->transitions : p->n) > 0;
    take_gaps(s, row, n_gaps, any ? REASON_NO_TIMES : none);
    if (p->of == MIXING_OF_BETWEEN)
        test_gaps(row, c, p->transitions ? REASON_NO_TIMES : why);
    take_interruptions(row, p, any ? REASON_NO_MARKS : none);
}

/* The parts of one subject, put together; the largest number of speakers in a transcript. */
static struct mixing_part add_up(const struct mixing_part *parts, size_t n, uint64_t *docs,
                                 uint64_t *most_speakers) {
    struct mixing_part sum = parts[0];
    *docs = parts[0].transitions > 0;
    *most_speakers = parts[0].speakers;
    for (size_t i = 1; i < n; i++) {
        const struct mixing_part *p = &parts[i];
        *docs += p->transitions > 0;
        *most_speakers = p->speakers > *most_speakers ? p->speakers : *most_speakers;
        sum.speakers += p->speakers;
        sum.grouped += p->grouped;
        sum.people += p->people;
        sum.transitions += p->transitions;
        sum.n += p->n;
        sum.interruptible += p->interruptible;
        sum.interruptions += p->interruptions;
        sum.mean += p->mean;
        sum.variance += p->variance;
    }
    return sum;
}

static bool put_subject(struct scoring *s, const struct mixing_scope *c,
                        const struct mixing_part *parts, size_t n, size_t n_chosen) {
    struct mixing_row row = no_row();
    uint64_t most_speakers;
    struct mixing_part p = add_up(parts, n, &row.docs, &most_speakers);
    enum reason why = why_none(&p, most_speakers);
    row.project = c->project;
    row.doc = c->doc;
    row.of = p.of;
    row.facilitators = !p.out;
    row.group = group_name(s, p.g);
    row.next = group_name(s, p.h);
    take_counts(&row, &p, why);
    if (p.of == MIXING_OF_BETWEEN)
        take_ei(s, &row, &p, c, n_chosen, why);
    if (!p.out)
        take_times(s, &row, &p, c, gather_gaps(s, parts, n), why);
    return s->put(s->with, &row);
}

/* The parts of the scope's transcripts. */
static size_t choose(struct scoring *s, const struct mixing_scope *c, size_t from, size_t to) {
    size_t n = 0;
    for (size_t i = from; i < to; i++) {
        if (!c->doc.n && c->project.n && !slice_eq(c->project, mixing_table_project(s->t, i)))
            continue;
        size_t parts = s->scopes->part_of_doc[i + 1] - s->scopes->part_of_doc[i];
        memcpy(s->chosen + n, s->scopes->parts.all + s->scopes->part_of_doc[i],
               parts * sizeof *s->chosen);
        n += parts;
    }
    if (n > 1)
        qsort(s->chosen, n, sizeof *s->chosen, by_subject_and_doc);
    return n;
}

static bool put_scope(struct scoring *s, const struct mixing_scope *c, size_t from, size_t to) {
    size_t n = choose(s, c, from, to);
    bool ok = true;
    for (size_t i = 0, end; ok && i < n; i = end) {
        for (end = i + 1; end < n && by_subject(&s->chosen[i], &s->chosen[end]) == 0;)
            end++;
        ok = put_subject(s, c, &s->chosen[i], end - i, n);
    }
    return ok;
}

static bool put_all(struct scoring *s) {
    const struct mixing_scope *all = s->scopes->all;
    size_t first_doc = mixing_scopes_first_doc(s->scopes);
    bool ok = true;
    for (size_t i = 0; ok && i < first_doc; i++)
        ok = put_scope(s, &all[i], 0, s->t->docs.n);
    for (size_t i = 0; ok && i < s->t->docs.n; i++)
        ok = put_scope(s, &all[first_doc + i], i, i + 1);
    return ok;
}

bool mixing_score(const struct mixing_table *t, uint64_t seed,
                  bool (*put)(void *with, const struct mixing_row *), void *with) {
    struct mixing_scopes scopes;
    mixing_scopes_make(&scopes, t, seed);
    struct scoring s = {.t = t,
                        .scopes = &scopes,
                        .put = put,
                        .with = with,
                        .chosen = mem_zero(scopes.parts.n + 1, sizeof *s.chosen),
                        .gaps = mem_zero(t->n_gaps + 1, sizeof *s.gaps),
                        .rows = mem_zero(t->n_groups + 1, sizeof *s.rows),
                        .columns = mem_zero(t->n_groups + 1, sizeof *s.columns)};
    bool ok = put_all(&s);
    mixing_scopes_free(&scopes);
    free(s.chosen);
    free(s.gaps);
    free(s.rows);
    free(s.columns);
    return ok;
}
