/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to bear in mind about a pair, in words: its flags, and where counts of all conversations
 * thrown together would tell another story. */
#ifndef HEARTH_RESULT_CAUTIONS_H
#define HEARTH_RESULT_CAUTIONS_H

#include "stages/result/finding.h"

/* Appends sentences, one space between; none when there is nothing. */
void cautions_write(struct buffer *to, const struct pair_finding *p, struct unit_setting unit);

#endif
