/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_find.h"

#include <stdlib.h>

enum { LEAD_MOST = 4 }; /* words before the first part */

void redaction_find_document(struct redaction_finder *f) {
    redaction_forms_document(&f->forms);
}

void redaction_finder_free(struct redaction_finder *f) {
    redaction_forms_free(&f->forms);
    people_free(&f->people);
    people_free(&f->other);
    free(f->found);
    free(f->unsure);
}

static const struct redaction_form_state *state_of(struct redaction_finder *f, uint32_t form) {
    return redaction_forms_state(&f->forms, form);
}

static bool is_spelling(const struct redaction_form_state *s) {
    return s->own || s->everyone;
}

/* Whether the word can be part of a name by itself. */
static bool counts(const struct redaction_form_state *s, const struct seen_word *w) {
    return s->whole && (!s->common || w->written == CASE_CAPITAL) &&
           !(s->lower && w->written == CASE_LOWER);
}

static bool is_sure(const struct redaction_finder *f, const struct redaction_form_state *s,
                    const struct seen_word *w) {
    return counts(s, w) && !(s->common && w->start) && !(f->shy && w->written == CASE_LOWER);
}

static void people_of(const struct redaction_form_state *s, struct people *to) {
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
    struct slice letter = redaction_form(f->forms.words, w->form);
    people_clear(&f->other);
    for (size_t i = 0; i < f->people.n; i++) {
        uint64_t person = f->people.at[i];
        if (redaction_names_initial(f->forms.own, person, letter) ||
            redaction_names_initial(f->forms.everyone, person, letter))
            people_join(&f->other, &(struct people){.at = &person, .n = 1});
    }
    return f->other.n && people_meet(&f->people, &f->other);
}

struct run {
    size_t first, end; /* words of the row, half-open */
    size_t parts, sure;
};

static void count_part(const struct redaction_finder *f, struct run *r,
                       const struct redaction_form_state *s, const struct seen_word *w) {
    r->parts++;
    r->sure += is_sure(f, s, w);
}

/* Takes the words from r->end on into the run while they belong to the same name. */
static void extend(struct redaction_finder *f, struct run *r, struct slice text,
                   const struct seen_word *w, size_t n) {
    size_t last = r->end - 1;
    for (size_t i = r->end; i < n && adjoin(text, &w[i - 1], &w[i]); i++) {
        const struct redaction_form_state *s = state_of(f, w[i].form);
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
    const struct redaction_form_state *part = state_of(f, w[head].form);
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
    const struct redaction_form_state *s = state_of(f, w[i].form);
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
    people_join(&f->other, redaction_names_people(f->forms.own));
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
            !(redaction_form_kinds(f->forms.words, w->form) & (NAME_COMMON | NAME_LOWER)));
}

void redaction_find(struct redaction_finder *f, size_t row, struct slice text) {
    size_t n;
    const struct seen_word *w = redaction_words_of(f->forms.words, row, &n);
    f->n_found = f->n_unsure = 0;
    for (size_t i = 0; i < n;) {
        const struct redaction_form_state *s = state_of(f, w[i].form);
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
