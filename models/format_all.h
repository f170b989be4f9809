/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats: one file each (models/format_NAME.c), listed once, in models/formats.c. */
#ifndef HEARTH_FORMAT_ALL_H
#define HEARTH_FORMAT_ALL_H

#include "models/formats.h"

extern const struct format format_hearth, format_csv, format_tags, format_liwc, format_wordstat,
    format_lc3, format_khcoder, format_yoshikoder, format_lexicoder2, format_yaml, format_refi;

#endif
