/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `hearth run` shows: progress on a terminal while it works, then a line for each stage and a
 * closing table, or the same as JSON for scripts. */
#ifndef HEARTH_RUN_SUMMARY_H
#define HEARTH_RUN_SUMMARY_H

#include "pipeline/progress.h"
#include "stages/run_redact.h"

#define SUMMARY_CHOICES "text|json"

struct run_summary {
    int form; /* which of SUMMARY_CHOICES */
    bool quiet;
    struct progress progress;
    const char *out;
    uint64_t transcripts, speakers, turns, sentences, tokens, hits, themes, pairs, warnings, bytes;
    uint64_t cached; /* transcripts that were taken from the cache */
    uint64_t rows;   /* of turns.tsv */
    bool keep_names;
    const char *review; /* or NULL */
    struct run_redact_counts redact;
    /* nanoseconds: the whole pass over the text, 0 where others made it, or some of it before; all
     * of score */
    uint64_t pass_time, score_time;
    const char *const *files; /* [n_files]: names below `out`, once they are there */
    size_t n_files;
};

void summary_init(struct run_summary *s, int form, bool quiet, const char *out);
/* Takes over what a finished source of ingest.h counted. */
void summary_take_ingest(struct run_summary *s, const struct source *ingest);
void summary_take_tally(struct run_summary *s, const struct stage_run *tally, uint64_t sentences);
/* The lines of the stages (on a terminal) and the closing table; false with a system fault. */
bool summary_show(const struct run_summary *s, const struct step *steps, size_t n, struct fault *f);

#endif
