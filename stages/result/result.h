/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A finished result of `hearth run`, read back: DIR/datapackage.json,
 * themes.tsv, those rows of pairs.tsv that are asked for, and counts/links.tsv. The four are held
 * against one another: tables of different runs are refused. */
#ifndef HEARTH_RESULT_H
#define HEARTH_RESULT_H

#include "models/links_table.h"
#include "models/told.h"
#include "models/units.h"
#include "stages/result/package.h"
#include "stages/result/table.h"

/* Zero-initialise; free with result_free. */
struct result {
    const char *dir;
    struct result_package package;
    struct result_table themes, pairs;
    struct links_table links;
    struct unit_setting unit;
    struct arena paths;
};

/* Reads what the package says; DIR outlives the result. Then the names of the themes. */
bool result_begin(struct result *r, const char *dir, struct fault *f);
bool result_themes(struct result *r, const struct stage_run *self, struct fault *f);
/* Both. */
bool result_open(struct result *r, const char *dir, const struct stage_run *self, struct fault *f);
/* The row of themes.tsv that is meant by what somebody typed; a usage fault that lists the names
 * that are near when there is none. */
bool result_find(const struct result *r, const char *typed, size_t *row, struct fault *f);
/* The same, quietly: false when no theme is meant, or more than one. */
bool result_has(const struct result *r, const char *typed);
struct slice result_theme(const struct result *r, size_t row);
/* Reads the rest: of the pairs those of `a` with `b`, or, when b is empty, with any theme. */
bool result_read(struct result *r, struct slice a, struct slice b, const struct stage_run *self,
                 struct fault *f);
/* Who may be quoted where small counts are suppressed: *may is NULL where everybody is, else told,
 * which is to be freed in any case. */
bool result_told(struct result *r, struct told *told, struct told **may, struct fault *f);
/* The path of a table; as long as the result lives. */
const char *result_path(struct result *r, const char *name);
void result_free(struct result *r);

#endif
