/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth segment: turns to sentences. */
#include "corpus/row_language.h"
#include "corpus/sentences.h"
#include "stages/stages.h"

struct segment_options {
    int unit; /* 0 sentence, 1 turn */
    int abbreviations;
};

static const struct option options[] = {
    {"unit", OPTION_CHOICE, offsetof(struct segment_options, unit), NULL,
     "a row per sentence (default), or rows left whole", "sentence|turn", 0, 0},
    {"abbreviations", OPTION_CHOICE, offsetof(struct segment_options, abbreviations), NULL,
     "whose full stops end no sentence: English (default), none", "en|none", 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

struct segment {
    struct filter filter;
    struct sentences *sentences;      /* NULL when turns are left whole … */
    struct sentences *plain;          /* … and for languages whose abbreviations nobody knows */
    size_t doc, turn, text, language; /* the last may be COLUMN_NONE */
    struct row_language row;
    struct buffer now; /* doc and turn of the row before, one TAB between */
    uint64_t sent;     /* of the row before; 0: none yet in this turn */
    struct buffer digits;
};

static bool segment_columns(struct sink *s, const struct columns *c) {
    static const char *const added[] = {"sent"};
    struct segment *g = (struct segment *)s;
    g->language = columns_find(c, "language");
    return filter_need(&g->filter, c, "doc", &g->doc) &&
           filter_need(&g->filter, c, "turn", &g->turn) &&
           filter_need(&g->filter, c, "text", &g->text) && filter_append(&g->filter, c, added, 1);
}

/* Sentences are numbered through all rows of a turn: a turn may have come as several paragraphs. */
static void begin_row(struct segment *g, struct slice doc, struct slice turn) {
    bool same = g->now.n == doc.n + 1 + turn.n && memcmp(g->now.p, doc.p, doc.n) == 0 &&
                memcmp(g->now.p + doc.n + 1, turn.p, turn.n) == 0;
    if (same)
        return;
    buffer_clear(&g->now);
    buffer_add(&g->now, doc);
    buffer_char(&g->now, '\t');
    buffer_add(&g->now, turn);
    g->sent = 0;
}

static bool hand_on(struct segment *g, struct slice *out, struct slice text, struct place at) {
    buffer_clear(&g->digits);
    buffer_u64(&g->digits, ++g->sent);
    out[g->text] = text;
    out[g->filter.out.n - 1] = buffer_slice(&g->digits);
    return filter_hand_on(&g->filter, at);
}

/* English abbreviations are those of rows in English, and of rows of which nobody says in what
 * language they are. */
static struct sentences *sentences_for(struct segment *g, const struct record *r) {
    if (g->language == COLUMN_NONE || !g->plain)
        return g->sentences;
    if (!row_language_same(&g->row, r->fields[g->language]))
        row_language_read(&g->row, r->fields[g->language], r->at, NULL);
    return !g->row.is || strcmp(g->row.is->code, "en") == 0 ? g->sentences : g->plain;
}

static bool segment_record(struct sink *s, const struct record *r) {
    struct segment *g = (struct segment *)s;
    struct slice text = r->fields[g->text], *out = filter_copy(&g->filter, r);
    const struct span *spans;
    struct sentences *sentences = sentences_for(g, r);
    size_t n = sentences ? sentences_find(sentences, text, &spans) : 0;
    g->filter.rows_in++;
    begin_row(g, r->fields[g->doc], r->fields[g->turn]);
    if (n == 0) /* left whole, or nothing to cut */
        return hand_on(g, out, text, r->at);
    for (size_t i = 0; i < n; i++) {
        struct slice sentence = {text.p + spans[i].from, spans[i].to - spans[i].from};
        if (!hand_on(g, out, sentence, r->at))
            return false;
    }
    return true;
}

static void segment_close(struct filter *f) {
    struct segment *g = (struct segment *)f;
    sentences_free(g->sentences);
    sentences_free(g->plain);
    row_language_free(&g->row);
    buffer_free(&g->now);
    buffer_free(&g->digits);
    filter_close(f);
}

static struct filter *segment_open(struct stage_run *run, struct sink *next) {
    const struct segment_options *o = run->settings;
    struct segment *g = (struct segment *)filter_new(run, next, sizeof *g);
    g->filter.sink.columns = segment_columns;
    g->filter.sink.record = segment_record;
    g->filter.close = segment_close;
    if (o->unit == 0)
        g->sentences = sentences_new(o->abbreviations == 0);
    if (o->unit == 0 && o->abbreviations == 0)
        g->plain = sentences_new(false);
    return &g->filter;
}

const struct stage stage_segment = {
    .name = "segment",
    .operands = "[file...]",
    .summary = "cut turns into sentences, a row each",
    .details = "Reads rows with the columns doc, turn and text; writes a row per sentence, with "
               "the sentence\n"
               "as its text, all other columns as they are, and the column sent behind them: the "
               "number of\n"
               "the sentence in its turn, from 1. Sentences end where Unicode says (UAX #29), but "
               "not behind\n"
               "an English abbreviation (in rows whose column language says another language "
               "there are none).\n"
               "A turn without punctuation stays whole.\n"
               "\n"
               "Example:\n"
               "  hearth ingest talks/ | hearth segment | head\n",
    .options = options,
    .settings_size = sizeof(struct segment_options),
    .reach = REACH_TURN,
    .open = segment_open,
};
