/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What pdftotext may print of a PDF. */
#include "tests/fuzz/transcript.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    read_transcript(&reader_pdf, data, size);
    return 0;
}
