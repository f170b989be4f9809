/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/agreement.h"
#include "models/checked.h"
#include "tests/reference/reference.h"

static void answer_checked(size_t row, struct answer *a, struct checked_table t) {
    struct checked_scores s = checked_scores(t);
    answer_number(a, row, "precision", s.precision.x);
    answer_number(a, row, "precision_lo", s.precision_lo.x);
    answer_number(a, row, "precision_hi", s.precision_hi.x);
    answer_number(a, row, "recall", s.recall.x);
    answer_number(a, row, "recall_lo", s.recall_lo.x);
    answer_number(a, row, "recall_hi", s.recall_hi.x);
    answer_number(a, row, "f1", s.f1.x);
    answer_number(a, row, "mcc", s.mcc.x);
}

static void answer_agreement(size_t row, struct answer *a, struct checked_table t) {
    const uint64_t table[4] = {t.tn, t.fn, t.fp, t.tp};
    double sums[AGREEMENT_CODES + 4] = {0};
    agreement_add_yes(sums, 2, 2, (double)t.tp);
    agreement_add_yes(sums, 1, 2, (double)(t.fp + t.fn));
    agreement_add_yes(sums, 0, 2, (double)t.tn);
    struct kappa k = agreement_kappa(table, 2);
    answer_count(a, row, "n", t.tp + t.fp + t.fn + t.tn);
    answer_number(a, row, "agreement", agreement_share(sums).x);
    answer_number(a, row, "kappa", k.kappa.x);
    answer_number(a, row, "se_kappa", k.se.x);
    answer_number(a, row, "kappa_lo", k.lo.x);
    answer_number(a, row, "kappa_hi", k.hi.x);
    answer_number(a, row, "ac1", agreement_ac1(sums, 2).x);
    answer_number(a, row, "se_ac1", agreement_se_ac1(table, 2).x);
    answer_number(a, row, "alpha_nominal", agreement_alpha(sums, 2).x);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        size_t i = table_next(in, 0, "id", table_text(out, row, "id"));
        const struct checked_table t = {table_count(in, i, "tp"), table_count(in, i, "fp"),
                                        table_count(in, i, "fn"), table_count(in, i, "tn")};
        answer_checked(row, a, t);
        answer_agreement(row, a, t);
    }
}

const struct adapter reference_16_reliability = {
    "16_reliability.in.tsv", "16_reliability.out.tsv", "id", 1e-8, NULL, compute};
