/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * BLAKE2b-256 (RFC 7693) of bytes that come in pieces, which libsodium works out several times as
 * fast as SHA-256: for what is made and looked through again. */
#ifndef HEARTH_CHECKSUM_H
#define HEARTH_CHECKSUM_H

#include "pipeline/slice.h"

enum { CHECKSUM_HEX = 64 }; /* hex digits */

struct checksum;
struct checksum *checksum_new(void);
void checksum_add(struct checksum *s, struct slice bytes);
/* The digits, without a NUL; frees s. */
void checksum_end(struct checksum *s, char hex[CHECKSUM_HEX]);

#endif
