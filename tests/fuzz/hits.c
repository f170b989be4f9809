/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A hits column, read back item by item. */
#include "tests/fuzz/replay.h"

#include "models/hits.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice rest = {(const char *)data, size};
    struct buffer again = {0};
    struct hit_item item;
    while (rest.p && hit_item_read(&rest, &item)) {
        fuzz_wants(item.theme.n > 0 && item.first >= 1 && item.first <= item.last);
        fuzz_wants(!memchr(item.theme.p, ':', item.theme.n));
        buffer_clear(&again);
        buffer_format(&again, "%.*s:%u-%u:%.*s", SLICE_ARGS(item.theme), item.first, item.last,
                      SLICE_ARGS(item.entry));
    }
    buffer_free(&again);
    return 0;
}
