/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links that were decided on before anybody looked: a table that a person writes, with the columns
 * theme_a and theme_b (either theme in either place). They are a family of tests of their own. */
#ifndef HEARTH_PLANNED_H
#define HEARTH_PLANNED_H

#include "models/links_table.h"

struct planned {
    uint64_t *keys; /* [n] pairs_key, ascending, no two alike */
    size_t n, cap;
};

/* Reads the table at `path`; themes are those of a finished table of counts. A theme that occurs
 * nowhere is noted at the filter; a row without two different themes is a fault. */
bool planned_read(struct planned *p, const char *path, const struct links_table *t,
                  struct filter *f);
void planned_free(struct planned *p);

#endif
