/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which columns of a stream redact deals with, and how. */
#ifndef HEARTH_REDACT_COLUMNS_H
#define HEARTH_REDACT_COLUMNS_H

#include "pipeline/record.h"

struct redact_columns {
    size_t doc, turn, speaker, text;
    size_t *named; /* [n_named]: of --columns */
    size_t n_named;
    uint64_t *suspects; /* [n]: rows in which another column holds the name of a speaker */
    struct slice *names;
    size_t n;
    struct arena arena;
};

/* Finds the columns that a stream of turns must have and those of `list` (names, a comma between,
 * or NULL); refuses a stream whose text has been cut into words already. */
bool redact_columns_find(struct redact_columns *c, struct filter *filter, const struct columns *in,
                         const char *list);
/* Whether a column is none of those that redact rewrites. */
bool redact_columns_other(const struct redact_columns *c, size_t column);
void redact_columns_free(struct redact_columns *c);

#endif
