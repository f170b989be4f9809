/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the tokens of a row stand in its text. */
#ifndef HEARTH_PLACES_H
#define HEARTH_PLACES_H

#include "corpus/span.h"

struct places;
struct places *places_new(void);
void places_free(struct places *p);

/* The bytes of each token (one space between) in `text`; returns how many tokens. *spans is valid
 * until the next call. Tokens that hearth cut are found where it cut them; those that something
 * else changed are looked for from left to right, and one that is nowhere gets an empty span where
 * the last ended. */
size_t places_find(struct places *p, struct slice text, struct slice tokens,
                   const struct span **spans);

#endif
