/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one pass of `hearth run` over the text: transcripts in; turns, matched rows, codings and
 * counts out. */
#ifndef HEARTH_RUN_PASS_H
#define HEARTH_RUN_PASS_H

#include "stages/run_whole.h"

/* The tables of the pass, in the order of their numbers. */
extern const char *const run_pass_tables[PASS_TABLES];

/* Sets up the stages of the pass, and the report, as a command line would; false with a fault. */
bool run_pass_make(struct whole_run *w);
/* Writes the tables, and the ledger, into the directory; false with a fault. */
bool run_pass(struct whole_run *w);

#endif
