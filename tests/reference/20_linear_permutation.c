/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "models/permutation.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

/* Strata are named H01, H02, … */
static struct permutation_item item_of(const struct table *in, size_t row) {
    return (struct permutation_item){
        (uint32_t)strtoul(table_text(in, row, "stratum") + 1, NULL, 10),
        table_number(in, row, "score"), table_count(in, row, "n"), table_count(in, row, "x")};
}

static void answer_case(size_t row, struct answer *a, const struct permutation *r) {
    answer_count(a, row, "items", r->n_items);
    answer_count(a, row, "informative_strata", r->informative);
    answer_number(a, row, "t_stat", r->t);
    answer_number(a, row, "mean", r->mean);
    answer_number(a, row, "variance", r->variance);
    answer_number(a, row, "z", r->z.x);
    answer_number(a, row, "p_normal", r->p_normal.x);
    answer_number(a, row, "arrangements", r->arrangements ? (double)r->arrangements : NAN);
    answer_number(a, row, "p_exact", r->exact ? r->p.x : NAN);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    struct permutation_item *items = mem_zero(table_rows(in) + 1, sizeof *items);
    for (size_t row = 0; row < table_rows(out); row++) {
        const char *name = table_text(out, row, "case");
        size_t n = 0;
        for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
             i = table_next(in, i + 1, "case", name))
            items[n++] = item_of(in, i);
        struct permutation r = permutation_test(items, n);
        answer_case(row, a, &r);
    }
    free(items);
}

const struct adapter reference_20_linear_permutation = {
    "20_linear_permutation.in.tsv", "20_linear_permutation.out.tsv", "case", 1e-8, NULL, compute};
