/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each transcript as a strip, from its first word to its last, with a mark where a turn holds one
 * of the strongest themes: a lane for each of these, so that it is not the colour alone. */
#include <stdlib.h>

#include "stages/page/codelines.h"
#include "stages/page/drawing.h"
#include "stages/page/report_talk.h"
#include "stages/page/sections.h"

enum {
    LEFT = 210, /* of the strips; the names stand before them */
    WIDE = 770,
    LANE = 6,
    GAP = 8,
    LEGEND = 18,    /* a line of it */
    LABEL_MOST = 28 /* columns of a transcript's name */
};

static const char *const tables[] = {"themes", NULL};

/* Ticks of one theme in one transcript, as one path. */
static void put_lane(struct tags *svg, const struct spoken *s, uint32_t theme, size_t lane,
                     double y) {
    uint64_t words = 0, so_far = 0;
    struct buffer path = {0};
    for (size_t i = 0; i < s->n_turns; i++)
        words += s->turns[i].words;
    for (size_t i = 0; i < s->n_turns; i++) {
        const struct talk_turn *turn = &s->turns[i];
        if (codelines_holds(s, turn, theme)) {
            double middle = (double)so_far + (double)turn->words / 2;
            buffer_format(&path, "M%.1f %.0fv%d", LEFT + WIDE * middle / (double)words,
                          y + (double)lane * LANE, LANE - 1);
        }
        so_far += turn->words;
    }
    if (path.n) {
        tags_open(svg, "path");
        tags_attr_format(svg, "class", "l%zu", lane + 1);
        tags_attr_text(svg, "stroke-width", "2");
        tags_attr(svg, "d", buffer_slice(&path));
        tags_close(svg, "path");
    }
    buffer_free(&path);
}

/* "choir, 2025-10-16", as far as they are known; a pseudonym says nothing to who was there. */
static void put_label(struct tags *svg, const struct talk *t, const struct talk_doc *d, double y) {
    struct buffer label = {0};
    buffer_add(&label, intern_text(&t->projects, d->project));
    if (label.n && d->date.n)
        buffer_text(&label, ", ");
    buffer_add(&label, d->date);
    if (!label.n)
        buffer_add(&label, d->doc);
    drawing_name(svg, "t", "end", LEFT - 8, y, buffer_slice(&label), LABEL_MOST);
    buffer_free(&label);
}

/* Of transcript `doc`; false with a fault. */
static bool put_strip(struct report *r, struct tags *svg, size_t doc, const uint32_t *themes,
                      size_t n, double y) {
    struct spoken s = {0};
    bool ok = talk_load(r->talk, doc, &s, r->fault);
    put_label(svg, r->talk, &r->talk->docs[doc], y + (double)n * LANE / 2 + 4);
    tags_open(svg, "rect");
    tags_attr_text(svg, "class", "axis");
    tags_attr_number(svg, "x", LEFT);
    tags_attr_number(svg, "y", y - 1);
    tags_attr_number(svg, "width", WIDE);
    tags_attr_number(svg, "height", (double)n * LANE + 1);
    tags_close(svg, "rect");
    for (size_t i = 0; ok && i < n; i++)
        put_lane(svg, &s, themes[i], i, y);
    spoken_free(&s);
    return ok;
}

static void put_legend(const struct report *r, struct tags *svg, const struct talk *t,
                       const uint32_t *themes, size_t n) {
    for (size_t i = 0; i < n; i++) {
        double y = (double)(i + 1) * LEGEND;
        tags_open(svg, "path");
        tags_attr_format(svg, "class", "l%zu", i + 1);
        tags_attr_text(svg, "stroke-width", "4");
        tags_attr_format(svg, "d", "M%d %.0fh12", LEFT, y - 4);
        tags_close(svg, "path");
        drawing_name(svg, "t", "start", LEFT + 20, y,
                     report_name(r, hierarchy_name(&t->themes, themes[i])), NAME_COLUMNS_MOST);
    }
}

static bool draw(struct report *r, struct tags *svg) {
    const struct talk *t = report_talk(r);
    uint32_t themes[CODELINES_THEMES];
    if (!t)
        return fault_none(r->fault);
    size_t n = codelines_themes(t, themes), most = (size_t)r->options->top;
    size_t *docs = mem_zero(most + 1, sizeof *docs), n_docs = codelines_docs(t, docs, most);
    double top = (double)(n + 1) * LEGEND, step = (double)n * LANE + GAP;
    figure_begin(r, svg, "codelines", LEFT + WIDE + 10, top + (double)n_docs * step + GAP,
                 report_word(r, "codelines.desc"));
    put_legend(r, svg, t, themes, n);
    bool ok = true;
    for (size_t i = 0; ok && i < n_docs; i++)
        ok = put_strip(r, svg, docs[i], themes, n, top + (double)i * step);
    tags_close(svg, "svg");
    free(docs);
    return ok;
}

const struct figure figure_codelines = {"codelines", tables, draw, NULL};
