/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth's own codebook, hearth-lexicon(5): a table with TABs, or with commas. */
#include <math.h>
#include <stdlib.h>

#include "corpus/sheet.h"
#include "models/format_all.h"
#include "models/matchers.h"
#include "pipeline/options.h"

/* Whether the header has the columns theme and pattern. */
static bool is_codebook(struct slice start) {
    struct fault none = {0};
    struct sheet *s = sheet_header_from(start, "", "UTF-8", &none);
    bool is =
        s && sheet_column(s, "theme") != COLUMN_NONE && sheet_column(s, "pattern") != COLUMN_NONE;
    sheet_free(s);
    fault_free(&none);
    return is;
}

static bool has_cells(const struct sheet *s, size_t column) {
    for (size_t i = 0; i < s->n_rows; i++)
        if (slice_trim(sheet_cell(s, i, column)).n)
            return true;
    return false;
}

static void lose_columns(struct draft *d, const struct sheet *s) {
    for (size_t i = 0; i < s->n_columns; i++)
        if (s->columns[i].n && choice_find(LEXICON_COLUMNS, s->columns[i]) < 0 && has_cells(s, i))
            draft_lose(d, (struct draft_at){s->header_line, (unsigned)i + 1}, s->columns[i],
                       "a column that a codebook does not have");
}

/* Faults are found by those who match with it. */
static bool check(const struct sheet *s, struct fault *f) {
    struct language_choice any;
    struct lexicon *l = lexicon_new();
    lexicon_read_sheet(l, s, f);
    if (l->n_entries && language_choice_read("auto", &any, f)) {
        lexicon_finish(l, f);
        matchers_free(matchers_new(l, &any, OVERLAP_THEME, f));
    }
    lexicon_free(l);
    return fault_none(f);
}

static struct slice cell(const struct sheet *s, size_t row, const char *column) {
    return slice_trim(sheet_cell(s, row, sheet_column(s, column)));
}

static void take_row(struct draft *d, const struct sheet *s, size_t row) {
    size_t column = sheet_column(s, "pattern");
    struct draft_at at = {s->rows[row].line, (unsigned)column + 1};
    struct slice kind = cell(s, row, "kind");
    struct draft_entry e = {.theme = draft_theme_of_id(d, cell(s, row, "theme"), at),
                            .kind = kind.n ? (enum draft_kind)choice_find(DRAFT_KINDS, kind)
                                           : DRAFT_STEM,
                            .pattern = cell(s, row, "pattern"),
                            .id = cell(s, row, "id"),
                            .language = cell(s, row, "language"),
                            .label = cell(s, row, "label"),
                            .note = cell(s, row, "note"),
                            .at = at};
    if (!number_real(cell(s, row, "weight"), &e.weight))
        e.weight = NAN;
    draft_describe(d, e.theme, e.label, e.note);
    if (e.pattern.n)
        draft_add(d, &e);
}

static bool read_codebook(struct draft *d, struct slice text, struct fault *f) {
    struct sheet *s = sheet_from_text(text, d->name, "UTF-8", f);
    bool ok = s && check(s, f);
    if (ok)
        lose_columns(d, s);
    for (size_t i = 0; ok && i < s->n_rows; i++)
        take_row(d, s, i);
    sheet_free(s);
    return ok;
}

/* The columns that a draft fills, in the order in which they are written. */
enum { THEME, PATTERN, KIND, LABEL, NOTE, ID, WEIGHT, LANGUAGE, COLUMNS };

struct table {
    const struct draft *draft;
    struct buffer *to;
    bool *bare; /* [n_themes]: needs a row of its own */
    bool has[COLUMNS];
    char separator;
};

/* Quoted where a table's reader would take it for something else. */
static void add_cell(struct table *t, int column, struct slice s) {
    if (!t->has[column])
        return;
    if (column > THEME)
        buffer_char(t->to, t->separator);
    if (s.n == 0 || (s.p[0] != '"' && !memchr(s.p, t->separator, s.n) && !memchr(s.p, '\n', s.n))) {
        buffer_add(t->to, s);
        return;
    }
    buffer_char(t->to, '"');
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '"')
            buffer_char(t->to, '"');
        buffer_char(t->to, s.p[i]);
    }
    buffer_char(t->to, '"');
}

static void find_columns(struct table *t) {
    const struct draft *d = t->draft;
    t->has[THEME] = t->has[PATTERN] = true;
    for (size_t i = 0; i < d->n_themes; i++) {
        const struct draft_theme *theme = &d->themes[i];
        t->has[LABEL] |= theme->label.n > 0 || t->bare[i];
        t->has[NOTE] |= theme->note.n > 0;
    }
    for (size_t i = 0; i < d->n_entries; i++) {
        const struct draft_entry *e = &d->entries[i];
        t->has[KIND] |= e->kind != DRAFT_STEM;
        t->has[ID] |= e->id.n > 0;
        t->has[WEIGHT] |= !isnan(e->weight);
        t->has[LANGUAGE] |= e->language.n > 0;
    }
}

static void add_header(struct table *t) {
    struct slice rest = SLICE(LEXICON_COLUMNS);
    for (int i = 0; rest.p; i++)
        add_cell(t, i, slice_cut(&rest, '|'));
    buffer_char(t->to, '\n');
}

static struct slice kind_name(enum draft_kind kind) {
    struct slice rest = SLICE(DRAFT_KINDS), name = slice_cut(&rest, '|');
    for (int i = 0; i < (int)kind; i++)
        name = slice_cut(&rest, '|');
    return kind == DRAFT_STEM ? SLICE("") : name;
}

static void add_row(struct table *t, const struct draft_theme *theme, const struct draft_entry *e,
                    struct slice label, struct slice note) {
    struct buffer weight = {0};
    if (e && !isnan(e->weight))
        buffer_shortest(&weight, e->weight);
    add_cell(t, THEME, theme->id);
    add_cell(t, PATTERN, e ? e->pattern : SLICE(""));
    add_cell(t, KIND, e ? kind_name(e->kind) : SLICE(""));
    add_cell(t, LABEL, label);
    add_cell(t, NOTE, note);
    add_cell(t, ID, e ? e->id : SLICE(""));
    add_cell(t, WEIGHT, buffer_slice(&weight));
    add_cell(t, LANGUAGE, e ? e->language : SLICE(""));
    buffer_char(t->to, '\n');
    buffer_free(&weight);
}

/* Whether rows of the theme say a label or a note themselves. */
static bool rows_describe(const struct draft *d, const struct draft_theme *theme) {
    for (uint32_t i = theme->first; i != DRAFT_NONE; i = d->entries[i].next)
        if (d->entries[i].label.n || d->entries[i].note.n)
            return true;
    return false;
}

static void add_entry(struct table *t, uint32_t i) {
    const struct draft_entry *e = &t->draft->entries[i];
    const struct draft_theme *theme = &t->draft->themes[e->theme];
    if (i == theme->first && !rows_describe(t->draft, theme))
        add_row(t, theme, e, theme->label, theme->note);
    else
        add_row(t, theme, e, e->label, e->note);
}

/* Which themes need a row of their own: those without an entry that are called something, or that
 * wait for one. */
static bool *find_bare(const struct draft *d) {
    bool *bare = mem_zero(d->n_themes, sizeof *bare);
    for (size_t i = 0; i < d->n_themes; i++)
        bare[i] = d->themes[i].first == DRAFT_NONE;
    for (size_t i = 0; i < d->n_themes; i++) {
        const uint32_t parent = d->themes[i].parent;
        if (parent != DRAFT_NONE && !d->themes[parent].label.n && !d->themes[parent].note.n)
            bare[parent] = false;
    }
    return bare;
}

/* What hearth reads as a theme has a label or a note. */
static void add_bare(struct table *t, size_t theme) {
    const struct draft_theme *is = &t->draft->themes[theme];
    struct slice label = is->label;
    if (!label.n && !is->note.n)
        label = draft_name(t->draft, (uint32_t)theme, ABLE_TREE);
    add_row(t, is, NULL, label, is->note);
}

static void write_table(struct draft *d, struct buffer *to, char separator) {
    struct table t = {.draft = d, .to = to, .bare = find_bare(d), .separator = separator};
    size_t theme = 0;
    find_columns(&t);
    add_header(&t);
    for (uint32_t i = 0; i < d->n_entries; i++) {
        for (; theme < d->n_themes && d->themes[theme].at.line < d->entries[i].at.line; theme++)
            if (t.bare[theme])
                add_bare(&t, theme);
        add_entry(&t, i);
    }
    for (; theme < d->n_themes; theme++)
        if (t.bare[theme])
            add_bare(&t, theme);
    free(t.bare);
}

static void write_tabs(struct draft *d, struct buffer *to) {
    write_table(d, to, '\t');
}

static void write_commas(struct draft *d, struct buffer *to) {
    write_table(d, to, ',');
}

const struct format format_hearth = {"hearth",    "hearth's codebooks", "tsv|txt|tab",
                                     is_codebook, read_codebook,        write_tabs};
const struct format format_csv = {"csv",       "hearth's codebooks", "csv",
                                  is_codebook, read_codebook,        write_commas};
