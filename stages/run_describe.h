/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `hearth run` writes of itself into datapackage.json: the settings that decide the result,
 * the tables it read and those it wrote. */
#ifndef HEARTH_RUN_DESCRIBE_H
#define HEARTH_RUN_DESCRIBE_H

#include "stages/run_whole.h"

/* After the pass, once w->scoring.files are written; false with a fault. */
bool run_describe(struct whole_run *w);

#endif
