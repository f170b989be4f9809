/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes in less room, in blocks that each stand for themselves (LZ4's block format). */
#ifndef HEARTH_COMPRESS_H
#define HEARTH_COMPRESS_H

#include "pipeline/buffer.h"

enum { COMPRESS_MOST = 1 << 20 }; /* bytes of a block, at most */

/* Appends them as a block; the same bytes give the same block. */
void compress(struct slice bytes, struct buffer *to);
/* Appends the n bytes of a block, whoever wrote it; false when it is none of so many. */
bool decompress(struct slice block, size_t n, struct buffer *to);

#endif
