/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Other programs, started without a shell: they have our environment and folder, nothing to read,
 * and die with us. */
#ifndef HEARTH_ENGINE_PROCESS_H
#define HEARTH_ENGINE_PROCESS_H

#include <sys/types.h>

#include "pipeline/fault.h"

/* Words for another program; zero-initialise, free the list. Those of a number are owned. */
struct argv {
    const char **items; /* [n], and a NULL behind them */
    size_t n, cap;
    struct arena arena;
};
void argv_add(struct argv *w, const char *word); /* borrowed */
void argv_format(struct argv *w, const char *format, ...) __attribute__((format(printf, 2, 3)));
void argv_free(struct argv *w);
/* As a person would type them: words that a shell would take apart are put in quotes. */
void argv_quoted(const struct argv *w, struct buffer *to);

/* Starts the program at the path words[0], with `out` and `err` for its standard output and error
 * (-1: nowhere), in a process group of its own. -1 with a system fault. */
pid_t process_start(const struct argv *w, int out, int err, struct fault *f);
/* Waits for the end of one child, `pid` or any (-1); its status as of waitpid(2) in *status. 0 when
 * a signal came first that the caller looks for; -1 when there is none. */
pid_t process_wait(pid_t pid, int *status);

/* What a program that was asked something answered. Zero-initialise; buffers are the caller's. */
struct answer {
    struct buffer said, complained; /* standard output, standard error */
    int status;                     /* exit status, or 128 and the signal */
    const char *enough; /* NULL, or what need not be waited for: a program that complains with it is
                           ended */
};
/* Finds it in PATH, starts it and hears it out. False, with a fault that says which, when it is
 * not there, says nothing for so many seconds, or cannot be started. */
bool process_ask(const struct argv *w, unsigned seconds, struct answer *a, struct fault *f);
void answer_free(struct answer *a);

#endif
