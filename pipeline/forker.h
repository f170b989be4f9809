/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A process from which others are forked. It is made before there are threads, since what they hold
 * locked at the moment of a fork stays locked in the copy for ever, and keeps none of the files
 * that are open then. It and all that it forked end with the process that made it, however that
 * ends. */
#ifndef HEARTH_FORKER_H
#define HEARTH_FORKER_H

#include <sys/types.h>

#include "pipeline/fault.h"

struct forker;

/* What a process does that was forked: its end of a socket is `channel`, which is its highest open
 * descriptor; below are 0 to 2, of which standard error alone leads anywhere, and only where a
 * sanitiser writes to it. It does not return but by _exit(), so that nothing is done that the
 * program does at its end. */
typedef void forker_work(void *with, int channel);

/* Call it while there is but one thread. NULL with a system fault. */
struct forker *forker_new(forker_work *work, void *with, struct fault *f);
void forker_free(struct forker *f); /* NULL is fine */

/* A new process, for any thread: *channel is the other end of its socket. -1 with errno. */
pid_t forker_start(struct forker *f, int *channel);
/* Ends one of them, if it has not ended, and returns what waitpid says of it; -1 with errno. */
int forker_end(struct forker *f, pid_t pid);

#endif
