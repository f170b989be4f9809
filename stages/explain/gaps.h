/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long two groups wait for one another, as `hearth explain GROUP GROUP` says it by mixing.tsv:
 * the gaps between turns and in how many of the conversations there are times, how often the next
 * one speaks before the last one has ended, and how often a turn is broken off. What there is
 * nothing of is said with its reason. */
#ifndef HEARTH_EXPLAIN_GAPS_H
#define HEARTH_EXPLAIN_GAPS_H

#include "stages/explain/account.h"
#include "stages/explain/groups.h"

/* Adds to the account; `asked` is of g->mixing. over: "over all 3 groups", what rows of more than
 * the two groups are of; empty where there are no others. */
void gaps_explain(const struct groups *g, struct account *a, struct result_asked *asked,
                  struct slice over);

#endif
