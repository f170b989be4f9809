/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pseudonyms: a name and a key (redaction_key.h) give eight characters, printed P-7K2M9QXA; the
 * same name and key give the same ones on every machine.
 *
 *     name ──normalised──> BLAKE2b-256 with the key ──first 64 bits──> 8 digits to the base 30
 *
 * A person's name is normalised by Unicode's case folding, form C and single spaces, so that `Ann
 * Lee` and `ann  LEE` are one person. A document's name is taken as it stands, since two documents
 * may differ in case alone; and a document called Ann Lee does not show that it is Ann Lee's.
 *
 * 30^8 is 6.6e11: among 10,000 names two share a pseudonym once in 13,000 keys. It is detected. */
#ifndef HEARTH_PSEUDONYMS_H
#define HEARTH_PSEUDONYMS_H

#include <stdint.h>

#include "models/redaction_key.h"

enum { PSEUDONYM_CODE = 8, PSEUDONYM_TEXT = PSEUDONYM_CODE + 2 }; /* bytes */

enum pseudonym_kind { PSEUDONYM_PERSON, PSEUDONYM_DOCUMENT };

/* The pseudonyms that one worker has given, kept so that each is made once. */
struct pseudonyms;
/* `key` must outlive it. NULL when libsodium does not start. */
struct pseudonyms *pseudonyms_new(const struct redaction_key *key);
void pseudonyms_free(struct pseudonyms *p); /* NULL is fine */
/* The pseudonym of a name (valid UTF-8, not empty), PSEUDONYM_TEXT bytes; valid until the next
 * call.
 */
struct slice pseudonyms_give(struct pseudonyms *p, enum pseudonym_kind kind, struct slice name);
/* Appends the form of a person's name in which two spellings are the same person's. */
void pseudonyms_normal(struct slice name, struct buffer *to);
/* How many different names of that kind there were. */
uint64_t pseudonyms_count(const struct pseudonyms *p, enum pseudonym_kind kind);

/* A name that was given a pseudonym. */
struct pseudonym_given {
    enum pseudonym_kind kind;
    struct slice name; /* normalised */
    char text[PSEUDONYM_TEXT];
};
/* Appends what `p` has given; the names are p's own. */
struct pseudonyms_all {
    struct pseudonym_given *at; /* [n] */
    size_t n, cap;
};
void pseudonyms_collect(const struct pseudonyms *p, struct pseudonyms_all *all);
/* Appends all of `from`, whose names stay the ones they are. */
void pseudonyms_all_copy(struct pseudonyms_all *to, const struct pseudonyms_all *from);
/* Puts them in order, each once. False with a fault (input) that names both when two names share a
 * pseudonym. */
bool pseudonyms_distinct(struct pseudonyms_all *all, struct fault *f);
void pseudonyms_all_free(struct pseudonyms_all *all);

/* Whether `s` has the form of a pseudonym. */
bool pseudonym_form(struct slice s);
/* A pseudonym as a number, never 0, and back: its eight characters. */
uint64_t pseudonym_number(struct slice pseudonym);
void pseudonym_write(uint64_t number, struct buffer *to);

#endif
