/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_patterns.h"

#include <stdlib.h>

#include "corpus/sheet.h"
#include "models/redaction_checks.h"
#include "models/redaction_data.h"
#include "models/regexes.h"
#include "pipeline/intern.h"
#include "pipeline/utf8.h"

struct row {
    uint32_t mark;
    redaction_check *check;
    struct slice needs; /* in the arena */
};
struct redaction_patterns {
    struct regexes *regexes; /* as many as rows */
    struct row *rows;
    size_t n, cap;
    struct intern marks;
    struct arena arena;
};
struct redaction_matcher {
    const struct redaction_patterns *patterns;
    struct regex_runner *runner;
    struct redaction_match *found;
    size_t n, cap;
};

/* A mark must be one word that stands well in brackets. */
static bool is_mark(struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if (!((s.p[i] >= 'a' && s.p[i] <= 'z') || (i && s.p[i] == '-')))
            return false;
    return s.n > 0 && s.n <= 32;
}

static bool add_row(struct redaction_patterns *p, const struct sheet *s, size_t i,
                    struct fault *f) {
    size_t mark = sheet_column(s, "mark"), pattern = sheet_column(s, "pattern"),
           check = sheet_column(s, "check"), needs = sheet_column(s, "needs");
    struct slice name = sheet_cell(s, i, mark), text = sheet_cell(s, i, pattern),
                 test = slice_trim(sheet_cell(s, i, check));
    struct row row = {0, redaction_check_find(test),
                      arena_copy(&p->arena, slice_trim(sheet_cell(s, i, needs)))};
    if (!is_mark(name))
        return fault_input(f, sheet_place(s, i, mark), name,
                           "a mark is a word of lower-case letters and hyphens");
    if (!row.check)
        return fault_input(f, sheet_place(s, i, check), test,
                           "no such check (luhn, nhs, ni, phone, or empty)");
    if (text.n == 0)
        return fault_input(f, sheet_place(s, i, pattern), NO_QUOTE, "no pattern");
    if (row.needs.n &&
        utf8_ascii_end(row.needs.p, row.needs.p + row.needs.n) < row.needs.p + row.needs.n)
        return fault_input(f, sheet_place(s, i, needs), row.needs, "needs takes ASCII only");
    if (regexes_add(p->regexes, text, sheet_place(s, i, pattern), f) < 0)
        return false;
    row.mark = intern_add(&p->marks, name);
    MEM_GROW(p->rows, p->cap, p->n + 1);
    p->rows[p->n++] = row;
    return true;
}

/* Takes the sheet over. */
static bool add_sheet(struct redaction_patterns *p, struct sheet *s, struct fault *f) {
    bool ok = s != NULL;
    if (ok && (sheet_column(s, "mark") == COLUMN_NONE || sheet_column(s, "pattern") == COLUMN_NONE))
        ok = fault_input(f, (struct place){s->name, s->header_line, 0}, NO_QUOTE,
                         "the columns mark and pattern are wanted");
    for (size_t i = 0; ok && i < s->n_rows; i++)
        ok = add_row(p, s, i, f);
    sheet_free(s);
    return ok;
}

static bool add_table(struct redaction_patterns *p, struct redaction_table t, struct fault *f) {
    return add_sheet(p, sheet_from(t.bytes, t.name, "UTF-8", f), f);
}

struct redaction_patterns *redaction_patterns_new(const char *const *files, size_t n,
                                                  struct fault *f) {
    struct redaction_patterns *p = mem_zero(1, sizeof *p);
    const struct redaction_tables own = redaction_tables();
    p->regexes = regexes_new();
    bool ok = true;
    for (size_t i = 0; ok && i < REDACTION_COUNTRIES; i++)
        ok = add_table(p, own.countries[i], f);
    for (size_t i = 0; ok && i < n; i++)
        ok = add_sheet(p, sheet_read(files[i], NULL, f), f);
    if (ok)
        return p;
    redaction_patterns_free(p);
    return NULL;
}

void redaction_patterns_free(struct redaction_patterns *p) {
    if (!p)
        return;
    regexes_free(p->regexes);
    free(p->rows);
    intern_free(&p->marks);
    arena_free(&p->arena);
    free(p);
}

size_t redaction_marks(const struct redaction_patterns *p) {
    return p->marks.count;
}

struct slice redaction_mark(const struct redaction_patterns *p, size_t mark) {
    return intern_text(&p->marks, (uint32_t)mark);
}

struct redaction_matcher *redaction_matcher_new(const struct redaction_patterns *p) {
    struct redaction_matcher *m = mem_zero(1, sizeof *m);
    m->patterns = p;
    m->runner = regex_runner_new(p->regexes);
    return m;
}

void redaction_matcher_free(struct redaction_matcher *m) {
    if (!m)
        return;
    regex_runner_free(m->runner);
    free(m->found);
    free(m);
}

/* A long text is searched through a window, so that the limits of a search hold for a window's
 * length and not for the text's. No pattern of ours spans more than OVERLAP bytes, and a match that
 * ends where the window does is looked for again from its beginning. */
enum { WINDOW = 16 * 1024, OVERLAP = 4 * 1024 };

static size_t window_end(struct slice text, size_t from) {
    size_t end = text.n - from > WINDOW ? from + WINDOW : text.n;
    while (end < text.n && ((unsigned char)text.p[end] & 0xc0) == 0x80)
        end++;
    return end;
}

static size_t character_start(struct slice text, size_t at) {
    while (at && ((unsigned char)text.p[at] & 0xc0) == 0x80)
        at--;
    return at;
}

static void keep_match(struct redaction_matcher *m, size_t i, struct slice text, struct span at) {
    const struct row *row = &m->patterns->rows[i];
    if (!row->check(span_slice(text, at)))
        return;
    MEM_GROW(m->found, m->cap, m->n + 1);
    m->found[m->n++] = (struct redaction_match){at, (uint32_t)i, row->mark};
}

static enum regex_found find_row(struct redaction_matcher *m, size_t i, struct slice text) {
    size_t from = 0, begin, end;
    enum regex_found found = REGEX_NONE;
    for (size_t to = window_end(text, 0);;) {
        size_t start = from;
        found = regex_next(m->runner, i, (struct slice){text.p, to}, &from, &begin, &end);
        if (found == REGEX_MATCH && (end < to || to == text.n || begin <= start)) {
            keep_match(m, i, text, (struct span){(uint32_t)begin, (uint32_t)end});
            continue;
        }
        if (found > REGEX_MATCH || to == text.n)
            return found;
        size_t overlap = character_start(text, to - OVERLAP);
        from = found == REGEX_MATCH ? begin : overlap > start ? overlap : start;
        to = window_end(text, from);
    }
}

/* Which bytes are in the text. */
static void see_bytes(bool seen[256], struct slice text) {
    memset(seen, 0, 256 * sizeof *seen);
    for (size_t i = 0; i < text.n; i++)
        seen[(unsigned char)text.p[i]] = true;
}

static bool may_match(const struct row *row, const bool seen[256]) {
    for (size_t i = 0; i < row->needs.n; i++)
        if (seen[(unsigned char)row->needs.p[i]])
            return true;
    return row->needs.n == 0;
}

bool redaction_matches(struct redaction_matcher *m, struct slice text, struct place at,
                       const struct redaction_match **matches, size_t *n, struct fault *f) {
    bool seen[256];
    m->n = 0;
    see_bytes(seen, text);
    for (size_t i = 0; i < m->patterns->n; i++)
        if (may_match(&m->patterns->rows[i], seen) && find_row(m, i, text) != REGEX_NONE) {
            struct slice mark = redaction_mark(m->patterns, m->patterns->rows[i].mark);
            return fault_input(f, at, mark, "a pattern of this mark took too long on this text");
        }
    *matches = m->found;
    *n = m->n;
    return true;
}
