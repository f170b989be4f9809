/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes by name, in their hierarchy: `power/voice` is a child of `power`. A theme that is taken in
 * brings its ancestors with it, whether or not they have patterns of their own. Zero-initialise;
 * free with hierarchy_free. */
#ifndef HEARTH_HIERARCHY_H
#define HEARTH_HIERARCHY_H

#include "pipeline/intern.h"

struct hierarchy {
    struct intern names;
    uint32_t *parents; /* [names.count]: INTERN_NONE at the top */
    uint32_t *ranks;   /* [n_ranked]: place among all names in byte order */
    size_t cap_parents, n_ranked;
};

/* The id of a theme; ids are dense, from 0. */
uint32_t hierarchy_add(struct hierarchy *h, struct slice name);
static inline struct slice hierarchy_name(const struct hierarchy *h, uint32_t id) {
    return intern_text(&h->names, id);
}
/* How many ancestors it has: 0 for a parent at the top, 1 for its child… */
unsigned hierarchy_level(const struct hierarchy *h, uint32_t id);
/* Is one of the two an ancestor of the other (or the same theme)? */
bool hierarchy_related(const struct hierarchy *h, uint32_t a, uint32_t b);
/* The place of every id in the byte order of names, [names.count], from 0; valid until the next
 * theme is taken in. */
const uint32_t *hierarchy_ranks(struct hierarchy *h);
/* Is `theme` that theme, or below it? No theme is below an empty one. */
bool hierarchy_within(struct slice theme, struct slice of);
void hierarchy_free(struct hierarchy *h);

#endif
