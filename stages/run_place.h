/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_RUN_PLACE_H
#define HEARTH_RUN_PLACE_H

#include "pipeline/fault.h"

/* Whether a directory is what `hearth run` left and nothing else: its datapackage.json says so, and
 * names every file in it. A fault that says what speaks against it otherwise. */
bool run_place_ours(const char *path, struct fault *f);

#endif
