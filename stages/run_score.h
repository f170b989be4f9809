/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second half of `hearth run`: from the matched rows and their counts, or from these alone, to
 * the finished tables.
 * What is compared by person (groups and roles that meet in one conversation) is counted here, from
 * the matched rows, when there is such a column. */
#ifndef HEARTH_RUN_SCORE_H
#define HEARTH_RUN_SCORE_H

#include "pipeline/stage.h"
#include "pipeline/workdir.h"
#include "stages/run_tally.h"

enum { RUN_FILES = 48 };

struct run_scoring {
    struct run_mode *mode;
    struct workdir *dir;
    struct fault *fault;
    const struct tally *tally;
    const struct text_list *lexicons; /* may be empty, where … */
    const char *known; /* … the themes of the codebook are in this table; or NULL */
    const char *planned, *waves, *facilitators; /* options of score, or NULL */
    const char *roles;                          /* of facilitators */
    uint64_t cost;     /* of one more conversation, in minutes; 0: not known */
    uint64_t suppress; /* counts of fewer people, and what these say; 0: nothing */
    /* Gives a stage of the name `count` the run's settings. */
    bool (*forward)(void *with, struct stage_run *run);
    void *with;
    bool levels;      /* the unit can be counted --by a column */
    bool counts_only; /* there are no matched rows, and no codings: all counts are there */
    bool doc_unit;    /* documents are the units: they have no halves */

    uint64_t themes, pairs;       /* rows of these tables */
    const char *files[RUN_FILES]; /* [n_files]: written, in this order */
    size_t n_files;
};

#define RUN_MATCHED "matched.tsv"
#define RUN_LINKS "counts/links.tsv"
#define RUN_LINKS_BY_ROLE "counts/links-by-role.tsv"
#define RUN_LINKS_BY_GROUP "counts/links-by-group.tsv"
#define RUN_LINKS_BY_SPEAKER "counts/links-by-speaker.tsv"
#define RUN_VOICES "counts/voices.tsv"
#define RUN_PEOPLE "people.tsv"
#define RUN_MIXING "counts/mixing.tsv"
#define RUN_FLOW "counts/flow.tsv"
#define RUN_ENTRIES "counts/entries.tsv"
#define RUN_LAGS "counts/lags.tsv"

/* Writes all of them, several at a time with mode->jobs; false with a fault. */
bool run_score(struct run_scoring *s);
/* One stage on one table of the directory, into another; `rows` (or NULL) is how many it wrote. */
bool run_score_stage(struct run_scoring *s, struct stage_run *run, const char *from,
                     const char *name, uint64_t *rows);
/* One finished table of counts, with the table's own defaults. */
bool run_score_table(struct run_scoring *s, const char *table, const char *from, const char *name,
                     uint64_t *rows);
/* Writes a table of the directory anew, as it comes out of a stage. */
bool run_score_anew(struct run_scoring *s, struct stage_run *run, const char *name, uint64_t *rows);

#endif
