/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What those of each role and group have of the words, the turns and the time: the middle one of
 * the conversations as a bar, the lowest and the highest as a line. */
#include <math.h>

#include "stages/page/plot.h"
#include "stages/page/sections.h"
#include "stages/page/shares.h"
#include "stages/result/words.h"

enum { LEFT = 170, WIDTH = 380, RIGHT = 190, BAR = 13, GAP = 12, HEAD = 26, NAME_COLUMNS = 24 };

static void put_bar(struct tags *svg, double y, int which, double share) {
    tags_open(svg, "rect");
    tags_attr_format(svg, "class", "c%d", which + 1);
    tags_attr_number(svg, "x", LEFT);
    tags_attr_number(svg, "y", y);
    tags_attr_format(svg, "width", "%.2f", share * WIDTH);
    tags_attr_number(svg, "height", BAR - 3);
    tags_close(svg, "rect");
}

static void put_range(struct tags *svg, double y, double lowest, double highest) {
    double middle = y + (BAR - 3) / 2.0;
    if (isnan(lowest) || isnan(highest))
        return;
    tags_open(svg, "path");
    tags_attr_text(svg, "class", "mark");
    tags_attr_format(svg, "d", "M%.2f %.2fH%.2fM%.2f %.2fv6M%.2f %.2fv6", LEFT + lowest * WIDTH,
                     middle, LEFT + highest * WIDTH, LEFT + lowest * WIDTH, middle - 3,
                     LEFT + highest * WIDTH, middle - 3);
    tags_close(svg, "path");
}

static void put_number(struct report *r, struct tags *svg, double y, int which, double share) {
    struct buffer text = {0};
    words_share(&text, share);
    buffer_text(&text, " ");
    buffer_text(&text, report_word(r, shares_measure_word(which)));
    plot_text(svg, LEFT + WIDTH + 8, y + 9, "start", "s", buffer_slice(&text));
    buffer_free(&text);
}

static double put_level(struct report *r, struct tags *svg, double y, struct slice name,
                        const struct shares_level *level) {
    plot_name(svg, LEFT - 8, y + 18, "end", "t",
              name.n ? name : slice_of(report_word(r, "voices.unnamed")), NAME_COLUMNS);
    for (int i = 0; i < SHARES_MEASURES; i++) {
        if (isnan(level->median[i]))
            continue;
        put_bar(svg, y, i, level->median[i]);
        put_range(svg, y, level->lowest[i], level->highest[i]);
        put_number(r, svg, y, i, level->median[i]);
        y += BAR;
    }
    return y + GAP;
}

static void put_scale(struct tags *svg, double bottom) {
    struct plot p = {svg, LEFT, HEAD, WIDTH, bottom - HEAD, 0, 1, 0, 1};
    struct buffer text = {0};
    for (int i = 0; i <= 4; i++) {
        double x = plot_x(&p, i / 4.0);
        tags_open(svg, "path");
        tags_attr_text(svg, "class", "axis");
        tags_attr_format(svg, "d", "M%.2f %.2fV%.2f", x, p.top, bottom);
        tags_close(svg, "path");
        buffer_clear(&text);
        buffer_format(&text, "%d %%", 25 * i);
        plot_text(svg, x, bottom + 13, "middle", "s", buffer_slice(&text));
    }
    buffer_free(&text);
}

static double height_of(const struct shares *s) {
    double height = 0;
    for (size_t i = 0; i < s->n; i++) {
        height += i == 0 || s->levels[i].of != s->levels[i - 1].of ? HEAD : 0;
        for (int k = 0; k < SHARES_MEASURES; k++)
            height += isnan(s->levels[i].median[k]) ? 0 : BAR;
        height += GAP;
    }
    return height;
}

static void put_shares(struct report *r, struct tags *svg, const struct shares *s) {
    double height = height_of(s), y = 0;
    figure_begin(r, svg, "shares", LEFT + WIDTH + RIGHT, height + 24,
                 report_word(r, "voices.shares_desc"));
    put_scale(svg, height);
    for (size_t i = 0; i < s->n; i++) {
        if (i == 0 || s->levels[i].of != s->levels[i - 1].of) {
            plot_text(svg, 4, y + 16, "start", "t",
                      slice_of(report_word(r, s->levels[i].of == SHARES_ROLE ? "voices.role"
                                                                             : "voices.group")));
            y += HEAD;
        }
        y = put_level(r, svg, y, s->levels[i].name, &s->levels[i]);
    }
    tags_close(svg, "svg");
}

static bool draw(struct report *r, struct tags *svg) {
    struct shares s = {0};
    shares_read(&s, report_table(r, "voices"));
    if (s.n)
        put_shares(r, svg, &s);
    shares_free(&s);
    return true;
}

static const char *const tables[] = {"voices", NULL};
const struct figure figure_shares = {"shares", tables, draw, NULL};
