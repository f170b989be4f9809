/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A run as its plan says, in this process. */
#ifndef HEARTH_ENGINE_PLANNED_H
#define HEARTH_ENGINE_PLANNED_H

#include "stages/engine/work.h"
#include "stages/run_whole.h"

/* Zero-initialise. */
struct planned {
    struct stage_run self;
    struct whole_run whole;
};
/* Goes to the plan's folder and begins a run of its settings. False with a fault in
 * self.fault; planned_end it in any case. */
bool planned_begin(struct planned *p, const struct plan *plan, struct run_mode *mode);
void planned_end(struct planned *p);

#endif
