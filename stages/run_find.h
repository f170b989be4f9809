/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_RUN_FIND_H
#define HEARTH_RUN_FIND_H

#include "pipeline/stage.h"

/* What is looked for. */
struct run_tables {
    struct text_list *manifests, *aliases, *lexicons;
    const char **questions, **notes; /* of the report: one table each */
};

/* Looks beside the transcripts (the operands of `run`: folders and files) for manifest.tsv and
 * speakers.tsv, when there are no manifests, for aliases.tsv, or else a speakers.tsv with a column
 * alias, when there are no aliases, for codebook.tsv, when there is no lexicon, and for
 * questions.tsv and notes.tsv, when they are NULL. What there is is added, as a path in the arena,
 * and said; of several questions or notes the first one, with a warning. */
void run_find(struct stage_run *run, const struct run_tables *tables, struct arena *arena);

/* Appends the paths of all that run_find looks for, whether it is there or not; in the arena. */
void run_find_places(const struct text_list *operands, struct text_list *to, struct arena *arena);

#endif
