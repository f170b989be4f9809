/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the kernel tells of folders (inotify): that something in one of them has changed, and which
 * files are being written. It is a reason to look, and never what is there: notices may be lost,
 * when too many come at once, and those of other machines on a network never come. */
#ifndef HEARTH_NOTICES_H
#define HEARTH_NOTICES_H

#include "pipeline/fault.h"

struct notices;

/* NULL with a system fault, which says which limit of the system is reached. */
struct notices *notices_open(struct fault *f);
/* Readable when there is something to be told. */
int notices_descriptor(const struct notices *n);

/* A round of notices_watch between begin and end: folders that were watched and are not named again
 * no longer are. A folder that is not there, or may not be looked into, is no fault. *fresh: it was
 * not watched before, so that what lies in it may have changed unnoticed. False with a system
 * fault. */
void notices_begin(struct notices *n);
bool notices_watch(struct notices *n, const char *folder, bool *fresh, struct fault *f);
void notices_end(struct notices *n);

/* Takes in all that there is to be told. False with a system fault. */
bool notices_take(struct notices *n, struct fault *f);
/* Whether a file was written to since it was last closed; its path is FOLDER/name, with the folder
 * as it is watched. False also where nothing is known. */
bool notices_being_written(const struct notices *n, const char *path);
void notices_close(struct notices *n);

#endif
