/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/places.h"

#include "corpus/words.h"

struct places {
    struct words *words;
    struct span_list found;
};

struct places *places_new(void) {
    struct places *p = mem_zero(1, sizeof *p);
    p->words = words_new();
    return p;
}

void places_free(struct places *p) {
    if (!p)
        return;
    words_free(p->words);
    span_list_free(&p->found);
    free(p);
}

/* Whether the words of the text are the tokens, one for one. */
static bool same_words(struct slice text, struct slice tokens, const struct span *spans, size_t n) {
    struct slice rest = tokens;
    for (size_t i = 0; i < n; i++)
        if (!rest.p || !slice_eq(slice_cut(&rest, ' '), span_slice(text, spans[i])))
            return false;
    return n > 0 && !rest.p;
}

static void look_for(struct places *p, struct slice text, struct slice tokens) {
    size_t at = 0;
    p->found.n = 0;
    for (struct slice rest = tokens; rest.p && tokens.n;) {
        struct slice token = slice_cut(&rest, ' ');
        const char *hit = token.n ? memmem(text.p + at, text.n - at, token.p, token.n) : NULL;
        size_t from = hit ? (size_t)(hit - text.p) : at;
        at = hit ? from + token.n : at;
        span_list_add(&p->found, from, at);
    }
}

size_t places_find(struct places *p, struct slice text, struct slice tokens,
                   const struct span **spans) {
    size_t n = words_find(p->words, text, spans);
    if (same_words(text, tokens, *spans, n))
        return n;
    look_for(p, text, tokens);
    *spans = p->found.at;
    return p->found.n;
}
