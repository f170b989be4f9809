/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the processes of a plan do: make the parts of chunks, a process each; then make results of
 * all parts. */
#ifndef HEARTH_ENGINE_CHUNK_H
#define HEARTH_ENGINE_CHUNK_H

#include "stages/engine/work.h"

/* Makes the part of a chunk in this process; false with a fault, which names the transcript that is
 * gone, or another than was planned. */
bool chunk_make(struct work *w, size_t chunk, struct run_mode *mode, struct fault *f);

/* Makes each chunk of a task that has no whole part, a process after the other, each at most twice
 * (what is refused only once). Told to stop by SIGTERM or SIGINT it begins none any more: then the
 * fault has STATUS_STOPPED. False, too, when a chunk could not be made. */
bool task_make(struct work *w, size_t task, const struct run_mode *mode, struct fault *f);

/* Merges the parts, which must all be there, and scores, describes and reports what comes of it, as
 * the run itself does; nothing, where that was done. False with a fault. */
bool merge_make(struct work *w, struct run_mode *mode, struct fault *f);

#endif
