/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth stem: words to stems. */
#include <stdlib.h>

#include "corpus/language_watch.h"
#include "corpus/row_language.h"
#include "stages/stages.h"
#include "stages/stem_map.h"

struct stem_options {
    const char *language;
    const char *map;
};

static const struct option options[] = {
    {"language", OPTION_TEXT, offsetof(struct stem_options, language), "NAME",
     "libstemmer's algorithm (english), none: only fold case, or auto: by the column language",
     NULL, 0, 0},
    {"stem-map", OPTION_TEXT, offsetof(struct stem_options, map), "FILE",
     "write which words fell on which stem, with counts", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct stem_options defaults = {"english", NULL};

/* What prepare makes for all workers: the choice, and what they found out. */
struct stem_shared {
    struct language_choice choice;
    struct language_watch watch;  /* one algorithm for all … */
    struct by_language unstemmed; /* … or each by its own: documents of languages without one, */
    struct names unsaid;          /* documents with rows without a language */
    struct stem_map map;
};

struct stem {
    struct filter filter;
    const struct stem_shared *shared;
    size_t tokens, doc, language; /* the last two may be COLUMN_NONE */
    struct stemming **stemmings;  /* [n]: by algorithm, as they are met */
    size_t n, cap;
    struct stemming *now; /* of the row at hand */
    struct row_language row;
    struct buffer document;
    struct vocabulary_hint told;
    struct by_language unstemmed;
    struct names unsaid;
};

static bool stem_columns(struct sink *s, const struct columns *c) {
    static const char *const added[] = {"stems"};
    struct stem *t = (struct stem *)s;
    t->doc = columns_find(c, "doc");
    t->language = columns_find(c, "language");
    if (t->shared->choice.automatic && !row_language_column(c, &t->language, &t->filter.fault))
        return false;
    return filter_need(&t->filter, c, "tokens", &t->tokens) &&
           filter_append(&t->filter, c, added, 1);
}

static struct stemming *stemming_for(struct stem *t, const char *algorithm) {
    for (size_t i = 0; i < t->n; i++)
        if (strcmp(t->stemmings[i]->algorithm, algorithm) == 0)
            return t->stemmings[i];
    MEM_GROW(t->stemmings, t->cap, t->n + 1);
    struct stemming *made = mem_alloc(sizeof *made);
    stemming_open(made, algorithm);
    return t->stemmings[t->n++] = made;
}

static struct slice field(const struct record *r, size_t column) {
    return column == COLUMN_NONE ? SLICE("") : r->fields[column];
}

/* Remembers the document of a row that has another language or another document than the one before
 * it. */
static void remember(struct stem *t, struct slice doc) {
    buffer_clear(&t->document);
    buffer_add(&t->document, doc);
    if (t->doc == COLUMN_NONE)
        return;
    if (!t->row.is)
        names_add(&t->unsaid, doc);
    else if (strcmp(language_stemmer(t->row.is), "none") == 0 && !t->shared->choice.unstemmed)
        by_language_add(&t->unstemmed, t->row.is, doc);
}

/* Finds the stemming of a row by its language. */
static bool take_language(struct stem *t, const struct record *r) {
    const struct language_choice *choice = &t->shared->choice;
    struct slice cell = r->fields[t->language], doc = field(r, t->doc);
    const struct place at = {r->at.file, r->at.line, (unsigned)t->language + 1};
    bool same = row_language_same(&t->row, cell);
    if (same && slice_eq(doc, buffer_slice(&t->document)))
        return true;
    if (!same && !row_language_read(&t->row, cell, at, &t->filter.fault))
        return false;
    remember(t, doc);
    bool own = t->row.is && !choice->unstemmed;
    t->now = stemming_for(t, own ? language_stemmer(t->row.is) : choice->stemmer);
    return true;
}

static bool stem_record(struct sink *s, const struct record *r) {
    struct stem *t = (struct stem *)s;
    struct slice *out = filter_copy(&t->filter, r);
    t->filter.rows_in++;
    if (t->shared->choice.automatic && !take_language(t, r))
        return false;
    struct slice tokens = r->fields[t->tokens], stems = stemming_row(t->now, tokens);
    const struct place at = {r->at.file, r->at.line, (unsigned)t->tokens + 1};
    if (t->now->words.gap)
        return fault_input(&t->filter.fault, at, tokens, "an empty token");
    out[t->filter.out.n - 1] = stems;
    vocabulary_tell(&t->told, &t->now->words, tokens, stems, t->now->stems, t->now->algorithm);
    t->filter.hint = &t->told.hint;
    return filter_hand_on(&t->filter, r->at);
}

static void stem_close(struct filter *f) {
    struct stem *t = (struct stem *)f;
    for (size_t i = 0; i < t->n; i++) {
        stemming_close(t->stemmings[i]);
        free(t->stemmings[i]);
    }
    free(t->stemmings);
    row_language_free(&t->row);
    buffer_free(&t->document);
    by_language_free(&t->unstemmed);
    names_free(&t->unsaid);
    filter_close(f);
}

static struct filter *stem_open(struct stage_run *run, struct sink *next) {
    struct stem *t = (struct stem *)filter_new(run, next, sizeof *t);
    t->shared = run->shared;
    t->filter.sink.columns = stem_columns;
    t->filter.sink.record = stem_record;
    t->filter.close = stem_close;
    t->now = stemming_for(t, t->shared->choice.stemmer);
    return &t->filter;
}

/* Whether documents are in the language that they are all stemmed as. */
struct watch {
    struct filter filter;
    size_t tokens, doc, language; /* the last two may be COLUMN_NONE */
    struct language_watch watch;
};

static bool watch_columns(struct sink *s, const struct columns *c) {
    struct watch *w = (struct watch *)s;
    w->doc = columns_find(c, "doc");
    w->language = columns_find(c, "language");
    return filter_need(&w->filter, c, "tokens", &w->tokens);
}

static bool watch_record(struct sink *s, const struct record *r) {
    struct watch *w = (struct watch *)s;
    if (w->doc != COLUMN_NONE)
        language_watch_row(&w->watch, r->fields[w->doc], field(r, w->language),
                           r->fields[w->tokens]);
    return true;
}

static void watch_close(struct filter *f) {
    struct watch *w = (struct watch *)f;
    language_watch_free(&w->watch);
    filter_close(f);
}

static struct filter *stem_watch(struct stage_run *run) {
    const struct stem_shared *all = run->shared;
    if (!all->watch.own)
        return NULL;
    struct watch *w = (struct watch *)watch_new(run, sizeof *w);
    w->filter.sink.columns = watch_columns;
    w->filter.sink.record = watch_record;
    w->filter.close = watch_close;
    w->watch.own = all->watch.own;
    return &w->filter;
}

static bool stem_prepare(struct stage_run *run) {
    const struct stem_options *o = run->settings;
    struct stem_shared *all = run->shared = mem_zero(1, sizeof *all);
    if (!language_choice_read(o->language, &all->choice, &run->fault))
        return false;
    all->map.several = all->choice.automatic;
    if (!all->choice.automatic && !run->mode->mute)
        all->watch.own = all->choice.language;
    return true;
}

static void stem_gather(struct stage_run *run, struct filter *f) {
    const struct stem_options *o = run->settings;
    struct stem_shared *all = run->shared;
    struct stem *t = (struct stem *)f;
    by_language_join(&all->unstemmed, &t->unstemmed);
    names_join(&all->unsaid, &t->unsaid);
    for (size_t i = 0; o->map && i < t->n; i++)
        stem_map_add(&all->map, t->stemmings[i]);
}

static void stem_watched(struct stage_run *run, struct filter *f) {
    struct stem_shared *all = run->shared;
    struct watch *w = (struct watch *)f;
    language_watch_end(&w->watch);
    language_watch_join(&all->watch, &w->watch);
}

/* The map of stems is for files, which no run of several processes writes. */
static void stem_carry(struct stage_run *run, struct carry *c) {
    struct stem_shared *all = run->shared;
    language_watch_carry(&all->watch, c);
    by_language_carry(&all->unstemmed, c);
    names_carry(&all->unsaid, c);
}

/* One algorithm for all: were they all of its language? */
static void tell_others(struct stage_run *run, struct stem_shared *all) {
    size_t n = by_language_count(&all->watch.others, NULL);
    struct buffer list = {0};
    by_language_list(&all->watch.others, NULL, true, &list);
    if (n)
        stage_warn(run,
                   "%zu of %llu documents are not in %s but: %.*s; --language auto takes each "
                   "by its own",
                   n, (unsigned long long)all->watch.docs, all->watch.own->name,
                   SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
    if (!fault_none(&all->watch.fault))
        stage_note(run,
                   "documents in other languages were not looked for: the data of libexttextcat "
                   "is not there (Debian's package libexttextcat-data)");
}

/* Each by its own: which have none? */
static void tell_languages(struct stage_run *run, const struct stem_shared *all) {
    struct buffer list = {0};
    by_language_list(&all->unstemmed, NULL, true, &list);
    if (list.n)
        stage_note(run, "no algorithm for their language, so words are left as they are: %.*s",
                   SLICE_ARGS(buffer_slice(&list)));
    buffer_clear(&list);
    if (names_list(&all->unsaid, &list))
        stage_note(run,
                   "no language is said of %zu document%s, or of rows in them, taken for %s: "
                   "%.*s",
                   all->unsaid.n, all->unsaid.n == 1 ? "" : "s", all->choice.language->name,
                   SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
}

static bool stem_finish(struct stage_run *run) {
    const struct stem_options *o = run->settings;
    struct stem_shared *all = run->shared;
    if (all->choice.automatic)
        tell_languages(run, all);
    else
        tell_others(run, all);
    return !o->map || stem_map_write(&all->map, o->map, &run->fault);
}

static void stem_release(struct stage_run *run) {
    struct stem_shared *all = run->shared;
    if (!all)
        return;
    language_watch_free(&all->watch);
    by_language_free(&all->unstemmed);
    names_free(&all->unsaid);
    stem_map_free(&all->map);
    free(all);
}

const struct stage stage_stem = {
    .name = "stem",
    .operands = "[file...]",
    .summary = "find the stem of each word",
    .details =
        "Reads rows with the column tokens; appends the column stems: one stem for each token, "
        "folded\n"
        "to lower case, in the same order, one space between. The algorithms are libstemmer's. "
        "With\n"
        "--language auto each row is stemmed by the algorithm of the language that stands in its\n"
        "column language, which ingest --language auto writes; auto,french: rows without one are\n"
        "French (otherwise English).\n"
        "\n"
        "Example:\n"
        "  hearth stem --language english --stem-map stems.tsv < tokens.tsv > stemmed.tsv\n",
    .options = options,
    .settings_size = sizeof(struct stem_options),
    .defaults = &defaults,
    .prepare = stem_prepare,
    .reach = REACH_ROW,
    .open = stem_open,
    .gather = stem_gather,
    .watch = stem_watch,
    .watched = stem_watched,
    .carry = stem_carry,
    .finish = stem_finish,
    .release = stem_release,
};
