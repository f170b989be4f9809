/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/rank.h"

#include <math.h>

#include "stages/result/finding.h"

/* An interval that ends no nearer to 1 than this times 1, or 1 through it, is strong. */
#define STRONG_RATIO 1.5
enum { FEWEST = 5 }; /* conversations */

static double distance(double lo, double hi) {
    if (isnan(lo) || isnan(hi) || (lo <= 1 && hi >= 1))
        return 0;
    return lo > 1 ? log(lo) : -log(hi);
}

static bool is_half(double n, double all) {
    return n > 0 && 2 * n >= all;
}

static enum lesson_strength strength_of(const struct report *r, const struct result_table *t,
                                        size_t row, const struct rank *rank) {
    struct slice flags = result_text(t, row, "flags");
    struct slice carried = result_text(t, row, "carried_by");
    double projects = report_of_all(r, "projects_all"), docs = report_of_all(r, "docs_all");
    bool carrier =
        carried.n && !slice_eq(carried, SLICE("-")) && !result_suppressed(t, row, "carried_by");
    if (columns_find(&t->columns, "docs_ab") == COLUMN_NONE)
        return STRENGTH_MODERATE;
    if (finding_has(flags, "few") || finding_has(flags, "sparse") || rank->docs < FEWEST || carrier)
        return STRENGTH_THIN;
    bool wide = projects > 0 ? is_half(rank->projects, projects) : is_half(rank->docs, docs);
    return wide && rank->least >= log(STRONG_RATIO) ? STRENGTH_STRONG : STRENGTH_MODERATE;
}

struct rank rank_of(const struct report *r, const struct result_table *t, size_t row,
                    const char *lo, const char *hi) {
    struct rank rank = {STRENGTH_NONE, report_number(t, row, "projects_ab"),
                        report_number(t, row, "docs_ab"),
                        distance(report_number(t, row, lo), report_number(t, row, hi))};
    rank.strength = strength_of(r, t, row, &rank);
    return rank;
}

struct rank rank_of_group(const struct result_table *t, size_t row) {
    double docs = report_number(t, row, "docs");
    double ratio = report_number(t, row, "share") / report_number(t, row, "share_rest");
    bool thin = finding_has(result_text(t, row, "flags"), "few") || docs < FEWEST;
    return (struct rank){thin ? STRENGTH_THIN : STRENGTH_MODERATE, NAN, docs,
                         isnan(ratio) ? 0 : fabs(log(ratio))};
}

static double or_zero(double x) {
    return isnan(x) ? 0 : x;
}

int rank_compare(const struct rank *a, const struct rank *b) {
    const double of_a[] = {(double)a->strength, or_zero(a->projects), or_zero(a->docs), a->least};
    const double of_b[] = {(double)b->strength, or_zero(b->projects), or_zero(b->docs), b->least};
    for (size_t i = 0; i < sizeof of_a / sizeof *of_a; i++)
        if (of_a[i] < of_b[i] || of_a[i] > of_b[i])
            return of_a[i] < of_b[i] ? 1 : -1;
    return 0;
}
