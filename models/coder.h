/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People's codings put into the matched rows, turn by turn, by one thread. */
#ifndef HEARTH_CODER_H
#define HEARTH_CODER_H

#include "models/coded_hits.h"
#include "pipeline/carry.h"

/* Its sink takes matched rows and hands them on to `next`; faults go to *f, which has to outlive
 * it. */
struct coder;
struct coder *coder_new(const struct coded_hits *c, struct sink *next, struct fault *f);
struct sink *coder_sink(struct coder *coder);
void coder_free(struct coder *coder); /* NULL is fine */

/* Takes over what became of the codings; never two at a time. */
void coder_gather(struct coded_hits *c, const struct coder *coder);
/* What became of the codings, to or from another process. */
void coded_hits_carry(struct coded_hits *coded, struct carry *c);

#endif
