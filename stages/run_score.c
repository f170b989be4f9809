/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_score.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "models/told.h"
#include "pipeline/line.h"
#include "pipeline/together.h"
#include "stages/run_score_table.h"
#include "stages/run_withhold.h"
#include "stages/stages.h"

#define RUN_ANEW "anew.tsv" /* while it is written */

/* Counts once more, each level of a column by itself. What was said of the facilitators is not said
 * again. */
static bool count_by(struct run_scoring *s, const char *column, bool sums_only, const char *name) {
    struct run_mode mute = *s->mode;
    struct stage_run run;
    struct table_file file;
    mute.mute = true;
    stage_run_init(&run, stage_find(all_stages, "count"), &mute);
    bool ok = score_table_open(s, name, &file);
    ok = ok && (!sums_only || stage_run_option(&run, "sums-only", NULL)) &&
         (s->forward(s->with, &run) || fault_take(s->fault, &run.fault)) &&
         score_table_set(s, &run, "by", column) &&
         score_table_run(s, &run, RUN_MATCHED, &file.out.outlet, NULL);
    stage_run_free(&run);
    return score_table_close(s, &file) && ok;
}

/* The columns that may differ between the people of one conversation. */
static const struct personal {
    const char *column, *counts;
} personal[TALLY_COLUMNS] = {
    [TALLY_ROLE] = {"role", RUN_LINKS_BY_ROLE},
    [TALLY_GROUP] = {"group", RUN_LINKS_BY_GROUP},
};

static bool count_people(struct run_scoring *s) {
    bool any = false, ok = true;
    for (size_t i = 0; ok && i < TALLY_COLUMNS; i++) {
        if (!s->tally->differs[i])
            continue;
        any = true;
        ok = count_by(s, personal[i].column, false, personal[i].counts);
    }
    return ok && (!any || count_by(s, "speaker", true, RUN_LINKS_BY_SPEAKER));
}

/* A finished table as one thread makes it, in what is a copy of the run's scoring, so that none of
 * its names, faults and remarks meets another's. */
struct task {
    struct score_table table;
    struct run_scoring scoring;
    struct run_mode mode;
    struct fault fault;
    struct buffer said;
    off_t bytes; /* of the counts it is made from */
    bool ok;
};

/* In the order in which a run lists, remarks and refuses. */
struct tasks {
    struct run_scoring *s;
    struct task at[16]; /* [n] */
    size_t n;
    struct task *order[16]; /* the same, as they begin */
};

static struct task *add_table(struct tasks *t, const char *name) {
    struct task *task = &t->at[t->n++];
    task->table.name = name;
    return task;
}

static void add_part(struct task *task, const char *table, const char *from, const char *by,
                     bool remarked) {
    task->table.parts[task->table.n++] = (struct scored){table, from, by, remarked};
}

static void add_one(struct tasks *t, const char *table, const char *from, const char *name,
                    bool remarked) {
    add_part(add_table(t, name), table, from, NULL, remarked);
}

/* Whole conversations first, then people. */
static void add_people(struct tasks *t) {
    struct task *groups = add_table(t, "groups.tsv");
    struct task *differences = add_table(t, "differences.tsv");
    add_part(groups, "groups", RUN_LINKS, NULL, true);
    add_part(differences, "differences", RUN_LINKS, NULL, true);
    for (size_t i = 0; t->s->levels && i < TALLY_COLUMNS; i++) {
        if (!t->s->tally->differs[i])
            continue;
        add_part(groups, "groups", RUN_LINKS_BY_SPEAKER, personal[i].column, true);
        add_part(differences, "differences", personal[i].counts, personal[i].column, true);
    }
}

/* Over all and in each project, then in each group of people: of the counts that keep them apart,
 * where groups meet in one conversation. */
static void add_saturation(struct tasks *t) {
    const struct personal *group = &personal[TALLY_GROUP];
    struct task *task = add_table(t, "saturation.tsv");
    bool meet = t->s->tally->differs[TALLY_GROUP];
    add_part(task, "saturation", RUN_LINKS, NULL, false);
    if (meet ? t->s->levels : t->s->tally->one_group)
        add_part(task, "saturation", meet ? group->counts : RUN_LINKS, group->column, true);
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

static int larger_first(const void *x, const void *y) {
    const struct task *a = *(struct task *const *)x, *b = *(struct task *const *)y;
    return a->bytes != b->bytes ? (a->bytes < b->bytes ? 1 : -1) : (a > b) - (a < b);
}

/* What takes longest begins first: a thread must not begin that when the others are done. */
static void set_order(struct tasks *t) {
    for (size_t i = 0; i < t->n; i++) {
        struct task *task = t->order[i] = &t->at[i];
        struct stat st;
        for (size_t k = 0; k < task->table.n; k++) {
            const char *path = workdir_file(t->s->dir, task->table.parts[k].from, t->s->fault);
            task->bytes += path && stat(path, &st) == 0 ? st.st_size : 0;
        }
    }
    qsort(t->order, t->n, sizeof *t->order, larger_first);
}

static void write_task(void *with, size_t i) {
    struct tasks *t = with;
    struct task *task = t->order[i];
    task->ok = score_table_write(&task->scoring, &task->table);
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

static bool write_tables(struct run_scoring *s) {
    struct tasks *t = mem_zero(1, sizeof *t);
    t->s = s;
    add_all(t);
    set_order(t);
    set_copies(t);
    together_run(t->n, s->mode->jobs, write_task, t);
    bool ok = settle(t);
    free(t);
    return ok;
}

bool run_score_table(struct run_scoring *s, const char *table, const char *from, const char *name,
                     uint64_t *rows) {
    const struct score_table one = {name, {{table, from, NULL, false}}, 1, rows};
    return score_table_write(s, &one);
}

bool run_score_anew(struct run_scoring *s, struct stage_run *run, const char *name,
                    uint64_t *rows) {
    const char *path = workdir_file(s->dir, name, s->fault);
    struct table_file file;
    if (!path)
        return false;
    bool ok = score_table_open(s, RUN_ANEW, &file);
    s->n_files--; /* it takes the other one's place */
    ok = ok && score_table_run(s, run, name, &file.out.outlet, rows);
    ok = score_table_close(s, &file) && ok;
    return ok && (rename(file.out.name, path) == 0 || fault_system(s->fault, path));
}

static bool withhold(struct run_scoring *s, const char *name, struct withhold_settings settings) {
    struct stage_run run;
    stage_run_init(&run, &stage_withhold, s->mode);
    *(struct withhold_settings *)run.settings = settings;
    bool ok = run_score_anew(s, &run, name, NULL);
    stage_run_free(&run);
    return ok;
}

/* It is known now of how many people there is something to tell. */
static bool withhold_all(struct run_scoring *s) {
    struct told told = {.facilitators = false};
    const char *people = workdir_file(s->dir, RUN_PEOPLE, s->fault);
    bool ok =
        people && told_read(&told, people, s->roles, "run", s->fault) &&
        (s->counts_only || withhold(s, "codings.tsv", (struct withhold_settings){&told, true})) &&
        withhold(s, "groups.tsv", (struct withhold_settings){&told, false});
    told_free(&told);
    return ok;
}

bool run_score(struct run_scoring *s) {
    return (s->counts_only || !s->levels || count_people(s)) && write_tables(s) &&
           (!s->suppress || withhold_all(s));
}
