/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_tally.h"

#include <stdlib.h>

#include "pipeline/scan.h"

struct tally_filter {
    struct filter filter;
    size_t tokens, hits, matcher;
    struct tally sum;
};

static bool tally_columns(struct sink *s, const struct columns *c) {
    struct tally_filter *t = (struct tally_filter *)s;
    return filter_need(&t->filter, c, "tokens", &t->tokens) &&
           filter_need(&t->filter, c, "hits", &t->hits) &&
           filter_need(&t->filter, c, "matcher", &t->matcher);
}

static bool tally_record(struct sink *s, const struct record *r) {
    struct tally_filter *t = (struct tally_filter *)s;
    t->sum.tokens += scan_items(r->fields[t->tokens]);
    t->sum.hits += scan_items(r->fields[t->hits]);
    struct slice code = r->fields[t->matcher]; /* the same in every row */
    if (!*t->sum.matcher && code.n < sizeof t->sum.matcher)
        memcpy(t->sum.matcher, code.p, code.n);
    return true;
}

static bool tally_quiet(struct sink *s) {
    (void)s;
    return true;
}

static struct filter *tally_open(struct stage_run *run, struct sink *next) {
    struct tally_filter *t = (struct tally_filter *)filter_new(run, next, sizeof *t);
    t->filter.sink = (struct sink){tally_columns, tally_record, tally_quiet, tally_quiet};
    return &t->filter;
}

static bool tally_prepare(struct stage_run *run) {
    run->shared = mem_zero(1, sizeof(struct tally));
    return true;
}

static void tally_gather(struct stage_run *run, struct filter *f) {
    struct tally *sum = run->shared;
    const struct tally *mine = &((struct tally_filter *)f)->sum;
    sum->tokens += mine->tokens;
    sum->hits += mine->hits;
    if (*mine->matcher)
        memcpy(sum->matcher, mine->matcher, sizeof sum->matcher);
}

static void tally_release(struct stage_run *run) {
    free(run->shared);
}

struct tally tally_of(const struct stage_run *run) {
    return *(const struct tally *)run->shared;
}

const struct stage stage_tally = {
    .name = "run",
    .operands = "",
    .summary = "",
    .details = "",
    .prepare = tally_prepare,
    .open = tally_open,
    .gather = tally_gather,
    .release = tally_release,
};
