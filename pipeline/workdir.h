/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A directory of results that appears all at once: it is filled under a temporary name beside its
 * place (mode 0700), and takes the place of what was there when it is complete. A run that fails,
 * or is told to stop, leaves what was there before; one that was killed outright leaves a temporary
 * directory that the next run for the same place clears away. */
#ifndef HEARTH_WORKDIR_H
#define HEARTH_WORKDIR_H

#include "pipeline/fault.h"

struct workdir;

/* Begins a directory that will stand at `path`. `mark` is a file that such directories hold: an
 * existing directory without it is not ours and is refused. NULL after a fault. From here on
 * SIGINT, SIGTERM and SIGHUP clear the temporary directory away before they end the process. */
struct workdir *workdir_open(const char *path, const char *mark, struct fault *f);
/* The path of a file in the temporary directory; valid until the workdir is closed. Folders that
 * the name begins with are made. */
const char *workdir_file(struct workdir *w, const char *name, struct fault *f);
/* Puts the directory in its place. */
bool workdir_commit(struct workdir *w, struct fault *f);
/* Removes it, if it was not committed, and frees everything. */
void workdir_close(struct workdir *w);

#endif
