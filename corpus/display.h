/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts in the columns of a terminal. A character takes two where Unicode calls its East Asian
 * width wide or full (UAX #11: ideographs, Hangul, emoji), none when it combines with the one
 * before or only says how others are shown (general categories Mn, Me, Cf, and the later Jamo of a
 * syllable), else one. No locale is asked. Control characters, and those by which a text turns the
 * direction of what stands around it (Bidi_Control), are not shown. */
#ifndef HEARTH_DISPLAY_H
#define HEARTH_DISPLAY_H

#include "pipeline/buffer.h"

/* Columns that the text (UTF-8) takes. */
size_t display_width(struct slice text);
/* Appends the text, or as much of its beginning as fits `columns` with a mark of omission behind
 * it; returns the columns used. What combines with a character goes with it. */
size_t display_head(struct buffer *to, struct slice text, size_t columns);
/* The same with its end: the mark stands before it. */
size_t display_tail(struct buffer *to, struct slice text, size_t columns);

enum display_direction {
    DISPLAY_PLAIN, /* nothing in it goes from right to left */
    DISPLAY_MIXED, /* something does, but its first letter goes from left to right */
    DISPLAY_RIGHT, /* its first letter goes from right to left (UAX #9, P2) */
};
enum display_direction display_direction(struct slice text);

#endif
