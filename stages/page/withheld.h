/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of the tables the page, its pictures and its summary tell where small counts are suppressed.
 * The table people says how many people raise a theme, over all and at each level of the columns by
 * which it counts them (told.h); what is of too few, or would give these away, it does not tell.
 * Other tables count the same talk in units, words and transcripts. So the rule:
 *
 *     Of a theme in a part of the talk something is told only where the table people tells how many
 *     people raise it there.
 *
 * A part is all of it, or the level of a column, such as a project. Of a theme that is not told of
 * over all there is nothing then; nor is there anything by transcript or by date, since people are
 * not counted by these and a date may be that of one transcript. What names parts, or says in how
 * many of them it is (in which projects two themes meet, who carries that, on which transcript a
 * theme hangs, how it goes from wave to wave), is told when all counts of the themes are.
 *
 * For words that were said told_quotes has a rule that is stricter. */
#ifndef HEARTH_PAGE_WITHHELD_H
#define HEARTH_PAGE_WITHHELD_H

#include "models/told.h"
#include "stages/result/result.h"

struct withheld {
    struct told told;
    struct told *may; /* NULL: no small counts are suppressed, and all is told */
};

/* Of a result whose package was read, and whose table people is needed where small counts are
 * suppressed; false with a fault. Free with withheld_free. */
bool withheld_open(struct withheld *w, struct result *r, struct fault *f);
/* Is there to be a row of the file ("pairs.tsv") with these fields? Rows whose numbers alone are
 * withheld are there: `withheld_blank` takes these out. */
bool withheld_has_row(struct withheld *w, const char *file, const struct columns *c,
                      const struct slice *fields);
/* Puts `suppressed` for what of the rows of a table is not told. */
void withheld_blank(struct withheld *w, const char *file, struct result_table *t);
void withheld_free(struct withheld *w);

#endif
