/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/halves.h"

#include <stdlib.h>

#include "models/draw.h"
#include "models/halved.h"
#include "models/spearman.h"
#include "models/voice.h"

struct halver {
    const struct links_table *links;
    struct halved halved;
    uint32_t *order;    /* [n]: transcripts with units, project by project, in their order … */
    uint32_t *shuffled; /* [n]: … or in one that was drawn */
    uint32_t *start;    /* [n_projects + 2]: a project's, and of those that have none the last */
    uint32_t n;
};

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

/* How far the two halves agree, of the first `halvings` that were dealt. */
static void compare(struct halver *h, int halvings, struct spearman *agreed) {
    const struct halved *of = &h->halved;
    halved_lifts(&h->halved, halvings);
    for (int k = 0; k < halvings; k++) {
        agreed[k] = spearman_of(of->lifts[k][0], of->lifts[k][1], of->pairs);
        if (h->n < 2)
            agreed[k].rho = value_missing(REASON_TOO_FEW_DOCS);
    }
}

static struct halves row_of(const struct halver *h, enum halves_statistic statistic,
                            uint64_t halvings, double used, struct value rho) {
    return (struct halves){.statistic = statistic,
                           .halvings = halvings,
                           .docs_1 = h->n - h->n / 2,
                           .docs_2 = h->n / 2,
                           .pairs = h->halved.pairs,
                           .pairs_used = value_of(used),
                           .spearman = rho,
                           .spearman_brown = spearman_brown(rho)};
}

static void draw_halves(struct halver *h, uint64_t seed, struct spearman agreed[HALVES_DRAWS]) {
    for (int b = 0; b < HALVES_DRAWS; b += HALVED_AT_ONCE) {
        int halvings = HALVES_DRAWS - b < HALVED_AT_ONCE ? HALVES_DRAWS - b : HALVED_AT_ONCE;
        for (int k = 0; k < halvings; k++) {
            shuffle(h, draw_replicate(seed, (uint64_t)b + (uint64_t)k));
            halved_deal(&h->halved, k, h->shuffled, h->n);
        }
        compare(h, halvings, agreed + b);
    }
}

/* Some halves may leave too little to compare: these are drawn like the others, have no rho, and
 * are missed in the number of halvings. */
static bool score_random(struct halver *h, uint64_t seed,
                         bool (*row)(void *with, const struct halves *h), void *with) {
    struct spearman agreed[HALVES_DRAWS];
    double rhos[HALVES_DRAWS], used[HALVES_DRAWS];
    size_t n = 0;
    enum reason why = REASON_NONE;
    draw_halves(h, seed, agreed);
    for (int b = 0; b < HALVES_DRAWS; b++) {
        if (agreed[b].rho.why)
            why = agreed[b].rho.why;
        else
            rhos[n++] = agreed[b].rho.x;
        used[b] = (double)agreed[b].n;
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
    struct spearman s;
    halved_make(&h.halved, t);
    take_transcripts(&h, c);
    halved_deal(&h.halved, 0, h.order, h.n);
    compare(&h, 1, &s);
    struct halves first = row_of(&h, HALVES_ALTERNATE, !s.rho.why, (double)s.n, s.rho);
    bool ok = row(with, &first) && score_random(&h, seed, row, with);
    halved_free(&h.halved);
    free(h.order);
    free(h.shuffled);
    free(h.start);
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
