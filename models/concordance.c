/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/concordance.h"

#include <stdlib.h>

#include "models/draw.h"

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

uint64_t concordance_document(uint64_t seed, struct slice doc) {
    return draw_key(doc, seed);
}

uint64_t concordance_draw(uint64_t document, uint64_t number) {
    uint64_t state = document + number * DRAW_STEP;
    return draw_next(&state);
}

static int by_place(const struct concordance_line *a, const struct concordance_line *b) {
    int c = slice_cmp(a->doc, b->doc);
    return c ? c : ORDER(a->number, b->number);
}

/* Two lines in a hundred million million have the same number; then their places decide. */
static int by_draw(const struct concordance_line *a, const struct concordance_line *b) {
    return a->draw != b->draw ? ORDER(a->draw, b->draw) : by_place(a, b);
}

static int by_key(const void *x, const void *y) {
    const struct concordance_line *const *a = x, *const *b = y;
    int c = slice_cmp((*a)->key, (*b)->key);
    return c ? c : by_place(*a, *b);
}

bool concordance_wants(const struct concordance *c, uint64_t draw) {
    return c->most == 0 || c->n < c->most || draw <= c->at[0]->draw;
}

static char *put(char *p, struct slice from, struct slice *to) {
    if (from.n)
        memcpy(p, from.p, from.n);
    *to = (struct slice){p, from.n};
    return p + from.n;
}

/* A line with all that it holds in one piece of memory. */
static struct concordance_line *copy(const struct concordance_line *line) {
    size_t bytes = line->doc.n + line->key.n;
    for (size_t i = 0; i < line->n; i++)
        bytes += line->fields[i].n;
    size_t head = sizeof *line + line->n * sizeof *line->fields;
    struct concordance_line *kept = mem_alloc(head + bytes);
    *kept = *line;
    kept->fields = (struct slice *)(void *)(kept + 1);
    char *p = (char *)kept + head;
    p = put(p, line->doc, &kept->doc);
    p = put(p, line->key, &kept->key);
    for (size_t i = 0; i < line->n; i++)
        p = put(p, line->fields[i], &kept->fields[i]);
    return kept;
}

static void sift_down(struct concordance_line **at, size_t n, size_t i) {
    for (size_t child; (child = 2 * i + 1) < n; i = child) {
        if (child + 1 < n && by_draw(at[child + 1], at[child]) > 0)
            child++;
        if (by_draw(at[i], at[child]) >= 0)
            return;
        struct concordance_line *line = at[i];
        at[i] = at[child];
        at[child] = line;
    }
}

static void sift_up(struct concordance_line **at, size_t i) {
    for (; i > 0 && by_draw(at[i], at[(i - 1) / 2]) > 0; i = (i - 1) / 2) {
        struct concordance_line *line = at[i];
        at[i] = at[(i - 1) / 2];
        at[(i - 1) / 2] = line;
    }
}

/* Keeps a line that is the concordance's own from now on. */
static void keep(struct concordance *c, struct concordance_line *line) {
    if (c->most == 0 || c->n < c->most) {
        MEM_GROW(c->at, c->cap, c->n + 1);
        c->at[c->n++] = line;
        if (c->most)
            sift_up(c->at, c->n - 1);
        return;
    }
    bool wanted = by_draw(line, c->at[0]) < 0;
    free(wanted ? c->at[0] : line);
    if (!wanted)
        return;
    c->at[0] = line;
    sift_down(c->at, c->n, 0);
}

void concordance_add(struct concordance *c, const struct concordance_line *line) {
    if (concordance_wants(c, line->draw))
        keep(c, copy(line));
}

void concordance_join(struct concordance *c, struct concordance *from) {
    for (size_t i = 0; i < from->n; i++)
        keep(c, from->at[i]);
    from->n = 0;
}

void concordance_sort(struct concordance *c) {
    if (c->n)
        qsort(c->at, c->n, sizeof(struct concordance_line *), by_key);
}

void concordance_free(struct concordance *c) {
    for (size_t i = 0; i < c->n; i++)
        free(c->at[i]);
    free(c->at);
    *c = (struct concordance){0};
}
