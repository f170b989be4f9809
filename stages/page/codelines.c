/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/codelines.h"

#include <stdlib.h>

bool codelines_holds(const struct spoken *s, const struct talk_turn *turn, uint32_t theme) {
    for (size_t h = turn->hits; h < turn->hits + turn->n_hits; h++)
        if (s->hits[h].theme == theme)
            return true;
    return false;
}

static bool is_stronger(const struct talk *t, const uint64_t *n, uint32_t a, uint32_t b) {
    return n[a] != n[b]
               ? n[a] > n[b]
               : slice_cmp(hierarchy_name(&t->themes, a), hierarchy_name(&t->themes, b)) < 0;
}

size_t codelines_themes(const struct talk *t, uint32_t themes[CODELINES_THEMES]) {
    const uint64_t *n = t->sums.turns;
    size_t got = 0;
    for (uint32_t i = 0; i < t->themes.names.count; i++) {
        if (n[i] == 0)
            continue;
        size_t at = got;
        while (at > 0 && is_stronger(t, n, i, themes[at - 1]))
            at--;
        if (at == CODELINES_THEMES)
            continue;
        got += got < CODELINES_THEMES;
        memmove(themes + at + 1, themes + at, (got - at - 1) * sizeof *themes);
        themes[at] = i;
    }
    return got;
}

static double bare_share(const struct talk_doc *d) {
    const struct uncovered *u = &d->uncovered;
    return u->turns ? (double)u->bare / (double)u->turns : 0;
}

/* By project, date and name. */
static bool stands_before(const struct talk *t, size_t a, size_t b) {
    const struct talk_doc *x = &t->docs[a], *y = &t->docs[b];
    int by =
        slice_cmp(intern_text(&t->projects, x->project), intern_text(&t->projects, y->project));
    by = by ? by : slice_cmp(x->date, y->date);
    return (by ? by : slice_cmp(x->doc, y->doc)) < 0;
}

size_t codelines_docs(const struct talk *t, size_t *docs, size_t most) {
    double *share = mem_zero(most + 1, sizeof *share);
    bool all = t->n_docs <= most;
    size_t n = 0;
    for (size_t i = 0; i < t->n_docs; i++) {
        double x = bare_share(&t->docs[i]);
        size_t at = n;
        while (at > 0 && (all ? stands_before(t, i, docs[at - 1]) : x > share[at - 1]))
            at--;
        if (at == most)
            continue;
        n += n < most;
        memmove(docs + at + 1, docs + at, (n - at - 1) * sizeof *docs);
        memmove(share + at + 1, share + at, (n - at - 1) * sizeof *share);
        docs[at] = i;
        share[at] = x;
    }
    free(share);
    return n;
}
