/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that one process at a time holds and that says who. The kernel lets go of it when its
 * owner, and what that forked, has ended, however it does. */
#ifndef HEARTH_LOCK_FILE_H
#define HEARTH_LOCK_FILE_H

#include "pipeline/fault.h"

/* Makes the file if need be, and takes it: a descriptor to close, or -1 after a fault. When another
 * process holds it, that is one of the input, which lies in `what` and names the process.
 * Waits up to two seconds for one who has it. */
int lock_file_take(const char *path, const char *what, struct fault *f);

#endif
