/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pieces of work that do not hang on one another, several at a time. */
#ifndef HEARTH_TOGETHER_H
#define HEARTH_TOGETHER_H

#include <stddef.h>
#include <stdint.h>

/* Calls work(with, i) once for each i below n, which begin in their order, in this thread and in
 * others, `jobs` in all or as many as can be started; returns when all are done. */
void together_run(size_t n, uint64_t jobs, void (*work)(void *with, size_t i), void *with);

#endif
