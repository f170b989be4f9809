/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Differences: themes by project, themes that differ between projects, groups and waves, and links
 * that do. */
#include <math.h>
#include <stdlib.h>

#include "stages/page/facts.h"
#include "stages/page/levels.h"
#include "stages/page/passage_way.h"
#include "stages/page/sections.h"
#include "stages/page/theme_pairs.h"
#include "stages/result/words.h"

static const char *const tables[] = {"themes", "groups", NULL};
enum { FEW = 5 }; /* conversations */

/* Few conversations a project can hardly differ from the rest. */
static void say_few(struct report *r) {
    struct facts f = {.r = r, .t = report_table(r, "groups")};
    const struct fact wanted[] = {{"by", "project"}, {NULL, NULL}};
    double least = INFINITY, most = 0, tested = 0;
    for (size_t i = facts_find(&f, 0, wanted); i < f.t->n; i = facts_find(&f, i + 1, wanted)) {
        double docs = facts_number(&f, i, "docs_level");
        least = fmin(least, docs);
        most = fmax(most, docs);
        tested += !isnan(facts_number(&f, i, "q"));
    }
    if (most < FEW && tested > 0)
        report_say(r, "differences.few", facts_conversations(&f, least, most),
                   facts_whole(&f, tested), NULL);
    facts_free(&f);
}

/* Comparisons by their q: of those that are not told nobody knows here whether they were tested. */
struct compared {
    size_t differing, tested, untold;
};

static bool is_tested(const struct result_table *t, size_t i) {
    return !isnan(report_number(t, i, "q"));
}

static void compare(struct compared *c, const struct result_table *t, size_t row, bool differs) {
    c->tested += is_tested(t, row);
    c->untold += result_suppressed(t, row, "q");
    c->differing += differs;
}

/* `keys`: of none that was tested, of none that differs, of some. */
static void say_compared(struct report *r, const struct compared *c, const char *const keys[3]) {
    if (c->tested || !c->untold)
        report_say_counts(r,
                          keys[c->tested == 0      ? 0
                               : c->differing == 0 ? 1
                                                   : 2],
                          c->differing, c->tested);
    if (c->untold)
        report_say_counts(r, "differences.untold", c->untold, c->untold + c->tested);
}

static bool put_matrix(struct report *r) {
    struct levels l;
    levels_read(&l, r, "project");
    size_t projects = l.names.count, shown = l.themes.count, all = l.all_themes;
    levels_free(&l);
    report_heading(r, "matrix.title");
    if (projects < 2) {
        report_say(r, "matrix.one", NULL);
        return true;
    }
    report_say(r, "matrix.read", NULL);
    say_few(r);
    if (shown < all)
        report_say_counts(r, "pairs.themes", shown, all);
    return report_figure(r, &figure_matrix);
}

/* "8.0 % (5.2–12)", as far as there are numbers. */
static void put_share(struct report *r, double share, double lo, double hi) {
    tags_open(r->page, "td");
    tags_attr_text(r->page, "class", "n times");
    if (!isnan(share))
        tags_format(r->page, "%.1f %%", 100 * share);
    if (!isnan(lo) && !isnan(hi))
        tags_format(r->page, " (%.1f–%.1f)", 100 * lo, 100 * hi);
    tags_close(r->page, "td");
}

static void put_ratio(struct report *r, double times, double lo, double hi) {
    const struct theme_pair as_pair = {.lift = times, .lo = lo, .hi = hi};
    struct buffer said = {0};
    theme_pair_lift(&said, &as_pair);
    tags_element(r->page, "td", "n times", buffer_slice(&said));
    buffer_free(&said);
}

static void put_q(struct report *r, double q) {
    tags_open(r->page, "td");
    tags_attr_text(r->page, "class", "n");
    if (q < 0.001)
        tags_words(r->page, "< 0.001");
    else if (!isnan(q))
        tags_format(r->page, "%.3f", q);
    tags_close(r->page, "td");
}

/* "newer", which leads to the theme's passages there; of two levels "newer, not long-standing". */
static void put_level(struct report *r, const struct result_table *t, size_t i, size_t mirror) {
    tags_open(r->page, "td");
    passage_level(r, &(struct passage_way){.a = result_text(t, i, "theme"),
                                           .by = result_text(t, i, "by"),
                                           .level = result_text(t, i, "level")});
    if (mirror != LEVELS_NONE) {
        tags_words(r->page, ", ");
        tags_words(r->page, report_word(r, "differences.not"));
        tags_words(r->page, " ");
        tags_element(r->page, "bdi", NULL, result_text(t, mirror, "level"));
    }
    tags_close(r->page, "td");
}

static void put_group(struct report *r, const struct result_table *t, size_t i, size_t mirror) {
    static const struct report_column text = {NULL, false}, number = {NULL, true};
    const struct facts f = {.r = r, .t = t};
    report_row_begin(r);
    passage_cell(r, &(struct passage_way){.a = result_text(t, i, "theme")});
    report_cell(r, &text, result_text(t, i, "by"));
    put_level(r, t, i, mirror);
    facts_cell(&f, &number, i, "n", 1, 0);
    facts_cell(&f, &number, i, "units_level", 1, 0);
    put_share(r, report_number(t, i, "share"), report_number(t, i, "share_lo"),
              report_number(t, i, "share_hi"));
    put_share(r, report_number(t, i, "share_rest"), NAN, NAN);
    put_ratio(r, levels_times(t, i), NAN, NAN);
    put_q(r, report_number(t, i, "q"));
    theme_pairs_careful(r, result_text(t, i, "flags"));
    report_row_end(r);
}

/* One of two rows that say the same is enough: that of the level which has the theme more often,
 * the first when that is not told. */
static bool is_said(const struct result_table *t, size_t i, const size_t *mirrors) {
    size_t j = mirrors[i];
    if (j == LEVELS_NONE || is_tested(t, i) != is_tested(t, j) ||
        levels_differs(t, i) != levels_differs(t, j))
        return true;
    double times = levels_times(t, i), other = levels_times(t, j);
    return times > other || (!(other > times) && i < j);
}

/* Waves have an order, which their names have not: that of flow.tsv. */
static size_t wave_place(struct report *r, const struct result_table *t, size_t row) {
    const struct result_table *flow = report_table(r, "flow");
    size_t i = 0;
    while (flow && i < flow->n &&
           !(slice_eq(result_text(flow, i, "by"), SLICE("wave")) &&
             slice_eq(result_text(flow, i, "level"), result_text(t, row, "level"))))
        i++;
    return i;
}

/* Rows of groups.tsv, which has levels by name: waves as they came. rows[n]. */
static void order_waves(struct report *r, const struct result_table *t, size_t *rows, size_t n) {
    for (size_t i = 1; i < n; i++)
        for (size_t j = i; j > 0 && slice_eq(result_text(t, rows[j - 1], "by"), SLICE("wave")) &&
                           slice_eq(result_text(t, rows[j], "by"), SLICE("wave")) &&
                           wave_place(r, t, rows[j]) < wave_place(r, t, rows[j - 1]);
             j--) {
            size_t row = rows[j];
            rows[j] = rows[j - 1];
            rows[j - 1] = row;
        }
}

static void put_groups(struct report *r) {
    static const struct report_column columns[] = {
        {"column.theme", false},    {"differences.by", false},   {"differences.level", false},
        {"differences.n", true},    {"differences.units", true}, {"differences.share", true},
        {"differences.rest", true}, {"differences.rate", true},  {"differences.q", true},
        {"pairs.careful", false},
    };
    static const char *const said[] = {"differences.themes.untested", "differences.themes.none",
                                       "differences.themes.some"};
    const struct result_table *t = report_table(r, "groups");
    size_t *mirrors = levels_mirrors(t), *rows = mem_zero(t->n + 1, sizeof *rows), n = 0;
    struct compared c = {0, 0, 0};
    for (size_t i = 0; i < t->n; i++)
        if (is_said(t, i, mirrors)) {
            compare(&c, t, i, levels_differs(t, i));
            if (levels_differs(t, i))
                rows[n++] = i;
        }
    report_heading(r, "differences.themes.title");
    say_compared(r, &c, said);
    if (c.differing) {
        report_rows_begin(r, "differences.themes.table", columns, sizeof columns / sizeof *columns);
        order_waves(r, t, rows, n);
        for (size_t i = 0; i < n; i++)
            put_group(r, t, rows[i], mirrors[rows[i]]);
        report_rows_end(r);
    }
    free(mirrors);
    free(rows);
}

static bool link_differs(const struct result_table *t, size_t row) {
    return result_is(t, row, "differs", "yes");
}

static void put_link(struct report *r, const struct result_table *t, size_t i) {
    static const struct report_column text = {NULL, false};
    struct passage_way way = {.a = result_text(t, i, "theme_a"), .b = result_text(t, i, "theme_b")};
    report_row_begin(r);
    passage_cell(r, &way);
    way.by = result_text(t, i, "by");
    report_cell(r, &text, way.by);
    way.level = result_text(t, i, "level_1");
    passage_cell(r, &way);
    way.level = result_text(t, i, "level_2");
    passage_cell(r, &way);
    put_ratio(r, report_number(t, i, "lift_local_1"), report_number(t, i, "lift_lo_1"),
              report_number(t, i, "lift_hi_1"));
    put_ratio(r, report_number(t, i, "lift_local_2"), report_number(t, i, "lift_lo_2"),
              report_number(t, i, "lift_hi_2"));
    put_ratio(r, report_number(t, i, "ratio"), report_number(t, i, "ratio_lo"),
              report_number(t, i, "ratio_hi"));
    put_q(r, report_number(t, i, "q"));
    report_row_end(r);
}

static void put_links(struct report *r) {
    static const struct report_column columns[] = {
        {"column.pair", false},        {"differences.by", false},    {"differences.first", false},
        {"differences.second", false}, {"differences.lift_1", true}, {"differences.lift_2", true},
        {"differences.ratio", true},   {"differences.q", true},
    };
    static const char *const said[] = {"differences.links.untested", "differences.links.none",
                                       "differences.links.some"};
    const struct result_table *t = report_table(r, "differences");
    struct compared c = {0, 0, 0};
    for (size_t i = 0; t && i < t->n; i++)
        compare(&c, t, i, link_differs(t, i));
    report_heading(r, "differences.links.title");
    say_compared(r, &c, said);
    if (c.differing == 0)
        return;
    report_rows_begin(r, "differences.links.table", columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < t->n; i++)
        if (link_differs(t, i))
            put_link(r, t, i);
    report_rows_end(r);
}

static bool write(struct report *r) {
    if (!put_matrix(r))
        return false;
    put_groups(r);
    put_links(r);
    return fault_none(r->fault);
}

const struct section section_differences = {"differences", tables, write};
