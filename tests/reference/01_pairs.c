/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/table2.h"
#include "tests/reference/reference.h"

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        size_t i = table_next(in, 0, "id", table_text(out, row, "id"));
        uint64_t both = table_count(in, i, "a"), only_a = table_count(in, i, "b");
        uint64_t only_b = table_count(in, i, "c"), none = table_count(in, i, "d");
        struct table2 t = {both + only_a + only_b + none, both + only_a, both + only_b, both};
        answer_count(a, row, "n", t.n);
        answer_count(a, row, "n_a", t.n_a);
        answer_count(a, row, "n_b", t.n_b);
        for (size_t j = 0; j < table2_n_measures; j++)
            answer_number(a, row, table2_measures[j].name, table2_measures[j].of(t).x);
    }
}

static const struct tolerance others[] = {{"fisher_p", 1e-7}, {"fisher_midp", 1e-7}, {NULL, 0}};

const struct adapter reference_01_pairs = {
    "01_pairs.in.tsv", "01_pairs.out.tsv", "id", 1e-9, others, compute};
