/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What voices.tsv says over transcripts: of each number the middle one, the lowest, the highest. */
#ifndef HEARTH_EXPLAIN_SPREAD_H
#define HEARTH_EXPLAIN_SPREAD_H

#include "stages/explain/account.h"
#include "stages/result/table.h"

/* The table, and the account that is given of it. */
struct spreads {
    const struct result_table *t;
    struct account *a;
    struct result_asked asked;
};

/* Which rows: of what, by which measure, with facilitators (in) or without. */
struct spread_asked {
    const char *of, *measure, *facilitators;
    struct slice name;
};
/* The row of a statistic over all transcripts, or the number of rows. */
size_t spread_find(const struct spreads *v, struct spread_asked q, const char *statistic);

struct spread {
    struct value median, lowest, highest, docs;
};
struct spread spread_of(struct spreads *v, struct spread_asked q, const char *column);
/* Appends "19.6 % (15.2 % to 48.4 %)", or the first number where all are alike. */
typedef void spread_write(struct buffer *to, double x);
void spread_words(struct buffer *to, const struct spread *s, spread_write *write);
/* Adds it as a row. */
void spread_row(struct spreads *v, const char *part, const struct spread_asked *q,
                const struct spread *s);

#endif
