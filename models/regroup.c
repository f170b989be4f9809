/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/regroup.h"

#include <math.h>
#include <stdlib.h>

#include "models/draw.h"
#include "models/null.h"
#include "pipeline/memory.h"

void regroup_free(struct regroup *r) {
    histogram_free(&r->ways);
    free(r->members);
    free(r->n_members);
    free(r->labels);
    free(r->left);
    free(r->counts);
    free(r->weights);
    *r = (struct regroup){0};
}

/* n!/(product of n_g!), group after group; every step is a whole number. */
uint64_t regroup_arrangements(const struct regroup_people *p) {
    uint64_t ways = 1, dealt = 0;
    for (uint32_t g = 0; g < p->n_groups; g++)
        for (uint64_t k = 1; k <= p->sizes[g]; k++) {
            if (ways > REGROUP_MOST)
                return 0;
            ways = ways * ++dealt / k;
        }
    return ways <= REGROUP_MOST ? ways : 0;
}

/* Dealing the labels to one person after the other. */
struct deal {
    struct regroup *r;
    const struct regroup_people *p;
    uint32_t n;
};

/* What a person adds to S in group g, beside those who are in it already. */
static int64_t gain(const struct deal *d, uint32_t person, uint32_t g) {
    const int64_t *weights = d->r->weights + (size_t)person * d->n;
    const uint32_t *members = d->r->members + (size_t)g * d->n;
    int64_t sum = 0;
    for (uint32_t k = 0; k < d->r->n_members[g]; k++)
        sum += weights[members[k]];
    return sum;
}

/* Groups of one size that are both empty yet would be filled in the same ways: one of them is. */
static bool is_twin(const struct deal *d, uint32_t g) {
    if (d->r->n_members[g])
        return false;
    for (uint32_t h = 0; h < g; h++)
        if (d->r->n_members[h] == 0 && d->p->sizes[h] == d->p->sizes[g])
            return true;
    return false;
}

/* At most REGROUP_PEOPLE deep. */
static void deal_from(struct deal *d, uint32_t person, int64_t sum) {
    struct regroup *r = d->r;
    if (person == d->n) {
        r->counts[sum]++;
        return;
    }
    for (uint32_t g = 0; g < d->p->n_groups; g++) {
        if (r->n_members[g] == d->p->sizes[g] || is_twin(d, g))
            continue;
        int64_t more = gain(d, person, g);
        r->members[(size_t)g * d->n + r->n_members[g]++] = person;
        deal_from(d, person + 1, sum + more);
        r->n_members[g]--;
    }
}

static void enumerate(struct regroup *r, const struct regroup_people *p) {
    struct deal d = {r, p, p->n};
    size_t square = (size_t)p->n * p->n;
    MEM_GROW(r->weights, r->cap_weights, square);
    MEM_GROW(r->members, r->cap_members, (size_t)p->n_groups * p->n);
    MEM_GROW(r->n_members, r->cap_n_members, p->n_groups);
    memset(r->weights, 0, square * sizeof *r->weights);
    memset(r->n_members, 0, p->n_groups * sizeof *r->n_members);
    for (size_t k = 0; k < p->n_pairs; k++) {
        const struct regroup_pair *pair = &p->pairs[k];
        r->weights[(size_t)pair->j * p->n + pair->i] = pair->there + pair->back;
    }
    deal_from(&d, 0, r->shift);
}

static int64_t within(const struct regroup_people *p, const uint32_t *group) {
    int64_t sum = 0;
    for (size_t k = 0; k < p->n_pairs; k++)
        if (group[p->pairs[k].i] == group[p->pairs[k].j])
            sum += p->pairs[k].there + p->pairs[k].back;
    return sum;
}

static void draw_all(struct regroup *r, const struct regroup_people *p, uint64_t seed) {
    MEM_GROW(r->labels, r->cap_labels, p->n);
    memcpy(r->labels, p->group, p->n * sizeof *r->labels);
    r->counts[r->observed]++;
    for (int k = 0; k < REGROUP_DRAWS; k++) {
        for (uint32_t i = p->n; i > 1; i--) {
            uint32_t j = (uint32_t)draw_below(&seed, i), label = r->labels[j];
            r->labels[j] = r->labels[i - 1];
            r->labels[i - 1] = label;
        }
        r->counts[within(p, r->labels) + r->shift]++;
    }
}

/* The histogram of what was counted, from the least number that came to the largest. */
static void gather(struct regroup *r, size_t n) {
    size_t from = 0;
    while (r->counts[from] == 0)
        from++;
    while (r->counts[n - 1] == 0)
        n--;
    struct histogram *h = &r->ways;
    MEM_GROW(h->counts, h->cap, n - from);
    memcpy(h->counts, r->counts + from, (n - from) * sizeof *h->counts);
    h->from = from;
    h->n = n - from;
    h->total = 0;
    for (size_t i = 0; i < h->n; i++)
        h->total += h->counts[i];
}

void regroup_within(struct regroup *r, const struct regroup_people *p, uint64_t seed) {
    uint64_t below = 0, above = 0;
    for (size_t k = 0; k < p->n_pairs; k++) {
        int64_t both = p->pairs[k].there + p->pairs[k].back;
        if (both < 0)
            below += (uint64_t)-both;
        else
            above += (uint64_t)both;
    }
    r->shift = (int64_t)below;
    r->observed = (uint64_t)(within(p, p->group) + r->shift);
    r->method = REGROUP_TOO_WIDE;
    if (below + above > NULL_MOST_SUPPORT)
        return;
    size_t n = (size_t)(below + above) + 1;
    MEM_GROW(r->counts, r->cap_counts, n);
    memset(r->counts, 0, n * sizeof *r->counts);
    bool exact = p->n <= REGROUP_PEOPLE && regroup_arrangements(p) > 0;
    r->method = exact ? REGROUP_EXACT : REGROUP_DRAWN;
    if (exact)
        enumerate(r, p);
    else
        draw_all(r, p, seed);
    gather(r, n);
}

struct regroup_sums regroup_sums(const struct regroup_people *p) {
    struct regroup_sums s = {0};
    double *rows = mem_zero(2 * (size_t)p->n + 1, sizeof *rows), *columns = rows + p->n;
    for (size_t k = 0; k < p->n_pairs; k++) {
        const struct regroup_pair *pair = &p->pairs[k];
        double there = (double)pair->there, back = (double)pair->back;
        s.total += there + back;
        s.same += there * there + back * back;
        s.reverse += 2 * there * back;
        rows[pair->i] += there;
        columns[pair->j] += there;
        rows[pair->j] += back;
        columns[pair->i] += back;
    }
    for (uint32_t i = 0; i < p->n; i++) {
        s.first += rows[i] * rows[i];
        s.second += columns[i] * columns[i];
        s.chain += 2 * rows[i] * columns[i];
    }
    free(rows);
    s.first -= s.same;
    s.second -= s.same;
    s.chain -= 2 * s.reverse;
    s.apart = s.total * s.total - s.same - s.reverse - s.first - s.second - s.chain;
    return s;
}

/* n(n-1)...(n-k+1) */
static double falling(uint64_t n, int k) {
    double product = 1;
    for (int i = 0; i < k; i++)
        product *= (double)n - i;
    return n < (uint64_t)k ? 0 : product;
}

/* Numerators of the chances: of one pair of people, and of the kinds of two. */
struct chances {
    double same, reverse, first, second, chain, apart;
};

static struct regroup_moments moments(const struct regroup_people *p, const struct regroup_sums *s,
                                      struct chances c) {
    double n2 = falling(p->n, 2), n3 = falling(p->n, 3), n4 = falling(p->n, 4);
    if (n2 == 0)
        return (struct regroup_moments){0, 0};
    double mean = s->total * c.same / n2;
    double square = (s->same * c.same + s->reverse * c.reverse) / n2;
    if (n3 > 0)
        square += (s->first * c.first + s->second * c.second + s->chain * c.chain) / n3;
    if (n4 > 0)
        square += s->apart * c.apart / n4;
    double variance = square - mean * mean;
    /* Where nothing can change, sums of whole numbers cancel but for their last digits. */
    return (struct regroup_moments){mean, variance > 1e-11 * (square + s->same) ? variance : 0};
}

struct regroup_moments regroup_cell(const struct regroup_people *p, const struct regroup_sums *s,
                                    uint32_t g, uint32_t h) {
    uint64_t a = p->sizes[g], b = p->sizes[h];
    struct chances c = {.same = (double)a * (double)b,
                        .first = (double)a * falling(b, 2),
                        .second = falling(a, 2) * (double)b,
                        .apart = falling(a, 2) * falling(b, 2)};
    if (g == h)
        c = (struct chances){falling(a, 2), falling(a, 2), falling(a, 3),
                             falling(a, 3), falling(a, 3), falling(a, 4)};
    return moments(p, s, c);
}

/* Both pairs of people within groups: one group that holds all of them or, when they have nobody in
 * common, two. */
struct regroup_moments regroup_within_moments(const struct regroup_people *p,
                                              const struct regroup_sums *s) {
    double two = 0, three = 0, four = 0, squares = 0;
    for (uint32_t g = 0; g < p->n_groups; g++) {
        double one = falling(p->sizes[g], 2);
        two += one;
        squares += one * one;
        three += falling(p->sizes[g], 3);
        four += falling(p->sizes[g], 4);
    }
    return moments(p, s,
                   (struct chances){two, two, three, three, three, four + two * two - squares});
}

/* n_g of n numbers drawn without putting back. */
struct regroup_moments regroup_share(uint64_t n, uint64_t n_g, double sum, double squares) {
    if (n == 0)
        return (struct regroup_moments){0, 0};
    double all = (double)n, own = (double)n_g, mean = sum / all;
    double spread = squares - sum * mean;
    if (n < 2 || !(spread > 1e-12 * squares))
        spread = 0;
    double variance = n < 2 ? 0 : spread * own * (all - own) / (all * (all - 1));
    return (struct regroup_moments){own * mean, variance};
}
