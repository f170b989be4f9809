/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/column_roles.h"
#include "corpus/reader.h"
#include "corpus/references.h"
#include "pipeline/options.h"

/* The columns of a table that a transcript is made of, and those that go beside it. */
struct table_columns {
    size_t turn, speaker, start, end, text;
    size_t *further; /* [n_columns] of the transcript */
};

static bool find_columns(const struct sheet *s, struct table_columns *c, struct fault *f) {
    *c = (struct table_columns){.turn = sheet_column(s, "turn"),
                                .speaker = sheet_column(s, "speaker"),
                                .start = sheet_column(s, "start"),
                                .end = sheet_column(s, "end"),
                                .text = sheet_column(s, "text")};
    if (c->text != COLUMN_NONE)
        return true;
    return fault_input(f, (struct place){s->name, s->header_line, 0}, SLICE("text"),
                       "no such column in the header; --column text=NAME says which it is");
}

static void find_further(struct transcript *t, const struct sheet *s, struct table_columns *c) {
    t->columns = arena_alloc(&t->arena, s->n_columns, sizeof *t->columns);
    c->further = arena_alloc(&t->arena, s->n_columns, sizeof *c->further);
    for (size_t i = 0; i < s->n_columns; i++)
        if (column_is_further(s->columns[i])) {
            c->further[t->n_columns] = i;
            t->columns[t->n_columns++] = s->columns[i];
        }
}

static struct slice *further_cells(struct transcript *t, const struct sheet *s, size_t row,
                                   const struct table_columns *c) {
    struct slice *cells = arena_alloc(&t->arena, t->n_columns, sizeof *cells);
    for (size_t i = 0; i < t->n_columns; i++)
        cells[i] = clean_text(sheet_cell(s, row, c->further[i]), &t->arena);
    return cells;
}

static bool read_time(struct transcript *t, const struct sheet *s, size_t row, size_t column,
                      bool repair, int64_t *time, struct fault *f) {
    struct slice cell = clean_trim(sheet_cell(s, row, column)), rest = cell;
    *time = TIME_NONE;
    if (cell.n == 0)
        return true;
    enum time_verdict verdict = time_read(&rest, true, time);
    if (verdict == TIME_GOOD && rest.n == 0)
        return true;
    *time = TIME_NONE;
    if (repair) {
        t->repaired++;
        return true;
    }
    return fault_input(f, sheet_place(s, row, column), cell,
                       verdict == TIME_NEGATIVE ? "a negative time" : "unreadable time");
}

static bool read_turn(const struct sheet *s, size_t row, size_t column, uint64_t last,
                      uint64_t *turn, struct fault *f) {
    struct slice cell = clean_trim(sheet_cell(s, row, column));
    *turn = last + 1;
    if (column == COLUMN_NONE)
        return true;
    if (!number_u64(cell, turn) || *turn == 0)
        return fault_input(f, sheet_place(s, row, column), cell,
                           "a turn is a whole number from 1 on");
    if (*turn < last)
        return fault_input(f, sheet_place(s, row, column), cell,
                           "turns must ascend; the one before is %llu", (unsigned long long)last);
    return true;
}

/* A label that kept its colon. */
static struct slice name_of(struct slice cell) {
    struct slice name = clean_trim(cell);
    if (name.n && name.p[name.n - 1] == ':')
        name.n--;
    return clean_trim(name);
}

/* A cell without character references, which exports of web forms leave in it. */
static struct slice without_references(struct slice cell, struct arena *a) {
    struct buffer b = {0};
    if (!cell.n || !memchr(cell.p, '&', cell.n))
        return cell;
    for (size_t i = 0, n; i < cell.n; i += n) {
        n = cell.p[i] == '&' ? reference_add(&b, (struct slice){cell.p + i, cell.n - i}) : 0;
        if (n == 0) {
            buffer_char(&b, cell.p[i]);
            n = 1;
        }
    }
    cell = references_text(&b, a);
    buffer_free(&b);
    return cell;
}

/* Cells in which nothing is said, or the header's (row: COLUMN_NONE), with commas between. */
static void leave_row(struct transcript *t, const struct sheet *s, size_t row, enum unspoken why) {
    bool header = row == COLUMN_NONE;
    const struct slice *cells = header ? s->columns : s->rows[row].cells;
    struct buffer b = {0};
    for (size_t i = 0; i < s->n_columns; i++) {
        if (b.n && cells[i].n)
            buffer_text(&b, ", ");
        buffer_add(&b, cells[i]);
    }
    struct slice text = arena_copy(&t->arena, buffer_slice(&b));
    transcript_leave(t, header ? s->header_line : s->rows[row].line, why, text);
    buffer_free(&b);
}

static bool read_row(struct transcript *t, const struct sheet *s, size_t row,
                     const struct table_columns *c, bool repair, uint64_t *last, struct fault *f) {
    uint64_t turn;
    int64_t start, end;
    if (s->rows[row].given <= c->text)
        return fault_input(f, sheet_place(s, row, COLUMN_NONE), NO_QUOTE,
                           "a row cut short: it has no cell for the text");
    if (!read_turn(s, row, c->turn, *last, &turn, f) ||
        !read_time(t, s, row, c->start, repair, &start, f) ||
        !read_time(t, s, row, c->end, repair, &end, f))
        return false;
    if (start != TIME_NONE && end != TIME_NONE && end < start) {
        if (!repair)
            return fault_input(f, sheet_place(s, row, c->end), NO_QUOTE,
                               "a turn that ends before it starts");
        t->repaired++;
        start = end = TIME_NONE;
    }
    struct slice speaker = name_of(without_references(sheet_cell(s, row, c->speaker), &t->arena));
    struct slice text = without_references(sheet_cell(s, row, c->text), &t->arena);
    struct paragraph *p = transcript_add(t, turn, speaker, text, s->rows[row].line);
    if (!p) {
        if (clean_trim(text).n == 0)
            leave_row(t, s, row, speaker.n ? UNSPOKEN_NAME : UNSPOKEN_OTHER);
        return true;
    }
    *last = turn;
    p->start = start;
    p->end = end;
    p->cells = further_cells(t, s, row, c);
    return true;
}

bool table_read(struct transcript *t, const struct sheet *s, const size_t *rows, size_t n,
                bool repair, struct fault *f) {
    struct table_columns c;
    uint64_t last = 0;
    if (!find_columns(s, &c, f))
        return false;
    find_further(t, s, &c);
    if (n && rows[0] == 0) /* of a table with several documents the first has the header */
        leave_row(t, s, COLUMN_NONE, UNSPOKEN_HEADER);
    for (size_t i = 0; i < n; i++)
        if (!read_row(t, s, rows[i], &c, repair, &last, f))
            return false;
    return true;
}

/* Whether the first line is a header with a column `text` among others. */
static int detect_table(struct slice text) {
    struct fault ignored = {0};
    struct slice rest = text, line = slice_cut(&rest, '\n');
    struct sheet *s = sheet_from_text(line, "", "UTF-8", &ignored);
    bool is = s && s->n_columns > 1 && sheet_column(s, "text") != COLUMN_NONE;
    sheet_free(s);
    fault_free(&ignored);
    return is ? 90 : 0;
}

const struct reader reader_table = {
    .name = "table", .extensions = "tsv|csv", .detect = detect_table};
