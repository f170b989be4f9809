/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is left for a person to look at: names that may be words, and words that look like names and
 * are nobody's that is known (with a capital in mid-sentence, never in lower case in the corpus).
 */
#ifndef HEARTH_REDACTION_REVIEW_H
#define HEARTH_REDACTION_REVIEW_H

#include "models/redaction_words.h"
#include "pipeline/carry.h"

enum review_kind { REVIEW_NAME_OR_WORD, REVIEW_CAPITAL, REVIEW_KINDS };

/* A word in a document. */
struct review_item {
    enum review_kind kind;
    struct slice form;             /* bare */
    struct slice word;             /* as it stands where it was met first */
    struct slice doc, turn, quote; /* where that is; the text around it, redacted */
    uint64_t n;                    /* how often in the document */
};

/* One worker's. Zero-initialise; free with redaction_review_free. */
struct redaction_review {
    uint64_t *counts[REVIEW_KINDS]; /* [cap_counts]: by form, where no list is wanted */
    size_t cap_counts[REVIEW_KINDS];
    struct review_item *items;
    size_t n, cap;
    size_t first;         /* of the document at hand */
    struct intern of_doc; /* kind and form; ids are items from `first` on */
    struct arena arena;
    struct buffer key;
};
void redaction_review_document(struct redaction_review *r);
/* Counts an occurrence. The slices are copied when it is the document's first; `quote` is the row
 * as redacted and `at` the word in it, of which some text on both sides is kept. */
void redaction_review_add(struct redaction_review *r, const struct review_item *item,
                          struct slice row, struct span at);
/* Counts an occurrence of a form (redaction_words.h) and keeps nothing of where it is. */
void redaction_review_count(struct redaction_review *r, enum review_kind kind, uint32_t form);
/* Adds what another one counted of the same forms. */
void redaction_review_join(struct redaction_review *r, const struct redaction_review *more);
void redaction_review_free(struct redaction_review *r);

/* All workers' items together. */
struct review_table {
    struct review_item *items; /* after redaction_review_sum: by kind, form, doc; without the forms
                                  that some document has in lower case */
    size_t n, cap;
    struct intern lower; /* forms that were met in lower case */
    struct arena arena;
    uint64_t counts[REVIEW_KINDS], words[REVIEW_KINDS]; /* occurrences, different forms */
};
void review_table_join(struct review_table *t, const struct redaction_review *r,
                       const struct redaction_words *words);
/* To or from another process, before they are summed. */
void review_table_carry(struct review_table *t, struct carry *c);
void review_table_sum(struct review_table *t);
/* Appends the table as TSV: kind word n doc turn quote. */
void review_table_write(const struct review_table *t, struct buffer *to);
void review_table_free(struct review_table *t);

#endif
