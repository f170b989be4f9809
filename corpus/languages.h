/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_LANGUAGES_H
#define HEARTH_LANGUAGES_H

#include "pipeline/fault.h"

/* Whether there is a stemmer for `language`; a usage fault that lists them all otherwise. */
bool language_known(const char *language, struct fault *f);

#endif
