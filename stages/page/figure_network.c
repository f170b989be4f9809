/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The network of the links that hold: themes that meet more often than their places explain stand
 * nearer (models/stress.h; 1 - 0.9 a apart, a = 1 - 1/lift, others 1). Every theme keeps at most
 * EDGES of its links, the strongest by the lower end of the interval. */
#include <math.h>
#include <stdlib.h>

#include "corpus/display.h"
#include "models/stress.h"
#include "stages/page/drawing.h"
#include "stages/page/placing.h"
#include "stages/page/sections.h"
#include "stages/page/theme_pairs.h"

enum { EDGES = 3, WIDTH = 900, HEIGHT = 620, MARGIN = 70, SIDE = 150, NAME = 36, FOOT = 24 };

#define LETTER 6.8

static const char *const tables[] = {"themes", "pairs", NULL};

struct net {
    struct theme_pairs pairs;
    struct theme_pair
        *links; /* [n_links] those that hold and meet more often, the strongest first */
    size_t n_links, all_links; /* the latter with themes that are not shown */
    bool *drawn;               /* [n_links] */
    size_t *nodes;             /* [n_nodes] themes that have a link */
    size_t n_nodes;
    size_t *node_of;         /* [all] which node a theme with a link is */
    struct stress_point *at; /* [n_nodes] in user units */
};

static bool is_link(const struct theme_pair *p) {
    return p->holds && p->lift > 1;
}

static int stronger(const struct theme_pair *a, const struct theme_pair *b) {
    return (a->lo < b->lo) - (a->lo > b->lo);
}

/* Links of the themes that are shown, and of those the first EDGES of both ends. */
static void choose(struct net *n) {
    size_t *ends = mem_zero(n->pairs.all + 1, sizeof *ends), kept = 0;
    n->n_links = theme_pairs_pick(&n->pairs, is_link, stronger, &n->links);
    n->all_links = n->n_links;
    for (size_t i = 0; i < n->n_links; i++)
        if (n->links[i].a < n->pairs.shown && n->links[i].b < n->pairs.shown)
            n->links[kept++] = n->links[i];
    n->n_links = kept;
    n->drawn = mem_zero(kept + 1, sizeof *n->drawn);
    for (size_t i = 0; i < kept; i++) {
        const struct theme_pair *l = &n->links[i];
        n->drawn[i] = ends[l->a] < EDGES && ends[l->b] < EDGES;
        ends[l->a] += n->drawn[i];
        ends[l->b] += n->drawn[i];
    }
    n->nodes = mem_zero(n->pairs.all + 1, sizeof *n->nodes);
    n->node_of = mem_zero(n->pairs.all + 1, sizeof *n->node_of);
    for (size_t i = 0; i < n->pairs.shown; i++)
        if (ends[i]) {
            n->node_of[i] = n->n_nodes;
            n->nodes[n->n_nodes++] = i;
        }
    free(ends);
}

static void lay_out(struct net *n) {
    size_t size = n->n_nodes;
    double *distance = mem_zero(size * size + 1, sizeof *distance);
    n->at = mem_zero(size + 1, sizeof *n->at);
    for (size_t i = 0; i < size * size; i++)
        distance[i] = 1;
    for (size_t i = 0; i < n->n_links; i++) {
        size_t a = n->node_of[n->links[i].a], b = n->node_of[n->links[i].b];
        if (n->drawn[i])
            distance[a * size + b] = distance[b * size + a] = 1 - 0.9 * (1 - 1 / n->links[i].lift);
    }
    stress_layout(distance, size, n->at);
    free(distance);
}

/* Into the middle of the picture, as large as it fits. */
static void fit(struct net *n) {
    double lo_x = 0, hi_x = 0, lo_y = 0, hi_y = 0;
    for (size_t i = 0; i < n->n_nodes; i++) {
        lo_x = fmin(lo_x, n->at[i].x);
        hi_x = fmax(hi_x, n->at[i].x);
        lo_y = fmin(lo_y, n->at[i].y);
        hi_y = fmax(hi_y, n->at[i].y);
    }
    double by = fmin((WIDTH - 2 * SIDE) / fmax(hi_x - lo_x, 0.001),
                     (HEIGHT - 2 * MARGIN) / fmax(hi_y - lo_y, 0.001));
    for (size_t i = 0; i < n->n_nodes; i++) {
        n->at[i].x = WIDTH / 2.0 + by * (n->at[i].x - (lo_x + hi_x) / 2);
        n->at[i].y = HEIGHT / 2.0 + by * (n->at[i].y - (lo_y + hi_y) / 2);
    }
}

/* Wider the stronger it is; dashed when there is something to be careful about. */
static void put_edge(struct tags *svg, const struct net *n, const struct theme_pair *l) {
    const struct stress_point *a = &n->at[n->node_of[l->a]], *b = &n->at[n->node_of[l->b]];
    bool careful = result_text(n->pairs.table, l->row, "flags").n > 0;
    drawing_line(svg, "link", a->x, a->y, b->x, b->y);
    tags_attr_number(svg, "stroke-width", 1.5 + 6 * (1 - 1 / l->lift));
    if (careful)
        tags_attr_text(svg, "stroke-dasharray", "9 6");
    theme_pairs_button(&n->pairs, svg, l);
    tags_close(svg, "line");
}

static struct placing_point point_of(const struct net *n, size_t i, double most) {
    double units = n->pairs.n[n->nodes[i]], share = units > 0 ? units / most : 0;
    size_t columns = display_width(theme_pairs_name(&n->pairs, n->nodes[i]));
    return (struct placing_point){n->at[i].x, n->at[i].y, 5 + 13 * sqrt(share),
                                  LETTER * (double)(columns < NAME ? columns : NAME)};
}

static void put_node(struct tags *svg, const struct net *n, size_t i,
                     const struct placing_point *point, const struct placing_place *label) {
    struct slice id = theme_pairs_id(&n->pairs, n->nodes[i]);
    struct slice name = theme_pairs_name(&n->pairs, n->nodes[i]);
    drawing_circle(svg, "node", point->x, point->y, point->radius);
    tags_attr(svg, "data-theme", id);
    tags_attr_text(svg, "role", "button");
    tags_attr_text(svg, "tabindex", "0");
    tags_attr(svg, "aria-label", name);
    tags_close(svg, "circle");
    drawing_name(svg, "t halo", label->anchor, label->x, label->y, name, NAME);
}

/* How many of all links that hold the picture has. */
static void put_count(struct report *r, struct tags *svg, const struct net *n) {
    struct buffer shown = {0}, all = {0};
    struct tags *page = r->page;
    size_t drawn = 0;
    for (size_t i = 0; i < n->n_links; i++)
        drawn += n->drawn[i];
    buffer_format(&shown, "%zu%c", drawn, '\0');
    buffer_format(&all, "%zu%c", n->all_links, '\0');
    tags_open(svg, "text");
    tags_attr_text(svg, "class", "s");
    tags_attr_number(svg, "x", 10);
    tags_attr_number(svg, "y", HEIGHT - 10);
    r->page = svg;
    report_text(r, "network.count", shown.p, all.p, NULL);
    r->page = page;
    tags_close(svg, "text");
    buffer_free(&shown);
    buffer_free(&all);
}

static void put_nodes(struct tags *svg, const struct net *n, const struct placing_line *lines,
                      size_t n_lines) {
    struct placing_point *points = mem_zero(n->n_nodes + 1, sizeof *points);
    struct placing_place *labels = mem_zero(n->n_nodes + 1, sizeof *labels);
    double most = 1;
    for (size_t i = 0; i < n->n_nodes; i++)
        most = fmax(most, n->pairs.n[n->nodes[i]]);
    for (size_t i = 0; i < n->n_nodes; i++)
        points[i] = point_of(n, i, most);
    placing_choose(points, n->n_nodes, lines, n_lines, WIDTH, HEIGHT - FOOT, labels);
    for (size_t i = 0; i < n->n_nodes; i++)
        put_node(svg, n, i, &points[i], &labels[i]);
    free(points);
    free(labels);
}

static void put_all(struct tags *svg, const struct net *n) {
    struct placing_line *lines = mem_zero(n->n_links + 1, sizeof *lines);
    size_t n_lines = 0;
    for (size_t i = 0; i < n->n_links; i++) {
        const struct stress_point *a = &n->at[n->node_of[n->links[i].a]];
        const struct stress_point *b = &n->at[n->node_of[n->links[i].b]];
        if (!n->drawn[i])
            continue;
        put_edge(svg, n, &n->links[i]);
        lines[n_lines++] = (struct placing_line){a->x, a->y, b->x, b->y};
    }
    put_nodes(svg, n, lines, n_lines);
    free(lines);
}

static void net_free(struct net *n) {
    theme_pairs_free(&n->pairs);
    free(n->links);
    free(n->drawn);
    free(n->nodes);
    free(n->node_of);
    free(n->at);
}

static bool draw(struct report *r, struct tags *svg) {
    struct net n = {0};
    theme_pairs_read(&n.pairs, r);
    choose(&n);
    lay_out(&n);
    fit(&n);
    figure_begin_marks(r, svg, "network", WIDTH, n.n_nodes ? HEIGHT : 60,
                       report_word(r, "network.read"));
    put_all(svg, &n);
    if (n.n_nodes)
        put_count(r, svg, &n);
    else
        drawing_words(svg, "t", "middle", WIDTH / 2.0, 34, report_word(r, "network.none"));
    tags_close(svg, "svg");
    net_free(&n);
    return true;
}

const struct figure figure_network = {"network", tables, draw, NULL};
