/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a run of `hearth run` holds, from its options to what it says at the end: what its pass
 * (run_pass.h), its description (run_describe.h) and its command (run.c) share. */
#ifndef HEARTH_RUN_WHOLE_H
#define HEARTH_RUN_WHOLE_H

#include "pipeline/chain.h"
#include "pipeline/workdir.h"
#include "stages/run_options.h"
#include "stages/run_score.h"
#include "stages/run_summary.h"

/* The one pass over the text. Step 0 writes the turns; where names are kept it has no stage. */
enum {
    STEP_REDACT,
    STEP_SEGMENT,
    STEP_TOKENISE,
    STEP_STEM,
    STEP_MATCH,
    STEP_TALLY,
    STEP_CODINGS,
    STEP_LINKS,
    STEP_VOICES,
    STEP_MIXING,
    STEP_FLOW,
    STEP_ENTRIES,
    STEP_LAGS,
    STEPS
};
enum {
    TABLE_TURNS,
    TABLE_MATCHED,
    TABLE_CODINGS,
    TABLE_LINKS,
    TABLE_VOICES,
    TABLE_MIXING,
    TABLE_FLOW,
    TABLE_ENTRIES,
    TABLE_LAGS,
    PASS_TABLES
};

/* Zero-initialise with self, options and fault. */
struct whole_run {
    struct stage_run *self;
    struct run_options *options;
    struct fault *fault;
    struct workdir *dir;
    struct run_mode mute;   /* of the counts behind the first: what there is to say is said once */
    struct run_mode others; /* of voices and mixing: what is theirs is said of people as well */
    bool lists;             /* a manifest lists people with documents */
    struct stage_run stages[STEPS];
    struct stage_run report;
    struct step steps[STEPS];
    struct arena arena; /* names of files found beside the transcripts */
    struct redaction_key key;
    struct run_scoring scoring;
    struct run_summary summary;
};

/* Does redact run, or are names kept? */
static inline bool run_redacts(const struct whole_run *w) {
    return !w->options->redact.keep_names;
}

#endif
