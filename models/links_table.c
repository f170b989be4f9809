/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/links_table.h"

#include <stdlib.h>

#include "models/table2.h"
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
    return (struct place){in->r->at.file, in->r->at.line, (unsigned)in->table->at[c] + 1};
}

static bool count_of(const struct incoming *in, enum links_column c, uint64_t most,
                     uint64_t *value) {
    if (number_u64(field(in, c), value) && *value <= most)
        return true;
    return fault_input(in->f, place_of(in, c), field(in, c), "%s is not a count%s", links_names[c],
                       most == UINT32_MAX ? " below 2^32" : "");
}

/* Of a document, so that sums of them are counts still. */
static bool small_count(const struct incoming *in, enum links_column c, uint32_t *value) {
    uint64_t wide = 0;
    bool ok = count_of(in, c, UINT32_MAX, &wide);
    *value = (uint32_t)wide;
    return ok;
}

static bool real_of(const struct incoming *in, enum links_column c, double *value) {
    if (number_real(field(in, c), value) && *value >= 0)
        return true;
    return fault_input(in->f, place_of(in, c), field(in, c), "%s is not a number from 0 on",
                       links_names[c]);
}

bool links_table_columns(struct links_table *t, const struct columns *c, struct fault *f) {
    t->columns = c;
    t->project = columns_find(c, "project");
    for (int i = 0; i < LINKS_COLUMNS; i++) {
        t->at[i] = columns_find(c, links_names[i]);
        if (t->at[i] == COLUMN_NONE)
            return fault_input(f, c->at, slice_of(links_names[i]),
                               "no table of `hearth count links`: no such column in the header");
    }
    return true;
}

/* Shards put together with cat: the header comes again. */
static bool is_header(const struct incoming *in) {
    const struct columns *c = in->table->columns;
    for (size_t i = 0; i < c->n; i++)
        if (!slice_eq(in->r->fields[i], c->names[i]))
            return false;
    return true;
}

static uint32_t find_doc(struct links_table *t, struct slice name) {
    uint32_t id = intern_add(&t->names, name);
    if (id == t->n_docs) {
        MEM_GROW(t->docs, t->cap_docs, t->n_docs + 1);
        t->docs[t->n_docs++] = (struct links_table_doc){.id = id, .project = PROJECT_NONE};
    }
    return id;
}

static const char *file_of(struct place at) {
    return at.file ? at.file : "the stream";
}

/* Counts made with other settings do not add. */
static bool same_setting(const struct incoming *in, enum links_column c, struct buffer *setting) {
    struct slice now = field(in, c);
    if (!in->table->any)
        buffer_add(setting, now);
    if (slice_eq(now, buffer_slice(setting)))
        return true;
    return fault_input(in->f, place_of(in, c), now,
                       "tables of different settings do not add: %s is \"%.*s\" in %s:%llu",
                       links_names[c], SLICE_ARGS(buffer_slice(setting)), file_of(in->table->first),
                       (unsigned long long)in->table->first.line);
}

/* Documents with their facilitators do not add to documents without. */
static bool same_facilitators(const struct incoming *in) {
    struct links_table *t = in->table;
    struct slice now = field(in, LINKS_FACILITATORS);
    bool kept = slice_eq(now, SLICE(LINKS_KEPT));
    uint64_t left_out;
    if (!kept && !count_of(in, LINKS_FACILITATORS, (uint64_t)1 << 53, &left_out))
        return false;
    if (!t->any)
        t->facilitators_in = kept;
    return t->facilitators_in == kept ||
           fault_input(in->f, place_of(in, LINKS_FACILITATORS), now,
                       "tables of different settings do not add: facilitators were %s in %s:%llu",
                       kept ? "left out" : "kept", file_of(t->first),
                       (unsigned long long)t->first.line);
}

static bool add_units(const struct incoming *in, struct links_table_doc *d) {
    struct links_table *t = in->table;
    uint32_t units;
    if (d->told)
        return fault_input(in->f, place_of(in, LINKS_DOC), field(in, LINKS_DOC),
                           "a document twice: it is in %s:%llu already", file_of(d->at),
                           (unsigned long long)d->at.line);
    if (!same_setting(in, LINKS_UNIT, &t->unit) || !same_setting(in, LINKS_BLOCK, &t->block) ||
        !same_setting(in, LINKS_MATCHER, &t->matcher) || !same_facilitators(in) ||
        !small_count(in, LINKS_N, &units) ||
        !count_of(in, LINKS_WORDS, (uint64_t)1 << 53, &d->words))
        return false;
    d->units = units;
    d->at = in->r->at;
    d->told = true;
    if (!t->any)
        t->first = d->at;
    t->any = true;
    struct slice project = t->project == COLUMN_NONE ? SLICE("") : in->r->fields[t->project];
    if (project.n)
        d->project = intern_add(&t->projects, project);
    return true;
}

static bool add_theme(const struct incoming *in, uint32_t doc) {
    struct links_table *t = in->table;
    struct links_table_theme row = {.doc = doc};
    if (!small_count(in, LINKS_N, &row.n) ||
        !count_of(in, LINKS_HITS, (uint64_t)1 << 53, &row.hits))
        return false;
    row.theme = hierarchy_add(&t->hierarchy, field(in, LINKS_THEME_A));
    MEM_GROW(t->themes, t->cap_themes, t->n_themes + 1);
    t->themes[t->n_themes++] = row;
    return true;
}

static bool add_pair(const struct incoming *in, uint32_t doc) {
    struct links_table *t = in->table;
    struct links_table_pair row = {.doc = doc};
    struct slice a = field(in, LINKS_THEME_A), b = field(in, LINKS_THEME_B);
    if (slice_cmp(a, b) >= 0)
        return fault_input(in->f, place_of(in, LINKS_THEME_B), b,
                           "theme_b must follow theme_a in byte order");
    if (!small_count(in, LINKS_N, &row.n_ab) || !small_count(in, LINKS_N_SAME, &row.n_same) ||
        !real_of(in, LINKS_E, &row.e) || !real_of(in, LINKS_V, &row.v) ||
        !real_of(in, LINKS_E_UNITS, &row.e_units) || !real_of(in, LINKS_V_UNITS, &row.v_units))
        return false;
    if (row.n_same > row.n_ab)
        return fault_input(in->f, place_of(in, LINKS_N_SAME), field(in, LINKS_N_SAME),
                           "n_same is more than n");
    row.a = hierarchy_add(&t->hierarchy, a);
    row.b = hierarchy_add(&t->hierarchy, b);
    MEM_GROW(t->pairs, t->cap_pairs, t->n_pairs + 1);
    t->pairs[t->n_pairs++] = row;
    return true;
}

bool links_table_row(struct links_table *t, const struct record *r, struct fault *f) {
    struct incoming in = {t, r, f};
    if (is_header(&in))
        return true;
    if (field(&in, LINKS_LEVEL).n)
        return fault_input(f, place_of(&in, LINKS_LEVEL), field(&in, LINKS_LEVEL),
                           "a level: pairs and themes are scored from counts of whole documents");
    uint32_t doc = find_doc(t, field(&in, LINKS_DOC));
    bool a = field(&in, LINKS_THEME_A).n > 0, b = field(&in, LINKS_THEME_B).n > 0;
    if (b && !a)
        return fault_input(f, place_of(&in, LINKS_THEME_A), NO_QUOTE, "theme_b without theme_a");
    return b ? add_pair(&in, doc) : a ? add_theme(&in, doc) : add_units(&in, &t->docs[doc]);
}

struct slice links_table_theme_name(const struct links_table *t, uint32_t rank) {
    return hierarchy_name(&t->hierarchy, t->by_rank[rank]);
}

struct named_doc {
    struct slice name;
    struct links_table_doc doc;
};

static int by_name(const void *x, const void *y) {
    const struct named_doc *a = x, *b = y;
    return slice_cmp(a->name, b->name);
}

/* Puts the documents in order and returns, for each id, where it is now. */
static uint32_t *order_docs(struct links_table *t) {
    struct named_doc *sorted = mem_zero(t->n_docs, sizeof *sorted);
    uint32_t *now = mem_zero(t->n_docs, sizeof *now);
    for (uint32_t i = 0; i < t->n_docs; i++)
        sorted[i] = (struct named_doc){intern_text(&t->names, i), t->docs[i]};
    qsort(sorted, t->n_docs, sizeof *sorted, by_name);
    for (uint32_t i = 0; i < t->n_docs; i++) {
        t->docs[i] = sorted[i].doc;
        now[t->docs[i].id] = i;
    }
    free(sorted);
    return now;
}

static int by_theme(const void *x, const void *y) {
    const struct links_table_theme *a = x, *b = y;
    if (a->theme != b->theme)
        return a->theme < b->theme ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

/* Ids become ranks and places. */
static void rename_all(struct links_table *t) {
    const uint32_t *ranks = hierarchy_ranks(&t->hierarchy);
    t->n_ranks = (uint32_t)t->hierarchy.names.count;
    t->by_rank = mem_zero(t->n_ranks, sizeof *t->by_rank);
    for (uint32_t id = 0; id < t->n_ranks; id++)
        t->by_rank[ranks[id]] = id;
    uint32_t *now = order_docs(t);
    for (size_t i = 0; i < t->n_themes; i++) {
        t->themes[i].doc = now[t->themes[i].doc];
        t->themes[i].theme = ranks[t->themes[i].theme];
    }
    for (size_t i = 0; i < t->n_pairs; i++) {
        struct links_table_pair *p = &t->pairs[i];
        p->doc = now[p->doc];
        p->a = ranks[p->a];
        p->b = ranks[p->b];
    }
    free(now);
}

static uint32_t key_of(const struct links_table_pair *p, int pass) {
    return pass == 0 ? p->doc : pass == 1 ? p->b : p->a;
}

/* A stable counting sort of by_pair on one key below n_keys. */
static void sort_pass(struct links_table *t, int pass, size_t n_keys, uint32_t *room) {
    size_t *start = mem_zero(n_keys + 1, sizeof *start);
    for (size_t i = 0; i < t->n_pairs; i++)
        start[key_of(&t->pairs[i], pass) + 1]++;
    for (size_t k = 1; k < n_keys; k++)
        start[k] += start[k - 1];
    for (size_t i = 0; i < t->n_pairs; i++)
        room[start[key_of(&t->pairs[t->by_pair[i]], pass)]++] = t->by_pair[i];
    memcpy(t->by_pair, room, t->n_pairs * sizeof *room);
    free(start);
}

static void order_rows(struct links_table *t) {
    if (t->n_themes)
        qsort(t->themes, t->n_themes, sizeof *t->themes, by_theme);
    t->theme_start = mem_zero((size_t)t->n_ranks + 1, sizeof *t->theme_start);
    for (size_t i = 0; i < t->n_themes; i++)
        t->theme_start[t->themes[i].theme + 1]++;
    for (uint32_t r = 0; r < t->n_ranks; r++)
        t->theme_start[r + 1] += t->theme_start[r];
    t->by_pair = mem_zero(t->n_pairs, sizeof *t->by_pair);
    for (uint32_t i = 0; i < t->n_pairs; i++)
        t->by_pair[i] = i;
    uint32_t *room = mem_zero(t->n_pairs, sizeof *room);
    sort_pass(t, 0, t->n_docs, room);
    sort_pass(t, 1, t->n_ranks, room);
    sort_pass(t, 2, t->n_ranks, room);
    free(room);
}

/* A fault of rows that do not fit one another; the place is that of the document's units row. */
static bool fault_of_theme(const struct links_table *t, struct fault *f, uint32_t doc,
                           uint32_t theme, const char *what) {
    return fault_input(f, t->docs[doc].at, links_table_theme_name(t, theme), "in %.*s %s",
                       SLICE_ARGS(intern_text(&t->names, t->docs[doc].id)), what);
}

static bool fault_of_pair(const struct links_table *t, struct fault *f,
                          const struct links_table_pair *p, const char *what) {
    struct buffer both = {0};
    buffer_add(&both, links_table_theme_name(t, p->a));
    buffer_char(&both, ' ');
    buffer_add(&both, links_table_theme_name(t, p->b));
    fault_input(f, t->docs[p->doc].at, buffer_slice(&both), "in %.*s %s",
                SLICE_ARGS(intern_text(&t->names, t->docs[p->doc].id)), what);
    buffer_free(&both);
    return false;
}

static bool check_docs(const struct links_table *t, struct fault *f) {
    for (uint32_t i = 0; i < t->n_docs; i++)
        if (!t->docs[i].told) {
            struct place at = {t->columns->at.file, 0, 0};
            return fault_input(f, at, intern_text(&t->names, t->docs[i].id),
                               "a document without its row of units (theme_a and theme_b empty)");
        }
    return true;
}

static bool check_themes(const struct links_table *t, struct fault *f) {
    for (size_t i = 0; i < t->n_themes; i++) {
        const struct links_table_theme *row = &t->themes[i];
        if (i && by_theme(row - 1, row) == 0)
            return fault_of_theme(t, f, row->doc, row->theme, "a theme has two rows");
        if (row->n > t->docs[row->doc].units || (row->n && !row->hits))
            return fault_of_theme(t, f, row->doc, row->theme,
                                  "a theme has more units than there can be");
    }
    return true;
}

static const struct links_table_theme *theme_in(const struct links_table *t, uint32_t theme,
                                                uint32_t doc) {
    struct links_table_theme key = {.theme = theme, .doc = doc};
    return bsearch(&key, t->themes, t->n_themes, sizeof key, by_theme);
}

static bool check_pairs(const struct links_table *t, struct fault *f) {
    const struct links_table_pair *before = NULL;
    for (size_t i = 0; i < t->n_pairs; i++) {
        const struct links_table_pair *p = &t->pairs[t->by_pair[i]];
        const struct links_table_theme *a = theme_in(t, p->a, p->doc),
                                       *b = theme_in(t, p->b, p->doc);
        if (before && before->a == p->a && before->b == p->b && before->doc == p->doc)
            return fault_of_pair(t, f, p, "two themes have two rows");
        if (hierarchy_related(&t->hierarchy, t->by_rank[p->a], t->by_rank[p->b]))
            return fault_of_pair(t, f, p, "a theme is paired with its own ancestor");
        if (!a || !b)
            return fault_of_pair(t, f, p,
                                 "two themes have a row, but one of them has none of its own");
        if (!table2_possible((struct table2){t->docs[p->doc].units, a->n, b->n, p->n_ab}))
            return fault_of_pair(t, f, p, "two themes meet in an impossible number of units");
        before = p;
    }
    return true;
}

bool links_table_finish(struct links_table *t, struct fault *f) {
    struct place at = {t->columns->at.file, 0, 0};
    if (t->n_docs == 0)
        return fault_input(f, at, NO_QUOTE, "no document: the table is empty");
    if (!check_docs(t, f))
        return false;
    rename_all(t);
    order_rows(t);
    t->n_projects = (uint32_t)t->projects.count;
    return check_themes(t, f) && check_pairs(t, f);
}

void links_table_free(struct links_table *t) {
    free(t->docs);
    free(t->themes);
    free(t->pairs);
    free(t->by_pair);
    free(t->theme_start);
    free(t->by_rank);
    buffer_free(&t->unit);
    buffer_free(&t->block);
    buffer_free(&t->matcher);
    hierarchy_free(&t->hierarchy);
    intern_free(&t->names);
    intern_free(&t->projects);
    *t = (struct links_table){0};
}
