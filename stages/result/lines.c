/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/result/lines.h"

#include <stdlib.h>

static int by_size(const void *x, const void *y) {
    const struct finding_line *a = x, *b = y;
    if (a->n != b->n)
        return a->n > b->n ? -1 : 1;
    return slice_cmp(a->name, b->name);
}

/* Lines without a transcript go. */
static void settle(struct finding_lines *lines) {
    size_t kept = 0;
    for (size_t i = 0; i < lines->n; i++)
        if (lines->at[i].docs)
            lines->at[kept++] = lines->at[i];
    lines->n = kept;
    if (kept)
        qsort(lines->at, kept, sizeof *lines->at, by_size);
}

/* One line for each project and one for what has none, or one for each transcript; `of_part` is the
 * line that a part belongs to. */
static size_t line_of(const struct links_table *t, const struct links_part *part) {
    if (t->n_projects == 0)
        return part->transcript;
    return part->project == LINKS_NONE ? t->n_projects : part->project;
}

static void make(struct finding_lines *lines, const struct links_table *t) {
    lines->of_projects = t->n_projects > 0;
    lines->n = t->n_projects ? (size_t)t->n_projects + 1 : t->n_transcripts;
    lines->at = mem_zero(lines->n, sizeof *lines->at);
    for (uint32_t i = 0; i < t->n_projects; i++)
        lines->at[i].name = t->projects[i];
    for (size_t i = 0; i < t->n_parts; i++) {
        struct finding_line *line = &lines->at[line_of(t, &t->parts[i])];
        if (t->n_projects == 0)
            line->name = t->parts[i].doc;
        line->docs += t->parts[i].units > 0;
        line->units += t->parts[i].units;
    }
}

/* The interval of one project: that of its transcripts (for units `doc` it is one cluster). */
static void lift_of(struct finding_line *line, const struct pair_scorer *s, uint32_t project,
                    uint64_t n_clusters) {
    size_t n, kept = 0;
    const struct cluster *all = pair_clusters(s, &n);
    struct cluster *own = mem_zero(n, sizeof *own);
    for (size_t i = 0; i < n; i++)
        if (all[i].project == project)
            own[kept++] = all[i];
    for (size_t i = 0; i < kept; i++)
        line->expected += own[i].e;
    line->lift = clusters_lift(own, kept, n_clusters);
    free(own);
}

static void lifts_of_projects(struct finding_lines *lines, const struct pair_scorer *s,
                              const struct links_table *t) {
    const uint64_t *clusters;
    uint64_t rest = pair_all_clusters(s, &clusters);
    for (uint32_t h = 0; h < t->n_projects; h++) {
        lift_of(&lines->at[h], s, h, clusters[h]);
        rest -= clusters[h];
    }
    lift_of(&lines->at[t->n_projects], s, LINKS_NONE, rest);
}

void lines_of_pair(struct finding_lines *lines, const struct pair_scorer *s,
                   const struct links_table *t, size_t from, size_t to) {
    make(lines, t);
    for (size_t i = from; i < to; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        struct finding_line *line = &lines->at[line_of(t, &t->parts[row->part])];
        line->n += row->n_ab;
        line->docs_in += row->n_ab > 0;
        if (t->n_projects == 0) {
            struct cluster one = {row->n_ab, links_table_evidence(t, row).e, 0, LINKS_NONE};
            line->expected = one.e;
            line->lift = clusters_lift(&one, 1, 1);
        }
    }
    if (t->n_projects)
        lifts_of_projects(lines, s, t);
    else
        for (size_t i = 0; i < lines->n; i++) /* of most transcripts there is nothing to say */
            lines->at[i].docs = lines->at[i].n || lines->at[i].expected > 0;
    settle(lines);
}

/* One place among many: the first that came, unless another one did. */
struct only {
    struct slice name;
    bool any, several;
};

static void meet(struct only *o, struct slice name) {
    o->several = o->several || (o->any && !slice_eq(o->name, name));
    o->any = true;
    o->name = name;
}

static struct slice told(const struct only *o) {
    return o->any && !o->several ? o->name : SLICE("");
}

void lines_only(struct pair_finding *p, const struct links_table *t, size_t from, size_t to) {
    struct only doc = {0}, project = {0};
    for (size_t i = from; i < to; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        const struct links_part *part = &t->parts[row->part];
        if (p->n_ab ? row->n_ab == 0 : !(links_table_evidence(t, row).e > 0))
            continue;
        meet(&doc, part->doc);
        meet(&project, part->project == LINKS_NONE ? SLICE("") : t->projects[part->project]);
    }
    p->only_doc = told(&doc);
    p->only_project = told(&project);
}

static void add_theme(struct theme_finding *theme, const struct links_table *t, uint32_t rank) {
    for (size_t i = t->theme_start[rank]; i < t->theme_start[rank + 1]; i++) {
        const struct links_theme *row = &t->themes[i];
        struct finding_line *line = &theme->lines.at[line_of(t, &t->parts[row->part])];
        theme->n += row->n;
        theme->docs += row->n > 0;
        theme->projects += row->n && line->n == 0 && t->parts[row->part].project != LINKS_NONE;
        line->n += row->n;
        line->docs_in += row->n > 0;
    }
}

void lines_of_theme(struct theme_finding *theme, const struct links_table *t, uint32_t rank) {
    make(&theme->lines, t);
    for (size_t i = 0; i < theme->lines.n; i++) {
        theme->units += theme->lines.at[i].units;
        theme->docs_all += theme->lines.at[i].docs;
    }
    theme->projects_all = t->n_projects;
    add_theme(theme, t, rank);
    settle(&theme->lines);
}
