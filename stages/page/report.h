/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A finished result while it is written down as a page: what the sections (section_*.c) and figures
 * (figure_*.c) of the report share. */
#ifndef HEARTH_PAGE_REPORT_H
#define HEARTH_PAGE_REPORT_H

#include "pipeline/tags.h"
#include "pipeline/tsv.h"
#include "stages/page/successions.h"
#include "stages/page/talk_quotes.h"
#include "stages/page/theme_names.h"
#include "stages/page/withheld.h"
#include "stages/page/wording.h"
#include "stages/result/result.h"

enum { REPORT_TOP = 30 }; /* by default */

struct report_options {
    const char *out; /* or NULL: report.html in the directory of the result */
    int quotes;      /* enum report_quotes */
    uint64_t top;    /* themes and pairs shown first, at least 1 */
    const char *title, *author, *logo, *lang, *questions, *notes; /* or NULL */
    bool made; /* this process has written the tables just now: they are not held against digests */
};

struct carriers;
struct coded_rows;
struct talk;

struct report {
    struct stage_run *self;
    struct fault *fault;
    const struct report_options *options;
    struct result *result; /* opened: package and themes, of which something is told */
    struct withheld withheld;
    size_t untold;                   /* themes of the result of which nothing is */
    struct result_table talk_in_all; /* the first row of themes.tsv, for what all say alike: its
                                        memory is that of result->themes */
    struct wording wording;
    struct theme_names names; /* of the themes */
    struct tags *page;
    struct outlet *outlet;    /* takes what there is of the page, once no table is read any more; or
                                 NULL: all is held */
    bool numbers;             /* the table in hand has but numbers beside its first column */
    size_t part;              /* of a picture to be drawn, from 1; 0: all of it */
    struct talk *talk;        /* once it was asked for (report_talk.h) */
    struct coded_rows *coded; /* once they were asked for (coded_rows.h) */
    struct carriers *carriers; /* once they were asked for (carriers.h) */
    struct report_kept *kept;  /* [n_kept]: tables that were read */
    size_t n_kept, cap_kept;
    struct successions successions; /* once the table sequence was asked for */
    struct intern gone; /* files that were asked for since the section began, and taken away */
};

/* Opens the result at `dir`, and the words; false with a fault. A result from which the table of
 * themes was taken has none. Free with report_close. */
bool report_open(struct report *r, struct stage_run *self, const struct report_options *options,
                 struct result *result, const char *dir);
void report_close(struct report *r);

/* Does the result have the file ("matched.tsv"), and was it not taken away? */
bool report_has(struct report *r, const char *file);
/* The path of a file that the result says it has ("ledger.tsv"), and that is still there; or NULL.
 */
const char *report_path(struct report *r, const char *file);
/* Reads of the table `file` at `path` the rows that `wanted` wants, and of these what may be told
 * (withheld.h); how many may not to *left_out. Held against its digest in datapackage.json: false
 * with a fault when it is of another run, or was changed. */
bool report_read(struct report *r, struct result_table *t, const char *file, const char *path,
                 const struct result_wanted *wanted, size_t *left_out);
/* A table of the result by its name without `.tsv` ("pairs"), read once and held against the digest
 * in datapackage.json; as long as the report lives. NULL when the result has none, or with a fault:
 * it is of another run, or was changed. Of sequence.tsv there are the first options->top rows and
 * those that hold; the others are counted in successions. Of voices.tsv there are the first and
 * those that are of no single transcript. */
const struct result_table *report_table(struct report *r, const char *name);
/* A table that was read, by the name of its file, or NULL; *rows: how many the file has that
 * may be told, of which the first options->top are there in their order; *left_out: how many that
 * may not. */
const struct result_table *report_kept(const struct report *r, const char *file, uint64_t *rows,
                                       size_t *left_out);
/* Reads what themes are called; a result of an earlier version has no codebook.tsv. False with a
 * fault. Called by report_open. */
bool report_read_names(struct report *r);
/* What a theme is called, wherever it is shown to a person: as long as the report (theme_names.h).
 */
struct slice report_name(const struct report *r, struct slice theme);
/* The same in a sentence. */
struct slice report_name_said(const struct report *r, struct slice theme);
/* A number of a table, NaN where there is none. */
double report_number(const struct result_table *t, size_t row, const char *column);

/* A number of all that was talked, such as docs_all; NaN where there is none. */
double report_of_all(const struct report *r, const char *column);

/* The words of a key, from the table of words; "" with a fault when it has no such key. */
const char *report_word(const struct report *r, const char *key);
/* The words of a key with {0}, {1} … put in for the arguments, which are const char * and end with
 * NULL: appended as they are; escaped, as text, and as a paragraph. */
void report_add(struct buffer *to, const struct report *r, const char *key, ...)
    __attribute__((sentinel));
void report_text(struct report *r, const char *key, ...) __attribute__((sentinel));
void report_say(struct report *r, const char *key, ...) __attribute__((sentinel));
/* Appends what is counted: "turn", "windows of 3 turns". */
void report_unit(struct buffer *to, const struct report *r, bool plural);
/* As a paragraph with two counts put in. */
void report_say_counts(struct report *r, const char *key, size_t first, size_t second);
/* A heading within a section. */
void report_heading(const struct report *r, const char *key);
/* Says that there is no such table, without which there is nothing to say in a section … */
void report_say_missing(struct report *r, const char *table);
/* … and which others the run made that are no longer there: what they hold the section leaves out.
 * Forgets them. */
void report_say_gone(struct report *r);

/* One part of the page, a heading with the words `ID.title` and a line `ID.how` on how to read it
 * before it. */
struct section {
    const char *id;
    const char *const *tables; /* the result must have, ends with NULL; the page says which is not
                                  there */
    bool (*write)(struct report *r); /* false with a fault */
};

/* A picture: `draw` writes one element svg, with role, title, desc and viewBox; nothing where the
 * results have nothing that it could show, which a section finds out before. One that may be too
 * tall for a sheet of paper has parts, and draws that of r->part. */
struct figure {
    const char *name;
    const char *const *tables;
    bool (*draw)(struct report *r, struct tags *svg); /* false with a fault */
    size_t (*parts)(struct report *r);                /* how many; or NULL: it is one */
};
/* The figure in a section, each of its parts for itself, with the words `figure.NAME` as its
 * caption. */
bool report_figure(struct report *r, const struct figure *f);
/* Begins an svg of that size in user units, with the words `figure.NAME` as its title and `desc`
 * (or NULL). Ended with tags_close(svg, "svg"). */
void figure_begin(struct report *r, struct tags *svg, const char *name, double width, double height,
                  const char *desc);

/* The same for a picture whose marks are buttons, which an image would hide from those who do not
 * see it. */
void figure_begin_marks(struct report *r, struct tags *svg, const char *name, double width,
                        double height, const char *desc);

/* A box for what may be wider than the window: scrolled by itself, by keyboard, too. `role`: group,
 * or region, no two of which have one label. Ended with tags_close(r->page, "div"). */
void report_scroller_begin(struct report *r, const char *role, struct slice label);

/* A table for people. Cells are given row by row; a heading cell is the first of each row. */
struct report_column {
    const char *word; /* key of the heading */
    bool number;      /* right-aligned */
};
void report_rows_begin(struct report *r, const char *caption_key,
                       const struct report_column *columns, size_t n);
/* The same head by head, for columns whose names are not the page's own words. `numbers`: all
 * columns but the first are. */
void report_head_begin(struct report *r, const char *caption_key, bool numbers);
void report_head(struct report *r, struct slice text, bool number);
void report_head_end(struct report *r);
void report_row_begin(struct report *r);
void report_cell(struct report *r, const struct report_column *column, struct slice text);
/* With `places` decimals, so that those of a column stand below one another; empty where it is NaN.
 */
void report_cell_number(struct report *r, const struct report_column *column, double x, int places);
void report_row_end(struct report *r);
void report_rows_end(struct report *r);
/* The same, folded away behind the words of a key until somebody opens it. */
void report_fold_begin(struct report *r, const char *key);
void report_fold_end(struct report *r);

#endif
