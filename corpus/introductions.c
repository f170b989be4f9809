/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/introductions.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/label_kin.h"
#include "pipeline/intern.h"
#include "pipeline/utf8.h"

enum {
    LINE_MOST = 4096, /* bytes: a longer one is no list of people */
    LABEL_MOST = 32,
};

/* What stands by itself in a line: a cell, the part of a list, what is in brackets. */
struct terms {
    struct slice *at; /* [n] */
    size_t n, cap;
};

static void add_term(struct terms *terms, struct slice s) {
    s = clean_trim(s);
    while (s.n && (*s.p == '*' || *s.p == '_' || *s.p == '-'))
        s = clean_trim((struct slice){s.p + 1, s.n - 1});
    while (s.n && (s.p[s.n - 1] == '*' || s.p[s.n - 1] == '_' || s.p[s.n - 1] == '-'))
        s = clean_trim((struct slice){s.p, s.n - 1});
    if (s.n == 0)
        return;
    MEM_GROW(terms->at, terms->cap, terms->n + 1);
    terms->at[terms->n++] = s;
}

/* Commas, cells, brackets and dashes between spaces part the terms. */
static void cut(struct terms *terms, struct slice line) {
    const char *from = line.p, *end = line.p + line.n;
    terms->n = 0;
    for (const char *p = line.p; p < end;) {
        const char *at = p;
        int32_t c = utf8_next(&p, end);
        bool dash = (c == '-' || c == 0x2013 || c == 0x2014) && at > line.p && at[-1] == ' ' &&
                    p < end && *p == ' ';
        if (!dash && !(c && c < 0x80 && strchr("|\t\n,;:()[]=/", (int)c)))
            continue;
        add_term(terms, (struct slice){from, (size_t)(at - from)});
        from = p;
    }
    add_term(terms, (struct slice){from, (size_t)(end - from)});
}

struct search {
    struct introductions *in;
    const struct label_words *known;
    struct terms terms;
    struct arena arena; /* per line */
};

static bool is_of(struct search *s, const struct label_parts *label, size_t term) {
    if (term >= s->terms.n || s->terms.at[term].n > LINE_MOST)
        return false;
    struct label_parts name = label_parts_of(s->known, s->terms.at[term], &s->arena);
    return label_kin(label, &name) == KIN_INITIALS;
}

/* The term that term `at`, a label, is the initials of; or terms.n. */
static size_t whose(struct search *s, const struct label_parts *label, size_t at) {
    size_t found = s->terms.n, n = 0;
    if (at > 0 && is_of(s, label, at - 1))
        return at - 1;
    if (is_of(s, label, at + 1))
        return at + 1;
    for (size_t i = 0; i < s->terms.n; i++)
        if (is_of(s, label, i)) {
            found = i;
            n++;
        }
    return n == 1 ? found : s->terms.n;
}

static void look(struct search *s, struct slice label, struct slice line) {
    if (line.n > LINE_MOST || !memmem(line.p, line.n, label.p, label.n))
        return;
    arena_reset(&s->arena);
    cut(&s->terms, line);
    struct label_parts parts = label_parts_of(s->known, label, &s->arena);
    for (size_t i = 0; i < s->terms.n; i++) {
        size_t term = slice_eq(s->terms.at[i], label) ? whose(s, &parts, i) : s->terms.n;
        if (term == s->terms.n)
            continue;
        struct introductions *in = s->in;
        MEM_GROW(in->items, in->cap, in->n + 1);
        in->items[in->n++] = (struct introduction){
            label, arena_copy(&in->arena, clean_text(s->terms.at[term], &s->arena))};
        return;
    }
}

/* Whether a label can be initials at all. */
static bool may_be(struct search *s, struct slice label) {
    if (label.n < 2 || label.n > LABEL_MOST)
        return false;
    arena_reset(&s->arena);
    struct label_parts l = label_parts_of(s->known, label, &s->arena);
    return l.n == l.base && l.n > 0 && (l.n == 1 ? l.words[0].capitals : l.words[0].letter);
}

void introductions_find(struct introductions *in, const struct label_words *known,
                        const struct transcript *t) {
    struct search s = {.in = in, .known = known};
    struct intern labels = {0};
    for (size_t i = 0; i < t->n; i++) {
        struct slice label = t->paragraphs[i].speaker;
        size_t seen = labels.count;
        if (!label.n || intern_add(&labels, label) < seen || !may_be(&s, label))
            continue;
        for (size_t k = 0; k < t->n_unspoken; k++)
            if (t->unspoken[k].why == UNSPOKEN_HEADER)
                look(&s, label, t->unspoken[k].text);
    }
    intern_free(&labels);
    free(s.terms.at);
    arena_free(&s.arena);
}

void introductions_free(struct introductions *in) {
    free(in->items);
    arena_free(&in->arena);
    *in = (struct introductions){0};
}
