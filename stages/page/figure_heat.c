/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heat map as a picture to take away. */
#include <math.h>

#include "corpus/display.h"
#include "stages/page/drawing.h"
#include "stages/page/heat.h"
#include "stages/page/sections.h"
#include "stages/page/shades.h"

/* A cell, room for names, and how wide a letter of them is at most. */
#define CELL 30
#define NAMES_MOST 260
#define LETTER 6.6
enum { COLUMNS_MOST = 38 };

static const char *const tables[] = {"themes", "pairs", NULL};

static double room_for_names(const struct heat *h) {
    double most = 0;
    for (size_t i = 0; i < h->n; i++)
        most = fmax(most, (double)display_width(theme_pairs_name(&h->pairs, h->order[i])));
    return fmin(most * LETTER + 10, NAMES_MOST);
}

static void put_names(struct tags *svg, const struct heat *h, double room) {
    for (size_t i = 0; i < h->n; i++) {
        struct slice name = theme_pairs_name(&h->pairs, h->order[i]);
        double middle = room + ((double)i + 0.5) * CELL;
        drawing_name(svg, "t", "end", room - 6, middle + 4, name, COLUMNS_MOST);
        tags_open(svg, "g");
        tags_attr_format(svg, "transform", "translate(%g,%g) rotate(-90)", middle + 4, room - 6);
        drawing_name(svg, "t", "start", 0, 0, name, COLUMNS_MOST);
        tags_close(svg, "g");
    }
}

/* A pair that does not hold is a frame with its number, not a shade. */
static void put_cell(struct tags *svg, const struct heat *h, size_t i, size_t j, double room) {
    const struct theme_pair *pair = heat_cell(h, i, j);
    double x = room + (double)j * CELL, y = room + (double)i * CELL;
    struct buffer said = {0};
    if (!pair)
        return;
    bool shaded = pair->holds && shade_of(pair->lift);
    drawing_rect(svg, shaded ? shade_of(pair->lift) : "open", x + 1, y + 1, CELL - 2, CELL - 2);
    tags_close(svg, "rect");
    heat_number(&said, pair);
    drawing_text(svg,
                 !shaded                  ? "s"
                 : shade_dark(pair->lift) ? "light"
                                          : "dark",
                 "middle", x + CELL / 2.0, y + CELL / 2.0 + 4, buffer_slice(&said));
    buffer_free(&said);
}

static void put_map(struct report *r, struct tags *svg, const struct heat *h) {
    double room = room_for_names(h), side = room + (double)h->n * CELL + 4;
    figure_begin(r, svg, "heat", side, side, report_word(r, "heat.open"));
    put_names(svg, h, room);
    for (size_t i = 0; i < h->n; i++)
        for (size_t j = 0; j < h->n; j++)
            put_cell(svg, h, i, j, room);
    tags_close(svg, "svg");
}

static bool draw(struct report *r, struct tags *svg) {
    struct heat h;
    heat_read(&h, r);
    if (h.pairs.n_pairs)
        put_map(r, svg, &h);
    heat_free(&h);
    return true;
}

const struct figure figure_heat = {"heat", tables, draw, NULL};
