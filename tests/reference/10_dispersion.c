/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "models/dispersion.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    struct dispersion_part *parts = mem_zero(table_rows(in) + 1, sizeof *parts);
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *name = table_text(out, row, "case");
        size_t n = 0;
        for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
             i = table_next(in, i + 1, "case", name))
            parts[n++] =
                (struct dispersion_part){table_count(in, i, "words"), table_count(in, i, "hits")};
        struct dispersion d = dispersion_of(parts, n);
        answer_count(a, row, "n_parts", d.n_parts);
        answer_count(a, row, "hits", d.hits);
        answer_count(a, row, "range", d.range);
        answer_number(a, row, "dp", d.dp.x);
        answer_number(a, row, "dp_norm", d.dp_norm.x);
        answer_number(a, row, "juilland_d", d.juilland_d.x);
    }
    free(parts);
}

const struct adapter reference_10_dispersion = {
    "10_dispersion.in.tsv", "10_dispersion.out.tsv", "case", 1e-9, NULL, compute};
