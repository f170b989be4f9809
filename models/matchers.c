/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/matchers.h"

#include <stdlib.h>

/* Whether one of the first `n` is for that language. */
static bool is_there(const struct matchers *m, const struct language *language) {
    for (size_t i = 0; i < m->n; i++)
        if (m->at[i].language == language)
            return true;
    return false;
}

struct matchers *matchers_new(const struct lexicon *l, const struct language_choice *choice,
                              enum overlap policy, struct fault *f) {
    struct matchers *m = mem_zero(1, sizeof *m);
    size_t cap = 1;
    bool ok = true;
    m->at = mem_alloc(sizeof *m->at);
    m->at[m->n++] = (struct matchers_of){.language = choice->language};
    for (size_t i = 0; i < l->n_entries; i++) {
        const struct language *language = l->entries[i].language;
        if (!language || is_there(m, language))
            continue;
        MEM_GROW(m->at, cap, m->n + 1);
        m->at[m->n++] = (struct matchers_of){.language = language};
    }
    for (size_t i = 0; i < m->n; i++) {
        const struct matcher_share share = {m->at[i].language, i == 0};
        m->at[i].stemmer = i == 0              ? choice->stemmer
                           : choice->unstemmed ? "none"
                                               : language_stemmer(m->at[i].language);
        m->at[i].matcher = matcher_new(l, share, m->at[i].stemmer, policy, f);
        ok &= m->at[i].matcher != NULL;
    }
    if (ok)
        return m;
    matchers_free(m);
    return NULL;
}

void matchers_free(struct matchers *m) {
    if (!m)
        return;
    for (size_t i = 0; i < m->n; i++)
        matcher_free(m->at[i].matcher);
    free(m->at);
    free(m);
}

size_t matchers_find(const struct matchers *m, const struct language *language) {
    size_t found = language ? MATCHERS_NONE : 0;
    for (size_t i = 0; language && i < m->n; i++)
        if (m->at[i].language == language)
            found = i;
        else if (found == MATCHERS_NONE && m->at[i].language &&
                 language_alike(m->at[i].language, language))
            found = i;
    return found == MATCHERS_NONE || m->at[found].matcher->n_entries ? found : MATCHERS_NONE;
}
