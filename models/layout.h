/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a document is laid out for counting: its units as intervals of words, and its blocks.
 *
 *     words     0 1 2 3 4 5 6 7 8 9 …         numbered through what is left of the document
 *     basic     [     )[  )[        )|[ )      sentences or turns; | where the agenda changes
 *     units     the same, or windows of K consecutive ones: complete windows, never across a cut
 *     blocks    each piece between cuts in stretches of about L units (blocks.h)
 *
 * Windows overlap; neighbouring blocks then share K - 1 turns. Zero-initialise; free with
 * layout_free. All numbers are 0-based, intervals half-open; words and units are below 2^31. */
#ifndef HEARTH_LAYOUT_H
#define HEARTH_LAYOUT_H

#include <stddef.h>
#include <stdint.h>

struct layout {
    uint32_t *first, *end; /* [n_units]: a unit is the words [first, end) */
    uint32_t *block;       /* [n_units + 1]: the block it is in; n_blocks at the end */
    uint32_t *block_unit;  /* [n_blocks + 1]: the first unit of a block */
    uint32_t *from, *to;   /* [n_basic]: the units [from, to) hold this basic unit; when a piece is
                              too short for a window both are the next unit there is */
    uint32_t n_basic, n_units, n_blocks, n_words;
    size_t cap_first, cap_end, cap_block, cap_block_unit, cap_from, cap_to;
};

/* words[n]: the length of each sentence or turn, at least 1. pieces[n_pieces]: the end of each
 * piece, ascending, the last one n. window >= 1, block >= 1. */
void layout_make(struct layout *l, const uint32_t *words, uint32_t n, const uint32_t *pieces,
                 uint32_t n_pieces, uint32_t window, uint32_t block);
void layout_free(struct layout *l);

#endif
