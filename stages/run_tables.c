/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All finished tables of a run, several at a time. */
#include <stdlib.h>
#include <sys/stat.h>

#include "pipeline/together.h"
#include "stages/run_counts.h"
#include "stages/run_score_table.h"

/* A finished table as one thread makes it, in what is a copy of the run's scoring, so that none of
 * its names, faults and remarks meets another's. */
struct task {
    struct score_table table;
    struct run_scoring scoring;
    struct run_mode mode;
    struct fault fault;
    struct buffer said;
    double cost; /* a guess at how long it takes */
    bool ok;
};

/* In the order in which a run lists, remarks and refuses. */
struct tasks {
    struct run_scoring *s;
    struct task at[16]; /* [n] */
    size_t n;
    struct task *order[16]; /* the same, as they begin */
    struct run_counts counts;
};

static struct task *add_table(struct tasks *t, const char *name) {
    struct task *task = &t->at[t->n++];
    task->table.name = name;
    return task;
}

static void add_part(struct tasks *t, struct task *task, const char *table, const char *from,
                     const char *by, bool remarked) {
    task->table.parts[task->table.n++] = (struct scored){table, from, by, remarked};
    run_counts_add(&t->counts, from);
}

static void add_one(struct tasks *t, const char *table, const char *from, const char *name,
                    bool remarked) {
    add_part(t, add_table(t, name), table, from, NULL, remarked);
}

/* Whole conversations first, then people. */
static void add_people(struct tasks *t) {
    struct task *groups = add_table(t, "groups.tsv");
    struct task *differences = add_table(t, "differences.tsv");
    add_part(t, groups, "groups", RUN_LINKS, NULL, true);
    add_part(t, differences, "differences", RUN_LINKS, NULL, true);
    for (size_t i = 0; t->s->levels && i < TALLY_COLUMNS; i++) {
        if (!t->s->tally->differs[i])
            continue;
        add_part(t, groups, "groups", RUN_LINKS_BY_SPEAKER, run_personal[i].column, true);
        add_part(t, differences, "differences", run_personal[i].counts, run_personal[i].column,
                 true);
    }
}

/* Over all and in each project, then in each group of people: of the counts that keep them apart,
 * where groups meet in one conversation. */
static void add_saturation(struct tasks *t) {
    const struct run_personal *group = &run_personal[TALLY_GROUP];
    struct task *task = add_table(t, "saturation.tsv");
    bool meet = t->s->tally->differs[TALLY_GROUP];
    add_part(t, task, "saturation", RUN_LINKS, NULL, false);
    if (meet ? t->s->levels : t->s->tally->one_group)
        add_part(t, task, "saturation", meet ? group->counts : RUN_LINKS, group->column, true);
}

static void add_all(struct tasks *t) {
    add_one(t, "themes", RUN_LINKS, "themes.tsv", false);
    t->at[t->n - 1].table.rows = &t->s->themes;
    add_one(t, "pairs", RUN_LINKS, "pairs.tsv", false);
    t->at[t->n - 1].table.rows = &t->s->pairs;
    add_one(t, "loo", RUN_LINKS, "loo.tsv", false);
    add_people(t);
    add_saturation(t);
    add_one(t, "indicators", RUN_LINKS, "indicators.tsv", true);
    if (!t->s->doc_unit)
        add_one(t, "halves", RUN_LINKS, "halves.tsv", false);
    add_one(t, "voices", RUN_VOICES, "voices.tsv", false);
    add_one(t, "people", RUN_VOICES, RUN_PEOPLE, t->s->suppress == 0);
    add_one(t, "mixing", RUN_MIXING, "mixing.tsv", false);
    add_one(t, "flow", RUN_FLOW, "flow.tsv", true);
    add_one(t, "sequence", RUN_LAGS, "sequence.tsv", true);
}

/* How long a table takes for each byte of its counts, as measured; what is not here takes 1. */
static double cost_of(const char *table) {
    static const struct {
        const char *table;
        double cost;
    } costs[] = {{"sequence", 4}, {"voices", 25}, {"people", 3}, {"mixing", 6},
                 {"flow", 8},     {"pairs", 4},   {"halves", 3}, {"saturation", 2}};
    for (size_t i = 0; i < sizeof costs / sizeof *costs; i++)
        if (strcmp(costs[i].table, table) == 0)
            return costs[i].cost;
    return 1;
}

static int costly_first(const void *x, const void *y) {
    const struct task *a = *(struct task *const *)x, *b = *(struct task *const *)y;
    return a->cost != b->cost ? (a->cost < b->cost ? 1 : -1) : (a > b) - (a < b);
}

/* What takes longest begins first: a thread must not begin that when the others are done. */
static void set_order(struct tasks *t) {
    for (size_t i = 0; i < t->n; i++) {
        struct task *task = t->order[i] = &t->at[i];
        struct stat st;
        for (size_t k = 0; k < task->table.n; k++) {
            const struct scored *part = &task->table.parts[k];
            const char *path = workdir_file(t->s->dir, part->from, t->s->fault);
            if (path && stat(path, &st) == 0)
                task->cost += cost_of(part->table) * (double)st.st_size;
        }
    }
    qsort(t->order, t->n, sizeof *t->order, costly_first);
}

static void write_task(void *with, size_t i) {
    struct tasks *t = with;
    struct task *task = t->order[i];
    task->ok = score_table_write(&task->scoring, &task->table, &t->counts);
}

/* The copies are made before any thread writes its number of rows into the run's. */
static void set_copies(struct tasks *t) {
    for (size_t i = 0; i < t->n; i++) {
        struct task *task = &t->at[i];
        task->fault.stage = t->s->fault->stage;
        task->mode = *t->s->mode;
        task->mode.said = &task->said;
        task->scoring = *t->s;
        task->scoring.mode = &task->mode;
        task->scoring.fault = &task->fault;
    }
}

/* As if one had been made after the other: what comes behind one that failed says nothing. */
static bool settle(struct tasks *t) {
    bool ok = true;
    for (size_t i = 0; i < t->n; i++) {
        struct task *task = &t->at[i];
        if (ok) {
            t->s->files[t->s->n_files++] = task->table.name;
            fwrite(task->said.p, 1, task->said.n, stderr);
            ok = task->ok || fault_take(t->s->fault, &task->fault);
        }
        fault_free(&task->fault);
        buffer_free(&task->said);
    }
    return ok;
}

bool score_tables_write(struct run_scoring *s) {
    struct tasks *t = mem_zero(1, sizeof *t);
    t->s = s;
    add_all(t);
    set_order(t);
    set_copies(t);
    together_run(t->n, s->mode->jobs, write_task, t);
    bool ok = settle(t);
    run_counts_free(&t->counts);
    free(t);
    return ok;
}
