/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing the statistics with tables of reference values, which independent implementations
 * computed: a folder of NN_name.in.tsv (inputs) and NN_name.out.tsv (what they must give). The
 * tables are not part of the project.
 *
 *     folder/NN_*.out.tsv ──> the adapter of that table ──> one answer for each cell ──> compared
 *     folder/NN_*.in.tsv  ──┘    (models/, or the program)
 *
 * An adapter knows how one table is computed. It is written in a file of its family,
 * tests/reference/NN_name.c, and named by one line of adapters.h. It is asked for every cell of
 * every column that is not a key; a cell without an answer is a failure. */
#ifndef HEARTH_REFERENCE_H
#define HEARTH_REFERENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One table of the folder, read whole: TAB between fields, a header line, every row as long as the
 * header. Rows count from 0, the header apart. A column that is not there, or a field that is no
 * number where one is asked for, fails the table that is being computed; "" or NaN is returned. */
struct table;

size_t table_rows(const struct table *t);
/* Is there such a column? Never a failure. */
bool table_has(const struct table *t, const char *column);
/* Valid as long as the table, which is until the adapter returns. */
const char *table_text(const struct table *t, size_t row, const char *column);
/* NA is NaN; inf and -inf are infinite. */
double table_number(const struct table *t, size_t row, const char *column);
/* A count up to 2^53. */
uint64_t table_count(const struct table *t, size_t row, const char *column);
/* The first row >= from whose field is `text`, or table_rows(t): rows of one case need not stand
 * together. */
size_t table_next(const struct table *t, size_t from, const char *column, const char *text);
/* The folder in which the table lies, for the table whose input lies elsewhere; without a slash at
 * the end. */
const char *table_folder(const struct table *t);

/* The answers for an .out table, by its rows and columns. The last answer for a cell counts. A
 * column that the table does not have is a failure. */
struct answer;

/* NaN says NA. Compared under the tolerance. */
void answer_number(struct answer *a, size_t row, const char *column, double x);
/* Compared exactly. */
void answer_count(struct answer *a, size_t row, const char *column, uint64_t n);
/* Names, flags, fractions: compared byte by byte; copied. */
void answer_text(struct answer *a, size_t row, const char *column, const char *text);
/* Something went wrong that is no cell: the table fails with these words. */
void answer_fail(struct answer *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* An exception to an adapter's tolerance. What it is for, the first that fits counts:
 *     "case column"   one column of one case (a case is the text of the first key column)
 *     "column.."      this column and those to the right of it
 *     "column", "case"
 */
struct tolerance {
    const char *of; /* NULL ends the list */
    double rel;
};

struct adapter {
    const char *in;   /* "06_clusters.in.tsv"; NULL: no input, or one that lies elsewhere */
    const char *out;  /* "06_clusters.out.tsv" */
    const char *keys; /* the columns that name a row, one space between; they are not compared */
    double rel;       /* |x - expected| <= rel |expected| + 1e-12; of chances (p, p_…, midp_…,
                         fisher_…) + 1e-300, below which they may underflow */
    const struct tolerance *others; /* may be NULL */
    /* Answers every cell; `in` is NULL when the adapter has none. */
    void (*compute)(const struct table *in, const struct table *out, struct answer *a);
};

#endif
