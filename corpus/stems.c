/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/stems.h"

#include <libstemmer.h>
#include <stdlib.h>

#include "pipeline/memory.h"

struct stemmer {
    struct sb_stemmer *snowball; /* NULL: none */
};

struct stemmer *stemmer_new(const char *language) {
    struct sb_stemmer *snowball = NULL;
    if (strcmp(language, "none") != 0) {
        snowball = sb_stemmer_new(language, NULL);
        if (!snowball)
            return NULL;
    }
    struct stemmer *s = mem_zero(1, sizeof *s);
    s->snowball = snowball;
    return s;
}

void stemmer_free(struct stemmer *s) {
    if (!s)
        return;
    sb_stemmer_delete(s->snowball);
    free(s);
}

struct slice stemmer_stem(struct stemmer *s, struct slice folded_word) {
    if (!s->snowball || folded_word.n == 0 || folded_word.n > STEMMER_MOST)
        return folded_word;
    const sb_symbol *word = (const sb_symbol *)folded_word.p;
    const sb_symbol *stem = sb_stemmer_stem(s->snowball, word, (int)folded_word.n);
    if (!stem)
        mem_exhausted();
    int n = sb_stemmer_length(s->snowball);
    return n > 0 ? (struct slice){(const char *)stem, (size_t)n} : folded_word;
}

const char **stemmer_languages(void) {
    return sb_stemmer_list();
}
