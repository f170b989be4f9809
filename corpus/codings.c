/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/codings.h"

#include <stdlib.h>

#include "corpus/reader.h"
#include "pipeline/utf8.h"

void codings_add(struct codings *c, struct coding coding) {
    MEM_GROW(c->items, c->cap, c->n + 1);
    c->items[c->n++] = coding;
}

void codings_clear(struct codings *c) {
    c->n = c->n_places = c->bytes = c->astray = 0;
    free(c->numbers);
    c->numbers = NULL;
    c->source = (struct slice){NULL, 0};
    c->doubtful = false;
    buffer_clear(&c->counting);
    buffer_clear(&c->notes);
    buffer_clear(&c->warnings);
}

void codings_free(struct codings *c) {
    free(c->items);
    free(c->places);
    free(c->numbers);
    buffer_free(&c->counting);
    buffer_free(&c->notes);
    buffer_free(&c->warnings);
    *c = (struct codings){.n = 0};
}

/* What a stretch of the source became. */
struct piece {
    struct stretch s;
    size_t paragraph;
    size_t order; /* among all of them, in the order of the text */
    size_t end;   /* the one behind the last that goes on from here within the paragraph */
};
struct pieces {
    struct piece *items; /* [n], by s.from */
    size_t n;
};

static int by_source(const void *a, const void *b) {
    const struct piece *x = a, *y = b;
    if (x->s.from != y->s.from)
        return x->s.from < y->s.from ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

/* Where pieces stop to lie behind one another, both in the source and in a paragraph. */
static void find_ends(struct pieces *p) {
    for (size_t i = p->n; i-- > 0;) {
        struct piece *one = &p->items[i], *next = one + 1;
        bool goes_on =
            i + 1 < p->n && next->paragraph == one->paragraph && next->order == one->order + 1;
        one->end = goes_on ? next->end : i + 1;
    }
}

static struct pieces find_pieces(struct transcript *t) {
    struct pieces p = {NULL, 0};
    struct stretches s = {NULL, 0, 0};
    size_t cap = 0;
    for (size_t i = 0; i < t->n; i++) {
        s.n = 0;
        origins_follow(&t->origins, t->codings.source, t->paragraphs[i].text, &s);
        MEM_GROW(p.items, cap, p.n + s.n);
        for (size_t k = 0; k < s.n; k++, p.n++)
            p.items[p.n] = (struct piece){s.items[k], i, p.n, 0};
    }
    stretches_free(&s);
    if (p.n)
        qsort(p.items, p.n, sizeof *p.items, by_source);
    find_ends(&p);
    return p;
}

/* The first piece that ends behind `from`: they do not overlap in the source. */
static size_t first_behind(const struct pieces *p, size_t from) {
    size_t low = 0, high = p->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->items[middle].s.from + p->items[middle].s.m <= from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The first piece from `low` on that begins at `to` or behind it. */
static size_t first_from(const struct pieces *p, size_t low, size_t to) {
    size_t high = p->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->items[middle].s.from < to)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The part of a piece that a coding covers, as bytes of the paragraph. */
static struct coding_place covered(const struct piece *p, const struct coding *c, size_t coding) {
    const struct stretch *s = &p->s;
    struct coding_place at = {coding, p->paragraph, s->at, s->at + s->n};
    if (s->n != s->m) /* as a whole */
        return at;
    if (c->from > s->from)
        at.begin += c->from - s->from;
    if (c->to < s->from + s->m)
        at.end -= s->from + s->m - c->to;
    return at;
}

/* Without half characters, nor spaces at the ends. */
static void settle(struct coding_place *c, struct slice text) {
    while (c->begin > 0 && ((unsigned char)text.p[c->begin] & 0xc0) == 0x80)
        c->begin--;
    while (c->end < text.n && ((unsigned char)text.p[c->end] & 0xc0) == 0x80)
        c->end++;
    while (c->begin < c->end && text.p[c->begin] == ' ')
        c->begin++;
    while (c->begin < c->end && text.p[c->end - 1] == ' ')
        c->end--;
}

bool codings_add_place(struct codings *c, struct coding_place at) {
    const struct coding *of = &c->items[at.coding];
    size_t bytes = at.end - at.begin + of->theme.n + of->code.n + of->coder.n;
    if (c->n_places == CODINGS_MOST || bytes > CODINGS_BYTES_MOST - c->bytes)
        return false;
    MEM_GROW(c->places, c->cap_places, c->n_places + 1);
    c->places[c->n_places++] = at;
    c->bytes += bytes;
    return true;
}

/* The places of one coding: pieces that lie behind one another in a paragraph are one. False when
 * there are too many. */
static bool place(struct transcript *t, const struct pieces *p, size_t coding) {
    const struct coding *c = &t->codings.items[coding];
    size_t from = first_behind(p, c->from), to = first_from(p, from, c->to);
    bool ok = true;
    for (size_t end; from < to && ok; from = end) {
        end = p->items[from].end < to ? p->items[from].end : to;
        struct coding_place at = covered(&p->items[from], c, coding);
        at.end = covered(&p->items[end - 1], c, coding).end;
        settle(&at, t->paragraphs[at.paragraph].text);
        ok = at.begin == at.end || codings_add_place(&t->codings, at);
    }
    return ok;
}

static int by_place(const void *a, const void *b) {
    const struct coding_place *x = a, *y = b;
    if (x->paragraph != y->paragraph)
        return x->paragraph < y->paragraph ? -1 : 1;
    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    if (x->end != y->end)
        return x->end < y->end ? -1 : 1;
    return (x->coding > y->coding) - (x->coding < y->coding);
}

void codings_number(struct codings *c) {
    size_t count = 0;
    free(c->numbers);
    c->numbers = mem_zero(c->n, sizeof *c->numbers);
    for (size_t i = 0; i < c->n_places; i++) {
        size_t coding = c->places[i].coding;
        if (!c->numbers[coding])
            c->numbers[coding] = ++count;
    }
    c->astray = c->n - count;
}

bool codings_place(struct transcript *t, const char *file, struct fault *f) {
    struct pieces p = find_pieces(t);
    struct codings *c = &t->codings;
    bool ok = true;
    for (size_t i = 0; i < c->n && ok; i++)
        ok = place(t, &p, i);
    free(p.items);
    if (!ok)
        return fault_input(f, (struct place){file, 0, 0}, NO_QUOTE,
                           "codings of one transcript with more than %d MiB of quotations, or in "
                           "more than %d places",
                           CODINGS_BYTES_MOST >> 20, CODINGS_MOST);
    if (c->n_places)
        qsort(c->places, c->n_places, sizeof *c->places, by_place);
    codings_number(c);
    return true;
}

static void add_field(struct buffer *to, struct slice s) {
    buffer_char(to, '\t');
    buffer_add(to, s);
}

static void add_number(struct buffer *to, uint64_t n) {
    buffer_char(to, '\t');
    buffer_u64(to, n);
}

void codings_rows(struct buffer *to, struct slice doc, const struct transcript *t) {
    const struct codings *all = &t->codings;
    size_t paragraph = SIZE_MAX, at = 0, points = 0; /* code points before byte `at` */
    for (size_t i = 0; i < all->n_places; i++) {
        const struct coding_place *c = &all->places[i];
        const struct coding *coding = &all->items[c->coding];
        const struct paragraph *p = &t->paragraphs[c->paragraph];
        struct slice quote = {p->text.p + c->begin, c->end - c->begin};
        if (c->paragraph != paragraph)
            at = points = 0;
        paragraph = c->paragraph;
        points += utf8_count((struct slice){p->text.p + at, c->begin - at});
        at = c->begin;
        buffer_add(to, doc);
        add_number(to, p->turn);
        add_number(to, p->line);
        add_number(to, all->numbers[c->coding]);
        add_field(to, coding->theme);
        add_field(to, coding->coder);
        add_field(to, coding->code);
        add_number(to, points);
        add_number(to, points + utf8_count(quote));
        add_field(to, quote);
        buffer_char(to, '\n');
    }
}
