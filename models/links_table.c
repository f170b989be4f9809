/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/links_table.h"

#include <stdlib.h>

#include "models/additive.h"
#include "models/links_check.h"
#include "models/links_order.h"
#include "models/units.h"
#include "pipeline/options.h"

/* A row on its way into the table. */
struct incoming {
    struct links_table *table;
    const struct record *r;
    struct fault *f;
};

static struct slice field(const struct incoming *in, enum links_column c) {
    return in->r->fields[in->table->at[c]];
}

static struct place place_of(const struct incoming *in, enum links_column c) {
    return additive_place(in->r, in->table->at[c]);
}

static bool count_of(const struct incoming *in, enum links_column c, uint64_t most,
                     uint64_t *value) {
    return additive_count(in->r, in->table->at[c], links_names[c], most, value, in->f);
}

/* Of a document, so that sums of them are counts still. */
static bool small_count(const struct incoming *in, enum links_column c, uint32_t *value) {
    uint64_t wide = 0;
    bool ok = count_of(in, c, UINT32_MAX, &wide);
    *value = (uint32_t)wide;
    return ok;
}

size_t links_table_want(struct links_table *t, const char *name) {
    t->wanted = mem_resize(t->wanted, t->n_wanted + 1, sizeof *t->wanted);
    t->wanted[t->n_wanted] = (struct values){.name = name, .at = COLUMN_NONE};
    return t->n_wanted++;
}

bool links_table_columns(struct links_table *t, const struct columns *c, struct fault *f) {
    t->columns = c;
    t->now = LINKS_NONE;
    t->project = columns_find(c, "project");
    t->weighted = columns_find(c, LINKS_WEIGHTED);
    for (size_t i = 0; i < t->n_wanted; i++)
        values_find(&t->wanted[i], c);
    if (!additive_columns(c, links_names, LINKS_COLUMNS, "links", t->at, f))
        return false;
    links_evidence_columns(&t->evidence, c);
    return true;
}

/* Rows of one part come together nearly always. */
static uint32_t find_part(struct links_table *t, struct slice doc, struct slice level,
                          struct place at) {
    if (t->now != LINKS_NONE && slice_eq(t->parts[t->now].doc, doc) &&
        slice_eq(t->parts[t->now].level, level))
        return t->now;
    buffer_clear(&t->key);
    buffer_add(&t->key, doc);
    buffer_char(&t->key, '\t');
    buffer_add(&t->key, level);
    uint32_t id = intern_add(&t->names, buffer_slice(&t->key));
    if (id == t->n_parts) {
        struct slice name = intern_text(&t->names, id);
        MEM_GROW(t->parts, t->cap_parts, t->n_parts + 1);
        t->parts[t->n_parts++] = (struct links_part){.doc = {name.p, doc.n},
                                                     .level = {name.p + doc.n + 1, level.n},
                                                     .id = id,
                                                     .at = at,
                                                     .project = LINKS_NONE};
    }
    return t->now = id;
}

static bool same_setting(const struct incoming *in, enum links_column c, struct buffer *setting) {
    struct links_table *t = in->table;
    return additive_setting(in->r, t->at[c], links_names[c], t->any ? &t->first : NULL, setting,
                            in->f);
}

/* A document of which nothing was searched has no matcher, and adds to any. */
static bool same_matcher(const struct incoming *in) {
    struct links_table *t = in->table;
    struct slice now = field(in, LINKS_MATCHER);
    if (now.n == 0 && slice_eq(field(in, LINKS_N), SLICE("0")))
        return true;
    if (t->matcher.n == 0)
        buffer_add(&t->matcher, now);
    return slice_eq(now, buffer_slice(&t->matcher)) || same_setting(in, LINKS_MATCHER, &t->matcher);
}

/* Settings that no count can have been made with. */
static bool sound_settings(const struct incoming *in) {
    struct unit_setting unit;
    uint64_t block;
    if (!unit_read(field(in, LINKS_UNIT), &unit))
        return fault_input(in->f, place_of(in, LINKS_UNIT), field(in, LINKS_UNIT),
                           "unit is none of sentence, turn, window:K, doc");
    return (number_u64(field(in, LINKS_BLOCK), &block) && block > 0) ||
           fault_input(in->f, place_of(in, LINKS_BLOCK), field(in, LINKS_BLOCK),
                       "block is not a number of units");
}

static bool same_settings(const struct incoming *in) {
    struct links_table *t = in->table;
    if (!t->any && !sound_settings(in))
        return false;
    return same_setting(in, LINKS_UNIT, &t->unit) && same_setting(in, LINKS_BLOCK, &t->block) &&
           same_setting(in, LINKS_BY, &t->by) && same_matcher(in) &&
           additive_facilitators(in->r, t->at[LINKS_FACILITATORS], links_names[LINKS_FACILITATORS],
                                 t->any ? &t->first : NULL, &t->facilitators_in, in->f) &&
           same_setting(in, LINKS_ROLES, &t->roles);
}

/* The levels of a document stand together; those of another shard are the same document again. */
static bool together(struct links_table *t, uint32_t part) {
    struct slice doc = t->parts[part].doc;
    size_t known = t->docs.count;
    uint32_t id = intern_add(&t->docs, doc);
    bool together = id == known || id == t->doc;
    t->doc = id;
    return together;
}

static bool add_units(const struct incoming *in, uint32_t part) {
    struct links_table *t = in->table;
    struct links_part *p = &t->parts[part];
    uint32_t units;
    if (p->told)
        return additive_twice(in->r, t->at[LINKS_DOC], p->at, "a document", in->f);
    if (!same_settings(in) || !small_count(in, LINKS_N, &units) ||
        !count_of(in, LINKS_WORDS, (uint64_t)1 << 53, &p->words))
        return false;
    if (t->by.n && !together(t, part))
        return fault_input(in->f, place_of(in, LINKS_DOC), p->doc,
                           "a document twice: levels of it came before another document");
    if (t->by.n == 0 && p->level.n)
        return fault_input(in->f, place_of(in, LINKS_LEVEL), p->level,
                           "a level in a table that was not counted --by a column");
    if (links_table_is_doc_unit(t) && units > 1)
        return fault_input(in->f, place_of(in, LINKS_N), field(in, LINKS_N),
                           "more than one unit, but the unit is the document");
    p->units = units;
    p->at = in->r->at;
    p->told = true;
    if (!t->any)
        t->first = p->at;
    t->any = true;
    struct slice project = t->project == COLUMN_NONE ? SLICE("") : in->r->fields[t->project];
    if (project.n)
        p->project = intern_add(&t->project_names, project);
    for (size_t i = 0; i < t->n_wanted; i++)
        values_take(&t->wanted[i], in->r, part);
    return true;
}

/* The id of theme_a: of pairs nearly always that of the row before. */
static uint32_t find_theme(const struct incoming *in) {
    struct links_table *t = in->table;
    struct slice name = field(in, LINKS_THEME_A);
    if (t->hierarchy.names.count == 0 || !slice_eq(hierarchy_name(&t->hierarchy, t->theme), name))
        t->theme = hierarchy_add(&t->hierarchy, name);
    return t->theme;
}

static bool add_theme(const struct incoming *in, uint32_t part) {
    struct links_table *t = in->table;
    struct links_theme row = {.part = part};
    if (!small_count(in, LINKS_N, &row.n) ||
        !count_of(in, LINKS_HITS, (uint64_t)1 << 53, &row.hits))
        return false;
    if (t->weighted != COLUMN_NONE && !number_real(in->r->fields[t->weighted], &row.weighted)) {
        struct place at = {in->r->at.file, in->r->at.line, (unsigned)t->weighted + 1};
        return fault_input(in->f, at, in->r->fields[t->weighted], LINKS_WEIGHTED " is no number");
    }
    row.theme = find_theme(in);
    MEM_GROW(t->themes, t->cap_themes, t->n_themes + 1);
    t->themes[t->n_themes++] = row;
    return true;
}

static bool add_pair(const struct incoming *in, uint32_t part) {
    struct links_table *t = in->table;
    struct links_pair row = {.part = part};
    struct slice a = field(in, LINKS_THEME_A), b = field(in, LINKS_THEME_B);
    if (slice_cmp(a, b) >= 0)
        return fault_input(in->f, place_of(in, LINKS_THEME_B), b,
                           "theme_b must follow theme_a in byte order");
    if (!small_count(in, LINKS_N, &row.n_ab) || !small_count(in, LINKS_N_SAME, &row.n_same))
        return false;
    if (row.n_same > row.n_ab)
        return fault_input(in->f, place_of(in, LINKS_N_SAME), field(in, LINKS_N_SAME),
                           "n_same is more than n");
    if (!links_evidence_take(&t->evidence, in->r, row.n_ab, &row.evidence, in->f))
        return false;
    row.a = find_theme(in);
    row.b = hierarchy_add(&t->hierarchy, b);
    MEM_GROW(t->pairs, t->cap_pairs, t->n_pairs + 1);
    t->pairs[t->n_pairs++] = row;
    return true;
}

bool links_table_row(struct links_table *t, const struct record *r, struct fault *f) {
    struct incoming in = {t, r, f};
    if (additive_is_header(r, t->columns))
        return true;
    uint32_t part = find_part(t, field(&in, LINKS_DOC), field(&in, LINKS_LEVEL), r->at);
    bool a = field(&in, LINKS_THEME_A).n > 0, b = field(&in, LINKS_THEME_B).n > 0;
    if (b && !a)
        return fault_input(f, place_of(&in, LINKS_THEME_A), NO_QUOTE, "theme_b without theme_a");
    return b ? add_pair(&in, part) : a ? add_theme(&in, part) : add_units(&in, part);
}

void links_table_add_theme(struct links_table *t, struct slice name) {
    hierarchy_add(&t->hierarchy, name);
}

bool links_table_finish(struct links_table *t, struct fault *f) {
    struct place at = {t->columns->at.file, 0, 0};
    if (t->n_parts == 0)
        return fault_input(f, at, NO_QUOTE, "no document: the table is empty");
    return links_check_told(t, f) && (links_order(t), links_check(t, f));
}

struct slice links_table_theme_name(const struct links_table *t, uint32_t rank) {
    return hierarchy_name(&t->hierarchy, t->by_rank[rank]);
}

uint32_t links_table_rank(const struct links_table *t, struct slice name) {
    uint32_t from = 0, to = t->n_ranks;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (slice_cmp(links_table_theme_name(t, middle), name) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return from < t->n_ranks && slice_eq(links_table_theme_name(t, from), name) ? from : LINKS_NONE;
}

bool links_table_is_counted(const struct links_table *t, uint32_t rank) {
    struct slice name = links_table_theme_name(t, rank);
    for (uint32_t at = rank; at < t->n_ranks; at++) {
        struct slice now = links_table_theme_name(t, at);
        if (now.n < name.n || memcmp(now.p, name.p, name.n) != 0)
            return false;
        if (hierarchy_within(now, name) && t->theme_start[at] < t->theme_start[at + 1])
            return true;
    }
    return false;
}

bool links_table_is_doc_unit(const struct links_table *t) {
    return slice_eq(buffer_slice(&t->unit), SLICE("doc"));
}

struct evidence links_table_evidence(const struct links_table *t, const struct links_pair *pair) {
    return links_evidence_of(&t->evidence, pair->evidence);
}

void links_table_free(struct links_table *t) {
    for (size_t i = 0; i < t->n_wanted; i++)
        values_free(&t->wanted[i]);
    free(t->wanted);
    free(t->parts);
    free(t->themes);
    free(t->pairs);
    free(t->by_pair);
    free(t->theme_start);
    free(t->by_rank);
    free(t->projects);
    buffer_free(&t->unit);
    buffer_free(&t->block);
    buffer_free(&t->by);
    buffer_free(&t->matcher);
    buffer_free(&t->roles);
    links_evidence_free(&t->evidence);
    buffer_free(&t->key);
    hierarchy_free(&t->hierarchy);
    intern_free(&t->names);
    intern_free(&t->docs);
    intern_free(&t->project_names);
    *t = (struct links_table){0};
}
