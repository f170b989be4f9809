/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A part whose bytes anybody wrote, with a last line that is right, so that its members are looked
 * at; and as they came, without one. */
#include "tests/fuzz/replay.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "pipeline/interleave.h"

static bool forget(struct outlet *o, struct slice rows) {
    (void)o, (void)rows;
    return true;
}

/* All members are read, and each is a table by itself and of two. */
static void look(const struct part *p) {
    struct outlet nowhere = {forget};
    struct buffer text = {0};
    for (size_t i = 0; i < p->n; i++) {
        const struct part both[] = {*p, *p};
        struct fault f = {.stage = "fuzz"}, g = {.stage = "fuzz"};
        buffer_clear(&text);
        fuzz_wants(part_text(p, p->pieces[i].name, &text, &f));
        parts_interleave(p, 1, p->pieces[i].name, &nowhere, &f);
        parts_interleave(both, 2, p->pieces[i].name, &nowhere, &g);
        fault_free(&f);
        fault_free(&g);
    }
    buffer_free(&text);
}

static void put(int fd, struct slice bytes) {
    fuzz_wants(write(fd, bytes.p, bytes.n) == (ssize_t)bytes.n);
}

static bool open_part(int fd, struct part *p) {
    struct fault f = {.stage = "fuzz"};
    bool ok = part_open(p, "part", fd, &f);
    fault_free(&f);
    return ok;
}

/* The last line that part_end would write. */
static void put_end(int fd, struct slice bytes) {
    char hex[CHECKSUM_HEX + 1] = {0}, line[64];
    struct checksum *hash = checksum_new();
    snprintf(line, sizeof line, "#end 1 1 %zu ", bytes.n);
    checksum_add(hash, bytes);
    checksum_add(hash, slice_of(line));
    checksum_end(hash, hex);
    put(fd, slice_of(line));
    put(fd, slice_of(hex));
    put(fd, SLICE("\n"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const struct slice bytes = {(const char *)data, size};
    struct part p;
    int fd = memfd_create("part", MFD_CLOEXEC);
    fuzz_wants(fd >= 0);
    put(fd, bytes);
    if (open_part(fd, &p))
        look(&p);
    part_close(&p);
    put_end(fd, bytes);
    if (open_part(fd, &p))
        look(&p);
    part_close(&p);
    close(fd);
    return 0;
}
