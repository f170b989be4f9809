/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map of who connects which themes (epistemic network analysis: Shaffer, Collier and Ruis 2016;
 * Bowman et al. 2021). A unit is a speaker in a transcript, and what it connects a vector:
 *
 *     v        how often the unit connects each pair of themes that anybody connects
 *              (connections.h), in the order c1c2, c1c3, c2c3, c1c4, …
 *     v/|v|    so that who talks much does not lie further out; a unit that connects nothing stays
 *              0 and out of the means
 *     svd1, 2  less the mean, decomposed: the axes on which units differ most
 *     mr1      the mean of one group less that of another: the axis that tells the two apart. It
 *              was chosen to separate them: no test of it can be valid, and there is none
 *
 * A theme is drawn where the middle of the connections of every unit, ends half and half, comes
 * nearest to the unit's point (least squares over all units). */
#ifndef HEARTH_ENA_H
#define HEARTH_ENA_H

#include "models/connections.h"
#include "models/decomposition.h"
#include "models/reason.h"

enum ena_axis { ENA_SVD1, ENA_SVD2, ENA_MR1, ENA_AXES };
extern const char *const ena_axis_names[ENA_AXES];

#define ENA_NO_GROUP UINT32_MAX

struct ena_unit {
    struct slice doc, speaker, group, project; /* owned by whoever made it; group may be empty */
    uint64_t lines;
    uint32_t id; /* in the connections */
    /* Filled in by ena_make: */
    uint32_t level; /* place of its group among the groups' names in byte order, or NO_GROUP */
    double norm;    /* |v|; 0: it connects nothing, and lies at 0 without being placed */
    double at[ENA_AXES];
};

struct ena_pair {
    uint32_t a, b; /* places among the nodes, a < b */
    uint64_t n;    /* lines that connect them */
    double loading[ENA_AXES];
};

struct ena_node {
    uint32_t theme; /* id */
    uint64_t n;     /* lines at which it is connected with something, once for each partner */
    double at[ENA_AXES];
};

struct ena {
    struct ena_unit *units; /* [n_units] by doc, speaker, group; borrowed */
    size_t n_units, n_placed;
    struct slice *groups; /* [n_groups] in byte order: those that a unit has */
    uint32_t n_groups;
    struct ena_node *nodes; /* [n_nodes] in byte order of their names */
    struct ena_pair *pairs; /* [n_pairs] in the order above */
    size_t n_nodes, n_pairs;
    size_t *start;             /* [n_units + 1]: cells of a unit */
    uint32_t *column;          /* of the pairs */
    double *value;             /* v/|v| */
    double *mean;              /* [n_pairs] of those placed */
    double squares;            /* sum of the squared distances of the placed from the mean */
    double share[ENA_AXES];    /* of it along an axis */
    enum reason why[ENA_AXES]; /* why nothing has a place on an axis: degenerate (all alike, or as
                                  spread as the next axis), no_groups */
    enum reason why_nodes;     /* degenerate: their places are not determined */
    uint32_t between[2];       /* the groups of mr1: mean of [0] less mean of [1] */
};

/* Sorts the units and fills in all but mr1 and the nodes' places. `in[id]`: the themes that stand
 * (theme_level.h). Free with ena_free. */
void ena_make(struct ena *e, struct ena_unit *units, size_t n, const struct connections *c,
              struct hierarchy *h, const bool *in);
/* The axis from the second group to the first. */
void ena_direct(struct ena *e, uint32_t first, uint32_t second);
/* Places the nodes on all axes that there are; after ena_direct, if at all. */
void ena_place_nodes(struct ena *e);
void ena_free(struct ena *e);

/* The mean of the placed units of a group, on an axis: no_units without one. */
struct value ena_group_mean(const struct ena *e, uint32_t group, enum ena_axis axis);
size_t ena_group_size(const struct ena *e, uint32_t group); /* placed units */

#endif
