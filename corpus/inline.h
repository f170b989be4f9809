/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What programs leave in the lines of a plain text: tags and character references of HTML
 * (`<i>Yes</i>, I &amp; they`), links of Spacelog (`[glossary:term|shown]`, `[time:00:01:02]`). */
#ifndef HEARTH_INLINE_H
#define HEARTH_INLINE_H

#include "corpus/lines.h"

/* Puts what is shown in place of them. What is struck out is left as deleted, the address of a link
 * as a comment. */
void inline_plain(struct lines *l, struct transcript *t);

/* The tag of HTML, or all that is struck out by one, or a remark `<!-- -->`, at the beginning of
 * `s` (its `<`): its bytes, or 0. Adds a space to `b` for a tag that breaks a line. */
size_t inline_tag(struct copying *b, struct slice s, uint64_t line, struct transcript *t);

#endif
