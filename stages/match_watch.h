/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What match has to know of whole documents: how many there are, and whether they were stemmed as
 * the codebook is. */
#ifndef HEARTH_MATCH_WATCH_H
#define HEARTH_MATCH_WATCH_H

#include "corpus/names.h"
#include "corpus/row_language.h"
#include "models/matchers.h"
#include "pipeline/stage.h"

/* Watches matched rows (stage.h); what is passed outlives it. */
struct filter *match_watch_open(struct stage_run *run, const struct matchers *all,
                                const struct language_choice *choice);
/* Adds what it found: documents, and those of them that were stemmed otherwise. */
void match_watch_gather(struct filter *f, uint64_t *docs, struct names *odd_stems);

#endif
