/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ZIP archive as it is, all parts of it read. */
#include "tests/fuzz/replay.h"

#include "corpus/archive.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct fault f = {.many = true};
    struct buffer part = {0};
    uint64_t read = 0;
    struct archive *a = archive_open((struct slice){(const char *)data, size}, "fuzz", &f);
    fuzz_wants((a != NULL) == fault_none(&f));
    for (size_t i = 0; a && i < archive_count(a); i++) {
        struct fault mine = {.many = true};
        struct slice name = archive_name(a, i);
        buffer_clear(&part);
        bool ok = archive_read(a, i, &part, &mine);
        read += part.n;
        fuzz_wants(ok == fault_none(&mine) && part.n <= ARCHIVE_PART_MOST);
        fuzz_wants(archive_find(a, name) <= i && !(name.n && *name.p == '/'));
        fault_free(&mine);
    }
    fuzz_wants(read <= ARCHIVE_ALL_MOST + 65536);
    archive_free(a);
    buffer_free(&part);
    fault_free(&f);
    return 0;
}
