/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes by projects: a disc for the share of units that hold the theme, the mean over the
 * project's transcripts; its area is the share. It is shaded by how many times as often when the
 * project is shown to differ from the others, and open otherwise. */
#include <math.h>

#include "corpus/display.h"
#include "stages/page/drawing.h"
#include "stages/page/levels.h"
#include "stages/page/sections.h"
#include "stages/page/shades.h"

enum { CELL = 46, ROW = 40, NAMES = 210, FOOT = 6, NAME = 30 };
#define LETTER 6.6
#define RADIUS 14.0
/* The number stands below its disc. */
#define BELOW 17.0

static const char *const tables[] = {"themes", "groups", NULL};

static double largest(const struct levels *l) {
    double most = 0;
    for (size_t i = 0; i < l->themes.count * l->names.count; i++)
        if (l->rows[i] != LEVELS_NONE)
            most = fmax(most, report_number(l->table, l->rows[i], "p_doc"));
    return most;
}

/* Percent, with one place below 10. */
static void put_share(struct tags *svg, double x, double y, double share) {
    struct buffer said = {0};
    buffer_format(&said, "%.*f", share < 0.0995 && share > 0 ? 1 : 0, 100 * share);
    drawing_text(svg, "s halo", "middle", x, y + BELOW, buffer_slice(&said));
    buffer_free(&said);
}

static void put_cell(struct tags *svg, const struct levels *l, size_t row, double x, double y,
                     double most) {
    double share = report_number(l->table, row, "p_doc"), times = levels_times(l->table, row);
    bool shaded = levels_differs(l->table, row) && shade_of(times);
    if (isnan(share)) { /* not told of few people, or there is none: no units of the project */
        drawing_words(svg, "s", "middle", x, y + BELOW,
                      result_text(l->table, row, "p_doc").n ? "×" : "–");
        return;
    }
    if (share > 0) {
        drawing_circle(svg, shaded ? shade_of(times) : "open", x, y, RADIUS * sqrt(share / most));
        tags_close(svg, "circle");
    }
    put_share(svg, x, y, share);
}

static void put_theme(struct report *r, struct tags *svg, const struct levels *l, size_t i,
                      double y) {
    struct slice id = l->themes.texts[i];
    struct buffer name = {0};
    display_head(&name, report_name(r, id), NAME);
    tags_open(svg, "text");
    tags_attr_text(svg, "class", "t");
    tags_attr_number(svg, "x", NAMES - 8);
    tags_attr_number(svg, "y", y + 4);
    tags_attr_text(svg, "text-anchor", "end");
    tags_attr(svg, "data-theme", id);
    tags_attr_text(svg, "role", "button");
    tags_attr_text(svg, "tabindex", "0");
    tags_text(svg, buffer_slice(&name));
    tags_close(svg, "text");
    buffer_free(&name);
}

static void put_heads(struct tags *svg, const struct levels *l, double top) {
    for (size_t j = 0; j < l->names.count; j++) {
        tags_open(svg, "g");
        tags_attr_format(svg, "transform", "translate(%g,%g) rotate(-60)",
                         NAMES + ((double)j + 0.5) * CELL + 4, top - 6);
        drawing_text(svg, "t", "start", 0, 0, l->names.texts[j]);
        tags_close(svg, "g");
    }
}

static double room_for_heads(const struct levels *l) {
    double most = 0;
    for (size_t j = 0; j < l->names.count; j++)
        most = fmax(most, (double)l->names.texts[j].n);
    return fmin(most * LETTER * 0.87, 160) + 16;
}

static bool draw(struct report *r, struct tags *svg) {
    struct levels l;
    levels_read(&l, r, "project");
    double top = room_for_heads(&l), most = largest(&l);
    figure_begin_marks(r, svg, "matrix", NAMES + (double)l.names.count * CELL + top / 2,
                       top + (double)l.themes.count * ROW + FOOT, report_word(r, "matrix.read"));
    put_heads(svg, &l, top);
    for (size_t i = 0; i < l.themes.count; i++) {
        double y = top + ((double)i + 0.5) * ROW;
        put_theme(r, svg, &l, i, y);
        for (size_t j = 0; j < l.names.count; j++)
            if (levels_row(&l, i, j) != LEVELS_NONE)
                put_cell(svg, &l, levels_row(&l, i, j), NAMES + ((double)j + 0.5) * CELL, y - 6,
                         most);
    }
    tags_close(svg, "svg");
    levels_free(&l);
    return true;
}

const struct figure figure_matrix = {"matrix", tables, draw};
