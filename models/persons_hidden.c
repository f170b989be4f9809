/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/persons_hidden.h"

#include <stdlib.h>

#include "models/feasible.h"

/* Rows of the disclosure: those of the table begin with SPEAKING. */
enum { THERE, SEARCHED, SPEAKING, FIRST_THEME };

static size_t place_of(const struct persons_hidden *h, size_t row, size_t column) {
    return disclosure_at(&h->d, SPEAKING + row, column);
}

static void fill(struct persons_hidden *h, const struct persons_table *t) {
    size_t first_theme = t->rows > 1 ? t->columns : 0;
    for (size_t k = 0; k < t->columns; k++) {
        h->d.n[disclosure_at(&h->d, THERE, k)] = t->cells[k].people;
        h->d.n[disclosure_at(&h->d, SEARCHED, k)] = t->cells[first_theme + k].people;
        for (size_t row = 0; row < t->rows; row++)
            h->d.n[place_of(h, row, k)] = t->cells[row * t->columns + k].speaking;
    }
}

/* Of few people a count is small, whoever says most. */
static void mark_dominated(struct persons_hidden *h, const struct persons_table *t,
                           uint64_t threshold) {
    for (size_t i = 0; i < t->rows * t->columns; i++) {
        const struct persons_cell *cell = &t->cells[i];
        if (cell->speaking >= threshold &&
            (double)cell->top_turns > DISCLOSURE_DOMINANCE * (double)cell->turns)
            h->d.cell[place_of(h, i / t->columns, i % t->columns)] = DISCLOSURE_DOMINATED;
    }
}

static void mark_repeated(struct persons_hidden *h, size_t cell, uint64_t people,
                          uint64_t threshold) {
    if (h->d.n[cell] >= threshold && people < threshold)
        h->d.cell[cell] = DISCLOSURE_FEW;
}

/* Somebody who is there twice is one person all the same. */
static void mark_few(struct persons_hidden *h, const struct persons_table *t, uint64_t threshold) {
    const size_t talk = 0, theme = t->rows > 1 ? t->columns : 0;
    for (size_t k = 0; k < t->columns; k++) {
        mark_repeated(h, disclosure_at(&h->d, THERE, k), t->cells[talk + k].names, threshold);
        mark_repeated(h, disclosure_at(&h->d, SEARCHED, k), t->cells[theme + k].names, threshold);
        for (size_t row = 0; row < t->rows; row++)
            mark_repeated(h, place_of(h, row, k), t->cells[row * t->columns + k].voices, threshold);
    }
}

static void count_cells(struct persons_hidden *h) {
    size_t n = h->d.rows * (h->d.columns + 1);
    h->counts = n;
    for (size_t i = 0; i < n; i++)
        h->hidden[h->d.cell[i]]++;
}

/* What bounds hidden counts besides the sums. */
struct bounds {
    uint64_t *least, *most;
};

/* The counts of row `below` are of some of those of row `above`. */
static void bound(struct bounds *b, const struct disclosure *d, size_t above, size_t below) {
    for (size_t k = 0; k <= d->columns; k++) {
        size_t i = disclosure_at(d, above, k), j = disclosure_at(d, below, k);
        if (d->cell[i] == DISCLOSURE_SHOWN && d->n[i] < b->most[j])
            b->most[j] = d->n[i];
        if (d->cell[j] == DISCLOSURE_SHOWN && d->n[j] > b->least[i])
            b->least[i] = d->n[j];
    }
}

/* Every theme above that one bounds it: power/voice is bounded by power. */
static void bound_ancestors(struct bounds *b, const struct disclosure *d, const struct persons *p,
                            size_t theme) {
    struct slice name = p->themes[theme];
    for (size_t n = 1; n < name.n; n++) {
        const struct slice above = {name.p, n}, *found = NULL;
        if (name.p[n] == '/')
            found = bsearch(&above, p->themes, p->n_themes, sizeof above, slice_by_bytes);
        if (found)
            bound(b, d, FIRST_THEME + (size_t)(found - p->themes), FIRST_THEME + theme);
    }
}

static bool is_pinned(const struct persons_hidden *h, const struct persons *p, uint64_t threshold) {
    const struct disclosure *d = &h->d;
    size_t cells = (d->rows + 1) * (d->columns + 1);
    struct bounds b = {mem_zero(cells, sizeof *b.least), mem_zero(cells, sizeof *b.most)};
    for (size_t i = 0; i < cells; i++)
        b.most[i] = FEASIBLE_UNBOUNDED;
    bound(&b, d, THERE, SEARCHED);
    bound(&b, d, THERE, SPEAKING);
    for (size_t i = 0; i < p->n_themes; i++) {
        for (size_t above = THERE; above < FIRST_THEME; above++)
            bound(&b, d, above, FIRST_THEME + i);
        bound_ancestors(&b, d, p, i);
    }
    struct feasible *f = feasible_new(d, b.least, b.most);
    bool pinned = feasible_pinned(f, threshold);
    feasible_free(f);
    free(b.least);
    free(b.most);
    return pinned;
}

void persons_hide(struct persons_hidden *h, const struct persons_table *t, const struct persons *p,
                  uint64_t threshold) {
    *h = (struct persons_hidden){.withheld = false};
    disclosure_make(&h->d, SPEAKING + t->rows, t->columns - 1);
    fill(h, t);
    if (h->d.columns)
        disclosure_sum(&h->d);
    disclosure_untold(&h->d);
    mark_dominated(h, t, threshold);
    mark_few(h, t, threshold);
    disclosure_hide(&h->d, threshold);
    count_cells(h);
    h->withheld = h->d.columns && is_pinned(h, p, threshold);
}

bool persons_hidden_there(const struct persons_hidden *h, size_t row, size_t column) {
    size_t at = disclosure_at(&h->d, row ? SEARCHED : THERE, column);
    return h->withheld || h->d.cell[at] != DISCLOSURE_SHOWN;
}

bool persons_hidden_speaking(const struct persons_hidden *h, size_t row, size_t column) {
    return h->withheld || h->d.cell[place_of(h, row, column)] != DISCLOSURE_SHOWN;
}

void persons_hidden_free(struct persons_hidden *h) {
    disclosure_free(&h->d);
}
