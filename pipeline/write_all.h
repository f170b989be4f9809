/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_WRITE_ALL_H
#define HEARTH_WRITE_ALL_H

#include <stdbool.h>

#include "pipeline/slice.h"

/* All of the bytes to a descriptor that blocks, whatever interrupts; false with errno. */
bool write_all(int fd, struct slice bytes);

#endif
