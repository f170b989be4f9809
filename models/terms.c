/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/terms.h"

#include <stdlib.h>

/* `<text>`: the marks say where an edge is wanted. */
static void add_literal(struct terms *t, uint32_t term, struct slice text) {
    struct term_literal l = {text, term, text.p[0] == '<', text.p[text.n - 1] == '>'};
    l.text = (struct slice){text.p + l.begins, text.n - l.begins - l.ends};
    needles_add(&t->letters, l.text, false, (uint32_t)t->n_literals);
    MEM_GROW(t->literals, t->cap_literals, t->n_literals + 1);
    t->literals[t->n_literals++] = l;
}

uint32_t terms_add(struct terms *t, enum term_kind kind, struct slice text) {
    size_t known = t->of[kind].count;
    uint32_t at = intern_add(&t->of[kind], text), id = (uint32_t)t->count;
    if (at < known)
        return t->of_term[kind][at];
    MEM_GROW(t->of_term[kind], t->cap_of[kind], (size_t)at + 1);
    t->of_term[kind][at] = id;
    t->count++;
    if (kind == TERM_LITERAL)
        add_literal(t, id, intern_text(&t->of[kind], at));
    else if (kind == TERM_GLOB || kind == TERM_EXACT_GLOB)
        globs_add(kind == TERM_GLOB ? &t->fold : &t->exact, intern_text(&t->of[kind], at), id);
    return id;
}

static void find_exact(const struct terms *t, enum term_kind kind, struct slice text,
                       struct term_list *list) {
    uint32_t at = intern_find(&t->of[kind], text);
    if (at != INTERN_NONE)
        term_list_add(list, t->of_term[kind][at]);
}

static bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Whether a literal that was found in a text has the edges that it wants. What lies beyond ASCII
 * may be an edge: better to look once too often. */
static bool edges_fit(const struct term_literal *l, struct slice text, struct slice found) {
    const char *behind = found.p + found.n;
    return (!l->begins || found.p == text.p || !is_word_byte(found.p[-1])) &&
           (!l->ends || behind == text.p + text.n || !is_word_byte(*behind));
}

/* Adds the literals that end at the node, to which these bytes led. */
static void add_found(const struct terms *t, uint32_t node, struct slice text, struct slice found,
                      struct term_list *list) {
    const struct needles *letters = &t->letters;
    for (uint32_t i = needles_first(letters, node); i != NEEDLES_NONE; i = letters->items[i].next) {
        const struct term_literal *l = &t->literals[letters->items[i].value];
        if (edges_fit(l, text, found))
            term_list_add(list, l->term);
    }
}

void terms_in_text(const struct terms *t, struct slice text, struct term_list *list) {
    for (size_t from = 0; t->n_literals && from < text.n; from++) {
        struct slice found = {text.p + from, 1};
        uint32_t node = NEEDLES_ROOT;
        for (; from + found.n <= text.n; found.n++) {
            node = needles_step(&t->letters, node, (unsigned char)found.p[found.n - 1]);
            if (!node)
                break;
            add_found(t, node, text, found, list);
        }
    }
}

void terms_of(const struct terms *t, const struct term_word *w, struct term_list *list) {
    find_exact(t, TERM_STEM, w->stem, list);
    find_exact(t, TERM_FOLD, w->fold, list);
    find_exact(t, TERM_EXACT, w->exact, list);
    globs_find(&t->fold, w->fold, list);
    globs_find(&t->exact, w->exact, list);
    terms_in_text(t, w->fold, list);
}

void terms_free(struct terms *t) {
    for (size_t k = 0; k < TERM_KINDS; k++) {
        intern_free(&t->of[k]);
        free(t->of_term[k]);
    }
    globs_free(&t->fold);
    globs_free(&t->exact);
    free(t->literals);
    needles_free(&t->letters);
}
