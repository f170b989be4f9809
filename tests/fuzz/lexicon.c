/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A codebook, and a text below it: everything behind the first line `--` is matched. */
#include "tests/fuzz/replay.h"

#include "corpus/sheet.h"
#include "corpus/words.h"
#include "models/matching.h"
#include "pipeline/utf8.h"

static void add_rows(struct lexicon *l, const struct sheet *s, struct fault *f) {
    for (size_t i = 0; i < s->n_rows; i++) {
        const struct lexicon_row row = {
            .theme = slice_trim(sheet_cell(s, i, sheet_column(s, "theme"))),
            .pattern = slice_trim(sheet_cell(s, i, sheet_column(s, "pattern"))),
            .kind = slice_trim(sheet_cell(s, i, sheet_column(s, "kind"))),
            .label = SLICE(""),
            .note = SLICE(""),
            .id = slice_trim(sheet_cell(s, i, sheet_column(s, "id"))),
            .at = {"fuzz", s->rows[i].line, 0}};
        lexicon_add(l, &row, f);
    }
}

static void run(const struct matcher *m, struct slice text) {
    struct words *w = words_new();
    struct buffer tokens = {0}, hits = {0};
    struct fault f = {0};
    const struct span *spans;
    size_t n = words_find(w, text, &spans);
    for (size_t i = 0; i < n; i++) {
        if (i)
            buffer_char(&tokens, ' ');
        buffer_add(&tokens, span_slice(text, spans[i]));
    }
    struct matching *g = matching_new(m);
    const struct matching_row row = {
        .text = text, .tokens = buffer_slice(&tokens), .stems = buffer_slice(&tokens)};
    const struct hit_list *found = matching_run(g, &row, &f);
    fuzz_wants((found != NULL) == fault_none(&f));
    if (found)
        hits_write(found, m->lexicon, &hits);
    struct slice rest = found && found->n ? buffer_slice(&hits) : (struct slice){NULL, 0};
    for (struct hit_item item; rest.p;)
        fuzz_wants(hit_item_read(&rest, &item) && item.last <= n);
    matching_free(g);
    buffer_free(&tokens);
    buffer_free(&hits);
    fault_free(&f);
    words_free(w);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice book, text = fuzz_cut(data, size, &book);
    struct fault f = {.many = true};
    struct lexicon *l = lexicon_new();
    struct sheet *s = sheet_from(book, "fuzz", NULL, &f);
    struct matcher *m = NULL;
    if (s) {
        add_rows(l, s, &f);
        if (lexicon_finish(l, &f))
            m = matcher_new(l, (struct matcher_share){NULL, true}, "english",
                            (enum overlap)(size % 3), &f);
    }
    if (m && utf8_valid(text, NULL))
        run(m, text);
    matcher_free(m);
    sheet_free(s);
    lexicon_free(l);
    fault_free(&f);
    return 0;
}
