/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another program that makes something of some bytes, started without a shell and held on a short
 * lead: it sees nothing of ours but those bytes, writes to nobody but us, and is gone when the call
 * returns.
 *
 *     bytes ──standard input──> program ──standard output──> output
 *                                      └─standard error────> said
 *
 * It runs in a session of its own, without a terminal, in the folder `/`, with PATH and
 * LC_ALL=C.UTF-8 for an environment and no descriptor but its three. It can write no file, and
 * where the kernel takes filters neither make or remove one nor reach the network (restraint.h). It
 * dies with us. */
#ifndef HEARTH_PROGRAM_H
#define HEARTH_PROGRAM_H

#include "pipeline/fault.h"

struct program {
    const char *const *arguments; /* ends with NULL; the first is the program's name */
    struct slice input;           /* lies in a file without a name, so that it can be sought in */
    uint64_t output_most;         /* bytes */
    uint64_t memory_most;         /* bytes of address space */
    unsigned seconds_most;        /* by the clock, and of processor time */
};

enum program_fate {
    PROGRAM_ENDED,  /* by itself */
    PROGRAM_KILLED, /* by a signal that was not ours */
    PROGRAM_SLOW,   /* took more than seconds_most */
    PROGRAM_LOUD,   /* wrote more than output_most */
    PROGRAM_ABSENT, /* not in PATH */
};
/* Zero-initialise; free with program_end_free. */
struct program_end {
    enum program_fate fate;
    int number;           /* its exit status, or the signal */
    struct buffer output; /* all of it when it ended by itself */
    struct buffer said;   /* the beginning of what it complained of */
};
void program_end_free(struct program_end *e);

/* Runs it and waits for its end, from any thread. False, with a system fault, when no process or
 * descriptor is to be had; whatever becomes of the program itself is told in *e. */
bool program_run(const struct program *p, struct program_end *e, struct fault *f);

/* Where the program of that name lies, with a NUL behind it; false when it is in no folder of PATH.
 * Folders that are not named from the root are not looked into: what lies beside the transcripts
 * is never a program. */
bool program_find(const char *name, struct buffer *path);

#endif
