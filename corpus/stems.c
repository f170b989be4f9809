/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/stems.h"

#include <libstemmer.h>
#include <stdio.h>
#include <stdlib.h>

#include "pipeline/memory.h"

struct stemmer {
    struct sb_stemmer *snowball; /* NULL: none */
    const char *elided;          /* see below; NULL: nothing is */
};

/* Words that lose their vowel before another word's: "l'école" is one word to Unicode, and two to
 * whoever looks for schools. In spaces, without the apostrophe. */
static const struct elision {
    const char *algorithm; /* its names, in spaces */
    const char *words;
} elisions[] = {
    {" french fr fra fre ", " c d j l m n s t qu jusqu lorsqu puisqu quoiqu "},
    {" italian it ita ", " c d l m s t v gl un all dall dell nell sull coll quell quest "},
    {" catalan ca cat ", " d l m n s t "},
};

/* Whether `list` has the word, which is short and has no space. */
static bool has_word(const char *list, struct slice word) {
    char key[16];
    if (word.n == 0 || word.n > sizeof key - 3)
        return false;
    snprintf(key, sizeof key, " %.*s ", SLICE_ARGS(word));
    return strstr(list, key) != NULL;
}

struct stemmer *stemmer_new(const char *language) {
    struct sb_stemmer *snowball = NULL;
    if (strcmp(language, "none") != 0) {
        snowball = sb_stemmer_new(language, NULL);
        if (!snowball)
            return NULL;
    }
    struct stemmer *s = mem_zero(1, sizeof *s);
    s->snowball = snowball;
    for (size_t i = 0; i < sizeof elisions / sizeof *elisions; i++)
        if (has_word(elisions[i].algorithm, slice_of(language)))
            s->elided = elisions[i].words;
    return s;
}

void stemmer_free(struct stemmer *s) {
    if (!s)
        return;
    sb_stemmer_delete(s->snowball);
    free(s);
}

/* What is behind the apostrophe of an elided word; the word itself when there is none. */
static struct slice behind_elision(const char *elided, struct slice word) {
    struct slice rest = word, first = slice_cut(&rest, '\'');
    return rest.n && has_word(elided, first) ? rest : word;
}

struct slice stemmer_stem(struct stemmer *s, struct slice folded_word) {
    if (!s->snowball || folded_word.n == 0 || folded_word.n > STEMMER_MOST)
        return folded_word;
    if (s->elided)
        folded_word = behind_elision(s->elided, folded_word);
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
