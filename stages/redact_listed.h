/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was there, by their pseudonyms: the table that redact leaves of those who are listed in
 * manifests (listed.h), so that the silent can be counted where nobody's name is. */
#ifndef HEARTH_REDACT_LISTED_H
#define HEARTH_REDACT_LISTED_H

#include "models/redaction.h"
#include "pipeline/options.h"
#include "stages/redact_values.h"

struct redact_listed {
    const struct text_list *manifests;
    const struct redaction_setup *setup; /* everyone who speaks is known */
    const struct pseudonyms_all *given;  /* the documents */
    const char *named, *kept;            /* --columns, --keep-columns, or NULL */
    struct redact_values *values;        /* takes in fields that hang on who speaks; or NULL */
};
/* Writes the table to `path`; false with a fault. */
bool redact_listed_write(const struct redact_listed *l, const char *path, struct fault *f);

#endif
