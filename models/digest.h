/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SHA-256, for fingerprints of codebooks, settings and files. */
#ifndef HEARTH_DIGEST_H
#define HEARTH_DIGEST_H

#include "pipeline/fault.h"

enum { DIGEST_HEX = 64 }; /* hex digits of a whole digest */

/* The first `digits` (at most DIGEST_HEX) hex digits of the digest of `s`, and a NUL. */
void digest_hex(struct slice s, char *hex, size_t digits);
/* The digest of a file's bytes and their number; false with a system fault. */
bool digest_file(const char *path, char hex[DIGEST_HEX + 1], uint64_t *bytes, struct fault *f);

#endif
