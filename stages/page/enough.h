/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether enough was heard, decided by one rule, which the words `enough.rule` tell: there are five
 * conversations or more, of what a further one holds 95 % or more has been met before, and the next
 * five are expected to bring less than one that is new. */
#ifndef HEARTH_PAGE_ENOUGH_H
#define HEARTH_PAGE_ENOUGH_H

#include "stages/page/facts.h"

/* The row of saturation.tsv that says how a series stands, from `row` on; the number of rows when
 * there is none. Of a kind ("themes") over all. */
size_t enough_next(const struct facts *f, size_t row);
size_t enough_last(const struct facts *f, const char *kind);
/* By the rule, of such a row. */
bool enough_reached(const struct facts *f, size_t row);
/* Appends the decision in words: on themes, on meetings of two, within projects. */
void enough_decide(struct facts *f, struct buffer *to);

#endif
