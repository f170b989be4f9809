/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order in which people look words up: that of the root of CLDR (UTS #10), which no locale
 * changes. Case makes no difference, accents make one where nothing else does. One instance per
 * thread. */
#ifndef HEARTH_COLLATION_H
#define HEARTH_COLLATION_H

#include "pipeline/buffer.h"

struct collation;
/* NULL when ICU has no root collation, which is a broken installation. */
struct collation *collation_new(void);
void collation_free(struct collation *c); /* NULL is fine */
/* Appends the sort key of a word (UTF-8), with a zero byte at its end and none in it: keys of words
 * behind each other compare word by word, as bytes. */
void collation_key(struct collation *c, struct slice word, struct buffer *to);

#endif
