/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of a result of `hearth run`, by their names. */
#ifndef HEARTH_SHOW_TABLE_H
#define HEARTH_SHOW_TABLE_H

#include "pipeline/buffer.h"
#include "pipeline/fault.h"

/* Appends the path of the table that is meant by pairs, pairs.tsv or counts/links, and a NUL; it is
 * held against the digest that the result has of it. */
bool show_table_find(const char *typed, const char *dir, struct buffer *path, struct fault *f);
/* Appends their names, a line each. */
bool show_table_list(const char *dir, struct buffer *to, struct fault *f);

#endif
