/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Errors. Library functions never print and never exit: they record the first fault here and return
 * false; every later call is harmless; whoever owns the fault asks once, at the end, and prints it:
 *
 *     hearth STAGE: file:line:field: what is wrong: "the text"
 *
 * Warnings and remarks ("12 rows of facilitators left out") are notes, kept apart from faults. */
#ifndef HEARTH_FAULT_H
#define HEARTH_FAULT_H

#include <stdio.h>

#include "pipeline/buffer.h"

/* Exit status of the program. */
enum status {
    STATUS_OK = 0,       /* all output written and checked */
    STATUS_INPUT = 1,    /* the input was refused */
    STATUS_USAGE = 2,    /* the command line is wrong */
    STATUS_SYSTEM = 3,   /* open, read, write or memory failed */
    STATUS_STOPPED = 75, /* told to stop: what is left can be done later (EX_TEMPFAIL) */
};

/* Where in the input something stands. */
struct place {
    const char *file; /* as the user named it; NULL: nowhere in particular */
    uint64_t line;    /* from 1; 0: the file as a whole */
    unsigned field;   /* from 1; 0: the line as a whole */
};

/* Zero-initialise and set `stage`; free with fault_free. */
struct fault {
    const char *stage; /* who speaks; a string that outlives the fault */
    bool many;         /* collect every fault (a codebook's, a folder's), not only the first */
    enum status status;
    size_t count;
    struct buffer text; /* finished lines, each with its LF */
};

/* Each records a fault and returns false, so that `return fault_...(...)` reads well. `quoted` is
 * the text that is refused (shown clipped, control characters made visible); {NULL, 0} shows none.
 */
bool fault_input(struct fault *f, struct place at, struct slice quoted, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
bool fault_usage(struct fault *f, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* `what` failed for the reason in errno: "hearth ingest: talks/a.vtt: No such file or directory".
 */
bool fault_system(struct fault *f, const char *what);
/* Something outside the program did not do its part, in words of ours: a program that is not there
 * or does not answer. The status is that of a system fault. */
bool fault_outside(struct fault *f, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The work was left because somebody said so. */
bool fault_stopped(struct fault *f, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Records what a fault of another process said: `count` faults in lines that begin as ours do. */
void fault_again(struct fault *f, enum status status, size_t count, struct slice lines);
/* Takes over what `from` recorded, if anything. True when neither holds a fault. */
bool fault_take(struct fault *f, struct fault *from);
static inline bool fault_none(const struct fault *f) {
    return f->status == STATUS_OK;
}
void fault_print(const struct fault *f, FILE *to);
void fault_free(struct fault *f);

#define NO_QUOTE ((struct slice){NULL, 0})
#define NO_PLACE ((struct place){NULL, 0, 0})

/* Appends `s` as messages and tables for people show it: control characters and bytes that are not
 * UTF-8 as \xNN, clipped to about `most` bytes with a mark of omission (0: not clipped). */
void text_visible(struct buffer *b, struct slice s, size_t most);

#endif
