/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and sentences: the fast paths must find what ICU finds. */
#include "tests/fuzz/replay.h"

#include "corpus/fold.h"
#include "corpus/sentences.h"
#include "corpus/words.h"

static void same(const struct span *a, size_t n, const struct span *b, size_t m) {
    fuzz_wants(n == m);
    for (size_t i = 0; i < n; i++)
        fuzz_wants(a[i].from == b[i].from && a[i].to == b[i].to && a[i].from < a[i].to);
}

/* The first list, kept while the second is made. */
static struct span *keep(const struct span *spans, size_t n) {
    struct span *copy = mem_zero(n + 1, sizeof *copy);
    if (n)
        memcpy(copy, spans, n * sizeof *copy);
    return copy;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct words *w = words_new();
    struct sentences *s = sentences_new(true);
    struct slice text = {(const char *)data, size};
    const struct span *spans;
    size_t n = words_find(w, text, &spans), m;
    struct span *fast = keep(spans, n);
    m = words_find_icu(w, text, &spans);
    same(fast, n, spans, m);
    free(fast);
    n = sentences_find(s, text, &spans);
    fast = keep(spans, n);
    m = sentences_find_icu(s, text, &spans);
    same(fast, n, spans, m);
    free(fast);
    struct buffer once = {0}, twice = {0};
    fold_word(text, &once);
    fold_word(buffer_slice(&once), &twice);
    fuzz_wants(slice_eq(buffer_slice(&once), buffer_slice(&twice)));
    buffer_free(&once);
    buffer_free(&twice);
    words_free(w);
    sentences_free(s);
    return 0;
}
