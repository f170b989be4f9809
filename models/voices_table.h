/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `voices` (voices.h) in memory. Rows come in any order, from any number of
 * shards and sites; afterwards all stands in byte order of names, so that the order of the shards
 * changes no sum. Zero-initialise; free with voices_table_free. */
#ifndef HEARTH_VOICES_TABLE_H
#define HEARTH_VOICES_TABLE_H

#include "models/roles.h"
#include "models/values.h"
#include "models/voices.h"
#include "pipeline/intern.h"
#include "pipeline/record.h"

struct voices_doc {
    struct slice name; /* as long as the table lives */
    uint64_t words, turns;
    size_t from, to; /* its people: [from, to) of `people` */
    uint32_t id;     /* while rows come in */
    bool told;       /* its row has come */
    bool searched;   /* some of it was: otherwise it says nothing of themes */
    struct place at; /* of its first row */
};
/* A speaker of one document, in one role and group. */
struct voices_person {
    uint32_t doc, id;
    struct slice speaker, role, group; /* as long as the table lives */
    uint64_t words, turns, timed, searched;
    double seconds;
    bool facilitator, told;
    struct place at;
};
struct voices_theme {
    struct slice theme;
    uint32_t person; /* place in `people` */
    uint64_t turns, hits;
    struct place at;
};

struct voices_table {
    struct voices_doc *docs;      /* [n_docs], ascending */
    struct voices_person *people; /* [n_people] by doc, speaker, role, group */
    struct voices_theme *themes;  /* [n_themes] by theme, person */
    size_t n_docs, n_people, n_themes;
    struct buffer unit, by, roles, matcher; /* the settings, the same in all documents */
    struct values *wanted;                  /* [n_wanted]: of each document */
    size_t n_wanted;

    const struct columns *columns; /* of the rows that come in; must outlive them */
    size_t at[VOICES_COLUMNS];
    struct intern doc_names, keys, theme_names;
    struct buffer key;
    struct place first; /* the first row of a document, if `any` came */
    bool any;
    size_t cap_docs, cap_people, cap_themes;
};

/* Asks for the values of a column that is constant in a document, before the columns are told;
 * `name` outlives the table. */
void voices_table_want(struct voices_table *t, const char *name);
/* Finds the columns; false with a fault when one is missing. */
bool voices_table_columns(struct voices_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool voices_table_row(struct voices_table *t, const struct record *r, struct fault *f);
/* All rows are there: puts them in order and checks them against one another. */
bool voices_table_finish(struct voices_table *t, struct fault *f);
/* Were themes looked for in what they said? Of who says nothing: in what anybody said. Of others
 * nobody knows which themes they raise, and they do not count among those who did not. */
bool voices_table_searched(const struct voices_table *t, const struct voices_person *p);
void voices_table_free(struct voices_table *t);

#endif
