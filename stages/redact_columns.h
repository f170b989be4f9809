/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which columns of a stream redact deals with, and how. */
#ifndef HEARTH_REDACT_COLUMNS_H
#define HEARTH_REDACT_COLUMNS_H

#include "pipeline/record.h"

enum redact_treatment {
    REDACT_NOTHING, /* turn, what has numbers only, those of --keep-columns */
    REDACT_DOCUMENT,
    REDACT_NAME, /* speaker, those of --columns: all of the field is a name */
    REDACT_TEXT, /* text */
    REDACT_FIELD /* any other: what a name or pattern is in it is replaced */
};

struct redact_columns {
    size_t doc, turn, speaker, text;
    enum redact_treatment *treatment; /* [n] */
    struct slice *names;              /* [n], in the arena */
    size_t n;
    struct arena arena;
};

/* Finds the columns that a stream of turns must have and those of the two lists (names, a comma
 * between, or NULL); refuses a stream whose text has been cut into words already. */
bool redact_columns_find(struct redact_columns *c, struct filter *filter, const struct columns *in,
                         const char *named, const char *kept);
void redact_columns_free(struct redact_columns *c);

#endif
