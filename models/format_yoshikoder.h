/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of format_yoshikoder.c, which reads. For models/format_*.c only. */
#ifndef HEARTH_FORMAT_YOSHIKODER_H
#define HEARTH_FORMAT_YOSHIKODER_H

#include "models/draft.h"

/* A pattern of a dictionary whose pattern engine is "regexp" is a Java expression that must fit a
 * whole word, in either case. Appends what finds the same in a text: word boundaries around it, and
 * letters where Java is content with any character. False when it asks for what is in no word. */
bool yoshikoder_regex(struct slice java, struct buffer *to);

void yoshikoder_write(struct draft *d, struct buffer *to);
void lexicoder2_write(struct draft *d, struct buffer *to);

#endif
