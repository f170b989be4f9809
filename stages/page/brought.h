/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an analyst brings to a result: the questions of the evaluation, and words of their own on
 * themes and pairs. Both are tables that people write (sheet.h):
 *
 *     questions   question_id  text  theme_id         a row for each theme of a question
 *     notes       theme  note                         or theme_a  theme_b  note
 *
 * A theme may be named as `hearth explain` understands it. One that the result does not have is
 * told, and its row left out. */
#ifndef HEARTH_BROUGHT_H
#define HEARTH_BROUGHT_H

#include "stages/page/report.h"

struct brought_question {
    struct slice id, text;
};
struct brought_theme {
    size_t question; /* in questions */
    struct slice theme;
};
struct brought_note {
    struct slice theme_a, theme_b; /* in byte order; theme_b is empty when it is on one theme */
    struct slice text;
};
struct brought {
    struct brought_question *questions; /* [n_questions], in the order of the table */
    struct brought_theme *themes;       /* [n_themes] */
    struct brought_note *notes;         /* [n_notes], in the order of the table */
    size_t n_questions, n_themes, n_notes, cap_questions, cap_themes, cap_notes;
    bool quiet; /* nothing is remarked */
    struct arena arena;
};

/* Reads the tables that the options name, or else questions.tsv and notes.tsv beside the directory
 * of the result, where they are. False with a fault. Zero-initialise; free with brought_free. */
bool brought_read(struct brought *b, struct report *r);
/* The notes alone, quietly: brought_read has remarked what there is to remark. */
bool brought_notes(struct brought *b, struct report *r);
/* The next note on that theme (theme_b empty) or pair, in byte order, from *at on, which is moved
 * behind it; NULL when there is none. */
const struct brought_note *brought_next(const struct brought *b, struct slice theme_a,
                                        struct slice theme_b, size_t *at);
/* Is a theme of the question that theme, or above it? */
bool brought_asks(const struct brought *b, size_t question, struct slice theme);
void brought_free(struct brought *b);

#endif
