/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who holds the floor, by voices.tsv, in sentences: of the section on voices, and of the card. Each
 * function appends to what is there, a space before. */
#ifndef HEARTH_PAGE_FLOOR_H
#define HEARTH_PAGE_FLOOR_H

#include "stages/page/facts.h"

/* The row of a statistic (median, lowest, highest) over the conversations; the number of rows when
 * there is none. */
size_t floor_row(const struct facts *f, const char *of, const char *measure,
                 const char *facilitators, const char *statistic);
/* How many people took part; whether somebody who was there is known to have said nothing. */
void floor_people(struct facts *f, struct buffer *to);
void floor_silent(struct facts *f, struct buffer *to);
/* How evenly the words are shared, by the thresholds that the words `voices.shared` tell. */
void floor_even(struct facts *f, struct buffer *to);
/* What facilitators have of the words, the turns and the time. */
void floor_facilitators(struct facts *f, struct buffer *to);

#endif
