/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headers, footers and page numbers. A line at the edge of a page is one when the same line, but
 * for its digits, stands at that edge of most pages, of at least three; or of a third of them, of
 * at least two, when a blank line sets it apart from the text (two, when it begins like a
 * speaker's). A number that stands alone and apart and is the page's own is one, too. */
#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/pages.h"

enum { EDGE = 3 /* lines that a header may have */, LONG = 200 /* bytes */ };

/* The lines between an edge of a page and the first blank one. */
struct edge {
    size_t lines[EDGE]; /* from the edge inwards */
    size_t n;
    size_t apart; /* blank lines behind them, up to 2 */
};
struct counts {
    struct intern texts;
    size_t *pages; /* [texts.count]: how many have it */
    size_t cap;
};

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* The line with `#` for each number. */
static struct slice without_digits(struct slice line, char *to) {
    size_t n = 0;
    for (size_t i = 0; i < line.n && n < LONG; i++) {
        char c = is_digit(line.p[i]) ? '#' : line.p[i];
        if (n == 0 || c != to[n - 1] || (c != '#' && c != ' '))
            to[n++] = c;
    }
    return (struct slice){to, n};
}

static uint32_t text_of(const struct page_line *line, struct intern *texts) {
    char text[LONG];
    return intern_add(texts, without_digits(clean_trim(line->text), text));
}

/* The edge at the head of the page lines[from..to), or at its foot. */
static struct edge look(const struct pages *p, size_t from, size_t to, bool foot) {
    struct edge e = {.n = 0};
    for (size_t i = 0; i < to - from; i++) {
        size_t at = foot ? to - 1 - i : from + i;
        if (!p->lines[at].blank && e.n == EDGE)
            return e;
        if (e.apart == 2 || (e.apart && !p->lines[at].blank))
            break;
        if (!p->lines[at].blank)
            e.lines[e.n++] = at;
        e.apart += p->lines[at].blank && e.n > 0;
    }
    return e;
}

static void count(struct counts *c, const struct pages *p, const struct edge *e) {
    for (size_t i = 0; i < e->n; i++) {
        size_t known = c->texts.count;
        uint32_t id = text_of(&p->lines[e->lines[i]], &c->texts);
        if (id == known) {
            MEM_GROW(c->pages, c->cap, known + 1);
            c->pages[id] = 0;
        }
        c->pages[id]++;
    }
}

static bool is_own_number(const struct page_line *line) {
    struct slice s = clean_trim(line->text);
    size_t value = 0, i = 0;
    for (; i < s.n && i < 6 && is_digit(s.p[i]); i++)
        value = value * 10 + (size_t)(s.p[i] - '0');
    return i > 0 && i == s.n && value == line->part + 1;
}

static bool is_edge(struct counts *c, const struct pages *p, const struct edge *e, size_t i) {
    const struct page_line *line = &p->lines[e->lines[i]];
    size_t pages = c->pages[text_of(line, &c->texts)];
    struct label label;
    if ((pages >= 3 && 5 * pages >= 3 * p->count) || (e->apart && is_own_number(line)))
        return true;
    bool speaks =
        label_find(clean_trim(line->text), &label) && label.rest.n && !label_is_key(&label);
    return pages >= 2 && 3 * pages >= p->count && e->apart >= (speaks ? 2 : 1);
}

static void leave(struct counts *c, struct pages *p, const struct edge *e, struct transcript *t) {
    for (size_t i = 0; i < e->n && is_edge(c, p, e, i); i++) {
        struct page_line *line = &p->lines[e->lines[i]];
        if (line->gone)
            continue;
        line->gone = true;
        transcript_leave(t, line->number, UNSPOKEN_HEADER, clean_trim(line->text));
    }
}

/* Looks at the heads and feet of all pages: counts what stands there, or, given t, leaves what was
 * counted often. */
static void pass(struct pages *p, struct counts edges[2], struct transcript *t) {
    for (size_t from = 0, to; from < p->n; from = to) {
        for (to = from; to < p->n && p->lines[to].part == p->lines[from].part;)
            to++;
        for (size_t foot = 0; foot < 2; foot++) {
            struct edge e = look(p, from, to, foot);
            if (t)
                leave(&edges[foot], p, &e, t);
            else
                count(&edges[foot], p, &e);
        }
    }
}

void pages_edges(struct pages *p, struct transcript *t) {
    struct counts edges[2] = {{.cap = 0}, {.cap = 0}};
    pass(p, edges, NULL);
    pass(p, edges, t);
    for (size_t k = 0; k < 2; k++) {
        intern_free(&edges[k].texts);
        free(edges[k].pages);
    }
}
