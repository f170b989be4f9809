/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/halved.h"

#include <math.h>
#include <stdlib.h>

#include "models/rung.h"

/* What a pair's row adds to the half that its transcript is in. */
struct halved_amount {
    double n_ab, e;
    uint32_t transcript;
};

/* What of a row says whether the pair can be tested: chances of the ends of the null multiply. All
 * hangs on the ends alone, so that nothing has to be convolved anew for each half. */
struct halved_ends {
    double p_min, p_max;
    uint64_t support; /* of the null */
    bool exact;       /* it brought its null */
    bool varies;
};

/* 1 where a transcript is in the first half, 0 where it is in the other, of so many halvings. */
struct halved_dealt {
    double first[HALVED_AT_ONCE];
};

static struct halved_ends ends_of(const struct evidence *e, struct histogram *room) {
    struct halved_ends ends = {
        .p_min = 1, .p_max = 1, .exact = e->null.n || e->e <= 0, .varies = e->v > 0};
    struct slice text = e->null;
    while (text.n && histogram_next(&text, room)) {
        ends.p_min *= (double)room->counts[0] / (double)room->total;
        ends.p_max *= (double)room->counts[room->n - 1] / (double)room->total;
        ends.support += room->n - 1;
    }
    return ends;
}

static bool is_next_pair(const struct links_table *t, size_t i) {
    const struct links_pair *now = &t->pairs[t->by_pair[i]], *before;
    if (i == 0)
        return true;
    before = &t->pairs[t->by_pair[i - 1]];
    return now->a != before->a || now->b != before->b;
}

/* A half has no more than all rows of a pair have. */
static void look_at_pairs(struct halved *h) {
    h->exact = mem_zero(h->pairs, sizeof *h->exact);
    for (size_t pair = 0; pair < h->pairs; pair++) {
        uint64_t support = 0;
        bool exact = true;
        for (size_t i = h->rows[pair]; i < h->rows[pair + 1]; i++) {
            support += h->ends[i].support;
            exact = exact && h->ends[i].exact;
        }
        h->exact[pair] = exact && support <= NULL_MOST_SUPPORT;
    }
}

void halved_make(struct halved *h, const struct links_table *t) {
    struct histogram room = {0};
    h->amounts = mem_zero(t->n_pairs, sizeof *h->amounts);
    h->ends = mem_zero(t->n_pairs, sizeof *h->ends);
    for (size_t i = 0; i < t->n_pairs; i++)
        h->pairs += is_next_pair(t, i);
    h->rows = mem_zero(h->pairs + 1, sizeof *h->rows);
    for (size_t i = 0, pair = 0; i < t->n_pairs; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        struct evidence e = links_table_evidence(t, row);
        pair += is_next_pair(t, i);
        h->amounts[i] = (struct halved_amount){row->n_ab, e.e, t->parts[row->part].transcript};
        h->ends[i] = ends_of(&e, &room);
        h->rows[pair] = i + 1;
    }
    for (int k = 0; k < HALVED_AT_ONCE; k++)
        for (int half = 0; half < 2; half++)
            h->lifts[k][half] = mem_zero(h->pairs, sizeof **h->lifts[k]);
    h->dealt = mem_zero(t->n_transcripts, sizeof *h->dealt);
    look_at_pairs(h);
    histogram_free(&room);
}

/* Whether the pair can be tested in a half that expects e. No row takes back what those before it
 * have decided. */
static bool is_tested(const struct halved *h, size_t pair, int k, int half, double e) {
    struct null null = {.p_min = 1, .p_max = 1};
    uint64_t support = 0;
    bool exact = true, varies = false;
    for (size_t i = h->rows[pair]; i < h->rows[pair + 1]; i++) {
        const struct halved_ends *row = &h->ends[i];
        bool first = h->dealt[h->amounts[i].transcript].first[k] > 0;
        if (first != (half == 0))
            continue;
        null.p_min *= row->p_min;
        null.p_max *= row->p_max;
        support += row->support;
        exact = exact && row->exact && support <= NULL_MOST_SUPPORT;
        varies = varies || row->varies;
        if (varies && (h->exact[pair] ? null_testable(&null) : !exact))
            break;
    }
    return !rung_untested(&null, exact, e, varies ? 1 : 0);
}

/* A pair's lift in each half of each halving. Multiplied by 0 or 1 a number stays what it is, and 0
 * adds nothing: these sums are those of the half's rows alone, to the last bit. */
static void put_pair(struct halved *h, size_t pair, int halvings) {
    double n_ab[2][HALVED_AT_ONCE] = {{0}}, e[2][HALVED_AT_ONCE] = {{0}};
    for (size_t i = h->rows[pair]; i < h->rows[pair + 1]; i++) {
        const struct halved_amount *row = &h->amounts[i];
        const double *first = h->dealt[row->transcript].first;
        for (int k = 0; k < HALVED_AT_ONCE; k++) {
            double n_first = row->n_ab * first[k], e_first = row->e * first[k];
            n_ab[0][k] += n_first;
            n_ab[1][k] += row->n_ab - n_first;
            e[0][k] += e_first;
            e[1][k] += row->e - e_first;
        }
    }
    for (int k = 0; k < halvings; k++)
        for (int half = 0; half < 2; half++)
            h->lifts[k][half][pair] =
                is_tested(h, pair, k, half, e[half][k]) ? n_ab[half][k] / e[half][k] : NAN;
}

void halved_deal(struct halved *h, int k, const uint32_t *order, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        h->dealt[order[i]].first[k] = i % 2 ? 0 : 1;
}

void halved_lifts(struct halved *h, int halvings) {
    for (size_t pair = 0; pair < h->pairs; pair++)
        put_pair(h, pair, halvings);
}

void halved_free(struct halved *h) {
    free(h->amounts);
    free(h->ends);
    free(h->rows);
    free(h->exact);
    free(h->dealt);
    for (int k = 0; k < HALVED_AT_ONCE; k++) {
        free(h->lifts[k][0]);
        free(h->lifts[k][1]);
    }
    *h = (struct halved){0};
}
