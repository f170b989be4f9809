/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/calibration/tally.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define ALPHA 0.05
#define ERROR 0.001 /* of calling a bound crossed that is not */

void tally_add(struct tally *t, const struct finding *f) {
    MEM_GROW(t->all, t->cap, t->n + 1);
    t->all[t->n++] = *f;
}

void tally_free(struct tally *t) {
    free(t->all);
    *t = (struct tally){0};
}

/* The chance of k of n. */
static double binomial(size_t k, size_t n, double p) {
    double choose = lgamma((double)n + 1) - lgamma((double)k + 1) - lgamma((double)(n - k) + 1);
    return exp(choose + (double)k * log(p) + (double)(n - k) * log1p(-p));
}

bool tally_above(size_t count, size_t n, double bound) {
    double tail = 0;
    if (bound >= 1)
        return false;
    for (size_t k = count; k <= n; k++)
        tail += binomial(k, n, bound);
    return tail < ERROR;
}

bool tally_below(size_t count, size_t n, double bound) {
    return bound > 0 && tally_above(n - count, n, 1 - bound);
}

/* What is counted of findings; a missing p rejects nothing. */
enum share { CHI2, FISHER, OR_COVERS, UNITS, LOCAL, UP, DOWN, INTERVAL, COVERS, N_SHARES };

static bool is_in(const struct finding *f, enum share what) {
    bool interval = !isnan(f->lift_lo) && !isnan(f->lift_hi);
    switch (what) {
    case CHI2:
        return f->p_chi2 <= ALPHA;
    case FISHER:
        return f->p_fisher <= ALPHA;
    case OR_COVERS:
        return f->or_lo <= 1 && f->or_hi >= 1;
    case UNITS:
        return f->p_units <= ALPHA;
    case LOCAL:
        return f->p_local <= ALPHA;
    case UP:
        return f->holds && f->lift_local > 1;
    case DOWN:
        return f->holds && f->lift_local < 1;
    case INTERVAL:
        return interval;
    default:
        return interval && f->lift_lo <= 1 && f->lift_hi >= 1;
    }
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

struct lifts {
    double mean, median, units; /* of those there are; `units`: mean lift_units */
};

static struct lifts lifts(const struct tally *t) {
    struct lifts l = {0};
    double *sorted = mem_resize(NULL, t->n, sizeof *sorted);
    size_t n = 0, n_units = 0;
    for (size_t i = 0; i < t->n; i++) {
        if (!isnan(t->all[i].lift_local))
            l.mean += sorted[n++] = t->all[i].lift_local;
        if (!isnan(t->all[i].lift_units)) {
            l.units += t->all[i].lift_units;
            n_units++;
        }
    }
    qsort(sorted, n, sizeof *sorted, ascending);
    l.median = n ? (sorted[(n - 1) / 2] + sorted[n / 2]) / 2 : NAN;
    l.mean = n ? l.mean / (double)n : NAN;
    l.units = n_units ? l.units / (double)n_units : NAN;
    free(sorted);
    return l;
}

void tally_header(void) {
    printf("%-44s %4s %6s %6s %6s %6s %6s %6s %6s %6s %6s %6s %6s  %s\n", "situation", "n", "chi2",
           "fisher", "or_1", "units", "lift_u", "local", "mean", "median", "up", "down", "ci_1",
           "bounds verdict");
}

/* Says which bounds are crossed; true when none is. */
static bool judge(const size_t counts[N_SHARES], size_t n, const struct bounds *b) {
    const struct {
        const char *what;
        bool crossed;
        double bound;
    } tests[] = {
        {"rejects more than", tally_above(counts[LOCAL], n, b->rejects), b->rejects},
        {"holds more than", tally_above(counts[UP] + counts[DOWN], n, b->holds), b->holds},
        {"covers less than", tally_below(counts[COVERS], counts[INTERVAL], b->covers), b->covers},
        {"shows less than", tally_below(counts[UP], n, b->shown), b->shown},
    };
    bool well = true;
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        if (tests[i].crossed) {
            printf(" %s %g%%", tests[i].what, 100 * tests[i].bound);
            well = false;
        }
    return well;
}

bool tally_print(const struct tally *t, const char *situation, const struct bounds *bounds) {
    size_t counts[N_SHARES] = {0};
    double share[N_SHARES];
    struct lifts l = lifts(t);
    for (size_t i = 0; i < t->n; i++)
        for (unsigned s = 0; s < N_SHARES; s++)
            counts[s] += is_in(&t->all[i], (enum share)s);
    for (unsigned s = 0; s < N_SHARES; s++)
        share[s] = 100 * (double)counts[s] / (double)t->n;
    if (counts[INTERVAL])
        share[COVERS] = 100 * (double)counts[COVERS] / (double)counts[INTERVAL];
    printf("%-44s %4zu %6.1f %6.1f %6.1f %6.1f %6.2f %6.1f %6.2f %6.2f %6.1f %6.1f %6.1f  %s:",
           situation, t->n, share[CHI2], share[FISHER], share[OR_COVERS], share[UNITS], l.units,
           share[LOCAL], l.mean, l.median, share[UP], share[DOWN], share[COVERS], bounds->name);
    bool well = judge(counts, t->n, bounds);
    puts(well ? " ok" : " FAILED");
    return well;
}
