/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One watch at a time for one directory of results: a hidden file beside it, .NAME.watch. */
#ifndef HEARTH_WATCH_LOCK_H
#define HEARTH_WATCH_LOCK_H

#include "pipeline/fault.h"

/* Zero-initialise; release in any case. */
struct watch_lock {
    char *path; /* NULL: not held */
    int descriptor;
};
/* False after a fault, also when another watch holds it. */
bool watch_lock_take(struct watch_lock *l, const char *out, struct fault *f);
void watch_lock_release(struct watch_lock *l);

#endif
