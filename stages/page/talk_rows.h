/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of matched.tsv, which follow one another by transcripts and turns, as talk (talk.h). */
#ifndef HEARTH_TALK_ROWS_H
#define HEARTH_TALK_ROWS_H

#include "pipeline/stage.h"
#include "stages/page/talk.h"

/* A filter that adds them to `t`, whose unit is set; it has the fault. `may`, which lasts as long,
 * says on what people may be quoted, NULL: on everything. Free with talk_rows_free. */
struct filter *talk_rows_new(struct talk *t, const struct result_package *package, struct told *may,
                             const struct stage_run *self);
void talk_rows_free(struct filter *rows);

#endif
