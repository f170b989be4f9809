/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which column of a table is the text, which the speaker: by what `--column text=Answer` says, by
 * the names that hearth gives them, by the names that people give them, and for the text, when no
 * name fits, by where the most is written. What was found is renamed in the sheet, so that all
 * others know one name only. */
#ifndef HEARTH_COLUMN_ROLES_H
#define HEARTH_COLUMN_ROLES_H

#include "corpus/sheet.h"
#include "pipeline/options.h"

/* Checks the values of --column: a usage fault for one that is no ROLE=NAME, a role that is none or
 * has two columns, a column that has two roles. */
bool column_roles_known(const struct text_list *asked, struct fault *f);

/* Whether the header of a sheet says all that there is to say: no role is guessed by what stands in
 * the cells. */
bool column_roles_plain(const struct sheet *s, const struct text_list *asked);

/* Renames the columns of a whole sheet (with its rows): the one that was asked for, or found, for
 * `doc turn speaker start end text` has that name then. What was understood otherwise than by
 * hearth's own names is added to the sheet's remark: `text is "answer"`. A column that was asked
 * for and is not there, or whose role another column has by name, is a fault by its name. Without a
 * text the sheet stays without one. `found`: the file was found in a folder, where a table is taken
 * for talk only when what looks like its text holds sentences rather than words. */
bool column_roles_find(struct sheet *s, const struct text_list *asked, bool found, struct fault *f);

/* Whether a column of a table is none that readers use up (doc turn speaker start end text) or that
 * is made anew (line marks), so that its cells go beside the text. One without a name is none. */
bool column_is_further(struct slice name);
/* Whether a column (lower case) is called like one of people's names ("interviewer"). Not "name"
 * alone, which is as often a site's, nor what ends like a number of theirs. */
bool column_is_of_people(struct slice name);

#endif
