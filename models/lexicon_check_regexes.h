/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The check of regular expressions, and what it wants to know of a text: its longest rows. */
#ifndef HEARTH_LEXICON_CHECK_REGEXES_H
#define HEARTH_LEXICON_CHECK_REGEXES_H

#include "models/lexicon_check.h"
#include "models/matchers.h"

enum { LONG_ROWS = 4 };
/* Zero-initialise; free with lexicon_long_rows_free. */
struct lexicon_long_rows {
    struct lexicon_long_row {
        struct buffer text;
        struct place at; /* the name of the file outlives it */
    } at[LONG_ROWS];     /* [n] */
    size_t n;
};
void lexicon_long_rows_take(struct lexicon_long_rows *rows, struct slice text, struct place at);
void lexicon_long_rows_free(struct lexicon_long_rows *rows);

/* `rows` may be NULL. */
void lexicon_check_regexes(const struct matchers *m, const struct lexicon_long_rows *rows,
                           struct lexicon_findings *to);

#endif
