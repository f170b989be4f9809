/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of the second half of `hearth run`, made by one stage from another table. For
 * run_score.h only. */
#ifndef HEARTH_RUN_SCORE_TABLE_H
#define HEARTH_RUN_SCORE_TABLE_H

#include "pipeline/workdir_table.h"
#include "stages/run_score.h"

/* A table of the working directory, open for writing. */
struct table_file {
    const char *name;
    struct outlet_file out;
    /* With a table behind another one, its header goes. */
    struct outlet tail;
    bool header_gone;
};

/* Lists the name in s->files. False with a fault; close it all the same. */
bool score_table_open(struct run_scoring *s, const char *name, struct table_file *t);
bool score_table_close(struct run_scoring *s, struct table_file *t);

/* Gives a stage an option; NULL: none. */
bool score_table_set(struct run_scoring *s, struct stage_run *run, const char *option,
                     const char *value);
/* One stage on one table of the directory; `rows` (or NULL) is how many it wrote. */
bool score_table_run(struct run_scoring *s, struct stage_run *run, const char *from,
                     struct outlet *to, uint64_t *rows);

/* One finished table of counts. */
struct scored {
    const char *table, *from, *by; /* by: NULL for the table's own default */
    bool remarked; /* what there is to say of the counts was said by another table */
};

/* A file of one, or of several, one behind the other, under the header of the first. */
struct score_table {
    const char *name;
    struct scored parts[1 + TALLY_COLUMNS]; /* [n] */
    size_t n;
    uint64_t *rows; /* of the last of them, or NULL */
};
/* All of them, in threads of their own; each says what there is to say in its turn. */
bool score_tables_write(struct run_scoring *s);

/* The columns that may differ between the people of one conversation, and their counts. */
extern const struct run_personal { const char *column, *counts; } run_personal[TALLY_COLUMNS];

struct run_counts;
/* `counts`: what is read once for all of them, or NULL. */
bool score_table_write(struct run_scoring *s, const struct score_table *t,
                       struct run_counts *counts);
/* Sets up the stage that makes one; free it in any case. False with a fault. */
bool score_table_stage(struct run_scoring *s, struct stage_run *run, const struct scored *what);

#endif
