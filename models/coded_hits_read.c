/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/sheet.h"
#include "corpus/theme_ids.h"
#include "models/coded_hits.h"
#include "pipeline/options.h"

struct reading {
    struct coded_hits *c;
    struct sheet *sheet;
    size_t doc, turn, theme, sent, first, last, begin, end, quote, line;
    const char *under;
    struct buffer text;
    struct fault *f;
};

static bool need(struct reading *g, const char *name, size_t column) {
    const struct place header = {g->sheet->name, g->sheet->header_line, 0};
    return column != COLUMN_NONE ||
           fault_input(g->f, header, slice_of(name), "no such column in the table of codings");
}

static bool find_columns(struct reading *g) {
    const struct sheet *s = g->sheet;
    g->doc = sheet_column(s, "doc");
    g->turn = sheet_column(s, "turn");
    g->theme = sheet_column(s, "theme");
    if (g->theme == COLUMN_NONE)
        g->theme = sheet_column(s, "code");
    g->sent = sheet_column(s, "sent");
    g->first = sheet_column(s, "first");
    g->last = sheet_column(s, "last");
    g->begin = sheet_column(s, "begin");
    g->end = sheet_column(s, "end");
    g->quote = sheet_column(s, "quote");
    g->line = sheet_column(s, "line");
    bool ok = need(g, "doc", g->doc);
    ok = need(g, "turn", g->turn) && ok;
    return need(g, "theme", g->theme) && ok;
}

static struct slice cell(struct reading *g, size_t row, size_t column) {
    return arena_copy(&g->c->arena, clean_text(sheet_cell(g->sheet, row, column), &g->c->arena));
}

static bool read_number(struct reading *g, size_t row, size_t column, uint64_t *value) {
    struct slice text = cell(g, row, column);
    *value = 0;
    return text.n == 0 || (number_u64(text, value) && *value <= UINT32_MAX) ||
           fault_input(g->f, sheet_place(g->sheet, row, column), text, "not a whole number");
}

/* `first` may stand alone for one word. */
static bool read_words(struct reading *g, size_t row, struct coded_item *item) {
    uint64_t first, last;
    if (!read_number(g, row, g->first, &first) || !read_number(g, row, g->last, &last))
        return false;
    last = last ? last : first;
    item->first = (uint32_t)first;
    item->last = (uint32_t)last;
    return (first == 0 && last == 0) || (first > 0 && first <= last) ||
           fault_input(g->f, sheet_place(g->sheet, row, g->last), NO_QUOTE,
                       "words from %llu to %llu", (unsigned long long)first,
                       (unsigned long long)last);
}

static bool read_span(struct reading *g, size_t row, struct coded_item *item) {
    if (!read_number(g, row, g->begin, &item->begin) || !read_number(g, row, g->end, &item->end))
        return false;
    return (item->begin == 0 && item->end == 0) || item->begin < item->end ||
           fault_input(g->f, sheet_place(g->sheet, row, g->end), NO_QUOTE,
                       "characters from %llu to %llu", (unsigned long long)item->begin,
                       (unsigned long long)item->end);
}

/* The theme as an id: each level of it, so that `Access needs/Ramp` is Access_needs/Ramp. */
static struct slice theme_of(struct reading *g, struct slice written) {
    struct slice rest = written;
    buffer_clear(&g->text);
    buffer_text(&g->text, g->under);
    while (rest.p)
        theme_id_level(&g->text, slice_cut(&rest, '/'));
    struct slice id = arena_copy(&g->c->arena, buffer_slice(&g->text));
    size_t own = strlen(g->under) + (g->under[0] != '\0');
    g->c->renamed += !slice_eq((struct slice){id.p + own, id.n - own}, written);
    return id;
}

static bool take_row(struct reading *g, size_t row) {
    struct coded_item item = {.line = g->sheet->rows[row].line,
                              .sent = cell(g, row, g->sent),
                              .quote = cell(g, row, g->quote),
                              .paragraph = cell(g, row, g->line)};
    struct slice doc = cell(g, row, g->doc), turn = cell(g, row, g->turn),
                 theme = cell(g, row, g->theme);
    if (!doc.n || !turn.n || !theme.n)
        return fault_input(g->f,
                           sheet_place(g->sheet, row,
                                       !doc.n    ? g->doc
                                       : !turn.n ? g->turn
                                                 : g->theme),
                           NO_QUOTE, "no %s",
                           !doc.n    ? "doc"
                           : !turn.n ? "turn"
                                     : "theme");
    if (!read_words(g, row, &item) || !read_span(g, row, &item))
        return false;
    item.theme = theme_of(g, theme);
    buffer_clear(&g->text);
    buffer_add(&g->text, doc);
    buffer_char(&g->text, '\t');
    buffer_add(&g->text, turn);
    item.turn = intern_add(&g->c->turns, buffer_slice(&g->text));
    MEM_GROW(g->c->items, g->c->cap, g->c->n + 1);
    g->c->items[g->c->n++] = item;
    return true;
}

static int by_turn(const void *a, const void *b) {
    const struct coded_item *x = a, *y = b;
    if (x->turn != y->turn)
        return x->turn < y->turn ? -1 : 1;
    return (x->line > y->line) - (x->line < y->line);
}

static void index_turns(struct coded_hits *c) {
    c->from = mem_zero(c->turns.count + 2, sizeof *c->from);
    c->fates = mem_zero(c->n + 1, sizeof *c->fates);
    if (c->n)
        qsort(c->items, c->n, sizeof *c->items, by_turn);
    for (size_t i = 0; i < c->n; i++)
        c->from[c->items[i].turn + 1] = i + 1;
}

struct coded_hits *coded_hits_read(const char *path, const char *under, struct fault *f) {
    struct sheet *s = sheet_read(path, NULL, f);
    return s ? coded_hits_take(s, under, f) : NULL;
}

struct coded_hits *coded_hits_take(struct sheet *s, const char *under, struct fault *f) {
    struct reading g = {.sheet = s, .under = under, .f = f};
    g.c = mem_zero(1, sizeof *g.c);
    g.c->file = g.sheet->name;
    bool ok = find_columns(&g);
    for (size_t row = 0; ok && row < g.sheet->n_rows; row++)
        take_row(&g, row);
    if (!g.sheet->plain)
        g.c->understood = arena_copy(&g.c->arena, slice_of(g.sheet->understood));
    index_turns(g.c);
    buffer_free(&g.text);
    sheet_free(g.sheet);
    if (fault_none(f))
        return g.c;
    coded_hits_free(g.c);
    return NULL;
}
