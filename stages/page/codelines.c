/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/codelines.h"

#include <stdlib.h>

bool codelines_holds(const struct talk *t, const struct talk_turn *turn, uint32_t theme) {
    for (size_t h = turn->hits; h < turn->hits + turn->n_hits; h++)
        if (t->hits[h].theme == theme)
            return true;
    return false;
}

/* [themes.names.count] turns of each, the caller's to free. */
static uint64_t *count_turns(const struct talk *t) {
    uint64_t *n = mem_zero(t->themes.names.count + 1, sizeof *n);
    size_t *last = mem_zero(t->themes.names.count + 1, sizeof *last); /* turn + 1 */
    for (size_t i = 0; i < t->n_turns; i++)
        for (size_t h = t->turns[i].hits; h < t->turns[i].hits + t->turns[i].n_hits; h++) {
            uint32_t theme = t->hits[h].theme;
            n[theme] += last[theme] != i + 1;
            last[theme] = i + 1;
        }
    free(last);
    return n;
}

static bool is_stronger(const struct talk *t, const uint64_t *n, uint32_t a, uint32_t b) {
    return n[a] != n[b]
               ? n[a] > n[b]
               : slice_cmp(hierarchy_name(&t->themes, a), hierarchy_name(&t->themes, b)) < 0;
}

size_t codelines_themes(const struct talk *t, uint32_t themes[CODELINES_THEMES]) {
    uint64_t *n = count_turns(t);
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
    free(n);
    return got;
}

struct uncovered uncovered_of(const struct talk *t, const struct talk_doc *d) {
    struct uncovered u = {0, 0, 0};
    for (size_t i = d->turns; i < d->turns + d->n_turns; i++) {
        const struct talk_turn *turn = &t->turns[i];
        if (!talk_counts(turn))
            continue;
        u.turns++;
        u.words += turn->words;
        u.bare += turn->n_hits == 0;
    }
    return u;
}

static double bare_share(const struct talk *t, size_t doc) {
    struct uncovered u = uncovered_of(t, &t->docs[doc]);
    return u.turns ? (double)u.bare / (double)u.turns : 0;
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
        double x = bare_share(t, i);
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

/* The longest so far, longest first. */
struct longest {
    struct stretch *at;
    size_t n, most;
};

static void keep(struct longest *l, const struct stretch *s) {
    size_t at = l->n;
    while (at > 0 && s->words > l->at[at - 1].words)
        at--;
    if (s->turns == 0 || at == l->most)
        return;
    l->n += l->n < l->most;
    memmove(l->at + at + 1, l->at + at, (l->n - at - 1) * sizeof *l->at);
    l->at[at] = *s;
}

static void look_through(const struct talk *t, size_t doc, struct longest *l) {
    const struct talk_doc *d = &t->docs[doc];
    struct stretch now = {.doc = doc};
    for (size_t i = d->turns; i < d->turns + d->n_turns; i++) {
        const struct talk_turn *turn = &t->turns[i];
        if (turn->n_hits || turn->withheld) {
            keep(l, &now);
            now = (struct stretch){.doc = doc};
        } else if (talk_counts(turn)) {
            now.from = now.turns ? now.from : i;
            now.to = i;
            now.turns++;
            now.words += turn->words;
        }
    }
    keep(l, &now);
}

size_t stretches_longest(const struct talk *t, struct stretch *stretches, size_t most) {
    struct longest l = {stretches, 0, most};
    for (size_t i = 0; i < t->n_docs; i++)
        look_through(t, i, &l);
    return l.n;
}
