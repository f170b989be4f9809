/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sample of turns for a page that cannot hold them all: of each theme, with what is below it,
 * some that hold it, and of each two themes whose link holds some where they are in a unit of the
 * run; of how many it depends on how many themes and links there are, so that the sample stays
 * about as large. Drawn at random by the names of transcript and turn (draw_key), so that it is the
 * same whenever it is drawn, and so that what is held of a theme while the talk goes by is never
 * more than what may be wanted of it. */
#ifndef HEARTH_TALK_SAMPLE_H
#define HEARTH_TALK_SAMPLE_H

#include "models/hierarchy.h"
#include "models/units.h"
#include "stages/page/spoken.h"

enum {
    SAMPLE_THEME = 50, /* of each theme at most, … */
    SAMPLE_THEME_LEAST = 5,
    SAMPLE_THEMES = 3000, /* … so that of all there are about so many, but never fewer of each */
    SAMPLE_PAIR = 10,     /* the same of two */
    SAMPLE_PAIR_LEAST = 2,
    SAMPLE_PAIRS = 2000,
};

/* Two turns, which are one where both themes are in it; counted through all talk. */
struct sample_turn {
    uint64_t key;
    size_t turn, other;
};
struct sample_theme {
    struct sample_turn at[SAMPLE_THEME]; /* [n], the least key first */
    size_t n;
    size_t unit, turn; /* the last that held it; units are counted from 1 */
    size_t partners;   /* in talk_sample.partners, to those of the next theme */
};
struct sample_pair {
    struct slice names[2];
    uint32_t themes[2]; /* INTERN_NONE: not found so far */
    struct sample_turn at[SAMPLE_PAIR];
    size_t n;
};
struct sample_partner {
    uint32_t theme;
    size_t pair;
};

/* Zero-initialise and give it the pairs with talk_sample_pair; free with talk_sample_free. */
struct talk_sample {
    struct sample_pair *pairs;       /* [n_pairs] */
    struct sample_theme *themes;     /* [n_themes + 1] */
    struct sample_partner *partners; /* [2 * n_pairs at most], by theme */
    uint32_t *unit;                  /* [n_unit]: the themes of the unit in hand */
    uint32_t *places;                /* [cap_places]: window_places.h */
    size_t n_pairs, cap_pairs, n_themes, cap_themes, n_unit, cap_unit, cap_places;
    size_t units;               /* so far */
    size_t per_theme, per_pair; /* how many are drawn, once talk_sample_turns was asked */
    struct buffer name;
};

struct quotes_doc;
/* Two themes, whose names outlive the sample. */
void talk_sample_pair(struct talk_sample *t, struct slice a, struct slice b);
void talk_sample_add(struct talk_sample *t, const struct spoken *s, const struct quotes_doc *where);
/* [*n] the turns that were drawn, not each once; the caller's to free. */
size_t *talk_sample_turns(struct talk_sample *t, size_t *n);
void talk_sample_free(struct talk_sample *t);

#endif
