/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The exact conditional test over strata: the convolution of hypergeometric distributions.
 * p_minlike, R's two-sided rule, is no statistic of the project; it is summed here from the same
 * distribution. */
#include <math.h>
#include <string.h>

#include "models/null.h"
#include "tests/reference/reference.h"

/* What is as likely as the number observed, or less, to within the tolerance of R. */
static double minimum_likelihood(const struct null *n, uint64_t observed) {
    double here = n->pmf[observed - n->first], p = 0;
    for (size_t i = 0; i < n->n; i++)
        if (n->pmf[i] <= here * (1 + 1e-7))
            p += n->pmf[i];
    return fmin(1, p);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    struct null n = {0};
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *name = table_text(out, row, "case");
        uint64_t observed = 0;
        null_begin(&n);
        for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
             i = table_next(in, i + 1, "case", name)) {
            uint64_t both = table_count(in, i, "a"), only_a = table_count(in, i, "b");
            uint64_t only_b = table_count(in, i, "c"), neither = table_count(in, i, "d");
            null_add_hypergeometric(&n, both + only_a + only_b + neither, both + only_a,
                                    both + only_b);
            observed += both;
        }
        struct null_test t = null_test(&n, observed);
        answer_count(a, row, "n11", observed);
        answer_number(a, row, "expected", n.mean);
        answer_number(a, row, "p_le", t.p_le);
        answer_number(a, row, "p_ge", t.p_ge);
        answer_number(a, row, "p_two", t.p);
        answer_number(a, row, "midp_two", t.midp);
        answer_number(a, row, "p_minlike", minimum_likelihood(&n, observed));
    }
    null_free(&n);
}

const struct adapter reference_04_strata_exact = {
    "04_strata_exact.in.tsv", "04_strata_exact.out.tsv", "case", 1e-8, NULL, compute};
