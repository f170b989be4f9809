/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "models/agreement.h"
#include "pipeline/intern.h"
#include "tests/reference/reference.h"

enum { CODERS = 4 };

/* The codes of a unit; returns how many coders gave one. */
static size_t read_codes(const struct table *in, size_t row, struct intern *codes,
                         uint32_t to[CODERS]) {
    static const char *const coders[CODERS] = {"coder1", "coder2", "coder3", "coder4"};
    size_t n = 0;
    for (size_t i = 0; i < CODERS; i++) {
        const char *code = table_text(in, row, coders[i]);
        if (strcmp(code, "NA") != 0)
            to[n++] = intern_add(codes, slice_of(code));
    }
    return n;
}

static void compute_case(const struct table *in, size_t row, struct answer *a, const char *name) {
    struct intern codes = {0};
    uint32_t of_unit[CODERS];
    size_t units = 0, pairable = 0, values = 0;
    double *sums;
    for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
         i = table_next(in, i + 1, "case", name)) {
        size_t n = read_codes(in, i, &codes, of_unit);
        units++;
        pairable += n > 1;
        values += n > 1 ? n : 0;
    }
    sums = mem_zero(agreement_width(codes.count), sizeof *sums);
    for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
         i = table_next(in, i + 1, "case", name))
        agreement_add(sums, codes.count, of_unit, read_codes(in, i, &codes, of_unit));
    /* Categories are counted among values that have a partner. */
    size_t categories = 0;
    for (size_t c = 0; c < codes.count; c++)
        categories += sums[AGREEMENT_CODES + codes.count + c] > 0;
    answer_count(a, row, "units", units);
    answer_count(a, row, "pairable_units", pairable);
    answer_count(a, row, "pairable_values", values);
    answer_count(a, row, "categories", categories);
    answer_number(a, row, "alpha_nominal", agreement_alpha(sums, codes.count).x);
    intern_free(&codes);
    free(sums);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++)
        compute_case(in, row, a, table_text(out, row, "case"));
}

const struct adapter reference_16_alpha = {
    "16_alpha.in.tsv", "16_alpha.out.tsv", "case", 1e-9, NULL, compute};
