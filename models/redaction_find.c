/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_find.h"

#include <stdlib.h>

enum { LEAD_MOST = 4 }; /* words before the first part */

/* A form that stands in lower case behind a determiner is a word, unless it has a capital in
 * mid-sentence so many times as often. Lower case alone says little: people write names so. */
enum { WORD_TIMES = 4 };

/* What a document's names make of a form. */
struct form_state {
    const struct people *own, *everyone; /* NULL: nobody's */
    bool family;                         /* the people are those of the form without its s */
    uint64_t document;                   /* of which the rest speaks */
    uint32_t n_word, n_amid;             /* behind a determiner, with a capital in mid-sentence */
    bool told;                           /* the rest is filled in */
    bool whole, inner, behind;           /* as in struct people, of both */
    bool common;                         /* needs a capital, and not at the start of a sentence */
    bool lower;                          /* needs a capital */
};

static bool is_known(const struct redaction_finder *f, uint32_t form) {
    return f->known[form / 64] >> form % 64 & 1;
}

static void set_known(struct redaction_finder *f, uint32_t form, bool known) {
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
static void add_forms(struct redaction_finder *f) {
    size_t n = redaction_forms(f->words), words = f->n_states / 64 + 1;
    MEM_GROW(f->states, f->cap_states, n);
    MEM_GROW(f->known, f->cap_known, n / 64 + 1);
    if (f->n_states == 0)
        f->known[0] = 0;
    for (size_t i = words; i < n / 64 + 1; i++)
        f->known[i] = 0;
    for (; f->n_states < n; f->n_states++) {
        uint32_t form = (uint32_t)f->n_states;
        struct slice bare = redaction_form(f->words, form);
        struct form_state *s = &f->states[form];
        *s = (struct form_state){.everyone = redaction_names_find(f->everyone, bare)};
        if (!s->everyone && (s->everyone = family_of(f->everyone, bare)))
            s->family = true;
        set_known(f, form, s->everyone != NULL);
    }
}

static void mark_own(struct redaction_finder *f, uint32_t form, const struct people *own,
                     bool family) {
    if (form == INTERN_NONE || form >= f->n_states || f->states[form].own)
        return;
    struct form_state *s = &f->states[form];
    if (family && s->everyone && !s->family)
        return;
    s->own = own;
    s->family |= family;
    set_known(f, form, true);
    MEM_GROW(f->own_forms, f->cap_own_forms, f->n_own_forms + 1);
    f->own_forms[f->n_own_forms++] = form;
}

static void unmark_own(struct redaction_finder *f) {
    for (size_t i = 0; i < f->n_own_forms; i++) {
        struct form_state *s = &f->states[f->own_forms[i]];
        s->own = NULL;
        if (!s->everyone) {
            s->family = false;
            set_known(f, f->own_forms[i], false);
        }
    }
    f->n_own_forms = 0;
}

static void mark_names(struct redaction_finder *f) {
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

static struct form_state *state_here(struct redaction_finder *f, uint32_t form) {
    struct form_state *s = &f->states[form];
    if (s->document != f->document) {
        s->document = f->document;
        s->n_word = s->n_amid = 0;
        s->told = false;
    }
    return s;
}

/* `the mill`, `my trust` */
static bool is_determined(const struct redaction_finder *f, const struct seen_word *w) {
    return w->written == CASE_LOWER && w[-1].at.to + 1 == w->at.from &&
           redaction_form_kinds(f->words, w[-1].form) & NAME_DETERMINER;
}

static void count_cases(struct redaction_finder *f) {
    size_t n;
    const struct seen_word *w = redaction_words_all(f->words, &n);
    for (size_t i = 0; i < n; i++) {
        if (!is_known(f, w[i].form))
            continue;
        struct form_state *s = state_here(f, w[i].form);
        s->n_word += i > 0 && is_determined(f, &w[i]);
        s->n_amid += w[i].written == CASE_CAPITAL && !w[i].start;
    }
}

void redaction_find_document(struct redaction_finder *f) {
    f->document++;
    add_forms(f);
    unmark_own(f);
    mark_names(f);
    count_cases(f);
}

void redaction_finder_free(struct redaction_finder *f) {
    free(f->states);
    free(f->known);
    free(f->own_forms);
    buffer_free(&f->room);
    people_free(&f->people);
    people_free(&f->other);
    free(f->found);
    free(f->unsure);
}

static void tell_state(const struct redaction_finder *f, uint32_t form, struct form_state *s) {
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

static const struct form_state *state_of(struct redaction_finder *f, uint32_t form) {
    static const struct form_state nobody;
    if (!is_known(f, form))
        return &nobody;
    struct form_state *s = state_here(f, form);
    if (!s->told)
        tell_state(f, form, s);
    return s;
}

static bool is_spelling(const struct form_state *s) {
    return s->own || s->everyone;
}

/* Whether the word can be part of a name by itself. */
static bool counts(const struct form_state *s, const struct seen_word *w) {
    return s->whole && (!s->common || w->written == CASE_CAPITAL) &&
           !(s->lower && w->written == CASE_LOWER);
}

static bool is_sure(const struct redaction_finder *f, const struct form_state *s,
                    const struct seen_word *w) {
    return counts(s, w) && !(s->common && w->start) && !(f->shy && w->written == CASE_LOWER);
}

static void people_of(const struct form_state *s, struct people *to) {
    people_clear(to);
    if (s->own)
        people_join(to, s->own);
    if (s->everyone)
        people_join(to, s->everyone);
}

/* Whether the two words stand side by side within one name. */
static bool adjoin(struct slice text, const struct seen_word *a, const struct seen_word *b) {
    struct slice gap = {text.p + a->at.to, b->at.from - a->at.to};
    if (a->marked != b->marked)
        return false;
    bool letters = a->single || memchr(text.p + a->at.from, '.', a->at.to - a->at.from);
    return slice_eq(gap, SLICE(" ")) || slice_eq(gap, SLICE("-")) || slice_eq(gap, SLICE("‐")) ||
           (letters && (slice_eq(gap, SLICE(". ")) || slice_eq(gap, SLICE("."))));
}

/* A capital that may be the first letter of a part of a name. `I` and `A` are words, unless a full
 * stop follows. */
static bool may_be_initial(struct slice text, const struct seen_word *w) {
    bool dotted = w->at.to < text.n && text.p[w->at.to] == '.';
    return w->single && w->written == CASE_CAPITAL &&
           (dotted || (text.p[w->at.from] != 'I' && text.p[w->at.from] != 'A'));
}

/* Leaves in f->people those of whose names a part begins with the letter; false when there are
 * none. */
static bool meet_initial(struct redaction_finder *f, const struct seen_word *w) {
    struct slice letter = redaction_form(f->words, w->form);
    people_clear(&f->other);
    for (size_t i = 0; i < f->people.n; i++) {
        uint64_t person = f->people.at[i];
        if (redaction_names_initial(f->own, person, letter) ||
            redaction_names_initial(f->everyone, person, letter))
            people_join(&f->other, &(struct people){.at = &person, .n = 1});
    }
    return f->other.n && people_meet(&f->people, &f->other);
}

struct run {
    size_t first, end; /* words of the row, half-open */
    size_t parts, sure;
};

static void count_part(const struct redaction_finder *f, struct run *r, const struct form_state *s,
                       const struct seen_word *w) {
    r->parts++;
    r->sure += is_sure(f, s, w);
}

/* Takes the words from r->end on into the run while they belong to the same name. */
static void extend(struct redaction_finder *f, struct run *r, struct slice text,
                   const struct seen_word *w, size_t n) {
    size_t last = r->end - 1;
    for (size_t i = r->end; i < n && adjoin(text, &w[i - 1], &w[i]); i++) {
        const struct form_state *s = state_of(f, w[i].form);
        people_of(s, &f->other);
        if (counts(s, &w[i]) && people_meet(&f->people, &f->other)) {
            count_part(f, r, s, &w[i]);
            last = i;
        } else if (may_be_initial(text, &w[i]) && meet_initial(f, &w[i])) {
            last = i;
        } else if (s->behind && w[i].written != CASE_LOWER && people_meet(&f->people, &f->other)) {
            last = i;
        } else if (!s->inner) {
            break; /* a particle is taken in when the name goes on behind it */
        }
    }
    r->end = last + 1;
}

/* Whether a word can stand before the first part of a name that is met. */
static bool may_lead(struct redaction_finder *f, struct slice text, const struct seen_word *w) {
    return may_be_initial(text, w) || state_of(f, w->form)->inner;
}

/* Whether it belongs to a name of f->people, who become those. */
static bool leads(struct redaction_finder *f, struct slice text, const struct seen_word *w) {
    people_of(state_of(f, w->form), &f->other);
    if (f->other.inner && people_meet(&f->people, &f->other))
        return true;
    return may_be_initial(text, w) && meet_initial(f, w);
}

/* The run that begins with letters or particles from word `i` on: `A. B. Lee`, `van der Lee`. */
static struct run read_led(struct redaction_finder *f, struct slice text, const struct seen_word *w,
                           size_t n, size_t i) {
    struct run r = {i, i, 0, 0};
    size_t head = i;
    while (head - i < LEAD_MOST && head + 1 < n && may_lead(f, text, &w[head]) &&
           adjoin(text, &w[head], &w[head + 1]))
        head++;
    const struct form_state *part = state_of(f, w[head].form);
    if (head == i || !counts(part, &w[head]))
        return r;
    people_of(part, &f->people);
    for (size_t k = i; k < head; k++)
        if (!leads(f, text, &w[k]))
            return r;
    r.end = head + 1;
    count_part(f, &r, part, &w[head]);
    return r;
}

/* The run that begins with word `i`, or an empty one. */
static struct run read_run(struct redaction_finder *f, struct slice text, const struct seen_word *w,
                           size_t n, size_t i) {
    struct run r = read_led(f, text, w, n, i);
    const struct form_state *s = state_of(f, w[i].form);
    if (r.end == i && counts(s, &w[i])) {
        people_of(s, &f->people);
        r.end = i + 1;
        count_part(f, &r, s, &w[i]);
    }
    if (r.end > i)
        extend(f, &r, text, w, n);
    return r;
}

static void leave(struct redaction_finder *f, size_t i) {
    MEM_GROW(f->unsure, f->cap_unsure, f->n_unsure + 1);
    f->unsure[f->n_unsure++] = (uint32_t)i;
}

/* Who is meant by a run: of several the one who speaks in the document. */
static uint64_t who(struct redaction_finder *f) {
    people_clear(&f->other);
    people_join(&f->other, redaction_names_people(f->own));
    if (f->people.n > 1)
        people_meet(&f->people, &f->other);
    return f->people.n == 1 ? f->people.at[0] : 0;
}

static void take_run(struct redaction_finder *f, const struct run *r, const struct seen_word *w) {
    if (r->sure == 0 && r->parts < 2) {
        for (size_t i = r->first; i < r->end; i++)
            leave(f, i);
        return;
    }
    MEM_GROW(f->found, f->cap_found, f->n_found + 1);
    f->found[f->n_found++] =
        (struct name_found){{w[r->first].at.from, w[r->end - 1].at.to}, who(f)};
}

/* Of a spelling that does not count as written: HOPE may be shouted, or a name in capitals; `ann`
 * may be a name in haste, but `hope` is a word. */
static bool is_doubtful(const struct redaction_finder *f, const struct seen_word *w) {
    return w->written == CASE_CAPITALS ||
           (w->written == CASE_LOWER &&
            !(redaction_form_kinds(f->words, w->form) & (NAME_COMMON | NAME_LOWER)));
}

void redaction_find(struct redaction_finder *f, size_t row, struct slice text) {
    size_t n;
    const struct seen_word *w = redaction_words_of(f->words, row, &n);
    f->n_found = f->n_unsure = 0;
    for (size_t i = 0; i < n;) {
        const struct form_state *s = state_of(f, w[i].form);
        if (!is_spelling(s) && !w[i].single) {
            i++;
            continue;
        }
        struct run r = read_run(f, text, w, n, i);
        if (r.end > i)
            take_run(f, &r, w);
        else if (s->whole && is_doubtful(f, &w[i]))
            leave(f, i);
        i = r.end > i ? r.end : i + 1;
    }
}
