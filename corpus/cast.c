/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/cast.h"

#include <stdlib.h>

#include "corpus/label_roles.h"

enum { LETTERS_MOST = 4 }; /* bytes of a label that may be a letter: `P12` */

struct cast {
    const struct cast_plan *plan;
    struct manifest_view view;
    struct intern labels;   /* of the document */
    struct person *persons; /* [labels.count] */
    size_t cap;
    struct arena arena; /* per document */
    struct label_words *words;
    struct intern known; /* labels of all documents, and their roles */
    const char **roles;  /* [known.count] */
    size_t cap_roles;
    struct names speakers, renamed;
};

struct cast *cast_new(const struct cast_plan *p) {
    struct cast *c = mem_zero(1, sizeof *c);
    c->plan = p;
    c->words = p->roles ? label_words_new() : NULL;
    return c;
}

void cast_free(struct cast *c) {
    if (!c)
        return;
    manifest_view_free(&c->view);
    intern_free(&c->labels);
    free(c->persons);
    arena_free(&c->arena);
    label_words_free(c->words);
    intern_free(&c->known);
    free(c->roles);
    names_free(&c->speakers);
    names_free(&c->renamed);
    free(c);
}

/* The role that a label tells by itself: the same in every document. */
static const char *role_of(struct cast *c, struct slice label) {
    size_t known = c->known.count;
    uint32_t id = intern_add(&c->known, label);
    if (id == known) {
        MEM_GROW(c->roles, c->cap_roles, known + 1);
        struct label_parts parts = label_parts_of(c->words, label, &c->arena);
        c->roles[id] = label_role(&parts);
    }
    return c->roles[id];
}

static struct slice name_of(struct cast *c, struct slice doc, struct slice file,
                            struct slice label) {
    struct aliases *a = c->plan->aliases;
    struct slice alias = a && label.n ? aliases_find(a, doc, file, label) : NO_QUOTE;
    if (!alias.p || slice_eq(alias, label))
        return label;
    names_add(&c->renamed, label);
    return alias;
}

static void meet(struct cast *c, struct slice doc, struct slice file, struct slice label) {
    size_t known = c->labels.count;
    uint32_t id = intern_add(&c->labels, label);
    if (id < known)
        return;
    MEM_GROW(c->persons, c->cap, known + 1);
    struct person *p = &c->persons[id];
    *p = (struct person){.label = intern_text(&c->labels, id)};
    p->name = name_of(c, doc, file, p->label);
    p->values = arena_alloc(&c->arena, c->plan->n_values, sizeof *p->values);
    if (c->plan->manifest)
        manifest_values(c->plan->manifest, &c->view, p->name, p->label, p->values);
    if (label.n)
        names_add(&c->speakers, p->name);
    if (label.n && c->plan->roles)
        p->role = role_of(c, p->label);
    if (label.n && c->plan->roles && !p->role)
        p->role = role_of(c, p->name);
}

/* Single letters say something only together. */
static void read_letters(struct cast *c) {
    struct label_parts *parts = arena_alloc(&c->arena, c->labels.count, sizeof *parts);
    const char *role;
    size_t n = 0;
    for (size_t i = 0; i < c->labels.count; i++) {
        struct slice label = c->persons[i].label;
        if (label.n > LETTERS_MOST)
            return;
        if (label.n)
            parts[n++] = label_parts_of(c->words, label, &c->arena);
    }
    size_t asks = label_roles_letter(parts, n, &role);
    for (size_t i = 0, at = 0; asks < n && i < c->labels.count; i++)
        if (c->persons[i].label.n && at++ == asks)
            c->persons[i].role = role;
}

void cast_document(struct cast *c, struct slice doc, struct slice name,
                   const struct transcript *t) {
    arena_reset(&c->arena);
    intern_free(&c->labels);
    if (c->plan->manifest)
        manifest_document(c->plan->manifest, &c->view, doc, name);
    for (size_t i = 0; i < t->n; i++)
        if (i == 0 || !slice_eq(t->paragraphs[i].speaker, t->paragraphs[i - 1].speaker))
            meet(c, doc, name, t->paragraphs[i].speaker);
    if (c->plan->roles)
        read_letters(c);
}

struct person *cast_person(struct cast *c, struct slice speaker) {
    return &c->persons[intern_find(&c->labels, speaker)];
}

const struct names *cast_speakers(const struct cast *c) {
    return &c->speakers;
}

const struct names *cast_renamed(const struct cast *c) {
    return &c->renamed;
}
