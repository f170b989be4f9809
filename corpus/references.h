/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Character references, as HTML has them and many an export leaves them: `&amp;` `&#8212;`
 * `&#x2019;` `&eacute;`. */
#ifndef HEARTH_REFERENCES_H
#define HEARTH_REFERENCES_H

#include "pipeline/buffer.h"

/* Appends what the reference at the beginning of `s` (its `&`) stands for; the bytes it takes, or 0
 * when it is none. Known are numbers (those of C1 as Windows-1252), the names of HTML 4.01 and
 * `apos`; `amp lt gt quot nbsp` without the semicolon, too. */
size_t reference_add(struct buffer *b, struct slice s);

/* A copy, in form C, of what *b holds: references may stand for combining marks. */
struct slice references_text(struct buffer *b, struct arena *a);

#endif
