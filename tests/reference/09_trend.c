/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "models/trend.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    struct trend_wave *waves = mem_zero(table_rows(in) + 1, sizeof *waves);
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *name = table_text(out, row, "case");
        size_t n = 0;
        for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
             i = table_next(in, i + 1, "case", name))
            waves[n++] = (struct trend_wave){table_number(in, i, "score"), table_count(in, i, "n"),
                                             table_count(in, i, "x")};
        struct trend t = trend_test(waves, n);
        answer_count(a, row, "n_waves", t.n_waves);
        answer_number(a, row, "z", t.z.x);
        answer_number(a, row, "chi2", t.chi2.x);
        answer_number(a, row, "p", t.p.x);
    }
    free(waves);
}

const struct adapter reference_09_trend = {
    "09_trend.in.tsv", "09_trend.out.tsv", "case", 1e-8, NULL, compute};
