/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ena.h"

#include <math.h>
#include <stdlib.h>

#include "models/least_squares.h"

const char *const ena_axis_names[ENA_AXES] = {"svd1", "svd2", "mr1"};

static int by_name(const void *x, const void *y) {
    const struct ena_unit *a = x, *b = y;
    int c = slice_cmp(a->doc, b->doc);
    c = c ? c : slice_cmp(a->speaker, b->speaker);
    c = c ? c : slice_cmp(a->group, b->group);
    return c ? c : (a->id > b->id) - (a->id < b->id);
}

static void find_groups(struct ena *e) {
    size_t n = 0, kept = 0;
    struct slice *names = mem_zero(e->n_units, sizeof *names);
    for (size_t i = 0; i < e->n_units; i++)
        if (e->units[i].group.n)
            names[n++] = e->units[i].group;
    if (n)
        qsort(names, n, sizeof *names, slice_by_bytes);
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || !slice_eq(names[kept - 1], names[i]))
            names[kept++] = names[i];
    e->groups = names;
    e->n_groups = (uint32_t)kept;
    for (size_t i = 0; i < e->n_units; i++) {
        const struct slice *at =
            kept && e->units[i].group.n
                ? bsearch(&e->units[i].group, names, kept, sizeof *names, slice_by_bytes)
                : NULL;
        e->units[i].level = at ? (uint32_t)(at - names) : ENA_NO_GROUP;
    }
}

/* The themes that stand, in byte order; of[id] their places, or UINT32_MAX. */
static uint32_t *list_nodes(struct ena *e, struct hierarchy *h, const bool *in) {
    const uint32_t *ranks = hierarchy_ranks(h);
    uint32_t n = (uint32_t)h->names.count, *of = mem_zero(n, sizeof *of);
    uint32_t *by_rank = mem_zero(n, sizeof *by_rank);
    e->nodes = mem_zero(n, sizeof *e->nodes);
    for (uint32_t id = 0; id < n; id++)
        by_rank[ranks[id]] = id;
    for (uint32_t rank = 0; rank < n; rank++) {
        uint32_t id = by_rank[rank];
        of[id] = in[id] ? (uint32_t)e->n_nodes : UINT32_MAX;
        if (in[id])
            e->nodes[e->n_nodes++].theme = id;
    }
    free(by_rank);
    return of;
}

static int by_order(const void *x, const void *y) {
    const struct ena_pair *a = x, *b = y;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return (a->a > b->a) - (a->a < b->a);
}

/* The pair of a connection; false when one of the two does not stand. */
static bool pair_of(const struct connection *c, const uint32_t *of, struct ena_pair *p) {
    uint32_t x = of[c->a], y = of[c->b];
    *p = (struct ena_pair){.a = x < y ? x : y, .b = x < y ? y : x, .n = c->n};
    return x != UINT32_MAX && y != UINT32_MAX;
}

static void list_pairs(struct ena *e, const struct connections *c, const uint32_t *of) {
    size_t n = 0;
    struct ena_pair *all = mem_zero(c->n, sizeof *all);
    for (size_t i = 0; i < c->n; i++)
        n += pair_of(&c->all[i], of, &all[n]);
    if (n)
        qsort(all, n, sizeof *all, by_order);
    for (size_t i = 0; i < n; i++) {
        if (e->n_pairs && by_order(&all[e->n_pairs - 1], &all[i]) == 0)
            all[e->n_pairs - 1].n += all[i].n;
        else
            all[e->n_pairs++] = all[i];
    }
    e->pairs = all;
    for (size_t i = 0; i < e->n_pairs; i++) {
        e->nodes[all[i].a].n += all[i].n;
        e->nodes[all[i].b].n += all[i].n;
    }
}

/* Where each unit's connections begin; they stand together. */
static size_t *find_units(const struct connections *c, size_t n_units) {
    size_t *first = mem_zero(n_units + 1, sizeof *first);
    for (size_t i = 0; i < n_units; i++)
        first[i] = c->n;
    for (size_t i = c->n; i-- > 0;)
        first[c->all[i].unit] = i;
    return first;
}

static void add_cell(struct ena *e, size_t *n, const struct ena_pair *pair) {
    const struct ena_pair *at = bsearch(pair, e->pairs, e->n_pairs, sizeof *e->pairs, by_order);
    e->column[*n] = (uint32_t)(at - e->pairs);
    e->value[(*n)++] = (double)pair->n;
}

/* A unit's pairs, in the order of all pairs: the ids of themes, and with them the order in which
 * the connections come, hang on the order of the documents. */
static size_t own_pairs(const struct connections *c, size_t at, uint32_t unit, const uint32_t *of,
                        struct ena_pair *own) {
    size_t n = 0;
    for (; at < c->n && c->all[at].unit == unit; at++)
        n += pair_of(&c->all[at], of, &own[n]);
    if (n)
        qsort(own, n, sizeof *own, by_order);
    return n;
}

/* The vectors, on the sphere. */
static void fill_cells(struct ena *e, const struct connections *c, const uint32_t *of) {
    size_t n = 0, *first = find_units(c, e->n_units);
    struct ena_pair *own = mem_zero(c->n, sizeof *own);
    e->start = mem_zero(e->n_units + 1, sizeof *e->start);
    e->column = mem_zero(c->n, sizeof *e->column);
    e->value = mem_zero(c->n, sizeof *e->value);
    for (size_t i = 0; i < e->n_units; i++) {
        struct ena_unit *u = &e->units[i];
        size_t n_own = own_pairs(c, first[u->id], u->id, of, own);
        double square = 0;
        for (size_t k = 0; k < n_own; k++) {
            add_cell(e, &n, &own[k]);
            square += (double)own[k].n * (double)own[k].n;
        }
        e->start[i + 1] = n;
        u->norm = sqrt(square);
        e->n_placed += u->norm > 0;
        for (size_t k = e->start[i]; k < n; k++)
            e->value[k] /= u->norm;
    }
    free(first);
    free(own);
}

static void find_mean(struct ena *e) {
    e->mean = mem_zero(e->n_pairs, sizeof *e->mean);
    for (size_t i = 0; i < e->start[e->n_units]; i++)
        e->mean[e->column[i]] += e->value[i];
    for (size_t j = 0; j < e->n_pairs; j++)
        e->mean[j] /= (double)e->n_placed;
}

/* Where the placed units lie along the loadings of an axis. */
static void project_units(struct ena *e, enum ena_axis axis) {
    double mean = 0;
    for (size_t j = 0; j < e->n_pairs; j++)
        mean += e->mean[j] * e->pairs[j].loading[axis];
    for (size_t i = 0; i < e->n_units; i++) {
        struct ena_unit *u = &e->units[i];
        u->at[axis] = u->norm > 0 ? -mean : 0;
        for (size_t c = e->start[i]; c < e->start[i + 1]; c++)
            u->at[axis] += e->value[c] * e->pairs[e->column[c]].loading[axis];
    }
}

static void take_axis(struct ena *e, const struct decomposition *d, enum ena_axis axis) {
    double sign = decomposition_sign(d->right + axis, e->n_pairs, DECOMPOSITION_AXES);
    e->share[axis] = decomposition_square(d, axis) / e->squares;
    for (size_t j = 0; j < e->n_pairs; j++)
        e->pairs[j].loading[axis] = sign * d->right[j * DECOMPOSITION_AXES + axis];
    if (decomposition_degenerate(d, axis, 1e-12 * fmax(1, e->squares)))
        e->why[axis] = REASON_DEGENERATE;
    else
        project_units(e, axis);
}

/* The placed units alone: those at 0 would pull the axes towards it. */
static void find_axes(struct ena *e) {
    size_t *start = mem_zero(e->n_placed + 1, sizeof *start), n = 0;
    struct decomposition d;
    for (size_t i = 0; i < e->n_units; i++)
        if (e->units[i].norm > 0)
            start[++n] = e->start[i + 1];
    decompose(&d, &(struct decomposition_rows){n, e->n_pairs, start, e->column, e->value, e->mean});
    for (size_t i = 0; i < d.k; i++)
        e->squares += decomposition_square(&d, i);
    for (enum ena_axis axis = ENA_SVD1; axis <= ENA_SVD2; axis++)
        take_axis(e, &d, axis);
    decomposition_free(&d);
    free(start);
}

void ena_make(struct ena *e, struct ena_unit *units, size_t n, const struct connections *c,
              struct hierarchy *h, const bool *in) {
    *e = (struct ena){.units = units, .n_units = n, .why[ENA_MR1] = REASON_NO_GROUPS};
    if (n)
        qsort(units, n, sizeof *units, by_name);
    find_groups(e);
    uint32_t *of = list_nodes(e, h, in);
    list_pairs(e, c, of);
    fill_cells(e, c, of);
    find_mean(e);
    find_axes(e);
    free(of);
}

void ena_free(struct ena *e) {
    free(e->groups);
    free(e->nodes);
    free(e->pairs);
    free(e->start);
    free(e->column);
    free(e->value);
    free(e->mean);
    *e = (struct ena){0};
}

size_t ena_group_size(const struct ena *e, uint32_t group) {
    size_t n = 0;
    for (size_t i = 0; i < e->n_units; i++)
        n += e->units[i].norm > 0 && e->units[i].level == group;
    return n;
}

struct value ena_group_mean(const struct ena *e, uint32_t group, enum ena_axis axis) {
    size_t n = ena_group_size(e, group);
    double sum = 0;
    if (e->why[axis] || n == 0)
        return value_missing(e->why[axis] ? e->why[axis] : REASON_NO_UNITS);
    for (size_t i = 0; i < e->n_units; i++)
        if (e->units[i].level == group)
            sum += e->units[i].at[axis];
    return value_of(sum / (double)n);
}

/* The vector of the difference, as loadings, and its length. */
static double difference(struct ena *e, const size_t size[2]) {
    double square = 0;
    for (size_t i = 0; i < e->n_units; i++)
        for (int k = 0; k < 2; k++)
            for (size_t c = e->start[i]; e->units[i].level == e->between[k] && c < e->start[i + 1];
                 c++)
                e->pairs[e->column[c]].loading[ENA_MR1] +=
                    (k ? -1 : 1) * e->value[c] / (double)size[k];
    for (size_t j = 0; j < e->n_pairs; j++)
        square += e->pairs[j].loading[ENA_MR1] * e->pairs[j].loading[ENA_MR1];
    return sqrt(square);
}

void ena_direct(struct ena *e, uint32_t first, uint32_t second) {
    const size_t size[2] = {ena_group_size(e, first), ena_group_size(e, second)};
    double square = 0;
    e->between[0] = first;
    e->between[1] = second;
    if (!size[0] || !size[1])
        return;
    double length = difference(e, size);
    e->why[ENA_MR1] = length < 1e-9 ? REASON_DEGENERATE : REASON_NONE;
    if (e->why[ENA_MR1])
        return;
    for (size_t j = 0; j < e->n_pairs; j++)
        e->pairs[j].loading[ENA_MR1] /= length;
    project_units(e, ENA_MR1);
    for (size_t i = 0; i < e->n_units; i++)
        square += e->units[i].at[ENA_MR1] * e->units[i].at[ENA_MR1];
    e->share[ENA_MR1] = square / e->squares;
}

/* How much of each unit's connections ends at each connected node: [n_placed * p], rows of sum 1.
 */
static void weigh(const struct ena *e, const size_t *column_of, size_t p, double *w, double *y) {
    size_t row = 0;
    for (size_t i = 0; i < e->n_units; i++) {
        double sum = 0;
        if (!(e->units[i].norm > 0))
            continue;
        for (size_t c = e->start[i]; c < e->start[i + 1]; c++)
            sum += 2 * e->value[c];
        for (size_t c = e->start[i]; c < e->start[i + 1]; c++) {
            const struct ena_pair *pair = &e->pairs[e->column[c]];
            w[row * p + column_of[pair->a]] += e->value[c] / sum;
            w[row * p + column_of[pair->b]] += e->value[c] / sum;
        }
        for (int axis = 0; axis < ENA_AXES; axis++)
            y[row * ENA_AXES + (size_t)axis] = e->units[i].at[axis];
        row++;
    }
}

void ena_place_nodes(struct ena *e) {
    size_t p = 0, *column_of = mem_zero(e->n_nodes, sizeof *column_of);
    for (size_t i = 0; i < e->n_nodes; i++) {
        column_of[i] = p;
        p += e->nodes[i].n > 0;
    }
    double *w = mem_zero(e->n_placed * p, sizeof *w), rest[ENA_AXES];
    double *y = mem_zero(e->n_placed * ENA_AXES, sizeof *y);
    double *b = mem_zero(p * ENA_AXES, sizeof *b);
    weigh(e, column_of, p, w, y);
    if (!least_squares(w, e->n_placed, p, y, ENA_AXES, b, rest))
        e->why_nodes = REASON_DEGENERATE;
    for (size_t i = 0; !e->why_nodes && i < e->n_nodes; i++)
        for (size_t axis = 0; e->nodes[i].n && axis < ENA_AXES; axis++)
            e->nodes[i].at[axis] = b[column_of[i] * ENA_AXES + axis];
    free(column_of);
    free(w);
    free(y);
    free(b);
}
