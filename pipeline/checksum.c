/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/checksum.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdlib.h>

#include "pipeline/memory.h"

enum { TAG_BYTES = CHECKSUM_HEX / 2, AT_ONCE = 1 << 30 /* the library counts with int */ };

/* GCM that authenticates and enciphers nothing. */
struct checksum {
    EVP_CIPHER_CTX *context;
};

/* The library fails for want of memory only, as in sha256.c. */
static void need(bool ok) {
    if (!ok)
        mem_exhausted();
}

struct checksum *checksum_new(void) {
    static const unsigned char key[16] = {1}, nonce[12] = {0};
    struct checksum *s = mem_alloc(sizeof *s);
    need(OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL) == 1);
    s->context = EVP_CIPHER_CTX_new();
    need(s->context && EVP_EncryptInit_ex(s->context, EVP_aes_128_gcm(), NULL, key, nonce) == 1);
    return s;
}

void checksum_add(struct checksum *s, struct slice bytes) {
    for (int ignored; bytes.n;) {
        size_t n = bytes.n < AT_ONCE ? bytes.n : AT_ONCE;
        need(EVP_EncryptUpdate(s->context, NULL, &ignored, (const unsigned char *)bytes.p,
                               (int)n) == 1);
        bytes = (struct slice){bytes.p + n, bytes.n - n};
    }
}

void checksum_end(struct checksum *s, char hex[CHECKSUM_HEX]) {
    static const char digits[] = "0123456789abcdef";
    unsigned char tag[TAG_BYTES], nothing[16];
    int ignored;
    need(EVP_EncryptFinal_ex(s->context, nothing, &ignored) == 1 &&
         EVP_CIPHER_CTX_ctrl(s->context, EVP_CTRL_GCM_GET_TAG, TAG_BYTES, tag) == 1);
    for (size_t i = 0; i < TAG_BYTES; i++) {
        hex[2 * i] = digits[tag[i] >> 4];
        hex[2 * i + 1] = digits[tag[i] & 15];
    }
    EVP_CIPHER_CTX_free(s->context);
    free(s);
}
