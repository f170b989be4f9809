/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/digest.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

enum { READ_BYTES = 64 * 1024 };

static void to_hex(const unsigned char hash[crypto_hash_sha256_BYTES], char *hex, size_t digits) {
    char all[2 * crypto_hash_sha256_BYTES + 1];
    sodium_bin2hex(all, sizeof all, hash, crypto_hash_sha256_BYTES);
    memcpy(hex, all, digits);
    hex[digits] = '\0';
}

void digest_hex(struct slice s, char *hex, size_t digits) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, (const unsigned char *)(s.n ? s.p : ""), s.n);
    to_hex(hash, hex, digits);
}

bool digest_file(const char *path, char hex[DIGEST_HEX + 1], uint64_t *bytes, struct fault *f) {
    unsigned char block[READ_BYTES], hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_state state;
    ssize_t n = -1;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    crypto_hash_sha256_init(&state);
    *bytes = 0;
    while (fd >= 0 && (n = read(fd, block, sizeof block)) > 0) {
        crypto_hash_sha256_update(&state, block, (unsigned long long)n);
        *bytes += (uint64_t)n;
    }
    if (n < 0)
        fault_system(f, path);
    if (fd >= 0)
        close(fd);
    crypto_hash_sha256_final(&state, hash);
    to_hex(hash, hex, DIGEST_HEX);
    return n == 0;
}
