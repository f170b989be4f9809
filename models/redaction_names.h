/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who may be meant by a word: the spellings of people's names.
 *
 * A name is cut at spaces, hyphens, full stops, digits and brackets; what follows an `@` is left
 * out, and so is a bracket of several words (`Ann Lee (Mill Road Trust)`) or of a remark (`(she)`,
 * `(Guest)`). Each part is a spelling by itself, and so are two parts side by side, or all of them,
 * run together or with a full stop or a low line between (`annlee`, `ann.lee`). Of a part its first
 * letter counts too, beside another part (`Ann L.`), and so do the first letters of all parts but
 * the last (`TJ Hooker`).
 *
 * A particle counts between the parts of the name only (`Ann van der Lee`); where no part follows,
 * or a part follows and none stands before it, it is a part (`Ben`, `Ben Lee`). Titles and words
 * that stand where a name stands without being one (`Guest`, `iPhone`; name_words.h) are left out
 * before the first part, and count behind another one only (`Sue Guest`).
 *
 * Parts are compared bare (corpus/bare.h). */
#ifndef HEARTH_REDACTION_NAMES_H
#define HEARTH_REDACTION_NAMES_H

#include <stdint.h>

#include "models/name_words.h"

/* A person is known by a number that is the same for all spellings: the eight characters of the
 * pseudonym, put together. Never 0. */

struct people {
    uint64_t *at; /* [n]: ascending */
    size_t n, cap;
    bool whole;  /* a part by itself of the name of one of them; else only beside another: */
    bool inner;  /* between two parts, however it is written */
    bool behind; /* behind one, written with a capital */
    bool common; /* the list of words that are names as well has it */
};

struct redaction_names;
/* `words` must outlive it. NULL when ICU has no break rules, which is a broken installation. */
struct redaction_names *redaction_names_new(const struct name_words *words);
void redaction_names_free(struct redaction_names *n); /* NULL is fine */
/* Forgets all names. */
void redaction_names_clear(struct redaction_names *n);
/* Adds the spellings of a name (valid UTF-8). */
void redaction_names_add(struct redaction_names *n, struct slice name, uint64_t person);
/* All whose names there are; valid until a name is added. */
const struct people *redaction_names_people(const struct redaction_names *n);
/* The spellings, by number from 0; valid until a name is added. */
size_t redaction_names_count(const struct redaction_names *n);
struct slice redaction_names_spelling(const struct redaction_names *n, size_t i);
/* Who is meant by a bare word, or NULL; several threads may ask. Valid until a name is added. */
const struct people *redaction_names_find(const struct redaction_names *n, struct slice bare);
/* Whether a part of the person's name begins with the bare letter. */
bool redaction_names_initial(const struct redaction_names *n, uint64_t person, struct slice letter);

/* The set operations of people; `to` is the caller's. */
void people_clear(struct people *to);
void people_join(struct people *to, const struct people *more);
/* Leaves in *to those who are in both; false, and *to as it was, when there are none. */
bool people_meet(struct people *to, const struct people *other);
void people_free(struct people *p);

#endif
