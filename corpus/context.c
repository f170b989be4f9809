/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/context.h"

#include "pipeline/utf8.h"

bool context_same(const struct context *c, const struct record *r) {
    if (c->n == 0)
        return true;
    const struct slice *now = c->rows[0].fields;
    return c->turn != COLUMN_NONE && slice_eq(now[c->turn], r->fields[c->turn]) &&
           (c->doc == COLUMN_NONE || slice_eq(now[c->doc], r->fields[c->doc]));
}

/* The fields of a row lie behind each other, so that one copy takes them all. */
static struct slice *copy_fields(struct arena *a, const struct record *r) {
    size_t bytes = 0;
    for (size_t i = 0; i < r->n; i++)
        bytes += r->fields[i].n;
    struct slice *fields = arena_alloc(a, r->n, sizeof *fields);
    char *p = arena_alloc(a, bytes + 1, 1);
    for (size_t i = 0; i < r->n; i++) {
        fields[i] = (struct slice){p, r->fields[i].n};
        if (r->fields[i].n)
            memcpy(p, r->fields[i].p, r->fields[i].n);
        p += r->fields[i].n;
    }
    return fields;
}

struct context_row *context_add(struct context *c, const struct record *r) {
    if (c->n)
        buffer_char(&c->joined, ' ');
    MEM_GROW(c->rows, c->cap, c->n + 1);
    struct context_row *row = &c->rows[c->n++];
    *row = (struct context_row){copy_fields(&c->arena, r), r->at, c->joined.n, 0, 0};
    buffer_add(&c->joined, r->fields[c->text]);
    return row;
}

/* Where all words of the turn are: most turns hold nothing that is looked for. */
static void look(struct context *c) {
    if (!c->places)
        c->places = places_new();
    for (size_t i = 0; i < c->n; i++) {
        struct context_row *row = &c->rows[i];
        const struct span *spans;
        row->first_word = c->words.n;
        row->n_words = places_find(c->places, row->fields[c->text], row->fields[c->tokens], &spans);
        for (size_t k = 0; k < row->n_words; k++)
            span_list_add(&c->words, row->text_at + spans[k].from, row->text_at + spans[k].to);
    }
    c->looked = true;
}

/* The words from number `from` to before `to` as they stand in the turn. */
static struct slice stretch(const struct context *c, size_t from, size_t to) {
    if (from >= to)
        return (struct slice){"", 0};
    size_t begin = c->words.at[from].from, end = c->words.at[to - 1].to;
    return (struct slice){c->joined.p + begin, end - begin};
}

/* The code points of the row's text before that byte. */
static size_t characters(struct context *c, const struct context_row *row, size_t byte) {
    if (c->counted != row || byte < c->counted_bytes) {
        c->counted = row;
        c->counted_bytes = c->counted_characters = 0;
    }
    const char *from = row->fields[c->text].p + c->counted_bytes;
    c->counted_characters += utf8_count((struct slice){from, byte - c->counted_bytes});
    c->counted_bytes = byte;
    return c->counted_characters;
}

bool context_find(struct context *c, const struct context_row *row, uint32_t first, uint32_t last,
                  size_t words, struct context_place *found) {
    if (!c->looked)
        look(c);
    if (first == 0 || first > last || last > row->n_words)
        return false;
    size_t a = row->first_word + first - 1, z = row->first_word + last - 1, n = c->words.n;
    found->first = a;
    found->last = z;
    found->from = a > words ? a - words : 0;
    found->to = n - z - 1 > words ? z + 1 + words : n;
    found->left = stretch(c, found->from, a);
    found->hit = stretch(c, a, z + 1);
    found->right = stretch(c, z + 1, found->to);
    found->begin = characters(c, row, c->words.at[a].from - row->text_at);
    found->end = characters(c, row, c->words.at[z].to - row->text_at);
    return true;
}

void context_clear(struct context *c) {
    arena_reset(&c->arena);
    buffer_clear(&c->joined);
    c->n = c->words.n = 0;
    c->looked = false;
    c->counted = NULL;
}

void context_free(struct context *c) {
    free(c->rows);
    buffer_free(&c->joined);
    span_list_free(&c->words);
    arena_free(&c->arena);
    if (c->places)
        places_free(c->places);
}
