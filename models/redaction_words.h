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
#include "pipeline/intern.h"

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

/* Of the document at hand, when all its rows are read: the words of a row (from 0) in order, and
 * those of all rows; valid until the next document. */
const struct seen_word *redaction_words_of(const struct redaction_words *w, size_t row, size_t *n);
const struct seen_word *redaction_words_all(const struct redaction_words *w, size_t *n);
/* Whether the document has capitals at all, so that lower case says something of a word. */
bool redaction_words_cased(const struct redaction_words *w);

/* Forms, of all documents so far: how many, the text of one (owned by w), the number of a text or
 * INTERN_NONE. */
size_t redaction_words_forms(const struct redaction_words *w);
struct slice redaction_form(const struct redaction_words *w, uint32_t form);
uint32_t redaction_form_find(const struct redaction_words *w, struct slice bare);
/* Whether any document had it in lower case; what the list of words says of it. */
bool redaction_form_lower(const struct redaction_words *w, uint32_t form);
unsigned redaction_form_kinds(const struct redaction_words *w, uint32_t form);

#endif
