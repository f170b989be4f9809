/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program says of a finding, in the words of `hearth explain` where that says the same. */
#ifndef HEARTH_LESSON_WORDS_H
#define HEARTH_LESSON_WORDS_H

#include "stages/page/lessons.h"

/* Appends the paragraph; false with a fault. */
bool lesson_words(const struct lessons *f, const struct lesson *one, struct buffer *to);
/* Appends what to bear in mind of a pair, or nothing; false with a fault. */
bool lesson_cautions(const struct lessons *f, const struct lesson *one, struct buffer *to);
/* Appends who is behind it (lesson_people.c): of each of its themes by how many people, in how many
 * transcripts and projects it is raised; of a pair who says both, of a theme alone who says it,
 * where most. Nothing for a finding about no theme. */
void lesson_counts(const struct lessons *f, const struct lesson *one, struct buffer *to);
/* Appends a share ("8.3 %"), or nothing where there is none. */
void lesson_share(struct buffer *to, double x);
/* Appends what was talked: transcripts, projects, people, units, words, the time, the codebook. */
void lesson_corpus(struct report *r, struct buffer *to);
/* The paragraph on a succession, on a difference of a link (lesson_said.c); called by lesson_words.
 */
bool lesson_sequence(const struct lessons *f, const struct lesson *one, struct buffer *to);
bool lesson_difference(const struct lessons *f, const struct lesson *one, struct buffer *to);
/* Keys of the words of the rule of strength, one for each; ends with NULL. */
extern const char *const lesson_rules[];
/* Keys of words (wording.h): what kind of finding it is, and how strong (its strength is not
 * STRENGTH_NONE). */
const char *lesson_kind_key(const struct lesson *one);
const char *lesson_strength_key(const struct lesson *one);
/* Appends the paragraph on a theme, a row of themes.tsv; false with a fault. */
bool lesson_theme(struct report *r, size_t row, struct buffer *to);

#endif
