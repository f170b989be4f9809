/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `hearth run` says of its tables: datapackage.json (Frictionless Data, version 1: every
 * column with its type and meaning; the settings; a SHA-256 of every input) and ledger.tsv (what
 * became of every file). Nothing in them depends on the machine, the time or the number of threads.
 */
#ifndef HEARTH_RUN_PACKAGE_H
#define HEARTH_RUN_PACKAGE_H

#include "pipeline/stage.h"
#include "pipeline/workdir.h"

#define PACKAGE_NAME "datapackage.json" /* also the mark of a directory that is hearth's */
#define LEDGER_NAME "ledger.tsv"

/* The fate of every file that a finished source of ingest.h met. */
bool package_ledger(struct workdir *dir, const struct source *ingest, struct fault *f);

/* Describes the tables named, which are complete, and what they were made from. */
bool package_write(struct workdir *dir, const char *const *tables, size_t n_tables,
                   const struct stage_run *run, const struct text_list *inputs, struct fault *f);

#endif
