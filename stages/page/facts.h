/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of the result as a section asks it: rows by what stands in their fields, and numbers as
 * words for report_say. Zero-initialise with the report and the table; free with facts_free. */
#ifndef HEARTH_PAGE_FACTS_H
#define HEARTH_PAGE_FACTS_H

#include "stages/page/report.h"

struct facts {
    struct report *r;
    const struct result_table *t;
    struct arena arena; /* of the words */
};

struct fact {
    const char *column, *text;
};

bool facts_is(const struct facts *f, size_t row, const char *column, const char *text);
/* The first row from `row` on in which all of `wanted` (ends with a column NULL) is so, or the
 * number of rows. */
size_t facts_find(const struct facts *f, size_t row, const struct fact *wanted);
size_t facts_count(const struct facts *f, const struct fact *wanted);
/* NaN where there is none, and in a row beyond the table. */
double facts_number(const struct facts *f, size_t row, const char *column);
/* Is there a number that is not told? */
bool facts_suppressed(const struct facts *f, size_t row, const char *column);

/* What they return lives as long as the facts. */
const char *facts_words(struct facts *f, struct slice text);
const char *facts_whole(struct facts *f, double x);
/* As words_number, words_ratio or words_share have it. */
const char *facts_said(struct facts *f, double x, void (*write)(struct buffer *to, double x));
/* "1 theme", "2 themes": the words of one of two keys behind the number. */
const char *facts_of(struct facts *f, double n, const char *one, const char *plural);

/* "2 conversations", "2 to 5 conversations". */
const char *facts_conversations(struct facts *f, double least, double most);

/* Why there is no such number, in words; empty where there is one, or nothing is said. */
struct slice facts_why(const struct facts *f, size_t row, const char *name);
/* A cell of a number, or the reason why there is none. `scale`: 100 for shares in percent. */
void facts_cell(const struct facts *f, const struct report_column *column, size_t row,
                const char *name, double scale, int places);

void facts_free(struct facts *f);

#endif
