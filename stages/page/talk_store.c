/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/talk_store.h"

struct sizes {
    size_t turns, hits, rows, bytes;
};

static void add(struct buffer *to, const void *from, size_t count, size_t size) {
    buffer_add(to, (struct slice){from, count * size});
}

/* The turns as they are, but for where their bytes will be. */
static void add_turns(struct buffer *to, const struct spoken *s, bool whole) {
    size_t at = 0;
    for (size_t i = 0; i < s->n_turns; i++) {
        struct talk_turn turn = s->turns[i];
        turn.at = at;
        turn.n_text = whole || spoken_is_near(s, i) ? turn.n_text : 0;
        at += turn.n_turn + turn.n_text;
        add(to, &turn, 1, sizeof turn);
    }
}

/* Their bytes. How many of each was said in the turns written before. */
static size_t add_bytes(struct buffer *to, const struct spoken *s, bool whole) {
    size_t before = to->n;
    for (size_t i = 0; i < s->n_turns; i++) {
        buffer_add(to, spoken_turn(s, &s->turns[i]));
        if (whole || spoken_is_near(s, i))
            buffer_add(to, spoken_text(s, &s->turns[i]));
    }
    return to->n - before;
}

bool talk_store_put(struct put_by *t, const struct spoken *s, bool whole, uint64_t *at,
                    struct fault *f) {
    struct sizes sizes = {s->n_turns, s->n_hits, s->n_rows, 0};
    size_t begin = t->held.n;
    *at = put_by_end(t);
    add(&t->held, &sizes, 1, sizeof sizes);
    add_turns(&t->held, s, whole);
    add(&t->held, s->hits, s->n_hits, sizeof *s->hits);
    add(&t->held, s->rows, s->n_rows, sizeof *s->rows);
    sizes.bytes = add_bytes(&t->held, s, whole);
    memcpy(t->held.p + begin, &sizes, sizeof sizes);
    return put_by_settle(t, f);
}

static bool get(const struct put_by *t, uint64_t *at, void *to, size_t n, struct fault *f) {
    bool ok = put_by_get(t, *at, to, n, f);
    *at += n;
    return ok;
}

bool talk_store_get(const struct put_by *t, uint64_t at, struct spoken *to, struct fault *f) {
    struct sizes n;
    spoken_clear(to);
    if (!get(t, &at, &n, sizeof n, f))
        return false;
    MEM_GROW(to->turns, to->cap_turns, n.turns);
    MEM_GROW(to->hits, to->cap_hits, n.hits);
    MEM_GROW(to->rows, to->cap_rows, n.rows);
    to->n_turns = n.turns;
    to->n_hits = n.hits;
    to->n_rows = n.rows;
    buffer_room(&to->bytes, n.bytes);
    to->bytes.n = n.bytes;
    return get(t, &at, to->turns, n.turns * sizeof *to->turns, f) &&
           get(t, &at, to->hits, n.hits * sizeof *to->hits, f) &&
           get(t, &at, to->rows, n.rows * sizeof *to->rows, f) &&
           get(t, &at, to->bytes.p, n.bytes, f);
}
