/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of the description, what is said of the tables: for run_package.c. */
#ifndef HEARTH_RUN_PACKAGE_INNER_H
#define HEARTH_RUN_PACKAGE_INNER_H

#include "stages/run_package.h"

/* json_*_set_new and append_new fail, harmlessly, when what they are given is NULL: `ok` gathers
 * it. */
struct json_t *package_resources(struct workdir *dir, const struct package *p, struct fault *f,
                                 bool *ok);

#endif
