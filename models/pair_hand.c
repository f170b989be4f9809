/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pair_hand.h"

#include <stdlib.h>

struct pair_scorer *pair_scorer_new(const struct links_table *t, enum pair_depth depth,
                                    struct arena *texts) {
    struct pair_scorer *s = mem_zero(1, sizeof *s);
    s->depth = depth;
    s->texts = texts;
    pair_frame_make(&s->frame, t);
    s->marks[TOGETHER] = mem_zero(t->n_projects, sizeof **s->marks);
    s->marks[EXPECTED] = mem_zero(t->n_projects, sizeof **s->marks);
    s->tables = mem_zero((size_t)t->n_parts + t->n_projects + 1, sizeof *s->tables);
    s->effects = mem_zero(t->n_projects, sizeof *s->effects);
    s->pooled = mem_zero((size_t)t->n_projects + 1, sizeof *s->pooled);
    s->ids = mem_zero(t->n_projects, sizeof *s->ids);
    s->strata = mem_zero((size_t)t->n_projects + 1, sizeof *s->strata);
    return s;
}

void pair_scorer_free(struct pair_scorer *s) {
    pair_frame_free(&s->frame);
    null_free(&s->words);
    null_free(&s->units);
    null_free(&s->within);
    null_free(&s->doc);
    histogram_free(&s->histogram);
    free(s->clusters);
    free(s->marks[TOGETHER]);
    free(s->marks[EXPECTED]);
    free(s->tables);
    free(s->effects);
    free(s->pooled);
    free(s->ids);
    free(s->strata);
    free(s);
}

const struct cluster *pair_clusters(const struct pair_scorer *s, size_t *n) {
    *n = s->n;
    return s->clusters;
}

uint64_t pair_all_clusters(const struct pair_scorer *s, const uint64_t **by_project) {
    *by_project = s->frame.project_clusters;
    return s->frame.n_clusters;
}

void pair_strata(const struct pair_scorer *s, struct table2 *strata) {
    pair_frame_strata(&s->frame, &s->rows, strata);
}

static void mark_project(struct pair_scorer *s, int what, uint32_t project) {
    if (project == LINKS_NONE)
        s->outside[what] = true;
    if (project == LINKS_NONE || s->marks[what][project] == s->mark)
        return;
    s->marks[what][project] = s->mark;
    s->projects[what]++;
}

static void add_cluster(struct pair_scorer *s, struct cluster c) {
    MEM_GROW(s->clusters, s->cap, s->n + 1);
    s->clusters[s->n++] = c;
    if (c.e > 0) {
        s->expecting++;
        mark_project(s, EXPECTED, c.project);
    }
    if (c.x > 0)
        mark_project(s, TOGETHER, c.project);
}

/* Convolves every block of a null's text. It was found sound when it was read; means and variances
 * are the rows'. */
static void add_null(struct pair_scorer *s, struct null *null, struct slice text) {
    while (text.n && histogram_next(&text, &s->histogram))
        null_add_chances(null, &s->histogram);
}

static void begin(struct pair_scorer *s) {
    s->n = s->expecting = 0;
    s->e_units = s->v_units = 0;
    s->outside[TOGETHER] = s->outside[EXPECTED] = false;
    s->v_doc = 0;
    s->exact = s->exact_doc = true;
    s->mark++;
    s->projects[TOGETHER] = s->projects[EXPECTED] = 0;
    null_begin(&s->words);
    null_begin(&s->units);
    null_begin(&s->doc);
}

/* What every kind of unit takes from the rows. */
static void add_counts(const struct pair_scorer *s, struct pair *p) {
    const struct links_table *t = s->frame.links;
    for (size_t i = s->rows.from; i < s->rows.to; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        p->table.n_ab += row->n_ab;
        p->n_same += row->n_same;
        p->docs_ab += row->n_ab > 0;
    }
}

/* A transcript is a cluster, and its nulls are its blocks'. */
static void add_transcripts(struct pair_scorer *s) {
    const struct links_table *t = s->frame.links;
    for (size_t i = s->rows.from; i < s->rows.to; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        struct evidence e = links_table_evidence(t, row);
        s->exact = s->exact && (e.null.n || e.e <= 0);
        s->e_units += e.e_units;
        s->v_units += e.v_units;
        if (e.e > 0 || row->n_ab)
            add_cluster(s, (struct cluster){row->n_ab, e.e, e.v, t->parts[row->part].project});
        if (s->exact && s->depth > PAIR_CLUSTERS) {
            add_null(s, &s->words, e.null);
            add_null(s, &s->units, e.null_units);
        }
        if (s->depth == PAIR_ALL) {
            s->exact_doc = s->exact_doc && (e.null_doc.n || e.v_doc <= 0);
            s->v_doc += e.v_doc;
            add_null(s, &s->doc, e.null_doc);
        }
    }
}

/* Units `doc`: a project is a cluster, and its transcripts are exchangeable. */
static void add_projects(struct pair_scorer *s) {
    uint32_t n = s->frame.links->n_projects;
    pair_frame_strata(&s->frame, &s->rows, s->strata);
    for (uint32_t h = 0; h <= n; h++) {
        struct table2 stratum = s->strata[h];
        if (stratum.n_a == 0 || stratum.n_b == 0)
            continue;
        struct cluster c = clusters_within(stratum, h < n ? h : LINKS_NONE);
        add_cluster(s, c);
        s->e_units += c.e;
        s->v_units += c.v;
        null_add_hypergeometric(&s->words, stratum.n, stratum.n_a, stratum.n_b);
        null_add_hypergeometric(&s->units, stratum.n, stratum.n_a, stratum.n_b);
    }
}

bool pair_gather(struct pair_scorer *s, struct pair *p, size_t *at) {
    const struct links_table *t = s->frame.links;
    s->rows = (struct pair_rows){p->a, p->b, *at, *at};
    while (*at < t->n_pairs && t->pairs[t->by_pair[*at]].a == p->a &&
           t->pairs[t->by_pair[*at]].b == p->b)
        s->rows.to = ++*at;
    if (hierarchy_related(&t->hierarchy, t->by_rank[p->a], t->by_rank[p->b]))
        return false;
    begin(s);
    p->theme_a = links_table_theme_name(t, p->a);
    p->theme_b = links_table_theme_name(t, p->b);
    p->table =
        (struct table2){s->frame.units, s->frame.theme_units[p->a], s->frame.theme_units[p->b], 0};
    p->docs_all = s->frame.n_transcripts;
    add_counts(s, p);
    if (s->frame.doc_unit)
        add_projects(s);
    else
        add_transcripts(s);
    p->projects_ab =
        t->n_projects ? value_of(s->projects[TOGETHER]) : value_missing(REASON_NO_PROJECTS);
    if (s->n == 0 && s->rows.from == s->rows.to)
        return false;
    return true;
}
