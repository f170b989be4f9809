/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "models/spearman.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    size_t rows = table_rows(in);
    double *first = mem_zero(2 * rows, sizeof *first), *second = first + rows;
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *name = table_text(out, row, "case");
        size_t n = 0;
        for (size_t i = table_next(in, 0, "case", name); i < rows;
             i = table_next(in, i + 1, "case", name)) {
            first[n] = table_number(in, i, "half_1");
            second[n++] = table_number(in, i, "half_2");
        }
        struct spearman s = spearman_of(first, second, n);
        answer_count(a, row, "pairs_used", s.n);
        answer_number(a, row, "spearman", s.rho.x);
        answer_number(a, row, "spearman_brown", spearman_brown(s.rho).x);
    }
    free(first);
}

const struct adapter reference_19_splithalf = {
    "19_splithalf.in.tsv", "19_splithalf.out.tsv", "case", 1e-9, NULL, compute};
