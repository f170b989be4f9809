/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Amounts as Slurm writes them. */
#ifndef HEARTH_ENGINE_SLURM_AMOUNT_H
#define HEARTH_ENGINE_SLURM_AMOUNT_H

#include "pipeline/buffer.h"

/* "512M", "4G", "1024" (MB) in kilobytes; false where it is no amount: "UNLIMITED", "0" (all there
 * is). */
bool slurm_memory(struct slice text, uint64_t *kilobytes);
/* "90", "1:30:00", "90:00" (minutes and seconds), "1-12", "1-12:00", "1-12:00:00" in minutes, a
 * part of one as a whole; false where it is no time: "UNLIMITED", "NONE", "0". */
bool slurm_time(struct slice text, uint64_t *minutes);
/* The same amount in the largest unit that it is whole in: "512M". */
void slurm_memory_text(uint64_t kilobytes, struct buffer *to);

#endif
