/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_course.h"

#include <stdlib.h>
#include <unistd.h>

#include "models/roles.h"
#include "models/units.h"
#include "pipeline/meter.h"
#include "stages/page/logo.h"
#include "stages/run_codebook.h"
#include "stages/run_describe.h"
#include "stages/run_find.h"
#include "stages/run_listed.h"
#include "stages/run_map.h"
#include "stages/run_package.h"
#include "stages/run_pass.h"
#include "stages/run_place.h"
#include "stages/run_report.h"
#include "stages/run_tally.h"

static bool is_there(const char *path, struct fault *f) {
    return access(path, R_OK) == 0 || fault_system(f, path);
}

/* The report reads it when all is done. */
static bool check_logo(const char *path, struct fault *f) {
    struct buffer ignored = {0};
    bool ok = logo_read(path, &ignored, f);
    buffer_free(&ignored);
    return ok;
}

static bool check_inputs(const struct run_options *o, struct fault *f) {
    struct text_list files = {0};
    bool ok = true;
    run_options_files(o, &files);
    for (size_t i = 0; ok && i < files.n; i++)
        ok = is_there(files.items[i], f);
    free(files.items);
    return ok && (!o->logo || check_logo(o->logo, f));
}

void run_course_find(struct whole_run *w) {
    struct run_options *o = w->options;
    const struct run_tables tables = {&o->ingest.manifests, &o->ingest.aliases, &o->lexicons,
                                      &o->questions, &o->notes};
    run_find(w->self, &tables, &w->arena);
}

bool run_course_check(struct whole_run *w) {
    struct run_options *o = w->options;
    if (o->questions)
        text_list_add(&o->ingest.others, o->questions);
    if (o->notes)
        text_list_add(&o->ingest.others, o->notes);
    if (o->redact.keep_names)
        stage_note(w->self, "names are kept (--keep-names): %s holds personal data", o->out);
    return (o->lexicons.n ||
            fault_usage(w->fault, "no codebook: name one with --lexicon FILE, or put "
                                  "codebook.tsv beside the transcripts")) &&
           run_redact_check(&o->redact, o->out, &o->ingest, w->fault) && check_inputs(o, w->fault);
}

static bool forward_count(void *with, struct stage_run *run) {
    return run_options_forward(with, run);
}

static bool score_tables(struct whole_run *w) {
    struct unit_setting unit = {.kind = UNIT_TURN, .window = 1};
    if (w->options->unit)
        unit_read(slice_of(w->options->unit), &unit);
    struct tally tally = tally_of(&w->stages[STEP_TALLY]);
    uint64_t began = clock_nanoseconds();
    w->scoring = (struct run_scoring){
        .mode = w->self->mode,
        .dir = w->dir,
        .fault = w->fault,
        .tally = &tally,
        .lexicons = &w->options->lexicons,
        .planned = w->options->planned,
        .waves = w->options->waves,
        .facilitators = w->options->facilitators,
        .roles = w->options->roles ? w->options->roles : ROLES_FACILITATORS,
        .cost = w->options->cost,
        .suppress = w->options->suppress,
        .forward = forward_count,
        .with = w->options,
        .levels = unit.kind == UNIT_TURN || unit.kind == UNIT_SENTENCE,
        .doc_unit = unit.kind == UNIT_DOC,
    };
    for (size_t i = 0; i < PASS_TABLES; i++)
        w->scoring.files[w->scoring.n_files++] = run_pass_tables[i];
    bool ok = run_score(&w->scoring) && (!w->options->map || run_map(&w->scoring, w->self)) &&
              run_codebook(w->dir, &w->options->lexicons, w->fault);
    w->scoring.files[w->scoring.n_files++] = CODEBOOK_NAME;
    w->summary.themes = w->scoring.themes;
    w->summary.pairs = w->scoring.pairs;
    w->summary.score_time = clock_nanoseconds() - began;
    return ok;
}

bool run_course_results(struct whole_run *w, run_course_tables *tables, void *with) {
    w->dir = workdir_open(w->options->out, run_place_ours, w->fault);
    if (!w->dir || !tables(w, with) || !score_tables(w))
        return false;
    summary_take_tally(&w->summary, &w->stages[STEP_TALLY], w->steps[STEP_SEGMENT].rows_out);
    w->summary.warnings = w->self->mode->warnings;
    if (w->lists)
        w->scoring.files[w->scoring.n_files++] = LISTED_NAME;
    w->scoring.files[w->scoring.n_files++] = LEDGER_NAME;
    if (run_redacts(w))
        w->scoring.files[w->scoring.n_files++] = REDACTION_NAME;
    bool ok = run_describe(w) && run_report(&w->report, w->dir, w->fault);
    w->scoring.files[w->scoring.n_files++] = PACKAGE_NAME;
    w->scoring.files[w->scoring.n_files++] = REPORT_NAME;
    w->summary.files = w->scoring.files;
    w->summary.n_files = w->scoring.n_files;
    return ok && workdir_commit(w->dir, w->fault) &&
           summary_show(&w->summary, w->steps, STEPS, w->fault);
}

/* Whether ingest has to find out the language of each transcript; whether it is spelt well the
 * stages find out. */
static bool is_automatic(const char *language) {
    return language && strncmp(language, "auto", strlen("auto")) == 0;
}

void run_course_begin(struct whole_run *w, struct stage_run *self) {
    struct run_options *o = self->settings;
    w->self = self;
    w->options = o;
    w->fault = &self->fault;
    o->ingest.paths = self->operands;
    o->ingest.account = true;
    if (is_automatic(o->language))
        o->ingest.language = o->language;
    summary_init(&w->summary, o->summary, self->mode->quiet, o->out);
    w->summary.keep_names = o->redact.keep_names;
    w->summary.review = o->redact.review;
    self->mode->thorough = true;
}

void run_course_end(struct whole_run *w) {
    for (size_t i = 0; i < STEPS; i++)
        stage_run_free(&w->stages[i]);
    stage_run_free(&w->report);
    workdir_close(w->dir);
    arena_free(&w->arena);
    redaction_key_forget(&w->key);
    free(w->options->ingest.others.items);
}
