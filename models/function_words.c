/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/function_words.h"

#include "corpus/fold.h"
#include "models/compiled_in.h"

COMPILED_IN(function_words_da, "models/function_words/da.txt");
COMPILED_IN(function_words_de, "models/function_words/de.txt");
COMPILED_IN(function_words_en, "models/function_words/en.txt");
COMPILED_IN(function_words_es, "models/function_words/es.txt");
COMPILED_IN(function_words_fr, "models/function_words/fr.txt");
COMPILED_IN(function_words_it, "models/function_words/it.txt");
COMPILED_IN(function_words_nb, "models/function_words/nb.txt");
COMPILED_IN(function_words_nl, "models/function_words/nl.txt");
COMPILED_IN(function_words_pt, "models/function_words/pt.txt");
COMPILED_IN(function_words_sv, "models/function_words/sv.txt");

/* By code of the language; empty where there is no list. */
static struct slice list_of(const char *code) {
    const struct {
        const char *code;
        struct slice bytes;
    } lists[] = {
        {"da", COMPILED_IN_BYTES(function_words_da)}, {"de", COMPILED_IN_BYTES(function_words_de)},
        {"en", COMPILED_IN_BYTES(function_words_en)}, {"es", COMPILED_IN_BYTES(function_words_es)},
        {"fr", COMPILED_IN_BYTES(function_words_fr)}, {"it", COMPILED_IN_BYTES(function_words_it)},
        {"nb", COMPILED_IN_BYTES(function_words_nb)}, {"nl", COMPILED_IN_BYTES(function_words_nl)},
        {"pt", COMPILED_IN_BYTES(function_words_pt)}, {"sv", COMPILED_IN_BYTES(function_words_sv)},
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (strcmp(lists[i].code, code) == 0)
            return lists[i].bytes;
    return (struct slice){NULL, 0};
}

/* A comment, or words with a space between. */
static void add_line(struct function_words *f, struct slice line) {
    while (line.n && line.p[0] != '#') {
        buffer_clear(&f->folded);
        fold_word(slice_cut(&line, ' '), &f->folded);
        intern_add(&f->words, buffer_slice(&f->folded));
    }
}

bool function_words_add(struct function_words *f, const struct language *l) {
    struct slice rest = list_of(l->code);
    bool there = rest.p;
    while (rest.p)
        add_line(f, slice_cut(&rest, '\n'));
    return there;
}

bool function_words_has(struct function_words *f, struct slice word) {
    bool letter = false;
    for (size_t i = 0; i < word.n && !letter; i++) {
        unsigned char c = (unsigned char)word.p[i];
        letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
    }
    buffer_clear(&f->folded);
    fold_word(word, &f->folded);
    return !letter || intern_find(&f->words, buffer_slice(&f->folded)) != INTERN_NONE;
}

void function_words_free(struct function_words *f) {
    intern_free(&f->words);
    buffer_free(&f->folded);
}
