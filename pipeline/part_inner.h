/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a part, for those that write and read them. */
#ifndef HEARTH_PART_INNER_H
#define HEARTH_PART_INNER_H

#include "pipeline/part.h"

#define PART_BEGIN "#hearth-part 2 " HEARTH_VERSION "\n"
#define PART_MEMBER "#member " /* NAME BYTES */
#define PART_PACKED "#packed " /* NAME BYTES SIZE */
#define PART_END "#end "       /* ROWS DOCUMENTS BYTES CHECKSUM */

enum { PART_BLOCK_HEAD = 2 * 4 }; /* bytes before a block of a packed member */

/* Bytes of the part; what they are is the caller's to see to. */
bool part_put(struct part_writer *w, struct slice bytes);

/* A fault: what stands there is no whole part, and why. */
bool part_refuse(const struct part *p, const char *why, struct fault *f);
/* A descriptor of the file at its path, the caller's to close; -1 with a fault. */
int part_file(const struct part *p, struct fault *f);

#endif
