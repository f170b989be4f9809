/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line on the terminal that says how far a long pass is, redrawn at most ten times a second;
 * nothing where standard error is no terminal. */
#ifndef HEARTH_PROGRESS_H
#define HEARTH_PROGRESS_H

#include "pipeline/chain.h"

struct progress {
    bool terminal;         /* somebody looks */
    uint64_t began, shown; /* clock_nanoseconds() */
    bool line_open;        /* the line stands on the terminal */
};

void progress_init(struct progress *p, bool quiet);
/* Has the chain tell how much of its source is read, if anybody looks. */
void progress_watch(struct progress *p, struct chain *c);
/* Says the same of bytes that several chains read, with `more` behind it; all: 0 when that is not
 * known. */
void progress_bytes(struct progress *p, uint64_t done, uint64_t all, const char *more);
/* Says "done of all WHAT" instead. */
void progress_show(struct progress *p, size_t done, size_t all, const char *what);
/* Clears the line away. */
void progress_end(struct progress *p);

#endif
