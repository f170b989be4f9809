/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `voices` of hearth score: whose talk is it, and how evenly do people share it?
 */
#include "models/voices_score.h"

#include "stages/score_table.h"

static void put_of(const void *member, struct buffer *to) {
    static const char *const words[] = {"all", "facilitators", "role", "group", "speaker", "theme"};
    buffer_text(to, words[*(const enum voices_of *)member]);
}

static void put_facilitators(const void *member, struct buffer *to) {
    buffer_text(to, *(const bool *)member ? "in" : "out");
}

static void put_measure(const void *member, struct buffer *to) {
    static const char *const words[] = {"words", "turns", "seconds", "hits"};
    buffer_text(to, words[*(const enum voices_measure *)member]);
}

static void put_statistic(const void *member, struct buffer *to) {
    static const char *const words[] = {"value", "median", "lowest", "highest"};
    buffer_text(to, words[*(const enum voices_statistic *)member]);
}

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "doc", voices_row, doc),
    WORDS("of", voices_row, of, put_of),
    COLUMN(FINISHED_TEXT, "name", voices_row, name),
    WORDS("measure", voices_row, measure, put_measure),
    WORDS("facilitators", voices_row, facilitators, put_facilitators),
    WORDS("statistic", voices_row, statistic, put_statistic),
    COLUMN(FINISHED_COUNT, "docs", voices_row, docs),
    COLUMN(FINISHED_COUNT, "people", voices_row, people),
    COLUMN(FINISHED_COUNT, "speaking", voices_row, speaking),
    COLUMN(FINISHED_VALUE, "amount", voices_row, values[VOICES_AMOUNT]),
    COLUMN(FINISHED_VALUE, "share", voices_row, values[VOICES_SHARE]),
    COLUMN(FINISHED_VALUE, "top_share", voices_row, values[VOICES_TOP_SHARE]),
    COLUMN(FINISHED_VALUE, "gini", voices_row, values[VOICES_GINI]),
    COLUMN(FINISHED_VALUE, "gini_corrected", voices_row, values[VOICES_GINI_CORRECTED]),
    COLUMN(FINISHED_VALUE, "entropy", voices_row, values[VOICES_ENTROPY]),
    COLUMN(FINISHED_VALUE, "entropy_norm", voices_row, values[VOICES_ENTROPY_NORM]),
    COLUMN(FINISHED_VALUE, "effective_speakers", voices_row, values[VOICES_EFFECTIVE]),
    COLUMN(FINISHED_TEXT, "hangs_on_one", voices_row, hangs_on_one),
};

static bool begin(struct score *s, const struct columns *in) {
    (void)in;
    finished_add(&s->table, columns, LENGTH(columns));
    return true;
}

static bool columns_in(struct score *s, const struct columns *in) {
    return voices_table_columns(&s->voices, in, &s->filter.fault);
}

static bool record(struct score *s, const struct record *r) {
    return voices_table_row(&s->voices, r, &s->filter.fault);
}

static bool complete(struct score *s) {
    return voices_table_finish(&s->voices, &s->filter.fault);
}

const struct score_counts score_of_voices = {columns_in, record, complete};

static bool put(void *with, const struct voices_row *row) {
    struct score *s = with;
    return finished_row(&s->table, row, &s->filter, s->at);
}

static bool finish(struct score *s) {
    return voices_score(&s->voices, put, s);
}

const struct score_table score_voices = {"voices", " ", begin, finish, &score_of_voices};
