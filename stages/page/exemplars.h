/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quotations for a theme or a pair, from codings.tsv of a result: where small counts are suppressed
 * that table holds nothing that may not be quoted, and says so of the rows that do not. Chosen as
 * quotations.h does, from as many projects, people and transcripts as there are; of several of one
 * origin the one whose length is nearest to EXEMPLAR_BYTES. Facilitators' are none where these are
 * left out. */
#ifndef HEARTH_EXEMPLARS_H
#define HEARTH_EXEMPLARS_H

#include "models/excerpt.h"
#include "stages/page/unit_rows.h"

enum { EXEMPLAR_BYTES = 160 };

/* Free with exemplars_free. */
struct exemplars {
    const struct coded_rows *codings; /* NULL: nothing is quoted */
    struct unit_rows units;
    bool *counted; /* [codings->n]: not a facilitator's that is left out, and in a unit */
    struct exemplar_part *parts;
    size_t n_parts, cap_parts;
    struct arena texts;
    struct fault *fault; /* a system fault of a choice, which is short then */
};
/* A stretch of the words, and which theme it was found for (enum excerpt_kind, or'd); 0: none. */
struct exemplar_part {
    struct slice text;
    unsigned kinds;
};
/* As long as the exemplars. */
struct exemplar {
    struct slice doc, turn, speaker, project, date;
    struct slice until, other; /* turn and speaker of the end, where that is another turn */
    size_t parts, n_parts;     /* in exemplars.parts, in the order of the words */
};

/* False with a fault. Without the table, or with --quotes none, there will be no quotations. */
bool exemplars_open(struct exemplars *e, struct report *r);
/* Writes at most `most` to to[], in the order of the transcripts, of theme `a`, or of units of
 * the run in which it and `b` are, unless that is empty; themes below a theme are it, too. Returns
 * how many.
 */
size_t exemplars_choose(struct exemplars *e, struct slice a, struct slice b, size_t most,
                        struct exemplar *to);
/* The same of theme `a` where `b` is in no unit with it: counter-examples of a pair. Where words
 * are withheld it is not known, and they are none. */
size_t exemplars_without(struct exemplars *e, struct slice a, struct slice b, size_t most,
                         struct exemplar *to);
/* Writes one of them to r->page, with its place. */
void exemplar_write(struct report *r, const struct exemplars *e, const struct exemplar *one);
void exemplars_free(struct exemplars *e);

#endif
