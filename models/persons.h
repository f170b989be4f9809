/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `people`: how many people raise a theme, of how many, at each level of a
 * column (a group, a role, a wave). A person is a speaker of one transcript: whoever is in two is
 * two people, as in the table `voices`; how many different names there are is known besides.
 * Somebody with several roles or groups in a transcript is one person, of the role or group in
 * which they say most words (the first in byte order of two), so that the levels add up to all. */
#ifndef HEARTH_PERSONS_H
#define HEARTH_PERSONS_H

#include "models/voices_table.h"

/* Somebody who counts. */
struct person_counted {
    struct slice speaker;
    uint32_t doc;
    uint32_t name; /* who has the same in a project is one person, as far as projects are known */
    uint32_t role, group; /* the row in voices_table.people that has it */
    uint64_t words, turns;
    bool searched; /* were themes looked for in what they said? */
};

struct persons {
    const struct voices_table *voices;
    struct person_counted *all; /* [n], in byte order of document and speaker */
    size_t n;
    uint32_t *of;                  /* [voices->n_people]: whose row it is, or VALUES_NONE */
    size_t n_names;                /* different ones of all[] */
    uint64_t roles, groups;        /* how many people have several */
    struct slice *themes;          /* [n_themes], in byte order */
    size_t *theme_start, n_themes; /* [n_themes + 1]: their rows in voices->themes */
};

/* Of a finished table, which outlives it; with facilitators, or without. Free with persons_free. */
void persons_make(struct persons *p, const struct voices_table *t, bool facilitators);
void persons_free(struct persons *p);

/* The levels of a column. */
struct persons_levels {
    const char *of;      /* the column; outlives them */
    struct slice *names; /* [n], in byte order; the first is empty when some have no level */
    size_t n;            /* 0: nobody has a level */
    uint32_t *level;     /* [people.n] */
    struct values texts; /* whose they are */
};
/* `of` is role, group, or a column of voices->docs.wanted. Free with persons_levels_free. */
void persons_levels_make(struct persons_levels *l, const struct persons *p, const char *of);
void persons_levels_free(struct persons_levels *l);

/* Those of one level, and what they have of all talk or of a theme. */
struct persons_cell {
    uint64_t people;      /* who were there; of a theme: where it was looked for */
    uint64_t names;       /* different ones of those */
    uint64_t speaking;    /* of them: who have any of it, … */
    uint64_t voices;      /* … of so many different names, … */
    uint64_t docs;        /* … in so many transcripts */
    uint64_t amount, top; /* words of all talk, hits of a theme: of all, of who has most */
    uint64_t turns, top_turns;
    struct slice who; /* the first of those who have most */
};
struct persons_table {
    size_t rows, columns;       /* rows: all talk, then each theme; columns: each level, then all */
    struct persons_cell *cells; /* [rows*columns], row by row */
};
/* `levels` may be NULL: all alone. Free with persons_table_free. */
void persons_table_make(struct persons_table *t, const struct persons *p,
                        const struct persons_levels *levels);
void persons_table_free(struct persons_table *t);

#endif
