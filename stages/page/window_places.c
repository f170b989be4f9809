/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/window_places.h"

/* What is withheld was counted: only that it is so is not told. */
static bool is_counted(const struct talk_turn *turn) {
    return turn->words && !turn->asked;
}

void window_places(const struct spoken *s, uint32_t window, uint32_t *places) {
    const struct talk_turn *turns = s->turns;
    uint32_t next = 1;
    for (size_t from = 0, to; from < s->n_turns; from = to) {
        uint32_t n = 0;
        const struct talk_turn *first = NULL;
        for (to = from; to < s->n_turns; to++) {
            bool counted = is_counted(&turns[to]);
            first = counted && !first ? &turns[to] : first;
            if (counted && turns[to].agenda != first->agenda)
                break;
            places[to] = counted ? next + n++ : 0;
        }
        for (size_t i = from; n < window && i < to; i++)
            places[i] = 0;
        next += n + window; /* nothing is in a window with what another item has */
    }
}
