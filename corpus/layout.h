/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How plain texts show who speaks. A layout is chosen by evidence over the whole file: each says
 * what it finds, the one with most reads. */
#ifndef HEARTH_LAYOUT_H
#define HEARTH_LAYOUT_H

#include "corpus/lines.h"
#include "corpus/turns.h"

struct layout {
    const char *name; /* for the ledger */
    /* How much the lines look like it: 0 not at all, 100 certainly. */
    int (*weigh)(struct transcript *t, const struct lines *l);
    /* Fills t, and says in t->evidence on what it was recognised. */
    void (*read)(struct transcript *t, struct lines *l);
};
/* `Name: text`, also with a time, a bullet, brackets or a tab; and texts without speakers. */
extern const struct layout layout_labels;
/* `Ana Berg  12:04` on a line of its own. */
extern const struct layout layout_names;
/* `[id1] text` */
extern const struct layout layout_ids;
/* `me011|text|code` */
extern const struct layout layout_pipes;
/* Answers below numbered headings. */
extern const struct layout layout_guide;

/* Reads t from its lines in the layout that fits best. */
void layout_read(struct transcript *t, struct lines *l);

#endif
