/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `voices` of hearth score: whose talk is it, and how evenly do people share it?
 */
#include <stdlib.h>

#include "models/voices_hidden.h"

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

/* Counts, where they are told. */
static void put_count(uint64_t n, bool hidden, struct buffer *to) {
    if (hidden)
        buffer_text(to, reason_name(REASON_SUPPRESSED));
    else
        buffer_u64(to, n);
}

static void put_docs(const void *row, struct buffer *to) {
    const struct voices_row *r = row;
    put_count(r->docs, r->hidden & VOICES_HIDDEN_DOCS, to);
}

static void put_people(const void *row, struct buffer *to) {
    const struct voices_row *r = row;
    put_count(r->people, r->hidden & VOICES_HIDDEN_PEOPLE, to);
}

static void put_speaking(const void *row, struct buffer *to) {
    const struct voices_row *r = row;
    put_count(r->speaking, r->hidden & VOICES_HIDDEN_SPEAKING, to);
}

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "doc", voices_row, doc),
    WORDS("of", voices_row, of, put_of),
    COLUMN(FINISHED_TEXT, "name", voices_row, name),
    WORDS("measure", voices_row, measure, put_measure),
    WORDS("facilitators", voices_row, facilitators, put_facilitators),
    WORDS("statistic", voices_row, statistic, put_statistic),
    {"docs", FINISHED_WORDS, 0, NULL, put_docs, NULL},
    {"people", FINISHED_WORDS, 0, NULL, put_people, NULL},
    {"speaking", FINISHED_WORDS, 0, NULL, put_speaking, NULL},
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
    return voices_table_columns(&s->own.voices, in, &s->filter.fault);
}

static bool record(struct score *s, const struct record *r) {
    return voices_table_row(&s->own.voices, r, &s->filter.fault);
}

static bool complete(struct score *s) {
    return voices_table_finish(&s->own.voices, &s->filter.fault);
}

const struct score_counts score_of_voices = {NULL, columns_in, record, complete, NULL};

static bool put(void *with, const struct voices_row *row) {
    struct score *s = with;
    return finished_row(&s->table, row, &s->filter, s->at);
}

/* What may be told of a row hangs on others. */
struct kept {
    struct voices_row *rows; /* [n] */
    size_t n, cap;
};

static bool keep(void *with, const struct voices_row *row) {
    struct kept *k = with;
    MEM_GROW(k->rows, k->cap, k->n + 1);
    k->rows[k->n++] = *row;
    return true;
}

static void tell_hidden(struct score *s, const struct voices_hidden_rows *h) {
    uint64_t all = h->one + h->small + h->dominated + h->secondary + h->facilitators + h->ranges;
    filter_note(&s->filter,
                "voices: %llu of %llu rows are suppressed: %llu of one speaker, %llu of fewer than "
                "%llu people, %llu mostly one person's, %llu that would give those away, %llu with "
                "facilitators, %llu over transcripts of which some are suppressed",
                (unsigned long long)all, (unsigned long long)h->rows, (unsigned long long)h->one,
                (unsigned long long)h->small, (unsigned long long)s->options->suppress,
                (unsigned long long)h->dominated, (unsigned long long)h->secondary,
                (unsigned long long)h->facilitators, (unsigned long long)h->ranges);
}

static bool finish_suppressed(struct score *s) {
    struct kept kept = {0};
    bool ok = voices_score(&s->counts->voices, keep, &kept);
    struct voices_hidden_rows hidden = voices_hide(kept.rows, kept.n, s->options->suppress);
    tell_hidden(s, &hidden);
    for (size_t i = 0; ok && i < kept.n; i++)
        ok = put(s, &kept.rows[i]);
    free(kept.rows);
    return ok;
}

static bool finish(struct score *s) {
    return s->options->suppress ? finish_suppressed(s) : voices_score(&s->counts->voices, put, s);
}

const struct score_table score_voices = {"voices", " suppress ", begin, finish, &score_of_voices};
