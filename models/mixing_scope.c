/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing_scope.h"

#include <stdlib.h>

#include "models/families.h"

static void list_projects(struct mixing_scopes *s) {
    size_t n = 0, kept = 0;
    s->projects = mem_zero(s->t->docs.n + 1, sizeof *s->projects);
    for (size_t i = 0; i < s->t->docs.n; i++)
        if (mixing_table_project(s->t, i).n)
            s->projects[n++] = mixing_table_project(s->t, i);
    if (n > 1)
        qsort(s->projects, n, sizeof *s->projects, slice_by_bytes);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || !slice_eq(s->projects[i], s->projects[kept - 1]))
            s->projects[kept++] = s->projects[i];
    s->n_projects = kept;
}

static struct mixing_scope *scope_of_project(const struct mixing_scopes *s, struct slice project) {
    const struct slice *at =
        project.n ? bsearch(&project, s->projects, s->n_projects, sizeof project, slice_by_bytes)
                  : NULL;
    return at ? &s->all[1 + (size_t)(at - s->projects)] : NULL;
}

static void begin_tests(struct mixing_scope *c) {
    c->tests = mem_zero(3, sizeof *c->tests);
    for (int i = 0; i < 3; i++)
        mixing_test_begin(&c->tests[i]);
}

static void add_tests(struct mixing_scope *c, const struct mixing_parts *m) {
    mixing_test_add(&c->tests[0], &m->ei[0]);
    mixing_test_add(&c->tests[1], &m->ei[1]);
    mixing_test_add(&c->tests[2], &m->gap);
}

static void end_tests(struct mixing_scope *c) {
    c->ei[0] = mixing_test_result(&c->tests[0]);
    c->ei[1] = mixing_test_result(&c->tests[1]);
    c->gap = mixing_test_result(&c->tests[2]);
    c->any_gap = c->tests[2].any;
    for (int i = 0; i < 3; i++)
        mixing_test_free(&c->tests[i]);
    free(c->tests);
    c->tests = NULL;
}

/* Every transcript once, in byte order: its parts, and its share in the tests. */
static void go_through(struct mixing_scopes *s, uint64_t seed) {
    for (size_t i = 0; i < mixing_scopes_first_doc(s); i++)
        begin_tests(&s->all[i]);
    for (uint32_t i = 0; i < s->t->docs.n; i++) {
        struct mixing_scope *own = &s->all[mixing_scopes_first_doc(s) + i];
        struct mixing_scope *project = scope_of_project(s, mixing_table_project(s->t, i));
        s->part_of_doc[i] = s->parts.n;
        mixing_parts_add(&s->parts, s->t, i, seed);
        begin_tests(own);
        add_tests(own, &s->parts);
        end_tests(own);
        add_tests(&s->all[0], &s->parts);
        if (project)
            add_tests(project, &s->parts);
    }
    s->part_of_doc[s->t->docs.n] = s->parts.n;
    for (size_t i = 0; i < mixing_scopes_first_doc(s); i++)
        end_tests(&s->all[i]);
}

static void name_scopes(struct mixing_scopes *s) {
    s->all = mem_zero(mixing_scopes_first_doc(s) + s->t->docs.n, sizeof *s->all);
    for (size_t i = 0; i < s->n_projects; i++)
        s->all[1 + i].project = s->projects[i];
    for (size_t i = 0; i < s->t->docs.n; i++) {
        struct mixing_scope *c = &s->all[mixing_scopes_first_doc(s) + i];
        c->doc = s->t->docs.all[i].name;
        c->project = mixing_table_project(s->t, i);
    }
}

/* Tests of one level, with facilitators or without, are a family. */
static void adjust_level(struct mixing_scope *scopes, size_t n) {
    struct family_test *tests = mem_zero(3 * n + 1, sizeof *tests);
    double *q = mem_zero(3 * n + 1, sizeof *q);
    for (size_t i = 0; i < 3 * n; i++) {
        const struct mixing_scope *c = &scopes[i / 3];
        double p = i % 3 < 2 ? c->ei[i % 3].p.x : c->gap.p.x;
        tests[i] = (struct family_test){i % 3, ADJUST_BH, p};
    }
    families_adjust(tests, q, 3 * n);
    for (size_t i = 0; i < n; i++) {
        scopes[i].ei_q[0] = q[3 * i];
        scopes[i].ei_q[1] = q[3 * i + 1];
        scopes[i].gap_q = q[3 * i + 2];
    }
    free(tests);
    free(q);
}

void mixing_scopes_make(struct mixing_scopes *s, const struct mixing_table *t, uint64_t seed) {
    *s = (struct mixing_scopes){.t = t};
    s->part_of_doc = mem_zero(t->docs.n + 1, sizeof *s->part_of_doc);
    list_projects(s);
    name_scopes(s);
    go_through(s, seed);
    adjust_level(s->all, 1);
    adjust_level(s->all + 1, s->n_projects);
    adjust_level(s->all + mixing_scopes_first_doc(s), t->docs.n);
}

void mixing_scopes_free(struct mixing_scopes *s) {
    mixing_parts_free(&s->parts);
    free(s->part_of_doc);
    free(s->projects);
    free(s->all);
    *s = (struct mixing_scopes){0};
}
