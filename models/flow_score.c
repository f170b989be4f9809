/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/flow_score.h"

#include <stdlib.h>

#include "models/dates.h"
#include "models/grouping.h"

enum { DAY = 10 }; /* a date without its time: 2025-03-31 */

/* What a row is about. */
struct line {
    struct slice project, by, level;
    size_t from, to; /* its documents, ascending: [from, to) of scorer.docs */
    unsigned tenth;  /* 0: all of them */
};
/* What there is of the theme in hand in a document: of all of it, then of each tenth. */
struct raised {
    uint64_t n, hits, places;
};

struct scorer {
    const struct flow_table *table;
    const struct flow_setting *setting;
    struct grouping projects, dates;
    struct values days; /* dates without their times */
    struct line *lines; /* [n_lines] */
    uint32_t *docs;     /* [n_docs] */
    size_t n_lines, n_docs, cap_lines, cap_docs;
    struct raised *raised; /* [documents * (1 + FLOW_TENTHS)] */
    double *shares, *positions;
    struct means means;
};

bool *flow_units(const struct flow_table *t) {
    bool *units = mem_zero(t->docs.n, sizeof *units);
    for (size_t i = 0; i < t->docs.n; i++)
        units[i] = t->docs.all[i].turns > 0;
    return units;
}

bool flow_dates_check(const struct flow_table *t, struct fault *f) {
    const struct values *dates = &t->docs.wanted[FLOW_DATE];
    for (size_t i = 0; i < t->docs.n; i++) {
        struct place at = t->docs.all[i].at;
        at.field = (unsigned)dates->at + 1;
        if (dates->of[i] != VALUES_NONE &&
            !date_check(intern_text(&dates->texts, dates->of[i]), at, f))
            return false;
    }
    return true;
}

/* Conversations of one day belong together, whatever their times. */
static void find_dates(struct scorer *s) {
    const struct flow_table *t = s->table;
    const struct values *dates = &t->docs.wanted[FLOW_DATE];
    struct values *days = &s->days;
    *days = (struct values){.name = dates->name, .of = mem_zero(t->docs.n, sizeof *days->of)};
    for (size_t i = 0; i < t->docs.n; i++) {
        bool known = s->setting->dated && dates->of[i] != VALUES_NONE;
        struct slice day = known ? intern_text(&dates->texts, dates->of[i]) : SLICE("");
        day.n = day.n > DAY ? DAY : day.n;
        days->of[i] = known ? intern_add(&days->texts, day) : VALUES_NONE;
    }
    grouping_of(&s->dates, days, t->docs.n);
}

static void add_line(struct scorer *s, struct line line) {
    MEM_GROW(s->lines, s->cap_lines, s->n_lines + 1);
    s->lines[s->n_lines++] = line;
}

static void add_doc(struct scorer *s, uint32_t doc) {
    MEM_GROW(s->docs, s->cap_docs, s->n_docs + 1);
    s->docs[s->n_docs++] = doc;
}

/* A document on its way to its level. */
struct levelled {
    uint32_t level, doc;
};

static int by_level(const void *x, const void *y) {
    const struct levelled *a = x, *b = y;
    if (a->level != b->level)
        return a->level < b->level ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

/* A line for each level that the documents of `scope` have. */
static void add_levels(struct scorer *s, const struct line *scope, struct slice by,
                       const uint32_t *of, const struct slice *names) {
    struct levelled *all = mem_zero(scope->to - scope->from, sizeof *all);
    size_t n = 0;
    for (size_t i = scope->from; i < scope->to; i++)
        if (of[s->docs[i]] != VALUES_NONE)
            all[n++] = (struct levelled){of[s->docs[i]], s->docs[i]};
    if (n)
        qsort(all, n, sizeof *all, by_level);
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || all[i].level != all[i - 1].level)
            add_line(s, (struct line){.project = scope->project,
                                      .by = by,
                                      .level = names[all[i].level],
                                      .from = s->n_docs});
        add_doc(s, all[i].doc);
        s->lines[s->n_lines - 1].to = s->n_docs;
    }
    free(all);
}

static void add_tenths(struct scorer *s, const struct line *scope) {
    static const char *const numbers[FLOW_TENTHS] = {"1", "2", "3", "4", "5",
                                                     "6", "7", "8", "9", "10"};
    struct line line = *scope;
    line.by = SLICE("tenth");
    for (unsigned k = 0; k < FLOW_TENTHS; k++) {
        line.level = slice_of(numbers[k]);
        line.tenth = k + 1;
        add_line(s, line);
    }
}

/* All lines of some documents, which are the last ones of `docs`. */
static void add_scope(struct scorer *s, struct slice project, size_t from) {
    const struct line scope = {.project = project, .from = from, .to = s->n_docs};
    add_line(s, scope);
    if (project.n == 0)
        add_tenths(s, &scope);
    add_levels(s, &scope, SLICE("wave"), s->setting->waves->of, s->setting->waves->names);
    add_levels(s, &scope, SLICE("date"), s->dates.of, s->dates.names);
}

/* Over all, then project by project. */
static void lay_out(struct scorer *s) {
    size_t n = s->table->docs.n;
    struct levelled *all = mem_zero(n, sizeof *all);
    for (uint32_t i = 0; i < n; i++) {
        all[i] = (struct levelled){s->projects.of[i], i};
        add_doc(s, i);
    }
    add_scope(s, SLICE(""), 0);
    qsort(all, n, sizeof *all, by_level);
    for (size_t i = 0, to; i < n && all[i].level != VALUES_NONE; i = to) {
        size_t from = s->n_docs;
        for (to = i; to < n && all[to].level == all[i].level; to++)
            add_doc(s, all[to].doc);
        add_scope(s, s->projects.names[all[i].level], from);
    }
    free(all);
}

static struct raised *raised_in(const struct scorer *s, uint32_t doc, unsigned tenth) {
    return &s->raised[(size_t)doc * (1 + FLOW_TENTHS) + tenth];
}

static void add_raised(struct raised *to, const struct flow_cell *cell) {
    to->n += cell->n;
    to->hits += cell->hits;
    to->places += cell->places;
}

/* Puts the theme's cells where they belong, or takes them away again. */
static void place_theme(struct scorer *s, uint32_t rank, bool take_away) {
    const struct flow_table *t = s->table;
    for (size_t i = t->start[rank]; i < t->start[rank + 1]; i++) {
        const struct flow_cell *cell = &t->cells[i];
        struct raised *whole = raised_in(s, cell->doc, 0);
        struct raised *tenth = raised_in(s, cell->doc, cell->tenth);
        if (take_away)
            *whole = *tenth = (struct raised){0};
        else {
            add_raised(whole, cell);
            add_raised(tenth, cell);
        }
    }
}

static uint64_t turns_in(const struct flow_table *t, uint32_t doc, unsigned tenth) {
    return tenth ? t->turns[(size_t)doc * FLOW_TENTHS + tenth - 1] : t->docs.all[doc].turns;
}

static double position_of(const struct raised *r, uint64_t words) {
    double hits = (double)r->hits;
    return ((double)r->places - hits / 2) / (hits * (double)words);
}

/* What a transcript adds to a row. */
static void take(struct scorer *s, struct flow_row *row, uint32_t doc, unsigned tenth) {
    const struct flow_table *t = s->table;
    const struct raised *r = raised_in(s, doc, tenth);
    uint64_t turns = turns_in(t, doc, tenth);
    if (turns == 0)
        return;
    s->shares[row->docs_all++] = (double)r->n / (double)turns;
    row->units_all += turns;
    row->n += r->n;
    row->hits += r->hits;
    if (r->hits)
        s->positions[row->docs++] = position_of(r, t->docs.all[doc].words);
}

static struct flow_row row_of(struct scorer *s, struct slice theme, const struct line *line) {
    struct flow_row row = {
        .theme = theme, .project = line->project, .by = line->by, .level = line->level};
    for (size_t i = line->from; i < line->to; i++)
        take(s, &row, s->docs[i], line->tenth);
    row.share = mean_of(&s->means, s->shares, row.docs_all, REASON_NO_UNITS);
    row.position = mean_of(&s->means, s->positions, row.docs,
                           row.docs_all ? REASON_THEME_ABSENT : REASON_NO_UNITS);
    return row;
}

static bool score_theme(struct scorer *s, uint32_t rank) {
    const struct flow_table *t = s->table;
    struct slice name = hierarchy_name(&t->hierarchy, t->by_rank[rank]);
    bool ok = true;
    place_theme(s, rank, false);
    for (size_t i = 0; ok && i < s->n_lines; i++) {
        struct flow_row row = row_of(s, name, &s->lines[i]);
        ok = s->setting->row(s->setting->with, &row);
    }
    place_theme(s, rank, true);
    return ok;
}

static void scorer_free(struct scorer *s) {
    grouping_free(&s->projects);
    grouping_free(&s->dates);
    values_free(&s->days);
    free(s->lines);
    free(s->docs);
    free(s->raised);
    free(s->shares);
    free(s->positions);
    means_free(&s->means);
}

bool flow_score(const struct flow_table *t, const struct flow_setting *setting) {
    struct scorer s = {.table = t,
                       .setting = setting,
                       .raised = mem_zero(t->docs.n * (1 + FLOW_TENTHS), sizeof *s.raised),
                       .shares = mem_zero(t->docs.n, sizeof *s.shares),
                       .positions = mem_zero(t->docs.n, sizeof *s.positions)};
    bool ok = true;
    grouping_of(&s.projects, &t->docs.wanted[FLOW_PROJECT], t->docs.n);
    find_dates(&s);
    lay_out(&s);
    for (uint32_t rank = 0; ok && rank < t->n_ranks; rank++)
        if (setting->every || t->start[rank] < t->start[rank + 1])
            ok = score_theme(&s, rank);
    scorer_free(&s);
    return ok;
}
