/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where suggestions are said: in which form, under whose hits, and which places are shown. For
 * suggestions.h only.
 *
 * Places are chosen as quotations are (quotations.h), and of a document those in sentences of
 * middling length, the first of equals. */
#ifndef HEARTH_SUGGESTION_PLACES_H
#define HEARTH_SUGGESTION_PLACES_H

#include "models/suggestions.h"

/* Fills in pattern, held_by and examples. False with a system fault. */
bool suggestion_places_find(struct suggestions *s, struct slice theme, struct fault *f);

#endif
