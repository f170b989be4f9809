/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two columns of running text beside each other. They are there when some place in the lines of a
 * page is blank in nine of ten of them, and one more for a title, and parts words from words: a
 * name or a time beside what is said is no column, since it has but a word or two. Lines that cross
 * the place, such as titles, end the columns above them. */
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/lines.h"
#include "corpus/pages.h"
#include "pipeline/utf8.h"

enum { PLACES = 400, LEAST = 5 /* lines */, WORDS = 3 /* in a line of a column, on average */ };

/* What the lines of a page have at a place: text that crosses it, or beside it. */
struct places {
    size_t lines;
    size_t across[PLACES], left[PLACES], right[PLACES], both[PLACES];
};

/* Where the gap that holds place x begins and ends, in bytes; it may lie before or behind all text.
 * False when a character, or a space between words, is there. */
static bool gap_at(struct slice line, size_t x, size_t *from, size_t *to) {
    size_t at = 0;
    const char *p = line.p, *end = line.p + line.n;
    for (; p < end && at < x; at++)
        utf8_next(&p, end);
    *from = *to = (size_t)(p - line.p);
    while (*from > 0 && line.p[*from - 1] == ' ')
        --*from;
    while (*to < line.n && line.p[*to] == ' ')
        ++*to;
    if (at < x || *to == line.n || *from == 0)
        return true;
    return *to > (size_t)(p - line.p) && *to - *from > 1;
}

/* Marks the characters of a line, and the single spaces between them. */
static size_t mark(struct slice line, bool text[PLACES]) {
    const char *p = line.p, *end = line.p + line.n;
    size_t x = 0, spaces = 2;
    for (; p < end && x < PLACES; x++) {
        bool space = *p == ' ';
        utf8_next(&p, end);
        text[x] = !space;
        if (!space && spaces == 1)
            text[x - 1] = true;
        spaces = space ? spaces + 1 : 0;
    }
    return x;
}

static void look_at(struct slice line, struct places *c) {
    bool text[PLACES];
    size_t n = mark(line, text), first = 0, last = n;
    while (first < n && !text[first])
        first++;
    while (last > first && !text[last - 1])
        last--;
    c->lines++;
    for (size_t x = 0; x < PLACES; x++) {
        bool across = x < n && text[x], left = first<x, right = last> x;
        c->across[x] += across;
        c->left[x] += !across && left;
        c->right[x] += !across && right;
        c->both[x] += !across && left && right;
    }
}

static bool is_better(const struct places *c, size_t x, size_t than) {
    return c->both[x] > c->both[than] ||
           (c->both[x] == c->both[than] && c->across[x] < c->across[than]);
}

/* The place between two columns, in the middle of it; 0: none. */
static size_t find_place(const struct places *c) {
    size_t best = 0, last = 0;
    for (size_t x = 1; x < PLACES; x++) {
        bool fits = 10 * c->across[x] <= c->lines + 10 && c->left[x] >= LEAST &&
                    c->right[x] >= LEAST && 2 * c->left[x] >= c->right[x] &&
                    3 * c->right[x] >= c->lines;
        if (fits && (!best || is_better(c, x, best)))
            best = last = x;
        else if (fits && x == last + 1 && !is_better(c, best, x))
            last = x;
    }
    return (best + last) / 2;
}

static struct page_line half(const struct page_line *line, size_t from, size_t to) {
    struct page_line new = *line;
    new.text = (struct slice){line->text.p + from, to - from};
    new.blank = line_is_blank(new.text);
    return new;
}

/* Whether both sides of the place read like text. */
static bool is_text(const struct page_line *lines, size_t n, size_t x) {
    size_t words[2] = {0}, full[2] = {0}, labels = 0, from, to;
    for (size_t i = 0; i < n; i++) {
        if (!page_line_full(&lines[i]) || !gap_at(lines[i].text, x, &from, &to))
            continue;
        struct slice sides[2] = {{lines[i].text.p, from}, slice_from(lines[i].text, to)};
        for (size_t k = 0; k < 2; k++) {
            words[k] += line_words(sides[k]);
            full[k] += !line_is_blank(sides[k]);
        }
        struct slice left = clean_trim(sides[0]);
        labels += left.n && left.p[left.n - 1] == ':';
    }
    return words[0] >= WORDS * full[0] && words[1] >= WORDS * full[1] && 4 * labels < full[0];
}

struct line_list {
    struct page_line *items; /* [n] */
    size_t n, cap;
};

static void add(struct line_list *l, struct page_line line, size_t part) {
    MEM_GROW(l->items, l->cap, l->n + 1);
    line.part = part;
    l->items[l->n++] = line;
}

/* One of the two columns while a page is cut. Its lines need not stand at the height of the
 * other's: below a gap in one of them they alternate. */
struct column {
    struct line_list lines;
    size_t rows; /* behind its last line */
    bool blank,
        beside; /* one of them was blank; the last line had one of the other column beside */
};

/* What is between two lines is a gap, unless it is but one line of the other column while lines
 * alternate. */
static void add_to_column(struct column *c, struct page_line line, bool beside) {
    bool alternate = c->rows == 1 && !c->blank && !c->beside && !beside;
    if (line.blank)
        return;
    if (c->lines.n && c->rows && !alternate)
        add(&c->lines, (struct page_line){.text = {"", 0}, .blank = true}, 0);
    add(&c->lines, line, 0);
    c->rows = 0;
    c->blank = false;
    c->beside = beside;
}

static void pass_row(struct column *c, bool has, bool blank) {
    c->rows += !has;
    c->blank = c->blank || blank;
}

/* Both columns have ended: the left one is read first. */
static void end_columns(struct column columns[2], struct line_list *to, size_t *part) {
    for (size_t k = 0; k < 2; k++) {
        ++*part;
        for (size_t i = 0; i < columns[k].lines.n; i++)
            add(to, columns[k].lines.items[i], *part);
        columns[k].lines.n = columns[k].rows = 0;
    }
    ++*part;
}

static void split(const struct page_line *lines, size_t n, size_t x, struct line_list *to,
                  size_t *part) {
    struct column columns[2] = {{.rows = 0}, {.rows = 0}};
    for (size_t i = 0; i < n; i++) {
        const struct page_line *line = &lines[i];
        size_t from = 0, end = 0;
        bool full = page_line_full(line);
        if (full && !gap_at(line->text, x, &from, &end)) {
            end_columns(columns, to, part);
            add(to, *line, (*part)++);
            continue;
        }
        struct page_line left = half(line, 0, from), right = half(line, end, line->text.n);
        left.blank = left.blank || !full;
        right.blank = right.blank || !full;
        add_to_column(&columns[0], left, !right.blank);
        add_to_column(&columns[1], right, !left.blank);
        pass_row(&columns[0], !left.blank, line->blank);
        pass_row(&columns[1], !right.blank, line->blank);
    }
    end_columns(columns, to, part);
    free(columns[0].lines.items);
    free(columns[1].lines.items);
}

/* Takes off the spaces that all lines of a part begin with. */
static void take_margin(struct page_line *lines, size_t n) {
    size_t margin = PLACES;
    for (size_t i = 0; i < n; i++) {
        size_t spaces = 0;
        struct slice s = lines[i].text;
        while (spaces < s.n && s.p[spaces] == ' ')
            spaces++;
        if (page_line_full(&lines[i]) && spaces < margin)
            margin = spaces;
    }
    for (size_t i = 0; i < n; i++)
        if (page_line_full(&lines[i]))
            lines[i].text = slice_from(lines[i].text, margin);
}

/* The width that one in twenty lines reaches: not the widest, since that is one of narrow letters,
 * or no text. */
static size_t full_width(const struct page_line *lines, size_t n) {
    size_t counts[PLACES] = {0}, full = 0, wider = 0, width = PLACES - 1;
    for (size_t i = 0; i < n; i++) {
        if (!page_line_full(&lines[i]))
            continue;
        size_t own = page_line_width(lines[i].text);
        counts[own < PLACES ? own : PLACES - 1]++;
        full++;
    }
    while (width > 0 && 20 * (wider + counts[width]) <= full)
        wider += counts[width--];
    return width;
}

/* Lines of one part, from `from` on. */
static size_t end_of_part(const struct page_line *lines, size_t from, size_t n) {
    size_t to = from;
    while (to < n && lines[to].part == lines[from].part)
        to++;
    return to;
}

/* The place on a page; `before`: on the one before, which a last page may keep to with less text.
 */
static size_t place_on(const struct page_line *lines, size_t n, size_t before) {
    struct places c = {.lines = 0};
    for (size_t i = 0; i < n; i++)
        if (page_line_full(&lines[i]))
            look_at(lines[i].text, &c);
    size_t x = find_place(&c);
    if (x && is_text(lines, n, x))
        return x;
    return before && c.right[before] && 10 * c.across[before] <= c.lines ? before : 0;
}

/* Without columns all pages have lines of one width, also one that is hardly begun. */
static void measure(struct pages *p) {
    for (size_t from = 0, to; from < p->n; from = to) {
        to = end_of_part(p->lines, from, p->n);
        take_margin(p->lines + from, to - from);
        size_t width = full_width(p->lines + from, to - from);
        for (size_t i = from; i < to; i++)
            p->lines[i].width = width;
    }
    size_t all = full_width(p->lines, p->n);
    for (size_t i = 0; i < p->n && !p->in_columns; i++)
        p->lines[i].width = all;
}

void pages_columns(struct pages *p) {
    struct line_list all = {.n = 0};
    size_t part = 0, x = 0;
    for (size_t from = 0, to; from < p->n; from = to) {
        to = end_of_part(p->lines, from, p->n);
        x = place_on(p->lines + from, to - from, x);
        if (x)
            split(p->lines + from, to - from, x, &all, &part);
        p->in_columns += x > 0;
        for (size_t i = from; i < to && !x; i++)
            add(&all, p->lines[i], part);
        part++;
    }
    free(p->lines);
    p->lines = all.items;
    p->n = all.n;
    p->cap = all.cap;
    measure(p);
}
