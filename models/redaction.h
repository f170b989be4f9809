/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Redaction of a document's text: names become `[P-7K2M9QXA]`, what the patterns find becomes
 * `[email]`, `[phone]`, ..., with all of a word of which they find a part; all other words stay, in
 * their order. Within a mark in brackets that
 * was there before, the replacement has none of its own: `[Ann laughs]` becomes
 * `[P-7K2M9QXA laughs]`, so that a mark stays one mark.
 *
 *     redaction_document, then redaction_speaker and redaction_read for each row,
 *     then redaction_write for each row; some of them by others (redaction_beside) */
#ifndef HEARTH_REDACTION_H
#define HEARTH_REDACTION_H

#include "models/pseudonyms.h"
#include "models/redaction_patterns.h"
#include "models/redaction_people.h"
#include "models/redaction_review.h"

/* What all workers share, and none changes. */
struct redaction_setup {
    struct redaction_key key;
    struct name_words *known;
    struct redaction_patterns *patterns;
    struct redaction_people people;
    bool listed; /* the review is to have places and quotations, not only counts */
};

/* One worker's. */
struct redaction;
/* NULL when ICU or libsodium does not start. */
struct redaction *redaction_new(const struct redaction_setup *setup);
void redaction_free(struct redaction *r); /* NULL is fine */

/* The pseudonym of a name, or of the name that it is a spelling of; of a document's name. Valid
 * until the next call with r. */
struct slice redaction_person(struct redaction *r, struct slice name);
struct slice redaction_name_document(struct redaction *r, struct slice doc);

/* Begins a document; `doc`, its name, decides which aliases hold (aliases.h) and lives until the
 * next one. */
void redaction_document(struct redaction *r, struct slice doc);
/* A name that is said to be in the document: a speaker's. */
void redaction_speaker(struct redaction *r, struct slice name);
/* The text of its next row. */
void redaction_read(struct redaction *r, struct slice text);
/* A row that was read, from 0, with the same text; in the order of the rows, if there is a list of
 * places; `doc` and `turn` are what the review
 * shall call its place. The redacted text is valid until the next call; {NULL, 0} after a fault. */
struct slice redaction_write(struct redaction *r, size_t row, struct slice text, struct slice doc,
                             struct slice turn, struct place at, struct fault *f);

/* Another one that can only write rows of the document that r has read, beside it, for another
 * thread. No list of places may be wanted. */
struct redaction *redaction_beside(const struct redaction *r);
/* Adds what that counted to what r did, and frees it. */
void redaction_join(struct redaction *r, struct redaction *beside);

/* A field of another column, a document of its own: names and patterns in it become marks as in a
 * text, but for a name in lower case that is not all of the field or has no second part. *left:
 * a name that may be a word was left. The result is valid until the next call. */
struct slice redaction_field(struct redaction *r, struct slice field, struct place at, bool *left,
                             struct fault *f);

/* How often what was replaced in texts: names, then the marks of the patterns in their order. */
struct redaction_counts {
    uint64_t names;
    uint64_t *marks; /* [redaction_marks] */
};
const struct redaction_counts *redaction_counted(const struct redaction *r);
const struct redaction_review *redaction_reviewed(const struct redaction *r);
const struct redaction_words *redaction_vocabulary(const struct redaction *r);
const struct pseudonyms *redaction_pseudonyms(const struct redaction *r);

#endif
