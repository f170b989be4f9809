/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The headline with words, by way of the program; exact fractions from the nulls it printed. */
#include <string.h>

#include "models/blocks.h"
#include "tests/reference/fraction.h"
#include "tests/reference/programme.h"

enum { BLOCK = 20 }; /* units, as count does without --block */

#define NUMBER(column)                                                                             \
    { #column, NULL, PROGRAMME_NUMBER, NULL }
#define COUNT(column)                                                                              \
    { #column, NULL, PROGRAMME_COUNT, NULL }
static const struct programme_column columns[] = {
    COUNT(n_a),
    COUNT(n_b),
    COUNT(n_ab),
    COUNT(docs_ab),
    COUNT(projects_ab),
    NUMBER(expected_pooled),
    NUMBER(expected_within),
    NUMBER(expected_units),
    NUMBER(expected_local),
    NUMBER(var_local),
    NUMBER(excess_conversation),
    NUMBER(excess_phase),
    NUMBER(excess_length),
    NUMBER(excess_moment),
    NUMBER(lift_units),
    NUMBER(lift_local),
    NUMBER(se_cluster),
    NUMBER(se_floor),
    NUMBER(k_eff),
    NUMBER(lift_lo),
    NUMBER(lift_hi),
    NUMBER(q),
    {"flags", NULL, PROGRAMME_TEXT, "-"},
    {"holds", NULL, PROGRAMME_TEXT, NULL},
    {"carried_by", NULL, PROGRAMME_TEXT, "NA"},
    COUNT(projects_used),
    NUMBER(q_projects),
    NUMBER(p_q_projects),
    NUMBER(i2),
    NUMBER(tau2),
    NUMBER(mu),
    NUMBER(mu_se),
    NUMBER(pred_lo),
    NUMBER(pred_hi),
    NUMBER(lift_pooled),
    NUMBER(lift_pooled_lo),
    NUMBER(lift_pooled_hi),
};

/* Blocks of a transcript: each item of the agenda has its own. */
static uint64_t count_blocks(const char *words, uint32_t window) {
    uint64_t blocks = 0;
    uint32_t turns = 1;
    for (;; words++) {
        if (*words == '|')
            turns++;
        if (*words != '/' && *words)
            continue;
        blocks += turns < window ? 0 : blocks_count(turns - window + 1, BLOCK);
        turns = 1;
        if (!*words)
            return blocks;
    }
}

struct exact {
    struct fraction mean, variance;
};

static void add_exact(void *to, const struct histogram *h) {
    struct exact *x = to;
    uint64_t sum = 0, sum2 = 0;
    for (size_t i = 0; i < h->n; i++) {
        uint64_t k = h->from + i;
        sum += k * h->counts[i];
        sum2 += k * k * h->counts[i];
    }
    fraction_add(&x->mean, sum, (uint32_t)h->total, false);
    fraction_add(&x->variance, h->total * sum2 - sum * sum, (uint32_t)h->total, true);
}

static void answer_fraction(struct fraction *f, struct answer *a, size_t row, const char *column) {
    struct buffer text = {0};
    fraction_write(f, &text);
    buffer_char(&text, '\0');
    answer_text(a, row, column, text.p);
    buffer_free(&text);
}

static void answer_exact(const struct programme *p, struct answer *a, size_t row) {
    struct exact x = {0};
    programme_blocks(p, "null", add_exact, &x, a);
    answer_fraction(&x.mean, a, row, "expected_local_exact");
    answer_fraction(&x.variance, a, row, "var_local_exact");
}

static void answer_flag(const struct programme *p, struct answer *a, size_t row, const char *flag) {
    bool set = programme_has_flag(p, flag);
    answer_text(a, row, flag, set ? "yes" : "no");
}

static void answer_pair(const struct programme *p, const struct table *out, struct answer *a,
                        size_t row) {
    uint64_t units, docs;
    programme_units(p, &units, &docs);
    answer_count(a, row, "n_units", units);
    answer_count(a, row, "n_docs", docs);
    programme_answer(p, columns, sizeof columns / sizeof *columns, a, row);
    programme_tests(p, out, a, row);
    answer_exact(p, a, row);
    answer_flag(p, a, row, "contested");
    answer_flag(p, a, row, "reversed");
}

static uint32_t window_of(const char *unit) {
    return strncmp(unit, "window:", 7) == 0 ? (uint32_t)(unit[7] - '0') : 1;
}

static void answer_case(const struct table *in, const struct table *out, struct answer *a,
                        size_t row) {
    const char *name = table_text(out, row, "case"), *unit = table_text(out, row, "unit");
    uint64_t blocks = 0;
    struct buffer matched = {0};
    struct programme p;
    programme_header(&matched);
    for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
         i = table_next(in, i + 1, "case", name)) {
        const char *words = table_text(in, i, "words");
        programme_words(&matched, table_text(in, i, "project"), table_text(in, i, "transcript"),
                        words);
        blocks += count_blocks(words, window_of(unit));
    }
    answer_count(a, row, "n_blocks", blocks);
    if (programme_pair(&p, buffer_slice(&matched), unit, a))
        answer_pair(&p, out, a, row);
    programme_end(&p);
    buffer_free(&matched);
}

static void compute(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++)
        answer_case(in, out, a, row);
}

static const struct tolerance others[] = {{"se_cluster..", 1e-8}, {NULL, 0}};

const struct adapter reference_22_slide = {
    "22_slide.in.tsv", "22_slide.out.tsv", "case unit", 1e-9, others, compute};
