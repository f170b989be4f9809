/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/reference/table.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { COMPLAINTS_SHOWN = 8 };

static void complain_va(struct complaints *c, const char *format, va_list args) {
    if (c->n++ >= COMPLAINTS_SHOWN)
        return;
    buffer_text(&c->lines, "    ");
    buffer_vformat(&c->lines, format, args);
    buffer_char(&c->lines, '\n');
}

void complain(struct complaints *c, const char *format, ...) {
    va_list args;
    va_start(args, format);
    complain_va(c, format, args);
    va_end(args);
}

void complaints_free(struct complaints *c) {
    buffer_free(&c->lines);
    *c = (struct complaints){0};
}

bool stream_read(FILE *from, struct buffer *data) {
    for (size_t got = 1; got;) {
        got = fread(buffer_room(data, 1 << 16), 1, 1 << 16, from);
        data->n += got;
    }
    return !ferror(from);
}

/* Empty, with a complaint, when it cannot be read. */
static struct buffer read_file(const char *folder, const char *name, struct complaints *wrong) {
    struct buffer path = {0}, data = {0};
    buffer_format(&path, "%s/%s", folder, name);
    buffer_char(&path, '\0');
    FILE *file = fopen(path.p, "rb");
    bool well = file && stream_read(file, &data);
    if (!well)
        complain(wrong, "%s: %s", path.p, strerror(errno));
    if (file)
        fclose(file);
    buffer_free(&path);
    return data;
}

/* Adds the fields of the line that begins at `p` and ends before `end`. */
static size_t add_line(struct table *t, size_t n, char *p, char *end) {
    *end = '\0';
    for (;;) {
        char *tab = memchr(p, '\t', (size_t)(end - p));
        MEM_GROW(t->cells, t->cap, n + 1);
        t->cells[n++] = p;
        if (!tab)
            return n;
        *tab = '\0';
        p = tab + 1;
    }
}

static bool cut_fields(struct table *t) {
    if (t->data.n == 0 || memchr(t->data.p, '\0', t->data.n) || t->data.p[t->data.n - 1] != '\n') {
        complain(t->wrong, "%s: empty, cut off or no text", t->name);
        return false;
    }
    char *p = t->data.p, *stop = p + t->data.n;
    for (size_t n = 0, line = 1; p < stop; line++) {
        char *end = memchr(p, '\n', (size_t)(stop - p));
        size_t before = n;
        n = add_line(t, n, p, end);
        if (line == 1)
            t->columns = n;
        if (n - before != t->columns) {
            complain(t->wrong, "%s:%zu: %zu fields, the header has %zu", t->name, line, n - before,
                     t->columns);
            return false;
        }
        t->rows = line - 1;
        p = end + 1;
    }
    return true;
}

struct table *table_of(struct buffer data, const char *folder, const char *name,
                       struct complaints *wrong) {
    struct table *t = mem_zero(1, sizeof *t);
    *t = (struct table){.folder = folder, .name = name, .data = data, .wrong = wrong};
    if (cut_fields(t))
        return t;
    table_free(t);
    return NULL;
}

struct table *table_load(const char *folder, const char *name, struct complaints *wrong) {
    return table_of(read_file(folder, name, wrong), folder, name, wrong);
}

void table_free(struct table *t) {
    if (!t)
        return;
    buffer_free(&t->data);
    free(t->cells);
    free(t);
}

static size_t find_column(const struct table *t, const char *column) {
    size_t i = 0;
    while (i < t->columns && strcmp(t->cells[i], column) != 0)
        i++;
    return i;
}

size_t table_rows(const struct table *t) {
    return t->rows;
}

bool table_has(const struct table *t, const char *column) {
    return find_column(t, column) < t->columns;
}

const char *table_folder(const struct table *t) {
    return t->folder;
}

const char *table_text(const struct table *t, size_t row, const char *column) {
    size_t i = find_column(t, column);
    if (i < t->columns && row < t->rows)
        return t->cells[(row + 1) * t->columns + i];
    complain(t->wrong, "%s: asked for column %s of row %zu, which it does not have", t->name,
             column, row + 1);
    return "";
}

bool field_number(const char *field, double *x) {
    char *end;
    *x = NAN;
    if (strcmp(field, "NA") == 0)
        return true;
    if (strcmp(field, "inf") == 0 || strcmp(field, "-inf") == 0) {
        *x = field[0] == '-' ? -INFINITY : INFINITY;
        return true;
    }
    if (!field[0] || strspn(field, "0123456789+-.eE") != strlen(field))
        return false;
    *x = strtod(field, &end);
    return !*end;
}

double table_number(const struct table *t, size_t row, const char *column) {
    double x;
    const char *field = table_text(t, row, column);
    if (t->empty_is_missing && !*field)
        return NAN;
    if (!field_number(field, &x))
        complain(t->wrong, "%s: row %zu: %s is no number: \"%s\"", t->name, row + 1, column, field);
    return x;
}

uint64_t table_count(const struct table *t, size_t row, const char *column) {
    double x = table_number(t, row, column);
    if (x >= 0 && x <= 0x1p53 && x == floor(x))
        return (uint64_t)x;
    complain(t->wrong, "%s: row %zu: %s is no count: %.17g", t->name, row + 1, column, x);
    return 0;
}

size_t table_next(const struct table *t, size_t from, const char *column, const char *text) {
    while (from < t->rows && strcmp(table_text(t, from, column), text) != 0)
        from++;
    return from;
}

struct answer *answer_new(const struct table *out, struct complaints *wrong) {
    struct answer *a = mem_zero(1, sizeof *a);
    a->table = out;
    a->wrong = wrong;
    a->cells = mem_zero(out->rows * out->columns + 1, sizeof *a->cells);
    return a;
}

void answer_free(struct answer *a) {
    free(a->cells);
    arena_free(&a->texts);
    free(a);
}

static void answer_set(struct answer *a, size_t row, const char *column, struct answer_cell cell) {
    size_t i = find_column(a->table, column);
    if (i < a->table->columns && row < a->table->rows)
        a->cells[row * a->table->columns + i] = cell;
    else
        complain(a->wrong, "an answer for column %s of row %zu, which the table does not have",
                 column, row + 1);
}

void answer_number(struct answer *a, size_t row, const char *column, double x) {
    answer_set(a, row, column, (struct answer_cell){.kind = ANSWER_NUMBER, .number = x});
}

void answer_count(struct answer *a, size_t row, const char *column, uint64_t n) {
    answer_set(a, row, column, (struct answer_cell){.kind = ANSWER_COUNT, .count = n});
}

void answer_text(struct answer *a, size_t row, const char *column, const char *text) {
    struct slice copy = arena_copy(&a->texts, (struct slice){text, strlen(text) + 1});
    answer_set(a, row, column, (struct answer_cell){.kind = ANSWER_TEXT, .text = copy.p});
}

void answer_fail(struct answer *a, const char *format, ...) {
    va_list args;
    va_start(args, format);
    complain_va(a->wrong, format, args);
    va_end(args);
}
