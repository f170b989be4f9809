/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing_part.h"

#include <math.h>
#include <stdlib.h>

#include "models/draw.h"

enum { RANKS = 20 };

/* The typical gap between two people, one after the other. */
struct mixing_rank {
    double gap;
    uint32_t i, j; /* places among the people with a group */
};

/* One document, with facilitators or without. */
struct mixed {
    struct mixing_parts *m;
    const struct mixing_table *t;
    const struct doc_row *doc;
    const struct mixing_doc *more;
    uint32_t id;
    bool out;
    uint64_t speakers;
    struct regroup_people people; /* those with a group, who come in the order of the table */
    struct regroup_sums sums;
};

static bool is_in(const struct mixed *d, const struct mixing_person *p) {
    return !d->out || !p->who.facilitator;
}

static int by_number(const void *x, const void *y) {
    const uint32_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

/* The groups of the people there, as places in the table's: ascending, each once. */
static uint32_t list_groups(struct mixed *d) {
    struct mixing_parts *m = d->m;
    uint32_t n = 0, kept = 0;
    for (size_t i = d->doc->from; i < d->doc->to; i++)
        if (is_in(d, &d->t->people[i]) && d->t->people[i].group != MIXING_NONE)
            m->globals[n++] = d->t->people[i].group;
    if (n > 1)
        qsort(m->globals, n, sizeof *m->globals, by_number);
    for (uint32_t i = 0; i < n; i++)
        if (i == 0 || m->globals[i] != m->globals[kept - 1])
            m->globals[kept++] = m->globals[i];
    return kept;
}

static uint32_t local_group(const struct mixed *d, uint32_t group) {
    const uint32_t *at =
        bsearch(&group, d->m->globals, d->people.n_groups, sizeof group, by_number);
    return (uint32_t)(at - d->m->globals);
}

/* Who is there, who of them has a group, and which. */
static void take_people(struct mixed *d) {
    struct mixing_parts *m = d->m;
    size_t n = d->doc->to - d->doc->from;
    MEM_GROW(m->place, m->cap_place, n);
    MEM_GROW(m->group, m->cap_group, n);
    MEM_GROW(m->globals, m->cap_globals, n);
    MEM_GROW(m->sizes, m->cap_sizes, n);
    d->people = (struct regroup_people){.n_groups = list_groups(d)};
    if (n) /* nobody: the arrays may be NULL, which memset must not have */
        memset(m->sizes, 0, n * sizeof *m->sizes);
    for (size_t i = 0; i < n; i++) {
        const struct mixing_person *p = &d->t->people[d->doc->from + i];
        m->place[i] = MIXING_NONE;
        d->speakers += is_in(d, p);
        if (!is_in(d, p) || p->group == MIXING_NONE)
            continue;
        m->place[i] = d->people.n;
        m->group[d->people.n] = local_group(d, p->group);
        m->sizes[m->group[d->people.n++]]++;
    }
    d->people.group = m->group;
    d->people.sizes = m->sizes;
}

/* The place of a speaker among the people with a group. */
static uint32_t place_of(const struct mixed *d, uint32_t person) {
    return d->m->place[person - d->doc->from];
}

static int by_pair(const void *x, const void *y) {
    const struct regroup_pair *a = x, *b = y;
    if (a->i != b->i)
        return a->i < b->i ? -1 : 1;
    return (a->j > b->j) - (a->j < b->j);
}

static void add_pair(struct mixed *d, uint32_t from, uint32_t to, int64_t weight) {
    struct mixing_parts *m = d->m;
    MEM_GROW(m->pairs, m->cap_pairs, d->people.n_pairs + 1);
    m->pairs[d->people.n_pairs++] = from < to ? (struct regroup_pair){from, to, weight, 0}
                                              : (struct regroup_pair){to, from, 0, weight};
}

/* There and back become one. */
static void join_pairs(struct mixed *d) {
    struct regroup_pair *pairs = d->m->pairs;
    size_t kept = 0;
    if (d->people.n_pairs > 1)
        qsort(pairs, d->people.n_pairs, sizeof *pairs, by_pair);
    for (size_t i = 0; i < d->people.n_pairs; i++)
        if (kept && by_pair(&pairs[kept - 1], &pairs[i]) == 0) {
            pairs[kept - 1].there += pairs[i].there;
            pairs[kept - 1].back += pairs[i].back;
        } else
            pairs[kept++] = pairs[i];
    d->people.n_pairs = kept;
    d->people.pairs = pairs;
}

static void take_transitions(struct mixed *d) {
    for (size_t i = d->more->step_from; i < d->more->step_to; i++) {
        const struct mixing_step *s = &d->t->steps[i];
        if (s->out != d->out)
            continue;
        uint32_t from = place_of(d, s->from), to = place_of(d, s->to);
        if (from != MIXING_NONE && to != MIXING_NONE)
            add_pair(d, from, to, (int64_t)s->n);
    }
    join_pairs(d);
    d->sums = regroup_sums(&d->people);
}

/* Is the transition among those that could be the part's? */
static bool could_be(const struct mixing_part *p, const struct mixing_table *t,
                     const struct mixing_step *step) {
    const struct mixing_person *from = &t->people[step->from], *to = &t->people[step->to];
    if (step->out != p->out)
        return false;
    if (p->of == MIXING_OF_ALL)
        return true;
    if (p->of == MIXING_OF_OPENING)
        return from->who.facilitator && !to->who.facilitator && to->group != MIXING_NONE;
    return to->group != MIXING_NONE &&
           (p->of == MIXING_OF_PAIR ? from->group == p->g : from->group != MIXING_NONE);
}

bool mixing_part_has(const struct mixing_part *p, const struct mixing_table *t,
                     const struct mixing_step *step) {
    uint32_t from = t->people[step->from].group, to = t->people[step->to].group;
    if (!could_be(p, t, step))
        return false;
    return p->of == MIXING_OF_ALL       ? true
           : p->of == MIXING_OF_BETWEEN ? from != to
           : p->of == MIXING_OF_WITHIN  ? from == to
                                        : to == p->h;
}

static void count_part(const struct mixed *d, struct mixing_part *p) {
    for (size_t i = d->more->step_from; i < d->more->step_to; i++) {
        const struct mixing_step *s = &d->t->steps[i];
        p->transitions += could_be(p, d->t, s) ? s->n : 0;
        if (!mixing_part_has(p, d->t, s))
            continue;
        p->n += s->n;
        p->interruptible += s->marked ? s->n : 0;
        p->interruptions += s->interruptions;
    }
}

static void add_part(struct mixed *d, struct mixing_part p) {
    struct mixing_parts *m = d->m;
    p.doc = d->id;
    p.out = d->out;
    p.speakers = d->speakers;
    p.grouped = d->people.n;
    count_part(d, &p);
    MEM_GROW(m->all, m->cap, m->n + 1);
    m->all[m->n++] = p;
}

static void add_all(struct mixed *d) {
    add_part(d,
             (struct mixing_part){
                 .of = MIXING_OF_ALL, .g = MIXING_NONE, .h = MIXING_NONE, .people = d->speakers});
    d->m->all[d->m->n - 1].n = (uint64_t)d->sums.total;
}

static void add_whole(struct mixed *d) {
    struct regroup_moments within = regroup_within_moments(&d->people, &d->sums);
    struct mixing_part p = {.of = MIXING_OF_BETWEEN,
                            .g = MIXING_NONE,
                            .h = MIXING_NONE,
                            .people = d->people.n,
                            .mean = d->sums.total - within.mean,
                            .variance = within.variance};
    add_part(d, p);
    p.of = MIXING_OF_WITHIN;
    p.mean = within.mean;
    add_part(d, p);
}

static void add_cells(struct mixed *d) {
    for (uint32_t g = 0; g < d->people.n_groups; g++)
        for (uint32_t h = 0; h < d->people.n_groups; h++) {
            struct regroup_moments m = regroup_cell(&d->people, &d->sums, g, h);
            uint64_t people = d->m->sizes[g] + (g == h ? 0 : d->m->sizes[h]);
            add_part(d, (struct mixing_part){.of = MIXING_OF_PAIR,
                                             .g = d->m->globals[g],
                                             .h = d->m->globals[h],
                                             .people = people,
                                             .mean = m.mean,
                                             .variance = m.variance});
        }
}

/* How often facilitators are followed by each of the people. */
static bool count_opened(struct mixed *d) {
    bool any = false;
    size_t n = d->doc->to - d->doc->from;
    MEM_GROW(d->m->opened, d->m->cap_opened, n);
    if (n)
        memset(d->m->opened, 0, n * sizeof *d->m->opened);
    for (size_t i = d->doc->from; i < d->doc->to; i++)
        any |= d->t->people[i].who.facilitator;
    for (size_t i = d->more->step_from; i < d->more->step_to; i++) {
        const struct mixing_step *s = &d->t->steps[i];
        if (!s->out && d->t->people[s->from].who.facilitator)
            d->m->opened[s->to - d->doc->from] += s->n;
    }
    return any;
}

static void add_opening(struct mixed *d, uint32_t group) {
    uint64_t n = 0, own = 0;
    double sum = 0, squares = 0;
    for (size_t i = d->doc->from; i < d->doc->to; i++) {
        const struct mixing_person *p = &d->t->people[i];
        double opened = (double)d->m->opened[i - d->doc->from];
        if (p->who.facilitator || p->group == MIXING_NONE)
            continue;
        n++;
        own += p->group == group;
        sum += opened;
        squares += opened * opened;
    }
    struct regroup_moments m = regroup_share(n, own, sum, squares);
    if (own)
        add_part(d, (struct mixing_part){.of = MIXING_OF_OPENING,
                                         .g = MIXING_NONE,
                                         .h = group,
                                         .people = own,
                                         .mean = m.mean,
                                         .variance = m.variance});
}

static void deal(struct mixed *d, struct mixing_chance *c, uint64_t seed) {
    struct regroup_moments within = regroup_within_moments(&d->people, &d->sums);
    c->any = d->people.n_pairs > 0;
    if (!c->any)
        return;
    regroup_within(&c->regroup, &d->people, seed);
    c->mean = within.mean + (double)c->regroup.shift;
    c->variance = within.variance;
}

static double median_gap(const struct mixing_table *t, const struct mixing_step *s) {
    const double *gaps = t->gaps + s->gaps;
    return (gaps[(s->n_gaps - 1) / 2] + gaps[s->n_gaps / 2]) / 2;
}

static int by_gap(const void *x, const void *y) {
    const struct mixing_rank *a = x, *b = y;
    if (a->gap != b->gap)
        return a->gap < b->gap ? -1 : 1;
    if (a->i != b->i)
        return a->i < b->i ? -1 : 1;
    return (a->j > b->j) - (a->j < b->j);
}

/* Mid-ranks r of the medians of k ordered pairs of people become whole numbers from -RANKS to
 * RANKS, so that a rank means the same in every transcript, and sums of them take few values. */
static void rank_gaps(struct mixed *d, size_t k) {
    struct mixing_rank *ranks = d->m->ranks;
    d->people.n_pairs = 0;
    if (k > 1)
        qsort(ranks, k, sizeof *ranks, by_gap);
    for (size_t i = 0, to; i < k; i = to) {
        for (to = i + 1; to < k && ranks[to].gap == ranks[i].gap;)
            to++;
        double twice = (double)(i + 1 + to), middle = (double)(k + 1); /* 2r, and its mean */
        int64_t rank = lround(RANKS * (twice - middle) / (double)k);
        for (size_t at = i; at < to; at++)
            add_pair(d, ranks[at].i, ranks[at].j, rank);
    }
    join_pairs(d);
    d->sums = regroup_sums(&d->people);
}

static void take_gaps(struct mixed *d) {
    size_t k = 0;
    for (size_t i = d->more->step_from; i < d->more->step_to; i++) {
        const struct mixing_step *s = &d->t->steps[i];
        uint32_t from = place_of(d, s->from), to = place_of(d, s->to);
        if (s->out || s->n_gaps == 0 || from == MIXING_NONE || to == MIXING_NONE)
            continue;
        MEM_GROW(d->m->ranks, d->m->cap_ranks, k + 1);
        d->m->ranks[k++] = (struct mixing_rank){median_gap(d->t, s), from, to};
    }
    rank_gaps(d, k);
}

static void add_variant(struct mixed *d, uint64_t seed) {
    take_people(d);
    take_transitions(d);
    add_all(d);
    add_whole(d);
    add_cells(d);
    if (!d->out && count_opened(d))
        for (uint32_t g = 0; g < d->people.n_groups; g++)
            add_opening(d, d->m->globals[g]);
    deal(d, &d->m->ei[d->out], seed);
    if (d->out)
        return;
    take_gaps(d);
    deal(d, &d->m->gap, seed);
}

void mixing_parts_add(struct mixing_parts *m, const struct mixing_table *t, uint32_t doc,
                      uint64_t seed) {
    uint64_t own = draw_key(t->docs.all[doc].name, seed);
    for (int out = 0; out < 2; out++) {
        struct mixed d = {.m = m,
                          .t = t,
                          .doc = &t->docs.all[doc],
                          .more = &t->more[doc],
                          .id = doc,
                          .out = out != 0};
        add_variant(&d, own);
    }
}

void mixing_parts_free(struct mixing_parts *m) {
    free(m->all);
    free(m->place);
    free(m->group);
    free(m->globals);
    free(m->sizes);
    free(m->opened);
    free(m->pairs);
    free(m->ranks);
    regroup_free(&m->ei[0].regroup);
    regroup_free(&m->ei[1].regroup);
    regroup_free(&m->gap.regroup);
    *m = (struct mixing_parts){0};
}
