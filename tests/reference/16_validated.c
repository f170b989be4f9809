/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/checked.h"
#include "tests/reference/reference.h"

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        size_t i = table_next(in, 0, "id", table_text(out, row, "id"));
        const struct checked_sample s = {
            table_count(in, i, "units"),           table_count(in, i, "hits"),
            table_count(in, i, "checked_hits"),    table_count(in, i, "true_in_hits"),
            table_count(in, i, "checked_nonhits"), table_count(in, i, "true_in_nonhits")};
        struct checked_prevalence p = checked_prevalence(&s, 1);
        answer_number(a, row, "hit_rate", p.hit_rate.x);
        answer_number(a, row, "validated_prevalence", p.prevalence.x);
        answer_number(a, row, "se", p.se.x);
        answer_number(a, row, "lo", p.lo.x);
        answer_number(a, row, "hi", p.hi.x);
        answer_number(a, row, "implied_recall", p.recall.x);
    }
}

const struct adapter reference_16_validated = {
    "16_validated.in.tsv", "16_validated.out.tsv", "id", 1e-9, NULL, compute};
