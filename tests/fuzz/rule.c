/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules, one in each line, of the themes t/0, t/1, …, beside t (trust) and t/x (hope, but not hope
 * so); behind the first line `--` a turn, a row in each line, with its first word as the column c.
 */
#include "tests/fuzz/replay.h"

#include "corpus/words.h"
#include "models/matching.h"
#include "models/rule_run.h"
#include "pipeline/utf8.h"

enum { ROWS_MOST = 200 };

static void add(struct lexicon *l, const char *theme, const char *kind, struct slice pattern,
                struct fault *f) {
    const struct lexicon_row row = {.theme = slice_of(theme),
                                    .pattern = pattern,
                                    .kind = slice_of(kind),
                                    .label = SLICE(""),
                                    .note = SLICE(""),
                                    .id = SLICE(""),
                                    .at = {"fuzz", l->n_entries + 2, 0}};
    lexicon_add(l, &row, f);
}

static struct lexicon *read_rules(struct slice book, struct fault *f) {
    struct lexicon *l = lexicon_new();
    size_t n = 0;
    add(l, "t", "stem", SLICE("trust"), f);
    add(l, "t/x", "stem", SLICE("hope"), f);
    add(l, "t/x", "except", SLICE("hope so"), f);
    for (struct slice rest = book; rest.p;) {
        char theme[32];
        struct slice line = slice_cut(&rest, '\n');
        snprintf(theme, sizeof theme, "t/%zu", n++);
        if (line.n)
            add(l, theme, "rule", line, f);
    }
    return l;
}

/* One row; its tokens are its stems, too. Returns how many there are. */
static size_t run_row(struct words *w, struct matching *g, struct rule_run *run, struct slice text,
                      struct buffer *tokens) {
    const struct span *spans;
    struct fault f = {0};
    size_t n = words_find(w, text, &spans);
    buffer_clear(tokens);
    for (size_t i = 0; i < n; i++) {
        if (i)
            buffer_char(tokens, ' ');
        buffer_add(tokens, span_slice(text, spans[i]));
    }
    const struct matching_row row = {
        .text = text, .tokens = buffer_slice(tokens), .stems = buffer_slice(tokens)};
    const struct hit_list *found = matching_find(g, &row, &f);
    fuzz_wants(found != NULL && matching_words(g) == n);
    rule_run_row(run, found, n);
    fault_free(&f);
    return n;
}

static void run_turn(const struct matcher *m, struct slice text) {
    struct words *w = words_new();
    struct matching *g = matching_new(m);
    struct rule_run *run = rule_run_new(m->rules);
    struct waiting rows = {0};
    struct buffer tokens = {0}, hits = {0};
    size_t n[ROWS_MOST] = {0};
    size_t *columns = mem_zero(m->lexicon->leaves.conditions.count, sizeof *columns);
    while (text.p && rows.n < ROWS_MOST) {
        struct slice line = slice_cut(&text, '\n'), rest = line, cell = slice_cut(&rest, ' ');
        n[rows.n] = run_row(w, g, run, line, &tokens);
        waiting_add(&rows, &(struct record){.fields = &cell, .n = 1});
    }
    rule_run_finish(run, &rows, columns);
    for (size_t i = 0; i < rows.n; i++) {
        struct hit_list *list = rule_run_hits(run, i);
        for (size_t k = 0; k < list->n; k++)
            fuzz_wants(list->at[k].first > 0 && list->at[k].first <= list->at[k].last &&
                       list->at[k].last <= n[i] && list->at[k].entry < m->lexicon->n_entries);
        hits_settle(list, m->lexicon, m->policy);
        hits_write(list, m->lexicon, &hits);
    }
    free(columns);
    waiting_free(&rows);
    buffer_free(&tokens);
    buffer_free(&hits);
    rule_run_free(run);
    matching_free(g);
    words_free(w);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice book = {(const char *)data, size}, text = {"", 0};
    const char *cut = memmem(book.p, size, "\n--\n", 4);
    struct fault f = {.many = true};
    if (!utf8_valid(book, NULL))
        return 0;
    if (cut) {
        text = (struct slice){cut + 4, size - (size_t)(cut + 4 - book.p)};
        book.n = (size_t)(cut - book.p);
    }
    struct lexicon *l = read_rules(book, &f);
    struct matcher *m = NULL;
    const struct matcher_share share = {language_find(SLICE("en")), true};
    if (lexicon_finish(l, &f))
        m = matcher_new(l, share, "english", (enum overlap)(size % 3), &f);
    if (m && m->rules)
        run_turn(m, text);
    matcher_free(m);
    lexicon_free(l);
    fault_free(&f);
    return 0;
}
