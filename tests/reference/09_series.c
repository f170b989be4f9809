/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "models/series.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

static void answer_case(size_t row, struct answer *a, const struct series *r) {
    answer_count(a, row, "n", r->n);
    answer_number(a, row, "s", r->s.x);
    answer_number(a, row, "var_s", r->var_s.x);
    answer_number(a, row, "z_cc", r->z.x);
    answer_number(a, row, "p_normal", r->p_normal.x);
    answer_number(a, row, "p_exact", r->exact ? r->p.x : NAN);
    answer_number(a, row, "tau_b", r->tau_b.x);
    answer_number(a, row, "slope", r->slope.x);
    answer_number(a, row, "intercept", r->intercept.x);
    answer_number(a, row, "slope_lo", r->slope_lo.x);
    answer_number(a, row, "slope_hi", r->slope_hi.x);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    struct series_point *points = mem_zero(table_rows(in) + 1, sizeof *points);
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *name = table_text(out, row, "case");
        size_t n = 0;
        for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
             i = table_next(in, i + 1, "case", name))
            points[n++] = (struct series_point){table_number(in, i, "t"), table_number(in, i, "y")};
        struct series r = series_of(points, n);
        answer_case(row, a, &r);
    }
    free(points);
}

const struct adapter reference_09_series = {
    "09_series.in.tsv", "09_series.out.tsv", "case", 1e-8, NULL, compute};
