/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/carriers.h"

#include <stdlib.h>

#include "models/roles.h"
#include "stages/page/coded_rows.h"

static const char voices[] = "counts/voices.tsv";

enum { SPEAKER, THEME, N, PROJECT, ROLE, WORDS, SEARCHED, COLUMNS };

struct reading {
    struct carriers *c;
    size_t at[COLUMNS]; /* of voices.tsv */
    bool begun, facilitators;
    struct roles roles;
    uint32_t project;
    struct buffer key;
    struct slice *themes; /* [n_themes]: of a unit, each once */
    size_t n_themes, cap_themes;
};

static struct reading begin(struct carriers *c, const struct report *r) {
    const struct result_package *package = &r->result->package;
    return (struct reading){.c = c,
                            .facilitators = strcmp(package->facilitators, "in") == 0,
                            .roles = {.list = package->roles},
                            .project = intern_add(&c->projects, SLICE(""))};
}

static void end(struct reading *g) {
    roles_free(&g->roles);
    buffer_free(&g->key);
    free(g->themes);
}

static bool leads_talk(struct reading *g, struct slice role) {
    return !g->facilitators && roles_has(&g->roles, role);
}

static uint32_t id_of(struct reading *g, struct intern *in, struct slice a, struct slice b) {
    buffer_clear(&g->key);
    buffer_add(&g->key, a);
    buffer_char(&g->key, '\t');
    buffer_add(&g->key, b);
    return intern_add(in, buffer_slice(&g->key));
}

static uint32_t person_of(struct reading *g, struct slice speaker) {
    struct carriers *c = g->c;
    size_t known = c->people.count;
    uint32_t id = id_of(g, &c->people, intern_text(&c->projects, g->project), speaker);
    if (id == known) {
        MEM_GROW(c->project, c->cap_project, known + 1);
        MEM_GROW(c->counted, c->cap_counted, known + 1);
        c->project[id] = g->project;
        c->counted[id] = false;
    }
    return id;
}

static void add_sum(struct carriers *c, uint32_t what, uint32_t person, uint64_t n) {
    MEM_GROW(c->sums, c->cap, c->n + 1);
    c->sums[c->n++] = (struct carriers_sum){what, person, n};
}

static void find_columns(struct reading *g, const struct columns *c) {
    static const char *const names[COLUMNS] = {"speaker", "theme", "n",       "project",
                                               "role",    "words", "searched"};
    for (size_t i = 0; i < COLUMNS; i++)
        g->at[i] = columns_find(c, names[i]);
    g->begun = true;
}

static struct slice field(const struct reading *g, const struct record *row, size_t which) {
    return g->at[which] == COLUMN_NONE ? SLICE("") : row->fields[g->at[which]];
}

static uint64_t count(const struct reading *g, const struct record *row, size_t which) {
    uint64_t n = 0;
    return number_u64(field(g, row, which), &n) ? n : 0;
}

/* Of those whose words were not looked through nobody knows what they raise. */
static bool was_searched(const struct reading *g, const struct record *row) {
    return count(g, row, SEARCHED) || count(g, row, WORDS) == 0;
}

/* Rows of a document stand together, its own first, which alone has the project. */
static bool take_voice(const void *with, const struct result_table *t, const struct record *row) {
    struct reading *g = *(struct reading *const *)with;
    struct carriers *c = g->c;
    if (!g->begun)
        find_columns(g, &t->columns);
    struct slice speaker = field(g, row, SPEAKER), theme = field(g, row, THEME);
    if (speaker.n == 0) {
        g->project = intern_add(&c->projects, field(g, row, PROJECT));
        return false;
    }
    if (leads_talk(g, field(g, row, ROLE)))
        return false;
    uint32_t person = person_of(g, speaker);
    if (theme.n == 0)
        c->counted[person] |= was_searched(g, row);
    else
        add_sum(c, id_of(g, &c->whats, theme, SLICE("")), person, count(g, row, N));
    return false;
}

static bool read_voices(struct carriers *c, struct report *r) {
    static const char *const needed[] = {"speaker", "theme", "n", NULL};
    struct reading g = begin(c, r), *with = &g;
    const struct result_wanted wanted = {needed, take_voice, &with};
    struct result_table t = {0};
    const char *path = report_path(r, voices);
    bool ok = path && result_package_has(&r->result->package, voices, path, r->fault) &&
              result_table_read(&t, path, &wanted, r->self, r->fault);
    result_table_free(&t);
    end(&g);
    return ok;
}

static void add_theme(struct reading *g, struct slice theme) {
    for (size_t i = 0; i < g->n_themes; i++)
        if (slice_eq(g->themes[i], theme))
            return;
    MEM_GROW(g->themes, g->cap_themes, g->n_themes + 1);
    g->themes[g->n_themes++] = theme;
}

static int by_name(const void *x, const void *y) {
    return slice_cmp(*(const struct slice *)x, *(const struct slice *)y);
}

/* A unit, which is one person's: every two of its themes, and of those above them. */
static void add_pairs(struct reading *g, uint32_t person) {
    if (g->n_themes)
        qsort(g->themes, g->n_themes, sizeof *g->themes, by_name);
    for (size_t i = 0; i < g->n_themes; i++)
        for (size_t k = i + 1; k < g->n_themes; k++)
            add_sum(g->c, id_of(g, &g->c->whats, g->themes[i], g->themes[k]), person, 1);
    g->n_themes = 0;
}

/* The hits of a unit stand together in codings.tsv, each with its finest theme. */
static bool read_pairs(struct carriers *c, struct report *r) {
    const struct coded_rows *coded = report_coded(r);
    bool sentence = r->result->unit.kind == UNIT_SENTENCE;
    struct reading g = begin(c, r);
    for (size_t i = 0; coded && i < coded->n; i++) {
        const struct coded_row *row = &coded->rows[i];
        struct slice theme = intern_text(&coded->themes, row->theme);
        for (size_t n = 1; n <= theme.n; n++)
            if (n == theme.n || theme.p[n] == '/')
                add_theme(&g, (struct slice){theme.p, n});
        if (i + 1 < coded->n && coded_one_turn(row, row + 1) &&
            (!sentence || row->sent == row[1].sent))
            continue;
        g.project = intern_add(&c->projects, intern_text(&coded->projects, row->project));
        if (!g.facilitators && row->leads)
            g.n_themes = 0;
        add_pairs(&g, person_of(&g, intern_text(&coded->speakers, row->speaker)));
    }
    end(&g);
    return coded != NULL;
}

static int by_what(const void *x, const void *y) {
    const struct carriers_sum *a = x, *b = y;
    if (a->what != b->what)
        return a->what < b->what ? -1 : 1;
    return (a->person > b->person) - (a->person < b->person);
}

/* A person is in several conversations. */
static void join(struct carriers *c) {
    size_t n = 0;
    if (c->n)
        qsort(c->sums, c->n, sizeof *c->sums, by_what);
    for (size_t i = 0; i < c->n; i++) {
        if (n && by_what(&c->sums[n - 1], &c->sums[i]) == 0)
            c->sums[n - 1].n += c->sums[i].n;
        else if (c->sums[i].n)
            c->sums[n++] = c->sums[i];
    }
    c->n = n;
}

/* Longer units are of several people. */
static bool is_of_one(struct unit_setting unit) {
    return unit.kind == UNIT_TURN || unit.kind == UNIT_SENTENCE;
}

const struct carriers *carriers_of(struct report *r) {
    if (r->carriers) {
        if (!r->result->package.suppress)
            report_path(r, voices); /* so that each section says that it is gone */
        return r->carriers;
    }
    struct carriers *c = r->carriers = mem_zero(1, sizeof *c);
    if (r->result->package.suppress)
        return c;
    c->told = read_voices(c, r);
    c->pairs_told = is_of_one(r->result->unit) && read_pairs(c, r);
    join(c);
    return c;
}
