/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two case-folded words side by side: forms of one word, or a slip of the pen? By their letters
 * only, without a dictionary. */
#ifndef HEARTH_FORMS_H
#define HEARTH_FORMS_H

#include "pipeline/slice.h"

/* Whether they differ by inflection at most: behind their common beginning (two letters or more)
 * each has an ending of English inflection (none, -s, -es, -ed, -ing, -y, -ies …; a doubled
 * consonant before it is none: stop, stopped). `english` false: up to three letters each, behind a
 * common beginning of three or more. */
bool forms_inflected(struct slice a, struct slice b, bool english);
/* Whether the one is the plural of the other by the rules of English: -s, -es, -y to -ies. */
bool forms_plural(struct slice a, struct slice b);
/* Whether one letter more, less or other, or two that changed places, is all the difference. */
bool forms_one_apart(struct slice a, struct slice b);

#endif
