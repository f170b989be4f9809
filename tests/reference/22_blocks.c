/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each block of reference 22: its sliding null, by way of its text form. */
#include <stdio.h>

#include "models/histogram.h"
#include "tests/reference/reference.h"
#include "tests/unit/talk_block.h"

/* In lowest terms; a whole number without its denominator. The blocks of the table are small: both
 * fit 64 bits. */
static void answer_fraction(struct answer *a, size_t row, const char *column, slide_wide over,
                            slide_wide under) {
    slide_wide x = over, y = under;
    while (y) {
        slide_wide rest = x % y;
        x = y;
        y = rest;
    }
    char text[64];
    unsigned long long p = (unsigned long long)(over / x), q = (unsigned long long)(under / x);
    if (q == 1)
        snprintf(text, sizeof text, "%llu", p);
    else
        snprintf(text, sizeof text, "%llu/%llu", p, q);
    answer_text(a, row, column, text);
}

/* "1 20 22": how many slides leave 0, 1, 2 … joint units. */
static void answer_shifts(struct answer *a, size_t row, const struct histogram *h) {
    struct buffer text = {0};
    for (uint64_t k = 0; k < h->from; k++)
        buffer_text(&text, "0 ");
    for (size_t i = 0; i < h->n; i++) {
        buffer_u64(&text, h->counts[i]);
        buffer_char(&text, i + 1 < h->n ? ' ' : '\0');
    }
    answer_text(a, row, "shifts", text.p);
    buffer_free(&text);
}

static void answer_null(struct answer *a, size_t row, const struct slide_null *null) {
    struct buffer text = {0};
    struct histogram h = {0};
    histogram_write(&text, null->shifts, null->n_shifts);
    struct slice rest = buffer_slice(&text);
    if (histogram_next(&rest, &h) && rest.n == 0) {
        struct slide_null sums = histogram_sums(&h);
        answer_number(a, row, "e", histogram_mean(&h));
        answer_fraction(a, row, "e_exact", sums.sum, sums.total);
        answer_fraction(a, row, "v_exact", sums.total * sums.sum2 - (slide_wide)sums.sum * sums.sum,
                        (slide_wide)sums.total * sums.total);
        answer_shifts(a, row, &h);
    } else {
        answer_fail(a, "the null is not read back as it was written");
    }
    buffer_free(&text);
    histogram_free(&h);
}

static void answer_block(struct answer *a, size_t row, struct talk_blocks *t, uint32_t block) {
    struct slide_null null = talk_blocks_null(t, block);
    answer_count(a, row, "n", t->layout.block_unit[block + 1] - t->layout.block_unit[block]);
    answer_count(a, row, "words", null.total / 2);
    answer_count(a, row, "n_a", t->a.theme.n_units);
    answer_count(a, row, "n_b", t->b.theme.n_units);
    answer_count(a, row, "n_ab", talk_blocks_joint(t));
    answer_null(a, row, &null);
}

static uint32_t window_of(const char *unit) {
    unsigned window = 1;
    return sscanf(unit, "window:%u", &window) == 1 ? window : 1;
}

/* The rows of both tables are in one order: transcripts, and the blocks of each. */
static void compute(const struct table *in, const struct table *out, struct answer *a) {
    size_t row = 0;
    for (size_t i = 0; i < table_rows(in); i++) {
        struct talk_blocks *t = talk_blocks_new(slice_of(table_text(in, i, "words")),
                                                window_of(table_text(in, i, "unit")));
        for (uint32_t block = 0; block < t->layout.n_blocks; block++, row++) {
            if (row == table_rows(out) || table_count(out, row, "block") != block + 1 ||
                strcmp(table_text(out, row, "transcript"), table_text(in, i, "transcript")) != 0) {
                answer_fail(a, "transcript %s has other blocks", table_text(in, i, "transcript"));
                talk_blocks_free(t);
                return;
            }
            answer_block(a, row, t, block);
        }
        talk_blocks_free(t);
    }
}

const struct adapter reference_22_blocks = {
    "22_slide.in.tsv", "22_blocks.out.tsv", "case transcript block", 1e-9, NULL, compute};
