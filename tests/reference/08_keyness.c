/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/keyness.h"
#include "tests/reference/reference.h"

static struct keyness_count count_of(const struct table *in, size_t row, const char *hits,
                                     const char *words) {
    return (struct keyness_count){table_count(in, row, hits), table_count(in, row, words)};
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        size_t i = table_next(in, 0, "id", table_text(out, row, "id"));
        struct keyness_count one = count_of(in, i, "hits_1", "words_1");
        struct keyness_count two = count_of(in, i, "hits_2", "words_2");
        struct keyness_rate rate_1 = keyness_rate(one.hits, one.words);
        struct keyness_rate rate_2 = keyness_rate(two.hits, two.words);
        struct keyness k = keyness_of(one, two);
        answer_number(a, row, "rate_1", rate_1.rate.x);
        answer_number(a, row, "rate_1_lo", rate_1.lo.x);
        answer_number(a, row, "rate_1_hi", rate_1.hi.x);
        answer_number(a, row, "rate_2", rate_2.rate.x);
        answer_number(a, row, "rate_2_lo", rate_2.lo.x);
        answer_number(a, row, "rate_2_hi", rate_2.hi.x);
        answer_number(a, row, "log_ratio", k.log_ratio.x);
        answer_number(a, row, "pct_diff", k.pct_diff.x);
        answer_number(a, row, "g2_signed", k.g2_signed.x);
        answer_number(a, row, "p_g2", k.p_g2.x);
        answer_number(a, row, "log10_p_g2", k.log10_p_g2.x);
    }
}

/* Intervals of more than 10,000 hits are an approximation. */
static const struct tolerance others[] = {
    {"huge rate_1_lo", 1e-6},      {"huge rate_1_hi", 1e-6},      {"huge rate_2_lo", 1e-6},
    {"huge rate_2_hi", 1e-6},      {"tiny_diff rate_1_lo", 1e-6}, {"tiny_diff rate_1_hi", 1e-6},
    {"tiny_diff rate_2_lo", 1e-6}, {"tiny_diff rate_2_hi", 1e-6}, {NULL, 0}};

const struct adapter reference_08_keyness = {
    "08_keyness.in.tsv", "08_keyness.out.tsv", "id", 1e-8, others, compute};
