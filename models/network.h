/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The network of themes for other programs: nodes are themes, edges the pairs of the finished table
 * `pairs` that hold and meet more often than their places explain (lift_local above 1), or all of
 * its pairs. An edge is as strong as its association a = 1 - 1/lift_local, 0 to 1. A pair that
 * holds because the two avoid one another is no edge.
 *
 * The modularity (Newman and Girvan 2004; weights a, W their sum) is that of a partition that was
 * there before, the topmost themes of the codebook: the sum over parts of W_in/W - (W_end/2W)^2,
 * W_in within the part and W_end all edge ends in it. Above 0: themes of one part are linked with
 * one another more than such themes would be by chance. */
#ifndef HEARTH_NETWORK_H
#define HEARTH_NETWORK_H

#include "models/reason.h"
#include "models/theme_level.h"
#include "pipeline/record.h"

enum network_number {
    NETWORK_EXPECTED,
    NETWORK_LIFT,
    NETWORK_LO,
    NETWORK_HI,
    NETWORK_P,
    NETWORK_Q,
    NETWORK_NUMBERS
};
enum network_count { NETWORK_JOINT, NETWORK_DOCS, NETWORK_PROJECTS, NETWORK_COUNTS };
extern const char *const network_number_names[NETWORK_NUMBERS]; /* as the columns are called */
extern const char *const network_count_names[NETWORK_COUNTS];

struct network_node {
    uint32_t theme; /* id in the hierarchy */
    uint32_t part;  /* id of its topmost ancestor, be it itself */
    uint64_t n;     /* units that hold it */
    uint32_t links; /* edges that hold */
};
struct network_edge {
    uint32_t a, b;             /* themes; places among the nodes once network_finish was called */
    struct slice holds, flags; /* as the table has them */
    bool linked;               /* it holds, and the two meet more often */
    double association;        /* 1 - 1/lift, NaN without a lift */
    double numbers[NETWORK_NUMBERS]; /* NaN: there is none */
    uint64_t counts[NETWORK_COUNTS]; /* UINT64_MAX: there is none */
};

/* Zero-initialise; free with network_free. */
struct network {
    struct hierarchy themes;
    struct network_node *nodes; /* [n_nodes] in byte order of their names */
    struct network_edge *edges; /* [n_edges] in the order of the table */
    size_t n_nodes, n_edges;
    size_t n_linked;         /* edges that hold */
    size_t left_out;         /* themes that do not stand at this level */
    struct value modularity; /* no_units without an edge that holds, no_groups when no part has two
                                themes */
    /* While rows come in: */
    size_t cap_edges, cap_units;
    uint64_t *units; /* of each theme, UINT64_MAX: in no row */
    struct intern keys;
    struct arena texts;
    struct buffer key;
    size_t at[NETWORK_NUMBERS + NETWORK_COUNTS + 6];
};

/* Finds the columns of the table; false with a fault when one is missing. */
bool network_columns(struct network *n, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault when it is not sound. */
bool network_row(struct network *n, const struct record *r, struct fault *f);
/* Reads the table at `path`, or standard input for "-"; `stage` is who reads. */
bool network_read(struct network *n, const char *path, const char *stage, struct fault *f);
/* All rows are there: keeps the themes of a level (theme_level.h), and of the pairs all or only
 * those that hold and meet more often. */
void network_finish(struct network *n, uint32_t level, bool all_pairs);
void network_free(struct network *n);

/* Appends the graph for Gephi, Cytoscape, igraph, NetworkX, … */
void network_graphml(const struct network *n, struct buffer *to);
/* Appends the graph for Graphviz: an edge is the shorter and wider the stronger it is. */
void network_dot(const struct network *n, struct buffer *to);

#endif
