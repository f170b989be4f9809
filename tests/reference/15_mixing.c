/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks after whom, by way of the program. The input has a row for each transcript: its
 * speakers in order, and `speaker:group` items. */
#include <math.h>
#include <stdlib.h>

#include "tests/reference/programme.h"

static struct slice group_of(struct slice items, struct slice speaker) {
    while (items.p) {
        struct slice group = slice_cut(&items, ' '), name = slice_cut(&group, ':');
        if (slice_eq(name, speaker))
            return group;
    }
    return SLICE("");
}

/* The matched rows of a case: turns of one word. */
static void write_case(const struct table *in, const char *name, struct buffer *rows) {
    buffer_text(rows, "doc\tturn\tspeaker\tgroup\ttokens\thits\tmatcher\n");
    for (size_t i = table_next(in, 0, "case", name); i < table_rows(in);
         i = table_next(in, i + 1, "case", name)) {
        struct slice order = slice_of(table_text(in, i, "speakers_in_order"));
        struct slice groups = slice_of(table_text(in, i, "speaker_groups"));
        for (unsigned turn = 1; order.p; turn++) {
            struct slice speaker = slice_cut(&order, ' ');
            buffer_format(rows, "%s\t%u\t%.*s\t%.*s\tw\t\treference\n",
                          table_text(in, i, "transcript"), turn, SLICE_ARGS(speaker),
                          SLICE_ARGS(group_of(groups, speaker)));
        }
    }
}

/* What `hearth score mixing` prints of a case. */
static struct table *score_case(const struct table *in, const char *name, struct answer *a) {
    struct buffer rows = {0};
    write_case(in, name, &rows);
    struct table *t =
        programme_run("--quiet count mixing then score mixing", buffer_slice(&rows), a);
    buffer_free(&rows);
    return t;
}

/* Of the rows over all, which come first. */
static void answer_turns(const struct table *scored, struct answer *a, size_t row) {
    size_t at = table_next(scored, 0, "of", "between");
    uint64_t all = table_count(scored, at, "transitions"), n = table_count(scored, at, "n");
    answer_count(a, row, "transitions", all);
    answer_count(a, row, "external", n);
    answer_count(a, row, "internal", all - n);
    answer_number(a, row, "ei_index", table_number(scored, at, "ei_index"));
    answer_number(a, row, "ei_expected", table_number(scored, at, "ei_expected"));
    answer_number(a, row, "p_le", table_number(scored, at, "p_le"));
    answer_number(a, row, "p_ge", table_number(scored, at, "p_ge"));
    answer_number(a, row, "p_two", table_number(scored, at, "p"));
    answer_number(a, row, "assortativity", table_number(scored, at, "assortativity"));
}

static void compute_turns(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct table *scored = score_case(in, table_text(out, row, "case"), a);
        if (!scored)
            return;
        answer_turns(scored, a, row);
        programme_free(scored);
    }
}

static void answer_pair(const struct table *scored, const struct table *out, struct answer *a,
                        size_t row) {
    struct slice from = slice_of(table_text(out, row, "from_group"));
    for (size_t i = table_next(scored, 0, "next", table_text(out, row, "to_group"));
         i < table_rows(scored);
         i = table_next(scored, i + 1, "next", table_text(out, row, "to_group")))
        if (slice_eq(slice_of(table_text(scored, i, "group")), from)) {
            answer_count(a, row, "count", table_count(scored, i, "n"));
            return;
        }
}

static void compute_pairs(const struct table *in, const struct table *out, struct answer *a) {
    for (size_t row = 0; row < table_rows(out); row++) {
        struct table *scored = score_case(in, table_text(out, row, "case"), a);
        if (!scored)
            return;
        answer_pair(scored, out, a, row);
        programme_free(scored);
    }
}

const struct adapter reference_15_turns = {
    "15_turns.in.tsv", "15_turns.out.tsv", "case", 1e-9, NULL, compute_turns};
const struct adapter reference_15_mixing = {
    "15_turns.in.tsv", "15_mixing.out.tsv", "case from_group to_group", 1e-9, NULL, compute_pairs};
