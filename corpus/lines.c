/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/lines.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "pipeline/utf8.h"

/* A text is thought to be wrapped at a width up to this many characters. */
enum { WIDTH_MOST = 132, PAIRS_LEAST = 4 };

bool line_is_blank(struct slice line) {
    if (line.n && (unsigned char)line.p[0] > ' ' && (unsigned char)line.p[0] < 0x7f)
        return false;
    return clean_trim(line).n == 0;
}

size_t line_words(struct slice line) {
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0; i < line.n; i++) {
        bool space = line.p[i] == ' ' || line.p[i] == '\t';
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

bool line_begins(struct slice s, const char *start) {
    size_t n = strlen(start);
    if (s.n < n)
        return false;
    for (size_t i = 0; i < n; i++) {
        char c = s.p[i];
        if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != start[i])
            return false;
    }
    return true;
}

void lines_cut(struct lines *l, struct slice text) {
    uint64_t number = 0;
    l->source = text;
    for (struct slice rest = text; rest.p;) {
        number++;
        struct line line = {.text = slice_cut(&rest, '\n'), .number = number};
        MEM_GROW(l->items, l->cap, l->n + 1);
        l->items[l->n++] = line;
    }
    lines_settle(l);
}

void lines_settle(struct lines *l) {
    bool before = true;
    for (size_t i = 0; i < l->n; i++) {
        struct line *line = &l->items[i];
        line->blank = !line->speaker.p && line_is_blank(line->text);
        line->start = before && !line->blank && !line->gone;
        before = line->blank || line->gone;
    }
}

void lines_leave(struct lines *l, size_t i, struct transcript *t, enum unspoken why) {
    l->items[i].gone = true;
    l->items[i].start = false;
    transcript_leave(t, l->items[i].number, why, clean_trim(l->items[i].text));
}

static size_t width_of(struct slice line) {
    return utf8_count(clean_trim(line));
}

bool lines_wrapped(const struct lines *l, uint64_t going_on) {
    size_t widest = 0, full = 0, pairs = 0, before = 0;
    if (going_on < PAIRS_LEAST)
        return true;
    for (size_t i = 0; i < l->n; i++) {
        struct slice line = l->items[i].text;
        size_t width = l->items[i].gone ? 0 : line.n <= 4 * WIDTH_MOST ? width_of(line) : line.n;
        widest = width > widest ? width : widest;
    }
    if (widest > WIDTH_MOST)
        return false;
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        struct slice rest = clean_trim(line->text);
        size_t width = line->gone ? 0 : utf8_count(rest);
        if (!line->blank && !line->start && !line->gone) {
            pairs++;
            full += before + 1 + utf8_count(slice_cut(&rest, ' ')) + widest / 8 > widest;
        }
        before = width;
    }
    return 2 * full >= pairs;
}

void lines_free(struct lines *l) {
    free(l->items);
    *l = (struct lines){0};
}
