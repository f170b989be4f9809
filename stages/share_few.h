/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_SHARE_FEW_H
#define HEARTH_SHARE_FEW_H

#include "pipeline/fault.h"
#include "pipeline/intern.h"

/* What a site may not tell: the themes in its table `links` that fewer than `least` people raise,
 * as its table `voices` says (both paths), facilitators aside (of these roles; NULL: nobody is
 * one); and what would give these away. A theme counts the hits of those below it: where one alone
 * of these is withheld, so that it could be had by subtraction, the one next to it that the fewest
 * raise is, too, or, where there is none, the theme above. A fault when fewer people than that
 * speak at all. The names go to *withheld. */
bool share_few(const char *voices, const char *links, const char *roles, uint64_t least,
               struct intern *withheld, struct fault *f);

#endif
