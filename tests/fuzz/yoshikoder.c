/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lexicoder 2 has the same reader; what it wrote is read again, too. */
#include "tests/fuzz/dictionary.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    read_dictionary_as(size % 2 ? "yoshikoder" : "lcd", data, size, true);
    return 0;
}
