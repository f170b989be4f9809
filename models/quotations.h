/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of many places in the talk are quoted: few, and from as many projects, people and
 * transcripts as there are, so that one who says it often does not speak for all.
 *
 * One after the other, each from the project that was used least so far; of these from the speaker,
 * then from the transcript used least; of these the one with the least score; of these the first.
 * No chance in it: the same places in the same order give the same choice. */
#ifndef HEARTH_QUOTATIONS_H
#define HEARTH_QUOTATIONS_H

#include <stddef.h>
#include <stdint.h>

struct quotation {
    uint32_t project, speaker, doc; /* dense, from 0 */
    uint64_t score;                 /* the less, the better */
};

/* Chooses at most `most` of all[n], whose numbers are written to chosen[most], ascending; returns
 * how many. O(n * most). */
size_t quotations_choose(const struct quotation *all, size_t n, size_t most, size_t *chosen);

#endif
