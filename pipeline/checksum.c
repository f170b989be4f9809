/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/checksum.h"

#include <sodium.h>
#include <stdlib.h>

#include "pipeline/memory.h"

struct checksum {
    crypto_generichash_blake2b_state *state; /* in `room`, at an address that suits it */
    char room[sizeof(crypto_generichash_blake2b_state) + 63];
};
enum { BYTES = CHECKSUM_HEX / 2, STATE_ALIGNED = 64 };

struct checksum *checksum_new(void) {
    struct checksum *s = mem_alloc(sizeof *s);
    int started = sodium_init(); /* finds the fastest code for this processor; works without, too */
    (void)started;
    uintptr_t at = ((uintptr_t)s->room + STATE_ALIGNED - 1) / STATE_ALIGNED * STATE_ALIGNED;
    s->state = (crypto_generichash_blake2b_state *)at;
    crypto_generichash_blake2b_init(s->state, NULL, 0, BYTES);
    return s;
}

void checksum_add(struct checksum *s, struct slice bytes) {
    if (bytes.n)
        crypto_generichash_blake2b_update(s->state, (const unsigned char *)bytes.p, bytes.n);
}

void checksum_end(struct checksum *s, char hex[CHECKSUM_HEX]) {
    unsigned char hash[BYTES];
    char text[CHECKSUM_HEX + 1];
    crypto_generichash_blake2b_final(s->state, hash, sizeof hash);
    sodium_bin2hex(text, sizeof text, hash, sizeof hash);
    memcpy(hex, text, CHECKSUM_HEX);
    free(s);
}
