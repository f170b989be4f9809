/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/exchange_place.h"

#include <stdlib.h>

#include "pipeline/memory.h"

#define NO_LEVEL UINT32_MAX

/* Do two of one transcript (or project) differ in their level? They need not stand together. */
static bool varies(const struct exchange_place *all, size_t n, bool projects, uint32_t most) {
    uint32_t *level = mem_zero(most, sizeof *level);
    bool varies = false;
    memset(level, 0xff, most * sizeof *level);
    for (size_t i = 0; i < n && !varies; i++) {
        uint32_t *of = &level[projects ? all[i].project : all[i].transcript];
        varies = *of != NO_LEVEL && *of != all[i].level;
        *of = all[i].level;
    }
    free(level);
    return varies;
}

bool exchange_within(const struct exchange_place *all, size_t n, const struct exchange_column *c) {
    return varies(all, n, false, c->n_transcripts);
}

static int by_person(const void *x, const void *y) {
    const struct exchange_place *a = x, *b = y;
    if (a->project != b->project)
        return a->project < b->project ? -1 : 1;
    int persons = slice_cmp(a->person, b->person);
    return persons ? persons : (a->part > b->part) - (a->part < b->part);
}

static bool same_person(const struct exchange_place *a, const struct exchange_place *b) {
    return a->project == b->project && slice_eq(a->person, b->person);
}

/* Those [from, to) of one project, by person. */
static void place_project(struct exchange_place *from, struct exchange_place *to,
                          const struct exchange_column *c) {
    bool across = c->across;
    for (struct exchange_place *e = from; e + 1 < to; e++)
        across |= c->persons && same_person(e, e + 1) && e->transcript != e[1].transcript;
    for (struct exchange_place *e = from; e < to; e++) {
        bool same = c->persons && e > from && same_person(e - 1, e);
        e->across = across;
        e->stratum = across ? e->project : c->n_projects + e->transcript;
        e->key = same ? e[-1].key : e->part;
    }
}

static void place_people(struct exchange_place *all, size_t n, const struct exchange_column *c) {
    qsort(all, n, sizeof *all, by_person);
    for (size_t from = 0, to; from < n; from = to) {
        for (to = from; to < n && all[to].project == all[from].project;)
            to++;
        place_project(all + from, all + to, c);
    }
}

bool exchange_place(struct exchange_place *all, size_t n, const struct exchange_column *c) {
    if (n && exchange_within(all, n, c)) {
        place_people(all, n, c);
        return true;
    }
    bool whole = !c->is_project && c->any_project && !varies(all, n, true, c->n_projects);
    for (size_t i = 0; i < n; i++) {
        all[i].stratum = c->is_project || whole ? 0 : all[i].project;
        all[i].key = whole ? all[i].project : all[i].transcript;
    }
    return false;
}
