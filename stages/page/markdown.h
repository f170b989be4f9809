/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text as Markdown (CommonMark, as pandoc reads it, too) in which nothing of it is markup. */
#ifndef HEARTH_MARKDOWN_H
#define HEARTH_MARKDOWN_H

#include "pipeline/buffer.h"

/* Appends text within a line: what could be markup there gets a backslash, what hides itself or
 * turns the order of writing round is U+FFFD. */
void markdown_text(struct buffer *to, struct slice text);
/* The same at the beginning of a line, where a number or a dash would make a list of it. */
void markdown_paragraph(struct buffer *to, struct slice text);

#endif
