/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/name_words.h"

#include <stdlib.h>

#include "corpus/label_words.h"
#include "models/redaction_data.h"
#include "pipeline/intern.h"
#include "pipeline/options.h"

#define KINDS "common|label|particle|plain|title|remark|lower|determiner"

struct name_words {
    struct intern words;
    unsigned char *kinds; /* [words.count] */
    size_t cap;
    struct label_words *labels;
};

static bool add_line(struct name_words *w, struct slice line, struct place at, struct fault *f) {
    struct slice rest = line, word = slice_cut(&rest, '\t');
    int kind = choice_find(KINDS, rest.p ? rest : SLICE(""));
    if (kind < 0 || word.n == 0)
        return fault_input(f, at, line, "a word and its kind (" KINDS ") are wanted");
    size_t known = w->words.count, id = intern_add(&w->words, word);
    MEM_GROW(w->kinds, w->cap, id + 1);
    if (id == known)
        w->kinds[id] = 0;
    w->kinds[id] = (unsigned char)(w->kinds[id] | 1u << kind);
    return true;
}

struct name_words *name_words_new(struct fault *f) {
    const struct redaction_table table = redaction_tables().words;
    struct name_words *w = mem_zero(1, sizeof *w);
    w->labels = label_words_new();
    struct slice rest = table.bytes;
    struct place at = {table.name, 1, 0};
    bool ok = true;
    for (slice_cut(&rest, '\n'); ok && rest.p && rest.n;) {
        at.line++;
        ok = add_line(w, slice_cut(&rest, '\n'), at, f);
    }
    if (ok)
        return w;
    name_words_free(w);
    return NULL;
}

void name_words_free(struct name_words *w) {
    if (!w)
        return;
    intern_free(&w->words);
    label_words_free(w->labels);
    free(w->kinds);
    free(w);
}

static unsigned kinds_of_label(unsigned label) {
    static const struct {
        unsigned label, kind;
    } same[] = {
        {LABEL_ROLE | LABEL_ROLE_ALONE | LABEL_MODIFIER | LABEL_GENERIC | LABEL_DEVICE, NAME_LABEL},
        {LABEL_PARTICLE | LABEL_ARTICLE, NAME_PARTICLE},
        {LABEL_TITLE, NAME_TITLE},
        {LABEL_GUEST, NAME_REMARK}};
    unsigned kinds = 0;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        kinds |= label & same[i].label ? same[i].kind : 0;
    return kinds;
}

unsigned name_words_find(const struct name_words *w, struct slice bare) {
    uint32_t id = intern_find(&w->words, bare);
    unsigned kinds = id == INTERN_NONE ? 0 : w->kinds[id];
    return kinds | kinds_of_label(label_word_find(w->labels, bare).kinds);
}
