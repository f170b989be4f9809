/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tries at a chunk. Each has a file, log/CHUNK.TRY, with who tries, what it said, and how it ended;
 * the file is locked as long as it is at work, on whatever host. They are counted by their files.
 */
#ifndef HEARTH_ENGINE_ATTEMPT_H
#define HEARTH_ENGINE_ATTEMPT_H

#include "stages/engine/work.h"

/* Begins a try: its file, to be written to by who makes the chunk. -1 with a system fault. */
int attempt_begin(struct work *w, size_t chunk, size_t task, struct fault *f);
/* Writes down how it ended (a status as of waitpid(2)), and closes the file. */
bool attempt_end(int log, int status, struct fault *f);

enum attempt_fate {
    ATTEMPT_NONE,
    ATTEMPT_RUNNING,
    ATTEMPT_DONE,
    ATTEMPT_REFUSED, /* its input or settings: another try comes to the same */
    ATTEMPT_FAILED,
    ATTEMPT_LOST, /* it ended without a word */
};
/* Zero-initialise; free the buffers with attempt_free. */
struct attempt {
    unsigned tries;
    enum attempt_fate fate; /* of the last one, but of one that runs if any does */
    bool killed;            /* by signal 9, which is how a system ends who has too much memory */
    uint64_t job;           /* of Slurm, or 0 */
    struct buffer who;      /* "process 17 on n1, task 3" */
    struct buffer why;      /* the last lines of what it said, without what ends them; for who
                               looks after one that failed */
};
void attempt_read(struct work *w, size_t chunk, struct attempt *a);
void attempt_free(struct attempt *a);

#endif
