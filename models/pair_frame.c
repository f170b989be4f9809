/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pair_frame.h"

#include <stdlib.h>

/* The projects' clusters when the units are documents: a project is one, what is in none too. */
static void count_projects(struct pair_frame *f) {
    const struct links_table *t = f->links;
    uint64_t outside = 0;
    for (size_t i = 0; i < t->n_parts; i++) {
        if (t->parts[i].units == 0)
            continue;
        if (t->parts[i].project == LINKS_NONE)
            outside = 1;
        else
            f->project_clusters[t->parts[i].project] = 1;
    }
    f->n_clusters = outside;
    for (uint32_t h = 0; h < t->n_projects; h++)
        f->n_clusters += f->project_clusters[h];
}

static void count_transcripts(struct pair_frame *f) {
    const struct links_table *t = f->links;
    for (size_t i = 0; i < t->n_parts; i++)
        if (t->parts[i].units && t->parts[i].project != LINKS_NONE)
            f->project_clusters[t->parts[i].project]++;
    f->n_clusters = f->n_transcripts;
}

void pair_frame_make(struct pair_frame *f, const struct links_table *t) {
    *f = (struct pair_frame){.links = t,
                             .doc_unit = links_table_is_doc_unit(t),
                             .theme_units = mem_zero(t->n_ranks, sizeof *f->theme_units),
                             .project_clusters =
                                 mem_zero(t->n_projects, sizeof *f->project_clusters)};
    for (size_t i = 0; i < t->n_parts; i++) {
        f->units += t->parts[i].units;
        f->n_transcripts += t->parts[i].units > 0;
    }
    for (size_t i = 0; i < t->n_themes; i++)
        f->theme_units[t->themes[i].theme] += t->themes[i].n;
    if (f->doc_unit)
        count_projects(f);
    else
        count_transcripts(f);
}

void pair_frame_free(struct pair_frame *f) {
    free(f->theme_units);
    free(f->project_clusters);
}

double pair_frame_within(const struct pair_frame *f, const struct pair_rows *rows) {
    const struct links_table *t = f->links;
    const struct links_theme *x = t->themes + t->theme_start[rows->a];
    const struct links_theme *x_end = t->themes + t->theme_start[rows->a + 1];
    const struct links_theme *y = t->themes + t->theme_start[rows->b];
    const struct links_theme *y_end = t->themes + t->theme_start[rows->b + 1];
    double sum = 0;
    while (x < x_end && y < y_end) {
        uint32_t i = x->part, j = y->part;
        if (i == j && t->parts[i].units)
            sum += (double)x->n * (double)y->n / (double)t->parts[i].units;
        x += i <= j;
        y += j <= i;
    }
    return sum;
}

/* What of a pair goes where: one table for each transcript, or for each project. */
struct split {
    struct table2 *tables;
    uint32_t (*place)(const struct links_table *t, uint32_t part);
};

static uint32_t by_part(const struct links_table *t, uint32_t part) {
    (void)t;
    return part;
}

static uint32_t by_project(const struct links_table *t, uint32_t part) {
    uint32_t project = t->parts[part].project;
    return project == LINKS_NONE ? t->n_projects : project;
}

static void split(const struct links_table *t, const struct pair_rows *rows, struct split s,
                  size_t n) {
    memset(s.tables, 0, n * sizeof *s.tables);
    for (uint32_t i = 0; i < t->n_parts; i++)
        s.tables[s.place(t, i)].n += t->parts[i].units;
    for (size_t i = t->theme_start[rows->a]; i < t->theme_start[rows->a + 1]; i++)
        s.tables[s.place(t, t->themes[i].part)].n_a += t->themes[i].n;
    for (size_t i = t->theme_start[rows->b]; i < t->theme_start[rows->b + 1]; i++)
        s.tables[s.place(t, t->themes[i].part)].n_b += t->themes[i].n;
    for (size_t i = rows->from; i < rows->to; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        s.tables[s.place(t, row->part)].n_ab += row->n_ab;
    }
}

size_t pair_frame_tables(const struct pair_frame *f, const struct pair_rows *rows,
                         struct table2 *tables) {
    const struct links_table *t = f->links;
    size_t all = f->doc_unit ? (size_t)t->n_projects + 1 : t->n_parts, n = 0;
    split(t, rows, (struct split){tables, f->doc_unit ? by_project : by_part}, all);
    for (size_t i = 0; i < all; i++)
        if (tables[i].n)
            tables[n++] = tables[i];
    return n;
}

void pair_frame_strata(const struct pair_frame *f, const struct pair_rows *rows,
                       struct table2 *strata) {
    split(f->links, rows, (struct split){strata, by_project}, (size_t)f->links->n_projects + 1);
}
