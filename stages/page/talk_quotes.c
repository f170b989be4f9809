/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/talk_quotes.h"

#include <limits.h>
#include <stdlib.h>

static void add_candidate(struct talk_quotes *q, uint32_t theme, size_t turn,
                          const struct quotation *is) {
    for (size_t i = q->n_candidates; i > 0 && q->candidates[i - 1].turn == turn; i--)
        if (q->candidates[i - 1].theme == theme) {
            q->candidates[i - 1].is.score--;
            return;
        }
    MEM_GROW(q->candidates, q->cap_candidates, q->n_candidates + 1);
    q->candidates[q->n_candidates++] = (struct quotes_candidate){theme, turn, *is};
}

/* A turn for each theme that it holds, or whose child it holds: the richest in it is the best. */
static void add_candidates(struct talk_quotes *q, const struct spoken *s,
                           const struct talk_turn *turn, const struct quotes_doc *where) {
    size_t number = where->first + (size_t)(turn - s->turns);
    const struct quotation is = {where->project, turn->speaker, where->number, UINT32_MAX - 1};
    for (size_t h = turn->hits; h < turn->hits + turn->n_hits; h++)
        for (uint32_t theme = s->hits[h].theme; theme != INTERN_NONE;
             theme = where->themes->parents[theme])
            add_candidate(q, theme, number, &is);
}

static void add_held(struct talk_quotes *q, size_t turn, uint32_t hits) {
    MEM_GROW(q->held, q->cap_held, q->n_held + 1);
    q->held[q->n_held++] = (struct quotes_held){turn, hits};
}

bool talk_quotes_may_sample(const struct talk_quotes *q) {
    return q->mode == REPORT_QUOTES_SAMPLE || q->mode == REPORT_QUOTES_FIT;
}

void talk_quotes_add(struct talk_quotes *q, const struct spoken *s,
                     const struct quotes_doc *where) {
    bool sample = talk_quotes_may_sample(q);
    for (size_t i = 0; i < s->n_turns; i++) {
        const struct talk_turn *turn = &s->turns[i];
        if (turn->n_hits && q->mode == REPORT_QUOTES_EXEMPLAR)
            add_candidates(q, s, turn, where);
        if (turn->n_hits && sample)
            add_held(q, where->first + i, turn->n_hits);
    }
    if (sample)
        talk_sample_add(&q->sample, s, where);
}

static bool is_chosen(const struct talk_quotes *q, size_t turn) {
    return q->chosen[turn / CHAR_BIT] >> turn % CHAR_BIT & 1;
}

static void choose(struct talk_quotes *q, size_t turn) {
    q->chosen[turn / CHAR_BIT] |= (unsigned char)(1u << turn % CHAR_BIT);
}

static int by_theme(const void *x, const void *y) {
    const struct quotes_candidate *a = x, *b = y;
    if (a->theme != b->theme)
        return a->theme < b->theme ? -1 : 1;
    return (a->turn > b->turn) - (a->turn < b->turn);
}

static void choose_exemplars(struct talk_quotes *q, const struct quotes_candidate *of, size_t n) {
    struct quotation *all = mem_zero(n, sizeof *all);
    size_t *chosen = mem_zero(q->few, sizeof *chosen);
    for (size_t i = 0; i < n; i++)
        all[i] = of[i].is;
    size_t got = quotations_choose(all, n, q->few, chosen);
    for (size_t i = 0; i < got; i++)
        choose(q, of[chosen[i]].turn);
    free(all);
    free(chosen);
}

static void settle_exemplars(struct talk_quotes *q) {
    size_t n = q->n_candidates;
    if (n)
        qsort(q->candidates, n, sizeof *q->candidates, by_theme);
    for (size_t from = 0, to; from < n; from = to) {
        for (to = from + 1; to < n && q->candidates[to].theme == q->candidates[from].theme;)
            to++;
        choose_exemplars(q, q->candidates + from, to - from);
    }
}

/* The transcript of a turn. */
static size_t doc_of(const struct quotes_all *all, size_t turn) {
    size_t from = 0, to = all->n_docs;
    while (to - from > 1) {
        size_t middle = from + (to - from) / 2;
        if (all->first[middle] <= turn)
            from = middle;
        else
            to = middle;
    }
    return from;
}

/* With the turns that are near it, among which it is read. */
static void choose_near(struct talk_quotes *q, const struct quotes_all *all, size_t turn) {
    size_t doc = doc_of(all, turn), begin = all->first[doc];
    size_t end = doc + 1 < all->n_docs ? all->first[doc + 1] : all->n_turns;
    size_t from = turn > begin + TALK_NEAR ? turn - TALK_NEAR : begin;
    for (size_t i = from; i < end && i <= turn + TALK_NEAR; i++)
        choose(q, i);
}

static void settle_sample(struct talk_quotes *q, const struct quotes_all *all) {
    size_t n, *turns = talk_sample_turns(&q->sample, &n);
    for (size_t i = 0; i < n; i++)
        choose_near(q, all, turns[i]);
    for (size_t i = 0; i < q->n_held; i++)
        q->hits_quoted += is_chosen(q, q->held[i].turn) ? q->held[i].hits : 0;
    free(turns);
}

void talk_quotes_settle(struct talk_quotes *q, const struct quotes_all *all) {
    if (q->mode == REPORT_QUOTES_FIT)
        q->mode = all->n_hits > QUOTES_ALL_MOST ? REPORT_QUOTES_SAMPLE : REPORT_QUOTES_ALL;
    q->chosen = mem_zero(all->n_turns / CHAR_BIT + 1, 1);
    if (q->mode == REPORT_QUOTES_EXEMPLAR)
        settle_exemplars(q);
    if (q->mode == REPORT_QUOTES_SAMPLE)
        settle_sample(q, all);
}

void talk_quotes_mark(const struct talk_quotes *q, struct spoken *s, size_t first) {
    for (size_t i = 0; i < s->n_turns; i++)
        s->turns[i].quoted = s->turns[i].quotable && q->mode != REPORT_QUOTES_NONE &&
                             (q->mode == REPORT_QUOTES_ALL || is_chosen(q, first + i));
}

void talk_quotes_free(struct talk_quotes *q) {
    talk_sample_free(&q->sample);
    free(q->candidates);
    free(q->held);
    free(q->chosen);
}
