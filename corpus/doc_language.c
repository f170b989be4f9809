/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/doc_language.h"

#include "corpus/by_language.h"

void doc_language_begin(struct doc_language *d) {
    sample_clear(&d->sample);
    d->open = false;
    d->recognised = d->said = d->last = NULL;
    d->said_so = (struct slice){NULL, 0};
}

/* Looking a name up takes a while, and what follows is nearly always the same. */
static const struct language *find(struct doc_language *d, struct slice cell) {
    if (!slice_eq(cell, d->said_so)) {
        d->last = language_find(cell);
        d->said_so = cell;
    }
    return d->last;
}

bool doc_language_add(struct doc_language *d, struct slice cell, struct slice text, struct place at,
                      struct fault *f) {
    if (cell.n == 0) {
        d->open = true;
        sample_add(&d->sample, text);
        return true;
    }
    const struct language *said = find(d, cell);
    if (!d->said)
        d->said = said;
    return said || fault_input(f, at, cell, "column language: " LANGUAGE_UNKNOWN);
}

void doc_language_end(struct doc_language *d, const struct recogniser *r,
                      const struct language *expected) {
    if (d->open)
        d->recognised = recogniser_find(r, buffer_slice(&d->sample.text), expected);
}

struct slice doc_language_code(struct doc_language *d, struct slice cell) {
    const struct language *l = cell.n ? find(d, cell) : d->recognised;
    return l ? slice_of(l->code) : (struct slice){"", 0};
}

const struct language *doc_language_whole(const struct doc_language *d) {
    return d->open ? d->recognised : d->said;
}

void doc_language_free(struct doc_language *d) {
    sample_free(&d->sample);
}

void doc_languages_tell(const struct documents *all, struct stage_run *run) {
    struct by_language told = {0};
    struct names unknown = {0};
    struct buffer list = {0};
    for (size_t i = 0; i < all->n; i++) {
        const struct document *doc = &all->items[i];
        if (doc->read && doc->language)
            by_language_add(&told, doc->language, doc->doc);
        else if (doc->read)
            names_add(&unknown, doc->doc);
    }
    by_language_list(&told, NULL, false, &list);
    if (list.n)
        stage_note(run, "languages: %.*s", SLICE_ARGS(buffer_slice(&list)));
    buffer_clear(&list);
    if (names_list(&unknown, &list))
        stage_note(run, "too little to tell the language by: %zu (%.*s)", unknown.n,
                   SLICE_ARGS(buffer_slice(&list)));
    by_language_free(&told);
    names_free(&unknown);
    buffer_free(&list);
}
