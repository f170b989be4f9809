/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lexicoder 3 dictionaries: `+CATEGORY`, then its words and phrases, one in a line, whatever blanks
 * stand around them. */
#include <math.h>

#include "models/format_all.h"
#include "models/format_lines.h"

static bool is_lc3(struct slice start) {
    struct format_lines l = format_lines_of(start);
    while (format_lines_next(&l)) {
        struct slice line = format_trim(l.line);
        if (line.n)
            return *line.p == '+' && line.n > 1;
    }
    return false;
}

static uint32_t read_category(struct draft *d, struct format_lines *l, struct slice line,
                              struct fault *f) {
    struct draft_at at = format_lines_at(l, line.p);
    struct slice name = format_trim((struct slice){line.p + 1, line.n - 1});
    if (name.n)
        return draft_theme(d, DRAFT_NONE, name, at, f);
    draft_refuse(d, f, at, line, "a category without a name");
    return DRAFT_NONE;
}

static bool read_lc3(struct draft *d, struct slice text, struct fault *f) {
    struct format_lines l = format_lines_of(text);
    uint32_t theme = DRAFT_NONE;
    bool any = false;
    while (format_lines_next(&l)) {
        struct slice line = format_trim(l.line);
        if (!line.n)
            continue;
        if (*line.p == '+') {
            theme = read_category(d, &l, line, f);
            any = true;
        } else if (theme != DRAFT_NONE)
            draft_term(d, theme, line, "*", NAN, format_lines_at(&l, line.p));
        else if (!any)
            draft_refuse(d, f, format_lines_at(&l, line.p), line, "a word before any +CATEGORY");
    }
    if (!any && fault_none(f))
        draft_refuse(d, f, ((struct draft_at){0, 0}), NO_QUOTE, "no +CATEGORY in it");
    return fault_none(f);
}

enum { ABLE = ABLE_WORDS | ABLE_PHRASES | ABLE_STAR_END };

static void write_lc3(struct draft *d, struct buffer *to) {
    for (size_t i = 0; i < d->n_themes; i++) {
        const uint32_t theme = d->order[i];
        draft_theme_fits(d, theme, ABLE);
        buffer_char(to, '+');
        buffer_add(to, draft_name(d, theme, ABLE));
        buffer_char(to, '\n');
        for (uint32_t e = d->themes[theme].first; e != DRAFT_NONE; e = d->entries[e].next) {
            if (!draft_entry_fits(d, e, ABLE))
                continue;
            if (*d->entries[e].pattern.p == '+') {
                draft_lose(d, d->entries[e].at, d->entries[e].pattern,
                           "a + before a word, which begins a category in %s", d->target);
                continue;
            }
            buffer_add(to, d->entries[e].pattern);
            buffer_char(to, '\n');
        }
    }
}

const struct format format_lc3 = {"lc3",    "Lexicoder 3 dictionaries", "lc3", is_lc3, read_lc3,
                                  write_lc3};
