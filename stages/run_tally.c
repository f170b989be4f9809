/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_tally.h"

#include <stdlib.h>

#include "models/dates.h"
#include "models/roles.h"
#include "pipeline/constants.h"
#include "pipeline/scan.h"

struct tally_filter {
    struct filter filter;
    size_t doc, tokens, hits, matcher;
    size_t date;                         /* or COLUMN_NONE */
    size_t columns[TALLY_COLUMNS];       /* or COLUMN_NONE */
    struct buffer now;                   /* the document in hand */
    struct buffer values[TALLY_COLUMNS]; /* what its first row with a value has */
    struct constants groups;             /* of all rows of the document */
    struct roles roles;
    struct tally sum;
};

static bool tally_columns(struct sink *s, const struct columns *c) {
    struct tally_filter *t = (struct tally_filter *)s;
    t->columns[TALLY_ROLE] = columns_find(c, "role");
    t->columns[TALLY_GROUP] = columns_find(c, "group");
    t->date = columns_find(c, "date");
    if (t->columns[TALLY_GROUP] != COLUMN_NONE)
        constants_watch(&t->groups, t->columns[TALLY_GROUP]);
    return filter_need(&t->filter, c, "doc", &t->doc) &&
           filter_need(&t->filter, c, "tokens", &t->tokens) &&
           filter_need(&t->filter, c, "hits", &t->hits) &&
           filter_need(&t->filter, c, "matcher", &t->matcher);
}

static void keep(struct buffer *b, struct slice s) {
    buffer_clear(b);
    buffer_add(b, s);
}

/* The document in hand is over. */
static void end_document(struct tally_filter *t) {
    if (t->groups.n)
        t->sum.one_group |= constants_value(&t->groups, 0).n > 0;
    constants_clear(&t->groups);
}

/* Do the people of one document differ in a column? Facilitators, who are not counted, aside. */
static void see_people(struct tally_filter *t, const struct record *r) {
    size_t role = t->columns[TALLY_ROLE];
    if (!slice_eq(r->fields[t->doc], buffer_slice(&t->now))) {
        end_document(t);
        keep(&t->now, r->fields[t->doc]);
        for (size_t i = 0; i < TALLY_COLUMNS; i++)
            buffer_clear(&t->values[i]);
    }
    if (t->roles.list && role != COLUMN_NONE && roles_has(&t->roles, r->fields[role]))
        return;
    for (size_t i = 0; i < TALLY_COLUMNS; i++) {
        struct slice value = t->columns[i] == COLUMN_NONE ? SLICE("") : r->fields[t->columns[i]];
        if (t->sum.differs[i] || value.n == 0)
            continue;
        if (t->values[i].n == 0)
            keep(&t->values[i], value);
        t->sum.differs[i] = !slice_eq(value, buffer_slice(&t->values[i]));
    }
}

static bool tally_record(struct sink *s, const struct record *r) {
    struct tally_filter *t = (struct tally_filter *)s;
    t->sum.tokens += scan_items(r->fields[t->tokens]);
    t->sum.hits += scan_items(r->fields[t->hits]);
    struct slice code = r->fields[t->matcher]; /* the same in every row */
    if (!*t->sum.matcher && code.n < sizeof t->sum.matcher)
        memcpy(t->sum.matcher, code.p, code.n);
    if (t->date != COLUMN_NONE && r->fields[t->date].n && !date_is_iso(r->fields[t->date]))
        t->sum.other_dates = true;
    see_people(t, r);
    constants_row(&t->groups, r);
    return true;
}

static bool tally_boundary(struct sink *s) {
    end_document((struct tally_filter *)s);
    return true;
}

static void tally_close(struct filter *f) {
    struct tally_filter *t = (struct tally_filter *)f;
    buffer_free(&t->now);
    for (size_t i = 0; i < TALLY_COLUMNS; i++)
        buffer_free(&t->values[i]);
    constants_free(&t->groups);
    roles_free(&t->roles);
    filter_close(f);
}

static struct filter *tally_open(struct stage_run *run, struct sink *next) {
    struct tally_filter *t = (struct tally_filter *)filter_new(run, next, sizeof *t);
    const struct tally_settings *settings = run->settings;
    t->filter.sink = (struct sink){tally_columns, tally_record, tally_boundary, tally_boundary};
    t->filter.close = tally_close;
    t->roles.list = settings->roles;
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
    sum->other_dates |= mine->other_dates;
    for (size_t i = 0; i < TALLY_COLUMNS; i++)
        sum->differs[i] |= mine->differs[i];
    sum->one_group |= mine->one_group;
    if (*mine->matcher)
        memcpy(sum->matcher, mine->matcher, sizeof sum->matcher);
}

static void tally_carry(struct stage_run *run, struct carry *c) {
    struct tally *sum = run->shared;
    carry_sum(c, &sum->tokens);
    carry_sum(c, &sum->hits);
    carry_flag(c, &sum->other_dates);
    for (size_t i = 0; i < TALLY_COLUMNS; i++)
        carry_flag(c, &sum->differs[i]);
    carry_flag(c, &sum->one_group);
    if (c->to) {
        pack_text(c->to, slice_of(sum->matcher));
        return;
    }
    struct slice code = unpack_text(c->from);
    bool other = code.n && *sum->matcher && !slice_eq(code, slice_of(sum->matcher));
    if (other || code.n >= sizeof sum->matcher) /* another codebook or setting */
        unpack_fail(c->from);
    else if (code.n)
        memcpy(sum->matcher, code.p, code.n);
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
    .settings_size = sizeof(struct tally_settings),
    .prepare = tally_prepare,
    .open = tally_open,
    .gather = tally_gather,
    .carry = tally_carry,
    .release = tally_release,
};
