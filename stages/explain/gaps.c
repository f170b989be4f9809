/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/gaps.h"

#include "stages/result/words.h"

enum { PAIRS = 4 };

struct gaps {
    const struct groups *g;
    struct account *a;
    struct result_asked *asked;
    struct slice over;
    size_t pairs[PAIRS];    /* rows: a to b, b to a, within a, within b */
    size_t between, within; /* rows of all groups */
    size_t docs, timed;     /* conversations, and those with times; docs 0: not told */
};

static struct value number(struct gaps *s, size_t row, const char *column) {
    return asked_number(s->asked, row, column);
}

static void find_rows(struct gaps *s) {
    const struct slice a = s->g->a, b = s->g->b, none = SLICE("");
    const struct slice pairs[PAIRS][2] = {{a, b}, {b, a}, {a, a}, {b, b}};
    for (size_t i = 0; i < PAIRS; i++)
        s->pairs[i] = groups_row(s->asked, "pair", pairs[i][0], pairs[i][1], "in");
    s->between = groups_row(s->asked, "between", none, none, "in");
    s->within = groups_row(s->asked, "within", none, none, "in");
}

/* Where small counts are hidden nothing is told of a single conversation. */
static void count_docs(struct gaps *s) {
    const struct result_table *t = &s->g->mixing;
    bool told = true;
    for (size_t i = 0; i < t->n && told; i++) {
        if (result_text(t, i, "doc").n == 0)
            continue;
        struct value n = number(s, i, "n_gaps");
        told = n.why != REASON_SUPPRESSED;
        s->docs++;
        s->timed += !n.why && n.x > 0;
    }
    if (!told)
        s->docs = 0;
}

static void add_docs(const struct gaps *s, const char *before) {
    if (s->docs)
        buffer_format(&s->a->words, "%sthere are times in %zu of %zu conversation%s", before,
                      s->timed, s->docs, s->docs == 1 ? "" : "s");
}

static void put_docs(struct gaps *s) {
    if (!s->docs)
        return;
    struct explain_row *out = account_row(s->a, "times");
    out->n = value_of((double)s->docs);
    out->value = value_of((double)s->timed);
}

/* Of the two groups: no_units only where they never speak after one another. */
static enum reason why_none(struct gaps *s) {
    enum reason why = REASON_NO_UNITS;
    for (size_t i = 0; i < PAIRS; i++) {
        enum reason of_pair = number(s, s->pairs[i], "gap_median").why;
        if (!of_pair)
            return REASON_NONE;
        if (of_pair != REASON_NO_UNITS)
            why = of_pair;
    }
    return why;
}

static const char *in_words(enum reason why) {
    switch (why) {
    case REASON_NO_UNITS:
        return "nobody of them speaks next after another";
    case REASON_NO_TIMES:
        return "the turns have no times";
    case REASON_NO_MARKS:
        return "no turn is marked as broken off";
    default:
        return reason_name(why);
    }
}

static void say_none(struct gaps *s, const char *what, enum reason why) {
    buffer_format(&s->a->words, "%s is not known: %s", what, in_words(why));
}

static void add_test(struct gaps *s) {
    struct value p = number(s, s->between, "gap_p"), z = number(s, s->between, "gap_z");
    if (p.why)
        return;
    buffer_text(&s->a->words, "; ");
    if (s->over.n)
        buffer_format(&s->a->words, "%.*s, ", SLICE_ARGS(s->over));
    buffer_format(&s->a->words, "between groups %s than within them (p = %.2f)",
                  p.x > 0.05 ? "not shown to be other"
                  : z.x > 0  ? "longer"
                             : "shorter",
                  p.x);
}

/* "newer after long-standing: 0.84 s (0.55 to 1.06), 160 answers": the median, the middle half */
static void put_pair(struct gaps *s, size_t row) {
    struct buffer *to = &s->a->words;
    struct slice before = result_text(&s->g->mixing, row, "group");
    struct slice after = result_text(&s->g->mixing, row, "next");
    struct value n = number(s, row, "n_gaps"), median = number(s, row, "gap_median");
    struct value lower = number(s, row, "gap_lower"), upper = number(s, row, "gap_upper");
    if (median.why)
        return;
    buffer_format(to, "%.*s after %.*s: %.2f s (%.2f to %.2f), ", SLICE_ARGS(after),
                  SLICE_ARGS(before), median.x, lower.x, upper.x);
    words_counted(to, (uint64_t)n.x, "answer", "answers");
    account_say(s->a, ACCOUNT_LINE);
    buffer_format(to, "%.*s>%.*s", SLICE_ARGS(before), SLICE_ARGS(after));
    struct slice theme = arena_copy(&s->a->arena, buffer_slice(to));
    buffer_clear(to);
    struct explain_row *out = account_row(s->a, "gap");
    out->theme = theme;
    out->n = n;
    out->lo = lower;
    out->hi = upper;
    out->value = median;
}

/* False where there are no gaps. */
static bool put_gaps(struct gaps *s) {
    enum reason why = why_none(s);
    if (why) {
        say_none(s,
                 "How long until the next one speaks, and how often before the last one has "
                 "ended,",
                 why);
        add_docs(s, "; ");
        buffer_char(&s->a->words, '.');
        account_say(s->a, ACCOUNT_NEXT);
        put_docs(s);
        return false;
    }
    buffer_text(&s->a->words, "How long until the next one speaks, in seconds (the middle half of "
                              "the gaps)");
    add_docs(s, "; ");
    add_test(s);
    buffer_char(&s->a->words, ':');
    account_say(s->a, ACCOUNT_HEADING);
    put_docs(s);
    for (size_t i = 0; i < PAIRS; i++)
        put_pair(s, s->pairs[i]);
    return true;
}

/* "9 of 392 (2.3 %)" of a row's share */
static void add_part(struct gaps *s, size_t row, const char *of, const char *share) {
    struct value n = number(s, row, of), part = number(s, row, share);
    if (part.why) {
        buffer_text(&s->a->words, "none of 0");
        return;
    }
    buffer_format(&s->a->words, "%.0f of %.0f (", part.x * n.x, n.x);
    words_share(&s->a->words, part.x);
    buffer_char(&s->a->words, ')');
}

static void put_part(struct gaps *s, size_t row, const char *of, const char *share) {
    buffer_add(&s->a->words, result_text(&s->g->mixing, row, "of"));
    struct explain_row *out = account_row(s->a, share);
    out->n = number(s, row, of);
    out->value = number(s, row, share);
}

/* How often that is, between groups and within them. */
static void put_share(struct gaps *s, const char *what, const char *of, const char *share) {
    struct buffer *to = &s->a->words;
    buffer_text(to, what);
    if (s->over.n)
        buffer_format(to, " (%.*s)", SLICE_ARGS(s->over));
    buffer_text(to, ": ");
    add_part(s, s->between, of, share);
    buffer_text(to, " where somebody of another group speaks next, ");
    add_part(s, s->within, of, share);
    buffer_text(to, " where somebody of the same does.");
    account_say(s->a, ACCOUNT_NEXT);
    put_part(s, s->between, of, share);
    put_part(s, s->within, of, share);
}

static void put_interruptions(struct gaps *s) {
    enum reason between = number(s, s->between, "interrupted").why;
    enum reason within = number(s, s->within, "interrupted").why;
    if (!between || !within) {
        put_share(s,
                  "Turns that break off, of those that could, in conversations in which some "
                  "turn does",
                  "interruptible", "interrupted");
        return;
    }
    say_none(s, "Who is interrupted", between == REASON_NO_UNITS ? within : between);
    buffer_char(&s->a->words, '.');
    account_say(s->a, ACCOUNT_NEXT);
}

void gaps_explain(const struct groups *g, struct account *a, struct result_asked *asked,
                  struct slice over) {
    struct gaps s = {.g = g, .a = a, .asked = asked, .over = over};
    find_rows(&s);
    count_docs(&s);
    if (put_gaps(&s))
        put_share(&s, "Gaps below 0, the next one speaking before the last one has ended", "n_gaps",
                  "overlap");
    put_interruptions(&s);
}
