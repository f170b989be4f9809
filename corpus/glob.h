/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns of document names: `*` matches any characters, a `/` too, `?` one. */
#ifndef HEARTH_GLOB_H
#define HEARTH_GLOB_H

#include "pipeline/slice.h"

bool glob_is(struct slice name); /* whether it has a `*` or a `?` */
bool glob_matches(struct slice pattern, struct slice s);
/* Whether two names or patterns may match one name: false only when it is sure that they do not. */
bool glob_meets(struct slice a, struct slice b);

#endif
