/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An order in which what is alike stands together: the leaves of the average-linkage tree (Sokal
 * and Michener 1958). Again and again the two clusters that are nearest, by the mean of the
 * distances between their members, become one; ties to the cluster with the lower id, a cluster's
 * being its lowest member's. The one with the lower id stands first. The merges are those of R's
 * hclust(as.dist(d), "average"). */
#ifndef HEARTH_LINKAGE_H
#define HEARTH_LINKAGE_H

#include <stddef.h>

/* distance: [n * n], symmetric, finite. order: [n], which leaf stands where. */
void linkage_order(const double *distance, size_t n, size_t *order);

#endif
