/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth redact --reveal: names in place of pseudonyms, in any table with a column doc. */
#ifndef HEARTH_REDACT_REVEAL_H
#define HEARTH_REDACT_REVEAL_H

#include "models/revealing.h"
#include "pipeline/resort.h"
#include "pipeline/stage.h"

/* A worker's filter; `known` and `resort` are shared. */
struct filter *redact_reveal_open(struct stage_run *run, struct sink *next,
                                  const struct revealing *known, struct resort *resort);
/* Adds what the filter counted. */
void redact_reveal_gather(const struct filter *f, uint64_t *restored, uint64_t *unknown);

#endif
