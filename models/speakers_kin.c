/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose label may be short for whose: only those that share a word are compared, and initials with
 * the people of their documents. */
#include <stdlib.h>

#include "models/speakers_inner.h"

/* How long a label is, place by place; what is kin to a longer one is shorter by this. */
struct length {
    size_t name, in_order, rest, lead;
};

static struct length length_of(const struct label_parts *l) {
    struct length n = {.in_order = l->comma == 0};
    for (size_t i = 0; i < l->n; i++) {
        const struct label_part_word *w = &l->words[i];
        if (i >= l->base)
            n.rest += w->bare.n;
        else if (i < l->lead)
            n.lead += w->bare.n;
        else if (!(w->known.kinds & LABEL_TITLE))
            n.name += w->bare.n;
    }
    return n;
}

static int compare(size_t a, size_t b) {
    return (a > b) - (a < b);
}

int speakers_compare(const struct label_parts *a, const struct label_parts *b) {
    struct length x = length_of(a), y = length_of(b);
    int order = compare(x.name, y.name);
    order = order ? order : compare(x.in_order, y.in_order);
    order = order ? order : compare(x.rest, y.rest);
    return order ? order : compare(x.lead, y.lead);
}

static void add_kin(struct someone *p, size_t person, enum label_kin kind) {
    MEM_GROW(p->kin, p->cap_kin, p->n_kin + 1);
    p->kin[p->n_kin++] = (struct kin){person, kind};
}

static bool has_kin(const struct someone *p, size_t person) {
    for (size_t i = 0; i < p->n_kin; i++)
        if (p->kin[i].person == person)
            return true;
    return false;
}

/* What `a` is to `b`, when it is anything. */
static void look(struct speakers *s, size_t a, size_t b) {
    const struct label_parts *x = speakers_parts(s, a), *y = speakers_parts(s, b);
    enum label_kin kind = a == b || has_kin(&s->people[a], b) ? KIN_NONE : label_kin(x, y);
    bool beside = kind == KIN_AFFILIATION || kind == KIN_SIMILAR;
    if (beside || (kind != KIN_NONE && speakers_compare(x, y) < 0))
        add_kin(&s->people[a], b, kind);
}

/* People by a word of their names. */
struct index {
    struct intern words;
    struct someone_list {
        size_t *at; /* [n] */
        size_t n, cap;
    } * lists; /* [words.count] */
    size_t cap;
};

static void add_to_index(struct index *x, const struct speakers *s, size_t person) {
    const struct label_parts *l = speakers_parts(s, person);
    for (size_t i = l->lead; i < l->base; i++) {
        if (l->words[i].number || l->words[i].letter)
            continue;
        size_t known = x->words.count, id = intern_add(&x->words, l->words[i].bare);
        MEM_GROW(x->lists, x->cap, id + 1);
        if (id == known)
            x->lists[id] = (struct someone_list){0};
        struct someone_list *list = &x->lists[id];
        if (list->n && list->at[list->n - 1] == person)
            continue;
        MEM_GROW(list->at, list->cap, list->n + 1);
        list->at[list->n++] = person;
    }
}

static void look_by_words(struct speakers *s, const struct index *x, size_t person) {
    const struct label_parts *l = speakers_parts(s, person);
    for (size_t i = l->lead; i < l->base; i++) {
        uint32_t id = intern_find(&x->words, l->words[i].bare);
        for (size_t k = 0; id != INTERN_NONE && k < x->lists[id].n; k++)
            look(s, person, x->lists[id].at[k]);
    }
}

/* Initials share no word with what they stand for. */
static void look_by_document(struct speakers *s, const struct speakers_doc *d) {
    for (size_t i = 0; i < d->n_stays; i++) {
        size_t a = s->stays[d->stays + i].person;
        const struct label_parts *l = speakers_parts(s, a);
        if (l->n == 0 || !(l->words[0].capitals || l->words[0].letter))
            continue;
        for (size_t k = 0; k < d->n_stays; k++)
            look(s, a, s->stays[d->stays + k].person);
    }
}

void speakers_find_kin(struct speakers *s) {
    struct index x = {0};
    for (size_t i = 0; i < s->n_people; i++)
        add_to_index(&x, s, i);
    for (size_t i = 0; i < s->n_people; i++)
        look_by_words(s, &x, i);
    for (size_t d = 0; d < s->n_docs; d++)
        look_by_document(s, &s->docs[d]);
    for (size_t i = 0; i < x.words.count; i++)
        free(x.lists[i].at);
    free(x.lists);
    intern_free(&x.words);
}
