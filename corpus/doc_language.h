/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of one document after the other: what a manifest says of a paragraph, and for the
 * paragraphs of which it says nothing what is recognised of them all together. For desk.h only. */
#ifndef HEARTH_DOC_LANGUAGE_H
#define HEARTH_DOC_LANGUAGE_H

#include "corpus/documents.h"
#include "corpus/recognise.h"
#include "pipeline/stage.h"

/* Zero-initialise; free with doc_language_free. */
struct doc_language {
    struct sample sample;
    bool open;                          /* there are paragraphs of which nothing is said */
    const struct language *recognised;  /* what they are in; NULL: too little to say */
    const struct language *said, *last; /* of the first paragraph that says one, and the last */
    struct slice said_so;               /* … in these words */
};
void doc_language_begin(struct doc_language *d);
/* A paragraph; `cell` is what is said of it (borrowed until doc_language_begin), or empty. False
 * with a fault when no language is called that. */
bool doc_language_add(struct doc_language *d, struct slice cell, struct slice text, struct place at,
                      struct fault *f);
void doc_language_end(struct doc_language *d, const struct recogniser *r,
                      const struct language *expected);
/* The code for a paragraph whose cell is this; empty when nobody knows. */
struct slice doc_language_code(struct doc_language *d, struct slice cell);
/* That of the document: what was recognised of the paragraphs of which nothing is said; where there
 * are none, what is said of the first. NULL: not known. */
const struct language *doc_language_whole(const struct doc_language *d);
void doc_language_free(struct doc_language *d);

/* How many documents there are of each language, and of which it is not known. */
void doc_languages_tell(const struct documents *all, struct stage_run *run);

#endif
