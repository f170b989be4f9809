/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Over time: where in the conversations, and when, the strongest themes are. */
#include <math.h>
#include <stdlib.h>

#include "stages/page/sections.h"
#include "stages/page/strands.h"

static const char *const tables[] = {"flow", NULL};

/* The rows of the themes by when: a row of the grid for each of the levels, as the table has them.
 */
struct grid {
    struct intern levels;
    size_t *rows; /* [levels.count * n] of the table, which has no more than that */
    size_t n;     /* themes */
};

static void grid_read(struct grid *g, const struct facts *f, const struct strand *strands, size_t n,
                      const char *by) {
    const struct result_table *t = f->t;
    size_t *rows = mem_zero(t->n + 1, sizeof *rows), found;
    *g = (struct grid){.n = n};
    for (size_t i = 0; i < n; i++) {
        found = strands_rows(t, &strands[i], by, rows);
        for (size_t k = 0; k < found; k++)
            intern_add(&g->levels, result_text(t, rows[k], "level"));
    }
    g->rows = mem_zero(g->levels.count * n + 1, sizeof *g->rows);
    for (size_t i = 0; i < g->levels.count * n; i++)
        g->rows[i] = t->n;
    for (size_t i = 0; i < n; i++) {
        found = strands_rows(t, &strands[i], by, rows);
        for (size_t k = 0; k < found; k++)
            g->rows[intern_find(&g->levels, result_text(t, rows[k], "level")) * n + i] = rows[k];
    }
    free(rows);
}

static void grid_free(struct grid *g) {
    intern_free(&g->levels);
    free(g->rows);
}

/* The first row there is of a level: what is counted of all talk is the same for all themes. */
static size_t any_row(const struct grid *g, const struct facts *f, size_t level) {
    for (size_t i = 0; i < g->n; i++)
        if (g->rows[level * g->n + i] < f->t->n)
            return g->rows[level * g->n + i];
    return f->t->n;
}

/* "5.2 (3.1–8.4) n=12": percent, its interval, turns. */
static void put_share(const struct facts *f, size_t row) {
    static const struct report_column number = {NULL, true};
    double share = facts_number(f, row, "p_doc"), n = facts_number(f, row, "n");
    double lo = facts_number(f, row, "p_doc_lo"), hi = facts_number(f, row, "p_doc_hi");
    struct buffer said = {0};
    if (!isnan(share))
        buffer_format(&said, "%.1f", 100 * share);
    else
        buffer_add(&said, facts_why(f, row, "p_doc"));
    if (!isnan(lo) && !isnan(hi))
        buffer_format(&said, " (%.1f–%.1f)", 100 * lo, 100 * hi);
    if (!isnan(n))
        buffer_format(&said, " n=%.0f", n);
    report_cell(f->r, &number, buffer_slice(&said));
    buffer_free(&said);
}

static void put_level(const struct facts *f, const struct grid *g, size_t level) {
    static const struct report_column text = {NULL, false}, number = {NULL, true};
    size_t any = any_row(g, f, level);
    report_row_begin(f->r);
    report_cell(f->r, &text, intern_text(&g->levels, (uint32_t)level));
    facts_cell(f, &number, any, "units_all", 1, 0);
    facts_cell(f, &number, any, "docs_all", 1, 0);
    for (size_t i = 0; i < g->n; i++)
        put_share(f, g->rows[level * g->n + i]);
    report_row_end(f->r);
}

static void put_table(const struct facts *f, const struct strand *strands, size_t n, const char *by,
                      const char *caption) {
    struct grid g;
    grid_read(&g, f, strands, n, by);
    report_fold_begin(f->r, "course.numbers");
    report_say(f->r, "time.table_how", NULL);
    report_head_begin(f->r, caption, true);
    report_head(f->r, slice_of(report_word(f->r, "time.level")), false);
    report_head(f->r, slice_of(report_word(f->r, "time.units")), true);
    report_head(f->r, slice_of(report_word(f->r, "time.docs_all")), true);
    for (size_t i = 0; i < n; i++)
        report_head(f->r, report_name(f->r, strands[i].theme), true);
    report_head_end(f->r);
    for (size_t i = 0; i < g.levels.count; i++)
        put_level(f, &g, i);
    report_rows_end(f->r);
    report_fold_end(f->r);
    grid_free(&g);
}

/* What there is by tenths, waves or dates, or that there is nothing. */
static bool put_part(const struct facts *f, const struct strand *strands, size_t n, const char *by,
                     const char *const words[3], const struct figure *figure) {
    report_heading(f->r, words[0]);
    if (!strands_have(f->t, by)) {
        report_say(f->r,
                   f->r->withheld.may && strcmp(by, "tenth") != 0 ? "time.withheld" : words[1],
                   NULL);
        return true;
    }
    bool ok = report_figure(f->r, figure);
    put_table(f, strands, n, by, words[2]);
    return ok;
}

static bool write(struct report *r) {
    static const char *const tenths[] = {"time.tenth", "time.no_tenth", "time.table_tenth"};
    static const char *const waves[] = {"time.wave", "time.no_wave", "time.table_wave"};
    static const char *const dates[] = {"time.date", "time.no_date", "time.table_date"};
    struct facts f = {.r = r, .t = report_table(r, "flow")};
    size_t all, n;
    struct strand *strands = strands_of(f.t, &all);
    n = all < STRANDS_DRAWN ? all : STRANDS_DRAWN;
    report_say(r, "time.which", facts_of(&f, (double)all, "course.one_theme", "course.themes"),
               facts_whole(&f, (double)n), NULL);
    bool ok = put_part(&f, strands, n, "tenth", tenths, &figure_course_tenth) &&
              put_part(&f, strands, n, "wave", waves, &figure_course_wave) &&
              put_part(&f, strands, n, "date", dates, &figure_course_date);
    free(strands);
    facts_free(&f);
    return ok;
}

const struct section section_time = {"time", tables, write};
