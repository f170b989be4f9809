/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of other columns, and what was put in their place. What is in them hangs on who speaks
 * anywhere: whether a part of the transcripts would have them as all have is seen by them. */
#ifndef HEARTH_REDACT_VALUES_H
#define HEARTH_REDACT_VALUES_H

#include "pipeline/intern.h"
#include "pipeline/pack.h"

struct redact_value {
    struct slice text; /* in place of it */
    bool left;         /* a name that may be a word was left */
};
/* Zero-initialise; free with redact_values_free. */
struct redact_values {
    struct intern fields;
    struct redact_value *at; /* [fields.count]: texts in the arena */
    size_t cap;
    struct arena arena;
};
/* Takes a field in, whose value is copied; the first call counts. */
void redact_values_add(struct redact_values *v, struct slice field, struct redact_value value);
/* Adds all of `more`. */
void redact_values_join(struct redact_values *v, const struct redact_values *more);
/* In byte order of the fields. */
void redact_values_pack(const struct redact_values *v, struct buffer *to);
void redact_values_free(struct redact_values *v);

#endif
