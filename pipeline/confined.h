/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Work on what is not to be trusted, in processes that have given up whatever it could misuse
 * (restraint.h). There is one kind of work, a function, and any number of processes that do it,
 * each for one thread at a time: a request goes in, a reply comes out.
 *
 *     thread ──request, open file──> confined process ──reply──> thread
 *
 * When the work crashes, or wants too much memory or time, that is a fault of the one request; the
 * next one has a process of its own. What comes back is no more to be trusted than what it was made
 * of (pack.h). */
#ifndef HEARTH_CONFINED_H
#define HEARTH_CONFINED_H

#include "pipeline/fault.h"

struct confined_request {
    struct slice head, body; /* borrowed, also by the work */
    int fd;                  /* a file open for reading, or -1; the work need not close it */
    unsigned seconds;        /* of processor time that it may take */
    uint64_t most;           /* bytes of a reply */
};

/* Appends the answer to *reply. */
typedef void confined_work(void *with, const struct confined_request *r, struct buffer *reply);

struct confinement_options {
    confined_work *work;
    void *with;      /* as it is when the confinement is made: processes have a copy */
    const char *who; /* for faults: "the reader" */
    uint64_t memory; /* bytes that a process may have */
};

/* What the processes are made from. Call it while there is but one thread. NULL with a system
 * fault; *o is borrowed. */
struct confinement *confinement_new(const struct confinement_options *o, struct fault *f);
void confinement_free(struct confinement *c); /* NULL is fine; its processes must be freed */

/* Appends how processes are confined here: "seccomp (libseccomp 2.5.4)" (restraint.h). */
void confinement_describe(struct buffer *to);

struct confined;
/* A process, started when there is something to do. */
struct confined *confined_new(struct confinement *c);
void confined_free(struct confined *p);

/* Has the work done; *reply is what came back, replacing what it held. False with an input fault on
 * the file `name` ("a.docx: the reader crashed (signal 11)") when there is no answer, or none
 * within the request's limits; with a system fault when there is no process. */
bool confined_ask(struct confined *p, const struct confined_request *r, const char *name,
                  struct buffer *reply, struct fault *f);

#endif
