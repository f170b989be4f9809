/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands between a step that works on blocks of turns and those behind it that see whole
 * documents. For crew_tree.h only. */
#ifndef HEARTH_CREW_GATE_H
#define HEARTH_CREW_GATE_H

#include "pipeline/waiting.h"

struct crew_gate {
    struct sink sink;
    struct sink *to;      /* all that is behind it */
    struct waiting *into; /* NULL: rows go straight on; else they wait there to be read in order */
    bool within;          /* a boundary is that of a turn, not of a document */
};

void crew_gate_init(struct crew_gate *g, struct sink *to);

#endif
