/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The coder that a lexicon is: matched rows put beside what people coded. A unit is coded by the
 * lexicon when a row of it was searched; a hit on a theme is the code nearest above it. */
#ifndef HEARTH_RATINGS_MATCHED_H
#define HEARTH_RATINGS_MATCHED_H

#include "corpus/names.h"
#include "models/ratings.h"

/* One row, as the stream has it; what its columns are not there for is empty. */
struct matched_row {
    struct slice doc, turn, sent, line, text, tokens, hits, matcher;
    struct place at; /* of the hits field */
};

struct ratings_matched;
/* `complete`: units that nobody lists are taken in, in documents that people coded. The codes that
 * r has now are those that are looked for. NULL with a fault when people's units are not named by
 * doc, or one of them is called RATINGS_LEXICON. */
struct ratings_matched *ratings_matched_new(struct ratings *r, bool complete, struct fault *f);
bool ratings_matched_row(struct ratings_matched *m, const struct matched_row *row, struct fault *f);
/* All rows have come: people's units that were not among them are faults, all of them told. */
bool ratings_matched_end(struct ratings_matched *m, struct fault *f);
/* The codes that no hit anywhere in the rows is, or is below of, by name. */
void ratings_matched_unmet(const struct ratings_matched *m, struct names *to);
void ratings_matched_free(struct ratings_matched *m);

#endif
