/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people are told of the codings that were read. For ingest.c only. */
#ifndef HEARTH_CODINGS_TOLD_H
#define HEARTH_CODINGS_TOLD_H

#include "corpus/documents.h"
#include "pipeline/stage.h"

/* Notes and warnings, in the order of the documents: of each file how positions were counted, of
 * each document what has no place, and how many codings there are in all. */
void codings_tell(const struct documents *d, struct stage_run *run);

#endif
