/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction.h"

#include <stdlib.h>

#include "models/redaction_find.h"

/* A stretch of a row's text that is replaced. */
struct change {
    struct span at;
    uint32_t rank; /* the lower, the stronger: rows of patterns, then names */
    uint32_t mark;
    uint64_t person;
};
enum { MARK_NAME = UINT32_MAX };

/* A stretch of a row's text that a person has to look at. */
struct look {
    struct span at;
    uint32_t form;
    enum review_kind kind;
};

struct redaction {
    const struct redaction_setup *setup;
    struct pseudonyms *pseudonyms;
    struct redaction_words *words;
    struct redaction_names *own;
    struct redaction_finder finder;
    struct redaction_matcher *matcher;
    struct redaction_review review;
    struct redaction_counts counts;
    struct change *changes; /* of the row */
    size_t n_changes, cap_changes;
    struct look *looks; /* of the row, and where they are in the text written */
    size_t n_looks, cap_looks;
    struct buffer out, room;
    bool beside;      /* words and names are another one's */
    bool ready;       /* all rows of the document are read */
    struct slice doc; /* its name */
};

/* What each has to itself in any case. */
static struct redaction *make(const struct redaction_setup *setup) {
    struct redaction *r = mem_zero(1, sizeof *r);
    r->setup = setup;
    r->matcher = redaction_matcher_new(setup->patterns);
    r->counts.marks = mem_zero(redaction_marks(setup->patterns) + 1, sizeof *r->counts.marks);
    return r;
}

static void take_forms(struct redaction *r) {
    r->finder.forms = (struct redaction_forms){
        .words = r->words, .own = r->own, .everyone = r->setup->people.names};
}

struct redaction *redaction_new(const struct redaction_setup *setup) {
    struct redaction *r = make(setup);
    r->pseudonyms = pseudonyms_new(&setup->key);
    r->words = redaction_words_new(setup->known);
    r->own = redaction_names_new(setup->known);
    take_forms(r);
    if (r->pseudonyms && r->words && r->own)
        return r;
    redaction_free(r);
    return NULL;
}

struct redaction *redaction_beside(const struct redaction *r) {
    struct redaction *one = make(r->setup);
    one->beside = true;
    one->words = r->words;
    one->own = r->own;
    one->doc = r->doc;
    take_forms(one);
    return one;
}

void redaction_join(struct redaction *r, struct redaction *beside) {
    r->counts.names += beside->counts.names;
    for (size_t i = 0; i < redaction_marks(r->setup->patterns); i++)
        r->counts.marks[i] += beside->counts.marks[i];
    redaction_review_join(&r->review, &beside->review);
    redaction_free(beside);
}

void redaction_free(struct redaction *r) {
    if (!r)
        return;
    pseudonyms_free(r->pseudonyms);
    if (!r->beside) {
        redaction_words_free(r->words);
        redaction_names_free(r->own);
    }
    redaction_finder_free(&r->finder);
    redaction_matcher_free(r->matcher);
    redaction_review_free(&r->review);
    free(r->counts.marks);
    free(r->changes);
    free(r->looks);
    buffer_free(&r->out);
    buffer_free(&r->room);
    free(r);
}

struct slice redaction_person(struct redaction *r, struct slice name) {
    struct slice known = redaction_people_name(&r->setup->people, r->doc, name, &r->room);
    return pseudonyms_give(r->pseudonyms, PSEUDONYM_PERSON, known);
}

struct slice redaction_name_document(struct redaction *r, struct slice doc) {
    return pseudonyms_give(r->pseudonyms, PSEUDONYM_DOCUMENT, doc);
}

void redaction_document(struct redaction *r, struct slice doc) {
    r->doc = doc;
    r->finder.shy = false;
    redaction_names_clear(r->own);
    redaction_words_document(r->words);
    redaction_review_document(&r->review);
    r->ready = false;
}

void redaction_speaker(struct redaction *r, struct slice name) {
    uint64_t person = pseudonym_number(redaction_person(r, name));
    redaction_names_add(r->own, name, person);
    struct slice known = redaction_people_name(&r->setup->people, r->doc, name, &r->room);
    if (known.p != name.p)
        redaction_names_add(r->own, known, person);
}

void redaction_read(struct redaction *r, struct slice text) {
    redaction_words_row(r->words, text);
}

static void add_change(struct redaction *r, struct change c) {
    MEM_GROW(r->changes, r->cap_changes, r->n_changes + 1);
    r->changes[r->n_changes++] = c;
}

static int compare_changes(const void *a, const void *b) {
    const struct change *x = a, *y = b;
    int c = (x->at.from > y->at.from) - (x->at.from < y->at.from);
    c = c ? c : (x->rank > y->rank) - (x->rank < y->rank);
    return c ? c : (x->at.to > y->at.to) - (x->at.to < y->at.to);
}

/* Changes that overlap become one, with the strongest one's mark: nothing that was found stays. */
static void merge_changes(struct redaction *r) {
    size_t n = 0;
    if (r->n_changes)
        qsort(r->changes, r->n_changes, sizeof *r->changes, compare_changes);
    for (size_t i = 0; i < r->n_changes; i++) {
        struct change c = r->changes[i], *last = n ? &r->changes[n - 1] : NULL;
        if (!last || c.at.from >= last->at.to) {
            r->changes[n++] = c;
            continue;
        }
        struct span whole = {last->at.from, c.at.to > last->at.to ? c.at.to : last->at.to};
        if (c.rank < last->rank)
            *last = c;
        last->at = whole;
    }
    r->n_changes = n;
}

/* The stretch with all of every word of which it has a part: what is left of a word would be
 * another one. */
static struct span whole_words(struct span at, const struct seen_word *w, size_t n) {
    size_t low = 0, high = n;
    while (low < high) { /* the first word that ends behind its beginning */
        size_t middle = low + (high - low) / 2;
        if (w[middle].at.to <= at.from)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < n && w[low].at.from < at.to; low++) {
        at.from = w[low].at.from < at.from ? w[low].at.from : at.from;
        at.to = w[low].at.to > at.to ? w[low].at.to : at.to;
    }
    return at;
}

static bool find_changes(struct redaction *r, size_t row, struct slice text, struct place at,
                         struct fault *f) {
    const struct redaction_match *matches = NULL;
    size_t n = 0, n_words;
    const struct seen_word *words = redaction_words_of(r->words, row, &n_words);
    r->n_changes = 0;
    if (!redaction_matches(r->matcher, text, at, &matches, &n, f))
        return false;
    for (size_t i = 0; i < n; i++)
        add_change(r, (struct change){whole_words(matches[i].at, words, n_words), matches[i].row,
                                      matches[i].mark, 0});
    redaction_find(&r->finder, row, text);
    for (size_t i = 0; i < r->finder.n_found; i++)
        add_change(r, (struct change){r->finder.found[i].at, MARK_NAME, MARK_NAME,
                                      r->finder.found[i].person});
    merge_changes(r);
    return true;
}

/* A capital in mid-sentence that may be a name. */
static bool looks_like_name(const struct redaction *r, const struct seen_word *w) {
    return w->written == CASE_CAPITAL && !w->start && !w->single && !w->marked &&
           !redaction_form_lower(r->words, w->form) &&
           !(redaction_form_kinds(r->words, w->form) & (NAME_PLAIN | NAME_TITLE | NAME_LABEL));
}

/* What stays and should be looked at, by place. */
static void find_looks(struct redaction *r, size_t row) {
    size_t n, change = 0, unsure = 0;
    const struct seen_word *w = redaction_words_of(r->words, row, &n);
    r->n_looks = 0;
    for (size_t i = 0; i < n; i++) {
        bool left = unsure < r->finder.n_unsure && r->finder.unsure[unsure] == i;
        unsure += left;
        while (change < r->n_changes && r->changes[change].at.to <= w[i].at.from)
            change++;
        if (change < r->n_changes && r->changes[change].at.from < w[i].at.to)
            continue;
        if (!left && !looks_like_name(r, &w[i]))
            continue;
        MEM_GROW(r->looks, r->cap_looks, r->n_looks + 1);
        r->looks[r->n_looks++] =
            (struct look){w[i].at, w[i].form, left ? REVIEW_NAME_OR_WORD : REVIEW_CAPITAL};
    }
}

/* Whether bytes from..to lie within a closed mark in brackets. *mark is where the last one looked
 * at ends; calls come with ascending places. */
static bool within_mark(struct slice text, struct span at, struct span *mark) {
    while (mark->to <= at.from) {
        const char *open =
            mark->to < text.n ? memchr(text.p + mark->to, '[', text.n - mark->to) : NULL;
        if (!open) {
            *mark = (struct span){UINT32_MAX, UINT32_MAX};
            break;
        }
        size_t from = (size_t)(open - text.p), to = from + 1;
        while (to < text.n && text.p[to] != '[' && text.p[to] != ']')
            to++;
        bool closed = to < text.n && text.p[to] == ']';
        *mark = (struct span){(uint32_t)(closed ? from : to), (uint32_t)to};
    }
    return mark->from < at.from && at.to <= mark->to;
}

static void write_change(struct redaction *r, const struct change *c, bool bare) {
    if (!bare)
        buffer_char(&r->out, '[');
    if (c->mark != MARK_NAME)
        buffer_add(&r->out, redaction_mark(r->setup->patterns, c->mark));
    else if (c->person)
        pseudonym_write(c->person, &r->out);
    else
        buffer_text(&r->out, "name");
    if (!bare)
        buffer_char(&r->out, ']');
    if (c->mark == MARK_NAME)
        r->counts.names++;
    else
        r->counts.marks[c->mark]++;
}

/* Appends text[*done..to), and moves the looks that lie there to where they are written. */
static void write_text(struct redaction *r, struct slice text, size_t *done, size_t to,
                       size_t *look) {
    size_t begins = r->out.n;
    buffer_add(&r->out, (struct slice){text.p + *done, to - *done});
    for (; *look < r->n_looks && r->looks[*look].at.to <= to; ++*look) {
        struct span *at = &r->looks[*look].at;
        *at = (struct span){(uint32_t)(at->from - *done + begins),
                            (uint32_t)(at->to - *done + begins)};
    }
    *done = to;
}

static void write_row(struct redaction *r, struct slice text) {
    struct span mark = {0, 0};
    size_t done = 0, look = 0;
    buffer_clear(&r->out);
    buffer_room(&r->out, text.n + 1);
    for (size_t i = 0; i < r->n_changes; i++) {
        const struct change *c = &r->changes[i];
        write_text(r, text, &done, c->at.from, &look);
        write_change(r, c, within_mark(text, c->at, &mark));
        done = c->at.to;
    }
    write_text(r, text, &done, text.n, &look);
}

struct slice redaction_write(struct redaction *r, size_t row, struct slice text, struct slice doc,
                             struct slice turn, struct place at, struct fault *f) {
    if (!r->ready)
        redaction_find_document(&r->finder);
    r->ready = true;
    if (!find_changes(r, row, text, at, f))
        return (struct slice){NULL, 0};
    find_looks(r, row);
    write_row(r, text);
    for (size_t i = 0; i < r->n_looks; i++) {
        const struct look *look = &r->looks[i];
        struct review_item item = {.kind = look->kind,
                                   .form = redaction_form(r->words, look->form),
                                   .doc = doc,
                                   .turn = turn};
        if (r->setup->listed)
            redaction_review_add(&r->review, &item, buffer_slice(&r->out), look->at);
        else
            redaction_review_count(&r->review, look->kind, look->form);
    }
    return buffer_slice(&r->out);
}

static bool is_changed(const struct redaction *r, struct span at) {
    for (size_t i = 0; i < r->n_changes; i++)
        if (r->changes[i].at.from <= at.from && at.to <= r->changes[i].at.to)
            return true;
    return false;
}

/* Whether a word that may be a name stays. */
static bool is_left(const struct redaction *r) {
    size_t n;
    const struct seen_word *w = redaction_words_of(r->words, 0, &n);
    for (size_t i = 0; i < r->finder.n_unsure; i++)
        if (!is_changed(r, w[r->finder.unsure[i]].at))
            return true;
    return false;
}

struct slice redaction_field(struct redaction *r, struct slice field, struct place at, bool *left,
                             struct fault *f) {
    redaction_document(r, SLICE(""));
    redaction_read(r, field);
    redaction_find_document(&r->finder);
    r->finder.shy = true;
    if (!find_changes(r, 0, field, at, f))
        return (struct slice){NULL, 0};
    *left = is_left(r);
    if (*left && redaction_people_has(&r->setup->people, field, &r->room)) {
        const struct span whole = {0, (uint32_t)field.n};
        uint64_t person = pseudonym_number(redaction_person(r, field));
        add_change(r, (struct change){whole, MARK_NAME, MARK_NAME, person});
        merge_changes(r);
        *left = false;
    }
    r->n_looks = 0;
    write_row(r, field);
    return buffer_slice(&r->out);
}

const struct redaction_counts *redaction_counted(const struct redaction *r) {
    return &r->counts;
}

const struct redaction_review *redaction_reviewed(const struct redaction *r) {
    return &r->review;
}

const struct redaction_words *redaction_vocabulary(const struct redaction *r) {
    return r->words;
}

const struct pseudonyms *redaction_pseudonyms(const struct redaction *r) {
    return r->pseudonyms;
}
