/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line above a caption that says when it is shown: `00:01.000 --> 00:04.000 align:start`.
 *
 * Beside what WebVTT and SRT allow, what is met in files is read: short fields (0:0:3.27), bare
 * seconds (5050.81), frames (01:23:49:20, with colons, semicolons or points, which count as the
 * second that they are in), a missing end, no spaces around the arrow, a colon behind the end, and
 * SubViewer's form, 00:02:17.40,00:02:20.40. */
#ifndef HEARTH_CUE_TIMES_H
#define HEARTH_CUE_TIMES_H

#include <stdint.h>

#include "pipeline/slice.h"

/* Whether a line is meant for times: it holds an arrow `-->` and begins with it or a number, or
 * is two times with a comma between. */
bool cue_times_here(struct slice line);

/* Reads such a line. *start and *end are milliseconds, or TIME_NONE where there is none. NULL, or
 * what is wrong with it; both are TIME_NONE then. */
const char *cue_times_read(struct slice line, int64_t *start, int64_t *end);

#endif
