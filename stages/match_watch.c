/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/match_watch.h"

#include <stdlib.h>

#include "corpus/stem_watch.h"

struct watch {
    struct filter filter;
    const struct matchers *all;
    struct stem_watch *stems; /* [all->n] */
    bool automatic;
    size_t doc, tokens, stems_column, language;
    size_t now; /* which of all the row is for, or MATCHERS_NONE */
    struct row_language row;
    struct buffer document;
    uint64_t docs;
};

static bool watch_columns(struct sink *s, const struct columns *c) {
    struct watch *w = (struct watch *)s;
    w->language = columns_find(c, "language");
    return filter_need(&w->filter, c, "doc", &w->doc) &&
           filter_need(&w->filter, c, "tokens", &w->tokens) &&
           filter_need(&w->filter, c, "stems", &w->stems_column);
}

static void count_document(struct watch *w, struct slice doc) {
    if (w->docs && slice_eq(doc, buffer_slice(&w->document)))
        return;
    w->docs++;
    buffer_clear(&w->document);
    buffer_add(&w->document, doc);
}

/* A language that cannot be read was refused by match. */
static void take_language(struct watch *w, const struct record *r) {
    struct slice cell = r->fields[w->language];
    if (row_language_same(&w->row, cell))
        return;
    row_language_read(&w->row, cell, r->at, NULL);
    w->now = matchers_find(w->all, w->row.is);
}

static bool watch_record(struct sink *s, const struct record *r) {
    struct watch *w = (struct watch *)s;
    count_document(w, r->fields[w->doc]);
    if (w->automatic)
        take_language(w, r);
    if (w->now == MATCHERS_NONE)
        return true;
    struct slice tokens = r->fields[w->tokens], stems = r->fields[w->stems_column];
    const struct vocabulary_hint *told = vocabulary_told(r->hint, tokens, stems);
    stem_watch_row(&w->stems[w->now], r->fields[w->doc], tokens, stems,
                   told ? told->algorithm : NULL);
    return true;
}

static void watch_close(struct filter *f) {
    struct watch *w = (struct watch *)f;
    for (size_t i = 0; i < w->all->n; i++)
        stem_watch_free(&w->stems[i]);
    free(w->stems);
    row_language_free(&w->row);
    buffer_free(&w->document);
    filter_close(f);
}

struct filter *match_watch_open(struct stage_run *run, const struct matchers *all,
                                const struct language_choice *choice) {
    struct watch *w = (struct watch *)watch_new(run, sizeof *w);
    w->filter.sink.columns = watch_columns;
    w->filter.sink.record = watch_record;
    w->filter.close = watch_close;
    w->all = all;
    w->automatic = choice->automatic;
    w->stems = mem_zero(all->n, sizeof *w->stems);
    for (size_t i = 0; i < all->n; i++)
        stem_watch_open(&w->stems[i], all->at[i].stemmer);
    return &w->filter;
}

void match_watch_gather(struct filter *f, uint64_t *docs, struct names *odd_stems) {
    struct watch *w = (struct watch *)f;
    *docs += w->docs;
    for (size_t i = 0; i < w->all->n; i++) {
        stem_watch_end(&w->stems[i]);
        names_join(odd_stems, &w->stems[i].odd);
    }
}
