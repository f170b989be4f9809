/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of mixing.tsv is told of few people. The rows of projects and transcripts add up to those
 * over all, and few of them are about many people, so that none of them is told; those over all
 * are, where every group has people enough. */
#include "models/reason.h"
#include "pipeline/options.h"
#include "pipeline/waiting.h"
#include "stages/run_withhold.h"

enum { PROJECT, DOC, OF, GROUP, NEXT, FACILITATORS, KEYS, PEOPLE = KEYS, NEEDED };

struct withhold {
    struct filter filter;
    uint64_t threshold;
    size_t at[NEEDED];
    struct waiting rows; /* those over all, which come first; the first one of another ends them */
    bool over;
    uint64_t hidden;
};

static bool mixing_columns(struct sink *s, const struct columns *c) {
    static const char *const names[NEEDED] = {"project", "doc",          "of",    "group",
                                              "next",    "facilitators", "people"};
    struct withhold *w = (struct withhold *)s;
    for (size_t i = 0; i < NEEDED; i++)
        if (!filter_need(&w->filter, c, names[i], &w->at[i]))
            return false;
    return filter_append(&w->filter, c, NULL, 0);
}

static bool has(const struct withhold *w, const struct record *r, size_t column, const char *text) {
    return slice_eq(r->fields[w->at[column]], slice_of(text));
}

static uint64_t people_of(const struct withhold *w, const struct record *r) {
    uint64_t people = 0;
    return number_u64(r->fields[w->at[PEOPLE]], &people) ? people : 0;
}

static bool is_some(const struct withhold *w, uint64_t people) {
    return people > 0 && people < w->threshold;
}

/* The people of the rows over all. */
struct sizes {
    uint64_t in, out, grouped; /* with facilitators, without; with a group */
    bool few;                  /* some group is of few, or those in none are */
};

static struct sizes sizes_of(const struct withhold *w) {
    struct sizes s = {0, 0, 0, false};
    for (size_t i = 0; i < w->rows.n; i++) {
        const struct record *r = &w->rows.at[i];
        uint64_t people = people_of(w, r);
        if (has(w, r, OF, "all"))
            *(has(w, r, FACILITATORS, "in") ? &s.in : &s.out) = people;
        else if (has(w, r, OF, "between"))
            s.grouped = people;
        else if (slice_eq(r->fields[w->at[GROUP]], r->fields[w->at[NEXT]]))
            s.few |= is_some(w, people);
    }
    s.few |= s.grouped < s.out && is_some(w, s.out - s.grouped);
    return s;
}

/* How many there are in a group: the people of its pair with itself. */
static uint64_t size_of(const struct withhold *w, struct slice group, const struct record *like) {
    for (size_t i = 0; i < w->rows.n; i++) {
        const struct record *r = &w->rows.at[i];
        if (has(w, r, OF, "pair") && slice_eq(r->fields[w->at[GROUP]], group) &&
            slice_eq(r->fields[w->at[NEXT]], group) &&
            slice_eq(r->fields[w->at[FACILITATORS]], like->fields[w->at[FACILITATORS]]))
            return people_of(w, r);
    }
    return 0;
}

/* A pair's people are those of transcripts in which both groups are: less one of the groups, or
 * taken from both, they tell of the rest. */
static bool tells_few(const struct withhold *w, const struct record *r) {
    struct slice group = r->fields[w->at[GROUP]], next = r->fields[w->at[NEXT]];
    uint64_t people = people_of(w, r), a = size_of(w, group, r), b = size_of(w, next, r);
    if (!has(w, r, OF, "pair") || slice_eq(group, next))
        return false;
    return a == 0 || b == 0 || (people > a && is_some(w, people - a)) ||
           (people > b && is_some(w, people - b)) || (a + b > people && is_some(w, a + b - people));
}

static bool is_told(const struct withhold *w, const struct sizes *s, const struct record *r) {
    bool led = s->in > s->out && is_some(w, s->in - s->out); /* by few */
    if (is_some(w, people_of(w, r)) || tells_few(w, r))
        return false;
    return has(w, r, OF, "all")       ? !(led && has(w, r, FACILITATORS, "in"))
           : has(w, r, OF, "opening") ? !led && !s->few
                                      : !s->few;
}

static bool is_key(const struct withhold *w, size_t column) {
    for (size_t i = 0; i < KEYS; i++)
        if (w->at[i] == column)
            return true;
    return false;
}

static bool hand_on(struct withhold *w, const struct record *r, bool told) {
    struct slice *out = filter_copy(&w->filter, r);
    w->hidden += !told;
    for (size_t i = 0; i < w->filter.out.n && !told; i++)
        if (!is_key(w, i))
            out[i] = slice_eq(w->filter.out.names[i], SLICE("why"))
                         ? SLICE("")
                         : slice_of(reason_name(REASON_SUPPRESSED));
    return filter_hand_on(&w->filter, r->at);
}

static bool flush(struct withhold *w) {
    struct sizes sizes = sizes_of(w);
    bool ok = true;
    for (size_t i = 0; ok && i < w->rows.n; i++)
        ok = hand_on(w, &w->rows.at[i], is_told(w, &sizes, &w->rows.at[i]));
    waiting_clear(&w->rows);
    w->over = true;
    return ok;
}

static bool mixing_record(struct sink *s, const struct record *r) {
    struct withhold *w = (struct withhold *)s;
    bool part = r->fields[w->at[PROJECT]].n || r->fields[w->at[DOC]].n;
    w->filter.rows_in++;
    if (part)
        return (w->over || flush(w)) && hand_on(w, r, false);
    waiting_add(&w->rows, r);
    return true;
}

static bool mixing_boundary(struct sink *s) {
    (void)s;
    return true;
}

static bool mixing_end(struct sink *s) {
    struct withhold *w = (struct withhold *)s;
    if (!flush(w))
        return false;
    if (w->filter.rows_in)
        filter_note(&w->filter, "mixing.tsv: %llu of %llu rows are suppressed (--suppress)",
                    (unsigned long long)w->hidden, (unsigned long long)w->filter.rows_in);
    return filter_end(s);
}

static void mixing_close(struct filter *f) {
    waiting_free(&((struct withhold *)f)->rows);
    filter_close(f);
}

static struct filter *mixing_open(struct stage_run *run, struct sink *next) {
    const struct withhold_settings *settings = run->settings;
    struct withhold *w = (struct withhold *)filter_new(run, next, sizeof *w);
    w->filter.sink = (struct sink){mixing_columns, mixing_record, mixing_boundary, mixing_end};
    w->filter.close = mixing_close;
    w->threshold = settings->threshold;
    return &w->filter;
}

const struct stage stage_withhold_mixing = {
    .name = "run",
    .settings_size = sizeof(struct withhold_settings),
    .order = ORDER_WHOLE,
    .open = mixing_open,
};
