/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a document, with what decides whether one is a name: its bare form, how it is
 * written, where in its sentence it stands, and whether the form is a word of the language as well.
 *
 *     document: row, row, row …  (redaction_words_row)  ──>  words by row, questions about forms
 *
 * Words within marks in brackets are among them: `[Ann laughs]` has a name. One instance per
 * thread. */
#ifndef HEARTH_REDACTION_WORDS_H
#define HEARTH_REDACTION_WORDS_H

#include "corpus/bare.h"
#include "corpus/span.h"
#include "models/name_words.h"

struct seen_word {
    struct span at;  /* in the row's text */
    uint32_t form;   /* the number of its bare form, from 0 */
    uint8_t written; /* enum letter_case */
    bool single;     /* one letter */
    bool start;      /* a sentence, a quotation or the like begins with it */
    bool marked;     /* stands within a closed mark in brackets */
};

struct redaction_words;
/* NULL when ICU has no break rules. `known` must outlive it. */
struct redaction_words *redaction_words_new(const struct name_words *known);
void redaction_words_free(struct redaction_words *w); /* NULL is fine */

/* Begins the next document. */
void redaction_words_document(struct redaction_words *w);
/* Reads the next row's text (at most SPAN_TEXT_MOST bytes). */
void redaction_words_row(struct redaction_words *w, struct slice text);

/* Of the document at hand, when all its rows are read: the words of a row (from 0) in order; valid
 * until the next document. */
const struct seen_word *redaction_words_of(const struct redaction_words *w, size_t row, size_t *n);
/* The bare form; owned by w. */
struct slice redaction_form(const struct redaction_words *w, uint32_t form);
size_t redaction_forms(const struct redaction_words *w); /* so many in all documents so far */
/* Whether the form is a word as well as a name: the list of common words has it, or the document
 * has it in lower case, unless the document hardly has capitals at all. */
bool redaction_form_common(const struct redaction_words *w, uint32_t form);
/* Whether any document had it in lower case; what the list of words says of it. */
bool redaction_form_lower(const struct redaction_words *w, uint32_t form);
unsigned redaction_form_kinds(const struct redaction_words *w, uint32_t form);

#endif
