/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * WordStat's rules and hearth's:
 *
 *     @NOTGOOD [#POSITIVE_WORDS AFTER #NEGATIONS /S 3] (1)
 *     #POSITIVE_WORDS AFTER/3/s #NEGATIONS
 *
 * `#` names a category, /S n says "in one sentence, within n words", /P in one paragraph, which is
 * here a turn. What follows the last operand holds for all operators before it that have none. */
#ifndef HEARTH_WORDSTAT_RULES_H
#define HEARTH_WORDSTAT_RULES_H

#include "models/draft.h"

struct wordstat_rule {
    uint32_t theme;
    struct slice text; /* "@NAME [...]", a part of the file's text */
    double weight;     /* or NaN */
    struct draft_at at;
};
/* The rules of a file, until all categories are known. Zero-initialise. */
struct wordstat_rules {
    struct wordstat_rule *items; /* [n] */
    size_t n, cap;
};

void wordstat_rules_add(struct wordstat_rules *r, uint32_t theme, struct slice text, double weight,
                        struct draft_at at);
/* Adds them all to the draft as entries; what cannot be said is a loss. */
void wordstat_rules_translate(struct wordstat_rules *r, struct draft *d);
void wordstat_rules_free(struct wordstat_rules *r);

/* Appends a rule of hearth's as WordStat has it, what stands between the brackets. False, with a
 * loss, where it has no such rule. */
bool wordstat_rule_write(struct draft *d, uint32_t entry, struct buffer *to);

#endif
