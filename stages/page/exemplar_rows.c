/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/exemplar_rows.h"

#include <stdlib.h>

/* Added to the score of two that are not in one text; twice, when not in one turn. */
#define APART ((uint64_t)1 << 32)

static uint64_t badness(size_t bytes) {
    return bytes > EXEMPLAR_BYTES ? bytes - EXEMPLAR_BYTES : EXEMPLAR_BYTES - bytes;
}

/* In one text, in one turn, or apart: the less, the better two go together. */
static int apart(const struct exemplars *e, size_t i, size_t j) {
    return exemplar_one_text(e, i, j) ? 0 : exemplar_same(e, i, j, EXEMPLAR_TURN) ? 1 : 2;
}

static void add(struct exemplar_search *s, const struct exemplars *e, size_t a, size_t b) {
    bool one = exemplar_one_text(e, a, b);
    size_t bytes =
        exemplar_field(e, a, EXEMPLAR_TEXT).n + (one ? 0 : exemplar_field(e, b, EXEMPLAR_TEXT).n);
    MEM_GROW(s->at, s->cap, s->n + 1);
    s->at[s->n++] = (struct exemplar_rows){
        .is = {.project = intern_add(&s->projects, exemplar_field(e, a, EXEMPLAR_PROJECT)),
               .speaker = intern_add(&s->speakers, exemplar_field(e, a, EXEMPLAR_SPEAKER)),
               .doc = intern_add(&s->docs, exemplar_field(e, a, EXEMPLAR_DOC)),
               .score = badness(bytes) + (uint64_t)apart(e, a, b) * APART},
        .a = a,
        .b = b};
}

/* Which themes of the table are the theme, or below it: [e->themes.count], the caller's to free. */
static bool *within(const struct exemplars *e, struct slice theme) {
    bool *is = mem_zero(e->themes.count + 1, sizeof *is);
    for (uint32_t i = 0; i < e->themes.count; i++)
        is[i] = hierarchy_within(intern_text(&e->themes, i), theme);
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
    const struct exemplar_kind *kind = &e->kinds[row];
    return kind->counted && (kind->withheld ? b->withheld : b->theme[kind->theme]);
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
    int first = apart(e, row, i), second = apart(e, row, j);
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
    struct beside other = {.theme = s->b.n ? within(e, s->b) : NULL},
                  without = {.theme = s->without.n ? within(e, s->without) : NULL,
                             .withheld = true};
    bool *wanted = within(e, s->a);
    size_t n = e->codings->n;
    for (size_t i = 0; i < n; i++) {
        const struct exemplar_kind *kind = &e->kinds[i];
        if (other.theme)
            move(e, &other, i);
        if (without.theme)
            move(e, &without, i);
        if (!kind->counted || kind->withheld || !wanted[kind->theme])
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
    intern_free(&s->projects);
    intern_free(&s->speakers);
    intern_free(&s->docs);
}
