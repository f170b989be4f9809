/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An archive as it is; anything else as the content of an OpenDocument file (and its styles). */
#include "tests/fuzz/transcript.h"
#include "tests/unit/zipped.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice bytes = {(const char *)data, size};
    struct zipped z = {.n = 0};
    if (size >= 2 && memcmp(data, "PK", 2) == 0) {
        read_transcript(&reader_odt, data, size);
        return 0;
    }
    zipped_add_as(&z, "content.xml", bytes, (struct zipped_entry){.size = 0});
    if (size % 2)
        zipped_add_as(&z, "styles.xml", bytes, (struct zipped_entry){.size = 0});
    bytes = zipped_end(&z);
    read_transcript(&reader_odt, (const uint8_t *)bytes.p, bytes.n);
    zipped_free(&z);
    return 0;
}
