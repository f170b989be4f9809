/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SHA-256, for fingerprints of codebooks, settings and files.
 *
 * Of a file that holds names, what is published is HMAC-SHA-256 (RFC 2104) under the key of the
 * pseudonyms: who has the redacted text could else put names into it until the digest is right. It
 * is `openssl dgst -sha256 -mac HMAC -macopt hexkey:KEY FILE`. */
#ifndef HEARTH_DIGEST_H
#define HEARTH_DIGEST_H

#include "models/redaction_key.h"
#include "pipeline/fault.h"

enum {
    DIGEST_HEX = 64,    /* hex digits of a whole digest */
    DIGEST_BASE64 = 44, /* … and characters of it in base 64 (RFC 4648), with its padding */
};

/* The first `digits` (at most DIGEST_HEX) hex digits of the digest of `s`, and a NUL. */
void digest_hex(struct slice s, char *hex, size_t digits);
/* The whole digest under the key, or without one where that is NULL. */
void digest_keyed(struct slice s, const struct redaction_key *key, char hex[DIGEST_HEX + 1]);
/* The whole digest as a content security policy has it. */
void digest_base64(struct slice s, char to[DIGEST_BASE64 + 1]);
/* The whole digest of bytes that come one after the other; digest_end frees it. `hex` may be NULL.
 */
struct digest *digest_begin(void);
void digest_add(struct digest *d, struct slice s);
void digest_end(struct digest *d, char hex[DIGEST_HEX + 1]);
/* The digest of a file's bytes, under the key unless that is NULL, and their number; false with a
 * system fault. */
bool digest_file(const char *path, const struct redaction_key *key, char hex[DIGEST_HEX + 1],
                 uint64_t *bytes, struct fault *f);

/* A file of several. */
struct digest_of {
    const char *path;
    char hex[DIGEST_HEX + 1]; /* "": it is to be found out; else that is all there is to do */
    uint64_t bytes;
    struct fault fault;
};
/* The digests of files[n], `jobs` at a time, under the key unless that is NULL; false with the
 * fault of the first that cannot be read. */
bool digest_all(struct digest_of *files, size_t n, const struct redaction_key *key, uint64_t jobs,
                struct fault *f);

#endif
