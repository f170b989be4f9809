/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `hearth explain GROUP GROUP`: do two groups talk with each other, and do they take up what the
 * other says? By mixing.tsv and sequence.tsv of a run, with places from matched.tsv. */
#ifndef HEARTH_EXPLAIN_GROUPS_H
#define HEARTH_EXPLAIN_GROUPS_H

#include "stages/explain/account.h"
#include "stages/result/result.h"

/* Zero-initialise; free with groups_free. */
struct groups {
    struct slice a, b; /* as they are called */
    struct result_table mixing, sequence;
    struct passages uptake[2]; /* quoted, from a to b and from b to a */
    struct passage_list quotes;
    struct arena arena;
};

/* Reads the groups, of which there may be none; results of an older version have no such table. */
bool groups_read(struct groups *g, struct result *r, const struct stage_run *self, struct fault *f);
bool groups_any(const struct groups *g);
/* Which two are meant; false where one is not: nothing is said. */
bool groups_find(struct groups *g, const char *first, const char *second);
/* Appends "; the groups are newer, long-standing", or nothing where there are none. */
void groups_list(const struct groups *g, struct buffer *to);
/* Whether one of the groups is meant. */
bool groups_has(const struct groups *g, const char *typed);
/* The row of g->mixing over all transcripts, or how many rows there are. */
size_t groups_row(const struct result_asked *asked, const char *of, struct slice group,
                  struct slice next, const char *facilitators);
/* Adds the account, with at most so many quotations; false with a fault. */
bool groups_explain(struct groups *g, struct account *a, struct result *r, size_t quotes,
                    const struct stage_run *self, struct fault *f);
void groups_free(struct groups *g);

#endif
