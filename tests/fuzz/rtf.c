/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/fuzz/transcript.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    read_transcript(&reader_rtf, data, size);
    return 0;
}
