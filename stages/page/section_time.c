/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Over time: where in the conversations, and when, the strongest themes are. */
#include <stdlib.h>

#include "stages/page/sections.h"
#include "stages/page/strands.h"

static const char *const tables[] = {"flow", NULL};
static const struct report_column columns[] = {
    {"course.theme", false}, {"time.level", false}, {"course.share", true}, {"course.lo", true},
    {"course.hi", true},     {"time.n", true},      {"time.units", true},   {"time.docs_all", true},
};

static void put_row(const struct facts *f, size_t row) {
    static const char *const shares[] = {"p_doc", "p_doc_lo", "p_doc_hi"};
    static const char *const counts[] = {"n", "units_all", "docs_all"};
    report_row_begin(f->r);
    report_cell(f->r, &columns[0], report_name(f->r, result_text(f->t, row, "theme")));
    report_cell(f->r, &columns[1], result_text(f->t, row, "level"));
    for (size_t i = 0; i < 3; i++)
        facts_cell(f, &columns[2 + i], row, shares[i], 100, 1);
    for (size_t i = 0; i < 3; i++)
        facts_cell(f, &columns[5 + i], row, counts[i], 1, 0);
    report_row_end(f->r);
}

static void put_table(const struct facts *f, const struct strand *strands, size_t n, const char *by,
                      const char *caption) {
    size_t *rows = mem_zero(f->t->n + 1, sizeof *rows);
    report_fold_begin(f->r, "course.numbers");
    report_rows_begin(f->r, caption, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < n; i++) {
        size_t found = strands_rows(f->t, &strands[i], by, rows);
        for (size_t k = 0; k < found; k++)
            put_row(f, rows[k]);
    }
    report_rows_end(f->r);
    report_fold_end(f->r);
    free(rows);
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
