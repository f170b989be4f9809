/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/sha256.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdlib.h>

#include "pipeline/memory.h"

enum { SHA256_BYTES = 32 };

/* libcrypto takes the processor's own instructions for it where there are some, which is six times
 * as fast as portable code. */
struct sha256 {
    EVP_MD_CTX *context;
};

/* The library fails for want of memory only: the algorithm is built in, and no file of settings is
 * asked for another. */
static void need(bool ok) {
    if (!ok)
        mem_exhausted();
}

struct sha256 *sha256_new(void) {
    struct sha256 *s = mem_alloc(sizeof *s);
    need(OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL) == 1);
    s->context = EVP_MD_CTX_new();
    need(s->context && EVP_DigestInit_ex(s->context, EVP_sha256(), NULL) == 1);
    return s;
}

void sha256_add(struct sha256 *s, struct slice bytes) {
    if (bytes.n)
        need(EVP_DigestUpdate(s->context, bytes.p, bytes.n) == 1);
}

void sha256_end(struct sha256 *s, char hex[SHA256_HEX]) {
    static const char digits[] = "0123456789abcdef";
    unsigned char hash[SHA256_BYTES];
    need(EVP_DigestFinal_ex(s->context, hash, NULL) == 1);
    for (size_t i = 0; i < SHA256_BYTES; i++) {
        hex[2 * i] = digits[hash[i] >> 4];
        hex[2 * i + 1] = digits[hash[i] & 15];
    }
    EVP_MD_CTX_free(s->context);
    free(s);
}
