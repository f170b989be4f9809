/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/regex_growth.h"

#include <math.h>

/* Pieces of a pattern: runs of letters, digits and blanks that stand for themselves, and a sample
 * of each class. */
enum { PIECES_MOST = 8, FIRST_LENGTH = 64, POWER_MOST = 7 };

struct pieces {
    struct slice at[PIECES_MOST];
    size_t n;
    size_t repeats; /* quantifiers; one behind a group counts twice */
};

struct recipe {
    struct slice head, pump, tail;
};

/* Stands for itself; what is not ASCII is passed over. */
static bool is_plain(char c) {
    return c >= ' ' && c < 0x7f && !strchr("\\^$.[]|()?*+{}\"", c);
}

static void add_piece(struct pieces *p, struct slice piece) {
    for (size_t i = 0; i < p->n; i++)
        if (slice_eq(p->at[i], piece))
            return;
    if (piece.n && p->n < PIECES_MOST)
        p->at[p->n++] = piece;
}

/* What an escape may stand for. */
static struct slice sample_of(char escaped) {
    switch (escaped) {
    case 'd':
        return SLICE("1");
    case 's':
        return SLICE(" ");
    case 'w':
    case 'W':
    case 'S':
        return SLICE("a");
    default:
        return NO_QUOTE;
    }
}

/* Passes over a class, of which the first plain character is a piece. */
static size_t pass_class(struct slice pattern, size_t at, struct pieces *p) {
    bool any = false;
    for (at++; at < pattern.n && (pattern.p[at] != ']' || pattern.p[at - 1] == '['); at++) {
        if (pattern.p[at] == '\\' && at + 1 < pattern.n)
            add_piece(p, sample_of(pattern.p[++at]));
        else if (is_plain(pattern.p[at]) && !any) {
            add_piece(p, (struct slice){pattern.p + at, 1});
            any = true;
        }
    }
    return at;
}

/* A quantifier behind a run takes its last letter. */
static bool repeats(char c) {
    return c == '*' || c == '+' || c == '{';
}

/* One look over the pattern; what is not understood is passed over. */
static void find_pieces(struct slice pattern, struct pieces *p) {
    for (size_t at = 0; at < pattern.n; at++) {
        char c = pattern.p[at];
        size_t from = at;
        p->repeats += repeats(c);
        p->repeats += repeats(c) && at && pattern.p[at - 1] == ')';
        if (c == '\\' && at + 1 < pattern.n)
            add_piece(p, sample_of(pattern.p[++at]));
        else if (c == '[')
            at = pass_class(pattern, at, p);
        else if (c == '(' && at + 1 < pattern.n && pattern.p[at + 1] == '?')
            while (at + 1 < pattern.n && strchr("?:=!<>PiI", pattern.p[at + 1]))
                at++;
        else if (c == '{')
            while (at + 1 < pattern.n && pattern.p[at] != '}')
                at++;
        while (is_plain(c) && at + 1 < pattern.n && is_plain(pattern.p[at + 1]))
            at++;
        if (!is_plain(c))
            continue;
        size_t n = at + 1 - from;
        if (n > 1 && at + 1 < pattern.n && repeats(pattern.p[at + 1])) {
            add_piece(p, (struct slice){pattern.p + from, n - 1});
            from = at, n = 1;
        }
        add_piece(p, (struct slice){pattern.p + from, n});
    }
}

/* The text of a recipe, of about that many bytes. */
static void make(const struct recipe *r, size_t length, struct buffer *to) {
    buffer_clear(to);
    buffer_add(to, r->head);
    while (to->n + r->pump.n + r->tail.n <= length)
        buffer_add(to, r->pump);
    buffer_add(to, r->tail);
}

static uint64_t steps_at(struct regex_runner *run, size_t index, const struct recipe *r,
                         size_t length, struct buffer *text) {
    make(r, length, text);
    return regex_steps(run, index, buffer_slice(text), true, REGEX_STEPS_MOST);
}

/* The hardest recipe for texts of FIRST_LENGTH. `ends`: all pieces, each behind a mark, so that
 * letters that must stand somewhere do. */
static struct recipe hardest(struct regex_runner *run, size_t index, const struct pieces *p,
                             struct slice ends, struct buffer *text) {
    const struct slice tails[] = {SLICE("!"), ends};
    struct recipe best = {SLICE(""), SLICE("a"), tails[0]};
    uint64_t most = 0;
    for (size_t head = 0; head <= p->n; head++)
        for (size_t pump = 0; pump < p->n; pump++)
            for (size_t tail = 0; tail < 2; tail++) {
                const struct recipe r = {head ? p->at[head - 1] : SLICE(""), p->at[pump],
                                         tails[tail]};
                uint64_t steps = steps_at(run, index, &r, FIRST_LENGTH + r.head.n + r.tail.n, text);
                if (steps > most) {
                    most = steps;
                    best = r;
                }
                if (most > REGEX_STEPS_MOST)
                    return best;
            }
    return best;
}

/* Longer and longer texts, first twice as long, then by a quarter, until one takes too many steps.
 */
static void measure(struct regex_runner *run, size_t index, const struct recipe *r,
                    struct regex_growth *g) {
    struct buffer text = {0};
    size_t fixed = r->head.n + r->tail.n, n = 8, half = n / 2;
    bool doubling = true;
    while (n + fixed <= GROWTH_LENGTH) {
        uint64_t steps = steps_at(run, index, r, n + fixed, &text);
        if (steps > REGEX_STEPS_MOST) {
            g->runs_away = true;
            g->longer = text.n;
            if (!doubling)
                break;
            doubling = false;
            n /= 2;
        } else {
            g->length = text.n;
            g->steps = steps;
            half = n / 2;
        }
        n += doubling ? n : n / 4 ? n / 4 : 1;
    }
    g->steps_half = g->runs_away ? steps_at(run, index, r, half + fixed, &text) : 0;
    g->length_half = text.n;
    buffer_free(&text);
}

static void show(const struct recipe *r, struct buffer *to) {
    if (r->head.n)
        buffer_format(to, "“%.*s”, then ", SLICE_ARGS(r->head));
    buffer_format(to, "“%.*s” again and again, then “%.*s”", SLICE_ARGS(r->pump),
                  SLICE_ARGS(r->tail));
}

void regex_growth_find(struct regex_runner *run, size_t index, struct slice pattern,
                       struct regex_growth *g) {
    struct pieces p = {0};
    struct buffer ends = {0}, text = {0};
    *g = (struct regex_growth){0};
    find_pieces(pattern, &p);
    if (p.repeats < 2)
        return;
    for (size_t i = 0; i < p.n; i++) {
        buffer_char(&ends, '!');
        buffer_add(&ends, p.at[i]);
    }
    add_piece(&p, SLICE("a"));
    const struct recipe r = hardest(run, index, &p, buffer_slice(&ends), &text);
    measure(run, index, &r, g);
    if (g->runs_away)
        show(&r, &g->text);
    buffer_free(&ends);
    buffer_free(&text);
}

void regex_growth_say(const struct regex_growth *g, struct buffer *to) {
    double times = (double)g->steps / (double)(g->steps_half ? g->steps_half : 1);
    double power = log2(times);
    if (g->steps == 0)
        buffer_text(to, "at once");
    else if (power > POWER_MOST)
        buffer_format(to, "%.1f times with each further letter",
                      pow(times, 1 / (double)(g->length - g->length_half)));
    else
        buffer_format(to, "with the power %.1f of the length", power);
}
