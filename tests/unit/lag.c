/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lag.h"

#include <math.h>

#include "tests/unit/testing.h"

#include "models/blocks.h"
#include "models/histogram.h"
#include "tests/unit/talk.h"

/* A conversation and who speaks: a letter for each turn, `-` for nobody known. Groups are the
 * upper-case letters of the speakers: x and X are two people of one group. */
struct said {
    struct talk *talk;
    struct coded coded;
    uint32_t speakers[TALK_MOST], groups[TALK_MOST];
    struct sequence_turns turns;
    struct sequences sequences;
    struct lag lag;
};

static struct said *said_of(struct talk *talk, const char *who) {
    struct said *s = mem_zero(1, sizeof *s);
    s->talk = talk;
    coded_group(&s->coded, &s->talk->themes, s->talk->hits, s->talk->n_hits);
    for (uint32_t i = 0; i < s->talk->n_turns; i++) {
        s->speakers[i] = who[i] == '-' ? SEQUENCES_NOBODY : (unsigned char)who[i];
        s->groups[i] = who[i] == '-' ? SEQUENCES_NOBODY : (unsigned char)who[i] & ~32u;
    }
    s->turns = (struct sequence_turns){s->talk->words,    s->talk->n_turns, s->talk->pieces,
                                       s->talk->n_pieces, s->speakers,      s->groups};
    return s;
}

static struct said *said_new(struct slice text, const char *who) {
    return said_of(talk_new(text), who);
}

static void said_free(struct said *s) {
    coded_free(&s->coded);
    sequences_free(&s->sequences);
    lag_free(&s->lag);
    talk_free(s->talk);
    free(s);
}

/* The next scope: its pairs of turns, as "0>1 1>2", a | where a block ends. */
static void scope_is(struct said *s, uint32_t x, uint32_t y, const char *pairs) {
    struct buffer text = {0};
    struct sequences *q = &s->sequences;
    uint32_t from = q->next;
    assert_true(sequences_next(q, 2));
    assert_true(q->x == x && q->y == y);
    for (uint32_t i = 0; i < q->n; i++) {
        if (i)
            buffer_char(&text, q->block[i] == q->block[i - 1] ? ' ' : '|');
        buffer_format(&text, "%u>%u", q->pairs[from + i].turn, q->pairs[from + i].turn + q->lag);
    }
    holds(&text, pairs);
    buffer_free(&text);
}

/* Eight turns, the agenda changes before the sixth (5); blocks of two pairs. A sequence of three
 * pairs makes m = floor((6 + 2)/4) = 2 blocks, [0, floor(3/2)) and the rest. */
static void test_sequences(void **state) {
    (void)state;
    struct said *s = said_new(SLICE(".|.|.|.|./.|.|."), "XYXxY-YX");
    sequences_make(&s->sequences, &s->turns, SEQUENCES_ALL, 1);
    scope_is(s, 0, 0, "0>1 1>2|2>3 3>4|5>6 6>7");
    assert_false(sequences_next(&s->sequences, 2));
    sequences_make(&s->sequences, &s->turns, SEQUENCES_ALL, 3);
    scope_is(s, 0, 0, "0>3 1>4");
    assert_false(sequences_next(&s->sequences, 2));
    /* X to Y; X to x, one group; Y to X twice, in two pieces; x to Y. */
    sequences_make(&s->sequences, &s->turns, SEQUENCES_SPEAKERS, 1);
    scope_is(s, 'X', 'Y', "0>1|2>3|1>2|6>7|3>4");
    assert_false(sequences_next(&s->sequences, 2));
    sequences_make(&s->sequences, &s->turns, SEQUENCES_GROUPS, 1);
    scope_is(s, 'X', 'Y', "0>1 3>4");
    scope_is(s, 'Y', 'X', "1>2|6>7");
    assert_false(sequences_next(&s->sequences, 2));
    said_free(s);
}

/* A turn alone has no pair; a lag as long as the piece neither. */
static void test_no_sequence(void **state) {
    (void)state;
    struct said *s = said_new(SLICE("a/b|a"), "XYX");
    sequences_make(&s->sequences, &s->turns, SEQUENCES_ALL, 2);
    assert_false(sequences_next(&s->sequences, 20));
    sequences_make(&s->sequences, &s->turns, SEQUENCES_SPEAKERS, 2);
    assert_false(sequences_next(&s->sequences, 20));
    said_free(s);
}

static void pair_is(struct said *s, size_t a, size_t b, uint64_t n_ab, double e, double v,
                    const char *null) {
    lag_pairs(&s->lag, a);
    const struct lag_pair *p = &s->lag.pairs[b];
    assert_int_equal(p->n_ab, n_ab);
    assert_true(p->e == e && p->v == v);
    same_text(p->null, null);
}

/* "a|.b.|..", lag 1: the tracks of tests/unit/slide.c. B is in a u as well, A in no v. */
static void test_by_hand(void **state) {
    (void)state;
    struct said *s = said_new(SLICE("a|.b.|.."), "XYX");
    sequences_make(&s->sequences, &s->turns, SEQUENCES_ALL, 1);
    assert_true(sequences_next(&s->sequences, 20));
    lag_count(&s->lag, &s->coded, &s->sequences);
    assert_true(s->lag.n_themes == 2);
    assert_true(s->lag.themes[0].n_a == 1 && s->lag.themes[0].n_b == 0);
    assert_true(s->lag.themes[1].n_a == 1 && s->lag.themes[1].n_b == 1);
    lag_pairs(&s->lag, 0);
    assert_int_equal(s->lag.n_pairs, 1);
    pair_is(s, 0, 0, 1, 17 / 40.0, 391 / 1600.0, "23,17");
    /* B behind B: u = [0,1) [1,4) holds it at 2, v = [0,3) [3,5) at 1, in unlike pairs. B of v
     * slides to 1 2 3 4 0: in the second v for s = 2, 3. B of u slides to 2 3 0 1: in the first u
     * for s =
     * 2. Of 40 cases 2*4 + 1*5 = 13 leave one. */
    pair_is(s, 1, 0, 0, 13 / 40.0, 13 * 27 / 1600.0, "27,13");
    s->lag.sums_only = true;
    lag_count(&s->lag, &s->coded, &s->sequences);
    pair_is(s, 0, 0, 1, 17 / 40.0, 391 / 1600.0, "");
    said_free(s);
}

/* What one theme has with another in one block, the plain way: hits moved one shift after the
 * other. */
struct plain {
    uint64_t n_ab;
    double e, second; /* E X, E X^2 */
};

/* Themes below "a", whose hits are its own, too. */
enum { A, B, A_X, A_Y };

static bool is_hit_of(uint32_t theme, uint32_t of) {
    return theme == of || (of == A && theme != B);
}

static bool related(uint32_t a, uint32_t b) {
    return a != b && (is_hit_of(a, b) || is_hit_of(b, a));
}

/* Marks of every word of the turns of a block, in which pair, and whether the theme is hit. */
struct track {
    uint32_t pair[TALK_MOST], n;
    bool hit[TALK_MOST];
};

static void lay(struct track *track, const struct said *s, const uint32_t *turns, uint32_t n,
                uint32_t theme) {
    track->n = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t word = 0;
        for (uint32_t t = 0; t < turns[i]; t++)
            word += s->talk->words[t];
        for (uint32_t w = 0; w < s->talk->words[turns[i]]; w++, track->n++) {
            track->pair[track->n] = i;
            track->hit[track->n] = false;
            for (size_t h = 0; h < s->talk->n_hits; h++)
                track->hit[track->n] |=
                    is_hit_of(s->talk->hits[h].theme, theme) && s->talk->hits[h].first == word + w;
        }
    }
}

/* Pairs in which both are when `moving` has gone round by `shift`. */
static uint32_t joint(const struct track *still, const struct track *moving, uint32_t shift,
                      uint32_t n) {
    bool x[64] = {false}, y[64] = {false};
    uint32_t both = 0;
    for (uint32_t w = 0; w < still->n; w++)
        x[still->pair[w]] |= still->hit[w];
    for (uint32_t w = 0; w < moving->n; w++)
        if (moving->hit[w])
            y[moving->pair[(w + shift) % moving->n]] = true;
    for (uint32_t i = 0; i < n; i++)
        both += x[i] && y[i];
    return both;
}

static void slide_plainly(struct plain *p, const struct track *still, const struct track *moving,
                          uint32_t n) {
    double mean = 0, second = 0;
    for (uint32_t shift = 0; shift < moving->n; shift++) {
        double both = joint(still, moving, shift, n);
        mean += both;
        second += both * both;
    }
    p->e += mean / moving->n / 2;
    p->second += second / moving->n / 2;
}

static bool has_hit(const struct track *t) {
    for (uint32_t w = 0; w < t->n; w++)
        if (t->hit[w])
            return true;
    return false;
}

/* The sums of n_ab, e and v over a sequence of pairs, and whether the themes share a block. */
struct total {
    double n_ab, e, v;
    bool met;
};

static void add_sequence(struct total *sum, const struct said *s, const uint32_t *turns, uint32_t n,
                         uint32_t lag, uint32_t a, uint32_t b) {
    static struct track u, v;
    uint32_t m = blocks_count(n, 20), after[64];
    for (uint32_t i = 0; i < m; i++) {
        uint32_t from = blocks_start(n, m, i), k = blocks_start(n, m, i + 1) - from;
        struct plain p = {0};
        for (uint32_t j = 0; j < k; j++)
            after[j] = turns[from + j] + lag;
        lay(&u, s, turns + from, k, a);
        lay(&v, s, after, k, b);
        if (!has_hit(&u) || !has_hit(&v))
            continue;
        slide_plainly(&p, &u, &v, k);
        slide_plainly(&p, &v, &u, k);
        sum->n_ab += joint(&u, &v, 0, k);
        sum->e += p.e;
        sum->v += p.second - p.e * p.e;
        sum->met = true;
    }
}

/* Every sequence of a scope, found by asking each ordered pair of those who speak. */
static struct total total_of(const struct said *s, const uint32_t *who, uint32_t x, uint32_t y,
                             uint32_t lag, uint32_t a, uint32_t b) {
    struct total sum = {0};
    uint32_t turns[TALK_MOST];
    for (uint32_t p = 0, start = 0; p < s->talk->n_pieces; start = s->talk->pieces[p++]) {
        uint32_t n = 0;
        for (uint32_t t = start; t + lag < s->talk->pieces[p]; t++)
            if (!who || (who[t] == x && who[t + lag] == y))
                turns[n++] = t;
        add_sequence(&sum, s, turns, n, lag, a, b);
    }
    return sum;
}

static const char people[] = "XYxZ";

static struct total expected(const struct said *s, uint32_t a, uint32_t b) {
    const struct sequences *q = &s->sequences;
    struct total sum = {0};
    if (related(a, b))
        return sum;
    if (q->kind == SEQUENCES_ALL)
        return total_of(s, NULL, 0, 0, q->lag, a, b);
    if (q->kind == SEQUENCES_GROUPS)
        return total_of(s, s->groups, q->x, q->y, q->lag, a, b);
    for (const char *x = people; *x; x++)
        for (const char *y = people; *y; y++) {
            if (x == y)
                continue;
            struct total one =
                total_of(s, s->speakers, (unsigned char)*x, (unsigned char)*y, q->lag, a, b);
            sum.n_ab += one.n_ab;
            sum.e += one.e;
            sum.v += one.v;
            sum.met |= one.met;
        }
    return sum;
}

/* The null as text has the mean and the variance of the row. */
static void check_null(const struct lag_pair *p) {
    struct slice text = p->null;
    struct histogram h = {0};
    double e = 0, v = 0;
    while (text.n) {
        assert_true(histogram_next(&text, &h));
        e += histogram_mean(&h);
        v += histogram_variance(&h);
    }
    assert_true(e == p->e && v == p->v);
    histogram_free(&h);
}

static void check_scope(struct said *s) {
    lag_count(&s->lag, &s->coded, &s->sequences);
    for (size_t i = 0; i < s->lag.n_themes; i++) {
        size_t found = 0;
        lag_pairs(&s->lag, i);
        for (size_t j = 0; j < s->lag.n_themes; j++) {
            struct total sum = expected(s, s->lag.themes[i].theme, s->lag.themes[j].theme);
            if (!sum.met)
                continue;
            const struct lag_pair *p = &s->lag.pairs[found++];
            assert_int_equal(p->b, s->lag.themes[j].theme);
            assert_true((double)p->n_ab == sum.n_ab);
            assert_true(fabs(p->e - sum.e) < 1e-9 && fabs(p->v - sum.v) < 1e-9);
            check_null(p);
        }
        assert_int_equal(found, s->lag.n_pairs);
    }
}

/* Some hits of "a", or all, are of a theme below it, or of another one. */
static void divide(struct talk *talk, uint64_t *seed) {
    uint64_t x = draw_below(seed, 4), y = draw_below(seed, 3);
    hierarchy_add(&talk->themes, SLICE("a/x"));
    hierarchy_add(&talk->themes, SLICE("a/y"));
    for (size_t i = 0; i < talk->n_hits; i++)
        if (talk->hits[i].theme == A && draw_below(seed, 3) < x)
            talk->hits[i].theme = draw_below(seed, 4) < y ? A_Y : A_X;
}

static struct said *draw_said(uint64_t *seed) {
    char text[600], who[301] = "";
    size_t n = 0, turns = 1 + draw_below(seed, 60), rarity = 3 + draw_below(seed, 12);
    for (size_t t = 0; t < turns; t++) {
        if (t)
            text[n++] = draw_below(seed, 25) ? '|' : '/';
        for (size_t w = 1 + draw_below(seed, 8); w > 0; w--)
            text[n++] = draw_below(seed, rarity) ? '.' : "abc"[draw_below(seed, 3)];
        who[t] = draw_below(seed, 9) ? people[draw_below(seed, 4)] : '-';
    }
    struct talk *talk = talk_new((struct slice){text, n});
    divide(talk, seed);
    return said_of(talk, who);
}

/* Random conversations in all scopes, every word slid. */
static void test_brute_force(void **state) {
    (void)state;
    static const enum sequences_kind kinds[] = {SEQUENCES_ALL, SEQUENCES_SPEAKERS,
                                                SEQUENCES_GROUPS};
    uint64_t seed = 11;
    for (int round = 0; round < 60; round++) {
        struct said *s = draw_said(&seed);
        for (uint32_t lag = 1; lag <= 3; lag++)
            for (int kind = 0; kind < 3; kind++) {
                sequences_make(&s->sequences, &s->turns, kinds[kind], lag);
                while (sequences_next(&s->sequences, 20))
                    check_scope(s);
            }
        said_free(s);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sequences),
        cmocka_unit_test(test_no_sequence),
        cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_brute_force),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
