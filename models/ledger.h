/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger: what became of every file, and of every line that did not become speech. No word of
 * a transcript stands in it. */
#ifndef HEARTH_LEDGER_H
#define HEARTH_LEDGER_H

#include "corpus/ingest.h"

/* Writes the ledger of an ingest that has finished, and whose options had `account`, to `path`. */
bool ledger_write(const char *path, const struct source *ingest, struct fault *f);

#endif
