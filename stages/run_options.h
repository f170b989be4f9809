/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options of `hearth run`, and which of them go to which stage. */
#ifndef HEARTH_RUN_OPTIONS_H
#define HEARTH_RUN_OPTIONS_H

#include "corpus/ingest.h"
#include "pipeline/stage.h"
#include "stages/run_engine.h"
#include "stages/run_redact.h"

struct run_options {
    struct ingest_options ingest;
    struct run_redact_options redact;
    struct text_list lexicons;
    const char *out;
    int summary; /* which of SUMMARY_CHOICES */
    /* Handed to the stages as they are; NULL: the stage's own default. */
    const char *language, *overlap, *unit, *block, *facilitators, *roles, *context, *abbreviations;
    const char *planned, *waves;                                           /* of score */
    const char *title, *author, *logo, *quotes, *lang, *questions, *notes; /* of the report */
    uint64_t cost;                                                         /* 0: not known */
    uint64_t suppress;                                                     /* 0: nothing */
    bool map, no_cache;
    struct run_engine_options engine;
};

/* Ends with a name NULL. */
extern const struct option run_option_list[];
extern const struct run_options run_option_defaults;

/* Whether an option of the list is of the engine: it decides nothing. */
bool run_option_is_of_engine(const struct option *o);

/* The option whose default takes effect where this one of the list is not given: that of the first
 * stage it is handed to which has one, or run's own; *settings is where that stands. */
const struct option *run_options_default(const struct option *own, const void **settings);

/* Gives a stage, whose table is set, those options that are its own; false with a fault in the
 * stage's run. */
bool run_options_forward(const struct run_options *o, struct stage_run *run);
/* Appends the tables and the logo that the options name, in this order; borrowed from the options.
 */
void run_options_files(const struct run_options *o, struct text_list *to);
/* The option as it took effect: that of the first of the stages [n] it was handed to, which has a
 * default, or run's own; *settings is where it stands. A stage that does not run has no `stage`. */
const struct option *run_options_effective(const struct run_options *o, const struct option *own,
                                           const struct stage_run *stages, size_t n,
                                           const void **settings);

#endif
