/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/drawing.h"

#include "corpus/display.h"

static void begin(struct tags *svg, const char *element, const char *class) {
    tags_open(svg, element);
    if (class)
        tags_attr_text(svg, "class", class);
}

void drawing_rect(struct tags *svg, const char *class, double x, double y, double width,
                  double height) {
    begin(svg, "rect", class);
    tags_attr_number(svg, "x", x);
    tags_attr_number(svg, "y", y);
    tags_attr_number(svg, "width", width);
    tags_attr_number(svg, "height", height);
}

void drawing_circle(struct tags *svg, const char *class, double x, double y, double radius) {
    begin(svg, "circle", class);
    tags_attr_number(svg, "cx", x);
    tags_attr_number(svg, "cy", y);
    tags_attr_number(svg, "r", radius);
}

void drawing_line(struct tags *svg, const char *class, double x1, double y1, double x2, double y2) {
    begin(svg, "line", class);
    tags_attr_number(svg, "x1", x1);
    tags_attr_number(svg, "y1", y1);
    tags_attr_number(svg, "x2", x2);
    tags_attr_number(svg, "y2", y2);
}

void drawing_text(struct tags *svg, const char *class, const char *anchor, double x, double y,
                  struct slice text) {
    begin(svg, "text", class);
    tags_attr_number(svg, "x", x);
    tags_attr_number(svg, "y", y);
    tags_attr_text(svg, "text-anchor", anchor);
    tags_text(svg, text);
    tags_close(svg, "text");
}

/* In tenths of a column, as letters without serifs are. */
static size_t width_of(struct slice text) {
    size_t width = 10 * display_width(text);
    for (size_t i = 0; i < text.n; i++)
        if (memchr("MWmw@%", text.p[i], 6))
            width += 8;
        else if (text.p[i] >= 'A' && text.p[i] <= 'Z')
            width += 3;
    return width;
}

void drawing_fit(struct buffer *to, struct slice text, size_t columns) {
    struct buffer head = {0};
    size_t most = columns;
    display_head(&head, text, most);
    while (most > 1 && width_of(buffer_slice(&head)) > 10 * columns) {
        buffer_clear(&head);
        display_head(&head, text, --most);
    }
    buffer_add(to, buffer_slice(&head));
    buffer_free(&head);
}

void drawing_name(struct tags *svg, const char *class, const char *anchor, double x, double y,
                  struct slice text, size_t columns) {
    struct buffer head = {0};
    drawing_fit(&head, text, columns);
    drawing_text(svg, class, anchor, x, y, buffer_slice(&head));
    buffer_free(&head);
}

void drawing_words(struct tags *svg, const char *class, const char *anchor, double x, double y,
                   const char *text) {
    drawing_text(svg, class, anchor, x, y, slice_of(text));
}
