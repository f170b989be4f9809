/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SIGTERM and SIGINT as a question that is asked now and then, instead of an end at any place. */
#ifndef HEARTH_ENGINE_STOPPING_H
#define HEARTH_ENGINE_STOPPING_H

#include "pipeline/fault.h"

/* From here on the two are only noted, and end a call that waits. */
void stopping_watch(void);
/* From here on they end the process again. */
void stopping_unwatch(void);
/* How often we were told so far. */
int stopping_told(void);

#endif
