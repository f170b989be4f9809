/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The members of a part beside the tables, for run_part.c and run_parts.c. */
#ifndef HEARTH_RUN_PARTS_INNER_H
#define HEARTH_RUN_PARTS_INNER_H

#include "stages/run_parts.h"

#define PART_LABEL "label"   /* what its maker calls it */
#define PART_FILES "files"   /* paths of its transcripts */
#define PART_PEOPLE "people" /* redact_people.h; empty where names are kept */
#define PART_INGEST "ingest" /* ingest_carry */
#define PART_STEPS "steps"   /* of each step: rows in, rows out, what its stage carries */

/* For run_parts.c: the tables of the pass, in the directory of `w`, of parts [n]. */
bool run_parts_tables(struct whole_run *w, const struct part *parts, size_t n);

#endif
