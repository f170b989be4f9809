/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/negators.h"

#include "models/compiled_in.h"

COMPILED_IN(negators_cy, "models/negators/cy.tsv");
COMPILED_IN(negators_de, "models/negators/de.tsv");
COMPILED_IN(negators_en, "models/negators/en.tsv");
COMPILED_IN(negators_es, "models/negators/es.tsv");
COMPILED_IN(negators_fr, "models/negators/fr.tsv");
COMPILED_IN(negators_it, "models/negators/it.tsv");
COMPILED_IN(negators_nl, "models/negators/nl.tsv");
COMPILED_IN(negators_pt, "models/negators/pt.tsv");

enum { LISTS = 8 };
struct list {
    const char *code;
    struct slice file;
};

static void all_lists(struct list to[LISTS]) {
    const struct list lists[LISTS] = {
        {"cy", COMPILED_IN_BYTES(negators_cy)}, {"de", COMPILED_IN_BYTES(negators_de)},
        {"en", COMPILED_IN_BYTES(negators_en)}, {"es", COMPILED_IN_BYTES(negators_es)},
        {"fr", COMPILED_IN_BYTES(negators_fr)}, {"it", COMPILED_IN_BYTES(negators_it)},
        {"nl", COMPILED_IN_BYTES(negators_nl)}, {"pt", COMPILED_IN_BYTES(negators_pt)}};
    memcpy(to, lists, sizeof lists);
}

struct slice negators_of(const struct language *language) {
    struct list lists[LISTS];
    all_lists(lists);
    for (size_t i = 0; language && i < LISTS; i++)
        if (strcmp(lists[i].code, language->code) == 0) {
            slice_cut(&lists[i].file, '\n'); /* the header */
            return lists[i].file;
        }
    return SLICE("");
}

struct slice negators_next(struct slice *rest) {
    while (rest->n) {
        struct slice line = slice_cut(rest, '\n');
        if (line.n)
            return line;
    }
    return SLICE("");
}

void negators_all(struct buffer *to) {
    struct list lists[LISTS];
    all_lists(lists);
    for (size_t i = 0; i < LISTS; i++)
        buffer_add(to, lists[i].file);
}

void negators_languages(struct buffer *to) {
    struct list lists[LISTS];
    all_lists(lists);
    for (size_t i = 0; i < LISTS; i++) {
        buffer_text(to, i ? ", " : "");
        buffer_text(to, language_find(slice_of(lists[i].code))->name);
    }
}
