/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/page.h"

#include <math.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "pipeline/fault.h"
#include "pipeline/utf8.h"

enum { WIDTH = 80, LEAST_WIDTH = 40, MOST_WIDTH = 100 };

void page_init(struct page *p) {
    struct winsize size;
    *p = (struct page){.width = WIDTH};
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_col)
        return;
    p->width = size.ws_col < LEAST_WIDTH  ? LEAST_WIDTH
               : size.ws_col > MOST_WIDTH ? MOST_WIDTH
                                          : size.ws_col;
}

static void spaces(struct buffer *to, size_t n) {
    while (n--)
        buffer_char(to, ' ');
}

void page_paragraph(struct page *p, size_t indent, struct slice words) {
    size_t column = 0;
    buffer_clear(&p->visible);
    text_visible(&p->visible, words, 0);
    for (struct slice rest = buffer_slice(&p->visible); rest.p;) {
        struct slice word = slice_cut(&rest, ' ');
        size_t n = utf8_count(word);
        if (n == 0)
            continue;
        if (column && column + 1 + n > p->width) {
            buffer_char(&p->text, '\n');
            column = 0;
        }
        spaces(&p->text, column ? 1 : indent);
        column += (column ? 1 : indent) + n;
        buffer_add(&p->text, word);
    }
    if (column)
        buffer_char(&p->text, '\n');
}

void page_line(struct page *p, struct slice line) {
    text_visible(&p->text, line, 0);
    buffer_char(&p->text, '\n');
}

void page_heading(struct page *p, struct slice words) {
    buffer_char(&p->text, '\n');
    page_paragraph(p, 0, words);
}

void page_cell(struct buffer *line, struct slice word, size_t width, bool right) {
    struct buffer visible = {0};
    text_visible(&visible, word, 0);
    size_t n = utf8_count(buffer_slice(&visible)), pad = n < width ? width - n : 0;
    spaces(line, right ? pad : 0);
    buffer_add(line, word);
    spaces(line, right ? 0 : pad);
    buffer_free(&visible);
}

static size_t length(double x, double range, size_t cells) {
    return range > 0 ? (size_t)lround(fabs(x) / range * (double)cells) : 0;
}

void page_bar(struct buffer *line, double x, double least, double most, size_t cells) {
    size_t left = length(least, most - least, cells), n = length(x, most - least, cells);
    n = x < 0 && n > left ? left : n;
    if (least < 0)
        spaces(line, x < 0 ? left - n : left);
    if (x < 0)
        for (size_t i = 0; i < n; i++)
            buffer_char(line, '-');
    buffer_char(line, '|');
    if (x > 0)
        for (size_t i = 0; i < n; i++)
            buffer_char(line, '#');
}

void page_free(struct page *p) {
    buffer_free(&p->text);
    buffer_free(&p->visible);
}
