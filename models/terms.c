/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/terms.h"

#include <stdlib.h>

static size_t code_point_bytes(const char *p, const char *end) {
    size_t n = 1;
    while (p + n < end && ((unsigned char)p[n] & 0xc0) == 0x80)
        n++;
    return n;
}

/* After a mismatch only the last * need be tried again, one character further on. */
bool glob_fits(struct slice pattern, struct slice text) {
    const char *p = pattern.p, *p_end = p + pattern.n, *t = text.p, *t_end = t + text.n;
    const char *star = NULL, *retry = NULL;
    while (t < t_end) {
        if (p < p_end && *p == '*') {
            star = ++p;
            retry = t;
        } else if (p < p_end && *p == '?') {
            p++;
            t += code_point_bytes(t, t_end);
        } else if (p < p_end && *p == *t) {
            p++;
            t++;
        } else if (star) {
            retry += code_point_bytes(retry, t_end);
            p = star;
            t = retry;
        } else {
            return false;
        }
    }
    while (p < p_end && *p == '*')
        p++;
    return p == p_end;
}

static void add_glob(struct term_globs *globs, uint32_t term, struct slice pattern) {
    MEM_GROW(globs->at, globs->cap, globs->n + 1);
    globs->at[globs->n++] = (struct term_glob){term, pattern};
}

static size_t bucket(struct slice pattern) {
    return pattern.p[0] == '*' || pattern.p[0] == '?' ? 256 : (unsigned char)pattern.p[0];
}

uint32_t terms_add(struct terms *t, enum term_kind kind, struct slice text) {
    struct buffer key = {0};
    buffer_char(&key, (char)('0' + kind));
    buffer_add(&key, text);
    uint32_t known = (uint32_t)t->all.count, id = intern_add(&t->all, buffer_slice(&key));
    buffer_free(&key);
    if (id != known)
        return id;
    struct slice kept = intern_text(&t->all, id);
    kept = (struct slice){kept.p + 1, kept.n - 1};
    if (kind <= TERM_EXACT) {
        uint32_t at = intern_add(&t->of[kind], kept);
        MEM_GROW(t->of_term[kind], t->cap_of[kind], (size_t)at + 1);
        t->of_term[kind][at] = id;
    } else if (kind == TERM_LITERAL) {
        add_glob(&t->literals[kept.p[kept.p[0] == '<'] - 'a'], id, kept);
    } else {
        add_glob(kind == TERM_GLOB ? &t->fold[bucket(kept)] : &t->exact[bucket(kept)], id, kept);
    }
    return id;
}

static void list_add(struct term_list *list, uint32_t id) {
    size_t i = list->n;
    while (i > 0 && list->ids[i - 1] > id)
        i--;
    if (i > 0 && list->ids[i - 1] == id)
        return; /* a literal that stands twice in the word */
    MEM_GROW(list->ids, list->cap, list->n + 1);
    memmove(&list->ids[i + 1], &list->ids[i], (list->n - i) * sizeof *list->ids);
    list->ids[i] = id;
    list->n++;
}

static void find_exact(const struct terms *t, enum term_kind kind, struct slice text,
                       struct term_list *list) {
    uint32_t at = intern_find(&t->of[kind], text);
    if (at != INTERN_NONE)
        list_add(list, t->of_term[kind][at]);
}

static void find_globs(const struct term_globs globs[257], struct slice text,
                       struct term_list *list) {
    const struct term_globs *sets[] = {text.n ? &globs[(unsigned char)text.p[0]] : &globs[256],
                                       &globs[256]};
    for (size_t s = text.n ? 0 : 1; s < 2; s++)
        for (size_t i = 0; i < sets[s]->n; i++)
            if (glob_fits(sets[s]->at[i].pattern, text))
                list_add(list, sets[s]->at[i].term);
}

static bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Whether a literal, wanted with or without an edge at its ends, stands at byte `at` of a word.
 * What lies beyond ASCII may be an edge: better to look once too often. */
static bool literal_at(struct slice word, size_t at, struct slice literal) {
    bool begins = literal.p[0] == '<', ends = literal.p[literal.n - 1] == '>';
    struct slice needle = {literal.p + begins, literal.n - begins - ends};
    if (word.n - at < needle.n || memcmp(word.p + at, needle.p, needle.n) != 0)
        return false;
    size_t behind = at + needle.n;
    return (!begins || at == 0 || !is_word_byte(word.p[at - 1])) &&
           (!ends || behind == word.n || !is_word_byte(word.p[behind]));
}

static void find_literals(const struct terms *t, struct slice word, struct term_list *list) {
    for (size_t at = 0; at < word.n; at++) {
        unsigned letter = (unsigned)(unsigned char)word.p[at] - 'a';
        for (size_t i = 0; letter < 26 && i < t->literals[letter].n; i++)
            if (literal_at(word, at, t->literals[letter].at[i].pattern))
                list_add(list, t->literals[letter].at[i].term);
    }
}

void terms_of(const struct terms *t, const struct term_word *w, struct term_list *list) {
    find_exact(t, TERM_STEM, w->stem, list);
    find_exact(t, TERM_FOLD, w->fold, list);
    find_exact(t, TERM_EXACT, w->exact, list);
    find_globs(t->fold, w->fold, list);
    find_globs(t->exact, w->exact, list);
    find_literals(t, w->fold, list);
}

void terms_free(struct terms *t) {
    intern_free(&t->all);
    for (size_t k = 0; k < 3; k++) {
        intern_free(&t->of[k]);
        free(t->of_term[k]);
    }
    for (size_t i = 0; i < 257; i++) {
        free(t->fold[i].at);
        free(t->exact[i].at);
    }
    for (size_t i = 0; i < 26; i++)
        free(t->literals[i].at);
}
