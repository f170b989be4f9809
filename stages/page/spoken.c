/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/spoken.h"

#include <stdlib.h>

bool spoken_is_near(const struct spoken *s, size_t turn) {
    size_t from = turn > TALK_NEAR ? turn - TALK_NEAR : 0;
    for (size_t i = from; i < s->n_turns && i <= turn + TALK_NEAR; i++)
        if (s->turns[i].n_hits)
            return true;
    return false;
}

void spoken_clear(struct spoken *s) {
    s->n_turns = s->n_hits = s->n_rows = 0;
    buffer_clear(&s->bytes);
}

void spoken_free(struct spoken *s) {
    free(s->turns);
    free(s->hits);
    free(s->rows);
    buffer_free(&s->bytes);
    *s = (struct spoken){0};
}
