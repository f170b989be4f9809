/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/suggestion_places.h"

#include <stdlib.h>

#include "corpus/places.h"
#include "models/excerpt.h"
#include "models/hierarchy.h"
#include "models/hits.h"
#include "models/quotations.h"

enum {
    MIDDLING = 15,      /* words of a sentence that is quoted gladly */
    PLACES_MOST = 4096, /* of a suggestion, to choose from */
};

struct counted {
    struct intern names;
    uint64_t *counts; /* [names.count] */
    size_t cap;
};

/* One suggestion's. */
struct showing {
    struct counted forms, themes;
    struct quotation *places; /* [n]: what is chosen by, and … */
    struct shown_place {
        const struct heard_doc *doc;
        size_t row, first;
    } * where; /* … where it is */
    size_t n, cap, cap_where;
    size_t of_doc, docs; /* places of the last document; documents */
};

struct search {
    struct suggestions *s;
    struct slice theme;
    uint32_t *of; /* by candidate: the suggestion, or CANDIDATE_NONE */
    struct showing *all;
    const struct heard_doc *doc; /* and row, at hand */
    const struct heard_row *row;
    struct intern projects, speakers;
    struct buffer text;
};

static void count(struct counted *c, struct slice name) {
    uint32_t known = (uint32_t)c->names.count, id = intern_add(&c->names, name);
    if (id == known) {
        MEM_GROW(c->counts, c->cap, (size_t)id + 1);
        c->counts[id] = 0;
    }
    c->counts[id]++;
}

/* The one counted most often, of several the first in byte order; its number, or INTERN_NONE. */
static uint32_t commonest(const struct counted *c) {
    uint32_t best = INTERN_NONE;
    for (uint32_t i = 0; i < c->names.count; i++)
        if (best == INTERN_NONE || c->counts[i] > c->counts[best] ||
            (c->counts[i] == c->counts[best] &&
             slice_cmp(intern_text(&c->names, i), intern_text(&c->names, best)) < 0))
            best = i;
    return best;
}

/* Words from..to-1 of the row as they stand, one space between; valid until the next call. */
static struct slice words_of(struct search *g, size_t from, size_t to) {
    buffer_clear(&g->text);
    for (size_t i = from; i < to; i++) {
        if (i > from)
            buffer_char(&g->text, ' ');
        buffer_add(&g->text, heard_all_form(g->s->candidates->heard, g->doc, g->row->words[i]));
    }
    return buffer_slice(&g->text);
}

/* Counts the other themes with a hit that overlaps the words, each once. */
static void count_themes(const struct search *g, struct showing *to, size_t first, size_t last) {
    struct slice rest = g->row->hits, before = {"", 0};
    struct hit_item hit;
    while (rest.n && hit_item_read(&rest, &hit)) {
        bool overlaps = hit.first <= last + 1 && hit.last >= first + 1;
        if (!overlaps || hierarchy_within(hit.theme, g->theme) || slice_eq(hit.theme, before))
            continue;
        count(&to->themes, hit.theme);
        before = hit.theme;
    }
}

/* Of a document the best places are kept: three of the first documents, then one of each. */
static void add_place(struct search *g, struct showing *to, size_t first) {
    bool same = to->n && to->where[to->n - 1].doc == g->doc;
    size_t words = g->row->n, room = SUGGESTION_EXAMPLES;
    struct quotation q = {intern_add(&g->projects, g->row->project),
                          intern_add(&g->speakers, g->row->speaker), 0,
                          words < MIDDLING ? MIDDLING - words : words - MIDDLING};
    if ((same && to->where[to->n - 1].row == g->row->at) || (!same && to->n >= PLACES_MOST))
        return;
    to->docs += !same;
    to->of_doc = same ? to->of_doc : 0;
    q.doc = (uint32_t)to->docs;
    if (to->docs > SUGGESTION_EXAMPLES)
        room = 1;
    size_t at = to->n;
    if (to->of_doc == room) { /* the worst of the document makes room for a better one */
        for (size_t i = to->n - room; i < to->n; i++)
            if (at == to->n || to->places[i].score > to->places[at].score)
                at = i;
        if (to->places[at].score <= q.score)
            return;
    } else {
        MEM_GROW(to->places, to->cap, to->n + 1);
        MEM_GROW(to->where, to->cap_where, to->n + 1);
        to->n++;
        to->of_doc++;
    }
    to->places[at] = q;
    to->where[at] = (struct shown_place){g->doc, g->row->at, first};
}

static void look(void *with, uint32_t candidate, size_t first) {
    struct search *g = with;
    if (g->of[candidate] == CANDIDATE_NONE)
        return;
    struct showing *to = &g->all[g->of[candidate]];
    size_t words = g->s->candidates->at[candidate].words;
    count(&to->forms, words_of(g, first, first + words));
    count_themes(g, to, first, first + words - 1);
    add_place(g, to, first);
}

static void look_at_row(void *with, const struct heard_doc *doc, const struct heard_row *row) {
    struct search *g = with;
    g->doc = doc;
    g->row = row;
    candidates_find(g->s->candidates, doc, row, look, g);
}

/* DOC:TURN: the sentence, the words marked. */
static bool write_example(struct search *g, struct places *finder, const struct shown_place *place,
                          size_t words, struct slice *to, struct fault *f) {
    const struct heard_all *a = g->s->candidates->heard;
    struct heard_rows rows = {0};
    struct heard_row row;
    struct buffer text = {0};
    const struct span *spans;
    bool ok = heard_open(&rows, a->workers[place->doc->worker], place->doc, f);
    rows.at = place->row;
    if (ok && heard_next(&rows, &row)) {
        g->doc = place->doc;
        g->row = &row;
        size_t n = places_find(finder, row.text, words_of(g, 0, row.n), &spans);
        struct excerpt_mark mark = {0, 0, EXCERPT_FIRST};
        if (place->first + words <= n)
            mark = (struct excerpt_mark){spans[place->first].from,
                                         spans[place->first + words - 1].to, EXCERPT_FIRST};
        buffer_add(&text, place->doc->name);
        buffer_char(&text, ':');
        buffer_add(&text, row.turn);
        buffer_text(&text, ": ");
        excerpt_write(&text, row.text, &mark, 1, EXAMPLE_MOST);
        *to = arena_copy(&g->s->arena, buffer_slice(&text));
    }
    g->row = NULL;
    heard_rows_free(&rows);
    buffer_free(&text);
    return ok;
}

static bool show(struct search *g, size_t i, struct places *finder, struct fault *f) {
    struct suggestion *s = &g->s->at[i];
    struct showing *from = &g->all[i];
    size_t chosen[SUGGESTION_EXAMPLES];
    size_t n = quotations_choose(from->places, from->n, SUGGESTION_EXAMPLES, chosen);
    uint32_t form = commonest(&from->forms), theme = commonest(&from->themes);
    bool ok = true;
    s->pattern = arena_copy(&g->s->arena, intern_text(&from->forms.names, form));
    if (theme != INTERN_NONE) {
        s->held_by = arena_copy(&g->s->arena, intern_text(&from->themes.names, theme));
        s->held = from->themes.counts[theme];
    }
    for (size_t k = 0; ok && k < n; k++)
        ok = write_example(g, finder, &from->where[chosen[k]],
                           g->s->candidates->at[s->candidate].words, &s->examples[k], f);
    return ok;
}

static void search_free(struct search *g) {
    for (size_t i = 0; i < g->s->n; i++) {
        intern_free(&g->all[i].forms.names);
        intern_free(&g->all[i].themes.names);
        free(g->all[i].forms.counts);
        free(g->all[i].themes.counts);
        free(g->all[i].places);
        free(g->all[i].where);
    }
    free(g->all);
    free(g->of);
    intern_free(&g->projects);
    intern_free(&g->speakers);
    buffer_free(&g->text);
}

bool suggestion_places_find(struct suggestions *s, struct slice theme, struct fault *f) {
    const struct candidates *c = s->candidates;
    struct search g = {.s = s, .theme = theme};
    const struct heard_visit visit = {true, look_at_row, NULL, &g};
    struct places *finder = places_new();
    g.of = mem_resize(NULL, c->n, sizeof *g.of);
    g.all = mem_zero(s->n, sizeof *g.all);
    for (size_t i = 0; i < c->n; i++)
        g.of[i] = CANDIDATE_NONE;
    for (size_t i = 0; i < s->n; i++)
        g.of[s->at[i].candidate] = (uint32_t)i;
    bool ok = s->n == 0 || heard_all_visit(c->heard, &visit, f);
    for (size_t i = 0; ok && i < s->n; i++)
        ok = show(&g, i, finder, f);
    search_free(&g);
    places_free(finder);
    return ok;
}
