/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `voices` (voices.h) in memory. Rows come in any order, from any number of
 * shards and sites; afterwards all stands in byte order of names, so that the order of the shards
 * changes no sum. Zero-initialise; free with voices_table_free. */
#ifndef HEARTH_VOICES_TABLE_H
#define HEARTH_VOICES_TABLE_H

#include "models/doc_people.h"
#include "models/voices.h"

/* A speaker of one document, in one role and group. */
struct voices_person {
    struct doc_person who;
    uint64_t words, turns, timed, searched;
    double seconds;
};
struct voices_theme {
    struct slice theme;
    uint32_t person; /* place in `people` */
    uint64_t turns, hits;
    struct place at;
};

struct voices_table {
    struct doc_rows docs;
    struct voices_person *people; /* [n_people] by doc, speaker, role, group */
    struct voices_theme *themes;  /* [n_themes] by theme, person */
    size_t n_people, n_themes;

    size_t at[VOICES_COLUMNS];
    struct intern keys, theme_names;
    struct buffer key;
    size_t cap_people, cap_themes;
};

/* Finds the columns; false with a fault when one is missing. */
bool voices_table_columns(struct voices_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool voices_table_row(struct voices_table *t, const struct record *r, struct fault *f);
/* All rows are there: puts them in order and checks them against one another. */
bool voices_table_finish(struct voices_table *t, struct fault *f);
/* Were themes looked for in what they said? Of who says nothing: in what anybody said. Of others
 * nobody knows which themes they raise, and they do not count among those who did not. */
bool voices_table_searched(const struct voices_table *t, const struct voices_person *p);
void voices_table_free(struct voices_table *t);

#endif
