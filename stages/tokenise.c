/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth tokenise: text to words. */
#include "corpus/letters.h"
#include "corpus/words.h"
#include "stages/stages.h"

struct tokenise {
    struct filter filter;
    struct words *words;
    size_t text, doc; /* doc may be COLUMN_NONE: then all is one document */
    struct buffer tokens;
    struct buffer now;      /* the document at hand, */
    struct letters letters; /* its letters so far, */
    struct place at;        /* and where it began */
};

static bool tokenise_columns(struct sink *s, const struct columns *c) {
    static const char *const added[] = {"tokens"};
    struct tokenise *t = (struct tokenise *)s;
    t->doc = columns_find(c, "doc");
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

/* The document is over: could its words be counted? */
static bool end_document(struct tokenise *t) {
    bool ok = letters_spaced(&t->letters, t->at, &t->filter.fault);
    t->letters = (struct letters){0};
    return ok;
}

/* Where none can be of a script without spaces, the bytes of the words are letters enough. */
static bool watch_letters(struct tokenise *t, const struct record *r, struct slice tokens) {
    struct slice text = r->fields[t->text];
    struct slice doc = t->doc == COLUMN_NONE ? SLICE("") : r->fields[t->doc];
    if (t->letters.n == 0 || !slice_eq(doc, buffer_slice(&t->now))) {
        if (!end_document(t))
            return false;
        buffer_clear(&t->now);
        buffer_add(&t->now, doc);
        t->at = (struct place){r->at.file, r->at.line, (unsigned)t->text + 1};
    }
    if (letters_far(text))
        letters_add(&t->letters, text);
    else
        t->letters.n += tokens.n;
    return true;
}

static bool tokenise_boundary(struct sink *s) {
    return end_document((struct tokenise *)s) && filter_boundary(s);
}

static bool tokenise_end(struct sink *s) {
    return end_document((struct tokenise *)s) && filter_end(s);
}

static bool tokenise_record(struct sink *s, const struct record *r) {
    struct tokenise *t = (struct tokenise *)s;
    struct slice *out = filter_copy(&t->filter, r);
    t->filter.rows_in++;
    struct slice tokens = join_words(t, r->fields[t->text]);
    out[t->filter.out.n - 1] = tokens;
    return watch_letters(t, r, tokens) && filter_hand_on(&t->filter, r->at);
}

static void tokenise_close(struct filter *f) {
    struct tokenise *t = (struct tokenise *)f;
    words_free(t->words);
    buffer_free(&t->tokens);
    buffer_free(&t->now);
    filter_close(f);
}

static struct filter *tokenise_open(struct stage_run *run, struct sink *next) {
    struct tokenise *t = (struct tokenise *)filter_new(run, next, sizeof *t);
    t->filter.sink.columns = tokenise_columns;
    t->filter.sink.record = tokenise_record;
    t->filter.sink.boundary = tokenise_boundary;
    t->filter.sink.end = tokenise_end;
    t->filter.close = tokenise_close;
    t->words = words_new();
    return &t->filter;
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
    .open = tokenise_open,
};
