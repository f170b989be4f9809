/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Layouts in words, for people. */
#ifndef HEARTH_LAYOUT_TOLD_H
#define HEARTH_LAYOUT_TOLD_H

#include "pipeline/slice.h"

/* What a layout (transcript.layout, or the name of a reader) is: `a name and a colon before what
 * somebody says`; NULL where its name says it. */
const char *layout_told(struct slice layout);

#endif
