/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/by_language.h"

#include <stdlib.h>

static struct names *names_of(struct by_language *b, size_t language) {
    if (!b->docs)
        b->docs = mem_zero(n_languages, sizeof *b->docs);
    return &b->docs[language];
}

void by_language_add(struct by_language *b, const struct language *l, struct slice doc) {
    names_add(names_of(b, (size_t)(l - languages)), doc);
}

void by_language_join(struct by_language *b, const struct by_language *more) {
    for (size_t i = 0; more->docs && i < n_languages; i++)
        names_join(names_of(b, i), &more->docs[i]);
}

void by_language_carry(struct by_language *b, struct carry *c) {
    for (size_t i = 0; i < n_languages; i++)
        names_carry(names_of(b, i), c);
}

size_t by_language_count(const struct by_language *b, const struct language *but) {
    size_t n = 0;
    for (size_t i = 0; b->docs && i < n_languages; i++)
        n += &languages[i] == but ? 0 : b->docs[i].n;
    return n;
}

struct counted {
    const struct language *language;
    const struct names *docs;
};

static int by_number(const void *a, const void *b) {
    const struct counted *x = a, *y = b;
    int c = (x->docs->n < y->docs->n) - (x->docs->n > y->docs->n);
    return c ? c : strcmp(x->language->name, y->language->name);
}

void by_language_list(const struct by_language *b, const struct language *but, bool named,
                      struct buffer *to) {
    struct counted *all = mem_zero(n_languages, sizeof *all);
    size_t n = 0;
    for (size_t i = 0; b->docs && i < n_languages; i++)
        if (&languages[i] != but && b->docs[i].n)
            all[n++] = (struct counted){&languages[i], &b->docs[i]};
    qsort(all, n, sizeof *all, by_number);
    for (size_t i = 0; i < n; i++) {
        buffer_format(to, "%s%zu %s", i ? ", " : "", all[i].docs->n, all[i].language->name);
        if (!named)
            continue;
        buffer_text(to, " (");
        names_list(all[i].docs, to);
        buffer_char(to, ')');
    }
    free(all);
}

void by_language_free(struct by_language *b) {
    for (size_t i = 0; b->docs && i < n_languages; i++)
        names_free(&b->docs[i]);
    free(b->docs);
    b->docs = NULL;
}
