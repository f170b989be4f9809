/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text, row by row, to its letters, its sample and its language. libexttextcat gets what the
 * stream may hold: UTF-8 without control characters. */
#include "tests/fuzz/replay.h"

#include "corpus/letters.h"
#include "corpus/recognise.h"
#include "pipeline/utf8.h"

static struct recogniser *recogniser(void) {
    static struct recogniser *r;
    struct fault f = {.stage = "fuzz"};
    if (!r)
        r = recogniser_new(TEXTCAT_DATA, &f);
    fuzz_wants(r != NULL);
    return r;
}

static bool is_field(struct slice row) {
    for (size_t i = 0; i < row.n; i++)
        if ((unsigned char)row.p[i] < 0x20 || row.p[i] == 0x7f)
            return false;
    return utf8_valid(row, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice rest = {(const char *)data, size};
    struct sample s = {0};
    struct letters l = {0};
    while (rest.p) {
        struct slice row = slice_cut(&rest, '\n');
        if (!is_field(row))
            continue;
        letters_add(&l, row);
        sample_add(&s, row);
    }
    fuzz_wants(utf8_valid(buffer_slice(&s.text), NULL));
    fuzz_wants(s.text.n <= SAMPLE_PIECES * 3 * SAMPLE_PIECE);
    const struct language *alone = recogniser_find(recogniser(), buffer_slice(&s.text), NULL);
    const struct language *again = recogniser_find(recogniser(), buffer_slice(&s.text), alone);
    fuzz_wants(alone == again);
    (void)letters_spaceless(&l);
    sample_free(&s);
    return 0;
}
