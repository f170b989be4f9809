/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which transcript holds what, transcript by transcript in the order of their dates: what
 * saturation and the covers are computed from.
 *
 *     parts of the links table ──> incidence_rows: themes, or pairs that met, part by part
 *     the table of entries     ──> incidence_rows: entries, a transcript being one part
 *     dates                    ──> chronology: transcripts in their order
 *     both, of some parts only ──> incidence
 *
 * All are freed with their own function, before the table. */
#ifndef HEARTH_INCIDENCE_H
#define HEARTH_INCIDENCE_H

#include "models/entries_table.h"
#include "models/links_table.h"

struct chronology {
    uint32_t *order;     /* [n]: transcripts by date, then byte order of doc; or by doc alone … */
    bool dated;          /* … unless every transcript with units has a date */
    uint32_t n, n_dated; /* transcripts, those with units and a date … */
    uint32_t n_told;     /* … and those with units */
    struct slice *dates; /* [n]: the earliest, or empty */
    size_t *first;       /* [n + 1]: its parts in the table */
};
/* `date` is a column of t->wanted, which may not be there; LINKS_NONE: by doc, whatever the dates.
 * False with a fault, which names the
 * line, when a date is not such as dates.h takes. */
bool chronology_make(struct chronology *c, const struct links_table *t, size_t date,
                     struct fault *f);
void chronology_free(struct chronology *c);

struct incidence_cell {
    uint32_t item, n; /* n > 0: units that hold it */
};
struct incidence_rows {
    const char *kind;             /* themes, meetings or entries */
    struct incidence_cell *cells; /* ascending by item in each part */
    size_t *start;                /* [n_parts + 1] */
    size_t *first;                /* [n_transcripts + 1]: the parts of each transcript */
    uint64_t *units;              /* [n_parts] */
    uint32_t *project;            /* [n_parts]: or LINKS_NONE */
    uint32_t n_items;
    double most; /* items that the themes of the table allow */
};
/* Themes: items are ranks. */
void incidence_themes(struct incidence_rows *r, const struct links_table *t);
/* Meetings of two themes in one unit: items are pairs in the order of their names. */
void incidence_meetings(struct incidence_rows *r, const struct links_table *t);
/* Entries of the codebook that found something; units are turns. False with a fault when the counts
 * are not of the documents of `t`, or were made with other settings; free the rows in any case. */
bool incidence_entries(struct incidence_rows *r, const struct entries_table *e,
                       const struct links_table *t, struct fault *f);
void incidence_rows_free(struct incidence_rows *r);

struct incidence_doc {
    uint32_t transcript;
    uint64_t units;  /* > 0 */
    size_t from, to; /* its cells */
};
struct incidence {
    struct incidence_doc *docs;   /* [n_docs] in the order of the chronology */
    struct incidence_cell *cells; /* [n_cells] ascending by item in each transcript */
    size_t n_docs, n_cells, cap;
    uint32_t n_items;
};
/* Of the parts whose group[part] is `which`, levels of one transcript together; NULL: of all. */
void incidence_make(struct incidence *x, const struct chronology *c,
                    const struct incidence_rows *rows, const uint32_t *group, uint32_t which);
void incidence_free(struct incidence *x);

#endif
