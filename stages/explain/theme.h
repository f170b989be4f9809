/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One theme alone, for a person: how common it is, where, with what, in which words. */
#ifndef HEARTH_EXPLAIN_THEME_H
#define HEARTH_EXPLAIN_THEME_H

#include "stages/explain/page.h"
#include "stages/explain/text.h"

/* Appends the paragraph that it begins with. */
void theme_words(struct buffer *to, const struct explained *e);
void theme_write(struct page *p, const struct explained *e);

#endif
