/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of what people coded by hand in the transcripts that ingest read (codings.h). */
#ifndef HEARTH_CODINGS_TABLE_H
#define HEARTH_CODINGS_TABLE_H

#include "corpus/ingest.h"

/* Writes the codings of an ingest that has finished, and whose options had `codings`, to `path`. */
bool codings_table_write(const char *path, const struct source *ingest, struct fault *f);

#endif
