/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/network.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/options.h"
#include "pipeline/tsv.h"

const char *const network_number_names[NETWORK_NUMBERS] = {
    "expected_local", "lift_local", "lift_lo", "lift_hi", "p_local", "q"};
const char *const network_count_names[NETWORK_COUNTS] = {"n_ab", "docs_ab", "projects_ab"};

#define HOLDS_CHOICES "yes|no|too_few|same_words|untestable"

enum {
    AT_A,
    AT_B,
    AT_HOLDS,
    AT_N_A,
    AT_N_B,
    AT_FLAGS,
    AT_COUNTS,
    AT_NUMBERS = AT_COUNTS + NETWORK_COUNTS
};
static const char *const own[AT_COUNTS] = {"theme_a", "theme_b", "holds", "n_a", "n_b", "flags"};

bool network_columns(struct network *n, const struct columns *c, struct fault *f) {
    const char *names[AT_NUMBERS + NETWORK_NUMBERS];
    memcpy(names, own, sizeof own);
    memcpy(names + AT_COUNTS, network_count_names, sizeof network_count_names);
    memcpy(names + AT_NUMBERS, network_number_names, sizeof network_number_names);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        n->at[i] = columns_find(c, names[i]);
        if (n->at[i] == COLUMN_NONE)
            return fault_input(f, c->at, slice_of(names[i]),
                               "no table of `hearth score pairs`: no such column in the header");
    }
    return true;
}

static struct place place_of(const struct network *n, const struct record *r, size_t column) {
    return (struct place){r->at.file, r->at.line, (unsigned)n->at[column] + 1};
}

/* A count that may not be there. */
static bool take_count(const struct network *n, const struct record *r, size_t column,
                       uint64_t *count, struct fault *f) {
    struct slice text = r->fields[n->at[column]];
    *count = UINT64_MAX;
    return text.n == 0 || number_u64(text, count) ||
           fault_input(f, place_of(n, r, column), text, "not a count");
}

static bool take_number(const struct network *n, const struct record *r, size_t column,
                        double *number, struct fault *f) {
    struct slice text = r->fields[n->at[column]];
    *number = slice_eq(text, SLICE("inf")) ? INFINITY : NAN;
    return text.n == 0 || isinf(*number) || number_real(text, number) ||
           fault_input(f, place_of(n, r, column), text, "not a number");
}

static bool take_numbers(const struct network *n, const struct record *r, struct network_edge *e,
                         struct fault *f) {
    for (size_t i = 0; i < NETWORK_COUNTS; i++)
        if (!take_count(n, r, AT_COUNTS + i, &e->counts[i], f))
            return false;
    for (size_t i = 0; i < NETWORK_NUMBERS; i++)
        if (!take_number(n, r, AT_NUMBERS + i, &e->numbers[i], f))
            return false;
    return true;
}

/* One end of a pair: a theme and its units, which are the same in all its rows. */
static bool take_theme(struct network *n, const struct record *r, size_t column, uint32_t *theme,
                       struct fault *f) {
    struct slice name = r->fields[n->at[column]];
    size_t n_column = column == AT_A ? AT_N_A : AT_N_B, before = n->themes.names.count;
    uint64_t units;
    if (name.n == 0)
        return fault_input(f, place_of(n, r, column), NO_QUOTE, "a pair without a theme");
    if (!take_count(n, r, n_column, &units, f))
        return false;
    *theme = hierarchy_add(&n->themes, name);
    MEM_GROW(n->units, n->cap_units, n->themes.names.count);
    for (size_t i = before; i < n->themes.names.count; i++)
        n->units[i] = UINT64_MAX;
    if (n->units[*theme] != UINT64_MAX && n->units[*theme] != units)
        return fault_input(f, place_of(n, r, n_column), r->fields[n->at[n_column]],
                           "another number of units with the theme %.*s than in a row before",
                           SLICE_ARGS(name));
    n->units[*theme] = units;
    return true;
}

static bool is_new(struct network *n, const struct record *r, const struct network_edge *e,
                   struct fault *f) {
    size_t before = n->keys.count;
    buffer_clear(&n->key);
    buffer_format(&n->key, "%u %u", e->a < e->b ? e->a : e->b, e->a < e->b ? e->b : e->a);
    intern_add(&n->keys, buffer_slice(&n->key));
    if (e->a == e->b)
        return fault_input(f, place_of(n, r, AT_B), r->fields[n->at[AT_B]],
                           "a pair of a theme with itself");
    return n->keys.count > before || fault_input(f, place_of(n, r, AT_A), r->fields[n->at[AT_A]],
                                                 "a pair that is in a row before");
}

bool network_row(struct network *n, const struct record *r, struct fault *f) {
    struct network_edge e = {.holds = r->fields[n->at[AT_HOLDS]]};
    if (choice_find(HOLDS_CHOICES, e.holds) < 0)
        return fault_input(f, place_of(n, r, AT_HOLDS), e.holds, "holds is one of %s",
                           HOLDS_CHOICES);
    if (!take_theme(n, r, AT_A, &e.a, f) || !take_theme(n, r, AT_B, &e.b, f) ||
        !is_new(n, r, &e, f) || !take_numbers(n, r, &e, f))
        return false;
    double lift = e.numbers[NETWORK_LIFT];
    e.association = 1 - 1 / lift;
    e.linked = slice_eq(e.holds, SLICE("yes")) && lift > 1;
    e.holds = arena_copy(&n->texts, e.holds);
    e.flags = arena_copy(&n->texts, r->fields[n->at[AT_FLAGS]]);
    MEM_GROW(n->edges, n->cap_edges, n->n_edges + 1);
    n->edges[n->n_edges++] = e;
    return true;
}

/* The rows of a file on their way to the network. */
struct taker {
    struct sink sink;
    struct network *to;
    struct fault *fault;
};

static bool taker_columns(struct sink *s, const struct columns *c) {
    struct taker *t = (struct taker *)s;
    return network_columns(t->to, c, t->fault);
}

static bool taker_record(struct sink *s, const struct record *r) {
    struct taker *t = (struct taker *)s;
    return network_row(t->to, r, t->fault);
}

static bool taker_pause(struct sink *s) {
    (void)s;
    return true;
}

bool network_read(struct network *n, const char *path, const char *stage, struct fault *f) {
    struct text_list files = {&path, 1, 1};
    struct taker t = {{taker_columns, taker_record, taker_pause, taker_pause}, n, f};
    struct source *source = tsv_source_new(&files, stage, false, false);
    const struct columns *columns = source->columns(source);
    struct shard shard = {0};
    struct buffer notes = {0};
    bool ok = columns && t.sink.columns(&t.sink, columns);
    while (ok && source->next(source, &shard))
        ok = source->push(source, &shard, &t.sink, f, &notes);
    shard_free(&shard);
    buffer_free(&notes);
    fault_take(f, &source->fault);
    source->close(source);
    return ok && fault_none(f);
}

static uint32_t topmost(const struct hierarchy *h, uint32_t theme) {
    while (h->parents[theme] != INTERN_NONE)
        theme = h->parents[theme];
    return theme;
}

/* The themes of the table that stand at the level; of[id]: their places, or UINT32_MAX. */
static void list_nodes(struct network *n, const bool *in, uint32_t *of) {
    const uint32_t *ranks = hierarchy_ranks(&n->themes);
    uint32_t all = (uint32_t)n->themes.names.count, *by_rank = mem_zero(all, sizeof *by_rank);
    n->nodes = mem_zero(all, sizeof *n->nodes);
    for (uint32_t id = 0; id < all; id++)
        by_rank[ranks[id]] = id;
    for (uint32_t rank = 0; rank < all; rank++) {
        uint32_t id = by_rank[rank];
        bool told = n->units[id] != UINT64_MAX;
        of[id] = told && in[id] ? (uint32_t)n->n_nodes : UINT32_MAX;
        n->left_out += told && !in[id];
        if (told && in[id])
            n->nodes[n->n_nodes++] =
                (struct network_node){id, topmost(&n->themes, id), n->units[id], 0};
    }
    free(by_rank);
}

static void keep_edges(struct network *n, const uint32_t *of, bool all_pairs) {
    size_t kept = 0;
    for (size_t i = 0; i < n->n_edges; i++) {
        struct network_edge e = n->edges[i];
        e.a = of[e.a];
        e.b = of[e.b];
        if (e.a == UINT32_MAX || e.b == UINT32_MAX || !(e.linked || all_pairs))
            continue;
        if (e.linked) {
            n->n_linked++;
            n->nodes[e.a].links++;
            n->nodes[e.b].links++;
        }
        n->edges[kept++] = e;
    }
    n->n_edges = kept;
}

static struct value modularity(const struct network *n) {
    size_t parts = n->themes.names.count;
    double *within = mem_zero(parts, sizeof *within), *ends = mem_zero(parts, sizeof *ends);
    size_t *members = mem_zero(parts, sizeof *members);
    double all = 0, sum = 0;
    bool grouped = false;
    for (size_t i = 0; i < n->n_nodes; i++)
        grouped |= ++members[n->nodes[i].part] > 1;
    for (size_t i = 0; i < n->n_edges; i++) {
        const struct network_edge *e = &n->edges[i];
        uint32_t a = n->nodes[e->a].part, b = n->nodes[e->b].part;
        if (!e->linked)
            continue;
        all += e->association;
        ends[a] += e->association;
        ends[b] += e->association;
        within[a] += a == b ? e->association : 0;
    }
    for (size_t i = 0; i < parts; i++)
        sum += within[i] / all - ends[i] / all / 2 * (ends[i] / all / 2);
    free(within);
    free(ends);
    free(members);
    return !n->n_linked ? value_missing(REASON_NO_UNITS)
           : !grouped   ? value_missing(REASON_NO_GROUPS)
                        : value_of(sum);
}

void network_finish(struct network *n, uint32_t level, bool all_pairs) {
    size_t all = n->themes.names.count;
    bool *in = mem_zero(all, sizeof *in);
    uint32_t *of = mem_zero(all, sizeof *of);
    theme_level_choose(&n->themes, level, in);
    list_nodes(n, in, of);
    keep_edges(n, of, all_pairs);
    n->modularity = modularity(n);
    free(in);
    free(of);
}

void network_free(struct network *n) {
    hierarchy_free(&n->themes);
    free(n->nodes);
    free(n->edges);
    free(n->units);
    intern_free(&n->keys);
    arena_free(&n->texts);
    buffer_free(&n->key);
    *n = (struct network){0};
}
