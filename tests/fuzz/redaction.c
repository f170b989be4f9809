/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Redaction: the first line is a speaker's name, the others are rows of a document. Valid UTF-8
 * must come out, whatever the brackets, letters and digits. */
#include "tests/fuzz/replay.h"

#include "models/redaction.h"
#include "pipeline/utf8.h"

static void rows(struct redaction *r, struct slice text, bool write) {
    struct fault f = {.stage = "fuzz"};
    struct slice rest = text;
    for (size_t row = 0; rest.p; row++) {
        struct slice line = slice_cut(&rest, '\n');
        if (!write) {
            redaction_read(r, line);
            continue;
        }
        struct slice out = redaction_write(r, row, line, SLICE("d"), SLICE("1"), NO_PLACE, &f);
        fuzz_wants(fault_none(&f) ? utf8_valid(out, NULL) : out.p == NULL);
        fault_free(&f);
        f = (struct fault){.stage = "fuzz"};
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice text = {(const char *)data, size};
    struct redaction_setup setup = {0};
    struct fault f = {.stage = "fuzz"};
    if (!utf8_valid(text, NULL))
        return 0;
    setup.known = name_words_new(&f);
    setup.patterns = redaction_patterns_new(NULL, 0, &f);
    fuzz_wants(redaction_people_read(&setup.people, &(struct redaction_people_tables){0},
                                     setup.known, NULL, &f));
    struct redaction *r = redaction_new(&setup);
    struct slice name = slice_cut(&text, '\n');
    redaction_document(r, SLICE("d"));
    if (name.n)
        redaction_speaker(r, name);
    rows(r, text, false);
    rows(r, text, true);
    redaction_free(r);
    redaction_people_free(&setup.people);
    redaction_patterns_free(setup.patterns);
    name_words_free(setup.known);
    return 0;
}
