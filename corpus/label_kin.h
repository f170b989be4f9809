/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What two labels that do not share a key (label_parts.h) have in common: whether they may be one
 * person's. It is said of the labels alone; who speaks beside whom is for the caller to look at. */
#ifndef HEARTH_LABEL_KIN_H
#define HEARTH_LABEL_KIN_H

#include "corpus/label_parts.h"

enum label_kin {
    KIN_NONE,
    KIN_SHORT,       /* `Ana`, `Ana B`, `Ms Berg` of `Ana Berg`; `The Chair` of `The Chair (…)` */
    KIN_INITIALS,    /* `AB` of `Ana Berg` */
    KIN_ORDER,       /* `Berg, Ana` of `Ana Berg` */
    KIN_AFFILIATION, /* `Ana Berg (Mill)`, `Ana Berg (Hall)`: one name, two of something */
    KIN_SIMILAR,     /* `Ana Bergstrom`, `Anna Bergstrom`: a letter apart */
};

/* Whether `a` may be a shorter form of `b`, or stands beside it in one of the last two ways. Mr
 * Berg is nobody's Mrs Berg; a number makes another person: `Ana`, `Ana 2`. */
enum label_kin label_kin(const struct label_parts *a, const struct label_parts *b);

#endif
