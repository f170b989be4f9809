/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who carries a theme, or two themes in one unit: how many people, from which projects, and how
 * much of it is one person's. By counts/voices.tsv and codings.tsv.
 *
 * A person is a name within a project, in however many of its conversations; without projects, a
 * name. The finished tables count people in each conversation instead: places. Where small counts
 * are suppressed, nothing is known here: those tables tell of single people. */
#ifndef HEARTH_PAGE_CARRIERS_H
#define HEARTH_PAGE_CARRIERS_H

#include "stages/page/report.h"

/* What one person has of a theme, or of two. */
struct carriers_sum {
    uint32_t what, person; /* in `whats` and `people` */
    uint64_t n;            /* units */
};
struct carriers {
    struct intern people, projects, whats;
    uint32_t *project; /* [people.count] in `projects` */
    bool *counted;     /* [people.count]: facilitators are not, unless the run counts them in */
    struct carriers_sum *sums; /* [n] by what, then person: each once */
    size_t n, cap, cap_project, cap_counted;
    bool told, pairs_told; /* is there anything to ask, about people, about two themes? */
};

enum { CARRIERS_LEADING = 4 };
struct carried {
    uint64_t people, projects, n, most; /* who have it, from where, units, most of one person */
    struct carried_lead {
        struct slice project;
        uint64_t n;
    } lead[CARRIERS_LEADING]; /* the most first; the others have less; none where all have alike */
    size_t leads;
    uint64_t most_of_project;
};

/* Reads the tables that are there (carriers_read.c), the first time; as long as the report. With a
 * fault it is empty.
 */
const struct carriers *carriers_of(struct report *r);
void carriers_free(struct carriers *c);
/* Who were there, facilitators aside unless the run counts them in. */
uint64_t carriers_people(const struct carriers *c);
/* Of a theme; of two in one unit, when b is not empty and a comes before b in byte order. False
 * when nothing is known, or nobody has it. */
bool carriers_find(const struct carriers *c, struct slice a, struct slice b, struct carried *to);

#endif
