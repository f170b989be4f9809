/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SHA-256 of bytes that come in pieces. */
#ifndef HEARTH_SHA256_H
#define HEARTH_SHA256_H

#include "pipeline/slice.h"

enum { SHA256_HEX = 64 }; /* hex digits */

struct sha256;
struct sha256 *sha256_new(void);
void sha256_add(struct sha256 *s, struct slice bytes);
/* The digits, without a NUL; frees s. */
void sha256_end(struct sha256 *s, char hex[SHA256_HEX]);

#endif
