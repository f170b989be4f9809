/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/digest.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/sha256.h"
#include "pipeline/together.h"

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

void digest_base64(struct slice s, char to[DIGEST_BASE64 + 1]) {
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, (const unsigned char *)(s.n ? s.p : ""), s.n);
    sodium_bin2base64(to, DIGEST_BASE64 + 1, hash, sizeof hash, sodium_base64_VARIANT_ORIGINAL);
}

/* HMAC (RFC 2104) is a digest behind one key of a digest behind another. */
enum { HMAC_BLOCK = 64, HMAC_INNER = 0x36, HMAC_OUTER = 0x5c };
_Static_assert(sizeof(struct redaction_key) <= HMAC_BLOCK,
               "a longer key would have to be hashed first");

struct digest {
    struct sha256 *hash;
    const struct redaction_key *key; /* borrowed; NULL: without */
};

static struct sha256 *begin_padded(const struct redaction_key *key, unsigned char pad) {
    unsigned char block[HMAC_BLOCK] = {0};
    struct sha256 *hash = sha256_new();
    memcpy(block, key->bytes, sizeof key->bytes);
    for (size_t i = 0; i < sizeof block; i++)
        block[i] ^= pad;
    sha256_add(hash, (struct slice){(const char *)block, sizeof block});
    sodium_memzero(block, sizeof block);
    return hash;
}

static void begin(struct digest *d, const struct redaction_key *key) {
    d->key = key;
    d->hash = key ? begin_padded(key, HMAC_INNER) : sha256_new();
}

static void add(struct digest *d, const char *p, size_t n) {
    sha256_add(d->hash, (struct slice){p, n});
}

static void end(struct digest *d, char hex[DIGEST_HEX + 1]) {
    char inner[crypto_hash_sha256_BYTES];
    hex[DIGEST_HEX] = '\0';
    sha256_end(d->hash, hex);
    if (!d->key)
        return;
    sodium_hex2bin((unsigned char *)inner, sizeof inner, hex, DIGEST_HEX, NULL, NULL, NULL);
    d->hash = begin_padded(d->key, HMAC_OUTER);
    sha256_add(d->hash, (struct slice){inner, sizeof inner});
    sha256_end(d->hash, hex);
}

struct digest *digest_begin(void) {
    struct digest *d = mem_alloc(sizeof *d);
    begin(d, NULL);
    return d;
}

void digest_add(struct digest *d, struct slice s) {
    add(d, s.p, s.n);
}

void digest_end(struct digest *d, char hex[DIGEST_HEX + 1]) {
    char all[DIGEST_HEX + 1];
    end(d, all);
    if (hex)
        memcpy(hex, all, sizeof all);
    free(d);
}

void digest_keyed(struct slice s, const struct redaction_key *key, char hex[DIGEST_HEX + 1]) {
    struct digest d;
    begin(&d, key);
    add(&d, s.p, s.n);
    end(&d, hex);
}

bool digest_file(const char *path, const struct redaction_key *key, char hex[DIGEST_HEX + 1],
                 uint64_t *bytes, struct fault *f) {
    char block[READ_BYTES];
    struct digest d;
    ssize_t n = -1;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    begin(&d, key);
    *bytes = 0;
    while (fd >= 0 && (n = read(fd, block, sizeof block)) > 0) {
        add(&d, block, (size_t)n);
        *bytes += (uint64_t)n;
    }
    if (n < 0)
        fault_system(f, path);
    if (fd >= 0)
        close(fd);
    end(&d, hex);
    return n == 0;
}

struct digesting {
    struct digest_of *files;
    const struct redaction_key *key;
};

static void digest_one(void *with, size_t i) {
    const struct digesting *all = with;
    struct digest_of *file = &all->files[i];
    if (!*file->hex)
        digest_file(file->path, all->key, file->hex, &file->bytes, &file->fault);
}

bool digest_all(struct digest_of *files, size_t n, const struct redaction_key *key, uint64_t jobs,
                struct fault *f) {
    struct digesting all = {files, key};
    bool ok = true;
    for (size_t i = 0; i < n; i++)
        files[i].fault.stage = f->stage;
    together_run(n, jobs, digest_one, &all);
    for (size_t i = 0; i < n; i++) {
        ok = ok && (fault_none(&files[i].fault) || fault_take(f, &files[i].fault));
        fault_free(&files[i].fault);
    }
    return ok;
}
