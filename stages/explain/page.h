/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text for people: paragraphs wrapped at the width of the page, lines that are left as they are,
 * bars. Control characters come out visible, whoever brought them. Zero-initialise with page_init;
 * free with page_free. */
#ifndef HEARTH_EXPLAIN_PAGE_H
#define HEARTH_EXPLAIN_PAGE_H

#include "pipeline/buffer.h"

struct page {
    struct buffer text;
    size_t width;          /* characters */
    struct buffer visible; /* room to work in */
};

/* As wide as the terminal on standard output, between 40 and 100; 80 where there is none. */
void page_init(struct page *p);
/* Appends words, wrapped; every line begins with `indent` spaces. */
void page_paragraph(struct page *p, size_t indent, struct slice words);
/* Appends a line as it is. */
void page_line(struct page *p, struct slice line);
/* Appends an empty line, then a paragraph. */
void page_heading(struct page *p, struct slice words);
/* Appends a word in `width` characters, to the left or to the right of them, to a line that is
 * being made; longer words take more. */
void page_cell(struct buffer *line, struct slice word, size_t width, bool right);
/* Appends `cells` signs to a line, on one side of an axis: `least` and `most` are what is shown on
 * this axis, at most 0 and at least 0. */
void page_bar(struct buffer *line, double x, double least, double most, size_t cells);
void page_free(struct page *p);

#endif
