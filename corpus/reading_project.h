/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A REFI-QDA project to all its transcripts, in one go; for reading_look.h only. */
#ifndef HEARTH_READING_PROJECT_H
#define HEARTH_READING_PROJECT_H

#include "corpus/reading_file.h"

/* Packs the sources of a project as its documents (LOOK_SEVERAL in reading_task.h), those with a
 * fault of their own, too. False with a fault of the whole, and then nothing is packed. */
bool reading_project(struct file_reader *r, const struct reading_file *file, struct buffer *reply,
                     struct fault *f);

#endif
