/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/coded_turn.h"

#include <stdlib.h>

#include "pipeline/utf8.h"

void coded_turn_add(struct turn_row *row, struct row_hit hit) {
    MEM_GROW(row->hits, row->cap_hits, row->n_hits + 1);
    row->hits[row->n_hits++] = hit;
}

/* A person's hit on tokens first..last of a row. */
static void find(struct turn_row *row, struct slice theme, size_t first, size_t last) {
    const struct hit_item item = {theme, {"", 0}, (uint32_t)first, (uint32_t)last};
    for (size_t i = 0; i < row->n_hits; i++) {
        const struct hit_item *h = &row->hits[i].item;
        if (h->entry.n == 0 && h->first == item.first && h->last == item.last &&
            slice_eq(h->theme, theme))
            return; /* two people, or one twice */
    }
    coded_turn_add(row, (struct row_hit){item, {"", 0}});
}

/* All words of the rows that are chosen. */
static enum coding_fate find_rows(struct coded_turn *t, const struct coded_item *item,
                                  enum coding_fate fate) {
    bool any = false, searched = false;
    for (size_t i = 0; i < t->n; i++) {
        struct turn_row *row = &t->rows[i];
        if (!row->chosen)
            continue;
        searched |= coded_turn_searched(t, row);
        if (coded_turn_searched(t, row) && row->n_tokens) {
            find(row, item->theme, 1, row->n_tokens);
            any = true;
        }
    }
    return any ? fate : searched ? FATE_WORDLESS : FATE_UNSEARCHED;
}

/* Chooses the rows of a sentence, or of a paragraph (empty: all); returns how many. */
static size_t choose(struct coded_turn *t, size_t column, struct slice value) {
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++) {
        struct turn_row *row = &t->rows[i];
        row->chosen =
            value.n == 0 || column == COLUMN_NONE || slice_eq(turn_row_field(row, column), value);
        n += row->chosen;
    }
    return n;
}

static enum coding_fate find_words(struct coded_turn *t, const struct coded_item *item) {
    for (size_t i = 0; i < t->n; i++) {
        struct turn_row *row = &t->rows[i];
        if (!row->chosen)
            continue;
        if (item->last > row->n_tokens)
            return FATE_NO_WORDS;
        if (!coded_turn_searched(t, row))
            return FATE_UNSEARCHED;
        find(row, item->theme, item->first, item->last);
    }
    return FATE_FOUND;
}

/* The texts of the chosen rows, one space between. */
static struct slice join(struct coded_turn *t) {
    buffer_clear(&t->joined);
    for (size_t i = 0; i < t->n; i++) {
        if (!t->rows[i].chosen)
            continue;
        if (t->joined.n)
            buffer_char(&t->joined, ' ');
        t->rows[i].start = t->joined.n;
        buffer_add(&t->joined, turn_row_field(&t->rows[i], t->text));
    }
    return buffer_slice(&t->joined);
}

/* The byte at which a code point begins, or SIZE_MAX behind the end. */
static size_t byte_at(struct slice text, uint64_t points) {
    size_t i = 0;
    for (; i < text.n; i++) {
        bool begins = ((unsigned char)text.p[i] & 0xc0) != 0x80;
        if (begins && points-- == 0)
            return i;
    }
    return points == 0 ? i : SIZE_MAX;
}

/* Where the quotation stands in the text, the nearest to `near`; SIZE_MAX: nowhere. */
static size_t nearest(struct slice text, struct slice quote, size_t near) {
    size_t best = SIZE_MAX, least = SIZE_MAX;
    for (size_t at = 0; at + quote.n <= text.n;) {
        const char *p = memmem(text.p + at, text.n - at, quote.p, quote.n);
        if (!p)
            break;
        at = (size_t)(p - text.p);
        size_t far = at > near ? at - near : near - at;
        if (far < least) {
            least = far;
            best = at;
        }
        at++;
    }
    return best;
}

/* The bytes of the chosen rows' text that a coding is on. Without a quotation its numbers are
 * believed as far as there is text. */
static enum coding_fate place(const struct coded_item *item, struct slice text, size_t *from,
                              size_t *to) {
    *from = byte_at(text, item->begin);
    *to = byte_at(text, item->end);
    bool there = *from != SIZE_MAX && *to != SIZE_MAX;
    struct slice quote = item->quote;
    if (quote.n == 0)
        return there ? FATE_FOUND : FATE_WHOLE;
    if (there && slice_eq((struct slice){text.p + *from, *to - *from}, quote))
        return FATE_FOUND;
    *from = nearest(text, quote, *from == SIZE_MAX ? text.n : *from);
    *to = *from + quote.n;
    return *from == SIZE_MAX ? FATE_WHOLE : FATE_MOVED;
}

/* The tokens that the bytes touch, row by row. */
static enum coding_fate find_touched(struct coded_turn *t, const struct coded_item *item,
                                     size_t from, size_t to, enum coding_fate fate) {
    bool any = false, searched = false;
    for (size_t i = 0; i < t->n; i++) {
        struct turn_row *row = &t->rows[i];
        struct slice text = turn_row_field(row, t->text);
        const struct span *spans;
        if (!row->chosen || row->start >= to || row->start + text.n <= from)
            continue;
        searched |= coded_turn_searched(t, row);
        size_t n = places_find(t->places, text, turn_row_field(row, t->tokens), &spans), first = 0,
               last;
        while (first < n && row->start + spans[first].to <= from)
            first++;
        for (last = first; last < n && row->start + spans[last].from < to;)
            last++;
        if (last == first || !coded_turn_searched(t, row))
            continue;
        find(row, item->theme, first + 1, last);
        any = true;
    }
    return any ? fate : searched ? FATE_WORDLESS : FATE_UNSEARCHED;
}

static enum coding_fate find_quote(struct coded_turn *t, const struct coded_item *item) {
    size_t from, to;
    if (item->sent.n == 0 && choose(t, t->line, item->paragraph) == 0)
        choose(t, COLUMN_NONE, item->paragraph);
    enum coding_fate fate = place(item, join(t), &from, &to);
    if (fate != FATE_WHOLE)
        return find_touched(t, item, from, to, fate);
    choose(t, t->sent, item->sent);
    return find_rows(t, item, FATE_WHOLE);
}

enum coding_fate coded_turn_find(struct coded_turn *t, const struct coded_item *item) {
    size_t n = choose(t, t->sent, item->sent);
    if (n == 0 || (item->sent.n && t->sent == COLUMN_NONE))
        return FATE_NO_SENT;
    if (item->first)
        return n == 1 ? find_words(t, item) : FATE_WHICH;
    return item->end ? find_quote(t, item) : find_rows(t, item, FATE_FOUND);
}

void coded_turn_free(struct coded_turn *t) {
    for (size_t i = 0; i < t->cap; i++)
        free(t->rows[i].hits);
    free(t->rows);
    waiting_free(&t->waiting);
    places_free(t->places);
    buffer_free(&t->joined);
}
