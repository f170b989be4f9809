/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/wanted.h"

#include <stdlib.h>

#include "corpus/fold.h"

void wanted_open(struct wanted *w, const struct meanings *meanings) {
    size_t n = regexes_count(meanings->matcher->regexes);
    *w = (struct wanted){.meanings = meanings,
                         .regexes = mem_zero(n, sizeof *w->regexes),
                         .fulfilled = mem_zero(n, sizeof *w->fulfilled)};
}

void wanted_close(struct wanted *w) {
    free(w->regexes);
    free(w->fulfilled);
    free(w->in_marks.ids);
    buffer_free(&w->fold);
}

/* Notes the clauses that are fulfilled in one role; only what is raised is confirmed. */
static void fulfil(struct wanted *w, const struct guard_part *parts, size_t n, int role) {
    for (size_t i = 0; i < n; i++) {
        uint32_t regex = parts[i].regex;
        if (!w->fulfilled[regex]) {
            if (role == GUARD_CONFIRMS)
                continue;
            w->regexes[w->n++] = regex;
        }
        w->fulfilled[regex] |= parts[i].clause;
    }
}

static void fulfil_word(struct wanted *w, uint32_t meaning, int role) {
    const struct stretch parts = meanings_get(w->meanings, meaning)->roles[role];
    fulfil(w, w->meanings->parts + parts.first, parts.n, role);
}

/* The words in a mark in brackets are no tokens: there the text itself is searched for literals. */
static void look_into_marks(struct wanted *w, struct slice text) {
    w->in_marks.n = 0;
    if (!text.n || !memchr(text.p, '[', text.n))
        return;
    buffer_clear(&w->fold);
    fold_word(text, &w->fold);
    terms_in_text(&w->meanings->matcher->terms, buffer_slice(&w->fold), &w->in_marks);
}

static void fulfil_marks(struct wanted *w, int role) {
    const struct matcher *m = w->meanings->matcher;
    for (size_t i = 0; i < w->in_marks.n; i++) {
        uint32_t term = w->in_marks.ids[i];
        if (term < m->cap_guards)
            fulfil(w, m->guards[term].roles[role].at, m->guards[term].roles[role].n, role);
    }
}

/* Puts `id` where it belongs among n ascending ones. */
static void insert(uint32_t *ids, size_t n, uint32_t id) {
    for (; n > 0 && ids[n - 1] > id; n--)
        ids[n] = ids[n - 1];
    ids[n] = id;
}

/* Keeps of the raised ones those all of whose clauses are fulfilled, and adds those that see every
 * row. */
static void choose(struct wanted *w) {
    const struct matcher *m = w->meanings->matcher;
    size_t raised = w->n;
    w->n = 0;
    for (size_t i = 0; i < raised; i++) {
        uint32_t regex = w->regexes[i];
        if (w->fulfilled[regex] == m->needed[regex])
            insert(w->regexes, w->n++, regex);
        w->fulfilled[regex] = 0;
    }
    for (size_t i = 0; i < m->n_unguarded; i++)
        insert(w->regexes, w->n++, m->unguarded[i]);
}

/* The bits of the clauses that those raised lack, but for those that lack one without its bit in
 * `seen`. */
static uint64_t lacking(const struct wanted *w, uint64_t seen) {
    const uint32_t *needed = w->meanings->matcher->needed;
    uint64_t bits = 0;
    for (size_t i = 0; i < w->n; i++) {
        uint32_t regex = w->regexes[i];
        uint64_t own = 0;
        for (uint32_t left = needed[regex] & ~w->fulfilled[regex]; left; left &= left - 1)
            own |= meaning_bit(regex, left);
        bits |= own & ~seen ? 0 : own;
    }
    return bits;
}

/* The bits of all clauses that the row may fulfil. */
static uint64_t seen_in(const struct wanted *w, const struct wanted_row *row) {
    uint64_t bits = w->in_marks.n ? UINT64_MAX : 0;
    for (size_t i = 0; i < row->n; i++)
        bits |= meanings_get(w->meanings, row->meanings[i])->confirms;
    return bits;
}

/* Has the words of the row fulfil what those raised lack. Nearly all words are part of some clause,
 * few of one that is lacked, and most of those raised lack one that no word is part of. */
static void confirm(struct wanted *w, const struct wanted_row *row) {
    if (!lacking(w, UINT64_MAX))
        return;
    uint64_t seen = seen_in(w, row), bits = lacking(w, seen);
    for (size_t i = 0; bits && i < row->n; i++)
        if (meanings_get(w->meanings, row->meanings[i])->confirms & bits) {
            fulfil_word(w, row->meanings[i], GUARD_CONFIRMS);
            bits = lacking(w, seen);
        }
    if (bits)
        fulfil_marks(w, GUARD_CONFIRMS);
}

void wanted_row(struct wanted *w, const struct wanted_row *row) {
    w->n = 0;
    look_into_marks(w, row->text);
    for (size_t k = 0; k < row->n_starts; k++)
        if (row->meanings[row->starts[k]] & MEANING_RAISES)
            fulfil_word(w, row->meanings[row->starts[k]], GUARD_RAISES);
    fulfil_marks(w, GUARD_RAISES);
    confirm(w, row);
    choose(w);
}
