/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <unistd.h>

#include "stages/engine/chunk.h"
#include "stages/engine/engine.h"
#include "stages/engine/planned.h"
#include "stages/run_course.h"

static const struct engine *const engines[] = {[RUN_ENGINE_LOCAL] = &engine_local,
                                               [RUN_ENGINE_SLURM] = &engine_slurm,
                                               [RUN_ENGINE_PARALLEL] = &engine_parallel};

/* Beside the results, by their name. */
static char *work_path(const struct run_options *o) {
    struct slice out = slice_of(o->out);
    struct buffer path = {0};
    if (o->engine.work)
        return mem_text(slice_of(o->engine.work));
    while (out.n > 1 && out.p[out.n - 1] == '/')
        out.n--;
    buffer_add(&path, out);
    buffer_text(&path, ".work");
    buffer_char(&path, '\0');
    return path.p;
}

/* The options and tables that go together are told of when the parts are merged. */
static bool check_quietly(struct whole_run *w) {
    struct run_mode *mode = w->self->mode;
    bool mute = mode->mute;
    mode->mute = true;
    bool ok = run_course_check(w);
    mode->mute = mute;
    return ok;
}

static bool begin(struct drive *d, const char *path, struct plan *plan) {
    uint64_t tasks = d->options->shards;
    if (!tasks && !engines[d->options->kind]->tasks(d, plan->bytes, &tasks))
        return false;
    plan_cut(plan, tasks);
    return work_make(d->work, path, plan, d->fault);
}

static bool go_on(struct drive *d, const char *path, const struct plan *now) {
    if (!work_open(d->work, path, d->fault) || !work_lock(d->work, WORK_DRIVER, d->fault))
        return false;
    return plan_same(&d->work->plan, now, d->fault);
}

/* The plan of what is asked for, and the work directory of it: a new one, or the one there is. */
static bool plan(struct drive *d, struct whole_run *w, const char *path) {
    struct plan now = {0};
    bool begun = work_is_there(path);
    if (begun && !d->options->resume)
        return fault_input(d->fault, (struct place){path, 0, 0}, NO_QUOTE,
                           "a run was begun here: go on with it with --resume, or remove the "
                           "directory");
    bool ok = engines[d->options->kind]->check(d) && check_quietly(w) && plan_take(&now, w) &&
              (begun ? go_on(d, path, &now) : begin(d, path, &now));
    plan_free(&now);
    return ok;
}

static void tell_plan(struct drive *d, size_t missing) {
    const struct plan *p = &d->work->plan;
    stage_note(d->self,
               "%zu transcript%s (%.1f MB) in %zu chunk%s and %zu task%s, %zu chunk%s to do: %s",
               p->n_files, engine_s(p->n_files), (double)p->bytes / 1e6, p->n_chunks,
               engine_s(p->n_chunks), p->n_tasks, engine_s(p->n_tasks), missing, engine_s(missing),
               d->work->path);
}

/* A work directory that nobody asked for goes. A task that is late may keep it for a moment. */
static void leave(struct drive *d) {
    if (d->options->work)
        work_tidy(d->work);
    else if (!work_remove(d->work))
        stage_warn(d->self, "%s cannot be removed: it holds names of people", d->work->path);
}

static bool finish(struct drive *d) {
    size_t missing;
    bool *done = work_done(d->work, &missing);
    bool ok = missing == 0 || engine_tell_missing(d, done, missing);
    free(done);
    if (ok && !d->merged)
        ok = merge_make(d->work, d->self->mode, d->fault);
    ok = ok && work_unset_untold(d->work, d->fault);
    if (ok)
        leave(d);
    return ok;
}

static bool show(struct drive *d) {
    struct buffer text = {0};
    plan_files_text(&d->work->plan, &text);
    buffer_char(&text, '\n');
    bool ok = engines[d->options->kind]->print(d, &text);
    if (ok && (fwrite(text.p, 1, text.n, stdout) != text.n || fflush(stdout) != 0))
        ok = fault_system(d->fault, "standard output");
    buffer_free(&text);
    return ok;
}

/* Results are made again, but for those that were made when nobody waited for them. */
static bool begin_anew(struct drive *d) {
    return (work_is_untold(d->work) && access(d->out, F_OK) == 0) ||
           work_unset_merged(d->work, d->fault);
}

static bool drive(struct drive *d, struct whole_run *w) {
    size_t missing;
    char *path = work_path(w->options);
    bool ok = plan(d, w, path);
    free(path);
    if (!ok)
        return false;
    free(work_done(d->work, &missing));
    tell_plan(d, missing);
    if (d->options->dry_run)
        return show(d);
    return begin_anew(d) && engines[d->options->kind]->run(d) && (d->left || finish(d));
}

/* What was given goes before what the plan has of the engine. */
static void take_given(struct run_engine_options *o, const struct run_engine_options *given) {
    static const size_t texts[] = {
        offsetof(struct run_engine_options, partition),
        offsetof(struct run_engine_options, account), offsetof(struct run_engine_options, time),
        offsetof(struct run_engine_options, mem), offsetof(struct run_engine_options, hosts)};
    if (given->kind != RUN_ENGINE_NONE)
        *o = *given;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *const *from = (const void *)((const char *)given + texts[i]);
        if (*from)
            *(const char **)(void *)((char *)o + texts[i]) = *from;
    }
    if (given->at_once)
        o->at_once = given->at_once;
    if (given->patience != RUN_ENGINE_PATIENCE)
        o->patience = given->patience;
    if (o->kind == RUN_ENGINE_NONE)
        o->kind = RUN_ENGINE_LOCAL;
    o->work = given->work;
    o->resume = given->resume;
    o->dry_run = given->dry_run;
    o->submit_only = given->submit_only;
}

static bool drive_as(struct stage_run *self, const struct run_engine_options *given,
                     struct whole_run *w) {
    struct work work = {0};
    struct drive d = {.self = self,
                      .fault = w->fault,
                      .options = &w->options->engine,
                      .work = &work,
                      .out = w->options->out};
    take_given(&w->options->engine, given);
    bool ok = drive(&d, w);
    work_close(&work);
    return ok;
}

/* What is said besides is to be what was planned. */
static bool check_given(const struct plan *then, struct stage_run *self) {
    struct plan now = {0};
    bool ok = plan_take_options(&now, self->settings, &self->given, &self->fault) &&
              plan_same_options(then, &now, &self->fault);
    plan_free(&now);
    return ok;
}

/* --resume without anything to read: all is in the plan. */
static bool drive_planned(struct stage_run *self) {
    const struct run_options *o = self->settings;
    struct work then = {0};
    struct planned p = {0};
    char *path = work_path(o), *whole = realpath(path, NULL);
    char *hosts = o->engine.hosts ? realpath(o->engine.hosts, NULL) : NULL;
    struct run_engine_options given = o->engine;
    bool ok = work_open(&then, path, &self->fault) && check_given(&then.plan, self);
    if (ok) {
        ok = planned_begin(&p, &then.plan, self->mode) &&
             plan_check_program(&then.plan, &p.self.fault);
        if (given.work)
            given.work = whole;
        if (hosts)
            given.hosts = hosts;
        ok = ok && drive_as(self, &given, &p.whole);
        fault_take(&self->fault, &p.self.fault);
    }
    planned_end(&p);
    work_close(&then);
    free(path);
    free(whole);
    free(hosts);
    return ok;
}

/* --resume without anything to read, when a plan is there or the results are. */
static bool resume(struct stage_run *self) {
    const struct run_options *o = self->settings;
    char *path = work_path(o);
    bool ended = false;
    bool ok = work_is_there(path) || !engine_only_resumes(self) ||
              engine_ended(o->out, &ended, &self->fault);
    free(path);
    if (!ok || !ended)
        return ok && drive_planned(self);
    stage_note(self, "nothing is to be gone on with: the results in %s are there, and whole",
               o->out);
    return true;
}

/* By itself --resume begins nothing: by which engine would it be? */
static bool check_begun(struct stage_run *self) {
    const struct run_options *o = self->settings;
    char *path = work_path(o);
    bool ok = o->engine.kind != RUN_ENGINE_NONE || work_is_there(path) ||
              fault_usage(&self->fault,
                          "--resume finds no run to go on with in %s: --engine begins one", path);
    free(path);
    return ok;
}

bool engine_drive(struct stage_run *self) {
    const struct run_options *o = self->settings;
    struct run_engine_options given = o->engine;
    if (given.resume && self->operands.n == 0)
        return resume(self);
    if (!check_begun(self))
        return false;
    struct whole_run *w = mem_zero(1, sizeof *w);
    run_course_begin(w, self);
    run_course_find(w);
    bool ok = drive_as(self, &given, w);
    run_course_end(w);
    free(w);
    return ok;
}
