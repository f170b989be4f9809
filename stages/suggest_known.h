/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a codebook has already: whether one of its entries, of any theme and language, finds some
 * words that stand by themselves. */
#ifndef HEARTH_SUGGEST_KNOWN_H
#define HEARTH_SUGGEST_KNOWN_H

#include "models/matchers.h"
#include "models/matching.h"
#include "pipeline/options.h"

/* Zero-initialise; free with suggest_known_free. */
struct suggest_known {
    struct lexicon *lexicon;
    struct matchers *matchers;
    struct matching **matchings; /* [matchers->n] */
    struct fault fault;          /* of asking */
};
/* Reads the codebooks (one or more); all their faults are told at once in *f. */
bool suggest_known_read(struct suggest_known *k, const struct text_list *files,
                        const struct language_choice *choice, struct fault *f);
/* For suggestions.h, `with` being a suggest_known. */
bool suggest_known_has(void *with, struct slice words, struct slice stems);
void suggest_known_free(struct suggest_known *k);

#endif
