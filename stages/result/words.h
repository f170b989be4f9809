/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings in words. What is said of a pair is decided by the column `holds` alone: a link that was
 * not shown is "not shown to differ from chance", never "no link". */
#ifndef HEARTH_RESULT_WORDS_H
#define HEARTH_RESULT_WORDS_H

#include "stages/result/finding.h"

/* Appends a count that may be broken (21.1), a ratio with two digits or two places (2.5, 0.95, 13),
 * a share (8.3 %); `-` for what is missing. */
void words_number(struct buffer *to, double x);
void words_ratio(struct buffer *to, double x);
void words_share(struct buffer *to, double x);
/* "1 theme", "2 themes"; plural: what more than one are called. */
void words_counted(struct buffer *to, uint64_t n, const char *one, const char *plural);
/* " (1.3 to 1.8)", or nothing. */
void words_interval(struct buffer *to, struct value lo, struct value hi);

/* "once", "twice", "12 times". */
void words_times(struct buffer *to, uint64_t n);
/* "q = 0.03", or nothing. */
void words_q(struct buffer *to, struct value q);

/* "turn", "window of 3 turns" … */
void words_unit(struct buffer *to, struct unit_setting unit, bool plural);

/* What stands where it would be said in how many conversations and projects. */
void words_untold(struct buffer *to);
/* The paragraph about a pair. */
void words_pair(struct buffer *to, const struct pair_finding *p, struct unit_setting unit);
/* Why a project or a transcript has no interval. */
const char *words_reason(enum reason why, struct unit_setting unit);

#endif
