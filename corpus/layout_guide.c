/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/layout.h"

enum { HEADING_WORDS = 14 };

/* The number before a heading of a guide: `2.`, `2)`, `2.1`, or a letter `a.` as 0; -1: none. */
static int heading_number(struct slice line) {
    struct slice s = clean_trim(line);
    size_t n = 0;
    int value = 0;
    if (s.n < 4)
        return -1;
    for (; n < s.n && n < 3 && s.p[n] >= '0' && s.p[n] <= '9'; n++)
        value = value * 10 + (s.p[n] - '0');
    if (n == 0 && s.p[0] >= 'a' && s.p[0] <= 'z')
        n = 1;
    if (n == 0 || n + 1 >= s.n || (s.p[n] != '.' && s.p[n] != ')'))
        return -1;
    for (n++; n < s.n && ((s.p[n] >= '0' && s.p[n] <= '9') || s.p[n] == '.'); n++)
        continue;
    char last = s.p[s.n - 1];
    if (n >= s.n || s.p[n] != ' ' || last == '.' || last == ',' || last == ';' ||
        line_words(s) > HEADING_WORDS)
        return -1;
    return value;
}

/* Headings whose numbers go up, with answers below them. */
static int weigh(struct transcript *t, const struct lines *l) {
    uint64_t headings = 0, lines = 0;
    int last = 0, rising = 0;
    (void)t;
    for (size_t i = 0; i < l->n; i++) {
        if (l->items[i].blank || l->items[i].gone || l->items[i].speaker.p)
            continue;
        int number = heading_number(l->items[i].text);
        lines++;
        headings += number >= 0;
        rising += number > 0 && number == last + 1;
        last = number > 0 ? number : last;
    }
    return rising >= 2 && headings >= 3 && 3 * headings <= 2 * lines ? 30 : 0;
}

static void read(struct transcript *t, struct lines *l) {
    uint64_t headings = 0;
    for (size_t i = 0; i < l->n; i++) {
        if (l->items[i].blank || l->items[i].gone || heading_number(l->items[i].text) < 0)
            continue;
        lines_leave(l, i, t, UNSPOKEN_HEADER);
        headings++;
    }
    lines_settle(l);
    uint64_t going_on = 0;
    for (size_t i = 0; i < l->n; i++)
        going_on += !l->items[i].blank && !l->items[i].gone && !l->items[i].start;
    bool join = lines_wrapped(l, going_on);
    struct turns r = turns_of_text(t, l->source);
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        if (line->blank || line->gone || !join)
            turns_pause(&r);
        if (!line->blank && !line->gone)
            turns_add(&r, line->text, line->number);
    }
    turns_end(&r);
    buffer_format(&t->evidence, "%llu numbered headings, nobody named",
                  (unsigned long long)headings);
}

const struct layout layout_guide = {"guide", weigh, read};
