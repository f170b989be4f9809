/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Connections, as epistemic network analysis counts them (Shaffer, Collier and Ruis 2016): in a
 * conversation two themes are connected at a line (a turn) when the line holds the one, and it or
 * one of the lines just before it, `window` lines in all, holds the other. Once for each line; the
 * connection is of whoever says the line. Windows are not looked for across a change of the agenda,
 * and at the beginning they are short: what is said there has only that to refer to.
 *
 *     line      1    2    3    4         window 2: line 2 connects b with a and with c,
 *     themes    a    bc        a         line 4 nothing, since line 3 has none
 *
 * A theme and its ancestor are not connected: they are the same hit. */
#ifndef HEARTH_CONNECTIONS_H
#define HEARTH_CONNECTIONS_H

#include "models/coded.h"

#define CONNECTIONS_NOBODY UINT32_MAX

struct connection {
    uint32_t unit; /* whose; as the lines have it */
    uint32_t a, b; /* ids of themes, a < b */
    uint32_t n;    /* lines */
};

/* The lines of one document. */
struct connection_lines {
    const uint32_t *units; /* [n]: who says each, or CONNECTIONS_NOBODY */
    uint32_t n;
    const uint32_t *pieces; /* [n_pieces]: where each piece of the agenda ends, the last at n */
    uint32_t n_pieces;
};

/* Zero-initialise, set `window` (>= 1); free with connections_free. */
struct connections {
    uint64_t window;
    struct connection *all; /* [n]: those of a document together, by unit, a, b */
    size_t n, cap;
    /* Workspace: */
    size_t *start;                /* [lines + 1]: of each line's themes … */
    uint32_t *themes;             /* … here */
    struct connection_seen *seen; /* themes of the document */
    size_t cap_start, cap_themes, cap_seen;
};

/* Adds those of a document, whose hits are `coded`. */
void connections_add(struct connections *c, const struct connection_lines *lines,
                     const struct coded *coded, const struct hierarchy *h);
void connections_free(struct connections *c);

#endif
