/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/fuzz/dictionary.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    read_dictionary_as("yaml", data, size, true);
    return 0;
}
