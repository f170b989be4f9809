/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every word of the report: a table of `key`, TAB, text, so that it can be had in another language.
 * Text may hold {0}, {1} … for what is put in, and {unit}, {units} for what is counted (turn,
 * turns). The English one (en.tsv) is part of the program; keys that another one lacks are taken
 * from it, and none may be there that it lacks, nor a place to put something in that its text
 * lacks. */
#ifndef HEARTH_PAGE_WORDING_H
#define HEARTH_PAGE_WORDING_H

#include "pipeline/fault.h"
#include "pipeline/intern.h"

/* Zero-initialise; free with wording_free. */
struct wording {
    struct intern keys;
    const char **texts; /* [keys.count] NUL-terminated */
    size_t cap;
    struct arena arena;
    const char *lang;     /* for the page's attribute */
    const char **english; /* [keys.count], once they are read */
};

/* `lang` is NULL or "en", or the path of another table, whose first row may be `lang`, TAB, its
 * code. False with a fault: it cannot be read, a line has no TAB, an unknown
 * key or place. */
bool wording_open(struct wording *w, const char *lang, struct fault *f);
/* The text of a key; NULL when there is none. */
const char *wording_of(const struct wording *w, const char *key);
/* Puts what is counted in wherever a text has {unit} or {units}. */
void wording_settle(struct wording *w, struct slice unit, struct slice units);
void wording_free(struct wording *w);

#endif
