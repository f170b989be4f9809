/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of format_yaml.c, which reads. For models/format_*.c only. */
#ifndef HEARTH_FORMAT_YAML_H
#define HEARTH_FORMAT_YAML_H

#include "models/draft.h"

/* Where a category has words and categories, its words are a category of this name. */
#define FORMAT_YAML_OWN "__"

void yaml_write(struct draft *d, struct buffer *to);

#endif
