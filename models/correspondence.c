/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/correspondence.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/memory.h"

enum { AXES = CORRESPONDENCE_AXES };

static const double least_inertia = 1e-12;

static uint64_t margins(const uint64_t *counts, size_t n_rows, size_t n_columns, uint64_t *rows,
                        uint64_t *columns) {
    uint64_t all = 0;
    memset(rows, 0, n_rows * sizeof *rows);
    memset(columns, 0, n_columns * sizeof *columns);
    for (size_t i = 0; i < n_rows; i++)
        for (size_t j = 0; j < n_columns; j++) {
            rows[i] += counts[i * n_columns + j];
            columns[j] += counts[i * n_columns + j];
            all += counts[i * n_columns + j];
        }
    return all;
}

double correspondence_inertia(const uint64_t *counts, size_t n_rows, size_t n_columns,
                              uint64_t *room) {
    uint64_t *rows = room, *columns = room + n_rows;
    double n = (double)margins(counts, n_rows, n_columns, rows, columns), inertia = 0;
    for (size_t i = 0; i < n_rows; i++)
        for (size_t j = 0; rows[i] && j < n_columns; j++) {
            double expected = (double)rows[i] / n * (double)columns[j];
            double apart = (double)counts[i * n_columns + j] - expected;
            inertia += columns[j] ? apart * apart / expected / n : 0;
        }
    return inertia;
}

/* Where the points that take part stand among all. */
struct part {
    size_t *rows, *columns;
};

static size_t list_used(const struct correspondence_point *points, size_t n, size_t *used) {
    size_t k = 0;
    for (size_t i = 0; i < n; i++)
        if (points[i].n)
            used[k++] = i;
    return k;
}

static void take_margins(struct correspondence *c, const uint64_t *counts) {
    uint64_t *room = mem_zero(c->n_rows + c->n_columns, sizeof *room);
    c->n = margins(counts, c->n_rows, c->n_columns, room, room + c->n_rows);
    for (size_t i = 0; i < c->n_rows + c->n_columns; i++) {
        struct correspondence_point *p = i < c->n_rows ? &c->rows[i] : &c->columns[i - c->n_rows];
        *p = (struct correspondence_point){.n = room[i], .mass = (double)room[i] / (double)c->n};
        for (int axis = 0; axis < AXES; axis++)
            p->at[axis] = p->cos2[axis] =
                value_missing(room[i] ? REASON_DEGENERATE : REASON_NO_UNITS);
    }
    free(room);
}

/* S, and every point's inertia: the squares of its row or column of S. */
static double *residuals(struct correspondence *c, const uint64_t *counts, const struct part *u) {
    double *s = mem_zero(c->used_rows * c->used_columns, sizeof *s);
    for (size_t i = 0; i < c->used_rows; i++)
        for (size_t j = 0; j < c->used_columns; j++) {
            struct correspondence_point *row = &c->rows[u->rows[i]];
            struct correspondence_point *column = &c->columns[u->columns[j]];
            double expected = row->mass * column->mass;
            double p = (double)counts[u->rows[i] * c->n_columns + u->columns[j]] / (double)c->n;
            double cell = (p - expected) / sqrt(expected);
            s[i * c->used_columns + j] = cell;
            row->inertia += cell * cell;
            column->inertia += cell * cell;
            c->inertia += cell * cell;
        }
    return s;
}

static void decompose_all(struct decomposition *d, const double *s, size_t n, size_t m) {
    size_t *start = mem_zero(n + 1, sizeof *start);
    uint32_t *column = mem_zero(n * m, sizeof *column);
    for (size_t i = 0; i <= n; i++)
        start[i] = i * m;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++)
            column[i * m + j] = (uint32_t)j;
    decompose(d, &(struct decomposition_rows){n, m, start, column, s, NULL});
    free(start);
    free(column);
}

static void place(struct correspondence_point *p, size_t axis, double vector, double value) {
    double at = vector * value / sqrt(p->mass);
    p->at[axis] = value_of(at);
    if (p->inertia >= least_inertia * p->mass)
        p->cos2[axis] = value_of(p->mass * at * at / p->inertia);
}

static void take_axis(struct correspondence *c, const struct decomposition *d, size_t axis,
                      const struct part *u) {
    double *rows = mem_zero(c->used_rows, sizeof *rows);
    for (size_t i = 0; i < c->used_rows; i++)
        rows[i] = d->left[i * AXES + axis] / sqrt(c->rows[u->rows[i]].mass);
    double sign = decomposition_sign(rows, c->used_rows, 1);
    free(rows);
    if (axis >= c->dimensions || decomposition_degenerate(d, axis, least_inertia))
        return;
    for (size_t i = 0; i < c->used_rows; i++)
        place(&c->rows[u->rows[i]], axis, sign * d->left[i * AXES + axis], d->values[axis]);
    for (size_t j = 0; j < c->used_columns; j++)
        place(&c->columns[u->columns[j]], axis, sign * d->right[j * AXES + axis], d->values[axis]);
}

static void take_inertias(struct correspondence *c, const struct decomposition *d) {
    for (size_t axis = 0; axis < AXES; axis++) {
        bool there = axis < c->dimensions, any = c->inertia >= least_inertia;
        double square = decomposition_square(d, axis);
        c->inertias[axis] = there ? value_of(square) : value_missing(REASON_NO_UNITS);
        c->shares[axis] = there && any ? value_of(square / c->inertia)
                                       : value_missing(there ? REASON_DEGENERATE : REASON_NO_UNITS);
    }
}

static size_t lesser(size_t a, size_t b) {
    return a < b ? a : b;
}

void correspondence_make(struct correspondence *c, const uint64_t *counts, size_t n_rows,
                         size_t n_columns) {
    struct decomposition d;
    struct part u = {mem_zero(n_rows, sizeof *u.rows), mem_zero(n_columns, sizeof *u.columns)};
    *c = (struct correspondence){.n_rows = n_rows,
                                 .n_columns = n_columns,
                                 .rows = mem_zero(n_rows, sizeof *c->rows),
                                 .columns = mem_zero(n_columns, sizeof *c->columns)};
    take_margins(c, counts);
    c->used_rows = list_used(c->rows, n_rows, u.rows);
    c->used_columns = list_used(c->columns, n_columns, u.columns);
    if (c->n) {
        c->dimensions = lesser(c->used_rows, c->used_columns) - 1;
        c->df = (c->used_rows - 1) * (c->used_columns - 1);
    }
    double *s = residuals(c, counts, &u);
    c->chi2 = c->inertia * (double)c->n;
    decompose_all(&d, s, c->used_rows, c->used_columns);
    take_inertias(c, &d);
    for (size_t axis = 0; axis < AXES; axis++)
        take_axis(c, &d, axis, &u);
    decomposition_free(&d);
    free(s);
    free(u.rows);
    free(u.columns);
}

void correspondence_free(struct correspondence *c) {
    free(c->rows);
    free(c->columns);
    *c = (struct correspondence){0};
}
