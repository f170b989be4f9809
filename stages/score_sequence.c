/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `sequence` of hearth score: what follows what. */
#include "models/sequence_score.h"

#include "stages/score_table.h"

static void put_lag(const void *member, struct buffer *to) {
    buffer_u64(to, *(const uint32_t *)member);
}

static const struct finished_column columns[] = {
    WORDS("lag", sequence_row, lag, put_lag),
    COLUMN(FINISHED_TEXT, "scope", sequence_row, scope),
    COLUMN(FINISHED_TEXT, "theme_a", sequence_row, theme_a),
    COLUMN(FINISHED_TEXT, "theme_b", sequence_row, theme_b),
    REASONED("holds", sequence_row, holds, sequence_holds),
    COLUMN(FINISHED_COUNT, "n", sequence_row, table.n),
    COLUMN(FINISHED_COUNT, "n_a", sequence_row, table.n_a),
    COLUMN(FINISHED_COUNT, "n_b", sequence_row, table.n_b),
    COLUMN(FINISHED_COUNT, "n_ab", sequence_row, table.n_ab),
    COLUMN(FINISHED_COUNT, "docs_ab", sequence_row, docs_ab),
    COLUMN(FINISHED_VALUE, "projects_ab", sequence_row, projects_ab),
    COLUMN(FINISHED_VALUE, "expected", sequence_row, expected),
    COLUMN(FINISHED_VALUE, "z_adj", sequence_row, z_adj),
    COLUMN(FINISHED_VALUE, "yule_q", sequence_row, yule_q),
    COLUMN(FINISHED_VALUE, "expected_local", sequence_row, expected_local),
    COLUMN(FINISHED_VALUE, "lift_local", sequence_row, lift_local),
    COLUMN(FINISHED_VALUE, "lift_lo", sequence_row, lift_lo),
    COLUMN(FINISHED_VALUE, "lift_hi", sequence_row, lift_hi),
    COLUMN(FINISHED_VALUE, "p_local", sequence_row, p_local),
    COLUMN(FINISHED_VALUE, "q", sequence_row, q),
    COLUMN(FINISHED_VALUE, "direction", sequence_row, direction),
    WORDS("method", sequence_row, exact, pairs_method),
    WORDS("flags", sequence_row, flags, pairs_flags),
};

static bool begin(struct score *s, const struct columns *in) {
    (void)in;
    finished_add(&s->table, columns, LENGTH(columns));
    return true;
}

static bool finish(struct score *s) {
    struct sequence sequence = {0};
    bool ok = true;
    sequence_score(&sequence, &s->lags, score_adjust(s));
    if (sequence.n == 0)
        filter_note(&s->filter, "no theme occurs in two turns, one after the other: the table has "
                                "no rows");
    for (size_t i = 0; ok && i < sequence.n; i++)
        ok = finished_row(&s->table, &sequence.rows[i], &s->filter, s->at);
    sequence_free(&sequence);
    return ok;
}

static bool lags_columns_in(struct score *s, const struct columns *in) {
    return lags_table_columns(&s->lags, in, &s->filter.fault);
}

static bool lags_record(struct score *s, const struct record *r) {
    return lags_table_row(&s->lags, r, &s->filter.fault);
}

static bool lags_complete(struct score *s) {
    return lags_table_finish(&s->lags, &s->filter.fault);
}

static const struct score_counts score_of_lags = {NULL, lags_columns_in, lags_record, lags_complete,
                                                  NULL};
const struct score_table score_sequence = {"sequence", " adjust ", begin, finish, &score_of_lags};
