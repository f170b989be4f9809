/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_withhold.h"

#include <stdlib.h>

#include "models/reason.h"
#include "pipeline/waiting.h"

/* What a column of codings.tsv is. */
enum kind { OTHER, WORDS, FINDING };

struct withhold {
    struct filter filter;
    struct told *told;
    bool codings;
    enum kind *kinds;        /* [filter.out.n]: of codings */
    size_t doc, turn, theme; /* of groups: by, level, theme */
    struct waiting rows;     /* of codings: the turn in hand */
    uint64_t hidden;
};

static enum kind kind_of(struct slice name) {
    static const char *const words[] = {"text", "left", "quote", "right"};
    static const char *const finding[] = {"theme", "entry", "first", "last",
                                          "begin", "end",   "weight"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_eq(name, slice_of(words[i])))
            return WORDS;
    for (size_t i = 0; i < sizeof finding / sizeof *finding; i++)
        if (slice_eq(name, slice_of(finding[i])))
            return FINDING;
    return OTHER;
}

static bool withhold_columns(struct sink *s, const struct columns *c) {
    struct withhold *w = (struct withhold *)s;
    if (!filter_need(&w->filter, c, w->codings ? "doc" : "by", &w->doc) ||
        !filter_need(&w->filter, c, w->codings ? "turn" : "level", &w->turn) ||
        !filter_need(&w->filter, c, "theme", &w->theme) || !filter_append(&w->filter, c, NULL, 0))
        return false;
    told_columns(w->told, c);
    w->kinds = mem_zero(c->n, sizeof *w->kinds);
    for (size_t i = 0; i < c->n; i++)
        w->kinds[i] = kind_of(c->names[i]);
    return true;
}

/* Hands a row on without what is of those kinds. */
static bool hand_on(struct withhold *w, const struct record *r, enum kind from) {
    struct slice *out = filter_copy(&w->filter, r);
    for (size_t i = 0; i < w->filter.out.n; i++)
        if (w->kinds[i] != OTHER && w->kinds[i] <= from)
            out[i] = slice_of(reason_name(REASON_SUPPRESSED));
    w->hidden += from != OTHER;
    return filter_hand_on(&w->filter, r->at);
}

/* The words around a hit are those of the turn: one that is withheld takes them all. */
static bool flush_turn(struct withhold *w) {
    bool *quoted = mem_zero(w->rows.n + 1, sizeof *quoted);
    bool all = true, ok = true;
    for (size_t i = 0; i < w->rows.n; i++) {
        const struct record *r = &w->rows.at[i];
        quoted[i] = told_quotes(w->told, r->fields, r->fields[w->theme]);
        all &= quoted[i];
    }
    for (size_t i = 0; ok && i < w->rows.n; i++)
        ok = hand_on(w, &w->rows.at[i], all ? OTHER : quoted[i] ? WORDS : FINDING);
    waiting_clear(&w->rows);
    free(quoted);
    return ok;
}

/* Of groups: everything but which row it is. */
static bool group_record(struct withhold *w, const struct record *r) {
    struct slice *out = filter_copy(&w->filter, r);
    if (!told_has(w->told, out[w->doc], out[w->turn], out[w->theme])) {
        w->hidden++;
        for (size_t i = 0; i < w->filter.out.n; i++)
            if (i != w->doc && i != w->turn && i != w->theme)
                out[i] = slice_eq(w->filter.out.names[i], SLICE("why"))
                             ? SLICE("")
                             : slice_of(reason_name(REASON_SUPPRESSED));
    }
    return filter_hand_on(&w->filter, r->at);
}

static bool withhold_record(struct sink *s, const struct record *r) {
    struct withhold *w = (struct withhold *)s;
    w->filter.rows_in++;
    if (!w->codings)
        return group_record(w, r);
    const struct record *before = w->rows.n ? &w->rows.at[0] : r;
    bool same = slice_eq(before->fields[w->doc], r->fields[w->doc]) &&
                slice_eq(before->fields[w->turn], r->fields[w->turn]);
    if (!same && !flush_turn(w))
        return false;
    waiting_add(&w->rows, r);
    return true;
}

/* A turn may go on behind a boundary: rows are in one worker. */
static bool withhold_boundary(struct sink *s) {
    (void)s;
    return true;
}

static bool withhold_end(struct sink *s) {
    struct withhold *w = (struct withhold *)s;
    if (!flush_turn(w))
        return false;
    if (w->filter.rows_in)
        filter_note(&w->filter, "%s: %llu of %llu rows are suppressed (--suppress)",
                    w->codings ? "codings.tsv" : "groups.tsv", (unsigned long long)w->hidden,
                    (unsigned long long)w->filter.rows_in);
    return filter_end(s);
}

static void withhold_close(struct filter *f) {
    struct withhold *w = (struct withhold *)f;
    waiting_free(&w->rows);
    free(w->kinds);
    filter_close(f);
}

static struct filter *withhold_open(struct stage_run *run, struct sink *next) {
    const struct withhold_settings *settings = run->settings;
    struct withhold *w = (struct withhold *)filter_new(run, next, sizeof *w);
    w->filter.sink =
        (struct sink){withhold_columns, withhold_record, withhold_boundary, withhold_end};
    w->filter.close = withhold_close;
    w->told = settings->told;
    w->codings = settings->codings;
    return &w->filter;
}

const struct stage stage_withhold = {
    .name = "run",
    .settings_size = sizeof(struct withhold_settings),
    .order = ORDER_WHOLE,
    .open = withhold_open,
};
