/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/permutation.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/memory.h"

typedef __int128 wide;

/* Residuals are rationals with one denominator, N = sum n; in 128 bits their numerators are exact,
 * so that equal ones are seen to be equal. */
struct item {
    wide residual; /* times N */
    double score;
    uint32_t stratum;
};

/* The items of one stratum, by score. */
struct run {
    const struct item *items;
    size_t m;
    double denominator;          /* N */
    double mean_s, mean_r;       /* of score and residual */
    double squares_s, squares_r; /* about them; 0 exactly when all are alike */
    double cross;                /* sum (s - mean)(r - mean) */
};

static int by_stratum(const void *x, const void *y) {
    const struct item *a = x, *b = y;
    if (a->stratum != b->stratum)
        return a->stratum < b->stratum ? -1 : 1;
    if (a->score != b->score)
        return a->score < b->score ? -1 : 1;
    return (a->residual > b->residual) - (a->residual < b->residual);
}

static size_t items_of(const struct permutation_item *from, size_t n, struct item *to,
                       double *denominator) {
    uint64_t all_n = 0, all_x = 0;
    for (size_t i = 0; i < n; i++)
        if (from[i].n) {
            all_n += from[i].n;
            all_x += from[i].x;
        }
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        if (from[i].n)
            to[count++] = (struct item){(wide)from[i].x * all_n - (wide)from[i].n * all_x,
                                        from[i].score, from[i].stratum};
    qsort(to, count, sizeof *to, by_stratum);
    *denominator = (double)all_n;
    return count;
}

static double residual(const struct run *r, size_t i) {
    return (double)r->items[i].residual / r->denominator - r->mean_r;
}

static bool all_alike(const struct run *r) {
    bool same = true;
    for (size_t i = 1; i < r->m; i++)
        same &= r->items[i].residual == r->items[0].residual;
    return same || r->items[0].score == r->items[r->m - 1].score;
}

/* The run that begins at items[0]; there are n items from there on. */
static struct run run_of(const struct item *items, size_t n, double denominator) {
    struct run r = {.items = items, .denominator = denominator};
    wide sum_r = 0;
    double sum_s = 0;
    for (; r.m < n && items[r.m].stratum == items[0].stratum; r.m++) {
        sum_r += items[r.m].residual;
        sum_s += items[r.m].score;
    }
    r.mean_s = sum_s / (double)r.m;
    r.mean_r = (double)sum_r / denominator / (double)r.m;
    if (all_alike(&r))
        return r;
    for (size_t i = 0; i < r.m; i++) {
        double ds = items[i].score - r.mean_s, dr = residual(&r, i);
        r.squares_s += ds * ds;
        r.squares_r += dr * dr;
        r.cross += ds * dr;
    }
    return r;
}

/* m!/(product of the factorials of the numbers of equal scores), times `before`; 0 when that is
 * more than PERMUTATION_MOST, or `before` was. It grows with every factor, so nothing overflows. */
static uint32_t arrangements(const struct run *r, uint32_t before) {
    uint64_t product = before;
    size_t equal = 0;
    for (size_t i = 0; i < r->m && product && product <= PERMUTATION_MOST; i++) {
        equal = i && r->items[i].score == r->items[i - 1].score ? equal + 1 : 1;
        product = product * (i + 1) / equal;
    }
    return product <= PERMUTATION_MOST ? (uint32_t)product : 0;
}

/* Dealing out the scores of a run. The most frequent score is the ground; only the others are
 * placed, each with what it is above the ground. In a run with 20,000 arrangements or fewer these
 * are 8 at most (16 items, half of them 0 and half 1), so the recursion is not deep, and a run of
 * thousands with one odd score costs thousands and not millions. */
struct deal {
    double *above;    /* [k] ascending */
    double *residual; /* [m] centred */
    bool *taken;      /* [m] */
    size_t k, m;
    double *sums; /* one for each arrangement */
    size_t n;
};

static void place(struct deal *d, size_t j, size_t from, double sum) {
    if (j == d->k) {
        d->sums[d->n++] = sum;
        return;
    }
    bool again = j + 1 < d->k && d->above[j + 1] == d->above[j];
    for (size_t i = from; i < d->m; i++)
        if (!d->taken[i]) {
            d->taken[i] = true;
            place(d, j + 1, again ? i + 1 : 0, sum + d->above[j] * d->residual[i]);
            d->taken[i] = false;
        }
}

static double ground_of(const struct run *r) {
    size_t equal = 0, most = 0;
    double ground = 0;
    for (size_t i = 0; i < r->m; i++) {
        equal = i && r->items[i].score == r->items[i - 1].score ? equal + 1 : 1;
        if (equal > most) {
            most = equal;
            ground = r->items[i].score;
        }
    }
    return ground;
}

/* The null distribution so far: a sum for each arrangement of the runs seen, the observed one, and
 * how large a sum can be, against which equal sums may differ in their last digits. */
struct null {
    double *sums;
    size_t n;
    double observed, scale;
};

static struct deal deal_of(const struct run *r, struct null *null) {
    struct deal d = {.above = mem_zero(r->m, sizeof *d.above),
                     .residual = mem_zero(r->m, sizeof *d.residual),
                     .taken = mem_zero(r->m, sizeof *d.taken),
                     .m = r->m,
                     .sums = mem_zero(arrangements(r, 1), sizeof *d.sums)};
    double ground = ground_of(r), largest = 0, above = 0;
    for (size_t i = 0; i < r->m; i++) {
        d.residual[i] = residual(r, i);
        largest = fmax(largest, fabs(d.residual[i]));
        if (r->items[i].score == ground)
            continue;
        d.above[d.k] = r->items[i].score - ground;
        null->observed += d.above[d.k] * d.residual[i];
        above += fabs(d.above[d.k++]);
    }
    null->scale += above * largest;
    return d;
}

static void null_add(struct null *null, const struct run *r) {
    struct deal d = deal_of(r, null);
    place(&d, 0, 0, 0);
    double *sums = mem_zero(null->n * d.n, sizeof *sums);
    for (size_t i = 0; i < null->n; i++)
        for (size_t j = 0; j < d.n; j++)
            sums[i * d.n + j] = null->sums[i] + d.sums[j];
    free(null->sums);
    null->sums = sums;
    null->n *= d.n;
    free(d.above);
    free(d.residual);
    free(d.taken);
    free(d.sums);
}

static double exact_p(const struct item *items, size_t n, double denominator) {
    struct null null = {.sums = mem_zero(1, sizeof *null.sums), .n = 1};
    for (size_t i = 0; i < n;) {
        struct run r = run_of(items + i, n - i, denominator);
        if (r.squares_s > 0)
            null_add(&null, &r);
        i += r.m;
    }
    double slack = 1e-12 * null.scale;
    size_t below = 0, above = 0;
    for (size_t i = 0; i < null.n; i++) {
        below += null.sums[i] <= null.observed + slack;
        above += null.sums[i] >= null.observed - slack;
    }
    double p = 2 * (double)(below < above ? below : above) / (double)null.n;
    free(null.sums);
    return fmin(1, p);
}

static void run_count(struct permutation *test, const struct run *r, double *excess) {
    double centre = (double)r->m * r->mean_s * r->mean_r;
    test->n_strata++;
    test->arrangements = arrangements(r, test->arrangements);
    test->mean += centre;
    if (r->squares_s > 0) {
        test->informative++;
        test->variance += r->squares_s * r->squares_r / (double)(r->m - 1);
        *excess += r->cross;
    }
}

static void conclude(struct permutation *test, double excess, const struct item *items,
                     double denominator) {
    test->t = test->mean + excess;
    if (!test->informative) {
        enum reason why = test->n_items ? REASON_NO_VARIATION : REASON_NO_UNITS;
        test->z = test->p_normal = test->p = value_missing(why);
        return;
    }
    test->z = value_of(excess / sqrt(test->variance));
    test->p_normal = test->p = value_of(erfc(fabs(test->z.x) / M_SQRT2));
    test->exact = test->arrangements > 0;
    if (test->exact)
        test->p = value_of(exact_p(items, test->n_items, denominator));
}

struct permutation permutation_test(const struct permutation_item *items, size_t n) {
    struct permutation test = {.arrangements = 1};
    struct item *sorted = mem_zero(n, sizeof *sorted);
    double denominator, excess = 0;
    test.n_items = items_of(items, n, sorted, &denominator);
    for (size_t i = 0; i < test.n_items;) {
        struct run r = run_of(sorted + i, test.n_items - i, denominator);
        run_count(&test, &r, &excess);
        i += r.m;
    }
    conclude(&test, excess, sorted, denominator);
    free(sorted);
    return test;
}
