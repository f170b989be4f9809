/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_PATH_H
#define HEARTH_PATH_H

#include <stdbool.h>

/* Whether a file or folder, which need not be there, is `folder` or lies in it, whatever links lead
 * to either. A slash at the end of `folder` does not matter. */
bool path_is_below(const char *path, const char *folder);

#endif
