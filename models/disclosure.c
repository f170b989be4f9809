/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/disclosure.h"

#include <stdlib.h>

#include "pipeline/memory.h"

void disclosure_make(struct disclosure *d, size_t rows, size_t columns) {
    size_t cells = (rows + 1) * (columns + 1);
    *d = (struct disclosure){rows, columns, mem_zero(cells, sizeof *d->n),
                             mem_zero(cells, sizeof *d->cell)};
}

void disclosure_sum(struct disclosure *d) {
    size_t last = disclosure_at(d, d->rows, 0);
    for (size_t k = 0; k <= d->columns; k++)
        d->n[last + k] = 0;
    for (size_t i = 0; i < d->rows; i++) {
        uint64_t *row = &d->n[disclosure_at(d, i, 0)];
        row[d->columns] = 0;
        for (size_t k = 0; k < d->columns; k++) {
            row[d->columns] += row[k];
            d->n[last + k] += row[k];
        }
        d->n[last + d->columns] += row[d->columns];
    }
}

void disclosure_untold(struct disclosure *d) {
    for (size_t k = 0; k <= d->columns; k++)
        d->cell[disclosure_at(d, d->rows, k)] = DISCLOSURE_UNTOLD;
}

/* A row or a column of the table, its total apart; the totals of all rows are a column too. */
struct line {
    size_t first, step, n, total;
};

/* Lines are numbered: rows, columns, totals of the rows, totals of the columns. */
static struct line line_of(const struct disclosure *d, size_t number) {
    size_t column = number - d->rows;
    if (number < d->rows || number == d->rows + d->columns + 1) {
        size_t row = number < d->rows ? number : d->rows, first = disclosure_at(d, row, 0);
        return (struct line){first, 1, d->columns, first + d->columns};
    }
    return (struct line){column, d->columns + 1, d->rows, disclosure_at(d, d->rows, column)};
}

/* The smallest cell that is shown, 0 after all others; the total when there is none. */
static size_t smallest(const struct disclosure *d, const struct line *line) {
    size_t best = line->total;
    for (size_t i = 0, at = line->first; i < line->n; i++, at += line->step)
        if (d->cell[at] == DISCLOSURE_SHOWN &&
            (best == line->total || d->n[at] - 1 < d->n[best] - 1))
            best = at;
    return best;
}

/* How many cells of each line are hidden, so that most lines need not be looked at. */
struct hiding {
    struct disclosure *d;
    size_t *hidden; /* [lines] */
};

static void count_hidden(struct hiding *h, size_t row, size_t column) {
    const struct disclosure *d = h->d;
    if (column < d->columns)
        h->hidden[row < d->rows ? row : d->rows + d->columns + 1]++;
    if (row < d->rows)
        h->hidden[d->rows + column]++;
}

static bool cover_line(struct hiding *h, size_t number) {
    struct disclosure *d = h->d;
    struct line line = line_of(d, number);
    if (h->hidden[number] != 1 || d->cell[line.total] != DISCLOSURE_SHOWN)
        return false;
    size_t at = smallest(d, &line), row = at / (d->columns + 1);
    d->cell[at] = DISCLOSURE_SECONDARY;
    count_hidden(h, row, at - disclosure_at(d, row, 0));
    return true;
}

void disclosure_hide(struct disclosure *d, uint64_t threshold) {
    size_t lines = d->rows + d->columns + 2;
    struct hiding h = {d, mem_zero(lines, sizeof *h.hidden)};
    for (size_t row = 0; row <= d->rows; row++)
        for (size_t column = 0; column <= d->columns; column++) {
            size_t i = disclosure_at(d, row, column);
            if (d->cell[i] == DISCLOSURE_SHOWN && d->n[i] > 0 && d->n[i] < threshold)
                d->cell[i] = DISCLOSURE_SMALL;
            if (d->cell[i] != DISCLOSURE_SHOWN)
                count_hidden(&h, row, column);
        }
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < lines; i++)
            changed |= cover_line(&h, i);
    }
    free(h.hidden);
}

void disclosure_free(struct disclosure *d) {
    free(d->n);
    free(d->cell);
    *d = (struct disclosure){0};
}

uint64_t disclosure_round(uint64_t n, uint64_t base) {
    return (n + base / 2) / base * base;
}
