/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "pipeline/row.h"
#include "stages/share_rows.h"

enum { DIGITS = 17 }; /* additive numbers read back exactly */

/* What becomes of a column. */
enum kind {
    SAME,   /* the settings, which do not differ between documents: the first that is told */
    KEY,    /* of what the row is */
    COUNT,  /* added up … */
    NUMBER, /* … as a real number */
    NONE,   /* only to be had for each document: empty */
};
static const struct known {
    const char *name;
    enum kind kind;
} known[] = {
    {"level", KEY},       {"lag", KEY},        {"scope", KEY},    {"theme_a", KEY},
    {"theme_b", KEY},     {"n", COUNT},        {"n_a", COUNT},    {"n_b", COUNT},
    {"n_ab", COUNT},      {"n_same", COUNT},   {"hits", COUNT},   {"words", COUNT},
    {"turns", COUNT},     {"speaking", COUNT}, {"groups", COUNT}, {"facilitators", COUNT},
    {"weighted", NUMBER}, {"e", NUMBER},       {"v", NUMBER},     {"e_units", NUMBER},
    {"v_units", NUMBER},  {"v_doc", NUMBER},   {"null", NONE},    {"null_units", NONE},
    {"null_doc", NONE},
};

/* A field of a row that sums. */
struct cell {
    bool told; /* not empty */
    uint64_t count;
    double number;
    uint32_t text; /* of SAME: an id in texts */
};

struct sums {
    struct filter filter;
    const struct share_settings *settings;
    enum kind *kinds; /* [own] */
    size_t own;       /* columns, of which the first is doc */
    size_t a, b;
    struct intern keys, texts;
    struct cell *cells; /* [keys.count][own] */
    size_t cap;
    struct buffer key;
    struct row row;
    struct place at;
};

static enum kind kind_of(struct slice name) {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (slice_eq(name, slice_of(known[i].name)))
            return known[i].kind;
    return SAME;
}

static bool sums_columns(struct sink *sink, const struct columns *c) {
    struct sums *s = (struct sums *)sink;
    size_t doc, matcher;
    if (!filter_need(&s->filter, c, "doc", &doc) || !filter_need(&s->filter, c, "theme_a", &s->a) ||
        !filter_need(&s->filter, c, "theme_b", &s->b) ||
        !filter_need(&s->filter, c, "matcher", &matcher))
        return false;
    s->own = matcher + 1;
    s->at = c->at;
    s->kinds = mem_zero(s->own, sizeof *s->kinds);
    struct slice *names = mem_zero(s->own + 1, sizeof *names);
    for (size_t i = 0; i < s->own; i++) {
        s->kinds[i] = i == doc ? NONE : kind_of(c->names[i]);
        names[i] = c->names[i];
    }
    names[s->own] = SLICE("project");
    bool ok = filter_columns(&s->filter, names, s->own + 1, c->at);
    free(names);
    return ok;
}

/* The fields that say of what the row is, a TAB behind each. Pairs behind single themes: what
 * their second one is comes first, whether there is one. */
static void put_key(struct sums *s, const struct record *r) {
    buffer_clear(&s->key);
    for (size_t i = 0; i < s->own; i++) {
        if (i == s->a)
            buffer_char(&s->key, r->fields[s->b].n ? '1' : '0');
        if (s->kinds[i] != KEY)
            continue;
        buffer_add(&s->key, r->fields[i]);
        buffer_char(&s->key, '\t');
    }
}

static struct cell *find_cells(struct sums *s, const struct record *r) {
    put_key(s, r);
    uint32_t before = (uint32_t)s->keys.count, id = intern_add(&s->keys, buffer_slice(&s->key));
    if (id == before) {
        MEM_GROW(s->cells, s->cap, s->keys.count * s->own);
        memset(s->cells + id * s->own, 0, s->own * sizeof *s->cells);
        for (size_t i = 0; i < s->own; i++)
            s->cells[id * s->own + i].text = INTERN_NONE;
    }
    return s->cells + id * s->own;
}

static bool add_field(struct sums *s, struct cell *to, enum kind kind, struct slice field) {
    uint64_t count = 0;
    double number = 0;
    bool is_count = number_u64(field, &count);
    if (kind == NONE || field.n == 0)
        return true;
    if (kind == NUMBER && !number_real(field, &number))
        return false;
    if (kind == COUNT && is_count && count > UINT64_MAX - to->count)
        return false;
    to->told = true;
    to->count += count;
    to->number += number;
    /* `facilitators` is a number, or says that they are in */
    if (to->text == INTERN_NONE && (kind != COUNT || !is_count))
        to->text = intern_add(&s->texts, field);
    return true;
}

static bool is_withheld(const struct sums *s, struct slice theme) {
    return intern_find(s->settings->withheld, theme) != INTERN_NONE;
}

static bool sums_record(struct sink *sink, const struct record *r) {
    struct sums *s = (struct sums *)sink;
    s->filter.rows_in++;
    if (is_withheld(s, r->fields[s->a]) || is_withheld(s, r->fields[s->b]))
        return true;
    struct cell *cells = find_cells(s, r);
    for (size_t i = 0; i < s->own; i++)
        if (!add_field(s, &cells[i], s->kinds[i], r->fields[i]))
            return fault_input(&s->filter.fault,
                               (struct place){r->at.file, r->at.line, (unsigned)i + 1},
                               r->fields[i], "not a number that can be added up");
    return true;
}

/* Sums of different documents stand in one row. */
static bool sums_boundary(struct sink *sink) {
    (void)sink;
    return true;
}

static void put_field(struct sums *s, const struct cell *cell, enum kind kind) {
    if (!cell->told)
        row_empty(&s->row, 1);
    else if (kind == NUMBER)
        row_real(&s->row, cell->number, DIGITS);
    else if (kind == COUNT && cell->text == INTERN_NONE)
        row_u64(&s->row, cell->count);
    else
        row_text(&s->row, intern_text(&s->texts, cell->text));
}

/* The row of the site itself is the first one: its key is empty. */
static bool put_row(struct sums *s, uint32_t id, bool first) {
    const struct cell *cells = s->cells + id * s->own;
    row_begin(&s->row);
    row_text(&s->row, slice_of(s->settings->site));
    for (size_t i = 1; i < s->own; i++)
        put_field(s, &cells[i], s->kinds[i]);
    row_text(&s->row, first ? slice_of(s->settings->site) : SLICE(""));
    return row_hand_on(&s->row, &s->filter, s->at);
}

static bool sums_end(struct sink *sink) {
    struct sums *s = (struct sums *)sink;
    uint32_t *ranks = intern_ranks(&s->keys), n = (uint32_t)s->keys.count;
    uint32_t *order = mem_zero(n + 1, sizeof *order);
    bool ok = true;
    for (uint32_t i = 0; i < n; i++)
        order[ranks[i]] = i;
    for (uint32_t i = 0; ok && i < n; i++)
        ok = put_row(s, order[i], i == 0);
    free(order);
    free(ranks);
    return ok && filter_end(sink);
}

static void sums_close(struct filter *f) {
    struct sums *s = (struct sums *)f;
    intern_free(&s->keys);
    intern_free(&s->texts);
    free(s->kinds);
    free(s->cells);
    buffer_free(&s->key);
    row_free(&s->row);
    filter_close(f);
}

static struct filter *sums_open(struct stage_run *run, struct sink *next) {
    struct sums *s = (struct sums *)filter_new(run, next, sizeof *s);
    s->filter.sink = (struct sink){sums_columns, sums_record, sums_boundary, sums_end};
    s->filter.close = sums_close;
    s->settings = run->settings;
    return &s->filter;
}

const struct stage stage_share_sums = {
    .name = "share",
    .settings_size = sizeof(struct share_settings),
    .order = ORDER_WHOLE,
    .open = sums_open,
};
