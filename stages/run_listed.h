/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was there and says nothing: those whom a manifest lists with a document, as a table of the
 * directory that count voices takes. */
#ifndef HEARTH_RUN_LISTED_H
#define HEARTH_RUN_LISTED_H

#include "pipeline/stage.h"
#include "pipeline/workdir.h"

#define LISTED_NAME "listed.tsv"

struct run_listed {
    const struct text_list *manifests;
    struct stage_run
        *redact; /* writes it, by pseudonyms; NULL: names are kept, it is written here */
    struct stage_run *voices; /* reads it */
};
/* Before the pass. *any: there is such a table; nobody need be listed. False with a fault. */
bool run_listed(const struct run_listed *l, struct workdir *dir, bool *any, struct fault *f);

#endif
