/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The letters that a language is written with, as ICU's locale data has them: what tells Ukrainian
 * from Russian where runs of letters do not. */
#ifndef HEARTH_ALPHABETS_H
#define HEARTH_ALPHABETS_H

#include "pipeline/slice.h"

/* Whether the letters of `text` (UTF-8), but for one in a hundred, are of the alphabet of the
 * language, an ISO 639 code. ASCII letters are of all. True where ICU knows none. */
bool alphabet_has(const char *language, struct slice text);

#endif
