/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stream that hearth lexicon check looks at: rows with text, tokens and stems, counted. */
#ifndef HEARTH_LEXICON_TEXT_H
#define HEARTH_LEXICON_TEXT_H

#include "corpus/names.h"
#include "models/lexicon_check_regexes.h"
#include "models/lexicon_usage.h"
#include "pipeline/stage.h"

struct lexicon_text {
    const struct lexicon *lexicon;
    const struct matchers *matchers;
    bool by_language; /* each row by its column `language` */
    struct lexicon_usage *usage;
    struct lexicon_long_rows long_rows;
    uint64_t rows, passed_over; /* all; those in a language that no entry is in */
    struct names odd_stems;     /* documents that were stemmed by another algorithm */
};

/* Reads the files ("-": standard input); the first three members and `usage` are the caller's.
 * False with a fault in run->fault. */
bool lexicon_text_read(struct lexicon_text *t, const struct text_list *files,
                       struct stage_run *run);
void lexicon_text_free(struct lexicon_text *t); /* but for what is the caller's */

#endif
