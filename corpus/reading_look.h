/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file is, before it is read; for reading_task.h only. */
#ifndef HEARTH_READING_LOOK_H
#define HEARTH_READING_LOOK_H

#include "corpus/reading_file.h"

/* Packs what a file is (reading_task.h). */
void reading_look(struct file_reader *r, const struct reading_file *file, struct buffer *reply);

#endif
