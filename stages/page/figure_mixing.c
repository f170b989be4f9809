/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who speaks after whom, group by group, facilitators' turns stepped over: the share of each row,
 * coloured by how it stands to chance, where the test of all together shows anything. */
#include <math.h>

#include "models/null.h"
#include "stages/page/meetings.h"
#include "stages/page/plot.h"
#include "stages/page/sections.h"
#include "stages/page/shades.h"
#include "stages/result/words.h"

enum { LEFT = 170, TOP = 52, WIDTH = 150, HEIGHT = 64, NAME_COLUMNS = 22, LEAST = 760 };

/* What is not shown has no colour. */
static const char *cell_shade(const struct meetings *m, double times) {
    double p = report_number(m->t, meetings_row(m, "between", "out"), "p");
    return p <= NULL_ALPHA ? shade_of(times) : NULL;
}

static void put_cell(struct report *r, const struct meetings *m, struct tags *svg, size_t row,
                     double x, double y) {
    double n = report_number(m->t, row, "n"), of = report_number(m->t, row, "transitions");
    double expected = report_number(m->t, row, "expected");
    double times = expected > 0 ? n / expected : NAN;
    const char *shade = cell_shade(m, times), *ink = shade && shade_dark(times) ? "light" : "dark";
    struct buffer text = {0};
    tags_open(svg, "rect");
    tags_attr_text(svg, "class", shade ? shade : "d5");
    tags_attr_number(svg, "x", x + 1);
    tags_attr_number(svg, "y", y + 1);
    tags_attr_number(svg, "width", WIDTH - 2);
    tags_attr_number(svg, "height", HEIGHT - 2);
    tags_close(svg, "rect");
    words_share(&text, report_number(m->t, row, "share"));
    plot_text(svg, x + WIDTH / 2.0, y + 22, "middle", ink, buffer_slice(&text));
    buffer_clear(&text);
    buffer_format(&text, "%.0f / %.0f", n, of);
    plot_text(svg, x + WIDTH / 2.0, y + 38, "middle", ink, buffer_slice(&text));
    buffer_clear(&text);
    if (!isnan(expected))
        buffer_format(&text, "%s %.0f", report_word(r, "voices.chance"), expected);
    plot_text(svg, x + WIDTH / 2.0, y + 54, "middle", ink, buffer_slice(&text));
    buffer_free(&text);
}

static void put_group(struct report *r, const struct meetings *m, struct tags *svg, size_t i) {
    double y = TOP + (double)i * HEIGHT;
    plot_name(svg, LEFT - 8, y + HEIGHT / 2.0 + 4, "end", "t", m->groups[i], NAME_COLUMNS);
    plot_name(svg, LEFT + ((double)i + 0.5) * WIDTH, TOP - 8, "middle", "t", m->groups[i],
              NAME_COLUMNS);
    for (size_t k = 0; k < m->n; k++) {
        size_t row = meetings_pair(m, m->groups[i], m->groups[k], "out");
        if (row < m->t->n && !isnan(report_number(m->t, row, "n")))
            put_cell(r, m, svg, row, LEFT + (double)k * WIDTH, y);
    }
}

static void put_groups(struct report *r, struct tags *svg, const struct meetings *m) {
    figure_begin(r, svg, "mixing", fmax(LEAST, LEFT + (double)m->n * WIDTH + 10),
                 TOP + (double)m->n * HEIGHT + 6, report_word(r, "voices.mixing_desc"));
    plot_text(svg, LEFT - 8, TOP - 8, "end", "s", slice_of(report_word(r, "voices.after")));
    plot_text(svg, LEFT + (double)m->n * WIDTH / 2, 16, "middle", "s",
              slice_of(report_word(r, "voices.comes")));
    for (size_t i = 0; i < m->n; i++)
        put_group(r, m, svg, i);
    tags_close(svg, "svg");
}

static bool draw(struct report *r, struct tags *svg) {
    struct meetings m = {0};
    meetings_read(&m, report_table(r, "mixing"));
    if (m.n)
        put_groups(r, svg, &m);
    meetings_free(&m);
    return true;
}

static const char *const tables[] = {"mixing", NULL};
const struct figure figure_mixing = {"mixing", tables, draw, NULL};
