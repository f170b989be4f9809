/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of a part of a chain as one worker has them, joined. For crew.h only.
 *
 * Steps that reach no further than a turn (stage.h) can be given blocks of turns, the first such
 * and those behind the same step, without a gap: a splitter stands in front of them (crew_split.h),
 * and gates behind them. Where there are none, the splitter stands at the way in. */
#ifndef HEARTH_CREW_TREE_H
#define HEARTH_CREW_TREE_H

#include "pipeline/crew.h"
#include "pipeline/crew_gate.h"
#include "pipeline/crew_split.h"
#include "pipeline/meter.h"
#include "pipeline/ordered.h"

/* One step as one worker has it. */
struct crew_node {
    struct filter *filter; /* NULL for a step without a stage */
    struct filter *watch;  /* what watches documents for it, or NULL */
    struct sink *input;    /* what the step before hands records to */
    struct sink *output;   /* what this one hands records to */
    struct tsv_writer writer;
    struct meter meter;
    bool apart; /* it is given blocks; then, if more than such steps is behind it: */
    struct crew_gate gate;
    struct meter behind; /* the time in what is behind the gate, while that is open */
};

/* One of those that read behind a gate. */
struct crew_reader {
    struct sink *to;
    size_t gate;
    size_t step; /* itself, or the one that it watches for; FROM_SOURCE: it writes */
    bool watch;
};

/* Set the first five or six; open with crew_tree_open. */
struct crew_tree {
    struct chain *chain;
    size_t root;                /* of the part: crew.h */
    struct lane *lane;          /* what its steps write goes there */
    struct fault *fault;        /* its worker's */
    bool first;                 /* of the workers: it writes the headers */
    struct crew_blocks *blocks; /* the crew's; NULL: the worker is alone, and nothing is split */
    struct crew_node *nodes;    /* [n_steps]: empty where a step is of another part */
    struct sink *entry;         /* what the source pushes to */
    bool splits;                /* there is a splitter: */
    struct crew_split split; /* behind step `edge`, in front of those that are given blocks … */
    size_t edge;
    bool bare;                /* … or, at the way in, of those that see whole documents */
    struct crew_gate **gates; /* [n_gates], behind those that are given blocks */
    size_t n_gates, cap_gates;
    struct crew_reader *readers; /* [n_readers] behind the gates, first those told a row first */
    size_t n_readers, cap_readers;
    struct sink **fans; /* [n_fans]: its own */
    size_t n_fans, cap_fans;
};

void crew_tree_open(struct crew_tree *t);
void crew_tree_close(struct crew_tree *t);

/* Has the rows that come to the gates wait in into[n_gates], until it is told NULL. */
void crew_tree_capture(struct crew_tree *t, struct waiting *into);
/* Tells the steps that are given blocks that the turn is complete. */
bool crew_tree_end_turn(struct crew_tree *t);
/* The first fault of a reader and of all behind it; of NULL, of any step; of those that are given
 * blocks. NULL when there is none. */
struct fault *crew_tree_fault(struct crew_tree *t, const struct crew_reader *of);
struct fault *crew_tree_fault_apart(struct crew_tree *t);

/* Whether step `i` belongs to the part of that root. */
bool crew_has(const struct chain *c, size_t root, size_t i);
/* Whether the rows of step `i` come back as a source of their own (stage.h). */
bool crew_resumes(const struct chain *c, size_t i);

#endif
