/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/persons.h"

#include <stdlib.h>

#include "models/grouping.h"

/* What a person says in a role, or of a group; the person's rows are [from, to). */
static uint64_t words_with(const struct persons *p, uint32_t from, uint32_t to, bool by_role,
                           struct slice name) {
    uint64_t words = 0;
    for (uint32_t i = from; i < to; i++) {
        const struct voices_person *row = &p->voices->people[i];
        if (p->of[i] != VALUES_NONE && slice_eq(by_role ? row->who.role : row->who.group, name))
            words += row->words;
    }
    return words;
}

/* The row whose role (or group) has most words; how many have another one is counted. */
static uint32_t main_row(const struct persons *p, uint32_t from, uint32_t to, bool by_role,
                         uint64_t *several) {
    const struct voices_person *rows = p->voices->people;
    uint32_t best = VALUES_NONE;
    uint64_t most = 0;
    bool other = false;
    for (uint32_t i = from; i < to; i++) {
        if (p->of[i] == VALUES_NONE)
            continue;
        struct slice name = by_role ? rows[i].who.role : rows[i].who.group;
        uint64_t words = words_with(p, from, to, by_role, name);
        int c = best == VALUES_NONE
                    ? -1
                    : slice_cmp(name, by_role ? rows[best].who.role : rows[best].who.group);
        other |= best != VALUES_NONE && c != 0;
        if (best == VALUES_NONE || words > most || (words == most && c < 0)) {
            best = i;
            most = words;
        }
    }
    *several += other;
    return best;
}

static bool same_person(const struct voices_person *a, const struct voices_person *b) {
    return a->who.doc == b->who.doc && slice_eq(a->who.speaker, b->who.speaker);
}

/* The rows [from, to) are one speaker's. */
static void add_person(struct persons *p, uint32_t from, uint32_t to, bool facilitators) {
    const struct voices_person *rows = p->voices->people;
    struct person_counted now = {.speaker = rows[from].who.speaker, .doc = rows[from].who.doc};
    bool any = false;
    for (uint32_t i = from; i < to; i++) {
        bool counts = facilitators || !rows[i].who.facilitator;
        p->of[i] = counts ? (uint32_t)p->n : VALUES_NONE;
        if (!counts)
            continue;
        any = true;
        now.words += rows[i].words;
        now.turns += rows[i].turns;
        now.searched |= voices_table_searched(p->voices, &rows[i]);
    }
    if (!any)
        return;
    now.role = main_row(p, from, to, true, &p->roles);
    now.group = main_row(p, from, to, false, &p->groups);
    p->all[p->n++] = now;
}

static const struct values *wanted_of(const struct persons *p, const char *of) {
    for (size_t i = 0; i < p->voices->docs.n_wanted; i++)
        if (strcmp(p->voices->docs.wanted[i].name, of) == 0)
            return &p->voices->docs.wanted[i];
    return NULL;
}

/* Without projects a name is one person's. */
static void find_names(struct persons *p) {
    const struct values *projects = wanted_of(p, "project");
    struct intern names = {0};
    struct buffer key = {0};
    for (size_t i = 0; i < p->n; i++) {
        buffer_clear(&key);
        if (projects)
            buffer_add(&key, values_text(projects, p->all[i].doc));
        buffer_char(&key, '\t');
        buffer_add(&key, p->all[i].speaker);
        p->all[i].name = intern_add(&names, buffer_slice(&key));
    }
    p->n_names = names.count;
    buffer_free(&key);
    intern_free(&names);
}

static void find_themes(struct persons *p) {
    const struct voices_table *t = p->voices;
    p->themes = mem_zero(t->n_themes + 1, sizeof *p->themes);
    p->theme_start = mem_zero(t->n_themes + 1, sizeof *p->theme_start);
    for (size_t i = 0; i < t->n_themes; i++) {
        if (i && slice_eq(t->themes[i - 1].theme, t->themes[i].theme))
            continue;
        p->theme_start[p->n_themes] = i;
        p->themes[p->n_themes++] = t->themes[i].theme;
    }
    p->theme_start[p->n_themes] = t->n_themes;
}

void persons_make(struct persons *p, const struct voices_table *t, bool facilitators) {
    uint32_t n = (uint32_t)t->n_people;
    *p = (struct persons){
        .voices = t, .all = mem_zero(n + 1, sizeof *p->all), .of = mem_zero(n + 1, sizeof *p->of)};
    for (uint32_t i = 0, to; i < n; i = to) {
        for (to = i + 1; to < n && same_person(&t->people[i], &t->people[to]);)
            to++;
        add_person(p, i, to, facilitators);
    }
    find_names(p);
    find_themes(p);
}

void persons_free(struct persons *p) {
    free(p->all);
    free(p->of);
    free(p->themes);
    free(p->theme_start);
    *p = (struct persons){0};
}

/* A role or group of each person, as values of a column. */
static void own_values(struct values *v, const struct persons *p, bool role) {
    v->of = mem_zero(p->n + 1, sizeof *v->of);
    for (size_t i = 0; i < p->n; i++) {
        const struct person_counted *who = &p->all[i];
        const struct voices_person *row = &p->voices->people[role ? who->role : who->group];
        struct slice name = role ? row->who.role : row->who.group;
        v->of[i] = name.n ? intern_add(&v->texts, name) : VALUES_NONE;
    }
}

static void doc_values(struct values *v, const struct persons *p, const struct values *docs) {
    v->of = mem_zero(p->n + 1, sizeof *v->of);
    for (size_t i = 0; i < p->n; i++) {
        struct slice value = values_text(docs, p->all[i].doc);
        v->of[i] = value.n ? intern_add(&v->texts, value) : VALUES_NONE;
    }
}

/* Those without a level come first, under an empty name. */
static void take_levels(struct persons_levels *l, const struct persons *p, struct grouping *g) {
    size_t none = 0;
    for (size_t i = 0; i < p->n; i++)
        none |= g->of[i] == VALUES_NONE;
    l->n = g->n ? g->n + none : 0;
    l->names = mem_zero(g->n + 1, sizeof *l->names);
    l->names[0] = SLICE("");
    l->level = mem_zero(p->n + 1, sizeof *l->level);
    for (uint32_t i = 0; i < g->n; i++)
        l->names[none + i] = g->names[i];
    for (size_t i = 0; i < p->n; i++)
        l->level[i] = g->of[i] == VALUES_NONE ? 0 : (uint32_t)none + g->of[i];
}

void persons_levels_make(struct persons_levels *l, const struct persons *p, const char *of) {
    struct grouping g;
    const struct values *docs = wanted_of(p, of);
    *l = (struct persons_levels){.of = of, .texts = {.name = of}};
    if (docs)
        doc_values(&l->texts, p, docs);
    else
        own_values(&l->texts, p, strcmp(of, "role") == 0);
    grouping_of(&g, &l->texts, p->n);
    take_levels(l, p, &g);
    grouping_free(&g);
}

void persons_levels_free(struct persons_levels *l) {
    free(l->names);
    free(l->level);
    values_free(&l->texts);
    *l = (struct persons_levels){0};
}
