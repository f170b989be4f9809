/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_RUN_FIND_H
#define HEARTH_RUN_FIND_H

#include "pipeline/stage.h"

/* Looks beside the transcripts (the operands of `run`: folders and files) for manifest.tsv and
 * speakers.tsv, when `manifests` is empty, for aliases.tsv, or else a speakers.tsv with a column
 * alias, when `aliases` is, and for codebook.tsv, when `lexicons` is. What there is is added, as a
 * path in the arena, and said. */
void run_find(struct stage_run *run, struct text_list *manifests, struct text_list *aliases,
              struct text_list *lexicons, struct arena *arena);

#endif
