/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of codes, as Taguette and others export it: a table with the columns `tag` and, often,
 * `description`. Themes without patterns, ready to be filled. */
#include "corpus/sheet.h"
#include "models/format_all.h"
#include "pipeline/options.h"

static bool is_list(struct slice start) {
    struct fault none = {0};
    struct sheet *s = sheet_header_from(start, "", "UTF-8", &none);
    bool is =
        s && sheet_column(s, "tag") != COLUMN_NONE && sheet_column(s, "pattern") == COLUMN_NONE;
    sheet_free(s);
    fault_free(&none);
    return is;
}

static void lose_columns(struct draft *d, const struct sheet *s) {
    for (size_t i = 0; i < s->n_columns; i++)
        if (s->columns[i].n && choice_find("tag|description", s->columns[i]) < 0)
            draft_lose(d, (struct draft_at){s->header_line, (unsigned)i + 1}, s->columns[i],
                       "a column that is neither tag nor description");
}

static bool take_row(struct draft *d, const struct sheet *s, size_t row, struct fault *f) {
    size_t column = sheet_column(s, "tag");
    struct draft_at at = {s->rows[row].line, (unsigned)column + 1};
    struct slice tag = slice_trim(sheet_cell(s, row, column));
    if (!tag.n)
        return draft_refuse(d, f, at, NO_QUOTE, "no tag");
    size_t before = d->n_themes;
    uint32_t theme = draft_theme(d, DRAFT_NONE, tag, at, f);
    if (theme == DRAFT_NONE)
        return false;
    if (d->n_themes == before)
        return draft_refuse(d, f, at, tag, "the same tag as in line %llu",
                            (unsigned long long)d->themes[theme].at.line);
    draft_describe(d, theme, SLICE(""), sheet_cell(s, row, sheet_column(s, "description")));
    return true;
}

static bool read_tags(struct draft *d, struct slice text, struct fault *f) {
    struct sheet *s = sheet_from_text(text, d->name, "UTF-8", f);
    if (s && sheet_column(s, "tag") == COLUMN_NONE)
        draft_refuse(d, f, ((struct draft_at){s->header_line, 0}), SLICE("tag"), "no such column");
    if (s && fault_none(f))
        lose_columns(d, s);
    for (size_t i = 0; s && sheet_column(s, "tag") != COLUMN_NONE && i < s->n_rows; i++)
        take_row(d, s, i, f);
    sheet_free(s);
    return fault_none(f);
}

static void add_cell(struct buffer *to, struct slice s) {
    bool quoted = s.n && (s.p[0] == '"' || memchr(s.p, ',', s.n));
    if (quoted)
        buffer_char(to, '"');
    for (size_t i = 0; i < s.n; i++) {
        if (quoted && s.p[i] == '"')
            buffer_char(to, '"');
        buffer_char(to, s.p[i]);
    }
    if (quoted)
        buffer_char(to, '"');
}

enum { ABLE = ABLE_NOTE };

static void write_tags(struct draft *d, struct buffer *to) {
    buffer_text(to, "tag,description\n");
    for (size_t i = 0; i < d->n_themes; i++) {
        uint32_t theme = d->order[i];
        const struct draft_theme *t = &d->themes[theme];
        draft_theme_fits(d, theme, ABLE);
        for (uint32_t e = t->first; e != DRAFT_NONE; e = d->entries[e].next)
            draft_entry_fits(d, e, ABLE);
        add_cell(to, draft_name(d, theme, ABLE));
        buffer_char(to, ',');
        add_cell(to, t->note);
        buffer_char(to, '\n');
    }
}

const struct format format_tags = {"tags",  "lists of tags", "csv|tsv",
                                   is_list, read_tags,       write_tags};
