/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cutting a transcript, or one item of its agenda, into stretches of about `length` units, within
 * which a theme may be slid (slide.h): m = max(1, floor((2n + L)/(2L))) of them, that is n/L
 * rounded, and block i holds the units [floor(i n/m), floor((i+1) n/m)), so that sizes differ by
 * one at most. */
#ifndef HEARTH_BLOCKS_H
#define HEARTH_BLOCKS_H

#include <stdint.h>

/* How many blocks n units make; none when there is no unit. n < 2^31, 1 <= length < 2^31. */
uint32_t blocks_count(uint32_t n, uint32_t length);

/* The first unit of block i (0-based) of m; i == m gives n, the end of the last. */
uint32_t blocks_start(uint32_t n, uint32_t m, uint32_t i);

#endif
