/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was there and says nothing: those whom a manifest lists with a document, as a table of the
 * directory that count voices takes. */
#ifndef HEARTH_RUN_LISTED_H
#define HEARTH_RUN_LISTED_H

#include "models/listed.h"
#include "pipeline/stage.h"

#define LISTED_NAME "listed.tsv"

struct run_listed {
    const struct text_list *manifests;
    struct stage_run
        *redact; /* writes it, by pseudonyms; NULL: names are kept, it is written here */
    struct stage_run *voices; /* reads it */
};
/* Before the pass, where listed_any(manifests); `path` is where the table goes, and outlives the
 * stages. False with a fault. */
bool run_listed(const struct run_listed *l, const char *path, struct fault *f);

#endif
