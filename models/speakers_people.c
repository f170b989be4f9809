/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels to people: those that share a key, and which of them is the name. */
#include <stdlib.h>

#include "corpus/bare.h"
#include "models/speakers_inner.h"

/* Whether two labels share a key themselves. */
static bool share_key(const struct label_parts *a, const struct label_parts *b) {
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++)
            if (slice_eq(a->keys[i], b->keys[k]))
                return true;
    return false;
}

static void add_spellings(struct speakers *s) {
    for (size_t d = 0; d < s->n_docs; d++)
        for (size_t i = 0; i < s->docs[d].n; i++) {
            struct voice *v = &s->docs[d].voices[i];
            size_t known = s->labels.count, id = intern_add(&s->labels, v->label);
            MEM_GROW(s->spellings, s->cap_spellings, id + 1);
            struct spelling *p = &s->spellings[id];
            if (id == known)
                *p = (struct spelling){.label = v->label,
                                       .parts = label_parts_of(s->known, v->label, &s->arena),
                                       .person = id,
                                       .next = NONE};
            p->turns += v->turns;
            p->docs++;
            v->spelling = id;
        }
}

/* ---- union-find over spellings, whose `person` is the parent ---- */

static size_t root_of(struct speakers *s, size_t i) {
    while (s->spellings[i].person != i)
        i = s->spellings[i].person = s->spellings[s->spellings[i].person].person;
    return i;
}

static void join(struct speakers *s, size_t a, size_t b) {
    a = root_of(s, a);
    b = root_of(s, b);
    s->spellings[a < b ? b : a].person = a < b ? a : b;
}

/* Joins what shares a key; with `both` the second one counts too. */
static void join_by_keys(struct speakers *s, bool both) {
    struct intern keys = {0};
    size_t *first = NULL, cap = 0;
    for (size_t i = 0; i < s->labels.count; i++)
        for (int k = 0; k < (both ? 2 : 1); k++) {
            size_t known = keys.count, id = intern_add(&keys, s->spellings[i].parts.keys[k]);
            MEM_GROW(first, cap, id + 1);
            if (id == known)
                first[id] = i;
            join(s, i, first[id]);
        }
    intern_free(&keys);
    free(first);
}

/* Which roots have labels that share no key but through a third one. */
static bool find_strangers(struct speakers *s, bool *strange) {
    size_t n = s->labels.count;
    size_t *latest = mem_resize(NULL, n, sizeof *latest); /* of each root */
    bool any = false;
    for (size_t i = 0; i < n; i++)
        latest[i] = NONE;
    for (size_t i = 0; i < n; i++) {
        size_t root = root_of(s, i);
        for (size_t k = latest[root]; k != NONE; k = s->spellings[k].next)
            strange[root] |= !share_key(&s->spellings[i].parts, &s->spellings[k].parts);
        s->spellings[i].next = latest[root];
        latest[root] = i;
        any |= strange[root];
    }
    free(latest);
    return any;
}

/* Muller and Mueller are no more one than before because there is a Müller. */
static void part_strangers(struct speakers *s) {
    size_t n = s->labels.count;
    bool *strange = mem_zero(n, sizeof *strange);
    if (find_strangers(s, strange)) {
        size_t *parent = mem_resize(NULL, n, sizeof *parent);
        for (size_t i = 0; i < n; i++)
            parent[i] = strange[root_of(s, i)] ? i : root_of(s, i);
        for (size_t i = 0; i < n; i++)
            s->spellings[i].person = parent[i];
        join_by_keys(s, false);
        free(parent);
    }
    free(strange);
}

/* How good a spelling is for a name; in the order of their weight. */
struct merit {
    bool clean, in_case;   /* without a guest's words; neither all capitals nor all small */
    size_t capitals, wide; /* that begin words; bytes beyond ASCII */
};

static struct merit merit_of(const struct spelling *p) {
    struct merit m = {.clean = !p->parts.noisy};
    for (struct slice rest = p->label; rest.p;) {
        enum letter_case written = word_case(slice_cut(&rest, ' '));
        m.capitals += written == CASE_CAPITAL || written == CASE_CAPITALS;
        m.in_case |= written == CASE_CAPITAL;
    }
    for (size_t i = 0; i < p->label.n; i++)
        m.wide += (unsigned char)p->label.p[i] >= 0x80;
    return m;
}

static bool is_better(const struct spelling *a, const struct spelling *b) {
    struct merit x = merit_of(a), y = merit_of(b);
    if (x.clean != y.clean)
        return x.clean;
    if (x.in_case != y.in_case)
        return x.in_case;
    if (x.capitals != y.capitals)
        return x.capitals > y.capitals;
    if (x.wide != y.wide)
        return x.wide > y.wide;
    if (a->turns != b->turns)
        return a->turns > b->turns;
    return slice_cmp(a->label, b->label) < 0;
}

/* Roots become people, numbered in the order of their first labels. */
static void number_people(struct speakers *s) {
    size_t n = s->labels.count;
    size_t *number = mem_resize(NULL, n, sizeof *number);
    for (size_t i = 0; i < n; i++) {
        size_t root = root_of(s, i);
        struct spelling *p = &s->spellings[i];
        if (root == i) {
            MEM_GROW(s->people, s->cap_people, s->n_people + 1);
            s->people[s->n_people] = (struct someone){.first = NONE, .best = i};
            number[i] = s->n_people++;
        }
        struct someone *someone = &s->people[number[root]];
        p->next = someone->first;
        someone->first = i;
        if (is_better(p, &s->spellings[someone->best]))
            someone->best = i;
    }
    for (size_t i = 0; i < n; i++) /* the roots are no longer needed */
        number[i] = number[root_of(s, i)];
    for (size_t i = 0; i < n; i++)
        s->spellings[i].person = number[i];
    free(number);
}

static int by_person(const void *a, const void *b) {
    const struct stay *x = a, *y = b;
    return (x->person > y->person) - (x->person < y->person);
}

/* The people of a document, each once. */
static void add_stays(struct speakers *s, size_t doc) {
    struct speakers_doc *d = &s->docs[doc];
    size_t from = s->n_stays, n = 0;
    MEM_GROW(s->stays, s->cap_stays, from + d->n);
    for (size_t i = 0; i < d->n; i++) {
        size_t person = s->spellings[d->voices[i].spelling].person;
        s->stays[from + i] = (struct stay){.doc = doc,
                                           .person = person,
                                           .first = d->voices[i].first,
                                           .last = d->voices[i].last,
                                           .target = person,
                                           .maybe = {"", 0},
                                           .introduced = {NULL, 0},
                                           .named = NONE};
    }
    if (d->n)
        qsort(s->stays + from, d->n, sizeof *s->stays, by_person);
    for (size_t i = 0; i < d->n; i++) {
        struct stay *to = &s->stays[from + n], *this = &s->stays[from + i];
        if (n && to[-1].person == this->person) {
            to[-1].first = this->first < to[-1].first ? this->first : to[-1].first;
            to[-1].last = this->last > to[-1].last ? this->last : to[-1].last;
            continue;
        }
        *to = *this;
        n++;
    }
    d->stays = from;
    d->n_stays = n;
    s->n_stays = from + n;
}

/* Stays by person, each person's by document. */
static void sort_places(struct speakers *s) {
    size_t at = 0;
    s->places = mem_resize(NULL, s->n_stays, sizeof *s->places);
    for (size_t i = 0; i < s->n_stays; i++)
        s->people[s->stays[i].person].n_stays++;
    for (size_t i = 0; i < s->n_people; i++) {
        s->people[i].stays = at;
        at += s->people[i].n_stays;
        s->people[i].n_stays = 0;
    }
    for (size_t i = 0; i < s->n_stays; i++) {
        struct someone *p = &s->people[s->stays[i].person];
        s->places[p->stays + p->n_stays++] = i;
    }
}

struct stay *speakers_stay(const struct speakers *s, size_t person, size_t doc) {
    const struct someone *p = &s->people[person];
    size_t from = 0, to = p->n_stays;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        struct stay *stay = &s->stays[s->places[p->stays + middle]];
        if (stay->doc == doc)
            return stay;
        if (stay->doc < doc)
            from = middle + 1;
        else
            to = middle;
    }
    return NULL;
}

static int by_doc(const void *key, const void *item) {
    return slice_cmp(*(const struct slice *)key, ((const struct speakers_doc *)item)->name);
}

/* Two who are introduced with one name are told apart by nobody. */
static void part_introduced(struct speakers *s, const struct speakers_doc *d) {
    struct stay *stays = s->stays + d->stays;
    for (size_t i = 0; i < d->n_stays; i++) {
        bool twice = false;
        for (size_t k = i + 1; k < d->n_stays && stays[i].introduced.n; k++)
            if (slice_eq(stays[i].introduced, stays[k].introduced)) {
                stays[k].introduced.n = 0;
                twice = true;
            }
        if (twice)
            stays[i].introduced.n = 0;
    }
}

/* Whose name it is, or NONE. */
static size_t find_person(struct speakers *s, struct slice name) {
    struct slice key = label_parts_of(s->known, name, &s->arena).keys[0];
    for (size_t i = 0; i < s->n_people; i++)
        if (slice_eq(speakers_parts(s, i)->keys[0], key))
            return i;
    return NONE;
}

/* A label that is introduced as two is nobody's. */
static void take_introductions(struct speakers *s) {
    for (size_t i = 0; i < s->n_introduced; i++) {
        const struct introduced *in = &s->introduced[i];
        const struct speakers_doc *d = bsearch(&in->doc, s->docs, s->n_docs, sizeof *d, by_doc);
        uint32_t label = intern_find(&s->labels, in->label);
        if (!d || label == INTERN_NONE)
            continue;
        struct stay *stay = speakers_stay(s, s->spellings[label].person, (size_t)(d - s->docs));
        if (stay)
            stay->introduced = !stay->introduced.p || slice_eq(stay->introduced, in->name)
                                   ? in->name
                                   : (struct slice){"", 0};
    }
    for (size_t d = 0; s->n_introduced && d < s->n_docs; d++)
        part_introduced(s, &s->docs[d]);
    for (size_t i = 0; s->n_introduced && i < s->n_stays; i++)
        if (s->stays[i].introduced.n)
            s->stays[i].named = find_person(s, s->stays[i].introduced);
}

void speakers_find_people(struct speakers *s) {
    add_spellings(s);
    join_by_keys(s, true);
    part_strangers(s);
    number_people(s);
    for (size_t d = 0; d < s->n_docs; d++)
        add_stays(s, d);
    sort_places(s);
    take_introductions(s);
}
