/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/connections.h"

#include <stdlib.h>

/* A theme of the document in hand, and the line that held it last, from 1; 0: none of the piece. */
struct connection_seen {
    uint32_t theme, line;
};

static bool is_again(const struct coded_theme *t, size_t hit) {
    return hit && t->hits[hit].unit == t->hits[hit - 1].unit;
}

/* The themes of each line, as places in `seen`: a counting sort. */
static void list_themes(struct connections *c, uint32_t n_lines, const struct coded *coded) {
    size_t all = 0;
    MEM_GROW(c->start, c->cap_start, (size_t)n_lines + 2);
    MEM_GROW(c->seen, c->cap_seen, coded->n_themes);
    memset(c->start, 0, ((size_t)n_lines + 2) * sizeof *c->start);
    for (size_t i = 0; i < coded->n_themes; i++) {
        const struct coded_theme *t = &coded->themes[i];
        c->seen[i] = (struct connection_seen){t->theme, 0};
        for (size_t k = 0; k < t->n_hits; k++)
            if (!is_again(t, k))
                c->start[t->hits[k].unit + 2]++, all++;
    }
    for (size_t line = 2; line < (size_t)n_lines + 2; line++)
        c->start[line] += c->start[line - 1];
    MEM_GROW(c->themes, c->cap_themes, all);
    for (size_t i = 0; i < coded->n_themes; i++)
        for (size_t k = 0; k < coded->themes[i].n_hits; k++)
            if (!is_again(&coded->themes[i], k))
                c->themes[c->start[coded->themes[i].hits[k].unit + 1]++] = (uint32_t)i;
}

static void connect(struct connections *c, uint32_t unit, uint32_t a, uint32_t b,
                    const struct hierarchy *h) {
    if (hierarchy_related(h, a, b))
        return;
    MEM_GROW(c->all, c->cap, c->n + 1);
    c->all[c->n++] = (struct connection){unit, a < b ? a : b, a < b ? b : a, 1};
}

/* A line, from 1, whose themes are marked as seen in it already. Of two themes of the line itself
 * each is the other's partner: one of the two ways counts. */
static void connect_line(struct connections *c, uint32_t line, uint32_t unit, size_t n_seen,
                         const struct hierarchy *h) {
    uint64_t oldest = line > c->window ? line - c->window + 1 : 1;
    for (size_t i = c->start[line - 1]; i < c->start[line]; i++) {
        uint32_t here = c->themes[i];
        for (uint32_t k = 0; k < n_seen; k++) {
            const struct connection_seen *s = &c->seen[k];
            if (s->line >= oldest && (s->line != line || k < here))
                connect(c, unit, c->seen[here].theme, s->theme, h);
        }
    }
}

static int by_unit(const void *x, const void *y) {
    const struct connection *a = x, *b = y;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

/* From a connection for each line to one with the number of lines, from `from` on. */
static void add_up(struct connections *c, size_t from) {
    size_t kept = from;
    if (c->n > from)
        qsort(c->all + from, c->n - from, sizeof *c->all, by_unit);
    for (size_t i = from; i < c->n; i++) {
        if (kept > from && by_unit(&c->all[kept - 1], &c->all[i]) == 0)
            c->all[kept - 1].n++;
        else
            c->all[kept++] = c->all[i];
    }
    c->n = kept;
}

void connections_add(struct connections *c, const struct connection_lines *lines,
                     const struct coded *coded, const struct hierarchy *h) {
    size_t from = c->n;
    uint32_t piece = 0;
    list_themes(c, lines->n, coded);
    for (uint32_t line = 1; line <= lines->n; line++) {
        if (line - 1 == lines->pieces[piece]) {
            piece++;
            for (size_t k = 0; k < coded->n_themes; k++)
                c->seen[k].line = 0;
        }
        for (size_t i = c->start[line - 1]; i < c->start[line]; i++)
            c->seen[c->themes[i]].line = line;
        if (lines->units[line - 1] != CONNECTIONS_NOBODY)
            connect_line(c, line, lines->units[line - 1], coded->n_themes, h);
    }
    add_up(c, from);
}

void connections_free(struct connections *c) {
    free(c->all);
    free(c->start);
    free(c->themes);
    free(c->seen);
    *c = (struct connections){.window = c->window};
}
