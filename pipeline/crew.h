/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workers of a chain, or of the part of it that one source feeds. For chain.h only. */
#ifndef HEARTH_CREW_H
#define HEARTH_CREW_H

#include "pipeline/chain.h"

/* A part: the steps between a source and the stages that resume (stage.h), these included. `root`
 * is the step whose rows the source brings, FROM_SOURCE for the first part. */

/* Runs c->source dry through the part, with the workers opened and closed; the first fault, in the
 * order of the shards, is left in *f. */
bool crew_run(struct chain *c, size_t root, struct fault *f);

#endif
