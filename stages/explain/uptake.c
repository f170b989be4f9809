/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/uptake.h"

#include "stages/explain/quotes.h"
#include "stages/result/words.h"

static const char *const needed[] = {
    "lag",        "scope",   "theme_a", "theme_b", "holds", "n_ab", "docs_ab", "expected_local",
    "lift_local", "lift_lo", "lift_hi", "q",       "why",   NULL};

/* One way: from a group to another. */
struct way {
    struct groups *g;
    struct account *a;
    struct result_asked asked;
    struct slice from, to, scope;
    size_t held, tested, few; /* rows that hold, that could be tested, that are too few of these */
    size_t best;              /* the first that holds */
};

/* Both ways. */
struct scopes {
    struct slice of[2];
};

static bool is_asked(const void *with, const struct result_table *t, const struct record *r) {
    const struct scopes *s = with;
    struct slice scope = r->fields[columns_find(&t->columns, "scope")];
    return slice_eq(scope, s->of[0]) || slice_eq(scope, s->of[1]);
}

static struct slice scope_of(struct arena *arena, struct slice from, struct slice to) {
    struct buffer text = {0};
    buffer_add(&text, from);
    buffer_char(&text, '>');
    buffer_add(&text, to);
    struct slice scope = arena_copy(arena, buffer_slice(&text));
    buffer_free(&text);
    return scope;
}

static bool holds(const struct way *w, size_t row) {
    return slice_eq(result_text(&w->g->sequence, row, "scope"), w->scope) &&
           asked_is(&w->asked, row, "holds", "yes");
}

static void look(struct way *w) {
    const struct result_table *t = &w->g->sequence;
    w->best = t->n;
    for (size_t i = 0; i < t->n; i++) {
        if (!slice_eq(result_text(t, i, "scope"), w->scope))
            continue;
        w->tested += result_text(t, i, "q").n > 0;
        w->held += holds(w, i);
        w->few += asked_is(&w->asked, i, "holds", "too_few");
        if (w->best == t->n && holds(w, i))
            w->best = i;
    }
}

/* "  trust, then hope, 1 turn later: 12 times, 2.1 times as often (1.3 to 3.3) as chance, in 9
 * conversations" */
static void put_held(struct way *w, size_t row) {
    const struct result_table *t = &w->g->sequence;
    struct buffer *to = &w->a->words;
    struct value lift = asked_number(&w->asked, row, "lift_local");
    struct value lo = asked_number(&w->asked, row, "lift_lo");
    struct value hi = asked_number(&w->asked, row, "lift_hi");
    struct slice lag = result_text(t, row, "lag");
    buffer_add(to, result_text(t, row, "theme_a"));
    buffer_text(to, ", then ");
    buffer_add(to, result_text(t, row, "theme_b"));
    buffer_text(to, ", ");
    buffer_add(to, lag);
    buffer_text(to, slice_eq(lag, SLICE("1")) ? " turn later: " : " turns later: ");
    buffer_add(to, result_text(t, row, "n_ab"));
    buffer_text(to, " times, ");
    words_ratio(to, lift.x);
    buffer_text(to, " times as often as chance");
    words_interval(to, lo, hi);
    buffer_text(to, ", in ");
    buffer_add(to, result_text(t, row, "docs_ab"));
    buffer_text(to, " conversations");
    account_say(w->a, ACCOUNT_LINE);
    struct slice themes =
        scope_of(&w->a->arena, result_text(t, row, "theme_a"), result_text(t, row, "theme_b"));
    buffer_add(to, w->scope);
    buffer_text(to, " lag ");
    buffer_add(to, lag);
    struct explain_row *out = account_row(w->a, "uptake");
    out->theme = themes;
    out->n = asked_number(&w->asked, row, "n_ab");
    out->expected = asked_number(&w->asked, row, "expected_local");
    out->lift = lift;
    out->lo = lo;
    out->hi = hi;
    out->value = asked_number(&w->asked, row, "q");
}

static void say(struct way *w) {
    struct buffer *to = &w->a->words;
    buffer_text(to, "What ");
    buffer_add(to, w->from);
    buffer_text(to, " speak of and ");
    buffer_add(to, w->to);
    buffer_text(to, " take up, one to three turns later: ");
    if (w->tested == 0)
        buffer_text(to, "nothing could be tested.");
    else {
        buffer_text(to, "of ");
        words_counted(to, w->tested, "succession", "successions");
        buffer_text(to, " of two themes that could be tested, each at one distance, ");
        if (w->held == 0)
            buffer_text(to, "none is shown to be other than chance has it");
        else
            buffer_format(to, "%zu hold%s", w->held, w->held == 1 ? "s" : "");
        if (w->few)
            buffer_format(to, "; of %zu there is too little to say", w->few);
        buffer_char(to, w->held ? ':' : '.');
    }
    account_say(w->a, ACCOUNT_NEXT);
    struct explain_row *out = account_row(w->a, "tested");
    out->theme = w->scope;
    out->n = value_of((double)w->tested);
    out->value = value_of((double)w->held);
    out = account_row(w->a, "too_few");
    out->theme = w->scope;
    out->n = value_of((double)w->few);
    for (size_t i = 0; i < w->g->sequence.n; i++)
        if (holds(w, i))
            put_held(w, i);
}

/* Quotes of the uptake that is surest. */
static bool quote(struct way *w, struct passages *p, struct result *r, size_t quotes,
                  const struct stage_run *self, struct fault *f) {
    const struct result_table *t = &w->g->sequence;
    uint64_t lag;
    if (w->best == t->n || quotes == 0)
        return true;
    struct told told, *may;
    if (!result_count(t, w->best, "lag", &lag, f))
        return false;
    if (!result_told(r, &told, &may, f))
        return told_free(&told), false;
    const struct passages_wanted wanted = {.a = result_text(t, w->best, "theme_a"),
                                           .b = result_text(t, w->best, "theme_b"),
                                           .group_a = w->from,
                                           .group_b = w->to,
                                           .lag = (size_t)lag,
                                           .unit = {.kind = UNIT_TURN, .window = 1},
                                           .facilitators_in = true,
                                           .roles = r->package.roles,
                                           .matcher = slice_of(r->package.matcher),
                                           .quotes = quotes,
                                           .told = may};
    bool ok = passages_read(p, &wanted, result_path(r, "matched.tsv"), self, f);
    told_free(&told);
    if (!ok)
        return false;
    struct slice themes = scope_of(&w->g->arena, wanted.a, wanted.b);
    for (size_t i = 0; i < p->together.n; i++) {
        MEM_GROW(w->g->quotes.at, w->g->quotes.cap, w->g->quotes.n + 1);
        p->together.at[i].theme = themes;
        w->g->quotes.at[w->g->quotes.n++] = p->together.at[i];
    }
    return true;
}

/* Places that would be quoted, were those who speak there not so few. */
static void say_withheld(struct groups *g, struct account *a, const struct result *r) {
    uint64_t places = g->uptake[0].withheld + g->uptake[1].withheld;
    quotes_withheld(&a->words, places, r->package.suppress);
    if (a->words.n == 0)
        return;
    account_say(a, ACCOUNT_NEXT);
    account_row(a, "withheld")->n = value_of((double)places);
}

bool uptake_explain(struct groups *g, struct account *a, struct result *r, size_t quotes,
                    const struct stage_run *self, struct fault *f) {
    const struct scopes scopes = {
        {scope_of(&g->arena, g->a, g->b), scope_of(&g->arena, g->b, g->a)}};
    const struct result_wanted wanted = {needed, is_asked, &scopes};
    const char *path = result_path(r, "sequence.tsv");
    if (!result_package_has(&r->package, "sequence.tsv", path, f) ||
        !result_table_read(&g->sequence, path, &wanted, self, f))
        return false;
    struct way ways[] = {{.from = g->a, .to = g->b, .scope = scopes.of[0]},
                         {.from = g->b, .to = g->a, .scope = scopes.of[1]}};
    for (size_t i = 0; i < 2; i++) {
        ways[i].g = g;
        ways[i].a = a;
        ways[i].asked = (struct result_asked){&g->sequence, f, true};
        look(&ways[i]);
    }
    /* Half of the quotations each way, all where nothing is taken up the other way. */
    size_t first = ways[1].held ? (quotes + 1) / 2 : quotes;
    const size_t most[] = {first, ways[0].held ? quotes - first : quotes};
    bool ok = true;
    for (size_t i = 0; ok && i < 2; i++) {
        say(&ways[i]);
        ok = ways[i].asked.ok && quote(&ways[i], &g->uptake[i], r, most[i], self, f);
    }
    say_withheld(g, a, r);
    a->quotes = g->quotes;
    a->quoted = "For example, what is surest each way (theme>theme):";
    return ok;
}
