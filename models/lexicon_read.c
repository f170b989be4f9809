/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A codebook as people write it: a table (corpus/sheet.h) with the columns theme and pattern. */
#include "corpus/sheet.h"
#include "models/lexicon.h"
#include "pipeline/options.h"

struct lexicon_columns {
    size_t theme, pattern, kind, label, note, id, weight, language;
};

static unsigned field(size_t column) {
    return column == COLUMN_NONE ? 0 : (unsigned)column + 1;
}

static struct slice cell(const struct sheet *s, size_t row, size_t column) {
    return slice_trim(sheet_cell(s, row, column));
}

static bool find_columns(const struct sheet *s, struct lexicon_columns *c, struct fault *f) {
    *c = (struct lexicon_columns){sheet_column(s, "theme"),  sheet_column(s, "pattern"),
                                  sheet_column(s, "kind"),   sheet_column(s, "label"),
                                  sheet_column(s, "note"),   sheet_column(s, "id"),
                                  sheet_column(s, "weight"), sheet_column(s, "language")};
    const struct place header = {s->name, s->header_line, 0};
    bool ok = true;
    if (c->theme == COLUMN_NONE)
        ok = fault_input(f, header, SLICE("theme"), "no such column in the codebook's header");
    if (c->pattern == COLUMN_NONE)
        ok = fault_input(f, header, SLICE("pattern"), "no such column in the codebook's header");
    return ok;
}

/* A misspelt name would silently make another lexicon of it; a column without a name is a row
 * number. */
static void warn_of_columns(const struct sheet *s, struct buffer *to) {
    static const char known[] = LEXICON_COLUMNS;
    for (size_t i = 0; i < s->n_columns; i++) {
        if (!s->columns[i].n || choice_find(known, s->columns[i]) >= 0)
            continue;
        text_visible(to, slice_of(s->name), 0);
        buffer_format(to, ":%llu:%zu: a column that is not known, ignored (known: ",
                      (unsigned long long)s->header_line, i + 1);
        for (struct slice rest = slice_of(known); rest.p;) {
            buffer_add(to, slice_cut(&rest, '|'));
            buffer_text(to, rest.p ? ", " : "): \"");
        }
        text_visible(to, s->columns[i], 0);
        buffer_text(to, "\"\n");
    }
}

static void remark(const struct sheet *s, struct remarks *r) {
    size_t from = r->understood.n;
    text_visible(&r->understood, slice_of(s->name), 0);
    buffer_format(&r->understood, ": %s\n", s->understood);
    if (!s->plain)
        buffer_add(&r->notes, (struct slice){r->understood.p + from, r->understood.n - from});
    warn_of_columns(s, &r->warnings);
}

bool lexicon_read_sheet(struct lexicon *l, const struct sheet *s, struct fault *f) {
    struct lexicon_columns c;
    bool ok = find_columns(s, &c, f);
    l->n_files++;
    remark(s, &l->remarks);
    for (size_t i = 0; ok && i < s->n_rows; i++) {
        const struct lexicon_row row = {.theme = cell(s, i, c.theme),
                                        .pattern = cell(s, i, c.pattern),
                                        .kind = cell(s, i, c.kind),
                                        .label = cell(s, i, c.label),
                                        .note = cell(s, i, c.note),
                                        .id = cell(s, i, c.id),
                                        .weight = cell(s, i, c.weight),
                                        .language = cell(s, i, c.language),
                                        .at = {s->name, s->rows[i].line, 0},
                                        .theme_field = field(c.theme),
                                        .pattern_field = field(c.pattern),
                                        .kind_field = field(c.kind),
                                        .id_field = field(c.id),
                                        .weight_field = field(c.weight),
                                        .language_field = field(c.language)};
        lexicon_add(l, &row, f);
    }
    return fault_none(f);
}

bool lexicon_read(struct lexicon *l, const char *path, struct fault *f) {
    struct sheet *s = sheet_read(path, NULL, f);
    bool ok = s && lexicon_read_sheet(l, s, f);
    sheet_free(s);
    return ok;
}
