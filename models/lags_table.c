/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lags_table.h"

#include <stdlib.h>

#include "models/additive.h"
#include "pipeline/options.h"

/* A row on its way into the table. */
struct incoming {
    struct lags_table *table;
    const struct record *r;
    struct fault *f;
};

static struct slice field(const struct incoming *in, enum lags_column c) {
    return in->r->fields[in->table->at[c]];
}

static struct place place_of(const struct incoming *in, enum lags_column c) {
    return additive_place(in->r, in->table->at[c]);
}

static bool count_of(const struct incoming *in, enum lags_column c, uint64_t most,
                     uint64_t *value) {
    return additive_count(in->r, in->table->at[c], lags_names[c], most, value, in->f);
}

/* A count of what `of`, which is there already, is a count of, too. */
static bool part_of(const struct incoming *in, enum lags_column c, enum lags_column of,
                    uint64_t all, uint64_t *value) {
    return additive_part(in->r, in->table->at[c], lags_names[c], all, lags_names[of], value, in->f);
}

/* A count of pairs of turns of one document. */
static bool small_count(const struct incoming *in, enum lags_column c, uint32_t *value) {
    uint64_t wide = 0;
    bool ok = count_of(in, c, UINT32_MAX, &wide);
    *value = (uint32_t)wide;
    return ok;
}

static const struct doc_rows_kind rows_kind = {
    .table = "lags", .empty = "lag and scope", .block = true, .by = true, .facilitators = true};

bool lags_table_columns(struct lags_table *t, const struct columns *c, struct fault *f) {
    t->docs.kind = &rows_kind;
    t->project = columns_find(c, "project");
    if (!additive_columns(c, lags_names, LAGS_COLUMNS, rows_kind.table, t->at, f) ||
        !doc_rows_columns(&t->docs, c, f))
        return false;
    lags_evidence_columns(&t->evidence, t->at[LAGS_E], t->at[LAGS_V], t->at[LAGS_NULL]);
    return true;
}

/* `all`, `speaker_change`, or two different groups. */
static bool kind_of(struct slice scope, enum lags_kind *kind) {
    struct slice y = scope, x = slice_cut(&y, LAGS_BETWEEN);
    *kind = slice_eq(scope, SLICE(LAGS_ALL)) ? LAGS_KIND_ALL
            : y.p                            ? LAGS_KIND_GROUPS
                                             : LAGS_KIND_SPEAKERS;
    return *kind != LAGS_KIND_GROUPS
               ? *kind == LAGS_KIND_ALL || slice_eq(scope, SLICE(LAGS_SPEAKER_CHANGE))
               : x.n && y.n && !slice_eq(x, y) && !memchr(y.p, LAGS_BETWEEN, y.n);
}

static bool add_scope(const struct incoming *in, struct slice key) {
    struct lags_table *t = in->table;
    struct lags_scope s = {.id = t->n_scopes, .name = field(in, LAGS_SCOPE)};
    uint64_t lag;
    if (field(in, LAGS_LAG).n != 1 || !number_u64(field(in, LAGS_LAG), &lag) || lag < 1 ||
        lag > LAGS_MOST)
        return fault_input(in->f, place_of(in, LAGS_LAG), field(in, LAGS_LAG),
                           "lag is not a number from 1 to %d", LAGS_MOST);
    if (!kind_of(s.name, &s.kind))
        return fault_input(in->f, place_of(in, LAGS_SCOPE), s.name,
                           "scope is none of all, speaker_change, GROUP>GROUP");
    s.lag = (uint32_t)lag;
    s.name.p = key.p + key.n - s.name.n;
    MEM_GROW(t->scopes, t->cap_scopes, (size_t)t->n_scopes + 1);
    t->scopes[t->n_scopes++] = s;
    return true;
}

/* Is the scope's name, behind its lag and a tab, that of the row? */
static bool is_scope(const struct incoming *in, struct slice key) {
    struct slice lag = field(in, LAGS_LAG), scope = field(in, LAGS_SCOPE);
    return key.n == lag.n + 1 + scope.n && slice_eq((struct slice){key.p, lag.n}, lag) &&
           slice_eq((struct slice){key.p + lag.n + 1, scope.n}, scope);
}

/* Nearly always that of the row before. */
static bool find_scope(const struct incoming *in) {
    struct lags_table *t = in->table;
    if (t->n_scopes && is_scope(in, intern_text(&t->scope_names, t->scope)))
        return true;
    buffer_clear(&t->key);
    buffer_add(&t->key, field(in, LAGS_LAG));
    buffer_char(&t->key, '\t');
    buffer_add(&t->key, field(in, LAGS_SCOPE));
    t->scope = intern_add(&t->scope_names, buffer_slice(&t->key));
    return t->scope < t->n_scopes || add_scope(in, intern_text(&t->scope_names, t->scope));
}

/* The id of theme_a: nearly always that of the row before. */
static uint32_t find_theme(const struct incoming *in) {
    struct lags_table *t = in->table;
    struct slice name = field(in, LAGS_THEME_A);
    if (t->hierarchy.names.count == 0 || !slice_eq(hierarchy_name(&t->hierarchy, t->theme), name))
        t->theme = hierarchy_add(&t->hierarchy, name);
    return t->theme;
}

static bool add_doc(const struct incoming *in, uint32_t id) {
    struct lags_table *t = in->table;
    struct lags_doc doc = {.project = LAGS_NONE};
    if (!doc_rows_take(&t->docs, in->r, id, in->f))
        return false;
    uint64_t turns = t->docs.all[id].turns;
    if (!part_of(in, LAGS_SPEAKING, LAGS_TURNS, turns, &doc.speaking) ||
        !part_of(in, LAGS_GROUPS, LAGS_TURNS, turns, &doc.groups))
        return false;
    struct slice project = t->project == COLUMN_NONE ? SLICE("") : in->r->fields[t->project];
    if (project.n)
        doc.project = intern_add(&t->project_names, project);
    MEM_GROW(t->more, t->cap_more, t->docs.n);
    t->more[id] = doc;
    return true;
}

/* The number of the scope of a document that a row is in. */
static uint32_t scope_in(struct lags_table *t, uint32_t doc) {
    uint32_t in = couples_add(&t->scopes_in, doc, t->scope);
    MEM_GROW(t->amounts, t->cap_amounts, t->scopes_in.n);
    if (in == t->n_amounts)
        t->amounts[t->n_amounts++] = (struct lags_amount){0};
    return in;
}

static bool add_amount(const struct incoming *in, uint32_t doc) {
    struct lags_table *t = in->table;
    struct lags_amount row = {.told = true};
    uint32_t number = scope_in(t, doc);
    if (!small_count(in, LAGS_N, &row.n))
        return false;
    if (t->amounts[number].told)
        return fault_input(in->f, place_of(in, LAGS_SCOPE), field(in, LAGS_SCOPE),
                           "a scope of a document twice");
    t->amounts[number] = row;
    return true;
}

static bool add_theme(const struct incoming *in, uint32_t doc) {
    struct lags_table *t = in->table;
    struct lags_theme row = {.in = scope_in(t, doc)};
    if (!small_count(in, LAGS_N_A, &row.n_a) || !small_count(in, LAGS_N_B, &row.n_b))
        return false;
    row.theme = find_theme(in);
    MEM_GROW(t->themes, t->cap_themes, t->n_themes + 1);
    t->themes[t->n_themes++] = row;
    return true;
}

static bool add_pair(const struct incoming *in, uint32_t doc) {
    struct lags_table *t = in->table;
    struct lags_pair row = {.in = scope_in(t, doc)};
    uint32_t n_ab;
    if (!small_count(in, LAGS_N_AB, &n_ab) ||
        !lags_evidence_take(&t->evidence, in->r, n_ab, &row.evidence, in->f))
        return false;
    uint32_t a = find_theme(in), b = hierarchy_add(&t->hierarchy, field(in, LAGS_THEME_B));
    row.themes = couples_add(&t->themes_ab, a, b);
    MEM_GROW(t->pairs, t->cap_pairs, t->n_pairs + 1);
    t->pairs[t->n_pairs++] = row;
    return true;
}

bool lags_table_row(struct lags_table *t, const struct record *r, struct fault *f) {
    struct incoming in = {t, r, f};
    if (additive_is_header(r, t->docs.columns))
        return true;
    uint32_t doc = doc_rows_find(&t->docs, r);
    bool a = field(&in, LAGS_THEME_A).n > 0, b = field(&in, LAGS_THEME_B).n > 0;
    if (field(&in, LAGS_LAG).n == 0 && field(&in, LAGS_SCOPE).n == 0 && !a && !b)
        return add_doc(&in, doc);
    if (b && !a)
        return fault_input(f, place_of(&in, LAGS_THEME_A), NO_QUOTE, "theme_b without theme_a");
    return find_scope(&in) && (b   ? add_pair(&in, doc)
                               : a ? add_theme(&in, doc)
                                   : add_amount(&in, doc));
}

bool lags_table_finish(struct lags_table *t, struct fault *f) {
    uint32_t *now = NULL;
    bool ok = doc_rows_finish(&t->docs, &now, f);
    if (ok)
        lags_order(t, now);
    free(now);
    ok = ok && lags_check(t, f);
    if (ok)
        lags_order_pairs(t);
    return ok && lags_check_pairs(t, f);
}

struct slice lags_table_theme_name(const struct lags_table *t, uint32_t rank) {
    return hierarchy_name(&t->hierarchy, t->by_rank[rank]);
}

void lags_table_free(struct lags_table *t) {
    doc_rows_free(&t->docs);
    free(t->more);
    free(t->scopes);
    free(t->amounts);
    couples_free(&t->scopes_in);
    couples_free(&t->themes_ab);
    free(t->themes);
    free(t->pairs);
    free(t->by_rank);
    free(t->projects);
    lags_evidence_free(&t->evidence);
    buffer_free(&t->key);
    hierarchy_free(&t->hierarchy);
    intern_free(&t->scope_names);
    intern_free(&t->project_names);
    *t = (struct lags_table){0};
}
