/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Waiting for the end of a round. */
#include <time.h>

#include "stages/engine/slurm.h"
#include "stages/engine/stopping.h"

enum {
    LOOKS_EMPTY = 2, /* in a row, before what is missing is submitted again */
    LOOKS_HELD = 3,
    LOOKS_SILENT = 20, /* squeue without an answer, before we give up */
    NAP = 250,         /* ms between looks at the work directory */
    PAUSE_LEAST = 2000,
    PAUSE_MOST = 30000, /* ms between looks at the queue, which others use as well */
};

/* What waiting for the end of a round is about. */
struct watch {
    struct drive *drive;
    struct slurm_round *round; /* or NULL */
    unsigned pause, since;     /* ms */
    unsigned empty, held, silent;
    bool told_silent;
};

/* Held tasks wait for somebody who may never come: they are submitted anew. */
static enum slurm_outcome free_held(struct watch *w) {
    struct drive *d = w->drive;
    stage_warn(d->self, "tasks of this run are held and none is at work: they are taken out of the "
                        "queue and submitted again");
    slurm_tell_drained(d);
    w->held = 0;
    return slurm_cancel(d) ? SLURM_GOES_ON : SLURM_GIVEN_UP;
}

static enum slurm_outcome hear_nothing(struct watch *w, struct fault *said) {
    struct drive *d = w->drive;
    if (!w->told_silent)
        stage_warn(d->self, "squeue says nothing of use; that is no empty queue, so it is asked "
                            "again");
    w->told_silent = true;
    if (++w->silent < LOOKS_SILENT)
        return SLURM_GOES_ON;
    fault_take(d->fault, said);
    return SLURM_GIVEN_UP;
}

/* Long when all goes on as it should; what may have to be submitted again is looked at soon. */
static unsigned pause_after(unsigned pause, bool goes_on) {
    unsigned next = goes_on ? pause + pause / 2 : PAUSE_LEAST;
    return next < PAUSE_MOST ? next : PAUSE_MOST;
}

static enum slurm_outcome look(struct watch *w) {
    struct slurm_queue q;
    struct fault said = {.stage = w->drive->fault->stage};
    bool ok = slurm_look(w->drive, &q, &said);
    enum slurm_outcome outcome = ok ? SLURM_GOES_ON : hear_nothing(w, &said);
    fault_free(&said);
    if (!ok)
        return outcome;
    w->silent = 0;
    w->empty = q.all ? 0 : w->empty + 1;
    w->held = q.held && !q.active ? w->held + 1 : 0;
    bool submits = w->round && !slurm_is_submitted(w->round);
    w->pause = pause_after(w->pause, (q.all || submits) && !w->held);
    if (w->held >= LOOKS_HELD)
        return free_held(w);
    if (submits) {
        w->empty = 0;
        return slurm_submit(w->round, w->drive) ? SLURM_GOES_ON : SLURM_GIVEN_UP;
    }
    return w->empty >= LOOKS_EMPTY ? SLURM_OVER : SLURM_GOES_ON;
}

enum slurm_outcome slurm_wait(struct drive *d, struct slurm_round *r) {
    struct watch w = {.drive = d, .round = r, .pause = PAUSE_LEAST};
    uint64_t warnings;
    enum slurm_outcome outcome = SLURM_GOES_ON;
    while (outcome == SLURM_GOES_ON) {
        if (work_is_merged(d->work, &warnings)) {
            d->self->mode->warnings += warnings;
            return SLURM_MERGED;
        }
        if (stopping_told()) {
            fault_stopped(d->fault, "told to stop: what was submitted goes on, and --resume waits "
                                    "for it");
            return SLURM_GIVEN_UP;
        }
        nanosleep(&(struct timespec){0, NAP * 1000000L}, NULL);
        w.since += NAP;
        if (w.since >= w.pause) {
            w.since = 0;
            outcome = look(&w);
        }
    }
    return outcome;
}
