/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One run of `hearth run` in a process of its own, for `hearth watch`: whatever becomes of it, we
 * go on; and the signals that end us. */
#ifndef HEARTH_WATCH_RUN_H
#define HEARTH_WATCH_RUN_H

#include <signal.h>

#include "stages/run_options.h"

/* SIGINT, SIGTERM and SIGHUP (unless that is ignored, as nohup has it) end us when we are ready to.
 * From open to close they are held back, together with SIGCHLD. */
struct watch_signals {
    int descriptor; /* readable when there is one; -1: none */
    sigset_t before;
};
bool watch_signals_open(struct watch_signals *s, struct fault *f);
/* Waits for a signal, or until `other` (-1: none) is readable, or for so many milliseconds
 * (WATCH_NEVER of watch_files.h: for ever). *stop: we are to end. False with a system fault. */
bool watch_signals_wait(const struct watch_signals *s, int other, uint64_t milliseconds, bool *stop,
                        struct fault *f);
void watch_signals_close(struct watch_signals *s);

/* Zero-initialise; free with watch_outcome_free. */
struct watch_outcome {
    int status;   /* of the run, as a program has it */
    int signal;   /* that ended it, or 0 */
    bool stopped; /* we are to end; so it was told to */
    /* In lines, unless it was to say it itself: why it gave no result, and all else it said. */
    struct buffer faults, remarks;
};
void watch_outcome_free(struct watch_outcome *o);

/* Runs with the options and operands of `self`, a stage that takes run's, without the transcripts
 * in `left` (paths). `aloud`: what it says goes where ours does, remarks as well. False with a
 * system fault when there is no process to be had. */
bool watch_run(const struct stage_run *self, const struct text_list *left, bool aloud,
               const struct watch_signals *signals, struct watch_outcome *to, struct fault *f);

#endif
