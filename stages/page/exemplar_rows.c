/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/exemplar_rows.h"

#include <stdlib.h>

/* Added to the score of two that are not in one text; twice, when not in one turn. */
#define APART ((uint64_t)1 << 32)

static uint64_t badness(size_t bytes) {
    return bytes > EXEMPLAR_BYTES ? bytes - EXEMPLAR_BYTES : EXEMPLAR_BYTES - bytes;
}

/* In one text, in one turn, or apart: the less, the better two go together. */
static int apart(const struct coded_row *a, const struct coded_row *b) {
    return coded_one_text(a, b) ? 0 : a->turn == b->turn ? 1 : 2;
}

static void add(struct exemplar_search *s, const struct exemplars *e, size_t i, size_t j) {
    const struct coded_row *a = &e->codings->rows[i], *b = &e->codings->rows[j];
    size_t bytes = (size_t)a->text_n + (coded_one_text(a, b) ? 0 : b->text_n);
    MEM_GROW(s->at, s->cap, s->n + 1);
    s->at[s->n++] = (struct exemplar_rows){
        .is = {a->project, a->speaker, a->doc, badness(bytes) + (uint64_t)apart(a, b) * APART},
        .a = i,
        .b = j};
}

/* Which themes of the table are the theme, or below it: [themes->count], the caller's to free. */
static bool *within(const struct intern *themes, struct slice theme) {
    bool *is = mem_zero(themes->count + 1, sizeof *is);
    for (uint32_t i = 0; i < themes->count; i++)
        is[i] = hierarchy_within(intern_text(themes, i), theme);
    return is;
}

/* The rows that hold a theme, on both sides of a row that goes down the table one by one, so that
 * no stretch of it is gone through for every row. */
struct beside {
    bool *theme;   /* which it is, or NULL: none is asked for */
    bool withheld; /* those that may hold it are some, too */
    size_t before,
        after; /* the nearest, the row itself is both; the number of rows: there is none */
};

static bool holds(const struct exemplars *e, size_t row, const struct beside *b) {
    const struct coded_row *is = &e->codings->rows[row];
    return e->counted[row] && (is->withheld ? b->withheld : b->theme[is->theme]);
}

static void move(const struct exemplars *e, struct beside *b, size_t row) {
    size_t n = e->codings->n;
    if (row == 0 || b->after < row) {
        b->before = row == 0 ? n : b->after;
        for (b->after = row; b->after < n && !holds(e, b->after, b);)
            b->after++;
    }
    if (b->after == row)
        b->before = row;
}

static size_t distance(size_t i, size_t j) {
    return i < j ? j - i : i - j;
}

/* Does `row` go better with i than with j? */
static bool is_better(const struct exemplars *e, size_t row, size_t i, size_t j) {
    const struct coded_row *rows = e->codings->rows;
    int first = apart(&rows[row], &rows[i]), second = apart(&rows[row], &rows[j]);
    return first != second ? first < second : distance(row, i) < distance(row, j);
}

/* The row with the other theme that goes best with `row` in a unit; the number of rows when there
 * is none. */
static size_t nearest(const struct exemplars *e, size_t row, const struct beside *b) {
    const size_t sides[] = {b->before, b->after};
    size_t n = e->codings->n, best = n;
    for (size_t i = 0; i < 2; i++)
        if (sides[i] < n && unit_rows_together(&e->units, row, sides[i]) &&
            (best == n || is_better(e, row, sides[i], best)))
            best = sides[i];
    return best;
}

/* Is the theme in a unit with the row, or may it be? The rows between two of a unit are in it. */
static bool may_meet(const struct exemplars *e, size_t row, const struct beside *b) {
    return nearest(e, row, b) < e->codings->n;
}

void exemplar_search(struct exemplar_search *s, const struct exemplars *e) {
    const struct intern *themes = &e->codings->themes;
    struct beside other = {.theme = s->b.n ? within(themes, s->b) : NULL},
                  without = {.theme = s->without.n ? within(themes, s->without) : NULL,
                             .withheld = true};
    bool *wanted = within(themes, s->a);
    size_t n = e->codings->n;
    for (size_t i = 0; i < n; i++) {
        const struct coded_row *row = &e->codings->rows[i];
        if (other.theme)
            move(e, &other, i);
        if (without.theme)
            move(e, &without, i);
        if (!e->counted[i] || row->withheld || !wanted[row->theme])
            continue;
        size_t j = other.theme ? nearest(e, i, &other) : i;
        if (j < n && !(without.theme && may_meet(e, i, &without)))
            add(s, e, i < j ? i : j, i < j ? j : i);
    }
    free(other.theme);
    free(without.theme);
    free(wanted);
}

void exemplar_search_free(struct exemplar_search *s) {
    free(s->at);
}
