/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/layout.h"

void layout_read(struct transcript *t, struct lines *l) {
    static const struct layout *const layouts[] = {&layout_pipes, &layout_ids, &layout_names,
                                                   &layout_guide};
    const struct layout *best = &layout_labels;
    int most = 0;
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        int weight = layouts[i]->weigh(t, l);
        if (weight > most) {
            most = weight;
            best = layouts[i];
        }
    }
    /* What is left when nothing else fits need not be weighed. */
    if (most && layout_labels.weigh(t, l) > most)
        best = &layout_labels;
    t->layout = best->name;
    best->read(t, l);
}
