/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/halves.h"

#include <math.h>
#include <stdlib.h>

#include "models/draw.h"
#include "models/rung.h"
#include "models/spearman.h"
#include "models/voice.h"

/* What a pair's row adds to the half that its transcript is in: chances of the ends of the null
 * multiply, all else adds up. Whether a pair can be tested hangs on the ends alone, so that nothing
 * has to be convolved anew for each half. */
struct share {
    double n_ab, e, v, p_min, p_max;
    uint64_t support; /* of the null */
    bool exact;       /* it brought its null */
};

struct halver {
    const struct links_table *links;
    struct share *shares; /* [n_pairs] in the order of by_pair */
    uint32_t *order;      /* [n]: transcripts with units, project by project, in their order … */
    uint32_t *shuffled;   /* [n]: … or in one that was drawn */
    uint32_t *start;      /* [n_projects + 2]: a project's, and of those that have none the last */
    uint32_t n;
    unsigned char *side; /* [n_transcripts] */
    double *lifts[2];    /* [pairs], each half's; NaN where the pair cannot be tested */
    size_t pairs;
};

static struct share share_of(const struct evidence *e, uint32_t n_ab, struct null *null,
                             struct histogram *room) {
    struct share s = {.n_ab = n_ab, .e = e->e, .v = e->v};
    struct slice text = e->null;
    s.exact = text.n || e->e <= 0;
    null_begin(null);
    while (text.n && histogram_next(&text, room))
        null_add(null, room);
    s.p_min = null->p_min;
    s.p_max = null->p_max;
    s.support = null_support(null);
    return s;
}

static bool is_next_pair(const struct links_table *t, size_t i) {
    const struct links_pair *now = &t->pairs[t->by_pair[i]], *before;
    if (i == 0)
        return true;
    before = &t->pairs[t->by_pair[i - 1]];
    return now->a != before->a || now->b != before->b;
}

static void take_pairs(struct halver *h) {
    const struct links_table *t = h->links;
    struct null null = {0};
    struct histogram room = {0};
    h->shares = mem_zero(t->n_pairs, sizeof *h->shares);
    for (size_t i = 0; i < t->n_pairs; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        struct evidence e = links_table_evidence(t, row);
        h->shares[i] = share_of(&e, row->n_ab, &null, &room);
        h->pairs += is_next_pair(t, i);
    }
    h->lifts[0] = mem_zero(h->pairs, sizeof *h->lifts[0]);
    h->lifts[1] = mem_zero(h->pairs, sizeof *h->lifts[1]);
    null_free(&null);
    histogram_free(&room);
}

/* A transcript of whole counts is one part. */
static const struct links_part *part_of(const struct halver *h, const struct chronology *c,
                                        uint32_t transcript) {
    return &h->links->parts[c->first[transcript]];
}

static uint32_t place_of(const struct halver *h, const struct links_part *part) {
    return part->project == LINKS_NONE ? h->links->n_projects : part->project;
}

static void take_transcripts(struct halver *h, const struct chronology *c) {
    uint32_t places = h->links->n_projects + 1;
    uint32_t *next = mem_zero(places, sizeof *next);
    h->start = mem_zero((size_t)places + 1, sizeof *h->start);
    h->order = mem_zero(c->n, sizeof *h->order);
    h->shuffled = mem_zero(c->n, sizeof *h->shuffled);
    h->side = mem_zero(c->n, sizeof *h->side);
    for (uint32_t i = 0; i < c->n; i++)
        if (part_of(h, c, i)->units)
            h->start[place_of(h, part_of(h, c, i)) + 1]++;
    for (uint32_t i = 0; i < places; i++) {
        h->start[i + 1] += h->start[i];
        next[i] = h->start[i];
    }
    for (uint32_t i = 0; i < c->n; i++)
        if (part_of(h, c, c->order[i])->units)
            h->order[next[place_of(h, part_of(h, c, c->order[i]))]++] = c->order[i];
    h->n = h->start[places];
    free(next);
}

/* Fisher and Yates, within each project. */
static void shuffle(struct halver *h, uint64_t state) {
    memcpy(h->shuffled, h->order, h->n * sizeof *h->order);
    for (uint32_t p = 0; p <= h->links->n_projects; p++)
        for (uint32_t i = h->start[p + 1]; i > h->start[p] + 1; i--) {
            uint32_t *last = &h->shuffled[i - 1];
            uint32_t *other = &h->shuffled[h->start[p] + draw_below(&state, i - h->start[p])];
            uint32_t kept = *last;
            *last = *other;
            *other = kept;
        }
}

static double lift_of(const struct share *s) {
    struct null ends = {.p_min = s->p_min, .p_max = s->p_max};
    bool exact = s->exact && s->support <= NULL_MOST_SUPPORT;
    return rung_untested(&ends, exact, s->e, s->v) ? NAN : s->n_ab / s->e;
}

static void add(struct share *to, const struct share *s) {
    to->n_ab += s->n_ab;
    to->e += s->e;
    to->v += s->v;
    to->p_min *= s->p_min;
    to->p_max *= s->p_max;
    to->support += s->support;
    to->exact = to->exact && s->exact;
}

/* Every pair's lift in each half. */
static void put_lifts(struct halver *h) {
    const struct links_table *t = h->links;
    for (size_t i = 0, pair = 0; i < t->n_pairs; pair++) {
        const struct share none = {.p_min = 1, .p_max = 1, .exact = true};
        struct share halves[2] = {none, none};
        do {
            const struct links_pair *row = &t->pairs[t->by_pair[i]];
            add(&halves[h->side[t->parts[row->part].transcript]], &h->shares[i]);
        } while (++i < t->n_pairs && !is_next_pair(t, i));
        h->lifts[0][pair] = lift_of(&halves[0]);
        h->lifts[1][pair] = lift_of(&halves[1]);
    }
}

/* How far two halves agree, when order[n] are dealt to them in turn. */
static struct spearman compare(struct halver *h, const uint32_t *order) {
    for (uint32_t i = 0; i < h->n; i++)
        h->side[order[i]] = i % 2;
    put_lifts(h);
    struct spearman s = spearman_of(h->lifts[0], h->lifts[1], h->pairs);
    if (h->n < 2)
        s.rho = value_missing(REASON_TOO_FEW_DOCS);
    return s;
}

static struct halves row_of(const struct halver *h, enum halves_statistic statistic,
                            uint64_t halvings, double used, struct value rho) {
    return (struct halves){.statistic = statistic,
                           .halvings = halvings,
                           .docs_1 = h->n - h->n / 2,
                           .docs_2 = h->n / 2,
                           .pairs = h->pairs,
                           .pairs_used = value_of(used),
                           .spearman = rho,
                           .spearman_brown = spearman_brown(rho)};
}

/* Some halves may leave too little to compare: these are drawn like the others, have no rho, and
 * are missed in the number of halvings. */
static bool score_random(struct halver *h, uint64_t seed,
                         bool (*row)(void *with, const struct halves *h), void *with) {
    double rhos[HALVES_DRAWS], used[HALVES_DRAWS];
    size_t n = 0;
    enum reason why = REASON_NONE;
    for (size_t b = 0; b < HALVES_DRAWS; b++) {
        shuffle(h, draw_replicate(seed, b));
        struct spearman s = compare(h, h->shuffled);
        used[b] = (double)s.n;
        if (s.rho.why)
            why = s.rho.why;
        else
            rhos[n++] = s.rho.x;
    }
    struct voice_range pairs = voice_range(used, HALVES_DRAWS), r = {0, 0, 0};
    if (n)
        r = voice_range(rhos, n);
    const double of[] = {r.median, r.lowest, r.highest};
    const double counts[] = {pairs.median, pairs.lowest, pairs.highest};
    bool ok = true;
    for (size_t i = 0; ok && i < 3; i++) {
        struct halves now = row_of(h, (enum halves_statistic)(HALVES_MEDIAN + i), n, counts[i],
                                   n ? value_of(of[i]) : value_missing(why));
        ok = row(with, &now);
    }
    return ok;
}

bool halves_score(const struct links_table *t, const struct chronology *c, uint64_t seed,
                  bool (*row)(void *with, const struct halves *h), void *with) {
    struct halver h = {.links = t};
    take_pairs(&h);
    take_transcripts(&h, c);
    struct spearman s = compare(&h, h.order);
    struct halves first = row_of(&h, HALVES_ALTERNATE, !s.rho.why, (double)s.n, s.rho);
    bool ok = row(with, &first) && score_random(&h, seed, row, with);
    free(h.shares);
    free(h.order);
    free(h.shuffled);
    free(h.start);
    free(h.side);
    free(h.lifts[0]);
    free(h.lifts[1]);
    return ok;
}

void halves_halving(const void *statistic, struct buffer *to) {
    bool one = *(const enum halves_statistic *)statistic == HALVES_ALTERNATE;
    buffer_text(to, one ? "alternate" : "random");
}

void halves_statistic_name(const void *statistic, struct buffer *to) {
    static const char *const names[] = {"value", "median", "lowest", "highest"};
    buffer_text(to, names[*(const enum halves_statistic *)statistic]);
}
