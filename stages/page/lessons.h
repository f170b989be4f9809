/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a result says, as a list of findings in words: what the first section of the report and
 * `hearth summary` show. A finding speaks by the decision of its table (`holds`, `differs`) only.
 *
 * Few are shown, seven or so. First what an analyst has a note on, whatever was decided;
 * then for each question of the evaluation what is strongest about it, be it a theme alone; the
 * strongest succession and difference; pairs, the strongest first, until there are enough; who
 * speaks, and whether enough was heard, in any case. A pair that is another one shown, a level up
 * or down in the codebook, is not. The strongest: by strength, then the projects, then the
 * transcripts in which it is, then by how far its interval is from chance. */
#ifndef HEARTH_LESSONS_H
#define HEARTH_LESSONS_H

#include "stages/page/brought.h"

enum { LESSONS_MOST = 7 };
enum lesson_kind {
    LESSON_PAIR,
    LESSON_SEQUENCE,
    LESSON_DIFFERENCE,
    LESSON_THEME,
    LESSON_VOICES,
    LESSON_SATURATION
};
enum lesson_strength { STRENGTH_NONE, STRENGTH_THIN, STRENGTH_MODERATE, STRENGTH_STRONG };

struct lesson {
    enum lesson_kind kind;
    enum lesson_strength strength;
    struct slice theme_a, theme_b; /* theme_b is empty of a theme alone, both of no theme */
    size_t row;                    /* of its table: pairs, sequence, differences, themes */
    bool noted, shown;
    double projects, docs; /* in which it is; NaN where that is not counted */
    double least;          /* |log ratio| of the end of its interval that is nearest to 1 */
};
struct lessons {
    struct report *r;
    struct brought brought;
    struct lesson *at; /* [n], the strongest first */
    size_t n, cap;
};

/* Reads what is brought, and gathers; shows `most`, or more where notes and questions want them.
 * False with a fault. Zero-initialise; free with lessons_free. */
bool lessons_gather(struct lessons *f, struct report *r, size_t most);
/* Is the finding one that is shown, and about a theme of the question; about none, when `question`
 * is the number of questions? */
bool lessons_belongs(const struct lessons *f, const struct lesson *one, size_t question);
/* What the question asks; its id, when it has no text. */
struct slice lessons_question(const struct lessons *f, size_t question);
void lessons_free(struct lessons *f);

#endif
