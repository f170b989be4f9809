/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_words.h"

#include <stdlib.h>

#include "corpus/sentences.h"
#include "corpus/words.h"
#include "pipeline/intern.h"
#include "pipeline/utf8.h"

/* A document in which fewer than one word in so many begins with a capital says nothing by lower
 * case. */
enum { CAPITALS_LEAST = 50 };

enum { STRETCH = 64 }; /* words whose look-ups are under way together */

/* A word as it is written. */
struct spelling {
    uint32_t form;
    uint8_t written;
    bool single;
};
struct form {
    bool lower; /* any document had it in lower case */
    unsigned kinds;
};

struct redaction_words {
    const struct name_words *known;
    struct words *words;
    struct sentences *sentences;
    struct intern raw, forms;
    struct spelling *spellings; /* [raw.count] */
    struct form *all;           /* [forms.count] */
    size_t cap_spellings, cap_all;
    struct seen_word *seen; /* of the document */
    size_t n_seen, cap_seen;
    size_t *rows; /* [n_rows]: the first word of each */
    size_t n_rows, cap_rows;
    uint64_t n_capital;
    struct buffer bare;
};

struct redaction_words *redaction_words_new(const struct name_words *known) {
    struct redaction_words *w = mem_zero(1, sizeof *w);
    w->known = known;
    w->words = words_new();
    w->sentences = sentences_new(true);
    if (w->words && w->sentences)
        return w;
    redaction_words_free(w);
    return NULL;
}

void redaction_words_free(struct redaction_words *w) {
    if (!w)
        return;
    words_free(w->words);
    if (w->sentences)
        sentences_free(w->sentences);
    intern_free(&w->raw);
    intern_free(&w->forms);
    free(w->spellings);
    free(w->all);
    free(w->seen);
    free(w->rows);
    buffer_free(&w->bare);
    free(w);
}

void redaction_words_document(struct redaction_words *w) {
    w->n_seen = w->n_rows = 0;
    w->n_capital = 0;
}

static uint32_t form_of(struct redaction_words *w, struct slice word) {
    buffer_clear(&w->bare);
    bare_word(word, &w->bare);
    struct slice bare = buffer_slice(&w->bare);
    size_t known = w->forms.count;
    uint32_t id = intern_add(&w->forms, bare);
    MEM_GROW(w->all, w->cap_all, id + 1);
    if (id == known)
        w->all[id] = (struct form){.kinds = name_words_find(w->known, bare)};
    return id;
}

/* The number of the word as it is written. */
static uint32_t spelling_of(struct redaction_words *w, struct intern_key key, uint64_t hash,
                            struct slice word) {
    size_t known = w->raw.count;
    uint32_t id = intern_add_key(&w->raw, key, hash, word);
    MEM_GROW(w->spellings, w->cap_spellings, id + 1);
    if (id == known) {
        const char *end = word.p + word.n, *next = word.p;
        utf8_next(&next, end);
        struct spelling s = {form_of(w, word), (uint8_t)word_case(word), next == end};
        w->all[s.form].lower |= s.written == CASE_LOWER;
        w->spellings[id] = s;
    }
    __builtin_prefetch(&w->spellings[id]);
    return id;
}

/* Whether what stands before byte `at` opens something that may begin with a capital. */
static bool behind_opening(struct slice text, size_t at) {
    static const char *const marks[] = {":", "(", "[", "]", "“", "‘",
                                        "«", "„", "…", "¿", "¡", "..."};
    while (at && text.p[at - 1] == ' ')
        at--;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t n = strlen(marks[i]);
        if (at >= n && memcmp(text.p + at - n, marks[i], n) == 0)
            return true;
    }
    return false;
}

/* Looks up to STRETCH words up: what is waited for is memory, for all at once. */
static void look_up(struct redaction_words *w, struct slice text, const struct span *at, size_t n,
                    uint32_t ids[STRETCH]) {
    struct intern_key keys[STRETCH];
    uint64_t hashes[STRETCH];
    for (size_t i = 0; i < n; i++) {
        keys[i] = intern_key(text.p + at[i].from, at[i].to - at[i].from, text.n - at[i].from);
        hashes[i] = intern_hash(keys[i]);
        intern_prefetch(&w->raw, hashes[i]);
    }
    for (size_t i = 0; i < n; i++)
        ids[i] = spelling_of(w, keys[i], hashes[i], span_slice(text, at[i]));
}

static void add_words(struct redaction_words *w, struct slice text, struct span piece,
                      bool marked) {
    struct slice part = span_slice(text, piece);
    const struct span *spans;
    uint32_t ids[STRETCH];
    size_t n = words_find(w->words, part, &spans);
    MEM_GROW(w->seen, w->cap_seen, w->n_seen + n);
    for (size_t done = 0, now; done < n; done += now) {
        now = n - done < STRETCH ? n - done : STRETCH;
        look_up(w, part, spans + done, now, ids);
        for (size_t i = 0; i < now; i++) {
            const struct spelling *s = &w->spellings[ids[i]];
            const struct span *at = &spans[done + i];
            w->n_capital += s->written == CASE_CAPITAL;
            w->seen[w->n_seen++] =
                (struct seen_word){.at = {at->from + piece.from, at->to + piece.from},
                                   .form = s->form,
                                   .written = s->written,
                                   .single = s->single,
                                   .marked = marked};
        }
    }
}

static size_t next_bracket(struct slice text, size_t i) {
    while (i < text.n && text.p[i] != '[' && text.p[i] != ']')
        i++;
    return i;
}

/* Marks where sentences begin. */
static void find_starts(struct redaction_words *w, size_t first, struct slice text) {
    const struct span *spans;
    size_t n = sentences_find(w->sentences, text, &spans), k = 0;
    for (size_t i = first; i < w->n_seen; i++) {
        struct seen_word *word = &w->seen[i];
        bool begins = false;
        for (; k < n && spans[k].from <= word->at.from; k++)
            begins = true;
        if (word->written == CASE_CAPITAL || word->written == CASE_CAPITALS)
            word->start = begins || behind_opening(text, word->at.from);
    }
}

void redaction_words_row(struct redaction_words *w, struct slice text) {
    size_t first = w->n_seen, open = 0;
    bool opened = false;
    MEM_GROW(w->rows, w->cap_rows, w->n_rows + 1);
    w->rows[w->n_rows++] = first;
    for (;;) {
        size_t end = next_bracket(text, open);
        bool marked = opened && end < text.n && text.p[end] == ']';
        if (end > open)
            add_words(w, text, (struct span){(uint32_t)open, (uint32_t)end}, marked);
        if (end == text.n)
            break;
        opened = text.p[end] == '[';
        open = end + 1;
    }
    find_starts(w, first, text);
}

const struct seen_word *redaction_words_of(const struct redaction_words *w, size_t row, size_t *n) {
    size_t first = w->rows[row], end = row + 1 < w->n_rows ? w->rows[row + 1] : w->n_seen;
    *n = end - first;
    return *n ? w->seen + first : NULL;
}

const struct seen_word *redaction_words_all(const struct redaction_words *w, size_t *n) {
    *n = w->n_seen;
    return w->seen;
}

bool redaction_words_cased(const struct redaction_words *w) {
    return w->n_capital * CAPITALS_LEAST >= w->n_seen;
}

size_t redaction_words_forms(const struct redaction_words *w) {
    return w->forms.count;
}

struct slice redaction_form(const struct redaction_words *w, uint32_t form) {
    return intern_text(&w->forms, form);
}

uint32_t redaction_form_find(const struct redaction_words *w, struct slice bare) {
    return intern_find(&w->forms, bare);
}

bool redaction_form_lower(const struct redaction_words *w, uint32_t form) {
    return w->all[form].lower;
}

unsigned redaction_form_kinds(const struct redaction_words *w, uint32_t form) {
    return w->all[form].kinds;
}
