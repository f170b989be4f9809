/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The counts that finished tables are made of, in memory. A table of `hearth score` reads its own;
 * where several are made of one table of counts, as in `hearth run`, that is read once, and nothing
 * in it changes any more, so that several threads can make theirs of it. Zero-initialise. */
#ifndef HEARTH_SCORE_HELD_H
#define HEARTH_SCORE_HELD_H

#include "models/links_table.h"
#include "models/voices_table.h"
#include "pipeline/stage.h"

struct score_held {
    struct columns columns;     /* of the table, where it is kept for others */
    struct links_table links;   /* of most tables … */
    struct voices_table voices; /* … or of voices and people */
    struct arena names;         /* of columns */
};

/* Reads the table of counts at `path`, as the stage `run` does for the finished table that it is
 * set to, and with all that others may ask of the same counts; false with a fault. `path` must
 * outlive what is held. */
bool score_held_read(struct score_held *h, struct stage_run *run, const char *path,
                     struct fault *f);
/* Has `run` make its table of what is held, which must be of such counts and outlive it; the source
 * brings the header that is needed for it. */
struct source *score_held_source(const struct score_held *h, struct stage_run *run);
/* A copy of columns, as long as what is held. */
struct columns score_held_columns(struct score_held *h, const struct columns *c);
void score_held_free(struct score_held *h);

#endif
