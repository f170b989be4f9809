/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/planned.h"

#include <stdlib.h>

#include "corpus/sheet.h"
#include "models/pairs.h"

/* A table on its way. */
struct reading {
    struct planned *planned;
    const struct sheet *sheet;
    const struct links_table *links;
    struct filter *f;
};

/* The rank of a theme, or LINKS_NONE when it occurs nowhere. */
static uint32_t rank_of(const struct reading *in, size_t row, size_t column) {
    struct slice name = slice_trim(sheet_cell(in->sheet, row, column));
    uint32_t rank = links_table_rank(in->links, name);
    struct place at = sheet_place(in->sheet, row, column);
    if (rank != LINKS_NONE && links_table_is_counted(in->links, rank))
        return rank;
    filter_note(in->f, "%s:%llu: a planned theme occurs in no document: \"%.*s\"", at.file,
                (unsigned long long)at.line, SLICE_ARGS(name));
    return LINKS_NONE;
}

static bool read_row(const struct reading *in, size_t row, const size_t columns[2]) {
    struct planned *p = in->planned;
    struct slice a = slice_trim(sheet_cell(in->sheet, row, columns[0]));
    struct slice b = slice_trim(sheet_cell(in->sheet, row, columns[1]));
    if (a.n == 0 || b.n == 0 || slice_eq(a, b))
        return fault_input(&in->f->fault, sheet_place(in->sheet, row, columns[b.n == 0 || a.n]),
                           b.n == 0 || a.n ? b : a, "a link is planned between two themes");
    uint32_t x = rank_of(in, row, columns[0]), y = rank_of(in, row, columns[1]);
    if (x == LINKS_NONE || y == LINKS_NONE)
        return true;
    MEM_GROW(p->keys, p->cap, p->n + 1);
    p->keys[p->n++] = x < y ? pairs_key(x, y) : pairs_key(y, x);
    return true;
}

static int by_key(const void *x, const void *y) {
    const uint64_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

static void tidy(struct planned *p) {
    size_t kept = 0;
    if (p->n)
        qsort(p->keys, p->n, sizeof *p->keys, by_key);
    for (size_t i = 0; i < p->n; i++)
        if (kept == 0 || p->keys[kept - 1] != p->keys[i])
            p->keys[kept++] = p->keys[i];
    p->n = kept;
}

bool planned_read(struct planned *p, const char *path, const struct links_table *t,
                  struct filter *f) {
    struct sheet *sheet = sheet_read(path, NULL, &f->fault);
    if (!sheet)
        return false;
    struct reading in = {p, sheet, t, f};
    size_t columns[2] = {sheet_column(sheet, "theme_a"), sheet_column(sheet, "theme_b")};
    bool ok = true;
    for (int i = 0; ok && i < 2; i++)
        ok = columns[i] != COLUMN_NONE ||
             fault_input(&f->fault, (struct place){sheet->name, sheet->header_line, 0}, NO_QUOTE,
                         "no column theme_%c", 'a' + i);
    for (size_t row = 0; ok && row < sheet->n_rows; row++)
        ok = read_row(&in, row, columns);
    sheet_free(sheet);
    tidy(p);
    return ok;
}

void planned_free(struct planned *p) {
    free(p->keys);
    *p = (struct planned){0};
}
