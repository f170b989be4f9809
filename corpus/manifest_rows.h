/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a manifest holds: for manifest.c, which reads it, and manifest_join.c, which asks it. */
#ifndef HEARTH_MANIFEST_ROWS_H
#define HEARTH_MANIFEST_ROWS_H

#include <pthread.h>

#include "corpus/manifest.h"
#include "corpus/names.h"

#define NO_ROW ((size_t)-1)

/* A table that was taken over. */
struct part {
    struct sheet *sheet;
    size_t doc, speaker, alias; /* columns of the sheet, or COLUMN_NONE */
    size_t *column;             /* [n_columns]: which of the manifest's, or COLUMN_NONE */
};

struct entry {
    struct slice doc, speaker; /* cleaned; empty: for all */
    struct slice folded;       /* the speaker without regard to case */
    bool pattern;              /* doc has wildcards */
    bool matched;              /* written by any worker, only ever to true */
    bool twin;                 /* of the entry before it: for its alias */
    size_t part, row;          /* of the sheet */
    size_t next;               /* with the same doc, or for the same speaker alone; NO_ROW */
    struct slice *values;      /* [part's n_columns]: cleaned */
};

/* Two rows that are equally specific and disagree. */
struct conflict {
    size_t first, second, column;
};

struct manifest {
    struct part *parts;
    size_t n_parts, cap_parts;
    struct entry *entries;
    size_t n_entries, cap_entries;
    struct slice *columns;
    size_t n_columns, cap_columns;
    struct intern docs, speakers;      /* exact docs; folded speakers of rows without doc */
    size_t *doc_heads, *speaker_heads; /* the first entry of each */
    size_t cap_doc_heads, cap_speaker_heads;
    size_t *patterns; /* entries whose doc has wildcards */
    size_t n_patterns, cap_patterns;
    bool any_doc, any_speaker; /* some table has such a column */
    struct arena arena;
    pthread_mutex_t lock; /* over what follows */
    struct names lost_docs, lost_speakers;
    struct conflict *conflicts;
    size_t n_conflicts, cap_conflicts;
};

/* Remembers that the entries a and b are equally specific and disagree in a column. */
void manifest_disagree(struct manifest *m, size_t a, size_t b, size_t column);
void manifest_sort_conflicts(struct manifest *m);

#endif
