/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The headline for codings without places in the text: by way of the program, one word in each
 * unit. */
#include "tests/reference/programme.h"

static const struct programme_column columns[] = {
    {"n_ab", NULL, PROGRAMME_COUNT, NULL},        {"docs_ab", NULL, PROGRAMME_COUNT, NULL},
    {"projects_ab", NULL, PROGRAMME_COUNT, NULL}, {"expected_local", NULL, PROGRAMME_NUMBER, NULL},
    {"lift_local", NULL, PROGRAMME_NUMBER, NULL}, {"se_cluster", NULL, PROGRAMME_NUMBER, NULL},
    {"se_floor", NULL, PROGRAMME_NUMBER, NULL},   {"k_eff", NULL, PROGRAMME_NUMBER, NULL},
    {"lo", "lift_lo", PROGRAMME_NUMBER, NULL},    {"hi", "lift_hi", PROGRAMME_NUMBER, NULL},
    {"carried_by", NULL, PROGRAMME_TEXT, "NA"},
};

static void answer_case(const struct table *in, const struct table *out, struct answer *a,
                        size_t row) {
    const char *name = table_text(out, row, "case");
    struct buffer matched = {0};
    struct programme p;
    programme_header(&matched);
    for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
         i = table_next(in, i + 1, "case", name))
        programme_bits(&matched, table_text(in, i, "project"), table_text(in, i, "transcript"),
                       table_text(in, i, "a_bits"), table_text(in, i, "b_bits"));
    if (programme_pair(&p, buffer_slice(&matched), "turn", a)) {
        uint64_t units, docs;
        programme_units(&p, &units, &docs);
        answer_count(a, row, "n_docs", docs);
        programme_answer(&p, columns, sizeof columns / sizeof *columns, a, row);
        programme_tests(&p, out, a, row);
    }
    programme_end(&p);
    buffer_free(&matched);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++)
        answer_case(in, out, a, row);
}

const struct adapter reference_05_headline = {
    "05_shift.in.tsv", "05_headline.out.tsv", "case", 1e-9, NULL, compute};
