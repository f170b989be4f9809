/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/sheet.h"

#include <stdlib.h>
#include <unicode/uchar.h>

#include "corpus/clean.h"
#include "corpus/decode.h"
#include "corpus/file.h"
#include "pipeline/utf8.h"

enum { COLUMNS_MOST = 16384 };

/* What the sheet's slices point into. */
struct sheet_memory {
    struct decoder *decoder;
    struct buffer bytes;
    struct arena arena;
    size_t cap_rows;
};

/* A text on its way to cells. */
struct cutter {
    struct sheet *sheet;
    struct slice rest;
    uint64_t line; /* of rest's first byte */
    char separator;
    struct slice *cells; /* of the row that was read */
    size_t n, cap;
    struct fault *f;
};

static const char *separator_name(char c) {
    return c == '\t' ? "TABs" : c == ';' ? "semicolons" : "commas";
}

/* Where a quoted cell that begins at p (its `"`) ends: behind the closing quote, or NULL. */
static const char *quoted_end(const char *p, const char *end) {
    for (const char *from = p + 1; from < end;) {
        const char *quote = memchr(from, '"', (size_t)(end - from));
        if (!quote)
            return NULL;
        if (quote + 1 == end || quote[1] != '"')
            return quote + 1;
        from = quote + 2;
    }
    return NULL;
}

/* The cell without its quotes, doubled ones made single. */
static struct slice unquote(struct sheet *s, struct slice quoted) {
    struct slice inner = {quoted.p + 1, quoted.n > 2 ? quoted.n - 2 : 0};
    if (!inner.n || !memchr(inner.p, '"', inner.n))
        return inner;
    char *to = arena_alloc(&s->memory->arena, inner.n, 1);
    size_t n = 0;
    for (size_t i = 0; i < inner.n; i++) {
        to[n++] = inner.p[i];
        i += inner.p[i] == '"';
    }
    return (struct slice){to, n};
}

static const char *plain_end(const struct cutter *c, const char *p, const char *end) {
    while (p < end && *p != c->separator && *p != '\n')
        p++;
    return p;
}

/* Cuts the next cell off c->rest, without what follows it. What looks quoted but goes on behind the
 * closing quote is taken as it stands. */
static bool cut_cell(struct cutter *c, struct slice *cell) {
    const char *p = c->rest.p, *end = p + c->rest.n, *to;
    bool quoted = p < end && *p == '"';
    if (quoted) {
        to = quoted_end(p, end);
        struct place at = {c->sheet->name, c->line, (unsigned)c->n + 1};
        if (!to)
            return fault_input(c->f, at, NO_QUOTE, "a double quote that is never closed");
        quoted = to == end || *to == c->separator || *to == '\n';
    }
    if (!quoted)
        to = plain_end(c, p, end);
    struct slice raw = {p, (size_t)(to - p)};
    for (size_t i = 0; quoted && i < raw.n; i++)
        c->line += raw.p[i] == '\n';
    *cell = quoted ? unquote(c->sheet, raw) : raw;
    c->rest = (struct slice){to, (size_t)(end - to)};
    return true;
}

/* Cuts the next row into c->cells; false at the end and after a fault. */
static bool cut_row(struct cutter *c) {
    c->n = 0;
    if (c->rest.n == 0)
        return false;
    for (;;) {
        struct slice cell;
        if (!cut_cell(c, &cell))
            return false;
        MEM_GROW(c->cells, c->cap, c->n + 1);
        c->cells[c->n++] = cell;
        if (c->rest.n == 0)
            return true;
        char mark = *c->rest.p;
        c->rest.p++;
        c->rest.n--;
        if (mark == '\n') {
            c->line++;
            return true;
        }
    }
}

static bool is_blank_row(const struct cutter *c) {
    for (size_t i = 0; i < c->n; i++)
        if (clean_trim(c->cells[i]).n)
            return false;
    return true;
}

/* TAB, or the more frequent of `;` and `,`, in the first line that is not blank. */
static char find_separator(struct slice text) {
    size_t commas = 0, semicolons = 0;
    bool quoted = false, any = false;
    for (size_t i = 0; i < text.n; i++) {
        char ch = text.p[i];
        if (ch == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (ch == '\n' && any)
            break;
        if (ch == '\t')
            return '\t';
        commas += ch == ',';
        semicolons += ch == ';';
        any |= ch != '\n' && ch != ' ';
    }
    return semicolons > commas ? ';' : ',';
}

/* A spreadsheet's own hint, `sep=;`, on a line before the header. */
static bool take_hint(struct cutter *c) {
    struct slice rest = c->rest, line = slice_cut(&rest, '\n');
    if (line.n != 5 || memcmp(line.p, "sep=", 4) != 0 || !rest.p)
        return false;
    c->separator = line.p[4];
    c->rest = rest;
    c->line++;
    return true;
}

static struct slice lower_case(struct arena *a, struct slice s) {
    struct buffer b = {0};
    for (const char *p = s.p, *end = s.p + s.n; p < end;)
        utf8_add(&b, u_tolower(utf8_next(&p, end)));
    s = arena_copy(a, buffer_slice(&b));
    buffer_free(&b);
    return s;
}

static bool take_header(struct cutter *c) {
    struct sheet *s = c->sheet;
    struct arena *arena = &s->memory->arena;
    while (c->n && !clean_trim(c->cells[c->n - 1]).n)
        c->n--;
    struct place at = {s->name, s->header_line, 0};
    if (c->n > COLUMNS_MOST)
        return fault_input(c->f, at, NO_QUOTE, "%zu columns; at most %d are read", c->n,
                           COLUMNS_MOST);
    s->columns = arena_alloc(arena, c->n, sizeof *s->columns);
    for (s->n_columns = 0; s->n_columns < c->n; s->n_columns++) {
        struct slice name = lower_case(arena, clean_text(c->cells[s->n_columns], arena));
        at.field = (unsigned)s->n_columns + 1;
        for (size_t i = 0; i < s->n_columns; i++)
            if (name.n && slice_eq(s->columns[i], name))
                return fault_input(c->f, at, name, "two columns of one name");
        s->columns[s->n_columns] = name;
    }
    return true;
}

static bool take_row(struct cutter *c, uint64_t line) {
    struct sheet *s = c->sheet;
    for (size_t i = s->n_columns; i < c->n; i++)
        if (clean_trim(c->cells[i]).n)
            return fault_input(c->f, (struct place){s->name, line, (unsigned)i + 1}, c->cells[i],
                               "a cell beyond the last column (the header has %zu)", s->n_columns);
    struct slice *cells = arena_alloc(&s->memory->arena, s->n_columns, sizeof *cells);
    size_t given = c->n < s->n_columns ? c->n : s->n_columns;
    memcpy(cells, c->cells, given * sizeof *cells);
    for (size_t i = given; i < s->n_columns; i++)
        cells[i] = (struct slice){"", 0};
    MEM_GROW(s->rows, s->memory->cap_rows, s->n_rows + 1);
    s->rows[s->n_rows++] = (struct sheet_row){cells, given, line};
    return true;
}

static bool cut_header(struct cutter *c) {
    struct sheet *s = c->sheet;
    c->separator = find_separator(c->rest);
    take_hint(c);
    do
        s->header_line = c->line;
    while (cut_row(c) && is_blank_row(c));
    if (!fault_none(c->f))
        return false;
    if (is_blank_row(c))
        return fault_input(c->f, (struct place){s->name, 0, 0}, NO_QUOTE,
                           "empty: not even a header line");
    return take_header(c);
}

static bool cut_rows(struct cutter *c) {
    bool ok = true;
    for (;;) {
        uint64_t line = c->line;
        if (!cut_row(c))
            return ok && fault_none(c->f);
        if (!is_blank_row(c) && !take_row(c, line)) {
            ok = false;
            if (!c->f->many)
                return false;
        }
    }
}

static const char *understood(struct sheet *s, const char *encoding, char separator) {
    struct buffer b = {0};
    buffer_format(&b, "%s, %s, %zu row%s", encoding,
                  s->n_columns == 1 ? "one column" : separator_name(separator), s->n_rows,
                  s->n_rows == 1 ? "" : "s");
    buffer_char(&b, '\0');
    const char *text = arena_copy(&s->memory->arena, buffer_slice(&b)).p;
    buffer_free(&b);
    return text;
}

static struct sheet *sheet_new(const char *name) {
    struct sheet *s = mem_zero(1, sizeof *s);
    s->memory = mem_zero(1, sizeof *s->memory);
    s->name = file_label(name);
    return s;
}

static bool cut(struct sheet *s, struct slice text, const char *encoding, bool only_header,
                struct fault *f) {
    struct fault mine = {.stage = f->stage, .many = f->many};
    struct cutter c = {.sheet = s, .rest = text, .line = 1, .f = &mine};
    bool ok = cut_header(&c) && (only_header || cut_rows(&c));
    s->encoding = encoding;
    s->plain = c.separator == '\t' && strcmp(encoding, "UTF-8") == 0;
    s->understood = understood(s, encoding, c.separator);
    fault_take(f, &mine);
    fault_free(&mine);
    free(c.cells);
    return ok;
}

static bool decode_sheet(struct sheet *s, const char *encoding, bool repair, struct decoded *d,
                         struct fault *f) {
    s->memory->decoder = decoder_new(encoding, repair);
    return decode(s->memory->decoder, &s->memory->bytes, s->name, d, f);
}

static struct sheet *keep_if(struct sheet *s, bool ok) {
    if (ok)
        return s;
    sheet_free(s);
    return NULL;
}

struct sheet *sheet_read(const char *path, const char *encoding, struct fault *f) {
    struct sheet *s = sheet_new(path);
    struct decoded d;
    return keep_if(s, file_read(path, &s->memory->bytes, f) &&
                          decode_sheet(s, encoding, false, &d, f) &&
                          cut(s, d.text, d.encoding, false, f));
}

struct sheet *sheet_take(struct buffer *bytes, const char *name, const char *encoding,
                         struct fault *f) {
    struct sheet *s = sheet_new(name);
    struct decoded d;
    s->memory->bytes = *bytes;
    *bytes = (struct buffer){NULL, 0, 0};
    return keep_if(s,
                   decode_sheet(s, encoding, false, &d, f) && cut(s, d.text, d.encoding, false, f));
}

struct sheet *sheet_from(struct slice bytes, const char *name, const char *encoding,
                         struct fault *f) {
    struct buffer copy = {0};
    buffer_add(&copy, bytes);
    return sheet_take(&copy, name, encoding, f);
}

struct sheet *sheet_from_text(struct slice text, const char *name, const char *encoding,
                              struct fault *f) {
    struct sheet *s = sheet_new(name);
    return keep_if(s, cut(s, text, encoding, false, f));
}

struct sheet *sheet_header_from(struct slice start, const char *name, const char *encoding,
                                struct fault *f) {
    struct sheet *s = sheet_new(name);
    struct decoded d;
    buffer_add(&s->memory->bytes, start);
    /* Repaired, because the beginning may end inside a character. */
    return keep_if(s,
                   decode_sheet(s, encoding, true, &d, f) && cut(s, d.text, d.encoding, true, f));
}

void sheet_free(struct sheet *s) {
    if (!s)
        return;
    decoder_free(s->memory->decoder);
    buffer_free(&s->memory->bytes);
    arena_free(&s->memory->arena);
    free(s->memory);
    free(s->rows);
    free(s);
}

size_t sheet_column(const struct sheet *s, const char *name) {
    const struct columns c = {s->columns, s->n_columns, {NULL, 0, 0}};
    return columns_find(&c, name);
}

size_t sheet_column_called(struct sheet *s, struct slice name) {
    struct arena *a = &s->memory->arena;
    const struct columns c = {s->columns, s->n_columns, {NULL, 0, 0}};
    struct buffer b = {0};
    buffer_add(&b, lower_case(a, clean_text(name, a)));
    buffer_char(&b, '\0');
    size_t column = columns_find(&c, b.p);
    buffer_free(&b);
    return column;
}

void sheet_remark(struct sheet *s, struct slice more) {
    struct buffer b = {0};
    buffer_format(&b, "%s; %.*s%c", s->understood, SLICE_ARGS(more), '\0');
    s->understood = arena_copy(&s->memory->arena, buffer_slice(&b)).p;
    s->plain = false;
    buffer_free(&b);
}

struct slice sheet_cell(const struct sheet *s, size_t row, size_t column) {
    return column == COLUMN_NONE ? (struct slice){"", 0} : s->rows[row].cells[column];
}

struct place sheet_place(const struct sheet *s, size_t row, size_t column) {
    unsigned field = column == COLUMN_NONE ? 0 : (unsigned)column + 1;
    return (struct place){s->name, s->rows[row].line, field};
}
