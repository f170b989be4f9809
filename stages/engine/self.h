/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program that runs: other processes are to be of the same one. */
#ifndef HEARTH_ENGINE_SELF_H
#define HEARTH_ENGINE_SELF_H

#include "models/digest.h"

/* The digest of the file that this process runs; false with a system fault. */
bool self_digest(char hex[DIGEST_HEX + 1], struct fault *f);
/* Copies that file to `path` (mode 0700), where the program on disk may be built anew without
 * harm; it appears as a whole. */
bool self_copy(const char *path, struct fault *f);

#endif
