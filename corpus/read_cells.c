/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of cells with a TAB between them, as a table in a word processor's document has them: time,
 * speaker and text in any order, told by what stands in the columns, or whatever a header names. */
#include "corpus/clean.h"
#include "corpus/lines.h"
#include "corpus/stamps.h"
#include "corpus/turns.h"

enum { CELLS_MOST = 4, ROWS_LEAST = 2 };

struct row {
    struct slice cells[CELLS_MOST];
    size_t n;
};

/* Which column is what; CELLS_MOST: none. */
struct shape {
    size_t n, time, name, text;
    size_t rows, header; /* how many; the line of the header plus 1, or 0 */
};

static bool cut_row(struct slice line, struct row *row) {
    row->n = 0;
    for (struct slice rest = line; rest.p; row->n++) {
        struct slice cell = clean_trim(slice_cut(&rest, '\t'));
        if (row->n == CELLS_MOST)
            return false;
        row->cells[row->n] = cell;
    }
    return row->n >= 2;
}

static bool is_one_of(struct slice cell, const char *words) {
    char lower[24];
    if (cell.n == 0 || cell.n > sizeof lower)
        return false;
    for (size_t i = 0; i < cell.n; i++)
        lower[i] = (char)(cell.p[i] >= 'A' && cell.p[i] <= 'Z' ? cell.p[i] + 32 : cell.p[i]);
    for (struct slice rest = slice_of(words); rest.p;)
        if (slice_eq(slice_cut(&rest, '|'), (struct slice){lower, cell.n}))
            return true;
    return false;
}

/* A header names the text and who said it. */
static bool take_header(const struct row *row, struct shape *s) {
    s->time = s->name = s->text = CELLS_MOST;
    for (size_t i = 0; i < row->n; i++) {
        if (is_one_of(row->cells[i], "time|timestamp|time stamp|timecode|start"))
            s->time = i;
        else if (is_one_of(row->cells[i], "speaker|name|who|participant|person"))
            s->name = i;
        else if (is_one_of(row->cells[i], "text|transcript|speech|dialogue|what was said|words"))
            s->text = i;
    }
    return s->name < CELLS_MOST && s->text < CELLS_MOST;
}

/* What was seen in a column. */
struct column {
    size_t times, names, bytes;
};

static void see_row(const struct row *row, struct column *columns) {
    for (size_t i = 0; i < row->n; i++) {
        struct stamp stamp;
        struct slice cell = row->cells[i];
        bool time = stamp_alone(cell, &stamp);
        columns[i].times += time;
        columns[i].names += !time && (cell.n == 0 || label_is_name(cell));
        columns[i].bytes += cell.n;
    }
}

/* The columns by what is in them: the times in one, names in another, the longest is the text. */
static bool take_columns(const struct column *c, struct shape *s) {
    s->time = s->name = s->text = CELLS_MOST;
    for (size_t i = 0; i < s->n; i++)
        if (s->time == CELLS_MOST && 10 * c[i].times >= 8 * s->rows)
            s->time = i;
        else if (s->text == CELLS_MOST || c[i].bytes > c[s->text].bytes)
            s->text = i;
    for (size_t i = 0; i < s->n; i++)
        if (s->name == CELLS_MOST && i != s->time && i != s->text && 10 * c[i].names >= 8 * s->rows)
            s->name = i;
    return s->name < CELLS_MOST && s->text < CELLS_MOST && s->time < CELLS_MOST &&
           s->rows >= ROWS_LEAST;
}

/* Most lines are rows with the same number of cells: half of them under a header, else more. */
static bool shape_of(const struct lines *l, struct shape *s) {
    size_t with[CELLS_MOST + 1] = {0}, full = 0;
    struct column columns[CELLS_MOST] = {{0, 0, 0}};
    struct row row;
    *s = (struct shape){.n = 0};
    for (size_t i = 0; i < l->n; i++) {
        full += !l->items[i].blank;
        if (!l->items[i].blank && cut_row(l->items[i].text, &row))
            with[row.n]++;
    }
    for (size_t n = 2; n <= CELLS_MOST; n++)
        if (with[n] > with[s->n])
            s->n = n;
    if (s->n == 0 || 2 * with[s->n] < full)
        return false;
    for (size_t i = 0; i < l->n; i++) {
        if (!cut_row(l->items[i].text, &row) || row.n != s->n)
            continue;
        s->rows++;
        if (s->rows == 1 && take_header(&row, s)) {
            s->header = i + 1;
            return with[s->n] >= ROWS_LEAST;
        }
        see_row(&row, columns);
    }
    return 3 * with[s->n] >= 2 * full && take_columns(columns, s);
}

static int detect_cells(struct slice start) {
    struct lines l = {.n = 0};
    struct shape s;
    if (!start.n || !memchr(start.p, '\t', start.n))
        return 0;
    lines_cut(&l, start);
    bool found = shape_of(&l, &s);
    lines_free(&l);
    return found ? 55 : 0;
}

static void say_row(struct turns *turns, const struct row *row, const struct shape *s,
                    uint64_t line) {
    struct slice name = row->cells[s->name];
    struct stamp stamp = {.start = TIME_NONE, .end = TIME_NONE};
    if (s->time < CELLS_MOST && !stamp_alone(row->cells[s->time], &stamp))
        stamp.start = stamp.end = TIME_NONE;
    while (name.n && name.p[name.n - 1] == ':')
        name = clean_trim((struct slice){name.p, name.n - 1});
    if (name.n) /* without one the speaker goes on */
        turns_begin(turns, name, line);
    turns_at(turns, stamp.start, stamp.end);
    if (row->cells[s->text].n)
        turns_add(turns, row->cells[s->text], line);
    turns_pause(turns);
}

/* Cells of a row beside time, name and text. */
static void leave_rest(struct transcript *t, const struct row *row, const struct shape *s,
                       uint64_t line) {
    for (size_t i = 0; i < row->n; i++)
        if (i != s->time && i != s->name && i != s->text && row->cells[i].n)
            transcript_leave(t, line, UNSPOKEN_OTHER, row->cells[i]);
}

static void read_lines(struct transcript *t, struct lines *l, const struct shape *s) {
    struct turns turns = turns_of(t);
    bool any = false;
    for (size_t i = 0; i < l->n; i++) {
        struct row row;
        uint64_t number = l->items[i].number;
        if (l->items[i].blank)
            continue;
        if (i + 1 == s->header) {
            lines_leave(l, i, t, UNSPOKEN_HEADER);
        } else if (cut_row(l->items[i].text, &row) && row.n == s->n) {
            say_row(&turns, &row, s, number);
            leave_rest(t, &row, s, number);
            any = true;
        } else if (!any) {
            lines_leave(l, i, t, UNSPOKEN_HEADER);
        } else { /* said by nobody known */
            turns_begin(&turns, (struct slice){"", 0}, number);
            turns_add(&turns, clean_trim(l->items[i].text), number);
        }
    }
    turns_end(&turns);
}

static bool read_cells(struct transcript *t, const struct reading *in, struct fault *f) {
    struct lines l = {.n = 0};
    struct shape s;
    lines_cut(&l, in->text);
    bool ok = shape_of(&l, &s);
    if (ok) {
        t->layout = "rows of cells";
        buffer_format(&t->evidence, "lines are rows of %zu cells%s", s.n,
                      s.header ? " under a header" : ", one of them a time");
        read_lines(t, &l, &s);
    } else {
        fault_input(f, (struct place){in->file, 0, 0}, NO_QUOTE,
                    "no rows of time, speaker and text with tabs between");
    }
    lines_free(&l);
    return ok;
}

const struct reader reader_cells = {
    .name = "cells", .extensions = "", .detect = detect_cells, .read = read_cells};
