/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a dictionary, and where in them something stands. */
#ifndef HEARTH_FORMAT_LINES_H
#define HEARTH_FORMAT_LINES_H

#include "models/draft.h"

struct format_lines {
    struct slice line;   /* without its LF; a part of the text */
    struct slice rest;   /* of the text */
    uint64_t number;     /* of the line, from 1 */
    const char *counted; /* so far the characters of the line are counted … */
    unsigned column;     /* … and this one is there, from 1 */
};

struct format_lines format_lines_of(struct slice text);
/* The next line; false at the end. */
bool format_lines_next(struct format_lines *l);
/* The character at `p`, which lies in the line or at its end. Going from left to right, a line is
 * counted once. */
struct draft_at format_lines_at(struct format_lines *l, const char *p);

/* Spaces, TABs and other blanks of one line (U+00A0 and U+3000, too). */
struct slice format_trim(struct slice s);
/* Bytes of the blank at `p`, or 0. */
size_t format_blank(const char *p, const char *end);
/* Cuts the next stretch without blanks off *rest, which begins with it or with blanks before it; an
 * empty one at the end. */
struct slice format_chunk(struct slice *rest);
/* "WORD (1.5)": cuts the number in parentheses off the end of *s, and the blanks before it. False,
 * and nothing cut, when there is none. */
bool format_cut_weight(struct slice *s, double *weight);

/* The categories around the one that is read, where indentation makes the tree. Zero-initialise;
 * free `items` with free(). */
struct format_levels {
    struct format_level {
        size_t indent;
        uint32_t theme;
    } * items; /* [n] */
    size_t n, cap;
};
/* The category that what stands so far in belongs to, or DRAFT_NONE. */
uint32_t format_levels_parent(struct format_levels *l, size_t indent);
void format_levels_push(struct format_levels *l, size_t indent, uint32_t theme);

#endif
