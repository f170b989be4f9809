/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/sha256.h"

#include <sodium.h>
#include <stdlib.h>

#include "pipeline/memory.h"

struct sha256 {
    crypto_hash_sha256_state state;
};

struct sha256 *sha256_new(void) {
    struct sha256 *s = mem_alloc(sizeof *s);
    crypto_hash_sha256_init(&s->state);
    return s;
}

void sha256_add(struct sha256 *s, struct slice bytes) {
    if (bytes.n)
        crypto_hash_sha256_update(&s->state, (const unsigned char *)bytes.p, bytes.n);
}

void sha256_end(struct sha256 *s, char hex[SHA256_HEX]) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    char text[SHA256_HEX + 1];
    crypto_hash_sha256_final(&s->state, hash);
    sodium_bin2hex(text, sizeof text, hash, sizeof hash);
    memcpy(hex, text, SHA256_HEX);
    free(s);
}
