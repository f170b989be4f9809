/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Codings as people write them down: a row for each code, or a column for each coder. */
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/sheet.h"
#include "models/ratings.h"
#include "pipeline/utf8.h"

/* What a column can be. */
#define ROLES "unit|doc|turn|sent|coder|code|begin|end|line|text"
enum role { UNIT, DOC, TURN, SENT, CODER, CODE, BEGIN, END, LINE, TEXT, N_ROLES };

struct reading {
    struct ratings *r;
    struct sheet *sheet;
    const struct ratings_asked *asked;
    size_t at[N_ROLES]; /* columns, or COLUMN_NONE */
    struct intern seen; /* unit and coder, for rows that come again */
    uint32_t *times;    /* [seen.count] */
    size_t cap_times;
    struct buffer key;
    struct fault *f;
};

static const char *role_name(enum role role, char room[8]) {
    struct slice rest = SLICE(ROLES), name = {"", 0};
    for (unsigned i = 0; i <= (unsigned)role; i++)
        name = slice_cut(&rest, '|');
    memcpy(room, name.p, name.n);
    room[name.n] = '\0';
    return room;
}

static struct place header_of(const struct reading *g) {
    return (struct place){g->sheet->name, g->sheet->header_line, 0};
}

/* One of --column: ROLE=NAME. */
static bool take_column(struct reading *g, const char *asked) {
    struct slice name = slice_of(asked), role = slice_cut(&name, '=');
    int which = choice_find(ROLES, role);
    if (!name.p || which < 0)
        return fault_usage(g->f, "--column takes ROLE=NAME, the role one of %s, not \"%s\"", ROLES,
                           asked);
    g->at[which] = sheet_column_called(g->sheet, name);
    return g->at[which] != COLUMN_NONE || fault_input(g->f, header_of(g), name, "no such column");
}

static bool find_columns(struct reading *g) {
    char name[8];
    for (int i = 0; i < N_ROLES; i++)
        g->at[i] = sheet_column(g->sheet, role_name((enum role)i, name));
    size_t theme = sheet_column(g->sheet, "theme");
    if (theme != COLUMN_NONE)
        g->at[CODE] = theme;
    for (size_t i = 0; g->asked->columns && i < g->asked->columns->n; i++)
        if (!take_column(g, g->asked->columns->items[i]))
            return false;
    return true;
}

/* By what units are known, and whether all that has to be there is. */
static bool check_columns(struct reading *g) {
    struct ratings *r = g->r;
    bool wide = g->asked->coders, has_unit = g->at[UNIT] != COLUMN_NONE;
    r->has_doc = g->at[DOC] != COLUMN_NONE;
    r->spans = g->at[BEGIN] != COLUMN_NONE && g->at[END] != COLUMN_NONE && !wide;
    r->form = has_unit || !r->has_doc      ? RATINGS_UNIT
              : g->at[TURN] == COLUMN_NONE ? RATINGS_DOC
              : g->at[SENT] == COLUMN_NONE ? RATINGS_TURN
                                           : RATINGS_SENT;
    if (!wide && !has_unit && !r->has_doc)
        return fault_input(g->f, header_of(g), NO_QUOTE,
                           "no column unit, nor doc and turn (--column unit=NAME)");
    return wide || g->at[CODE] != COLUMN_NONE ||
           fault_input(g->f, header_of(g), NO_QUOTE,
                       "no column code (--column code=NAME; --coders a,b for a column per coder)");
}

static struct slice cell(struct reading *g, size_t row, size_t column) {
    return clean_text(sheet_cell(g->sheet, row, column), &g->r->arena);
}

/* Adds one column of a unit's name to g->key. */
static bool add_part(struct reading *g, size_t row, enum role role) {
    struct slice part = cell(g, row, g->at[role]);
    char name[8];
    if (part.n == 0)
        return fault_input(g->f, sheet_place(g->sheet, row, g->at[role]), NO_QUOTE, "no %s",
                           role_name(role, name));
    if (g->key.n)
        buffer_char(&g->key, '\t');
    buffer_add(&g->key, part);
    return true;
}

/* The unit of a row: its columns; in a wide table without any its number. */
static bool row_unit(struct reading *g, size_t row, uint32_t *unit) {
    struct ratings *r = g->r;
    buffer_clear(&g->key);
    bool ok = !r->has_doc || add_part(g, row, DOC);
    if (r->form == RATINGS_UNIT && g->at[UNIT] == COLUMN_NONE)
        buffer_u64(&g->key, row + 1);
    else if (r->form == RATINGS_UNIT)
        ok = add_part(g, row, UNIT) && ok;
    if (r->form >= RATINGS_TURN)
        ok = add_part(g, row, TURN) && ok;
    if (r->form >= RATINGS_SENT)
        ok = add_part(g, row, SENT) && ok;
    if (!ok)
        return false;
    *unit = ratings_unit(r, buffer_slice(&g->key), cell(g, row, g->at[DOC]));
    struct rated_unit *about = &r->about[*unit];
    if (about->line == 0) {
        about->line = g->sheet->rows[row].line;
        about->text = cell(g, row, g->at[TEXT]);
        about->length = utf8_count(about->text);
    }
    return true;
}

static bool read_number(struct reading *g, size_t row, enum role role, uint64_t most,
                        uint64_t *value) {
    struct slice text = cell(g, row, g->at[role]);
    *value = 0;
    return text.n == 0 || (number_u64(text, value) && *value <= most) ||
           fault_input(g->f, sheet_place(g->sheet, row, g->at[role]), text, "not a whole number");
}

static bool read_span(struct reading *g, size_t row, struct rating *to) {
    uint64_t begin, end;
    if (!read_number(g, row, BEGIN, UINT32_MAX, &begin) ||
        !read_number(g, row, END, UINT32_MAX, &end) ||
        !read_number(g, row, LINE, UINT64_MAX, &to->paragraph))
        return false;
    if (end <= begin && (end || begin))
        return fault_input(g->f, sheet_place(g->sheet, row, g->at[END]), cell(g, row, g->at[END]),
                           "an end that is not behind the begin");
    to->begin = (uint32_t)begin;
    to->end = (uint32_t)end;
    return true;
}

/* How often the coder has had the unit before. */
static uint32_t times_before(struct reading *g, uint32_t unit, struct slice coder) {
    buffer_clear(&g->key);
    buffer_format(&g->key, "%u\t", unit);
    buffer_add(&g->key, coder);
    uint32_t known = (uint32_t)g->seen.count, id = intern_add(&g->seen, buffer_slice(&g->key));
    MEM_GROW(g->times, g->cap_times, g->seen.count);
    if (id == known)
        g->times[id] = 0;
    return g->times[id]++;
}

static uint32_t repeated_coder(struct reading *g, struct slice coder, uint32_t before) {
    if (before == 0 || g->asked->repeats != REPEATS_CODERS)
        return intern_add(&g->r->coders, coder);
    buffer_clear(&g->key);
    buffer_add(&g->key, coder);
    buffer_format(&g->key, " (%u)", before + 1);
    return intern_add(&g->r->coders, buffer_slice(&g->key));
}

static bool take_code(struct reading *g, size_t row, struct rating rating, struct slice coder,
                      struct slice code) {
    uint32_t before = times_before(g, rating.unit, coder);
    if (before && g->asked->repeats == REPEATS_FIRST)
        return true;
    if (g->r->spans && !read_span(g, row, &rating))
        return false;
    rating.coder = repeated_coder(g, coder, before);
    rating.code = code.n ? intern_add(&g->r->codes, code) : RATINGS_NOTHING;
    ratings_add(g->r, rating);
    return true;
}

static bool take_row(struct reading *g, size_t row) {
    struct rating rating = {0};
    struct slice coder = cell(g, row, g->at[CODER]);
    return row_unit(g, row, &rating.unit) &&
           take_code(g, row, rating, coder.n ? coder : SLICE(RATINGS_PEOPLE),
                     cell(g, row, g->at[CODE]));
}

/* A column for each coder; what is empty or NA was not coded. */
static bool take_wide_row(struct reading *g, size_t row, const size_t *columns, size_t n) {
    struct rating rating = {0};
    if (!row_unit(g, row, &rating.unit))
        return false;
    for (size_t i = 0; i < n; i++) {
        struct slice code = cell(g, row, columns[i]);
        if (code.n && !slice_eq(code, SLICE("NA")))
            take_code(g, row, rating, intern_text(&g->r->coders, (uint32_t)i), code);
    }
    return true;
}

/* The columns of the coders, who are numbered in the order in which they are named. */
static bool find_coders(struct reading *g, size_t **columns, size_t *n) {
    struct slice rest = slice_of(g->asked->coders);
    size_t cap = 0;
    bool ok = true;
    while (rest.p) {
        struct slice name = slice_trim(slice_cut(&rest, ','));
        if (name.n == 0)
            continue;
        MEM_GROW(*columns, cap, *n + 1);
        (*columns)[*n] = sheet_column_called(g->sheet, name);
        if ((*columns)[*n] == COLUMN_NONE)
            ok = fault_input(g->f, header_of(g), name, "no such column, which --coders names");
        else if (intern_add(&g->r->coders, name) != *n)
            ok = fault_usage(g->f, "--coders names one column twice: %.*s", SLICE_ARGS(name));
        ++*n;
    }
    return ok;
}

static bool read_rows(struct reading *g) {
    size_t *columns = NULL, n = 0;
    bool wide = g->asked->coders, ok = !wide || find_coders(g, &columns, &n);
    bool found = ok;
    for (size_t row = 0; found && row < g->sheet->n_rows && (ok || g->f->many); row++)
        if (!(wide ? take_wide_row(g, row, columns, n) : take_row(g, row)))
            ok = false;
    free(columns);
    return ok;
}

static void remark(struct reading *g) {
    if (!g->sheet->plain)
        g->r->understood = arena_copy(&g->r->arena, slice_of(g->sheet->understood));
}

struct ratings *ratings_read(const char *path, const struct ratings_asked *asked, struct fault *f) {
    struct sheet *s = sheet_read(path, NULL, f);
    return s ? ratings_take(s, asked, f) : NULL;
}

struct ratings *ratings_take(struct sheet *s, const struct ratings_asked *asked, struct fault *f) {
    struct reading g = {.sheet = s, .asked = asked, .f = f};
    g.r = mem_zero(1, sizeof *g.r);
    g.r->file = g.sheet->name;
    bool ok = find_columns(&g) && check_columns(&g) && read_rows(&g);
    if (ok && g.r->n == 0)
        ok = fault_input(f, (struct place){g.sheet->name, 0, 0}, NO_QUOTE, "no coding in it");
    remark(&g);
    intern_free(&g.seen);
    free(g.times);
    buffer_free(&g.key);
    /* What is clean already is a part of the sheet: kept texts are copied. */
    for (size_t i = 0; i < g.r->units.count; i++)
        g.r->about[i].text = arena_copy(&g.r->arena, g.r->about[i].text);
    sheet_free(g.sheet);
    if (ok)
        return g.r;
    ratings_free(g.r);
    return NULL;
}
