/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What themes are called, by codebook.tsv of a result, for people to read; links, fragments and
 * tables have their ids. */
#ifndef HEARTH_THEME_NAMES_H
#define HEARTH_THEME_NAMES_H

#include "pipeline/intern.h"

enum { NAME_COLUMNS_MOST = 60 }; /* of a name (display.h) */

struct theme_name {
    struct slice label, note; /* as the codebook has them; may be empty */
    struct slice shown;       /* the name */
    struct slice said;        /* in a sentence: of several words in quotation marks */
};
/* Zero-initialise; free with theme_names_free. */
struct theme_names {
    struct intern themes;
    struct theme_name *at; /* [themes.count] */
    size_t cap;
    struct arena arena;
};

/* Takes in a theme; once all are, theme_names_settle. */
void theme_names_add(struct theme_names *n, struct slice theme, struct slice label,
                     struct slice note);
/* A theme is called by its label, cut to NAME_COLUMNS_MOST, unless it has none, or another one has
 * the same label or has it for its id: then by its id. */
void theme_names_settle(struct theme_names *n);
/* NULL when the theme is not among them. */
const struct theme_name *theme_names_find(const struct theme_names *n, struct slice theme);
void theme_names_free(struct theme_names *n);

#endif
