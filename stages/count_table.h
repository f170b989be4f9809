/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the additive tables of `hearth count` share: the options, and how a table tells what it is.
 * One file each: count_links.c, count_voices.c, … */
#ifndef HEARTH_COUNT_TABLE_H
#define HEARTH_COUNT_TABLE_H

#include "pipeline/stage.h"

struct count_options {
    const char *unit;
    uint64_t block;
    const char *by; /* or NULL */
    const char *roles;
    int facilitators; /* 0 out, 1 in; -1 when not given: the table's own default */
    bool sums_only, ladder;
    const char *group; /* or NULL */
    struct text_list manifests;
};

struct count_table {
    const char *name;
    const char *options; /* those it takes, one space before and after each */
    bool (*prepare)(struct stage_run *);
    struct filter *(*open)(struct stage_run *, struct sink *next);
    void (*gather)(struct stage_run *, struct filter *);
    void (*carry)(struct stage_run *, struct carry *);
    bool (*finish)(struct stage_run *);
    void (*release)(struct stage_run *);
};
extern const struct count_table count_links, count_voices, count_mixing, count_flow, count_entries,
    count_lags;

/* Columns that differ from row to row by nature and group nothing: COUNT_NO_GROUPING names. */
enum { COUNT_NO_GROUPING = 11 };
extern const char *const count_no_grouping[COUNT_NO_GROUPING];
bool count_is_grouping(const char *column);
/* The place of a field. */
struct place count_field(const struct record *r, size_t column);
/* The rows of a document that were searched, were so in one way: `matched`, empty until the first.
 */
bool count_one_matcher(struct filter *f, const struct record *r, size_t matcher,
                       struct buffer *matched);
/* Says which unit is meant for people's hits that are on all words of their rows, all of them
 * (units.h: on_rows, on_words). */
void count_tell_whole(struct stage_run *run, bool on_rows, bool on_words);

#endif
