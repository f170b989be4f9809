/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/layout.h"

/* From this weight on a layout that is not taken might be the right one. */
enum { FITS = 60 };

/* The layouts that say most and second most; NULL where none says anything. */
struct choice {
    const struct layout *best, *second;
    int most, next;
};

static void weigh(struct choice *c, const struct layout *layout, int weight) {
    if (weight > c->most) {
        c->second = c->best;
        c->next = c->most;
        c->best = layout;
        c->most = weight;
    } else if (weight > c->next) {
        c->second = layout;
        c->next = weight;
    }
}

void layout_read(struct transcript *t, struct lines *l) {
    static const struct layout *const layouts[] = {&layout_pipes, &layout_ids, &layout_names,
                                                   &layout_guide};
    struct choice c = {.best = NULL};
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++)
        weigh(&c, layouts[i], layouts[i]->weigh(t, l));
    /* What is left when nothing else fits need not be weighed. */
    if (c.best)
        weigh(&c, &layout_labels, layout_labels.weigh(t, l));
    const struct layout *best = c.best ? c.best : &layout_labels;
    t->layout = best->name;
    best->read(t, l);
    if (c.second && c.next >= FITS)
        buffer_format(&t->doubts, "the layout \"%s\" would fit, too\n", c.second->name);
}
