/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lexicon run over rows, by one thread. */
#ifndef HEARTH_MATCHING_H
#define HEARTH_MATCHING_H

#include "corpus/vocabulary.h"
#include "models/matcher.h"

/* One row: tokens and stems as the stream has them, one space between. */
struct matching_row {
    struct slice text, tokens, stems;
    struct place at;
    unsigned tokens_field, stems_field; /* from 1, for messages */
    const struct vocabulary_hint *told; /* the row's words looked up already, or NULL */
};

struct matching;
struct matching *matching_new(const struct matcher *m);
void matching_free(struct matching *g);

/* What is found in a row, for rule_run.h: neither settled nor sorted, phrases of rules among it.
 * Valid until the next call. NULL with a fault when tokens and stems differ in number, or a regular
 * expression exceeded its limits. */
const struct hit_list *matching_find(struct matching *g, const struct matching_row *row,
                                     struct fault *f);
/* The words of the row that was last found in. */
size_t matching_words(const struct matching *g);
/* The hits of a row, settled and sorted; the rules that the matcher may have find nothing. */
const struct hit_list *matching_run(struct matching *g, const struct matching_row *row,
                                    struct fault *f);
/* From now on a regular expression that exceeds its limits on a row is no fault: the row is counted
 * for its entry in refused[], and what it found before stands. */
void matching_count_refused(struct matching *g, uint64_t *refused);
/* Matches of regular expressions that touched no word, and so are no hits. */
uint64_t matching_wordless(const struct matching *g);

#endif
