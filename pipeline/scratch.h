/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file without a name, for what does not belong in memory and is not a result: it lies in the
 * folder of temporary files (TMPDIR, else /tmp) and is gone when it is closed, however the process
 * ends. */
#ifndef HEARTH_SCRATCH_H
#define HEARTH_SCRATCH_H

#include "pipeline/fault.h"

/* A descriptor, open for writing and reading; -1 after a system fault. */
int scratch_open(struct fault *f);
/* Back to its first byte; false with a system fault. */
bool scratch_rewind(int fd, struct fault *f);

#endif
