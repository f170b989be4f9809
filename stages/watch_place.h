/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the folders lie that `hearth watch` watches. */
#ifndef HEARTH_WATCH_PLACE_H
#define HEARTH_WATCH_PLACE_H

#include "pipeline/options.h"

/* The first of the paths [n] that is not there (it was removed, or its disk was), or NULL. */
const char *watch_place_gone(const struct text_list *paths);
/* The first that lies on a file system which others change without the kernel's telling (a
 * network's, a cluster's, one that is a program's), or NULL. */
const char *watch_place_untold(const struct text_list *paths);

#endif
