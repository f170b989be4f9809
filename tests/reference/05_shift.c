/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ladder on units of one word each. Where a rung has no variance, the table has no test of it.
 */
#include <math.h>
#include <string.h>

#include "tests/reference/ladder.h"
#include "tests/reference/reference.h"

static void answer_expected(struct answer *a, size_t row, const struct ladder *l) {
    double n_ab = (double)l->pooled.n_ab, pooled = table2_expected(l->pooled).x;
    double within = l->within.mean, local = l->blocks.mean;
    answer_count(a, row, "n_transcripts", l->n_conversations);
    answer_count(a, row, "n_informative", l->n_informative);
    answer_count(a, row, "n_blocks", l->n_blocks);
    answer_count(a, row, "n_units", l->pooled.n);
    answer_count(a, row, "n_a", l->pooled.n_a);
    answer_count(a, row, "n_b", l->pooled.n_b);
    answer_count(a, row, "n_ab", l->pooled.n_ab);
    answer_number(a, row, "expected_pooled", pooled);
    answer_number(a, row, "expected_within", within);
    answer_number(a, row, "expected_local", local);
    answer_number(a, row, "excess_conversation", within - pooled);
    answer_number(a, row, "excess_phase", local - within);
    answer_number(a, row, "excess_moment", n_ab - local);
    answer_number(a, row, "lift_within", n_ab / within);
    answer_number(a, row, "lift_local", n_ab / local);
}

static struct null_test test_of(const struct null *n, uint64_t observed) {
    if (n->variance > 0)
        return null_test(n, observed);
    return (struct null_test){NAN, NAN, NAN, NAN, NAN, NAN};
}

static void answer_tests(struct answer *a, size_t row, const struct ladder *l) {
    uint64_t n_ab = l->pooled.n_ab;
    struct null_test t = test_of(&l->rotated, n_ab);
    answer_number(a, row, "var_shift", l->rotated.variance);
    answer_number(a, row, "k3_shift", l->k3);
    answer_number(a, row, "z_shift", ((double)n_ab - l->rotated.mean) / sqrt(l->rotated.variance));
    answer_number(a, row, "p_le", t.p_le);
    answer_number(a, row, "p_ge", t.p_ge);
    answer_number(a, row, "p_shift", t.p);
    answer_number(a, row, "midp_shift", t.midp);
    answer_number(a, row, "p_floor", t.p_max_end);
    t = test_of(&l->blocks, n_ab);
    answer_number(a, row, "var_local", l->blocks.variance);
    answer_number(a, row, "p_local_le", t.p_le);
    answer_number(a, row, "p_local_ge", t.p_ge);
    answer_number(a, row, "p_local", t.p);
    answer_number(a, row, "midp_local", t.midp);
    answer_number(a, row, "p_floor_local", t.p_max_end);
    answer_number(a, row, "var_exchangeable", l->within.variance);
    answer_number(a, row, "p_within", test_of(&l->within, n_ab).p);
    answer_number(a, row, "p_fisher", table2_fisher_p(l->pooled).x);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    struct ladder l = {0};
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *name = table_text(out, row, "case");
        ladder_begin(&l);
        for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
             i = table_next(in, i + 1, "case", name)) {
            const char *bits = table_text(in, i, "a_bits");
            ladder_add(&l, bits, table_text(in, i, "b_bits"), (uint32_t)strlen(bits));
        }
        answer_expected(a, row, &l);
        answer_tests(a, row, &l);
    }
    ladder_free(&l);
}

const struct adapter reference_05_shift = {
    "05_shift.in.tsv", "05_shift.out.tsv", "case", 1e-9, NULL, compute};
