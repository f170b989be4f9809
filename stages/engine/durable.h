/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that are there as a whole, and stay there when the machine goes down, or are not there. */
#ifndef HEARTH_ENGINE_DURABLE_H
#define HEARTH_ENGINE_DURABLE_H

#include "pipeline/fault.h"

/* Writes a file of that mode under a private name beside `path`, has it and its folder written to
 * the disk, and renames it; false with a system fault, and nothing is left. */
bool durable_write(const char *path, unsigned mode, struct slice bytes, struct fault *f);

#endif
