/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes in less room, in blocks that each stand for themselves (Zstandard, RFC 8878). */
#ifndef HEARTH_COMPRESS_H
#define HEARTH_COMPRESS_H

#include "pipeline/buffer.h"

/* One thread's at a time. */
struct compressor;
struct compressor *compressor_new(void);
void compressor_free(struct compressor *c); /* NULL is fine */
/* Appends a block; the same bytes give the same block. */
void compress(struct compressor *c, struct slice bytes, struct buffer *to);

struct decompressor;
struct decompressor *decompressor_new(void);
void decompressor_free(struct decompressor *d); /* NULL is fine */
/* Appends the n bytes of a block; false when it is none of so many. */
bool decompress(struct decompressor *d, struct slice block, size_t n, struct buffer *to);

#endif
