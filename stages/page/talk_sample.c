/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/talk_sample.h"

#include <stdlib.h>

#include "models/draw.h"
#include "stages/page/talk_quotes.h"
#include "stages/page/window_places.h"

/* A turn while it is looked through. */
struct looking {
    struct talk_sample *sample;
    const struct spoken *spoken;
    const struct quotes_doc *where;
    size_t turn;   /* of spoken.turns */
    size_t before; /* units before the transcript */
    uint64_t key;
};

void talk_sample_pair(struct talk_sample *t, struct slice a, struct slice b) {
    MEM_GROW(t->pairs, t->cap_pairs, t->n_pairs + 1);
    t->pairs[t->n_pairs++] = (struct sample_pair){.names = {a, b}};
}

/* Into at[*n], of `most`: one turn, or two. */
static void offer(struct sample_turn *at, size_t *n, size_t most, struct sample_turn one) {
    size_t i = *n;
    while (i > 0 && one.key < at[i - 1].key)
        i--;
    bool again = i > 0 && at[i - 1].key == one.key && at[i - 1].turn == one.turn;
    if (i == most || again)
        return;
    *n += *n < most;
    memmove(at + i + 1, at + i, (*n - i - 1) * sizeof *at);
    at[i] = one;
}

/* The partners of a theme, from partners[n] on; returns where those of the next begin. */
static size_t put_partners(struct talk_sample *t, uint32_t theme, size_t n) {
    t->themes[theme].partners = n;
    for (size_t i = 0; i < t->n_pairs; i++) {
        const uint32_t *both = t->pairs[i].themes;
        if ((both[0] == theme || both[1] == theme) && both[0] != INTERN_NONE &&
            both[1] != INTERN_NONE)
            t->partners[n++] = (struct sample_partner){both[both[0] == theme], i};
    }
    return n;
}

/* Which themes have a link that holds, once more when some are new. */
static void find_partners(struct talk_sample *t, const struct hierarchy *themes) {
    size_t known = t->n_themes, n = 0;
    t->n_themes = themes->names.count;
    MEM_GROW(t->themes, t->cap_themes, t->n_themes + 1);
    memset(t->themes + known, 0, (t->n_themes + 1 - known) * sizeof *t->themes);
    if (!t->partners)
        t->partners = mem_zero(2 * t->n_pairs + 1, sizeof *t->partners);
    for (size_t i = 0; i < t->n_pairs; i++)
        for (size_t k = 0; k < 2; k++)
            t->pairs[i].themes[k] = intern_find(&themes->names, t->pairs[i].names[k]);
    for (uint32_t theme = 0; theme < t->n_themes; theme++)
        n = put_partners(t, theme, n);
    t->themes[t->n_themes].partners = n;
}

/* Where theme `b` is together with the unit in hand: the turn; false where it is nowhere. */
static bool find_other(const struct looking *in, const struct sample_theme *b, size_t *turn) {
    const struct unit_setting unit = in->where->unit;
    const uint32_t *places = in->sample->places;
    *turn = b->turn;
    if (b->unit == in->sample->units)
        return true;
    if (b->unit <= in->before || (unit.kind != UNIT_WINDOW && unit.kind != UNIT_DOC))
        return false;
    return unit.kind == UNIT_DOC || places[in->turn] - places[b->turn] < unit.window;
}

static void offer_pairs(const struct looking *in, uint32_t theme) {
    struct talk_sample *t = in->sample;
    for (size_t i = t->themes[theme].partners; i < t->themes[theme + 1].partners; i++) {
        struct sample_pair *pair = &t->pairs[t->partners[i].pair];
        size_t other;
        if (find_other(in, &t->themes[t->partners[i].theme], &other))
            offer(pair->at, &pair->n, SAMPLE_PAIR,
                  (struct sample_turn){in->key, in->where->first + in->turn,
                                       in->where->first + other});
    }
}

static void add_theme(const struct looking *in, uint32_t theme) {
    struct talk_sample *t = in->sample;
    struct sample_theme *of = &t->themes[theme];
    if (of->unit == t->units)
        return;
    of->unit = t->units;
    of->turn = in->turn;
    MEM_GROW(t->unit, t->cap_unit, t->n_unit + 1);
    t->unit[t->n_unit++] = theme;
    offer(of->at, &of->n, SAMPLE_THEME,
          (struct sample_turn){in->key, in->where->first + in->turn, in->where->first + in->turn});
}

/* Hits from[..to) are of one unit of the turn. */
static void look_at_unit(const struct looking *in, size_t from, size_t to) {
    struct talk_sample *t = in->sample;
    t->units++;
    t->n_unit = 0;
    for (size_t h = from; h < to; h++)
        for (uint32_t theme = in->spoken->hits[h].theme; theme != INTERN_NONE;
             theme = in->where->themes->parents[theme])
            add_theme(in, theme);
    for (size_t i = 0; i < t->n_unit; i++)
        offer_pairs(in, t->unit[i]);
}

/* The turn, or, where sentences are counted, one after the other. */
static void look_at_turn(const struct looking *in) {
    const struct talk_turn *turn = &in->spoken->turns[in->turn];
    size_t from = turn->hits, end = turn->hits + turn->n_hits, to;
    bool sentences = in->where->unit.kind == UNIT_SENTENCE;
    if (!sentences) {
        look_at_unit(in, from, end);
        return;
    }
    for (uint32_t row = 1; row <= turn->n_rows; row++, from = to) {
        uint32_t stop = row < turn->n_rows ? in->spoken->rows[turn->rows + row] : UINT32_MAX;
        for (to = from; to < end && in->spoken->hits[to].from < stop;)
            to++;
        look_at_unit(in, from, to);
    }
}

static uint64_t key_of(struct buffer *name, struct slice doc, struct slice turn) {
    buffer_clear(name);
    buffer_add(name, doc);
    buffer_char(name, '\t');
    buffer_add(name, turn);
    return draw_key(buffer_slice(name), 1);
}

void talk_sample_add(struct talk_sample *t, const struct spoken *s,
                     const struct quotes_doc *where) {
    struct looking in = {.sample = t, .spoken = s, .where = where, .before = t->units};
    if (!t->partners || t->n_themes < where->themes->names.count)
        find_partners(t, where->themes);
    if (where->unit.kind == UNIT_WINDOW) {
        MEM_GROW(t->places, t->cap_places, s->n_turns);
        window_places(s, where->unit.window, t->places);
    }
    for (in.turn = 0; in.turn < s->n_turns; in.turn++) {
        const struct talk_turn *turn = &s->turns[in.turn];
        bool counted = where->unit.kind != UNIT_WINDOW || t->places[in.turn];
        if (turn->n_hits == 0 || !counted)
            continue;
        in.key = key_of(&t->name, where->doc, spoken_turn(s, turn));
        look_at_turn(&in);
    }
}

/* The first `most` of at[n]; returns how many numbers these are. */
static size_t put(const struct sample_turn *at, size_t n, size_t most, size_t *to) {
    size_t put = n < most ? n : most;
    for (size_t i = 0; i < put; i++) {
        to[2 * i] = at[i].turn;
        to[2 * i + 1] = at[i].other;
    }
    return 2 * put;
}

/* How many of each of n there are, so that there are about `all`. */
static size_t of_each(size_t all, size_t n, size_t least, size_t most) {
    size_t each = n ? all / n : most;
    return each < least ? least : each > most ? most : each;
}

size_t *talk_sample_turns(struct talk_sample *t, size_t *n) {
    t->per_theme = of_each(SAMPLE_THEMES, t->n_themes, SAMPLE_THEME_LEAST, SAMPLE_THEME);
    t->per_pair = of_each(SAMPLE_PAIRS, t->n_pairs, SAMPLE_PAIR_LEAST, SAMPLE_PAIR);
    size_t most = t->n_themes * t->per_theme + t->n_pairs * t->per_pair;
    size_t *turns = mem_zero(2 * most + 1, sizeof *turns);
    *n = 0;
    for (size_t i = 0; i < t->n_themes; i++)
        *n += put(t->themes[i].at, t->themes[i].n, t->per_theme, turns + *n);
    for (size_t i = 0; i < t->n_pairs; i++)
        *n += put(t->pairs[i].at, t->pairs[i].n, t->per_pair, turns + *n);
    return turns;
}

void talk_sample_free(struct talk_sample *t) {
    free(t->pairs);
    free(t->themes);
    free(t->partners);
    free(t->unit);
    free(t->places);
    buffer_free(&t->name);
}
