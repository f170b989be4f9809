/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "models/cover.h"
#include "pipeline/memory.h"
#include "tests/reference/reference.h"

/* The themes of a case over its transcripts; themes are its rows from `first` on. */
static struct sets read_case(const struct table *in, const char *name, size_t *first) {
    struct sets s;
    size_t n = 0;
    *first = table_next(in, 0, "case", name);
    while (*first + n < table_rows(in) && strcmp(table_text(in, *first + n, "case"), name) == 0)
        n++;
    sets_make(&s, n, strlen(table_text(in, *first, "transcripts_in_order")));
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < s.universe; k++)
            if (table_text(in, *first + i, "transcripts_in_order")[k] == '1')
                sets_add(&s, i, k);
    return s;
}

static void answer_step(const struct table *in, size_t first, struct answer *a, size_t row,
                        bool themes, struct cover_step step, uint64_t universe) {
    char doc[32];
    snprintf(doc, sizeof doc, "T%03zu", step.pick + 1);
    answer_text(a, row, "pick",
                step.gain == 0 ? "NA"
                : themes       ? table_text(in, first + step.pick, "theme")
                               : doc);
    answer_count(a, row, "gain", step.gain);
    answer_count(a, row, "covered", step.covered);
    answer_count(a, row, "universe", universe);
}

static void compute_cover(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        size_t first, at = table_count(out, row, "step");
        bool themes = strcmp(table_text(out, row, "cover"), "themes_covering_transcripts") == 0;
        struct sets s = read_case(in, table_text(out, row, "case"), &first), turned;
        sets_turn(&s, &turned);
        struct sets *asked = themes ? &s : &turned;
        struct cover_step *steps = mem_zero(asked->n + 1, sizeof *steps);
        size_t n = cover_greedy(asked, steps + 1);
        answer_step(in, first, a, row, themes, steps[at <= n ? at : 0], n ? steps[n].covered : 0);
        free(steps);
        sets_free(&s);
        sets_free(&turned);
    }
}

static size_t place_of(const struct table *in, size_t first, const char *theme) {
    return table_next(in, first, "theme", theme) - first;
}

static void compute_redundancy(const struct table *in, const struct table *out, struct answer *a) {
    static const char *const flags[] = {"-", "travel_together", "first_within_second",
                                        "second_within_first"};
    for (size_t row = 0; row < table_rows(out); row++) {
        size_t first;
        struct sets s = read_case(in, table_text(out, row, "case"), &first);
        size_t x = place_of(in, first, table_text(out, row, "first"));
        size_t y = place_of(in, first, table_text(out, row, "second"));
        uint64_t both = sets_both(&s, x, y);
        struct inclusion i = inclusion_of(sets_size(&s, x), sets_size(&s, y), both);
        answer_count(a, row, "both", both);
        answer_number(a, row, "jaccard", i.jaccard.x);
        answer_number(a, row, "p_second_given_first", i.second_given_first.x);
        answer_number(a, row, "p_first_given_second", i.first_given_second.x);
        answer_text(a, row, "flag", flags[i.kind]);
        sets_free(&s);
    }
}

const struct adapter reference_17_cover = {
    "17_cover.in.tsv", "17_cover.out.tsv", "case cover step", 1e-9, NULL, compute_cover};
const struct adapter reference_17_redundancy = {
    "17_cover.in.tsv", "17_redundancy.out.tsv", "case first second", 1e-9, NULL,
    compute_redundancy};
