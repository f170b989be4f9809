/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of models/redaction/, which are part of the program: the patterns of what identifies a
 * person, a file for each country, and the words that a name may be mistaken for. */
#ifndef HEARTH_REDACTION_DATA_H
#define HEARTH_REDACTION_DATA_H

#include "pipeline/slice.h"

enum { REDACTION_COUNTRIES = 2 };

struct redaction_table {
    const char *name;   /* "united-kingdom.tsv", for messages */
    struct slice bytes; /* the file: TSV with a header line; static */
};
struct redaction_tables {
    struct redaction_table countries[REDACTION_COUNTRIES]; /* the most general first:
                                                              redaction_patterns.h */
    struct redaction_table words;                          /* columns `word kind`: name_words.h */
};
struct redaction_tables redaction_tables(void);

#endif
