/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables that people write (a manifest, speakers, a codebook, a transcript from a spreadsheet),
 * read forgivingly: any encoding (decode.h), any line ends, TAB, comma or semicolon between cells,
 * cells in double quotes (RFC 4180, the quote doubled, line ends allowed), a first line `sep=;`,
 * blank lines.
 *
 * The separator is told from the header line: TAB when there is one, else the more frequent of `;`
 * and
 * `,` outside quotes. Missing cells at the end of a row are empty; a cell beyond the header is a
 * fault unless it is empty. Everything lies in memory, at most 1 GiB of it in the file. */
#ifndef HEARTH_SHEET_H
#define HEARTH_SHEET_H

#include "pipeline/record.h"

struct sheet_row {
    struct slice
        *cells;    /* [n_columns]: as written, quotes resolved; may hold line ends, not trimmed */
    size_t given;  /* so many of them stood in the file; the others are empty */
    uint64_t line; /* where the row begins, from 1 */
};

struct sheet {
    const char *name;      /* as the user named it; for messages */
    struct slice *columns; /* [n_columns]: cleaned like text, in lower case, all different; empty
                              where the header has no name (row numbers, as R writes them) */
    size_t n_columns;
    struct sheet_row *rows; /* [n_rows]; blank lines are not among them */
    size_t n_rows;
    uint64_t header_line;
    const char *encoding;   /* "UTF-8" */
    const char *understood; /* "UTF-16LE, semicolons, 24 rows" */
    bool plain;             /* UTF-8 and TABs: nothing worth a remark */
    struct sheet_memory *memory;
};

/* Reads the file at `path` ("-": standard input). `encoding`: an ICU name, or NULL to detect. NULL
 * after a fault; with f->many every row that is wrong is told. `path` must outlive the sheet. */
struct sheet *sheet_read(const char *path, const char *encoding, struct fault *f);
/* The same of the bytes of a file; `name` is used in messages and must outlive the sheet. */
struct sheet *sheet_from(struct slice bytes, const char *name, const char *encoding,
                         struct fault *f);
/* The same, but the memory of `bytes` is taken over and `bytes` left empty. */
struct sheet *sheet_take(struct buffer *bytes, const char *name, const char *encoding,
                         struct fault *f);
/* The same of text that is decoded already (valid UTF-8, LF, form C), which must outlive the sheet.
 */
struct sheet *sheet_from_text(struct slice text, const char *name, const char *encoding,
                              struct fault *f);
/* Only the columns, no row: of the beginning of a file, or of all of it where that is short. */
enum { SHEET_HEADER_MOST = 256 * 1024 };
struct sheet *sheet_header_from(struct slice start, const char *name, const char *encoding,
                                struct fault *f);
void sheet_free(struct sheet *s); /* NULL is fine */

/* The number of the column of that name (lower case), from 0, or COLUMN_NONE. */
size_t sheet_column(const struct sheet *s, const char *name);
/* The same for a name in any case, not cleaned. */
size_t sheet_column_called(struct sheet *s, struct slice name);
/* Adds to what was understood: `..., 24 rows; text is "answer"`; then it is worth a remark. */
void sheet_remark(struct sheet *s, struct slice more);
/* A cell; empty when the column is COLUMN_NONE. */
struct slice sheet_cell(const struct sheet *s, size_t row, size_t column);
/* Where a cell stands (COLUMN_NONE: its row), for messages. */
struct place sheet_place(const struct sheet *s, size_t row, size_t column);

#endif
