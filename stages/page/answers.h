/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who answers whom, of mixing.tsv and sequence.tsv: whether groups keep to themselves, how soon
 * they answer, who is interrupted, what they take up of one another. A part of section_voices. */
#ifndef HEARTH_PAGE_ANSWERS_H
#define HEARTH_PAGE_ANSWERS_H

#include "stages/page/report.h"

/* False with a fault. */
bool answers_write(struct report *r);

#endif
