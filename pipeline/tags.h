/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes HTML and SVG, element by element:
 *
 *     tags_open(&t, "a"); tags_attr_text(&t, "href", "#x"); tags_text(&t, name); tags_close(&t,
 * "a");
 *
 * Whatever the text is, it stays text: & < > " ' become references, and what would turn the order
 * of writing round or hide itself (bidirectional controls, zero-width characters but the joiners)
 * is shown as U+FFFD. Text is valid UTF-8. Names of elements and attributes are the program's own.
 *
 * Zero-initialise with `to`. */
#ifndef HEARTH_TAGS_H
#define HEARTH_TAGS_H

#include "pipeline/buffer.h"

enum {
    TAGS_DEEPEST = 64,
    TAGS_PLACES = 1, /* a tenth of a unit of a picture is less than what anybody sees */
};

struct tags {
    struct buffer *to;
    const char *open[TAGS_DEEPEST]; /* [n] */
    size_t n;
    bool within; /* the innermost one's start tag: attributes may follow */
};

/* Begins an element; its name outlives it. */
void tags_open(struct tags *t, const char *element);
/* Attributes stand right behind tags_open. */
void tags_attr(struct tags *t, const char *name, struct slice value);
void tags_attr_text(struct tags *t, const char *name, const char *value);
/* A place or a length in a picture: as tags_number, TAGS_PLACES places. */
void tags_attr_number(struct tags *t, const char *name, double value);
void tags_attr_format(struct tags *t, const char *name, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void tags_flag(struct tags *t, const char *name); /* without a value: `open` */
void tags_text(struct tags *t, struct slice text);
void tags_words(struct tags *t, const char *text);
void tags_format(struct tags *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* At most so many decimal places, no zeroes behind them, never -0; a finite number. */
void tags_number(struct tags *t, double x, int places);
/* Text of the program's own (a style sheet, a script, JSON that is escaped): as it is. */
void tags_raw(struct tags *t, struct slice text);
/* Ends the innermost element, which has that name; a circle, line, path or rect of an svg in which
 * nothing is ends with its own tag. */
void tags_close(struct tags *t, const char *element);
/* Ends an HTML element that has no content and no end tag: br, meta, img, input. */
void tags_void(struct tags *t);
/* An element of one class (or NULL) with that text. */
void tags_element(struct tags *t, const char *element, const char *class, struct slice text);

/* The same digits as tags_number, for attributes put together elsewhere. */
void tags_digits(struct buffer *to, double x, int places);
/* The same escapes, for attributes or text put together elsewhere. */
void tags_escape(struct buffer *to, struct slice text);
/* Appends the text as a JSON string that may stand in an element `script`: neither < nor what ends
 * a line in a script is in it; what tags_text shows as U+FFFD is that here, too. Every character
 * keeps its length in UTF-16. */
void tags_json(struct buffer *to, struct slice text);

#endif
