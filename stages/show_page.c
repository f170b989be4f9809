/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/show_page.h"

#include <math.h>
#include <stdlib.h>

#include "corpus/display.h"
#include "pipeline/terminal.h"
#include "stages/dictionary.h"

enum { GAP = 2, LEAST_TEXT = 12 };

/* FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE: a cell from right to left turns no other. */
#define ISOLATE "\u2068"
#define POP "\u2069"

/* A column that is shown. */
struct shown {
    size_t column; /* of the table */
    bool right;    /* numbers, or nothing else */
    int places;    /* of what is no whole number */
    size_t wanted; /* columns of the terminal for the widest cell */
    size_t width;  /* what it gets */
    const char *unit;
};

static struct slice cell_of(const struct show_page *p, size_t row, size_t column) {
    return p->table->rows[row][column];
}

static bool is_whole(struct slice text) {
    return !memchr(text.p, '.', text.n) && !memchr(text.p, 'e', text.n);
}

/* As many decimal places as tell the larger ones of the column apart: 3 below 1, 1 from 100 on. */
static int places_of(const struct show_page *p, size_t column) {
    double most = 0, x;
    for (size_t i = 0; i < p->table->n; i++) {
        struct slice text = cell_of(p, i, column);
        if (number_real(text, &x) && fabs(x) > most)
            most = fabs(x);
    }
    return most < 1 ? 3 : most < 100 ? 2 : 1;
}

/* What is not 0 is not shown as 0. */
static void add_number(struct buffer *to, struct slice text, double x, int places) {
    static const char *const least_shown[] = {"1", "0.1", "0.01", "0.001"};
    double least = pow(10, -places) / 2;
    if (is_whole(text))
        buffer_add(to, text);
    else if (fabs(x) >= least || x == 0)
        buffer_format(to, "%.*f", places, x);
    else
        buffer_format(to, x > 0 ? "<%s" : ">-%s", least_shown[places]);
}

/* Replaces `to` by what is shown of a cell. */
static void add_cell(const struct show_page *p, size_t row, const struct shown *s,
                     struct buffer *to) {
    struct slice text = cell_of(p, row, s->column);
    double x;
    buffer_clear(to);
    if (s->right && number_real(text, &x))
        add_number(to, text, x, s->places);
    else
        text_visible(to, text, 0);
}

/* Whether the column has numbers: as the dictionary knows it, if nothing speaks against it. */
static bool has_numbers(const struct show_page *p, size_t column,
                        const struct dictionary_entry *e) {
    size_t n = 0;
    double x;
    for (size_t i = 0; i < p->table->n; i++) {
        struct slice text = cell_of(p, i, column);
        bool hidden = slice_eq(text, slice_of(reason_name(REASON_SUPPRESSED)));
        if (text.n && !hidden && !slice_eq(text, SLICE("inf")) && !number_real(text, &x))
            return false;
        n += text.n > 0;
    }
    return e ? strcmp(e->type, "string") != 0 : n > 0;
}

static struct shown look_at(const struct show_page *p, size_t column, struct buffer *cell) {
    struct slice name = p->table->columns.names[column];
    const struct dictionary_entry *e = dictionary_find(p->name, name);
    struct shown s = {.column = column, .right = has_numbers(p, column, e)};
    s.unit = e ? e->unit : "";
    s.places = places_of(p, column);
    s.wanted = display_width(name);
    size_t unit = display_width(slice_of(s.unit));
    s.wanted = unit > s.wanted ? unit : s.wanted;
    for (size_t i = 0; i < p->table->n; i++) {
        add_cell(p, i, &s, cell);
        size_t width = display_width(buffer_slice(cell));
        s.wanted = width > s.wanted ? width : s.wanted;
    }
    return s;
}

static bool is_empty(const struct show_page *p, size_t column) {
    for (size_t i = 0; i < p->table->n; i++)
        if (cell_of(p, i, column).n)
            return false;
    return p->table->n > 0;
}

/* The columns from the first on, as long as there is room: texts get a third of it at first, and
 * what is left over in the end. Returns how many. */
static size_t fit(const struct show_page *p, struct shown *shown, size_t n) {
    size_t most = p->width / 3 > LEAST_TEXT ? p->width / 3 : LEAST_TEXT, used = 0, fits = 0;
    for (; fits < n; fits++) {
        struct shown *s = &shown[fits];
        s->width = !s->right && s->wanted > most ? most : s->wanted;
        size_t more = s->width + (fits ? GAP : 0);
        if (used + more > p->width && fits)
            break;
        s->width = used + more > p->width ? p->width : s->width;
        used += more;
    }
    for (size_t i = 0; i < fits && used < p->width; i++) {
        size_t lacks = shown[i].wanted - shown[i].width, left = p->width - used;
        size_t more = lacks < left ? lacks : left;
        shown[i].width += more;
        used += more;
    }
    return fits;
}

static void spaces(struct buffer *to, size_t n) {
    while (n--)
        buffer_char(to, ' ');
}

struct line {
    struct buffer *to;
    size_t owed; /* spaces before what comes next, if anything does */
};

static void put(struct line *l, const struct shown *s, struct slice text) {
    struct buffer cut = {0};
    bool turned = display_direction(text) != DISPLAY_PLAIN;
    size_t used = display_head(&cut, text, s->width), pad = s->width - used;
    if (used) {
        spaces(l->to, l->owed + (s->right ? pad : 0));
        buffer_text(l->to, turned ? ISOLATE : "");
        buffer_add(l->to, buffer_slice(&cut));
        buffer_text(l->to, turned ? POP : "");
        l->owed = s->right ? 0 : pad;
    } else {
        l->owed += s->width;
    }
    l->owed += GAP;
    buffer_free(&cut);
}

static void begin_as(const struct show_page *p, struct buffer *to, const char *colour) {
    if (p->colour)
        buffer_text(to, colour);
}

static void end_line(const struct show_page *p, struct buffer *to, bool coloured) {
    begin_as(p, to, coloured ? TERMINAL_PLAIN : "");
    buffer_char(to, '\n');
}

static void write_head(const struct show_page *p, const struct shown *shown, size_t n,
                       struct buffer *to) {
    struct line names = {to, 0}, units = {to, 0};
    bool some = false;
    begin_as(p, to, TERMINAL_BOLD);
    for (size_t i = 0; i < n; i++) {
        put(&names, &shown[i], p->table->columns.names[shown[i].column]);
        some = some || *shown[i].unit;
    }
    end_line(p, to, true);
    if (!some)
        return;
    begin_as(p, to, TERMINAL_FAINT);
    for (size_t i = 0; i < n; i++)
        put(&units, &shown[i], slice_of(shown[i].unit));
    end_line(p, to, true);
}

/* Words of a line, broken where it would be wider than the terminal. */
static void add_word(const struct show_page *p, struct buffer *to, struct slice word,
                     size_t *used) {
    size_t width = display_width(word);
    if (*used && *used + 1 + width > p->width) {
        buffer_text(to, "\n  ");
        *used = 2;
    } else if (*used) {
        buffer_char(to, ' ');
        *used += 1;
    }
    buffer_add(to, word);
    *used += width;
}

static void add_words(const struct show_page *p, struct buffer *to, const char *words,
                      size_t *used) {
    for (struct slice rest = slice_of(words); rest.p;)
        add_word(p, to, slice_cut(&rest, ' '), used);
}

/* "not shown: a, b, c" of shown[0..n). */
static void write_names(const struct show_page *p, const char *what, const struct shown *shown,
                        size_t n, struct buffer *to) {
    size_t used = 0;
    struct buffer word = {0};
    if (n == 0)
        return;
    begin_as(p, to, TERMINAL_FAINT);
    add_words(p, to, what, &used);
    for (size_t i = 0; i < n; i++) {
        buffer_clear(&word);
        text_visible(&word, p->table->columns.names[shown[i].column], 0);
        buffer_text(&word, i + 1 < n ? "," : "");
        add_word(p, to, buffer_slice(&word), &used);
    }
    end_line(p, to, true);
    buffer_free(&word);
}

static void write_rows(const struct show_page *p, const struct shown *shown, size_t n,
                       struct buffer *to) {
    struct buffer cell = {0};
    for (size_t i = 0; i < p->table->n; i++) {
        struct line l = {to, 0};
        for (size_t k = 0; k < n; k++) {
            add_cell(p, i, &shown[k], &cell);
            put(&l, &shown[k], buffer_slice(&cell));
        }
        end_line(p, to, false);
    }
    buffer_free(&cell);
}

static void write_some(const struct show_page *p, struct buffer *to) {
    struct buffer text = {0};
    size_t used = 0;
    buffer_format(&text, "%zu of %llu rows; --rows N for more, --rows 0 for all", p->table->n,
                  (unsigned long long)p->n_rows);
    for (struct slice rest = buffer_slice(&text); rest.p;)
        add_word(p, to, slice_cut(&rest, ' '), &used);
    buffer_free(&text);
}

static void write_count(const struct show_page *p, struct buffer *to) {
    begin_as(p, to, TERMINAL_FAINT);
    if (p->n_rows > p->table->n)
        write_some(p, to);
    else if (p->n_rows)
        buffer_format(to, p->n_rows == 1 ? "%llu row" : "%llu rows", (unsigned long long)p->n_rows);
    else
        buffer_text(to, "no rows: only the names of columns");
    end_line(p, to, true);
}

void show_page_write(const struct show_page *p, struct buffer *to) {
    struct shown *shown = mem_zero(p->n_chosen + 1, sizeof *shown);
    struct shown *empty = mem_zero(p->n_chosen + 1, sizeof *empty);
    struct buffer cell = {0};
    size_t n = 0, n_empty = 0;
    for (size_t i = 0; i < p->n_chosen; i++) {
        struct shown s = look_at(p, p->chosen[i], &cell);
        if (!p->named && is_empty(p, p->chosen[i]))
            empty[n_empty++] = s;
        else
            shown[n++] = s;
    }
    size_t fits = fit(p, shown, n);
    if (fits) {
        write_head(p, shown, fits, to);
        write_rows(p, shown, fits, to);
    }
    write_count(p, to);
    write_names(p, "no room for (--columns A,B chooses):", shown + fits, n - fits, to);
    write_names(p, p->n_rows > p->table->n ? "empty in these rows:" : "empty:", empty, n_empty, to);
    buffer_free(&cell);
    free(shown);
    free(empty);
}
