/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_COMPLETION_H
#define HEARTH_COMPLETION_H

#include "pipeline/stage.h"

/* Appends a bash completion script for a table of stages that ends with NULL. */
void completion_add(const struct stage *const *stages, struct buffer *to);

#endif
