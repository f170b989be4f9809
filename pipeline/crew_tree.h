/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of a part of a chain as one worker has them, joined. For crew.h only. */
#ifndef HEARTH_CREW_TREE_H
#define HEARTH_CREW_TREE_H

#include "pipeline/crew.h"
#include "pipeline/meter.h"
#include "pipeline/ordered.h"

/* One step as one worker has it. */
struct crew_node {
    struct filter *filter; /* NULL for a step without a stage */
    struct sink *input;    /* what the step before hands records to */
    struct sink *output;   /* what this one hands records to */
    bool output_is_fan;
    struct tsv_writer writer;
    struct meter meter;
};

struct crew_tree {
    struct chain *chain;
    struct lane *lane;
    bool first;              /* of the workers: it writes the headers */
    struct crew_node *nodes; /* [n_steps]: empty where a step is of another part */
    struct sink *entry;      /* what the source pushes to */
    bool entry_is_fan;
};

/* Opens the part of that root (crew.h); what its steps write goes into the lane. */
void crew_tree_open(struct crew_tree *t, struct chain *c, size_t root, struct lane *lane,
                    bool first);
void crew_tree_close(struct crew_tree *t);
/* Whether step `i` belongs to the part of that root. */
bool crew_has(const struct chain *c, size_t root, size_t i);
/* Whether the rows of step `i` come back as a source of their own (stage.h). */
bool crew_resumes(const struct chain *c, size_t i);

#endif
