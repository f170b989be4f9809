/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reader's process answers, when it is not a reader any more that answers. */
#include "tests/fuzz/replay.h"

#include "corpus/outcome.h"
#include "corpus/unspoken.h"
#include "pipeline/record.h"
#include "pipeline/utf8.h"

static void check_paragraphs(const struct transcript *t) {
    uint64_t turn = 0;
    for (size_t i = 0; i < t->n; i++) {
        const struct paragraph *p = &t->paragraphs[i];
        fuzz_wants(p->turn >= turn && record_fits(p->speaker) && record_fits(p->text));
        fuzz_wants((p->start >= 0 || p->start == TIME_NONE) &&
                   (p->end >= 0 || p->end == TIME_NONE));
        for (size_t k = 0; k < t->n_columns; k++)
            fuzz_wants(record_fits(p->cells[k]));
        turn = p->turn;
    }
}

static void check_lines(const struct outcome *o, const struct transcript *t) {
    for (size_t i = 0; i < t->n_unspoken; i++)
        fuzz_wants(unspoken_name(t->unspoken[i].why) && utf8_valid(t->unspoken[i].text, NULL));
    for (struct unspoken_walk w = {.rest = o->unspoken}; unspoken_next(&w);)
        fuzz_wants(unspoken_name(w.why) != NULL);
}

/* The rows of the codings are rows, with a quotation each. */
static void check_codings(const struct transcript *t) {
    struct buffer rows = {0};
    codings_rows(&rows, SLICE("doc"), t);
    size_t lines = 0;
    for (struct slice rest = buffer_slice(&rows); rest.n; lines++)
        for (struct slice line = slice_cut(&rest, '\n'); line.p;)
            fuzz_wants(record_fits(slice_cut(&line, '\t')));
    fuzz_wants(lines == t->codings.n_places);
    buffer_free(&rows);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct transcript t = {.n = 0};
    struct outcome o;
    struct fault f = {.stage = "fuzz"};
    bool ok = outcome_unpack((struct slice){(const char *)data, size}, &o, &t, "fuzz", &f);
    fuzz_wants(ok == fault_none(&f) && (!ok || (o.reader && record_fits(o.encoding))));
    for (size_t i = 0; i < f.text.n; i++)
        fuzz_wants((unsigned char)f.text.p[i] >= 0x20 || f.text.p[i] == '\n');
    if (ok) {
        check_paragraphs(&t);
        check_lines(&o, &t);
        check_codings(&t);
    }
    transcript_free(&t);
    fault_free(&f);
    return 0;
}
