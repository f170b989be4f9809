/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one pass of `hearth run` over the text: transcripts in; turns, matched rows, codings and
 * counts out. */
#ifndef HEARTH_RUN_PASS_H
#define HEARTH_RUN_PASS_H

#include "pipeline/workdir_table.h"
#include "stages/run_whole.h"

/* The tables of the pass, in the order of their numbers. */
extern const char *const run_pass_tables[PASS_TABLES];

/* Sets up the stages of the pass, and the report, as a command line would; false with a fault. */
bool run_pass_make(struct whole_run *w);
/* Writes the tables, and the ledger, into the directory; false with a fault. */
bool run_pass(struct whole_run *w);

/* For those that make the pass in parts (run_parts.h): */
/* The tables, new, in the directory, open for writing, and digested while they are written or not;
 * false with a fault, but close them all the same. */
bool run_tables_open(struct whole_run *w, bool digested, struct outlet_file out[PASS_TABLES]);
bool run_tables_close(struct whole_run *w, struct outlet_file out[PASS_TABLES]);
/* The chain of the stages that are set up. */
struct chain run_pass_chain(struct whole_run *w, struct source *source,
                            struct outlet *const *channels);
/* Names the tables that stages leave in the directory beside the pass's; before the pass. */
bool run_pass_set(struct whole_run *w);
/* Where people are listed with documents: the table of them goes to `path`. */
bool run_pass_listed(struct whole_run *w, const char *path);
/* After the pass: the ledger, and what there is to say of it. */
bool run_pass_end(struct whole_run *w, struct source *source);

#endif
