/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `mixing` of hearth score: who speaks after whom, and do people keep to those
 * of their own group? */
#include <stdlib.h>

#include "models/mixing_hidden.h"

#include "stages/score_table.h"

static void put_of(const void *member, struct buffer *to) {
    static const char *const words[] = {"all", "between", "within", "pair", "opening"};
    buffer_text(to, words[*(const enum mixing_of *)member]);
}

static void put_facilitators(const void *member, struct buffer *to) {
    buffer_text(to, *(const bool *)member ? "in" : "out");
}

static void put_method_of(const struct mixing_row *r, enum mixing_method method,
                          struct buffer *to) {
    static const char *const words[] = {"", "exact", "drawn", "normal"};
    buffer_text(to, r->hidden ? reason_name(REASON_SUPPRESSED) : words[method]);
}

static void put_method(const void *row, struct buffer *to) {
    put_method_of(row, ((const struct mixing_row *)row)->method, to);
}

static void put_gap_method(const void *row, struct buffer *to) {
    put_method_of(row, ((const struct mixing_row *)row)->gap_method, to);
}

static void put_count(const struct mixing_row *r, uint64_t n, struct buffer *to) {
    if (r->hidden)
        buffer_text(to, reason_name(REASON_SUPPRESSED));
    else
        buffer_u64(to, n);
}

static void put_docs(const void *row, struct buffer *to) {
    put_count(row, ((const struct mixing_row *)row)->docs, to);
}

static void put_people(const void *row, struct buffer *to) {
    put_count(row, ((const struct mixing_row *)row)->people, to);
}

static void put_transitions(const void *row, struct buffer *to) {
    put_count(row, ((const struct mixing_row *)row)->transitions, to);
}

static void put_n(const void *row, struct buffer *to) {
    put_count(row, ((const struct mixing_row *)row)->n, to);
}

static const struct finished_column columns[] = {
    COLUMN(FINISHED_TEXT, "project", mixing_row, project),
    COLUMN(FINISHED_TEXT, "doc", mixing_row, doc),
    WORDS("of", mixing_row, of, put_of),
    COLUMN(FINISHED_TEXT, "group", mixing_row, group),
    COLUMN(FINISHED_TEXT, "next", mixing_row, next),
    WORDS("facilitators", mixing_row, facilitators, put_facilitators),
    {"docs", FINISHED_WORDS, 0, NULL, put_docs, NULL},
    {"people", FINISHED_WORDS, 0, NULL, put_people, NULL},
    {"transitions", FINISHED_WORDS, 0, NULL, put_transitions, NULL},
    {"n", FINISHED_WORDS, 0, NULL, put_n, NULL},
    COLUMN(FINISHED_VALUE, "share", mixing_row, share),
    COLUMN(FINISHED_VALUE, "expected", mixing_row, expected),
    COLUMN(FINISHED_VALUE, "sd", mixing_row, sd),
    COLUMN(FINISHED_VALUE, "z", mixing_row, z),
    COLUMN(FINISHED_VALUE, "ei_index", mixing_row, ei_index),
    COLUMN(FINISHED_VALUE, "ei_expected", mixing_row, ei_expected),
    COLUMN(FINISHED_VALUE, "assortativity", mixing_row, assortativity),
    COLUMN(FINISHED_VALUE, "p_le", mixing_row, p_le),
    COLUMN(FINISHED_VALUE, "p_ge", mixing_row, p_ge),
    COLUMN(FINISHED_VALUE, "p", mixing_row, p),
    COLUMN(FINISHED_VALUE, "q", mixing_row, q),
    {"method", FINISHED_WORDS, 0, NULL, put_method, NULL},
    COLUMN(FINISHED_VALUE, "n_gaps", mixing_row, n_gaps),
    COLUMN(FINISHED_VALUE, "overlap", mixing_row, overlap),
    COLUMN(FINISHED_VALUE, "gap_lower", mixing_row, gap_lower),
    COLUMN(FINISHED_VALUE, "gap_median", mixing_row, gap_median),
    COLUMN(FINISHED_VALUE, "gap_upper", mixing_row, gap_upper),
    COLUMN(FINISHED_VALUE, "gap_z", mixing_row, gap_z),
    COLUMN(FINISHED_VALUE, "gap_p", mixing_row, gap_p),
    COLUMN(FINISHED_VALUE, "gap_q", mixing_row, gap_q),
    {"gap_method", FINISHED_WORDS, 0, NULL, put_gap_method, NULL},
    COLUMN(FINISHED_VALUE, "interruptible", mixing_row, interruptible),
    COLUMN(FINISHED_VALUE, "interruptions", mixing_row, interruptions),
    COLUMN(FINISHED_VALUE, "interrupted", mixing_row, interrupted),
};

static bool begin(struct score *s, const struct columns *in) {
    (void)in;
    finished_add(&s->table, columns, LENGTH(columns));
    return true;
}

static bool columns_in(struct score *s, const struct columns *in) {
    return mixing_table_columns(&s->mixing, in, &s->filter.fault);
}

static bool record(struct score *s, const struct record *r) {
    return mixing_table_row(&s->mixing, r, &s->filter.fault);
}

static bool complete(struct score *s) {
    return mixing_table_finish(&s->mixing, &s->filter.fault);
}

static const struct score_counts score_of_mixing = {NULL, columns_in, record, complete, NULL};

static bool put(void *with, const struct mixing_row *row) {
    struct score *s = with;
    return finished_row(&s->table, row, &s->filter, s->at);
}

/* What may be told of a row hangs on others. */
struct kept {
    struct mixing_row *rows; /* [n] */
    size_t n, cap;
};

static bool keep(void *with, const struct mixing_row *row) {
    struct kept *k = with;
    MEM_GROW(k->rows, k->cap, k->n + 1);
    k->rows[k->n++] = *row;
    return true;
}

static bool finish_suppressed(struct score *s) {
    struct kept kept = {0};
    bool ok = mixing_score(&s->mixing, score_seed(s), keep, &kept);
    struct mixing_hidden_rows hidden = mixing_hide(kept.rows, kept.n, s->options->suppress);
    if (hidden.rows)
        filter_note(&s->filter,
                    "mixing: %llu of %llu rows are suppressed: %llu of projects and transcripts, "
                    "%llu over all that tell of fewer than %llu people",
                    (unsigned long long)hidden.parts + hidden.over_all,
                    (unsigned long long)hidden.rows, (unsigned long long)hidden.parts,
                    (unsigned long long)hidden.over_all, (unsigned long long)s->options->suppress);
    for (size_t i = 0; ok && i < kept.n; i++)
        ok = put(s, &kept.rows[i]);
    free(kept.rows);
    return ok;
}

static bool finish(struct score *s) {
    return s->options->suppress ? finish_suppressed(s)
                                : mixing_score(&s->mixing, score_seed(s), put, s);
}

const struct score_table score_mixing = {"mixing", " seed suppress ", begin, finish,
                                         &score_of_mixing};
