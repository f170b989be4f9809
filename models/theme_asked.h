/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A theme that a person asks for by name, in a stream whose themes are known once all of it was
 * read. */
#ifndef HEARTH_THEME_ASKED_H
#define HEARTH_THEME_ASKED_H

#include "pipeline/fault.h"
#include "pipeline/intern.h"

/* Whether one of the themes seen (n sets of names) is `theme` or below it; a usage fault that names
 * near ones otherwise. */
bool theme_asked_check(const struct intern *const *seen, size_t n, struct slice theme,
                       struct fault *f);

#endif
