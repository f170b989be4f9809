/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The course of `hearth run` before and behind its pass over the text, whoever makes the pass: this
 * process, or others that left parts of it. */
#ifndef HEARTH_RUN_COURSE_H
#define HEARTH_RUN_COURSE_H

#include "stages/run_whole.h"

/* Begins a run (*w is zeroed) of the options and operands of `self`; end it with run_course_end. */
void run_course_begin(struct whole_run *w, struct stage_run *self);
void run_course_end(struct whole_run *w);

/* What lies beside the transcripts is used where nothing was named. */
void run_course_find(struct whole_run *w);
/* Whether the options go together and every table is there, which is told before anything is read
 * or made, such as a key; false with a fault. */
bool run_course_check(struct whole_run *w);

/* Writes the tables of the pass and the ledger into w->dir; false with a fault. */
typedef bool run_course_tables(struct whole_run *w, void *with);
/* Opens the directory, has the pass's tables written into it, scores, describes and reports them,
 * puts the directory in its place and says so; false with a fault. The stages of the pass are set
 * up (run_pass_make). */
bool run_course_results(struct whole_run *w, run_course_tables *tables, void *with);

#endif
