/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `hearth watch` says: a line with the time of day, what came, and what that added to the
 * results or why it was refused. Files have their names there, since the line is for whom they
 * belong to. */
#ifndef HEARTH_WATCH_TOLD_H
#define HEARTH_WATCH_TOLD_H

#include "models/reason.h"
#include "pipeline/intern.h"
#include "stages/watch_files.h"
#include "stages/watch_run.h"

/* What the lines are about of a result. Zero-initialise; free with watch_result_free. */
struct watch_result {
    bool known; /* there is one */
    uint64_t transcripts;
    struct intern themes, links; /* themes that are raised; links that hold, as "a & b" */
    struct value next_themes, next_meetings; /* new ones, expected of one more conversation */
};
bool watch_result_read(struct watch_result *r, const char *dir, const struct stage_run *self,
                       struct fault *f);
void watch_result_free(struct watch_result *r);

/* "new a.txt, b.txt; removed c.txt"; what is cut off is counted. */
void watch_told_changes(const struct watch_changes *c, struct buffer *to);
/* What `after` has that `before` lacks, and the other way round; what one more may bring. */
void watch_told_result(const struct watch_result *before, const struct watch_result *after,
                       struct buffer *to);
/* Why a run gave no result, in the same line: one fault, and how many more there are; and,
 * when that lies in another file than the one that came, which the others wait for. */
void watch_told_refusal(const struct watch_outcome *o, const struct watch_changes *changes,
                        const struct watch_files *files, const char *dir, struct buffer *to);

/* Writes "HH:MM:SS text" to standard output, at once; false with a system fault. */
bool watch_told_line(const struct buffer *text, struct fault *f);

#endif
