/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/stemming.h"

#include <stdlib.h>

#include "corpus/fold.h"
#include "corpus/stems.h"

void stemming_open(struct stemming *s, const char *algorithm) {
    *s = (struct stemming){.algorithm = algorithm, .stemmer = stemmer_new(algorithm)};
}

void stemming_close(struct stemming *s) {
    stemmer_free(s->stemmer);
    vocabulary_free(&s->words);
    free(s->stems);
    free(s->known);
    arena_free(&s->arena);
    buffer_free(&s->folded);
    buffer_free(&s->row);
}

static void new_word(struct stemming *s, size_t id) {
    MEM_GROW(s->stems, s->cap_stems, id + 1);
    MEM_GROW(s->known, s->cap_known, id + 1);
    buffer_clear(&s->folded);
    fold_word(intern_text(&s->words.words, (uint32_t)id), &s->folded);
    struct slice stem = stemmer_stem(s->stemmer, buffer_slice(&s->folded));
    s->stems[id] = arena_copy(&s->arena, stem);
    s->known[id] = (struct stem_word){.n = (uint32_t)stem.n};
    memset(s->known[id].text, ' ', STEM_SHORT);
    memcpy(s->known[id].text, stem.p, stem.n < STEM_SHORT ? stem.n : STEM_SHORT);
}

struct slice stemming_row(struct stemming *s, struct slice tokens) {
    size_t n_known = s->words.words.count, n = vocabulary_row(&s->words, tokens);
    for (size_t id = n_known; id < s->words.words.count; id++)
        new_word(s, id);
    buffer_clear(&s->row);
    for (size_t i = 0; i < n; i++) {
        uint32_t id = s->words.ids[i];
        struct stem_word *word = &s->known[id];
        char *to = buffer_room(&s->row, word->n + STEM_SHORT);
        word->count++;
        memcpy(to, word->text, STEM_SHORT); /* a fixed size is a plain store */
        if (word->n > STEM_SHORT)
            memcpy(to, s->stems[id].p, word->n);
        to[word->n] = ' ';
        s->row.n += word->n + 1;
    }
    return (struct slice){s->row.p, s->row.n ? s->row.n - 1 : 0};
}
