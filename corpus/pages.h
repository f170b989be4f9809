/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text that was laid out on pages, as `pdftotext -layout` prints it, and back to running text. Each
 * step changes the lines in place, and leaves (transcript_leave) what it takes out of them:
 *
 *     text ──cut──> lines ──edges──> without what is on each page ──columns──> in reading order
 *          ──joins──> paragraphs ──hyphens──> whole words ──write──> text
 */
#ifndef HEARTH_PAGES_H
#define HEARTH_PAGES_H

#include "corpus/reader.h"

struct page_line {
    struct slice text; /* without its LF */
    uint64_t number;   /* in the text, from 1 */
    size_t part;       /* the page, from 0; behind pages_columns the page or column */
    size_t width;      /* characters of lines that are full; by pages_columns */
    bool blank;        /* nothing in it */
    bool gone;         /* left out, or its only word went to the next line */
    bool goes_on;      /* with the paragraph of the line before; by pages_joins */
};
/* Zero-initialise; free with pages_free. */
struct pages {
    struct page_line *lines; /* [n], in reading order */
    size_t n, cap;
    size_t count;      /* pages */
    size_t in_columns; /* how many of them are set in two columns */
    bool apart;        /* double-spaced */
};

/* The lines of `text`, in which a form feed begins a page; it must outlive them. */
void pages_cut(struct pages *p, struct slice text);
/* Leaves headers, footers and page numbers: what stands at the head or foot of many pages, but for
 * its digits. */
void pages_edges(struct pages *p, struct transcript *t);
/* Puts the right one of two columns of running text below the left one, and takes margins off. */
void pages_columns(struct pages *p);
/* Finds the lines that go on with a paragraph. */
void pages_joins(struct pages *p, struct transcript *t);
/* Makes words whole that a hyphen cuts at the end of a line; the hyphens that go are left. */
void pages_hyphens(struct pages *p, struct transcript *t);
/* The text, in t's arena, a line for each paragraph; numbers[i], there too, is that of its line
 * i + 1. Typographic ligatures become letters, wide gaps within a line a TAB. */
struct slice pages_write(const struct pages *p, struct transcript *t, const uint64_t **numbers);
void pages_free(struct pages *p);

/* A line's width in characters, from its margin to its last one. */
size_t page_line_width(struct slice line);
/* Whether a line of the text is there to be read. */
static inline bool page_line_full(const struct page_line *line) {
    return !line->blank && !line->gone;
}

#endif
