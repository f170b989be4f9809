/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ratings compared: of all coders, or of two of them; theme by theme as there or not there, and
 * overall by the one code that a unit has.
 *
 * What is compared of a theme: over the units that at least two of the coders coded, whether each
 * of them gave it, or a descendant of it. Overall: which code, where "nothing found" is a code,
 * too; only where no coder gave a unit two codes (several_codes otherwise). */
#ifndef HEARTH_COMPARISON_H
#define HEARTH_COMPARISON_H

#include "models/agreement.h"
#include "models/checked.h"
#include "models/comparing.h"

#define COMPARISON_OVERALL "overall"

struct comparison {
    struct slice theme;                      /* or COMPARISON_OVERALL */
    struct slice coder_a, coder_b, standard; /* empty: all; nobody */
    uint64_t coders, units;                  /* units that two or more of the coders coded */
    struct value docs;                       /* documents that these are in; no_docs: nobody says */
    struct value share; /* of their codings, those with the theme (overall: with any) */
    struct value agreement, brennan_prediger;
    struct kappa kappa; /* several_coders unless of two */
    struct value alpha, alpha_lo, alpha_hi;
    struct value ac1, se_ac1, ac1_lo, ac1_hi;              /* se_ac1 as kappa */
    struct value alpha_span, alpha_span_lo, alpha_span_hi; /* no_text where a length is not known */
    struct value tp, fp, fn, tn; /* no_standard; overall: summed over themes */
    struct checked_scores checked;
};

/* Two coders, or ALL_CODERS twice; rows[1 + themes]: overall, then the themes. False, and nothing
 * filled in, for two that no unit has in common. */
bool comparing_rows(struct comparing *c, uint32_t a, uint32_t b, struct comparison *rows);

#endif
