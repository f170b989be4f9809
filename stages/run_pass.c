/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_pass.h"

#include "models/roles.h"
#include "models/units.h"
#include "pipeline/line.h"
#include "pipeline/meter.h"
#include "stages/run_listed.h"
#include "stages/run_package.h"
#include "stages/run_tally.h"
#include "stages/stages.h"

/* One worker at a time writes what all found. It takes it about twice as long when it digests it,
 * too, for which more workers than these would have to wait. */
enum { DIGEST_JOBS = 16 };

const char *const run_pass_tables[PASS_TABLES] = {"turns.tsv", RUN_MATCHED, "codings.tsv",
                                                  RUN_LINKS,   RUN_VOICES,  RUN_MIXING,
                                                  RUN_FLOW,    RUN_ENTRIES, RUN_LAGS};
static const struct plan {
    const char *stage; /* NULL: the tally */
    size_t from, channel;
    const char *table; /* which of the stage's */
} plan[STEPS] = {
    [STEP_REDACT] = {"redact", FROM_SOURCE, TABLE_TURNS, NULL},
    [STEP_SEGMENT] = {"segment", STEP_REDACT, CHANNEL_NONE, NULL},
    [STEP_TOKENISE] = {"tokenise", STEP_SEGMENT, CHANNEL_NONE, NULL},
    [STEP_STEM] = {"stem", STEP_TOKENISE, CHANNEL_NONE, NULL},
    [STEP_MATCH] = {"match", STEP_STEM, TABLE_MATCHED, NULL},
    [STEP_TALLY] = {NULL, STEP_MATCH, CHANNEL_NONE, NULL},
    [STEP_CODINGS] = {"codings", STEP_MATCH, TABLE_CODINGS, NULL},
    [STEP_LINKS] = {"count", STEP_MATCH, TABLE_LINKS, "links"},
    [STEP_VOICES] = {"count", STEP_MATCH, TABLE_VOICES, "voices"},
    [STEP_MIXING] = {"count", STEP_MATCH, TABLE_MIXING, "mixing"},
    [STEP_FLOW] = {"count", STEP_MATCH, TABLE_FLOW, "flow"},
    [STEP_ENTRIES] = {"count", STEP_MATCH, TABLE_ENTRIES, "entries"},
    [STEP_LAGS] = {"count", STEP_MATCH, TABLE_LAGS, "lags"},
};

/* What follows what is told of turns, whatever themes meet in; whole ones where people coded them.
 */
static bool set_lags(struct whole_run *w) {
    struct unit_setting unit;
    const char *text = w->options->unit;
    return !text || !unit_read(slice_of(text), &unit) || !unit.whole ||
           stage_run_option(&w->stages[STEP_LAGS], "unit", "whole-turn");
}

/* The tally looks at the people who are counted. */
static void set_tally(const struct whole_run *w, struct tally_settings *t) {
    const struct run_options *o = w->options;
    bool all = o->facilitators && strcmp(o->facilitators, "in") == 0;
    t->roles = all ? NULL : o->roles ? o->roles : ROLES_FACILITATORS;
}

static struct run_mode *mode_of(struct whole_run *w, size_t step) {
    return step == STEP_VOICES || step == STEP_MIXING ? &w->others
           : step > STEP_LINKS                        ? &w->mute
                                                      : w->self->mode;
}

bool run_pass_make(struct whole_run *w) {
    w->mute = *w->self->mode;
    w->mute.mute = true;
    w->others = *w->self->mode;
    w->others.beside = true;
    w->others.warnings = 0;
    for (size_t i = 0; i < STEPS; i++) {
        struct stage_run *run = &w->stages[i];
        bool none = i == STEP_REDACT && w->options->redact.keep_names;
        const struct stage *stage = none            ? NULL
                                    : plan[i].stage ? stage_find(all_stages, plan[i].stage)
                                                    : &stage_tally;
        w->steps[i] = (struct step){.run = stage ? run : NULL, plan[i].from, plan[i].channel};
        if (!stage)
            continue;
        stage_run_init(run, stage, mode_of(w, i));
        if (plan[i].table)
            run->table = choice_find(stage->tables, slice_of(plan[i].table));
        if (i == STEP_TALLY)
            set_tally(w, run->settings);
        else if (!run_options_forward(w->options, run) || (i == STEP_LAGS && !set_lags(w)))
            return fault_take(w->fault, &run->fault);
    }
    stage_run_init(&w->report, stage_find(all_stages, "report"), w->self->mode);
    return run_options_forward(w->options, &w->report) || fault_take(w->fault, &w->report.fault);
}

bool run_tables_open(struct whole_run *w, bool digested, struct outlet_file out[PASS_TABLES]) {
    bool ok = true;
    for (size_t i = 0; i < PASS_TABLES; i++)
        ok = workdir_table_open(w->dir, run_pass_tables[i], digested, &out[i], w->fault) && ok;
    return ok;
}

bool run_tables_close(struct whole_run *w, struct outlet_file out[PASS_TABLES]) {
    bool ok = true;
    for (size_t i = 0; i < PASS_TABLES; i++)
        ok = workdir_table_close(w->dir, run_pass_tables[i], &out[i]) && ok;
    return ok;
}

struct chain run_pass_chain(struct whole_run *w, struct source *source,
                            struct outlet *const *channels) {
    return (struct chain){.steps = w->steps,
                          .n_steps = STEPS,
                          .source = source,
                          .channels = channels,
                          .n_channels = PASS_TABLES,
                          .jobs = w->self->mode->jobs,
                          .quiet = w->self->mode->quiet,
                          .timed = w->summary.progress.terminal};
}

static bool run_chain(struct whole_run *w, struct source *source, struct outlet *const *channels) {
    struct chain chain = run_pass_chain(w, source, channels);
    progress_watch(&w->summary.progress, &chain);
    uint64_t began = clock_nanoseconds();
    bool ok = chain_run(&chain, w->fault);
    w->summary.pass_time = clock_nanoseconds() - began;
    progress_end(&w->summary.progress);
    return ok;
}

/* Redact's counts are a table of the directory. */
static bool set_log(struct whole_run *w) {
    struct stage_run *redact = &w->stages[STEP_REDACT];
    const char *path = run_redacts(w) ? workdir_file(w->dir, REDACTION_NAME, w->fault) : NULL;
    return !path || stage_run_option(redact, "log", path) || fault_take(w->fault, &redact->fault);
}

bool run_pass_listed(struct whole_run *w, const char *path) {
    const struct run_listed l = {&w->options->ingest.manifests,
                                 run_redacts(w) ? &w->stages[STEP_REDACT] : NULL,
                                 &w->stages[STEP_VOICES]};
    return run_listed(&l, path, w->fault);
}

bool run_pass_set(struct whole_run *w) {
    w->lists = listed_any(&w->options->ingest.manifests);
    const char *listed = w->lists ? workdir_file(w->dir, LISTED_NAME, w->fault) : NULL;
    return set_log(w) && (!listed || run_pass_listed(w, listed)) && fault_none(w->fault);
}

/* What redact found, and the key that it found or made. */
static bool read_redaction(struct whole_run *w) {
    struct run_redact_counts *n = &w->summary.redact;
    return !run_redacts(w) ||
           (run_redact_key(&w->options->redact, &w->key, w->fault) &&
            run_redact_count(workdir_file(w->dir, REDACTION_NAME, w->fault), n, w->fault));
}

bool run_pass_end(struct whole_run *w, struct source *source) {
    w->self->mode->warnings += w->others.warnings;
    if (!read_redaction(w))
        return false;
    summary_take_ingest(&w->summary, source);
    return package_ledger(w->dir, source, run_redacts(w) ? &w->key : NULL, w->fault);
}

bool run_pass(struct whole_run *w) {
    struct outlet_file out[PASS_TABLES];
    struct outlet *channels[PASS_TABLES];
    bool ok = run_tables_open(w, w->self->mode->jobs <= DIGEST_JOBS, out);
    for (size_t i = 0; i < PASS_TABLES; i++)
        channels[i] = &out[i].outlet;
    struct source *source = ok ? ingest_open(w->self, &w->options->ingest) : NULL;
    ok = source && run_pass_set(w) && run_chain(w, source, channels);
    ok = run_tables_close(w, out) && ok && run_pass_end(w, source);
    if (source)
        source->close(source);
    return ok;
}
