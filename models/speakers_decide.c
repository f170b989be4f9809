/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who a label is in each document: the longest labels first, so that what is short for something
 * short is resolved to its end. */
#include <stdlib.h>

#include "models/speakers_inner.h"

/* Different people, few. */
struct people_set {
    size_t *at; /* [n]: ascending */
    size_t n, cap;
};

static void add(struct people_set *set, size_t person) {
    size_t i = set->n;
    while (i > 0 && set->at[i - 1] > person)
        i--;
    if (i > 0 && set->at[i - 1] == person)
        return;
    MEM_GROW(set->at, set->cap, set->n + 1);
    memmove(set->at + i + 1, set->at + i, (set->n - i) * sizeof *set->at);
    set->at[i] = person;
    set->n++;
}

/* Their names in byte order. */
static struct slice name_all(struct speakers *s, const struct people_set *set) {
    struct slice *names = mem_resize(NULL, set->n, sizeof *names);
    struct buffer text = {0};
    for (size_t i = 0; i < set->n; i++)
        names[i] = speakers_name(s, set->at[i]);
    if (set->n)
        qsort(names, set->n, sizeof *names, slice_by_bytes);
    for (size_t i = 0; i < set->n; i++) {
        buffer_text(&text, i ? "; " : "");
        buffer_add(&text, names[i]);
    }
    struct slice all = arena_copy(&s->arena, buffer_slice(&text));
    buffer_free(&text);
    free(names);
    return all;
}

static void leave(struct speakers *s, struct stay *stay, enum speakers_why why,
                  const struct people_set *set) {
    stay->target = stay->person;
    stay->why = why;
    stay->far = false;
    stay->maybe = name_all(s, set);
}

static void propose(struct stay *stay, size_t target, enum label_kin kind, bool far) {
    stay->target = target;
    stay->why = kind == KIN_INITIALS ? WHY_INITIALS : kind == KIN_ORDER ? WHY_ORDER : WHY_SHORT;
    stay->far = far;
}

static bool is_longer(enum label_kin kind) {
    return kind == KIN_SHORT || kind == KIN_INITIALS || kind == KIN_ORDER;
}

/* By the longer labels in the same document. False when there are none. */
static bool decide_near(struct speakers *s, struct stay *stay) {
    const struct someone *p = &s->people[stay->person];
    struct people_set targets = {0};
    enum label_kin kind = KIN_SHORT;
    bool in_turn = false;
    for (size_t i = 0; i < p->n_kin; i++) {
        const struct stay *other =
            is_longer(p->kin[i].kind) ? speakers_stay(s, p->kin[i].person, stay->doc) : NULL;
        if (!other)
            continue;
        kind = p->kin[i].kind;
        add(&targets, other->target);
        bool before = other->last < stay->first, after = stay->last < other->first;
        in_turn |= !(before || (after && kind == KIN_ORDER));
    }
    if (targets.n == 1 && !in_turn)
        propose(stay, targets.at[0], kind, false);
    else if (targets.n)
        leave(s, stay, targets.n > 1 ? WHY_SEVERAL : WHY_BESIDE, &targets);
    free(targets.at);
    return targets.n > 0;
}

static bool is_reached(const struct speakers *s, size_t from, size_t to) {
    return s->within == WITHIN_ALL ||
           (s->within == WITHIN_FOLDER && s->docs[from].group == s->docs[to].group);
}

/* The longer labels in other documents, which are within reach or not. */
static enum label_kin gather(struct speakers *s, const struct stay *stay, bool reached,
                             struct people_set *targets) {
    const struct someone *p = &s->people[stay->person];
    enum label_kin kind = KIN_NONE;
    for (size_t i = 0; i < p->n_kin; i++) {
        const struct someone *other = &s->people[p->kin[i].person];
        if (p->kin[i].kind != KIN_SHORT && p->kin[i].kind != KIN_ORDER)
            continue;
        for (size_t k = 0; k < other->n_stays; k++) {
            const struct stay *there = &s->stays[s->places[other->stays + k]];
            if (is_reached(s, stay->doc, there->doc) != reached)
                continue;
            kind = p->kin[i].kind;
            add(targets, there->target);
        }
    }
    return kind;
}

/* Whether a person speaks in turn with a longer label in some document within reach. */
static bool is_beside(const struct speakers *s, const struct stay *stay) {
    const struct someone *p = &s->people[stay->person];
    for (size_t i = 0; i < p->n_stays; i++) {
        const struct stay *there = &s->stays[s->places[p->stays + i]];
        if (there->why == WHY_BESIDE && is_reached(s, stay->doc, there->doc))
            return true;
    }
    return false;
}

/* By the other documents of the folder. */
static void decide_far(struct speakers *s, struct stay *stay) {
    struct people_set targets = {0};
    enum label_kin kind = gather(s, stay, true, &targets);
    bool single = targets.n == 1 && !speakers_stay(s, targets.at[0], stay->doc);
    if (single && !is_beside(s, stay))
        propose(stay, targets.at[0], kind, true);
    else if (targets.n)
        leave(s, stay, targets.n > 1 ? WHY_SEVERAL : WHY_BESIDE, &targets);
    else if (gather(s, stay, false, &targets) != KIN_NONE)
        leave(s, stay, WHY_ELSEWHERE, &targets);
    free(targets.at);
}

/* By what stands above the talk, of somebody who does not speak in it under that name. */
static bool decide_introduced(struct speakers *s, struct stay *stay) {
    if (stay->named == NONE || speakers_stay(s, stay->named, stay->doc))
        return false;
    propose(stay, stay->named, KIN_INITIALS, true);
    return true;
}

static void decide_person(struct speakers *s, size_t person) {
    const struct someone *p = &s->people[person];
    bool *near = mem_zero(p->n_stays, sizeof *near);
    for (size_t i = 0; i < p->n_stays; i++)
        near[i] = decide_introduced(s, &s->stays[s->places[p->stays + i]]) ||
                  decide_near(s, &s->stays[s->places[p->stays + i]]);
    for (size_t i = 0; i < p->n_stays; i++)
        if (!near[i])
            decide_far(s, &s->stays[s->places[p->stays + i]]);
    free(near);
}

/* Whether two people of a document who were found to be the same are not: they speak in turn, or
 * only other documents say so of both. */
static bool are_two(const struct stay *a, const struct stay *b) {
    bool in_turn = a->first < b->last && b->first < a->last;
    return a != b && a->target == b->target && (in_turn || (a->far && b->far));
}

static void leave_all(struct speakers *s, const struct speakers_doc *d, size_t target) {
    struct people_set set = {&target, 1, 1};
    for (size_t i = 0; i < d->n_stays; i++) {
        struct stay *stay = &s->stays[d->stays + i];
        if (stay->target == target && stay->person != target)
            leave(s, stay, WHY_BESIDE, &set);
    }
}

static void part_doubles(struct speakers *s, const struct speakers_doc *d) {
    for (size_t i = 0; i < d->n_stays; i++)
        for (size_t k = 0; k < i; k++)
            if (are_two(&s->stays[d->stays + i], &s->stays[d->stays + k]))
                leave_all(s, d, s->stays[d->stays + i].target);
}

static bool names_nobody(const struct label_parts *l) {
    return l->computer || (l->unnamed && l->n == l->base);
}

/* What is like it, where nothing was decided. */
static void look_beside(struct speakers *s, struct stay *stay) {
    const struct someone *p = &s->people[stay->person];
    struct people_set like = {0};
    enum label_kin kind = KIN_NONE;
    for (size_t i = 0; i < p->n_kin; i++) {
        const struct someone *other = &s->people[p->kin[i].person];
        bool met = false;
        if (is_longer(p->kin[i].kind))
            continue;
        for (size_t k = 0; k < other->n_stays && !met; k++)
            met = s->docs[s->stays[s->places[other->stays + k]].doc].group ==
                  s->docs[stay->doc].group;
        if (!met)
            continue;
        add(&like, p->kin[i].person);
        kind = kind == KIN_AFFILIATION ? kind : p->kin[i].kind;
    }
    if (like.n)
        leave(s, stay, kind == KIN_SIMILAR ? WHY_SIMILAR : WHY_AFFILIATION, &like);
    else if (names_nobody(speakers_parts(s, stay->person)))
        stay->why = WHY_UNNAMED;
    free(like.at);
}

/* A person and the key by which they are gone through. */
struct turn {
    const struct speakers *s;
    size_t person;
};

static int longest_first(const void *a, const void *b) {
    const struct turn *x = a, *y = b;
    int order = speakers_compare(speakers_parts(y->s, y->person), speakers_parts(x->s, x->person));
    return order ? order
                 : slice_cmp(speakers_name(x->s, x->person), speakers_name(y->s, y->person));
}

void speakers_decide(struct speakers *s) {
    struct turn *turns = mem_resize(NULL, s->n_people, sizeof *turns);
    for (size_t i = 0; i < s->n_people; i++)
        turns[i] = (struct turn){s, i};
    if (s->n_people)
        qsort(turns, s->n_people, sizeof *turns, longest_first);
    for (size_t i = 0; i < s->n_people; i++)
        decide_person(s, turns[i].person);
    for (size_t d = 0; d < s->n_docs; d++)
        part_doubles(s, &s->docs[d]);
    for (size_t i = 0; i < s->n_stays; i++)
        if (s->stays[i].why == WHY_NONE)
            look_beside(s, &s->stays[i]);
    free(turns);
}
