/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Buttons that lead to passages, where the script runs: what its fragments name
 * (script/fragments.js) as attributes of an element. */
#ifndef HEARTH_PASSAGE_WAY_H
#define HEARTH_PASSAGE_WAY_H

#include "stages/page/report.h"

struct passage_way {
    struct slice a, b;      /* ids of themes; b is empty where only one is meant */
    bool without;           /* passages of a where b is not; else of both */
    struct slice by, level; /* of this part of the talk only: `by` is project, group or wave; of any
                               other column, and of none, all passages are meant */
};

/* A button with the names of its themes, behind the words of `key`, or of nothing when it is NULL;
 * its part of the talk stands in brackets. */
void passage_button(struct report *r, const struct passage_way *way, const char *key);
/* A button that says the level; the level alone where its column is none of the three. */
void passage_level(struct report *r, const struct passage_way *way);
/* A cell with a button that says the names of its themes, or with passage_level, if it has one. */
void passage_cell(struct report *r, const struct passage_way *way);

#endif
