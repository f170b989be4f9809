/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose words may be quoted where small counts are suppressed: a finished table `people`
 * (persons.h) read back, and asked row by row of the text. Who raises a theme may be quoted on it
 * when the table tells how many people do, of how many, over all and at the person's level of each
 * of its columns, for that theme and for those above it: none of these counts is suppressed. Who is
 * not among the people of the table, facilitators mostly, is not quoted. Zero-initialise; free with
 * told_free. */
#ifndef HEARTH_TOLD_H
#define HEARTH_TOLD_H

#include "models/roles.h"
#include "pipeline/intern.h"
#include "pipeline/record.h"

struct told {
    struct intern columns; /* by which people are counted: `all` is one */
    struct intern cells;   /* those that are told: column, level, theme, a TAB between */
    struct intern partly;  /* themes of which some cell is not */
    struct roles roles;    /* of facilitators … */
    bool facilitators;     /* … and whether these are among the people */
    size_t *at;            /* [columns.count]: in the rows asked about; COLUMN_NONE: not there */
    size_t role;
    struct buffer key;
};

/* Reads the table; `stage` is who asks, for messages. `roles`, the list of those of facilitators,
 * outlives it. */
bool told_read(struct told *t, const char *path, const char *roles, const char *stage,
               struct fault *f);
/* Are the count of people, and of how many, told? By column, level and theme. */
bool told_has(struct told *t, struct slice column, struct slice level, struct slice theme);
/* Are they told of the theme over all and at every level of every column? */
bool told_everywhere(const struct told *t, struct slice theme);
/* The columns of the rows that will be asked about. */
void told_columns(struct told *t, const struct columns *c);
/* May the row's speaker be quoted on the theme? */
bool told_quotes(struct told *t, const struct slice *fields, struct slice theme);
void told_free(struct told *t);

#endif
