/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/suggest_known.h"

#include <stdlib.h>

#include "models/lexicon.h"

bool suggest_known_read(struct suggest_known *k, const struct text_list *files,
                        const struct language_choice *choice, struct fault *f) {
    k->lexicon = lexicon_new();
    f->many = true;
    for (size_t i = 0; i < files->n; i++)
        lexicon_read(k->lexicon, files->items[i], f);
    if (lexicon_finish(k->lexicon, f))
        k->matchers = matchers_new(k->lexicon, choice, OVERLAP_ALL, f);
    f->many = false;
    if (!fault_none(f))
        return false;
    k->matchings = mem_zero(k->matchers->n, sizeof(struct matching *));
    for (size_t i = 0; i < k->matchers->n; i++)
        k->matchings[i] = matching_new(k->matchers->at[i].matcher);
    return true;
}

bool suggest_known_has(void *with, struct slice words, struct slice stems) {
    struct suggest_known *k = with;
    const struct matching_row row = {.text = words, .tokens = words, .stems = stems};
    bool found = false;
    for (size_t i = 0; i < k->matchers->n && !found; i++) {
        const struct hit_list *hits = matching_run(k->matchings[i], &row, &k->fault);
        found = hits && hits->n;
    }
    return found;
}

void suggest_known_free(struct suggest_known *k) {
    for (size_t i = 0; k->matchings && i < k->matchers->n; i++)
        matching_free(k->matchings[i]);
    free(k->matchings);
    matchers_free(k->matchers);
    lexicon_free(k->lexicon);
    fault_free(&k->fault);
}
