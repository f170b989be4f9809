/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one pass over the text that `hearth sensitivity` makes: rows of turns are cut and tokenised
 * once, stemmed once for each way of stemming, matched once for each way of matching, and counted
 * from there for each specification.
 *
 *     turns ──segment──tokenise─┬─stem───┬─match all─────┬─count──> links of the reference
 *                               │        ├─match theme   ├─count──> links of unit=doc
 *                               └─stem none …            └─ …
 *
 * What stays is the counts, in a file without a name for each specification. */
#ifndef HEARTH_SENSITIVITY_PASS_H
#define HEARTH_SENSITIVITY_PASS_H

#include "models/specifications.h"
#include "pipeline/progress.h"

/* Set up to `files`, zero the rest; free with sensitivity_pass_free. */
struct sensitivity_pass {
    struct stage_run *self;
    const struct specifications *specifications;
    const struct text_list *lexicons;
    const char *language, *roles, *abbreviations; /* as the stages take them … */
    const char *unstemmed;                        /* … the language where stems are off */
    struct progress *progress;

    int *files;            /* [specifications->n]: the links, at their beginning; -1: none */
    uint64_t docs;         /* documents */
    uint64_t facilitators; /* rows of facilitators with a word (sentences) */
};

/* Reads the source dry; false with a fault in self->fault. */
bool sensitivity_pass_run(struct sensitivity_pass *p, struct source *source);
void sensitivity_pass_free(struct sensitivity_pass *p);

#endif
