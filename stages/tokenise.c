/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth tokenise: text to words. */
#include "corpus/letters.h"
#include "corpus/words.h"
#include "stages/stages.h"

struct tokenise {
    struct filter filter;
    struct words *words;
    size_t text;
    struct buffer tokens;
};

static bool tokenise_columns(struct sink *s, const struct columns *c) {
    static const char *const added[] = {"tokens"};
    struct tokenise *t = (struct tokenise *)s;
    return filter_need(&t->filter, c, "text", &t->text) && filter_append(&t->filter, c, added, 1);
}

enum { COPY = 16 }; /* a copy of a fixed size is a plain store */

/* The words of `text`, one space between: never longer than the text and one byte. */
static struct slice join_words(struct tokenise *t, struct slice text) {
    const struct span *spans;
    size_t n = words_find(t->words, text, &spans);
    buffer_clear(&t->tokens);
    char *to = buffer_room(&t->tokens, text.n + COPY), *p = to;
    for (size_t i = 0; i < n; i++) {
        size_t length = spans[i].to - spans[i].from;
        if (length <= COPY && text.n - spans[i].from >= COPY)
            memcpy(p, text.p + spans[i].from, COPY);
        else
            memcpy(p, text.p + spans[i].from, length);
        p[length] = ' ';
        p += length + 1;
    }
    return (struct slice){to, n ? (size_t)(p - to) - 1 : 0};
}

static bool tokenise_record(struct sink *s, const struct record *r) {
    struct tokenise *t = (struct tokenise *)s;
    struct slice *out = filter_copy(&t->filter, r);
    t->filter.rows_in++;
    out[t->filter.out.n - 1] = join_words(t, r->fields[t->text]);
    return filter_hand_on(&t->filter, r->at);
}

static void tokenise_close(struct filter *f) {
    struct tokenise *t = (struct tokenise *)f;
    words_free(t->words);
    buffer_free(&t->tokens);
    filter_close(f);
}

static struct filter *tokenise_open(struct stage_run *run, struct sink *next) {
    struct tokenise *t = (struct tokenise *)filter_new(run, next, sizeof *t);
    t->filter.sink.columns = tokenise_columns;
    t->filter.sink.record = tokenise_record;
    t->filter.close = tokenise_close;
    t->words = words_new();
    return &t->filter;
}

/* Whether the words of a document can be counted. */
struct watch {
    struct filter filter;
    size_t text, tokens, doc; /* doc may be COLUMN_NONE: then all is one document */
    struct buffer now;        /* the document at hand, */
    struct letters letters;   /* its letters so far, */
    struct place at;          /* and where it began */
};

static bool watch_columns(struct sink *s, const struct columns *c) {
    struct watch *w = (struct watch *)s;
    w->doc = columns_find(c, "doc");
    return filter_need(&w->filter, c, "text", &w->text) &&
           filter_need(&w->filter, c, "tokens", &w->tokens);
}

/* The document is over. */
static bool watch_boundary(struct sink *s) {
    struct watch *w = (struct watch *)s;
    bool ok = letters_spaced(&w->letters, w->at, &w->filter.fault);
    w->letters = (struct letters){0};
    return ok;
}

/* Where none can be of a script without spaces, the bytes of the words are letters enough. */
static bool watch_record(struct sink *s, const struct record *r) {
    struct watch *w = (struct watch *)s;
    struct slice text = r->fields[w->text];
    struct slice doc = w->doc == COLUMN_NONE ? SLICE("") : r->fields[w->doc];
    if (w->letters.n == 0 || !slice_eq(doc, buffer_slice(&w->now))) {
        if (!watch_boundary(s))
            return false;
        buffer_clear(&w->now);
        buffer_add(&w->now, doc);
        w->at = (struct place){r->at.file, r->at.line, (unsigned)w->text + 1};
    }
    if (letters_far(text))
        letters_add(&w->letters, text);
    else
        w->letters.n += r->fields[w->tokens].n;
    return true;
}

static void watch_close(struct filter *f) {
    struct watch *w = (struct watch *)f;
    buffer_free(&w->now);
    filter_close(f);
}

static struct filter *tokenise_watch(struct stage_run *run) {
    struct watch *w = (struct watch *)watch_new(run, sizeof *w);
    w->filter.sink = (struct sink){watch_columns, watch_record, watch_boundary, watch_boundary};
    w->filter.close = watch_close;
    return &w->filter;
}

const struct stage stage_tokenise = {
    .name = "tokenise",
    .alias = "tokenize",
    .operands = "[file...]",
    .summary = "find the words of each row's text",
    .details = "Reads rows with the column text; appends the column tokens: the words as they "
               "stand in the\n"
               "text, in order, one space between. Words are those of Unicode (UAX #29): \"don't\" "
               "is one,\n"
               "\"side-by-side\" three. A mark in brackets, like [laughter], is no word.\n"
               "\n"
               "Example:\n"
               "  hearth ingest talks/ | hearth segment | hearth tokenise | cut -f 1,2,9-\n",
    .settings_size = 0,
    .reach = REACH_ROW,
    .open = tokenise_open,
    .watch = tokenise_watch,
};
