/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/patterns.h"

#include <stdlib.h>

#include "corpus/fold.h"
#include "corpus/stems.h"
#include "corpus/words.h"

/* While a pattern is cut into words its wildcards are letters that no transcript holds: a wildcard
 * is part of its word, as a letter is. (U+A78F and U+A7F7, letters of two scholarly
 * transliterations.) */
#define STAND_IN_STAR "\xea\x9e\x8f"
#define STAND_IN_MARK "\xea\x9f\xb7"
enum { STAND_IN_BYTES = 3 };

struct patterns {
    struct stemmer *stemmer;
    struct words *words;
    struct buffer cut, word, folded;
};

struct patterns *patterns_new(const char *language) {
    struct stemmer *stemmer = stemmer_new(language);
    if (!stemmer)
        return NULL;
    struct patterns *p = mem_zero(1, sizeof *p);
    p->stemmer = stemmer;
    p->words = words_new();
    return p;
}

void patterns_free(struct patterns *p) {
    if (!p)
        return;
    stemmer_free(p->stemmer);
    words_free(p->words);
    buffer_free(&p->cut);
    buffer_free(&p->word);
    buffer_free(&p->folded);
    free(p);
}

static void put_stand_ins(struct slice chunk, struct buffer *to) {
    buffer_clear(to);
    for (size_t i = 0; i < chunk.n; i++) {
        if (chunk.p[i] == '*')
            buffer_text(to, STAND_IN_STAR);
        else if (chunk.p[i] == '?')
            buffer_text(to, STAND_IN_MARK);
        else
            buffer_char(to, chunk.p[i]);
    }
}

/* Puts the wildcards back; returns whether there were any. */
static bool take_stand_ins(struct slice word, struct buffer *to) {
    bool wild = false;
    buffer_clear(to);
    for (size_t i = 0; i < word.n;) {
        bool star =
            word.n - i >= STAND_IN_BYTES && !memcmp(word.p + i, STAND_IN_STAR, STAND_IN_BYTES);
        bool mark =
            word.n - i >= STAND_IN_BYTES && !memcmp(word.p + i, STAND_IN_MARK, STAND_IN_BYTES);
        buffer_char(to, star ? '*' : mark ? '?' : word.p[i]);
        i += star || mark ? STAND_IN_BYTES : 1;
        wild |= star || mark;
    }
    return wild;
}

static uint32_t word_term(struct patterns *p, struct slice word, bool stemmed, bool exact,
                          struct terms *terms) {
    bool wild = take_stand_ins(word, &p->word);
    if (exact)
        return terms_add(terms, wild ? TERM_EXACT_GLOB : TERM_EXACT, buffer_slice(&p->word));
    buffer_clear(&p->folded);
    fold_word(buffer_slice(&p->word), &p->folded);
    if (wild)
        return terms_add(terms, TERM_GLOB, buffer_slice(&p->folded));
    if (!stemmed)
        return terms_add(terms, TERM_FOLD, buffer_slice(&p->folded));
    return terms_add(terms, TERM_STEM, stemmer_stem(p->stemmer, buffer_slice(&p->folded)));
}

size_t pattern_read(struct patterns *p, struct slice pattern, bool stemmed, struct terms *terms,
                    uint32_t ids[PHRASE_WORDS_MOST], struct place place, struct fault *f) {
    size_t n = 0;
    for (struct slice rest = pattern; rest.p;) {
        struct slice chunk = slice_cut(&rest, ' ');
        bool exact = chunk.n && chunk.p[0] == '^';
        const struct span *spans;
        if (exact)
            chunk = (struct slice){chunk.p + 1, chunk.n - 1};
        put_stand_ins(chunk, &p->cut);
        size_t words = words_find(p->words, buffer_slice(&p->cut), &spans);
        if (chunk.n && words == 0)
            return (size_t)fault_input(f, place, chunk, "no word in this part of the pattern");
        if (n + words > PHRASE_WORDS_MOST)
            return (size_t)fault_input(f, place, pattern, "a phrase of more than %d words",
                                       PHRASE_WORDS_MOST);
        for (size_t i = 0; i < words; i++)
            ids[n++] =
                word_term(p, span_slice(buffer_slice(&p->cut), spans[i]), stemmed, exact, terms);
    }
    return n ? n : (size_t)fault_input(f, place, pattern, "no word in the pattern");
}
