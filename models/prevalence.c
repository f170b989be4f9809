/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/prevalence.h"

#include <stdlib.h>

static struct value share_of(double part, uint64_t whole) {
    return whole ? value_of(part / (double)whole) : value_missing(REASON_NO_UNITS);
}

static struct value projects_of(const struct links_table *t, uint32_t count) {
    return t->n_projects ? value_of(count) : value_missing(REASON_NO_PROJECTS);
}

static struct prevalence wholes_of(const struct links_table *t) {
    struct prevalence whole = {.projects_all = projects_of(t, t->n_projects)};
    for (uint32_t i = 0; i < t->n_docs; i++) {
        whole.units_all += t->docs[i].units;
        whole.words_all += t->docs[i].words;
        whole.docs_all += t->docs[i].units > 0;
    }
    return whole;
}

/* Sums one theme's rows; `seen` has a mark for each project that has it. */
static struct prevalence score(struct prevalence theme, const struct links_table *t, uint32_t rank,
                               uint32_t *seen) {
    uint32_t projects = 0;
    theme.name = links_table_theme_name(t, rank);
    for (size_t i = t->theme_start[rank]; i < t->theme_start[rank + 1]; i++) {
        const struct links_table_theme *row = &t->themes[i];
        uint32_t project = t->docs[row->doc].project;
        theme.n += row->n;
        theme.hits += row->hits;
        theme.docs += row->n > 0;
        if (row->n && project != PROJECT_NONE && seen[project] != rank + 1) {
            seen[project] = rank + 1;
            projects++;
        }
    }
    theme.projects = projects_of(t, projects);
    theme.share = share_of((double)theme.n, theme.units_all);
    theme.rate = share_of(1000 * (double)theme.hits, theme.words_all);
    return theme;
}

static int by_share(const void *x, const void *y) {
    const struct prevalence *a = x, *b = y;
    if (a->n != b->n) /* of one whole: the order of the counts is that of the shares */
        return a->n > b->n ? -1 : 1;
    return slice_cmp(a->name, b->name);
}

void prevalence_score(struct prevalence_list *s, const struct links_table *t) {
    *s = (struct prevalence_list){mem_zero(t->n_ranks, sizeof *s->all), 0};
    uint32_t *seen = mem_zero(t->n_projects, sizeof *seen);
    struct prevalence whole = wholes_of(t);
    for (uint32_t rank = 0; rank < t->n_ranks; rank++)
        if (t->theme_start[rank] < t->theme_start[rank + 1])
            s->all[s->n++] = score(whole, t, rank, seen);
    qsort(s->all, s->n, sizeof *s->all, by_share);
    free(seen);
}

void prevalence_free(struct prevalence_list *s) {
    free(s->all);
    *s = (struct prevalence_list){0};
}
