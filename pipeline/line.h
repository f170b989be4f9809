/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line: `hearth [options] STAGE [options] [file...] [then STAGE [options]]...`, from
 * words to an exit status. */
#ifndef HEARTH_LINE_H
#define HEARTH_LINE_H

#include "pipeline/stage.h"

/* The options that every stage understands (--jobs, --quiet, --strict). */
extern const struct option line_options[];

/* The stage of that name or alias in a table that ends with NULL, or NULL. */
const struct stage *stage_find(const struct stage *const *stages, const char *name);

/* Runs argv[0..n), whose first word is a stage's name, in `mode`; returns the exit status. Faults
 * are printed on standard error. mode->jobs 0: as many as the line can use (cores.h), 1 for a stage
 * by itself; it is set before any stage runs. */
int line_run(const struct stage *const *stages, struct run_mode *mode, char *const *argv, int n);

#endif
