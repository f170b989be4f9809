/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tables of `hearth count` that are about people and turns share: which columns of the
 * rows they look at, the document in hand, its row, the columns that are constant in it, and the
 * remarks at the end. (links, which forms units and levels, is in count_links.c.)
 *
 * A table is a struct that begins with a struct count_document, and hooks:
 *
 *     begin   a document begins
 *     row     a row of it, in order; false with a fault
 *     write   it is over: hands its rows on, the first by count_document_row
 */
#ifndef HEARTH_COUNT_DOCUMENT_H
#define HEARTH_COUNT_DOCUMENT_H

#include "models/roles.h"
#include "models/units.h"
#include "pipeline/constants.h"
#include "pipeline/row.h"
#include "stages/count_table.h"

/* A row of a transcript; its slices live for the call. */
struct count_said {
    const struct record *record;
    struct unit_row unit; /* turn, tokens (maybe none), hits (none without tokens or a matcher) */
    struct slice speaker, role, group, agenda, text; /* empty where not known */
    bool facilitator;                                /* by the role */
    bool searched;                                   /* match looked for themes in it */
    bool new_turn;     /* the first row with tokens of its turn; false of rows without */
    double start, end; /* seconds, NaN where there is none */
};

struct count_document;
struct count_hooks {
    const char *const *names; /* [n_names] the table's own columns; the constants follow */
    size_t n_names;
    bool speakers; /* the column speaker must be there */
    void (*begin)(struct count_document *d);
    bool (*row)(struct count_document *d, const struct count_said *said);
    bool (*write)(struct count_document *d);
};

/* Over all documents, for the remarks. */
struct count_document_totals {
    uint64_t docs, silent;            /* silent: without a word */
    uint64_t nameless;                /* rows with tokens whose speaker is not named */
    uint64_t facilitators, docs_with; /* rows of theirs with tokens, documents that have some */
    uint64_t unsearched, docs_unsearched;
    bool any_role, role_column, any_group, group_column;
};

struct count_document {
    struct filter filter;
    const struct count_options *options;
    const struct count_hooks *hooks;
    struct stage_run *run;
    const char *by; /* the column of people's groups; empty: there is none */
    struct constants constants;
    struct row row;
    struct roles roles;
    struct buffer roles_spelt;            /* as the table has them */
    struct buffer now, matched, one_turn; /* the document in hand, its matcher, its last turn */
    uint64_t words, turns;                /* of the document, whoever speaks */
    uint64_t facilitators, unsearched;    /* of the document: rows */
    struct place at;                      /* where it began */
    bool any;                             /* a document is in hand */
    struct count_document_totals totals;
    /* Places of the columns; all but the first of each line may be COLUMN_NONE: */
    size_t doc, speaker, role, group, agenda, text, start, end;
    size_t turn, tokens, hits, matcher; /* never */
};

/* A new filter of `size` bytes; its close is the table's, which ends with count_document_close. */
struct count_document *count_document_new(struct stage_run *run, struct sink *next, size_t size,
                                          const struct count_hooks *hooks);
/* Begins the row of the document: its name is the first field. The settings and whatever else are
 * the table's to add; count_document_row_end adds the constants, and hands it on. */
struct row *count_document_row(struct count_document *d);
bool count_document_row_end(struct count_document *d);
/* Frees what is its own, and closes the filter. */
void count_document_close(struct filter *f);

/* Checks --group; false with a usage fault. */
bool count_document_prepare(struct stage_run *run);
/* Adds one worker's. */
void count_document_gather(struct count_document_totals *all, const struct count_document *d);
void count_document_carry(struct count_document_totals *all, struct carry *c);
/* Remarks that hold for several tables. */
void count_document_tell_roles(struct stage_run *run, const struct count_document_totals *t);
void count_document_tell_facilitators(struct stage_run *run, const struct count_document_totals *t);
void count_document_tell_nameless(struct stage_run *run, const struct count_document_totals *t);
void count_document_tell_unsearched(struct stage_run *run, const struct count_document_totals *t);
void count_document_tell_silent(struct stage_run *run, const struct count_document_totals *t);

#endif
