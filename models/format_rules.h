/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What readers of other programs' rules need to make rules of hearth's. */
#ifndef HEARTH_FORMAT_RULES_H
#define HEARTH_FORMAT_RULES_H

#include "models/draft.h"

/* Appends the words of a foreign rule as a phrase of one of hearth's (draft_words), none of which
 * is an operator. False, and nothing, when there is no word in it. */
bool format_rule_words(struct draft *d, struct slice words, const char *wildcards,
                       struct buffer *to);
/* Takes out the rules that matching would refuse, as losses: those that are none, those that refer
 * to themselves by way of themes, those that refer to a theme of which nothing is left. Between
 * reading and settling. */
void format_rules_check(struct draft *d);

#endif
