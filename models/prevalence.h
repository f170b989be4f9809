/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `themes`: how common each theme is, with what it is a share of. */
#ifndef HEARTH_PREVALENCE_H
#define HEARTH_PREVALENCE_H

#include "models/links_table.h"
#include "models/reason.h"

struct prevalence {
    struct slice name; /* owned by the links table */
    uint64_t n;        /* units that hold it */
    uint64_t hits;     /* distinct spans of words */
    uint64_t docs;     /* transcripts with such a unit */
    struct value projects;
    struct value share; /* n / units_all */
    struct value rate;  /* hits per 1,000 words */
    /* The wholes, the same for all themes: */
    uint64_t units_all, words_all, docs_all; /* docs_all: transcripts with a unit */
    struct value projects_all;
};

struct prevalence_list {
    struct prevalence *all; /* [n]: by share, descending, then by name */
    size_t n;
};

void prevalence_score(struct prevalence_list *s, const struct links_table *t);
void prevalence_free(struct prevalence_list *s);

#endif
