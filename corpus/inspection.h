/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One transcript looked at for a person: as what it was recognised and on what evidence, its first
 * turns, and what was left out of it. */
#ifndef HEARTH_INSPECTION_H
#define HEARTH_INSPECTION_H

#include "corpus/ingest.h"

/* Reads the files as ingest does (o->manifests are not read) and adds the text about each to `to`;
 * remarks go through `run`. Files that are refused are faults in f (many), the others are told
 * nevertheless. */
bool inspection_write(struct stage_run *run, const struct ingest_options *o, struct buffer *to,
                      struct fault *f);

#endif
