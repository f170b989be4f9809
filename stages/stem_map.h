/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which words fell on which stem, for stem --stem-map. */
#ifndef HEARTH_STEM_MAP_H
#define HEARTH_STEM_MAP_H

#include "corpus/stemming.h"

/* The counts of all workers. Zero-initialise; free with stem_map_free. */
struct stem_map {
    bool several;               /* algorithms: the table says which */
    struct intern words, stems; /* words with their algorithm before them, and a TAB */
    uint32_t *stem;             /* [words.count] */
    uint64_t *counts;           /* [words.count] */
    size_t cap_stem, cap_counts;
};
void stem_map_add(struct stem_map *m, const struct stemming *s);
/* Writes the table; a fault otherwise. */
bool stem_map_write(const struct stem_map *m, const char *path, struct fault *f);
void stem_map_free(struct stem_map *m);

#endif
