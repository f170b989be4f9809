/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people are told of the codebooks that a stage has read. */
#ifndef HEARTH_LEXICON_TOLD_H
#define HEARTH_LEXICON_TOLD_H

#include "models/lexicon.h"
#include "pipeline/stage.h"

/* Notes of how the codebooks were understood (of all of them when the run is thorough), and
 * warnings of what may be wrong with them. */
void lexicon_tell(const struct lexicon *l, struct stage_run *run);

#endif
