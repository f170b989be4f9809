/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reference values by way of the program, as its users have them:
 *
 *     words of a case ──> matched rows ──hearth count links──> links ──hearth score pairs──> pairs
 *
 * The program is $HEARTH (a command: words with spaces between) or, without that variable, `hearth`
 * in the folder above the runner's. */
#ifndef HEARTH_REFERENCE_PROGRAMME_H
#define HEARTH_REFERENCE_PROGRAMME_H

#include "models/null.h"
#include "pipeline/buffer.h"
#include "tests/reference/reference.h"

/* Appends the header of matched rows: doc project agenda turn text tokens hits matcher. */
void programme_header(struct buffer *rows);
/* Appends a transcript, a row for each turn. `words` has a letter for each word: `.` nothing, `a`
 * or `b` a hit of the theme of that name, `c` both; `|` ends a turn, `/` ends a turn where the
 * agenda changes. Hits are codings by people: no entry stands behind them. Transcripts come in byte
 * order. */
void programme_words(struct buffer *rows, const char *project, const char *doc, const char *words);
/* One turn of these: the fields text, tokens, hits and matcher, and the end of the row. Returns the
 * letter that ends the turn; `hits` is room. */
const char *programme_turn(struct buffer *rows, const char *words, struct buffer *hits);
/* The same for codings without places: turns of one word, a digit for each, 1 where the theme is.
 */
void programme_bits(struct buffer *rows, const char *project, const char *doc, const char *a,
                    const char *b);

/* Runs the program with these arguments (one space between) on this input and reads the table that
 * it prints. NULL, and the answer fails, when it does not succeed. Empty fields are NaN where a
 * number is asked for. Free with programme_free. */
struct table *programme_run(const char *arguments, struct slice input, struct answer *a);
void programme_free(struct table *t);
/* Appends such a table as the program reads it. */
void programme_table(const struct table *t, struct buffer *to);

/* What came of a case with the themes `a` and `b`: the rows of `count links`, and the one row of
 * `score pairs --all`. */
struct programme {
    struct table *links, *pairs;
};
/* False, and the answer fails, when it did not come to that. Free with programme_end in any case.
 */
bool programme_pair(struct programme *p, struct slice matched, const char *unit, struct answer *a);
void programme_end(struct programme *p);

/* Units of all transcripts, and how many of these have any. */
void programme_units(const struct programme *p, uint64_t *units, uint64_t *docs);
/* A null of the pair, block by block through all transcripts: calls `each` for every item of the
 * column, null or null_units. False, and the answer fails, when one is ill-formed. */
bool programme_blocks(const struct programme *p, const char *column,
                      void (*each)(void *to, const struct histogram *h), void *to,
                      struct answer *a);

/* A column of the finished table that answers one of the reference table. */
struct programme_column {
    const char *column, *finished; /* NULL: the same name */
    enum { PROGRAMME_NUMBER, PROGRAMME_COUNT, PROGRAMME_TEXT } kind;
    const char *empty; /* of a text: what the reference table has for an empty field */
};
/* Answers row `row` with n columns of the pair. */
void programme_answer(const struct programme *p, const struct programme_column *columns, size_t n,
                      struct answer *a, size_t row);
/* Is the word among the flags of the pair? */
bool programme_has_flag(const struct programme *p, const char *flag);
/* Answers p_local_le, p_local_ge, p_local, midp_local, p_min_end, p_max_end, p_units and testable,
 * as far as the table has them. The program leaves p_local and q, or p_units, empty where no number
 * of joint units could be significant, and must; the reference values are then compared with what
 * the nulls that it printed give. */
void programme_tests(const struct programme *p, const struct table *out, struct answer *a,
                     size_t row);

#endif
