/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A codebook, checked, and a text below it, a row in each line: everything behind the first line
 * `--`. */
#include "tests/fuzz/replay.h"

#include "corpus/sheet.h"
#include "corpus/words.h"
#include "models/lexicon_check_regexes.h"
#include "models/lexicon_usage.h"
#include "models/matching.h"
#include "pipeline/utf8.h"

/* A row whose tokens are its stems, too. Rules are left to the fuzzing of rules. */
static void run_row(struct words *w, struct matching *g, struct lexicon_usage *u,
                    struct lexicon_long_rows *rows, struct slice text) {
    struct buffer tokens = {0};
    struct fault f = {0};
    const struct span *spans;
    size_t n = words_find(w, text, &spans);
    for (size_t i = 0; i < n; i++) {
        if (i)
            buffer_char(&tokens, ' ');
        buffer_add(&tokens, span_slice(text, spans[i]));
    }
    const struct matching_row row = {
        .text = text, .tokens = buffer_slice(&tokens), .stems = buffer_slice(&tokens)};
    const struct hit_list *found = matching_find(g, &row, &f);
    if (found) {
        lexicon_usage_words(u, 0, row.tokens, row.stems);
        lexicon_usage_found(u, found);
        lexicon_usage_hits(u, found);
        lexicon_long_rows_take(rows, text, NO_PLACE);
    }
    buffer_free(&tokens);
    fault_free(&f);
}

static void check(const struct lexicon *l, const struct matchers *m, struct slice text) {
    struct words *w = words_new();
    struct matching *g = matching_new(m->at[0].matcher);
    struct lexicon_usage *u = lexicon_usage_new(l, m->n, m->at[0].matcher->policy);
    struct lexicon_words *words = lexicon_words_new(l, m);
    struct lexicon_findings findings = {.lexicon = l};
    struct lexicon_long_rows rows = {0};
    matching_count_refused(g, u->refused);
    while (text.p)
        run_row(w, g, u, &rows, slice_cut(&text, '\n'));
    lexicon_check_entries(words, &findings);
    lexicon_check_themes(&findings);
    lexicon_check_rules(&findings);
    lexicon_check_regexes(m, &rows, &findings);
    lexicon_check_usage(u, words, &findings);
    lexicon_check_operands(u, words, &findings);
    lexicon_check_forms(u, words, 2, &findings);
    lexicon_findings_sort(&findings);
    for (size_t i = 0; i < findings.n; i++) {
        const struct lexicon_finding *f = &findings.at[i];
        fuzz_wants((f->entry == LEXICON_NONE || f->entry < l->n_entries) && f->message.n > 0);
    }
    lexicon_findings_free(&findings);
    lexicon_long_rows_free(&rows);
    lexicon_words_free(words);
    lexicon_usage_free(u);
    matching_free(g);
    words_free(w);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice book, text = fuzz_cut(data, size, &book);
    struct fault f = {.many = true};
    struct lexicon *l = lexicon_new();
    struct sheet *s = sheet_from(book, "fuzz", NULL, &f);
    struct matchers *m = NULL;
    const struct language_choice choice = {.stemmer = "english",
                                           .language = language_find(SLICE("en"))};
    if (s && lexicon_read_sheet(l, s, &f) && lexicon_finish(l, &f))
        m = matchers_new(l, &choice, (enum overlap)(size % 3), &f);
    if (m && utf8_valid(text, NULL))
        check(l, m, text);
    matchers_free(m);
    sheet_free(s);
    lexicon_free(l);
    fault_free(&f);
    return 0;
}
