/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Redaction: the first line is a speaker's name, the others are rows of a document. Valid UTF-8
 * must come out, whatever the brackets, letters and digits, and its words must be words of the row,
 * in their order. */
#include "tests/fuzz/replay.h"

#include "corpus/words.h"
#include "models/redaction.h"
#include "pipeline/utf8.h"

/* Whether the words of `out` are among those of `in`, in the same order. */
static bool same_order(struct slice in, struct slice out) {
    struct words *a = words_new(), *b = words_new();
    const struct span *of_in, *of_out;
    size_t n = words_find(a, in, &of_in), m = words_find(b, out, &of_out), k = 0;
    for (size_t i = 0; i < n && k < m; i++)
        k += slice_eq(span_slice(in, of_in[i]), span_slice(out, of_out[k]));
    words_free(a);
    words_free(b);
    return k == m;
}

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
        fuzz_wants(!fault_none(&f) || same_order(line, out));
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
