/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_forms.h"

#include <stdlib.h>

/* A form that stands in lower case behind a determiner is a word, unless it has a capital in
 * mid-sentence so many times as often. Lower case alone says little: people write names so. */
enum { WORD_TIMES = 4 };

static bool is_known(const struct redaction_forms *f, uint32_t form) {
    return f->known[form / 64] >> form % 64 & 1;
}

static void set_known(struct redaction_forms *f, uint32_t form, bool known) {
    uint64_t bit = (uint64_t)1 << form % 64;
    f->known[form / 64] = known ? f->known[form / 64] | bit : f->known[form / 64] & ~bit;
}

/* Who is meant by `the Bergs`: nobody whose name is a word, or no part by itself. */
static const struct people *family_of(const struct redaction_names *names, struct slice bare) {
    const struct people *p = bare.n < 4 || bare.p[bare.n - 1] != 's'
                                 ? NULL
                                 : redaction_names_find(names, (struct slice){bare.p, bare.n - 1});
    return p && p->whole && !p->common ? p : NULL;
}

/* Forms that came since the last document. */
static void add_forms(struct redaction_forms *f) {
    size_t n = redaction_words_forms(f->words), words = f->n_states / 64 + 1;
    MEM_GROW(f->states, f->cap_states, n);
    MEM_GROW(f->known, f->cap_known, n / 64 + 1);
    if (f->n_states == 0)
        f->known[0] = 0;
    for (size_t i = words; i < n / 64 + 1; i++)
        f->known[i] = 0;
    for (; f->n_states < n; f->n_states++) {
        uint32_t form = (uint32_t)f->n_states;
        struct slice bare = redaction_form(f->words, form);
        struct redaction_form_state *s = &f->states[form];
        *s = (struct redaction_form_state){.everyone = redaction_names_find(f->everyone, bare)};
        if (!s->everyone && (s->everyone = family_of(f->everyone, bare)))
            s->family = true;
        set_known(f, form, s->everyone != NULL);
    }
}

static void mark_own(struct redaction_forms *f, uint32_t form, const struct people *own,
                     bool family) {
    if (form == INTERN_NONE || form >= f->n_states || f->states[form].own)
        return;
    struct redaction_form_state *s = &f->states[form];
    if (family && s->everyone && !s->family)
        return;
    s->own = own;
    s->family |= family;
    set_known(f, form, true);
    MEM_GROW(f->own_forms, f->cap_own_forms, f->n_own_forms + 1);
    f->own_forms[f->n_own_forms++] = form;
}

static void unmark_own(struct redaction_forms *f) {
    for (size_t i = 0; i < f->n_own_forms; i++) {
        struct redaction_form_state *s = &f->states[f->own_forms[i]];
        s->own = NULL;
        if (!s->everyone) {
            s->family = false;
            set_known(f, f->own_forms[i], false);
        }
    }
    f->n_own_forms = 0;
}

static void mark_names(struct redaction_forms *f) {
    size_t n = redaction_names_count(f->own);
    for (size_t i = 0; i < n; i++) {
        struct slice bare = redaction_names_spelling(f->own, i);
        mark_own(f, redaction_form_find(f->words, bare), redaction_names_find(f->own, bare), false);
    }
    for (size_t i = 0; i < n; i++) {
        buffer_clear(&f->room);
        buffer_add(&f->room, redaction_names_spelling(f->own, i));
        buffer_char(&f->room, 's');
        const struct people *family = family_of(f->own, buffer_slice(&f->room));
        if (family)
            mark_own(f, redaction_form_find(f->words, buffer_slice(&f->room)), family, true);
    }
}

static struct redaction_form_state *state_here(struct redaction_forms *f, uint32_t form) {
    struct redaction_form_state *s = &f->states[form];
    if (s->document != f->document) {
        s->document = f->document;
        s->n_word = s->n_amid = 0;
        s->told = false;
    }
    return s;
}

/* `the mill`, `my trust` */
static bool is_determined(const struct redaction_forms *f, const struct seen_word *w) {
    return w->written == CASE_LOWER && w[-1].at.to + 1 == w->at.from &&
           redaction_form_kinds(f->words, w[-1].form) & NAME_DETERMINER;
}

static void count_cases(struct redaction_forms *f) {
    size_t n;
    const struct seen_word *w = redaction_words_all(f->words, &n);
    for (size_t i = 0; i < n; i++) {
        if (!is_known(f, w[i].form))
            continue;
        struct redaction_form_state *s = state_here(f, w[i].form);
        s->n_word += i > 0 && is_determined(f, &w[i]);
        s->n_amid += w[i].written == CASE_CAPITAL && !w[i].start;
    }
}

void redaction_forms_document(struct redaction_forms *f) {
    f->document++;
    add_forms(f);
    unmark_own(f);
    mark_names(f);
    count_cases(f);
}

void redaction_forms_free(struct redaction_forms *f) {
    free(f->states);
    free(f->known);
    free(f->own_forms);
    buffer_free(&f->room);
}

static void tell_state(const struct redaction_forms *f, uint32_t form,
                       struct redaction_form_state *s) {
    const struct people *both[] = {s->own, s->everyone};
    s->told = true;
    s->whole = s->inner = s->behind = false;
    for (size_t i = 0; i < 2; i++)
        if (both[i]) {
            s->whole |= both[i]->whole;
            s->inner |= both[i]->inner;
            s->behind |= both[i]->behind;
        }
    s->lower = (redaction_form_kinds(f->words, form) & NAME_LOWER) != 0;
    s->common =
        s->family || redaction_form_kinds(f->words, form) & NAME_COMMON ||
        (!s->lower && redaction_words_cased(f->words) && s->n_word > s->n_amid / WORD_TIMES);
}

const struct redaction_form_state *redaction_forms_state(struct redaction_forms *f, uint32_t form) {
    static const struct redaction_form_state nobody;
    if (!is_known(f, form))
        return &nobody;
    struct redaction_form_state *s = state_here(f, form);
    if (!s->told)
        tell_state(f, form, s);
    return s;
}
