/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/numbering.h"

enum { FIGURES_MOST = 6, LINES_LEAST = 5, LABELS_LEAST = 3, PAGE_LEAST = 8 };

/* A number at the beginning of a line: where it is, and what follows it. */
struct number {
    uint64_t value;
    struct slice text, rest;
};

/* `12 text`, `12. text`, `12) text`, `12<TAB>text`, and `12` alone, with space before it. */
static bool find_number(struct slice line, struct number *number) {
    size_t from = 0, to;
    while (from < line.n && (line.p[from] == ' ' || line.p[from] == '\t'))
        from++;
    number->value = 0;
    for (to = from; to < line.n && line.p[to] >= '0' && line.p[to] <= '9'; to++)
        number->value = number->value * 10 + (uint64_t)(line.p[to] - '0');
    if (to == from || to - from > FIGURES_MOST)
        return false;
    number->text = (struct slice){line.p + from, to - from};
    if (to < line.n && (line.p[to] == '.' || line.p[to] == ')'))
        to++;
    number->rest = slice_from(line, to);
    return to == line.n || line.p[to] == ' ' || line.p[to] == '\t';
}

/* What lines begin with. */
struct numbers {
    size_t lines, starts;       /* that are not blank; that begin paragraphs */
    size_t numbered, at_starts; /* of them have a number one above the one before, or 1 */
    size_t ones;                /* begin anew */
    size_t labels;              /* a speaker behind it */
};

static struct numbers look(const struct lines *l) {
    struct numbers n = {.lines = 0};
    struct number number;
    struct label label;
    uint64_t last = 0;
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        if (line->blank || line->gone)
            continue;
        n.lines++;
        n.starts += line->start;
        if (!find_number(line->text, &number))
            continue;
        bool next = number.value == last + 1 || number.value == 1;
        last = number.value;
        n.ones += number.value == 1;
        n.numbered += next;
        n.at_starts += next && line->start;
        n.labels += next && label_find(number.rest, &label);
    }
    return n;
}

void numbering_leave(struct lines *l, struct transcript *t) {
    struct numbers n = look(l);
    struct number number;
    bool pages = PAGE_LEAST * n.ones <= n.numbered || n.ones == 1;
    bool lines = pages && 10 * n.numbered >= 9 * n.lines &&
                 (n.lines >= LINES_LEAST || n.labels >= LABELS_LEAST);
    bool turns = pages && 10 * n.at_starts >= 8 * n.starts && n.labels >= LABELS_LEAST &&
                 2 * n.labels >= n.numbered;
    for (size_t i = 0; (lines || turns) && i < l->n; i++) {
        struct line *line = &l->items[i];
        if (line->blank || line->gone || !(lines || line->start) ||
            !find_number(line->text, &number))
            continue;
        transcript_leave(t, line->number, UNSPOKEN_HEADER, number.text);
        line->text = number.rest;
    }
    if (lines || turns)
        lines_settle(l);
}
