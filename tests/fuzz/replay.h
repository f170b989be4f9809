/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A fuzz target is a function of some bytes that must neither crash, leak nor hang, whatever they
 * are. Built with -DHEARTH_FUZZER, libFuzzer calls it (make fuzz); otherwise the main given here
 * replays the files named: the seeds, and whatever was ever found. */
#ifndef HEARTH_TESTS_REPLAY_H
#define HEARTH_TESTS_REPLAY_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "pipeline/buffer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the process, as a crash does, when something is wrong that no sanitiser sees. */
static inline void fuzz_wants(bool what) {
    if (!what)
        abort();
}

/* Of `book\n--\ntext` the two parts; without such a line all is the book. */
static inline struct slice fuzz_cut(const uint8_t *data, size_t size, struct slice *book) {
    const char *p = (const char *)data, *cut = size ? memmem(p, size, "\n--\n", 4) : NULL;
    *book = (struct slice){p, cut ? (size_t)(cut + 1 - p) : size};
    return cut ? (struct slice){cut + 4, size - (size_t)(cut + 4 - p)} : (struct slice){"", 0};
}

#ifndef HEARTH_FUZZER
static inline bool replay(const char *path) {
    struct buffer b = {0};
    size_t n = 0;
    FILE *f = fopen(path, "rb");
    if (!f) {
        perror(path);
        return false;
    }
    while ((n = fread(buffer_room(&b, 4096), 1, 4096, f)) > 0)
        b.n += n;
    bool ok = ferror(f) == 0;
    fclose(f);
    fprintf(stderr, "%s\n", path);
    /* A copy of the very size, so that reading behind it is seen. */
    uint8_t *exact = mem_alloc(b.n ? b.n : 1);
    if (b.n)
        memcpy(exact, b.p, b.n);
    LLVMFuzzerTestOneInput(exact, b.n);
    free(exact);
    buffer_free(&b);
    return ok;
}

int main(int argc, char **argv) {
    bool ok = argc > 1;
    for (int i = 1; i < argc; i++)
        ok = replay(argv[i]) && ok;
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
#endif

#endif
