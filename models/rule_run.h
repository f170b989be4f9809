/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules run over turns, by one thread:
 *
 *     begin; for each row of a turn: row; finish; then for each row: hits
 *
 * Only rules are looked at whose rarest words (rule_raise.h) stand in the turn. */
#ifndef HEARTH_RULE_RUN_H
#define HEARTH_RULE_RUN_H

#include "models/hits.h"
#include "models/rules.h"
#include "pipeline/waiting.h"

struct rule_run;
struct rule_run *rule_run_new(const struct rules *r);
void rule_run_free(struct rule_run *g); /* NULL is fine */

/* Forgets the turn before. */
void rule_run_begin(struct rule_run *g);
/* One more row, with what was found in it: hits whose `entry` is a number as rules.h has it. */
void rule_run_row(struct rule_run *g, const struct hit_list *found, size_t n_words);
/* Works the rules out. `rows` are those of the turn, columns[] where each of the lexicon's
 * conditions finds its column in them. */
void rule_run_finish(struct rule_run *g, const struct waiting *rows, const size_t *columns);
/* The hits of a row, those of rules among them, neither sorted nor settled; the caller's until the
 * next call. */
struct hit_list *rule_run_hits(struct rule_run *g, size_t row);

#endif
