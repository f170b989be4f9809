/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes by projects: a disc for the share of units that hold the theme, the mean over the
 * project's transcripts; its area is the share, which stands beside it. It is shaded by how many
 * times as often when the project is shown to differ from the others, and open otherwise. More
 * projects than can be read side by side are parts, one below the other, alike in width. */
#include <math.h>

#include "stages/page/drawing.h"
#include "stages/page/levels.h"
#include "stages/page/sections.h"
#include "stages/page/shades.h"

enum {
    CELL = 54,
    ROW = 26,
    NAMES = 210,
    FOOT = 14,
    BESIDE_MOST = 14, /* projects side by side */
    MIDDLE = 15,      /* of a disc in its cell */
    NUMBER = 50,      /* the end of the number in its cell */
    NAME = 30
};
#define LETTER 6.6
#define RADIUS 11.0

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
    drawing_text(svg, "s", "end", x + NUMBER, y + 4, buffer_slice(&said));
    buffer_free(&said);
}

static void put_cell(struct tags *svg, const struct levels *l, size_t row, double x, double y,
                     double most) {
    double share = report_number(l->table, row, "p_doc"), times = levels_times(l->table, row);
    bool shaded = levels_differs(l->table, row) && shade_of(times);
    if (isnan(share)) { /* not told of few people, or there is none: no units of the project */
        drawing_words(svg, "s", "end", x + NUMBER, y + 4,
                      result_text(l->table, row, "p_doc").n ? "×" : "–");
        return;
    }
    if (share > 0) {
        drawing_circle(svg, shaded ? shade_of(times) : "open", x + MIDDLE, y,
                       RADIUS * sqrt(share / most));
        tags_close(svg, "circle");
    }
    put_share(svg, x, y, share);
}

static void put_theme(struct report *r, struct tags *svg, const struct levels *l, size_t i,
                      double y) {
    struct slice id = l->themes.texts[i];
    struct buffer name = {0};
    drawing_fit(&name, report_name(r, id), NAME);
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

static double room_for_heads(const struct levels *l) {
    double most = 0;
    for (size_t j = 0; j < l->names.count; j++)
        most = fmax(most, (double)l->names.texts[j].n);
    return fmin(most * LETTER * 0.87, 160) + 16;
}

struct matrix {
    struct levels levels;
    size_t parts, beside;      /* projects side by side in all parts but the last */
    double most, head, height; /* the largest share; of a part, in user units */
};

static void matrix_read(struct matrix *m, struct report *r) {
    levels_read(&m->levels, r, "project");
    size_t n = m->levels.names.count;
    m->parts = n ? (n + BESIDE_MOST - 1) / BESIDE_MOST : 1;
    m->beside = (n + m->parts - 1) / m->parts;
    m->most = largest(&m->levels);
    m->head = room_for_heads(&m->levels);
    m->height = m->head + (double)m->levels.themes.count * ROW + FOOT;
}

static void put_head(struct tags *svg, struct slice name, double x, double y) {
    tags_open(svg, "g");
    tags_attr_format(svg, "transform", "translate(%g,%g) rotate(-60)", x + CELL / 2.0 + 4, y - 6);
    drawing_text(svg, "t", "start", 0, 0, name);
    tags_close(svg, "g");
}

/* The projects of one part, its upper edge at `top`. */
static void put_part(struct report *r, struct tags *svg, const struct matrix *m, size_t part,
                     double top) {
    const struct levels *l = &m->levels;
    size_t from = part * m->beside, to = from + m->beside;
    to = to < l->names.count ? to : l->names.count;
    for (size_t j = from; j < to; j++)
        put_head(svg, l->names.texts[j], NAMES + (double)(j - from) * CELL, top + m->head);
    for (size_t i = 0; i < l->themes.count; i++) {
        double y = top + m->head + ((double)i + 0.5) * ROW;
        put_theme(r, svg, l, i, y);
        for (size_t j = from; j < to; j++)
            if (levels_row(l, i, j) != LEVELS_NONE)
                put_cell(svg, l, levels_row(l, i, j), NAMES + (double)(j - from) * CELL, y,
                         m->most);
    }
}

static void put_parts(struct report *r, struct tags *svg, const struct matrix *m) {
    size_t from = r->part ? r->part - 1 : 0, to = r->part ? r->part : m->parts;
    figure_begin_marks(r, svg, "matrix", NAMES + (double)m->beside * CELL + m->head / 2,
                       (double)(to - from) * m->height, report_word(r, "matrix.read"));
    for (size_t i = from; i < to; i++)
        put_part(r, svg, m, i, (double)(i - from) * m->height);
    tags_close(svg, "svg");
}

static bool draw(struct report *r, struct tags *svg) {
    struct matrix m;
    matrix_read(&m, r);
    if (m.levels.names.count)
        put_parts(r, svg, &m);
    levels_free(&m.levels);
    return true;
}

static size_t parts(struct report *r) {
    struct matrix m;
    matrix_read(&m, r);
    levels_free(&m.levels);
    return m.parts;
}

const struct figure figure_matrix = {"matrix", tables, draw, parts};
