/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_patterns.h"

#include <stdlib.h>

#include "corpus/sheet.h"
#include "models/redaction_checks.h"
#include "models/redaction_data.h"
#include "models/regexes.h"
#include "pipeline/intern.h"
#include "pipeline/options.h"
#include "pipeline/utf8.h"

enum { AROUND_MOST = 4096 };

struct row {
    uint32_t mark;
    redaction_check *check;
    struct slice *needs; /* [n_needs]: folded, by first byte; in the arena */
    size_t n_needs;
    size_t around; /* 0: the whole text is searched */
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
    bool seen[256];   /* bytes of the text, in lower case; '#': a digit */
    uint32_t *digits; /* [n_digits]: where they stand, ascending */
    size_t n_digits, cap_digits;
};

/* A mark must be one word that stands well in brackets. */
static bool is_mark(struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if (!((s.p[i] >= 'a' && s.p[i] <= 'z') || (i && s.p[i] == '-')))
            return false;
    return s.n > 0 && s.n <= 32;
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static void read_needs(struct redaction_patterns *p, struct slice text, struct row *row) {
    struct slice all = arena_copy(&p->arena, text), rest = all;
    char *bytes = (char *)(uintptr_t)all.p;
    for (size_t i = 0; i < all.n; i++)
        bytes[i] = lower(bytes[i]);
    row->needs = arena_alloc(&p->arena, text.n + 1, sizeof *row->needs);
    while (rest.p) {
        struct slice item = slice_cut(&rest, ' ');
        if (item.n)
            row->needs[row->n_needs++] = item;
    }
    qsort(row->needs, row->n_needs, sizeof *row->needs, slice_by_bytes);
}

static bool read_around(const struct sheet *s, size_t i, struct row *row, struct fault *f) {
    size_t column = sheet_column(s, "around");
    struct slice text = slice_trim(sheet_cell(s, i, column));
    uint64_t bytes = 0;
    if (text.n == 0)
        return true;
    if (!number_u64(text, &bytes) || bytes < 1 || bytes > AROUND_MOST)
        return fault_input(f, sheet_place(s, i, column), text,
                           "around takes a whole number from 1 to %d", AROUND_MOST);
    if (row->n_needs != 1 || !slice_eq(row->needs[0], SLICE("#")))
        return fault_input(f, sheet_place(s, i, column), text,
                           "around goes with # in needs, a digit, and nothing else there");
    row->around = (size_t)bytes;
    return true;
}

static bool add_row(struct redaction_patterns *p, const struct sheet *s, size_t i,
                    struct fault *f) {
    size_t mark = sheet_column(s, "mark"), pattern = sheet_column(s, "pattern"),
           check = sheet_column(s, "check"), needs = sheet_column(s, "needs");
    struct slice name = sheet_cell(s, i, mark), text = sheet_cell(s, i, pattern),
                 test = slice_trim(sheet_cell(s, i, check)), strings = sheet_cell(s, i, needs);
    struct row row = {.check = redaction_check_find(test)};
    if (!is_mark(name))
        return fault_input(f, sheet_place(s, i, mark), name,
                           "a mark is a word of lower-case letters and hyphens");
    if (!row.check)
        return fault_input(f, sheet_place(s, i, check), test,
                           "no such check (luhn, nhs, ni, phone, or empty)");
    if (text.n == 0)
        return fault_input(f, sheet_place(s, i, pattern), NO_QUOTE, "no pattern");
    if (strings.n && utf8_ascii_end(strings.p, strings.p + strings.n) < strings.p + strings.n)
        return fault_input(f, sheet_place(s, i, needs), strings, "needs takes ASCII only");
    read_needs(p, strings, &row);
    if (!read_around(s, i, &row, f))
        return false;
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
    free(m->digits);
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

/* Searches bytes from..last, as if the text ended there. */
static enum regex_found find_between(struct redaction_matcher *m, size_t i, struct slice text,
                                     size_t from, size_t last) {
    size_t begin, end;
    enum regex_found found = REGEX_NONE;
    text.n = last;
    for (size_t to = window_end(text, from);;) {
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

/* Searches what is near the digits. */
static enum regex_found find_near(struct redaction_matcher *m, size_t i, struct slice text) {
    size_t around = m->patterns->rows[i].around;
    for (size_t k = 0; k < m->n_digits;) {
        size_t first = m->digits[k], last = first;
        for (; k < m->n_digits && m->digits[k] - last <= 2 * around; k++)
            last = m->digits[k];
        size_t from = first > around ? character_start(text, first - around) : 0;
        size_t end = text.n - last > around ? character_start(text, last + around) : text.n;
        enum regex_found found = find_between(m, i, text, from, end);
        if (found != REGEX_NONE)
            return found;
    }
    return REGEX_NONE;
}

static void see_text(struct redaction_matcher *m, struct slice text) {
    bool any = false;
    memset(m->seen, 0, sizeof m->seen);
    for (size_t i = 0; i < text.n; i++)
        m->seen[(unsigned char)text.p[i]] = true;
    for (int c = 'A'; c <= 'Z'; c++)
        m->seen[c | 0x20] |= m->seen[c];
    for (int c = '0'; c <= '9'; c++)
        any |= m->seen[c];
    m->seen['#'] = any;
    m->n_digits = 0;
    for (size_t i = 0; any && i < text.n; i++)
        if (text.p[i] >= '0' && text.p[i] <= '9') {
            MEM_GROW(m->digits, m->cap_digits, m->n_digits + 1);
            m->digits[m->n_digits++] = (uint32_t)i;
        }
}

/* Whether the string, folded, stands at the beginning of the text. */
static bool stands_at(struct slice string, struct slice text) {
    size_t i = 0;
    while (i < string.n && i < text.n && lower(text.p[i]) == string.p[i])
        i++;
    return i == string.n;
}

/* Whether one of needs[0..n) begins at a byte `first` of the text. */
static bool begins_at(char first, const struct slice *needs, size_t n, struct slice text) {
    const char *end = text.p + text.n;
    for (const char *p = text.p; (p = memchr(p, first, (size_t)(end - p))); p++)
        for (size_t k = 0; k < n; k++)
            if (stands_at(needs[k], (struct slice){p, (size_t)(end - p)}))
                return true;
    return false;
}

/* Whether one of needs[0..n), which begin with the same byte, is in the text. */
static bool has_one(const struct slice *needs, size_t n, struct slice text) {
    char first = needs->p[0];
    bool letter = first >= 'a' && first <= 'z';
    return begins_at(first, needs, n, text) ||
           (letter && begins_at((char)(first & ~0x20), needs, n, text));
}

static bool may_match(const struct redaction_matcher *m, const struct row *row, struct slice text) {
    for (size_t i = 0, n; i < row->n_needs; i += n) {
        const struct slice *group = &row->needs[i];
        for (n = 1; i + n < row->n_needs && group[n].p[0] == group->p[0];)
            n++;
        if (m->seen[(unsigned char)group->p[0]] && (group->n == 1 || has_one(group, n, text)))
            return true;
    }
    return row->n_needs == 0;
}

bool redaction_matches(struct redaction_matcher *m, struct slice text, struct place at,
                       const struct redaction_match **matches, size_t *n, struct fault *f) {
    m->n = 0;
    see_text(m, text);
    for (size_t i = 0; i < m->patterns->n; i++) {
        const struct row *row = &m->patterns->rows[i];
        if (!may_match(m, row, text))
            continue;
        if ((row->around ? find_near(m, i, text) : find_between(m, i, text, 0, text.n)) !=
            REGEX_NONE)
            return fault_input(f, at, redaction_mark(m->patterns, row->mark),
                               "a pattern of this mark took too long on this text");
    }
    *matches = m->found;
    *n = m->n;
    return true;
}
