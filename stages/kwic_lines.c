/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/kwic_lines.h"

#include "corpus/display.h"
#include "pipeline/terminal.h"

enum { GAP = 2 };

/* As grep marks what it found. */
#define MARKED "\033[1;31m"

/* FIRST STRONG ISOLATE, RIGHT-TO-LEFT ISOLATE, POP DIRECTIONAL ISOLATE */
#define ISOLATE "\u2068"
#define ISOLATE_RIGHT "\u2067"
#define POP "\u2069"

static size_t within(size_t x, size_t least, size_t most) {
    return x < least ? least : x > most ? most : x;
}

void kwic_lines_open(struct kwic_lines *k, bool places, bool speakers) {
    size_t width = terminal_width();
    k->colour = terminal_colours();
    k->place = places ? within(width / 5, 10, 28) : 0;
    k->speaker = speakers ? within(width / 10, 8, 16) : 0;
    k->room = width - (places ? k->place + GAP : 0) - (speakers ? k->speaker + GAP : 0);
    k->left = k->room * 2 / 5;
}

size_t kwic_lines_context(const struct kwic_lines *k) {
    return k->room;
}

static void spaces(struct buffer *to, size_t n) {
    while (n--)
        buffer_char(to, ' ');
}

/* What a cell looks like besides its words. */
struct cell {
    size_t columns;
    bool to_right;       /* its words stand at its right end */
    bool tail;           /* their end is kept when they are too long */
    bool open;           /* nothing behind it needs to be aligned */
    const char *isolate; /* or NULL */
    const char *colour;  /* or NULL */
};

/* Returns the columns used. */
static size_t add_cell(struct kwic_lines *k, struct slice words, const struct cell *c) {
    struct buffer *line = &k->line;
    buffer_clear(&k->cell);
    size_t used = c->tail ? display_tail(&k->cell, words, c->columns)
                          : display_head(&k->cell, words, c->columns);
    size_t pad = c->open ? 0 : c->columns - used;
    spaces(line, c->to_right ? pad : 0);
    if (c->colour && used)
        buffer_text(line, c->colour);
    if (c->isolate && used)
        buffer_text(line, c->isolate);
    buffer_add(line, buffer_slice(&k->cell));
    if (c->isolate && used)
        buffer_text(line, POP);
    if (c->colour && used)
        buffer_text(line, TERMINAL_PLAIN);
    spaces(line, c->to_right ? 0 : pad);
    return used + pad;
}

/* doc:turn, the turn whole and of a long name the end, which tells more. */
static void add_place(struct kwic_lines *k, const struct kwic_shown *s, const char *isolate) {
    struct buffer place = {0};
    const char *faint = k->colour ? TERMINAL_FAINT : NULL;
    size_t turn = s->turn.n ? display_width(s->turn) + 1 : 0;
    if (turn + 2 > k->place)
        buffer_add(&place, s->doc);
    else
        display_tail(&place, s->doc, k->place - turn);
    if (s->turn.n) {
        buffer_char(&place, ':');
        buffer_add(&place, s->turn);
    }
    add_cell(k, buffer_slice(&place),
             &(struct cell){.columns = k->place, .isolate = isolate, .colour = faint});
    spaces(&k->line, GAP);
    buffer_free(&place);
}

static enum display_direction direction_of(const struct kwic_shown *s) {
    enum display_direction hit = display_direction(s->hit), left = display_direction(s->left),
                           right = display_direction(s->right);
    if (hit != DISPLAY_PLAIN)
        return hit;
    if (left == DISPLAY_RIGHT && right == DISPLAY_RIGHT)
        return DISPLAY_RIGHT;
    bool plain = left == DISPLAY_PLAIN && right == DISPLAY_PLAIN &&
                 display_direction(s->doc) == DISPLAY_PLAIN &&
                 display_direction(s->speaker) == DISPLAY_PLAIN;
    return plain ? DISPLAY_PLAIN : DISPLAY_MIXED;
}

static struct slice add_line(struct kwic_lines *k, const struct kwic_shown *s, const char *marked) {
    enum display_direction direction = direction_of(s);
    bool turned = direction == DISPLAY_RIGHT;
    const char *isolate = direction == DISPLAY_PLAIN ? NULL : turned ? ISOLATE_RIGHT : ISOLATE;
    const char *around = isolate ? ISOLATE : NULL;
    buffer_clear(&k->line);
    if (k->place)
        add_place(k, s, around);
    if (k->speaker) {
        add_cell(k, s->speaker, &(struct cell){.columns = k->speaker, .isolate = around});
        spaces(&k->line, GAP);
    }
    add_cell(k, turned ? s->right : s->left,
             &(struct cell){k->left, true, !turned, false, isolate, NULL});
    buffer_char(&k->line, ' ');
    size_t room = k->room - k->left - 1;
    size_t used = add_cell(k, s->hit, &(struct cell){room, false, false, true, isolate, marked});
    if (room > used + 1) {
        buffer_char(&k->line, ' ');
        add_cell(k, turned ? s->left : s->right,
                 &(struct cell){room - used - 1, false, turned, true, isolate, NULL});
    }
    return buffer_slice(&k->line);
}

struct slice kwic_lines_head(struct kwic_lines *k) {
    const struct kwic_shown names = {SLICE("doc"),  SLICE("turn"), SLICE("speaker"),
                                     SLICE("left"), SLICE("hit"),  SLICE("right")};
    return add_line(k, &names, NULL);
}

struct slice kwic_lines_line(struct kwic_lines *k, const struct kwic_shown *s) {
    return add_line(k, s, k->colour ? MARKED : NULL);
}

void kwic_lines_free(struct kwic_lines *k) {
    buffer_free(&k->line);
    buffer_free(&k->cell);
}
