/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Languages: how they are called, which of libstemmer's algorithms stems them, and what --language
 * may say. */
#ifndef HEARTH_LANGUAGES_H
#define HEARTH_LANGUAGES_H

#include "pipeline/fault.h"

struct language {
    const char *code;    /* ISO 639: of two letters where there is one */
    const char *name;    /* in English */
    const char *stemmer; /* the algorithm, where there is one, or "none" */
    const char *models;  /* libexttextcat's files for it, without .lm, "sr-Cyrl|sr-Latn"; "": it is
                            not recognised, somebody has to say it */
};
/* In byte order of code. `und` is ISO 639's for a language that nobody could tell. */
extern const struct language languages[];
extern const size_t n_languages;

/* Whether it makes no difference which of two it is: one algorithm stems both, as Croatian, Bosnian
 * and Serbian. */
bool language_alike(const struct language *a, const struct language *b);
/* Its algorithm, or "none" when this libstemmer has none for it. */
const char *language_stemmer(const struct language *l);

/* What people write: the code, one of three letters, one with a country (en-GB), the name in
 * English or in the language itself, an algorithm of libstemmer's; upper case or lower. NULL when
 * it is none of these. */
const struct language *language_find(struct slice written);
/* What to say of a word for which there is none. */
#define LANGUAGE_UNKNOWN                                                                           \
    "no language is called this (an ISO 639 code such as cy, or a name such as Welsh)"

/* What --language says. */
struct language_choice {
    bool automatic;                  /* every row by its column `language` */
    bool unstemmed;                  /* … with words left as they are */
    const char *stemmer;             /* of rows without a language, or of all */
    const struct language *language; /* the same as a language; NULL: `none`, nobody knows */
};
/* Reads `NAME` (an algorithm of libstemmer's, or none), `auto`, `auto,NAME` (any language;
 * English otherwise) or `auto,NAME,none`; what is none of these is a usage fault that lists what
 * there is. `text` must outlive the choice. */
bool language_choice_read(const char *text, struct language_choice *c, struct fault *f);

#endif
