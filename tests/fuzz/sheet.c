/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as people write it: every cell of every row must be there, in valid UTF-8. */
#include "tests/fuzz/replay.h"

#include "corpus/sheet.h"
#include "pipeline/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct fault f = {.many = true};
    struct sheet *s = sheet_from((struct slice){(const char *)data, size}, "fuzz", NULL, &f);
    fuzz_wants((s != NULL) == fault_none(&f));
    for (size_t c = 0; s && c < s->n_columns; c++)
        fuzz_wants(utf8_valid(s->columns[c], NULL));
    for (size_t i = 0; s && i < s->n_rows; i++)
        for (size_t c = 0; c < s->n_columns; c++)
            fuzz_wants(utf8_valid(sheet_cell(s, i, c), NULL));
    sheet_free(s);
    fault_free(&f);
    return 0;
}
