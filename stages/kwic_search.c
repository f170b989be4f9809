/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/kwic_search.h"

#include "corpus/nfc.h"
#include "models/hierarchy.h"
#include "models/rule_turns.h"
#include "pipeline/utf8.h"

struct kwic_matching {
    struct matcher *matcher;
    struct matching *matching;
    struct rule_run *rules; /* or NULL */
};

/* An operand as a codebook's cell would have it. */
static bool clean(struct kwic_wanted *w, const char *typed, struct slice *to, struct fault *f) {
    struct slice s = slice_trim(slice_of(typed));
    if (!utf8_valid(s, NULL))
        return fault_usage(f, "not UTF-8: \"%s\"", typed);
    *to = nfc_settled(s, &w->arena, NULL);
    return s.n || fault_usage(f, "nothing to look for: \"%s\"", typed);
}

bool kwic_wanted_read(struct kwic_wanted *w, const char *theme, const char *pattern,
                      struct slice kind, const char *language, struct fault *f) {
    if (theme)
        return clean(w, theme, &w->theme, f);
    struct lexicon_row row = {.theme = SLICE("pattern"), .kind = kind};
    if (!language_choice_read(language, &w->choice, f) || !clean(w, pattern, &row.pattern, f))
        return false;
    w->lexicon = lexicon_new();
    w->by_stem = slice_eq(kind, SLICE("stem")) || slice_eq(kind, SLICE("rule"));
    struct matcher *m = NULL;
    const struct matcher_share all = {w->choice.language, true};
    if (lexicon_add(w->lexicon, &row, f) && lexicon_finish(w->lexicon, f))
        m = matcher_new(w->lexicon, all, w->choice.stemmer, OVERLAP_THEME, f);
    matcher_free(m);
    return m != NULL;
}

void kwic_wanted_free(struct kwic_wanted *w) {
    lexicon_free(w->lexicon);
    arena_free(&w->arena);
}

bool kwic_search_columns(struct kwic_search *s, struct filter *f, const struct columns *c) {
    s->tokens = columns_find(c, "tokens");
    s->stems = columns_find(c, "stems");
    if (s->wanted->theme.n)
        return filter_need(f, c, "hits", &s->hits);
    if (s->wanted->choice.automatic && !row_language_column(c, &s->language, &f->fault))
        return false;
    if (s->wanted->by_stem && !filter_need(f, c, "stems", &s->stems))
        return false;
    s->asked = rule_turns_asked(&s->wanted->lexicon->leaves, c, &f->fault);
    return fault_none(&f->fault);
}

/* The hits of that theme, or of one below it. */
static void add_hit(struct kwic_search *s, struct context *c, const struct hit_item *hit) {
    struct kwic_find *same = NULL;
    size_t row = c->n - 1;
    for (size_t i = s->n; i-- > 0 && s->finds[i].row == row;)
        if (s->finds[i].first == hit->first && s->finds[i].last == hit->last)
            same = &s->finds[i];
    if (!same) {
        MEM_GROW(s->finds, s->cap, s->n + 1);
        s->finds[s->n++] = (struct kwic_find){row, hit->first, hit->last, hit->entry, hit->theme};
        return;
    }
    struct slice *lists[] = {&same->entry, &same->theme};
    const struct slice more[] = {hit->entry, hit->theme};
    for (size_t i = 0; i < 2; i++) {
        size_t n = lists[i]->n;
        char *p = arena_alloc(&c->arena, n + 1 + more[i].n, 1);
        memcpy(p, lists[i]->p, n);
        p[n] = ' ';
        memcpy(p + n + 1, more[i].p, more[i].n);
        *lists[i] = (struct slice){p, n + 1 + more[i].n};
    }
}

static bool take_hits(struct kwic_search *s, struct context *c, struct fault *f) {
    const struct context_row *row = &c->rows[c->n - 1];
    struct slice all = row->fields[s->hits], rest = all;
    struct place at = {row->at.file, row->at.line, (unsigned)s->hits + 1};
    while (rest.p && rest.n) {
        struct hit_item hit;
        if (!hit_item_read(&rest, &hit))
            return fault_input(f, at, all, "not a list of hits");
        intern_add(&s->themes, hit.theme);
        if (hierarchy_within(hit.theme, s->wanted->theme))
            add_hit(s, c, &hit);
    }
    return true;
}

/* The pattern made ready for a row's language, when such a row comes first. NULL with a fault. */
static struct kwic_matching *matching_for(struct kwic_search *s, struct fault *f) {
    const struct language_choice *choice = &s->wanted->choice;
    const struct language *l = choice->automatic ? s->row.is : NULL;
    const struct matcher_share all = {l ? l : choice->language, true};
    if (!s->matchings)
        s->matchings = mem_zero(n_languages + 1, sizeof *s->matchings);
    struct kwic_matching *m = &s->matchings[l ? (size_t)(l - languages) : n_languages];
    if (m->matching)
        return m;
    const char *stemmer = l && !choice->unstemmed ? language_stemmer(l) : choice->stemmer;
    m->matcher = matcher_new(s->wanted->lexicon, all, stemmer, OVERLAP_THEME, f);
    if (!m->matcher)
        return NULL;
    m->matching = matching_new(m->matcher);
    m->rules = m->matcher->rules ? rule_run_new(m->matcher->rules) : NULL;
    return m;
}

static void take_found(struct kwic_search *s, size_t row, const struct hit_list *hits) {
    for (size_t i = 0; i < hits->n; i++) {
        MEM_GROW(s->finds, s->cap, s->n + 1);
        s->finds[s->n++] =
            (struct kwic_find){row, hits->at[i].first, hits->at[i].last, {"", 0}, {"", 0}};
    }
}

/* A rule sees all rows of a turn at once; those in another language are looked at by themselves. */
static void end_together(struct kwic_search *s, const struct context *c, size_t to) {
    const struct kwic_matching *m = s->together;
    size_t from = s->together_from;
    if (!m)
        return;
    struct waiting rows = {.at = mem_zero(to - from, sizeof *rows.at), .n = to - from};
    for (size_t i = from; i < to; i++)
        rows.at[i - from] = (struct record){.fields = c->rows[i].fields, .at = c->rows[i].at};
    rule_run_finish(m->rules, &rows, s->asked);
    for (size_t i = from; i < to; i++) {
        struct hit_list *hits = rule_run_hits(m->rules, i - from);
        if (hits->n)
            hits_settle(hits, m->matcher->lexicon, m->matcher->policy);
        take_found(s, i, hits);
    }
    free(rows.at);
    s->together = NULL;
}

void kwic_search_turn(struct kwic_search *s, const struct context *c) {
    end_together(s, c, c->n);
}

/* One more row for a rule, the context's last. */
static bool take_together(struct kwic_search *s, const struct context *c, struct kwic_matching *m,
                          const struct matching_row *row, struct fault *f) {
    const struct hit_list *found = matching_find(m->matching, row, f);
    if (!found)
        return false;
    if (s->together != m) {
        end_together(s, c, c->n - 1);
        rule_run_begin(m->rules);
        s->together = m;
        s->together_from = c->n - 1;
    }
    rule_run_row(m->rules, found, matching_words(m->matching));
    return true;
}

static bool match_row(struct kwic_search *s, const struct context *c, const struct record *r,
                      struct fault *f) {
    struct slice tokens = r->fields[s->tokens];
    struct slice stems = s->stems != COLUMN_NONE ? r->fields[s->stems] : tokens;
    const struct matching_row row = {.text = r->fields[c->text],
                                     .tokens = tokens,
                                     .stems = stems,
                                     .at = r->at,
                                     .tokens_field = (unsigned)s->tokens + 1,
                                     .stems_field = (unsigned)s->stems + 1,
                                     .told = vocabulary_told(r->hint, tokens, stems)};
    struct kwic_matching *m = matching_for(s, f);
    if (m && m->rules)
        return take_together(s, c, m, &row, f);
    const struct hit_list *hits = m ? matching_run(m->matching, &row, f) : NULL;
    if (hits)
        take_found(s, c->n - 1, hits);
    return hits != NULL;
}

bool kwic_search_row(struct kwic_search *s, struct context *c, const struct record *r,
                     struct fault *f) {
    if (s->wanted->theme.n)
        return take_hits(s, c, f);
    if (s->wanted->choice.automatic && !row_language_same(&s->row, r->fields[s->language])) {
        const struct place at = {r->at.file, r->at.line, (unsigned)s->language + 1};
        if (!row_language_read(&s->row, r->fields[s->language], at, f))
            return false;
    }
    return match_row(s, c, r, f);
}

void kwic_search_free(struct kwic_search *s) {
    for (size_t i = 0; s->matchings && i <= n_languages; i++) {
        matching_free(s->matchings[i].matching);
        rule_run_free(s->matchings[i].rules);
        matcher_free(s->matchings[i].matcher);
    }
    free(s->matchings);
    free(s->asked);
    free(s->finds);
    row_language_free(&s->row);
    intern_free(&s->themes);
}
