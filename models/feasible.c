/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The graph has a node for each row and each column of the table with its totals, and an arc for
 * each hidden cell. Cells, and the sum over everything, run from row to column; totals of rows and
 * columns from column to row, so that what goes into a node comes out of it. There are few columns,
 * or few rows, and many cells: sets of nodes are bits, and a search looks at each node once, 64
 * neighbours at a time. */
#include "models/feasible.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/memory.h"

enum { BITS = 64 };

struct feasible {
    const struct disclosure *d;
    const uint64_t *least, *most;
    size_t rows, columns; /* with the totals; node `rows + k` is column k */
    size_t words;         /* of a set of nodes */
    uint64_t *n;          /* the cells, changed by what flows now */
    uint64_t *next;       /* [nodes][words]: where one can go from a node */
    uint64_t *seen;       /* [words] */
    size_t *from, *queue; /* [nodes]: the node before; those to go on from */
    size_t *changed, n_changed, cap_changed;
};

static size_t cell_of(const struct feasible *f, size_t u, size_t v) {
    return u < f->rows ? u * f->columns + v - f->rows : v * f->columns + u - f->rows;
}

/* Does its arc run from row to column? */
static bool is_inner(const struct feasible *f, size_t cell) {
    return (cell / f->columns + 1 == f->rows) == (cell % f->columns + 1 == f->columns);
}

static uint64_t headroom(const struct feasible *f, size_t cell) {
    uint64_t most = f->most ? f->most[cell] : FEASIBLE_UNBOUNDED;
    return most > f->n[cell] ? most - f->n[cell] : 0;
}

static uint64_t excess(const struct feasible *f, size_t cell) {
    uint64_t least = f->least ? f->least[cell] : 0;
    return f->n[cell] > least ? f->n[cell] - least : 0;
}

/* How much more can go from a node to its neighbour. */
static uint64_t room(const struct feasible *f, size_t u, size_t v) {
    size_t cell = cell_of(f, u, v);
    return (u < f->rows) == is_inner(f, cell) ? headroom(f, cell) : excess(f, cell);
}

static void set_step(struct feasible *f, size_t u, size_t v, bool open) {
    uint64_t *word = &f->next[u * f->words + v / BITS], bit = (uint64_t)1 << v % BITS;
    *word = open ? *word | bit : *word & ~bit;
}

/* Both ways through a cell are open as far as there is room. */
static void set_cell(struct feasible *f, size_t cell, bool open) {
    size_t u = cell / f->columns, v = f->rows + cell % f->columns;
    set_step(f, u, v, open && room(f, u, v) > 0);
    set_step(f, v, u, open && room(f, v, u) > 0);
}

struct feasible *feasible_new(const struct disclosure *d, const uint64_t *least,
                              const uint64_t *most) {
    struct feasible *f = mem_zero(1, sizeof *f);
    size_t rows = d->rows + 1, columns = d->columns + 1, nodes = rows + columns;
    *f = (struct feasible){.d = d,
                           .least = least,
                           .most = most,
                           .rows = rows,
                           .columns = columns,
                           .words = (nodes + BITS - 1) / BITS,
                           .n = mem_zero(rows * columns, sizeof *f->n),
                           .from = mem_zero(nodes, sizeof *f->from),
                           .queue = mem_zero(nodes, sizeof *f->queue)};
    f->next = mem_zero(nodes * f->words, sizeof *f->next);
    f->seen = mem_zero(f->words, sizeof *f->seen);
    memcpy(f->n, d->n, rows * columns * sizeof *f->n);
    for (size_t i = 0; i < rows * columns; i++)
        if (d->cell[i] != DISCLOSURE_SHOWN)
            set_cell(f, i, true);
    return f;
}

/* Puts a node's neighbours that were not seen yet at the end of the queue. */
static size_t go_on(struct feasible *f, size_t node, size_t end) {
    const uint64_t *next = &f->next[node * f->words];
    for (size_t w = 0; w < f->words; w++) {
        uint64_t fresh = next[w] & ~f->seen[w];
        f->seen[w] |= fresh;
        for (; fresh; fresh &= fresh - 1) {
            size_t to = w * BITS + (size_t)__builtin_ctzll(fresh);
            f->from[to] = node;
            f->queue[end++] = to;
        }
    }
    return end;
}

/* Finds a shortest way. */
static bool search(struct feasible *f, size_t source, size_t target) {
    size_t end = 1;
    memset(f->seen, 0, f->words * sizeof *f->seen);
    f->seen[source / BITS] |= (uint64_t)1 << source % BITS;
    f->queue[0] = source;
    for (size_t i = 0; i < end; i++) {
        end = go_on(f, f->queue[i], end);
        if (f->seen[target / BITS] >> target % BITS & 1)
            return true;
    }
    return false;
}

static void send(struct feasible *f, size_t u, size_t v, uint64_t amount) {
    size_t cell = cell_of(f, u, v);
    f->n[cell] += (u < f->rows) == is_inner(f, cell) ? amount : 0 - amount;
    set_cell(f, cell, true);
    MEM_GROW(f->changed, f->cap_changed, f->n_changed + 1);
    f->changed[f->n_changed++] = cell;
}

static void undo(struct feasible *f) {
    while (f->n_changed) {
        size_t cell = f->changed[--f->n_changed];
        f->n[cell] = f->d->n[cell];
        set_cell(f, cell, true);
    }
}

/* The maximum flow, or `limit` when it is that or more (Edmonds and Karp 1972); all is afterwards
 * as before. */
static uint64_t flow(struct feasible *f, size_t source, size_t target, uint64_t limit) {
    uint64_t sent = 0;
    while (sent < limit && search(f, source, target)) {
        uint64_t amount = limit - sent;
        for (size_t v = target; v != source; v = f->from[v]) {
            uint64_t most = room(f, f->from[v], v);
            amount = most < amount ? most : amount;
        }
        for (size_t v = target; v != source; v = f->from[v])
            send(f, f->from[v], v, amount);
        sent += amount;
    }
    undo(f);
    return sent;
}

/* How far a cell can fall or rise, `limit` at most. */
static struct feasible_range reach(struct feasible *f, size_t cell, struct feasible_range limit) {
    size_t row = cell / f->columns, column = f->rows + cell % f->columns;
    size_t from = is_inner(f, cell) ? row : column, to = row + column - from;
    uint64_t down = excess(f, cell), up = headroom(f, cell);
    set_cell(f, cell, false);
    down = flow(f, from, to, down < limit.lo ? down : limit.lo);
    up = flow(f, to, from, up < limit.hi ? up : limit.hi);
    set_cell(f, cell, true);
    return (struct feasible_range){down, up};
}

struct feasible_range feasible_range(struct feasible *f, size_t cell) {
    uint64_t n = f->d->n[cell];
    if (f->d->cell[cell] == DISCLOSURE_SHOWN)
        return (struct feasible_range){n, n};
    struct feasible_range r =
        reach(f, cell, (struct feasible_range){FEASIBLE_UNBOUNDED, FEASIBLE_UNBOUNDED});
    return (struct feasible_range){n - r.lo,
                                   r.hi < FEASIBLE_UNBOUNDED / 2 ? n + r.hi : FEASIBLE_UNBOUNDED};
}

static bool is_pinned(struct feasible *f, size_t cell, uint64_t threshold) {
    uint64_t n = f->d->n[cell];
    struct feasible_range wanted = {n > 1 ? n - 1 : 0, n + 1 < threshold ? threshold - 1 - n : 0};
    struct feasible_range r = reach(f, cell, wanted);
    return r.lo < wanted.lo || r.hi < wanted.hi;
}

bool feasible_pinned(struct feasible *f, uint64_t threshold) {
    for (size_t i = 0; i < f->rows * f->columns; i++)
        if (f->d->cell[i] == DISCLOSURE_SMALL && is_pinned(f, i, threshold))
            return true;
    return false;
}

void feasible_free(struct feasible *f) {
    free(f->n);
    free(f->next);
    free(f->seen);
    free(f->from);
    free(f->queue);
    free(f->changed);
    free(f);
}
