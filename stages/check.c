/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth check: is a stream sound? The reader itself refuses what is no stream at all; here is what
 * the stages rely on beyond that. */
#include <stdlib.h>

#include "corpus/nfc.h"
#include "models/hits.h"
#include "models/reason.h"
#include "pipeline/options.h"
#include "pipeline/scan.h"
#include "stages/stages.h"

struct check {
    struct filter filter;
    struct columns columns;
    size_t doc, turn, sent, start, end, tokens, stems, hits, weights;
    struct nfc nfc;
    struct buffer composed;
    struct buffer now_doc;
    bool any;
    bool codings; /* a row per hit: a sentence may have several */
    uint64_t now_turn, now_sent, documents;
};

/* The sums of all workers. */
struct check_shared {
    uint64_t rows, documents, columns;
};

static bool check_columns(struct sink *s, const struct columns *c) {
    struct check *k = (struct check *)s;
    k->columns = *c;
    k->doc = columns_find(c, "doc");
    k->turn = columns_find(c, "turn");
    k->sent = columns_find(c, "sent");
    k->start = columns_find(c, "start");
    k->end = columns_find(c, "end");
    k->tokens = columns_find(c, "tokens");
    k->stems = columns_find(c, "stems");
    k->hits = columns_find(c, "hits");
    k->weights = columns_find(c, "weights");
    k->codings = columns_find(c, "quote") != COLUMN_NONE;
    return true;
}

static struct place at_column(const struct record *r, size_t column) {
    return (struct place){r->at.file, r->at.line, (unsigned)column + 1};
}

/* A whole number from 1 in a column; *value stays 0 where there is no such column. */
static bool ordinal(struct check *k, const struct record *r, size_t column, uint64_t *value) {
    *value = 0;
    if (column == COLUMN_NONE)
        return true;
    if (number_u64(r->fields[column], value) && *value > 0)
        return true;
    return fault_input(&k->filter.fault, at_column(r, column), r->fields[column],
                       "not a whole number from 1");
}

/* Turns ascend within a document, sentences within a turn. */
static bool check_order(struct check *k, const struct record *r) {
    struct slice doc = k->doc == COLUMN_NONE ? (struct slice){"", 0} : r->fields[k->doc];
    uint64_t turn, sent;
    if (!ordinal(k, r, k->turn, &turn) || !ordinal(k, r, k->sent, &sent))
        return false;
    bool same_doc = k->any && slice_eq(doc, buffer_slice(&k->now_doc));
    if (!same_doc) {
        buffer_clear(&k->now_doc);
        buffer_add(&k->now_doc, doc);
        k->documents += k->doc != COLUMN_NONE;
        k->any = true;
    } else if (turn < k->now_turn) {
        return fault_input(&k->filter.fault, at_column(r, k->turn), r->fields[k->turn],
                           "turns must ascend within a document");
    } else if (turn == k->now_turn && k->sent != COLUMN_NONE && sent + k->codings <= k->now_sent) {
        return fault_input(&k->filter.fault, at_column(r, k->sent), r->fields[k->sent],
                           "sentences must ascend within a turn");
    }
    k->now_turn = turn;
    k->now_sent = sent;
    return true;
}

static bool check_time(struct check *k, const struct record *r, size_t column, double *value) {
    *value = -1;
    if (column == COLUMN_NONE || r->fields[column].n == 0)
        return true;
    if (number_real(r->fields[column], value) && *value >= 0)
        return true;
    *value = -1;
    if (k->codings && slice_eq(r->fields[column], slice_of(reason_name(REASON_SUPPRESSED))))
        return true;
    return fault_input(&k->filter.fault, at_column(r, column), r->fields[column],
                       "not a time in seconds");
}

static bool check_times(struct check *k, const struct record *r) {
    double start, end;
    if (!check_time(k, r, k->start, &start) || !check_time(k, r, k->end, &end))
        return false;
    if (start >= 0 && end >= 0 && end < start)
        return fault_input(&k->filter.fault, at_column(r, k->end), r->fields[k->end],
                           "an end before the start");
    return true;
}

/* A number for each hit. */
static bool check_weights(struct check *k, const struct record *r) {
    if (k->weights == COLUMN_NONE || k->hits == COLUMN_NONE)
        return true;
    struct slice rest = r->fields[k->weights];
    size_t n = 0, hits = scan_items(r->fields[k->hits]);
    double weight;
    for (; rest.p && rest.n && number_real(slice_cut(&rest, ' '), &weight); n++)
        ;
    return (n == hits && (!rest.p || rest.n == 0)) ||
           fault_input(&k->filter.fault, at_column(r, k->weights), r->fields[k->weights],
                       "not one number for each of %zu hits", hits);
}

static bool check_words(struct check *k, const struct record *r) {
    if (k->tokens == COLUMN_NONE)
        return true;
    size_t n = scan_items(r->fields[k->tokens]);
    if (k->stems != COLUMN_NONE && scan_items(r->fields[k->stems]) != n)
        return fault_input(&k->filter.fault, at_column(r, k->stems), r->fields[k->stems],
                           "not one stem for each of %zu tokens", n);
    if (k->hits == COLUMN_NONE)
        return true;
    for (struct slice rest = r->fields[k->hits]; rest.p && rest.n;) {
        struct hit_item hit;
        if (!hit_item_read(&rest, &hit) || hit.last > n)
            return fault_input(&k->filter.fault, at_column(r, k->hits), r->fields[k->hits],
                               "not a list of hits within the row's %zu tokens", n);
    }
    return true;
}

static bool check_text(struct check *k, const struct record *r) {
    for (size_t i = 0; i < r->n; i++) {
        if (!nfc_doubtful(r->fields[i]))
            continue;
        buffer_clear(&k->composed);
        nfc_add(&k->nfc, &k->composed, r->fields[i]);
        if (!slice_eq(buffer_slice(&k->composed), r->fields[i]))
            return fault_input(&k->filter.fault, at_column(r, i), r->fields[i],
                               "not in Unicode's composed form (NFC)");
    }
    return true;
}

static bool check_record(struct sink *s, const struct record *r) {
    struct check *k = (struct check *)s;
    k->filter.rows_in++;
    return check_order(k, r) && check_times(k, r) && check_words(k, r) && check_weights(k, r) &&
           check_text(k, r);
}

/* Nothing is handed on, not even a header. */
static bool check_boundary(struct sink *s) {
    (void)s;
    return true;
}

static void check_close(struct filter *f) {
    struct check *k = (struct check *)f;
    nfc_free(&k->nfc);
    buffer_free(&k->composed);
    buffer_free(&k->now_doc);
    filter_close(f);
}

static struct filter *check_open(struct stage_run *run, struct sink *next) {
    struct check *k = (struct check *)filter_new(run, next, sizeof *k);
    k->filter.sink = (struct sink){check_columns, check_record, check_boundary, check_boundary};
    k->filter.close = check_close;
    return &k->filter;
}

static bool check_prepare(struct stage_run *run) {
    run->shared = mem_zero(1, sizeof(struct check_shared));
    return true;
}

static void check_gather(struct stage_run *run, struct filter *f) {
    struct check_shared *sum = run->shared;
    const struct check *k = (const struct check *)f;
    sum->rows += f->rows_in;
    sum->documents += k->documents;
    sum->columns = k->columns.n;
}

static bool check_finish(struct stage_run *run) {
    const struct check_shared *sum = run->shared;
    stage_note(run, "sound: %llu rows, %llu documents, %llu columns", (unsigned long long)sum->rows,
               (unsigned long long)sum->documents, (unsigned long long)sum->columns);
    return true;
}

static void check_release(struct stage_run *run) {
    free(run->shared);
}

const struct stage stage_check = {
    .name = "check",
    .operands = "[file...]",
    .summary = "say whether a stream is a sound one",
    .details = "Reads any stream; writes nothing. Besides what every stage refuses (ragged rows, a "
               "stream cut\n"
               "short, bytes that are not UTF-8) it looks at the order of documents, turns and "
               "sentences, at\n"
               "times, at tokens against stems and hits, and at Unicode's composed form. Exit "
               "status 1 and the\n"
               "first fault's place when the stream is not sound.\n"
               "\n"
               "Example:\n"
               "  hearth check matched.tsv\n",
    .settings_size = 0,
    .prepare = check_prepare,
    .open = check_open,
    .gather = check_gather,
    .finish = check_finish,
    .release = check_release,
};
