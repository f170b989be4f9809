/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a result says, as a list of findings in words: what the first section of the report and
 * `hearth summary` show. A finding speaks by the decision of its table (`holds`, `differs`) only.
 *
 * Few are shown, seven or so. First what an analyst has a note on, whatever was decided;
 * then for each question of the evaluation what is strongest about it, be it a theme alone; the
 * strongest succession and difference; of two columns whose levels differ (groups, waves) the
 * strongest theme; pairs, the strongest first, until there are enough; who speaks, and whether
 * enough was heard, in any case. A pair that is another one shown, a level up or down in the
 * codebook, is not. The strongest: see rank.h. */
#ifndef HEARTH_LESSONS_H
#define HEARTH_LESSONS_H

#include "stages/page/brought.h"
#include "stages/page/rank.h"

enum { LESSONS_MOST = 7 };
enum lesson_kind {
    LESSON_PAIR,
    LESSON_SEQUENCE,
    LESSON_DIFFERENCE,
    LESSON_GROUP,
    LESSON_THEME,
    LESSON_VOICES,
    LESSON_SATURATION
};
struct lesson {
    enum lesson_kind kind;
    struct rank rank;
    struct slice theme_a, theme_b; /* theme_b is empty of a theme alone, both of no theme */
    struct slice by;               /* of a group: the column whose levels differ */
    size_t row;                    /* of its table: pairs, sequence, differences, groups, themes */
    bool noted, shown;
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
