/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sliding null of a little conversation (talk.h), block by block, from hits that are found the
 * plain way. */
#ifndef HEARTH_TEST_TALK_BLOCK_H
#define HEARTH_TEST_TALK_BLOCK_H

#include "models/layout.h"
#include "models/slide.h"
#include "tests/unit/talk.h"

/* The hits of one theme that lie in one block of a layout, found the plain way. */
struct talk_part {
    uint32_t places[TALK_MOST], units[TALK_MOST];
    struct slide_theme theme;
};

static inline void talk_part_fill(struct talk_part *p, const struct talk *t, const struct layout *l,
                                  uint32_t theme, uint32_t block) {
    uint32_t zero = l->block_unit[block], stop = l->block_unit[block + 1];
    p->theme = (struct slide_theme){p->places, p->units, 0, 0};
    for (size_t i = 0; i < t->n_hits; i++) {
        uint32_t place = t->hits[i].first;
        if (t->hits[i].theme == theme && place >= l->first[zero] && place < l->end[stop - 1])
            p->places[p->theme.n_places++] = place;
    }
    for (uint32_t u = zero; u < stop; u++) {
        bool has = false;
        for (uint32_t i = 0; i < p->theme.n_places; i++)
            has |= p->places[i] >= l->first[u] && p->places[i] < l->end[u];
        if (has)
            p->units[p->theme.n_units++] = u - zero;
    }
}

/* A conversation, its layout, and the two themes in the block asked for last. */
struct talk_blocks {
    struct talk *talk;
    struct layout layout;
    struct talk_part a, b;
    struct slide slide;
};

static inline struct talk_blocks *talk_blocks_new(struct slice text, uint32_t window) {
    struct talk_blocks *t = mem_zero(1, sizeof *t);
    t->talk = talk_new(text);
    layout_make(&t->layout, t->talk->words, t->talk->n_turns, t->talk->pieces, t->talk->n_pieces,
                window, 20);
    return t;
}

static inline void talk_blocks_free(struct talk_blocks *t) {
    talk_free(t->talk);
    layout_free(&t->layout);
    slide_free(&t->slide);
    free(t);
}

static inline uint32_t talk_blocks_joint(const struct talk_blocks *t) {
    uint32_t joint = 0;
    for (uint32_t i = 0; i < t->a.theme.n_units; i++)
        for (uint32_t j = 0; j < t->b.theme.n_units; j++)
            joint += t->a.units[i] == t->b.units[j];
    return joint;
}

/* Valid until the next call. */
static inline struct slide_null talk_blocks_null(struct talk_blocks *t, uint32_t block) {
    uint32_t zero = t->layout.block_unit[block];
    struct slide_block b = {t->layout.first + zero, t->layout.end + zero,
                            t->layout.block_unit[block + 1] - zero};
    talk_part_fill(&t->a, t->talk, &t->layout, 0, block);
    talk_part_fill(&t->b, t->talk, &t->layout, 1, block);
    return slide_words(&t->slide, &b, &t->a.theme, &t->b.theme, talk_blocks_joint(t));
}

#endif
