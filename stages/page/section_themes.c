/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes: how common each is, and a page folded away for each: what was found, where, when, and
 * what people said. */
#include <math.h>
#include <stdlib.h>

#include "models/hierarchy.h"
#include "stages/page/brought.h"
#include "stages/page/exemplars.h"
#include "stages/page/facts.h"
#include "stages/page/lesson_words.h"
#include "stages/page/meaning.h"
#include "stages/page/passage_way.h"
#include "stages/page/sections.h"
#include "stages/page/strongest.h"
#include "stages/page/theme_entries.h"
#include "stages/page/theme_levels.h"
#include "stages/result/finding.h"
#include "stages/result/words.h"

enum { QUOTES = 3, ENTRIES_MOST = 15 };

static const char *const tables[] = {"themes", NULL};
static const struct report_column columns[] = {
    {"column.theme", false},  {"themes.n", true},       {"themes.units", true},
    {"themes.share", true},   {"themes.range", true},   {"themes.doc", true},
    {"themes.project", true}, {"column.docs_ab", true}, {"column.projects_ab", true},
    {"themes.one", false},
};
static const struct report_column entry_columns[] = {
    {"themes.entry", false}, {"themes.hits", true}, {"themes.turns", true}};
static const struct report_column place_columns[] = {{"themes.place", false},
                                                     {"themes.n", true},
                                                     {"themes.units", true},
                                                     {"themes.share", true},
                                                     {"themes.range", true}};
enum { COLUMNS = sizeof columns / sizeof *columns };

struct pages {
    struct report *r;
    struct brought brought;
    struct exemplars exemplars;
    struct theme_entries entries;
    struct theme_levels projects, waves, dates;
    struct buffer words;
    bool ok;
};

static struct slice share_words(struct buffer *to, double x) {
    buffer_clear(to);
    lesson_share(to, x);
    return buffer_slice(to);
}

static struct slice range_words(struct buffer *to, double lo, double hi) {
    buffer_clear(to);
    if (isnan(lo) || isnan(hi))
        return SLICE("");
    words_share(to, lo);
    buffer_text(to, " to ");
    words_share(to, hi);
    return buffer_slice(to);
}

/* A cell of a share in words, or the reason why there is none. */
static void put_share(struct pages *p, const struct report_column *c, const struct facts *f,
                      size_t row, const char *name) {
    double share = facts_number(f, row, name);
    if (isnan(share))
        facts_cell(f, c, row, name, 1, 0);
    else
        report_cell(p->r, c, share_words(&p->words, share));
}

/* An interval of few conversations that is wide besides says nothing. */
static bool too_few(const struct result_table *t, size_t row) {
    struct slice flags = result_text(t, row, "flags");
    return finding_has(flags, "few") && finding_has(flags, "unreliable");
}

/* The cells that a theme and a part of the talk both have: n, of how many, share, its interval. */
static void put_shares(struct pages *p, const struct report_column *c, const struct result_table *t,
                       size_t row, const char *const names[5]) {
    const struct facts f = {.r = p->r, .t = t};
    facts_cell(&f, &c[0], row, names[0], 1, 0);
    facts_cell(&f, &c[1], row, names[1], 1, 0);
    put_share(p, &c[2], &f, row, names[2]);
    report_cell(p->r, &c[3],
                too_few(t, row) ? slice_of(report_word(p->r, "themes.too_few"))
                                : range_words(&p->words, facts_number(&f, row, names[3]),
                                              facts_number(&f, row, names[4])));
}

static void put_numbers(struct pages *p, const struct strongest *s) {
    static const char *const names[5] = {"n", "units_all", "share", "share_lo", "share_hi"};
    const struct result_table *t = &p->r->result->themes;
    const struct facts f = {.r = p->r, .t = t};
    report_fold_begin(p->r, "themes.numbers");
    report_rows_begin(p->r, "themes.numbers", columns, COLUMNS);
    for (size_t i = 0; i < s->n; i++) {
        size_t row = s->rows[i];
        report_row_begin(p->r);
        passage_cell(p->r, &(struct passage_way){.a = result_text(t, row, "theme")});
        put_shares(p, columns + 1, t, row, names);
        report_cell(p->r, &columns[5], share_words(&p->words, report_number(t, row, "p_doc")));
        report_cell(p->r, &columns[6], share_words(&p->words, report_number(t, row, "p_project")));
        facts_cell(&f, &columns[7], row, "docs", 1, 0);
        facts_cell(&f, &columns[8], row, "projects", 1, 0);
        report_cell(p->r, &columns[9], result_text(t, row, "hangs_on_one"));
        report_row_end(p->r);
    }
    report_rows_end(p->r);
    report_fold_end(p->r);
}

static void put_entries(struct pages *p, struct slice theme) {
    size_t from, n = theme_entries_of(&p->entries, theme, &from), untold = 0;
    if (n == 0)
        return;
    report_rows_begin(p->r, "themes.entries", entry_columns, 3);
    for (size_t i = from; i < from + n && i < from + ENTRIES_MOST; i++) {
        const struct theme_entry *e = &p->entries.at[i];
        report_row_begin(p->r);
        buffer_clear(&p->words);
        buffer_add(&p->words, e->entry);
        if (e->words.n) {
            buffer_text(&p->words, " ");
            buffer_add(&p->words, e->words);
        }
        untold += e->words.n == 0;
        report_cell(p->r, &entry_columns[0], buffer_slice(&p->words));
        report_cell_number(p->r, &entry_columns[1], (double)e->hits, 0);
        report_cell_number(p->r, &entry_columns[2], (double)e->n, 0);
        report_row_end(p->r);
    }
    report_rows_end(p->r);
    if (untold && p->r->withheld.may && p->r->options->quotes != REPORT_QUOTES_NONE)
        report_say_counts(p->r, "themes.words_untold", untold, n);
    if (n > ENTRIES_MOST) {
        struct buffer more = {0};
        buffer_format(&more, "%zu%c", n - ENTRIES_MOST, '\0');
        report_say(p->r, "themes.more_entries", more.p, NULL);
        buffer_free(&more);
    }
}

/* A table of them; false when there are none. */
static bool put_levels(struct pages *p, const struct theme_levels *l, const char *caption,
                       struct slice theme, const char *const names[5]) {
    size_t from, n = theme_levels_of(l, theme, &from);
    if (n == 0)
        return false;
    report_rows_begin(p->r, caption, place_columns, 5);
    for (size_t i = from; i < from + n; i++) {
        size_t row = l->at[i].row;
        report_row_begin(p->r);
        passage_cell(p->r, &(struct passage_way){.a = theme,
                                                 .by = slice_of(l->by),
                                                 .level = result_text(l->t, row, "level")});
        put_shares(p, place_columns + 1, l->t, row, names);
        report_row_end(p->r);
    }
    report_rows_end(p->r);
    return true;
}

static void put_places(struct pages *p, struct slice theme) {
    static const char *const of_groups[5] = {"n", "units_level", "share", "share_lo", "share_hi"};
    static const char *const of_flow[5] = {"n", "units_all", "p_doc", "p_doc_lo", "p_doc_hi"};
    put_levels(p, &p->projects, "themes.by_project", theme, of_groups);
    if (!put_levels(p, &p->waves, "themes.by_wave", theme, of_flow))
        put_levels(p, &p->dates, "themes.by_date", theme, of_flow);
}

static void put_quotes(struct pages *p, struct slice theme) {
    struct exemplar quotes[QUOTES];
    size_t n = exemplars_choose(&p->exemplars, theme, SLICE(""), QUOTES, quotes);
    for (size_t i = 0; i < n; i++)
        exemplar_write(p->r, &p->exemplars, &quotes[i]);
}

static void put_notes(struct pages *p, struct slice theme) {
    const struct brought_note *note;
    size_t at = 0;
    while ((note = brought_next(&p->brought, theme, SLICE(""), &at))) {
        tags_open(p->r->page, "p");
        tags_attr_text(p->r->page, "class", "note");
        tags_element(p->r->page, "b", NULL, slice_of(report_word(p->r, "learned.note")));
        tags_words(p->r->page, " ");
        tags_element(p->r->page, "bdi", NULL, note->text);
        tags_close(p->r->page, "p");
    }
}

static void put_theme(struct pages *p, size_t row) {
    struct tags *t = p->r->page;
    struct slice theme = result_theme(p->r->result, row);
    tags_open(t, "details");
    tags_attr_format(t, "id", "about-%.*s", SLICE_ARGS(theme));
    tags_open(t, "summary");
    tags_element(t, "bdi", NULL, report_name(p->r, theme));
    tags_close(t, "summary");
    meaning_write(p->r, theme);
    buffer_clear(&p->words);
    p->ok = lesson_theme(p->r, row, &p->words) && p->ok;
    tags_open(t, "p");
    tags_element(t, "bdi", NULL, buffer_slice(&p->words));
    tags_close(t, "p");
    put_notes(p, theme);
    put_quotes(p, theme);
    tags_open(t, "p");
    passage_button(p->r, &(struct passage_way){.a = theme}, "learned.all");
    tags_close(t, "p");
    put_entries(p, theme);
    put_places(p, theme);
    tags_close(t, "details");
}

static void put_top(struct pages *p, const struct strongest *s) {
    report_say_counts(p->r, s->n < s->all ? "themes.some" : "themes.all", s->n, s->all);
    if (p->r->untold)
        report_say_counts(p->r, "themes.untold", p->r->untold, s->all + p->r->untold);
}

static void open_places(struct pages *p) {
    theme_levels_open(&p->projects, p->r, "groups", "project");
    theme_levels_open(&p->waves, p->r, "flow", "wave");
    theme_levels_open(&p->dates, p->r, "flow", "date");
}

static void free_places(struct pages *p) {
    theme_levels_free(&p->projects);
    theme_levels_free(&p->waves);
    theme_levels_free(&p->dates);
}

static bool write(struct report *r) {
    struct pages p = {.r = r, .ok = true};
    struct strongest s;
    strongest_find(&s, r);
    bool ok = brought_notes(&p.brought, r) && exemplars_open(&p.exemplars, r) &&
              theme_entries_read(&p.entries, r);
    if (ok) {
        put_top(&p, &s);
        report_table(r, "codebook"); /* read before; taken away, its definitions are missed here */
        ok = s.n == 0 || report_figure(r, &figure_themes);
        put_numbers(&p, &s);
        report_heading(r, "themes.pages");
        open_places(&p);
        for (size_t i = 0; i < s.n; i++)
            put_theme(&p, s.rows[i]);
    }
    strongest_free(&s);
    free_places(&p);
    theme_entries_free(&p.entries);
    exemplars_free(&p.exemplars);
    brought_free(&p.brought);
    buffer_free(&p.words);
    return ok && p.ok && fault_none(r->fault);
}

const struct section section_themes = {"themes", tables, write};
