/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/talk.h"

#include <stdlib.h>

bool talk_load(const struct talk *t, size_t doc, struct spoken *to, struct fault *f) {
    if (!talk_store_get(&t->store, t->docs[doc].at, to, f))
        return false;
    talk_quotes_mark(&t->quotes, to, t->docs[doc].first);
    return true;
}

void talk_free(struct talk *t) {
    free(t->docs);
    hierarchy_free(&t->themes);
    intern_free(&t->speakers);
    intern_free(&t->groups);
    intern_free(&t->projects);
    intern_free(&t->waves);
    intern_free(&t->agendas);
    talk_sums_free(&t->sums);
    talk_quotes_free(&t->quotes);
    put_by_free(&t->store);
    arena_free(&t->arena);
    *t = (struct talk){0};
}
