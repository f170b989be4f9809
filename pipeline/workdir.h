/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A directory of results that appears all at once: it is filled under a temporary name beside its
 * place (NAME.tmp-PID-XXXXXX, mode 0700, locked), and takes the place of what was there when it is
 * complete. A run that fails, or is told to stop, leaves what was there before; one that was killed
 * outright leaves a temporary directory, without its lock, that the next run for the same place
 * clears away. */
#ifndef HEARTH_WORKDIR_H
#define HEARTH_WORKDIR_H

#include "pipeline/fault.h"

struct workdir;

/* Whether an existing directory holds nothing but results that may be replaced; a fault that says
 * what else it holds otherwise. */
typedef bool workdir_check(const char *path, struct fault *f);

/* Begins a directory that will stand at `path` (a link to a directory is followed). An existing
 * directory that is neither empty nor passes `ours` is refused. NULL after a fault. From here on
 * SIGINT, SIGTERM and SIGHUP clear the temporary directory away before they end the process. */
struct workdir *workdir_open(const char *path, workdir_check *ours, struct fault *f);
/* Clears away what runs for that place left that were killed outright; workdir_open does so, too.
 */
void workdir_clear(const char *path);
/* The path of a file in the temporary directory; valid until the workdir is closed. Folders that
 * the name begins with are made. Several threads may ask. */
const char *workdir_file(struct workdir *w, const char *name, struct fault *f);
/* Puts the directory in its place. What stood there is checked once more, and goes; on a fault it
 * stays.
 */
bool workdir_commit(struct workdir *w, struct fault *f);
/* Removes it, if it was not committed, and frees everything. */
void workdir_close(struct workdir *w);

/* What workdir_table.h knows of it. */
struct workdir_digests;
struct workdir_digests *workdir_digests(struct workdir *w);
struct workdir_digests *workdir_digests_new(void);
void workdir_digests_free(struct workdir_digests *d);

#endif
