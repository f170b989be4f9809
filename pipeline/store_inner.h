/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store, for store.c, which has it and its entries, and store_prune.c, which removes them. */
#ifndef HEARTH_STORE_INNER_H
#define HEARTH_STORE_INNER_H

#include <sys/types.h>

#include "pipeline/store.h"

struct store {
    char *folder;
    int at, lock;       /* the folder; its lock's file */
    int unwritable;     /* errno: why nothing can be added; else 0 */
    struct buffer path; /* handed out */
};

/* Takes the lock, F_RDLCK with others, F_WRLCK alone; false with errno, and *holder: who has it, 0:
 * nobody knows. */
bool store_lock(const struct store *s, short kind, pid_t *holder);

#endif
