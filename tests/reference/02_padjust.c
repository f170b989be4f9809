/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "models/adjust.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

static const struct {
    const char *column;
    enum adjust_method method;
} methods[] = {{"bh", ADJUST_BH}, {"by", ADJUST_BY}, {"holm", ADJUST_HOLM}};

/* The tests of one set are adjusted together; the tables have the sets' rows in the same order. */
static void compute_set(const struct table *in, const struct table *out, struct answer *a,
                        const char *set) {
    size_t n = 0;
    double *p = mem_zero(table_rows(in) + 1, sizeof *p),
           *q = mem_zero(table_rows(in) + 1, sizeof *q);
    for (size_t i = table_next(in, 0, "set", set); i < table_rows(in);
         i = table_next(in, i + 1, "set", set))
        p[n++] = table_number(in, i, "p");
    for (size_t j = 0; j < sizeof methods / sizeof *methods; j++) {
        adjust(methods[j].method, p, q, n);
        size_t row = table_next(out, 0, "set", set);
        for (size_t i = 0; i < n; i++, row = table_next(out, row + 1, "set", set)) {
            answer_number(a, row, "p", p[i]);
            answer_number(a, row, methods[j].column, q[i]);
        }
    }
    free(p);
    free(q);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *set = table_text(out, row, "set");
        if (table_next(out, 0, "set", set) == row)
            compute_set(in, out, a, set);
    }
}

const struct adapter reference_02_padjust = {
    "02_padjust.in.tsv", "02_padjust.out.tsv", "set test", 1e-9, NULL, compute};
