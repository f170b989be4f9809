/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/cooccur.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "models/histogram.h"
#include "tests/unit/reference.h"
#include "tests/unit/talk.h"

enum { PAIRS_MOST = 8 };

struct count_test {
    struct coded coded;
    struct layout layout;
    struct cooccur cooccur;
    struct cooccur_pair pairs[PAIRS_MOST]; /* of all themes, with texts of their own */
    size_t n_pairs;
};

static void forget_pairs(struct count_test *t) {
    while (t->n_pairs) {
        struct cooccur_pair *p = &t->pairs[--t->n_pairs];
        buffer_free(&p->null);
        buffer_free(&p->null_units);
        buffer_free(&p->null_doc);
    }
}

static void count_free(struct count_test *t) {
    forget_pairs(t);
    coded_free(&t->coded);
    layout_free(&t->layout);
    cooccur_free(&t->cooccur);
}

static struct buffer copy_of(const struct buffer *text) {
    struct buffer copy = {0};
    buffer_add(&copy, buffer_slice(text));
    return copy;
}

/* A null as text is the null: its items' means and variances, added in order, are the numbers
 * beside it to the last bit. */
static void expect_sums(struct slice text, double e, double v) {
    struct slide_null null;
    uint64_t least;
    double mean = 0, variance = 0;
    while (text.n) {
        assert_true(histogram_scan(&text, &null, &least));
        mean += slide_mean(&null);
        variance += slide_variance(&null);
    }
    assert_true(mean == e && variance == v);
}

static void count(struct count_test *t) {
    struct cooccur *c = &t->cooccur;
    forget_pairs(t);
    cooccur_count(c, &t->coded, &t->layout);
    for (size_t i = 0; i < c->n_themes; i++) {
        cooccur_pairs(c, i);
        for (size_t j = 0; j < c->n_pairs; j++) {
            assert_true(t->n_pairs < PAIRS_MOST);
            struct cooccur_pair *p = &t->pairs[t->n_pairs++];
            *p = *c->pairs[j];
            p->null = copy_of(&p->null);
            p->null_units = copy_of(&p->null_units);
            p->null_doc = copy_of(&p->null_doc);
            if (c->sums_only)
                continue;
            expect_sums(buffer_slice(&p->null), p->e, p->v);
            expect_sums(buffer_slice(&p->null_units), p->e_units, p->v_units);
        }
    }
}

static void count_talk(struct count_test *t, struct talk *talk, uint32_t window) {
    layout_make(&t->layout, talk->words, talk->n_turns, talk->pieces, talk->n_pieces, window, 20);
    coded_group(&t->coded, &talk->themes, talk->hits, talk->n_hits);
    count(t);
}

static uint64_t units_with(const struct cooccur *c, uint32_t theme) {
    for (size_t i = 0; i < c->n_themes; i++)
        if (c->themes[i].theme == theme)
            return c->themes[i].n;
    return 0;
}

struct totals {
    uint64_t n, n_a, n_b, n_ab, docs, docs_ab;
    double e, v, e_units;
};

static void add_document(struct totals *sum, struct count_test *t, struct slice words,
                         struct slice unit) {
    struct talk *talk = talk_new(words);
    count_talk(t, talk, slice_eq(unit, SLICE("turn")) ? 1 : (uint32_t)(unit.p[7] - '0'));
    sum->docs += t->layout.n_units > 0; /* too short for a window: left out */
    sum->n += t->layout.n_units;
    sum->n_a += units_with(&t->cooccur, 0);
    sum->n_b += units_with(&t->cooccur, 1);
    assert_true(t->n_pairs <= 1);
    for (size_t i = 0; i < t->n_pairs; i++) {
        const struct cooccur_pair *p = &t->pairs[i];
        assert_int_equal(p->n_same, 0);
        sum->n_ab += p->n_ab;
        sum->docs_ab += p->n_ab > 0;
        sum->e += p->e;
        sum->v += p->v;
        sum->e_units += p->e_units;
    }
    talk_free(talk);
}

/* "86/35" to about 18 digits: numerators and denominators have up to hundreds. */
static double fraction(struct slice s) {
    char text[2048], *under;
    assert_true(s.n < sizeof text);
    memcpy(text, s.p, s.n);
    text[s.n] = '\0';
    long double over = strtold(text, &under);
    return (double)(*under == '/' ? over / strtold(under + 1, NULL) : over);
}

/* Reference 22, case by case: sums over the transcripts. */
static void test_reference(void **state) {
    (void)state;
    struct reference in, out;
    REFERENCE_OPEN(&in, "22_slide.in.tsv");
    REFERENCE_OPEN(&out, "22_slide.out.tsv");
    struct count_test t = {0};
    double worst_e = 0, worst_v = 0;
    for (size_t i = 0, row = 0; row < out.rows; row++) {
        struct slice name = reference_text(&out, row, "case");
        struct totals sum = {0};
        for (; i < in.rows && slice_eq(reference_text(&in, i, "case"), name); i++)
            add_document(&sum, &t, reference_text(&in, i, "words"), reference_text(&in, i, "unit"));
        assert_int_equal(sum.docs, reference_count(&out, row, "n_docs"));
        assert_int_equal(sum.n, reference_count(&out, row, "n_units"));
        assert_int_equal(sum.n_a, reference_count(&out, row, "n_a"));
        assert_int_equal(sum.n_b, reference_count(&out, row, "n_b"));
        assert_int_equal(sum.n_ab, reference_count(&out, row, "n_ab"));
        assert_int_equal(sum.docs_ab, reference_count(&out, row, "docs_ab"));
        assert_close(sum.e_units, reference_real(&out, row, "expected_units"), 1e-13, NULL,
                     "expected_units", name);
        assert_close(sum.e, fraction(reference_text(&out, row, "expected_local_exact")), 1e-14,
                     &worst_e, "expected_local", name);
        assert_close(sum.v, fraction(reference_text(&out, row, "var_local_exact")), 1e-14, &worst_v,
                     "var_local", name);
    }
    print_message("worst relative error: expected_local %.1e, var_local %.1e\n", worst_e, worst_v);
    count_free(&t);
    reference_free(&in);
    reference_free(&out);
}

/* Agenda and windows. "a|b/a|b|.|ab" with windows of 3: the first piece has two turns, so no
 * window, but its hits are counted. The second has windows {a,b,.} and {b,.,ab}: both hold A and B.
 * One block of two units, W = 1+1+1+2 = 5, units [0,3) and [1,5), A at 0 and 3, B at 1 and 4 (words
 * of the second piece). B slid by s = 0..4: {1,4} 2, {2,0} in [0,3) both, [1,5) 2: 2, {3,1} 2,
 * {4,2} 2, {0,3} 2. A slid: {0,3}, {1,4}, {2,0}, {3,1}, {4,2}: always one in each unit: 2. So e =
 * 2, v = 0. Rotation of two units that both hold both: 2*2/2 = 2, v = 0. */
static void test_windows(void **state) {
    (void)state;
    struct talk *talk = talk_new(SLICE("a|b/a|b|.|ab"));
    struct count_test t = {0};
    count_talk(&t, talk, 3);
    assert_int_equal(t.layout.n_units, 2);
    assert_int_equal(t.layout.n_words, 7);
    assert_int_equal(t.cooccur.n_themes, 2);
    assert_int_equal(t.cooccur.themes[0].n, 2);
    assert_int_equal(t.cooccur.themes[0].hits, 3);
    assert_int_equal(t.n_pairs, 1);
    const struct cooccur_pair *p = t.pairs;
    assert_int_equal(p->n_ab, 2);
    assert_true(p->e == 2 && p->v == 0 && p->e_units == 2 && p->v_units == 0);
    count_talk(&t, talk, 5);
    assert_int_equal(t.layout.n_units, 0);
    assert_int_equal(t.cooccur.n_themes, 2);
    assert_int_equal(t.cooccur.themes[1].n, 0);
    assert_int_equal(t.cooccur.themes[1].hits, 3);
    assert_int_equal(t.n_pairs, 0);
    count_free(&t);
    talk_free(talk);
}

static uint32_t hit(struct coded_hit *to, struct hierarchy *h, const char *theme, uint32_t unit,
                    uint32_t first, uint32_t last) {
    *to = (struct coded_hit){
        .theme = hierarchy_add(h, slice_of(theme)), .unit = unit, .first = first, .last = last};
    return 1;
}

static void expect_pair(const struct hierarchy *h, const struct cooccur_pair *p, const char *a,
                        const char *b, uint64_t n_ab, uint64_t n_same) {
    assert_true(slice_eq(hierarchy_name(h, p->a), slice_of(a)));
    assert_true(slice_eq(hierarchy_name(h, p->b), slice_of(b)));
    assert_int_equal(p->n_ab, n_ab);
    assert_int_equal(p->n_same, n_same);
}

/* Three turns of five words. power/voice on words 0-1, 5 and again 5 (two entries on one span),
 * power itself on 5 and 12, trust on 1, 6 and 10. So power has the spans 0-1, 5, 12 (three hits,
 * three turns), power/voice 0-1 and 5 (two turns). `power` is not paired with `power/voice`. In the
 * first turn voice and trust meet on the same words only; power and trust meet in all three, once
 * on the same words. */
static void test_ancestors(void **state) {
    (void)state;
    struct hierarchy h = {0};
    struct count_test t = {0};
    struct coded_hit hits[8];
    const uint32_t words[] = {5, 5, 5}, pieces[] = {3};
    size_t n = 0;
    n += hit(&hits[n], &h, "trust", 0, 1, 1);
    n += hit(&hits[n], &h, "power/voice", 0, 0, 1);
    n += hit(&hits[n], &h, "power/voice", 1, 5, 5);
    n += hit(&hits[n], &h, "power/voice", 1, 5, 5);
    n += hit(&hits[n], &h, "power", 1, 5, 5);
    n += hit(&hits[n], &h, "trust", 1, 6, 6);
    n += hit(&hits[n], &h, "trust", 2, 10, 10);
    n += hit(&hits[n], &h, "power", 2, 12, 12);
    layout_make(&t.layout, words, 3, pieces, 1, 1, 20);
    coded_group(&t.coded, &h, hits, n);
    count(&t);
    assert_int_equal(t.cooccur.n_themes, 3);
    const struct cooccur_theme *theme = t.cooccur.themes;
    assert_true(slice_eq(hierarchy_name(&h, theme[0].theme), SLICE("power")));
    assert_int_equal(theme[0].n, 3);
    assert_int_equal(theme[0].hits, 3);
    assert_true(slice_eq(hierarchy_name(&h, theme[1].theme), SLICE("power/voice")));
    assert_int_equal(theme[1].n, 2);
    assert_int_equal(theme[1].hits, 2);
    assert_int_equal(theme[2].n, 3);
    assert_int_equal(t.n_pairs, 2);
    expect_pair(&h, &t.pairs[0], "power", "trust", 3, 1);
    expect_pair(&h, &t.pairs[1], "power/voice", "trust", 2, 1);
    hits[0].by_person = true; /* a person's coding is never the same entry */
    coded_group(&t.coded, &h, hits, n);
    count(&t);
    expect_pair(&h, &t.pairs[0], "power", "trust", 3, 0);
    count_free(&t);
    hierarchy_free(&h);
}

/* Two themes in different blocks: no pair row. Forty turns are two blocks of twenty. */
static void test_no_block(void **state) {
    (void)state;
    struct talk *talk =
        talk_new(SLICE("a|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|."
                       "|.|.|.|b"));
    struct count_test t = {0};
    count_talk(&t, talk, 1);
    assert_int_equal(t.layout.n_blocks, 2);
    assert_int_equal(t.cooccur.n_themes, 2);
    assert_int_equal(t.n_pairs, 0);
    talk->n_hits = 0;
    count_talk(&t, talk, 1);
    assert_int_equal(t.cooccur.n_themes, 0);
    count_free(&t);
    talk_free(talk);
}

/* A name like power-full comes between power and power/voice in byte order; it is no child of
 * power. */
static void test_byte_order(void **state) {
    (void)state;
    struct hierarchy h = {0};
    struct count_test t = {0};
    struct coded_hit hits[3];
    const uint32_t words[] = {9}, pieces[] = {1};
    hit(&hits[0], &h, "power/voice", 0, 0, 0);
    hit(&hits[1], &h, "power-full", 0, 2, 2);
    hit(&hits[2], &h, "power", 0, 4, 4);
    layout_make(&t.layout, words, 1, pieces, 1, 1, 20);
    coded_group(&t.coded, &h, hits, 3);
    count(&t);
    assert_int_equal(t.n_pairs, 2);
    expect_pair(&h, &t.pairs[0], "power", "power-full", 1, 0);
    expect_pair(&h, &t.pairs[1], "power-full", "power/voice", 1, 0);
    count_free(&t);
    hierarchy_free(&h);
}

static void expect_text(const struct buffer *got, const char *expected) {
    assert_int_equal(got->n, strlen(expected));
    assert_true(slice_eq(buffer_slice(got), slice_of(expected)));
}

static void count_in_twos(struct count_test *t, struct talk *talk) {
    layout_make(&t->layout, talk->words, talk->n_turns, talk->pieces, talk->n_pieces, 1, 2);
    coded_group(&t->coded, &talk->themes, talk->hits, talk->n_hits);
    count(t);
}

/* Six turns, three blocks of two. "a.|.b": W = 4, A at 0, B at 3. B slid by 0..3 lies at 3 0 1 2,
 * in A's turn for 2 shifts; A slid lies at 0 1 2 3, in B's turn for 2: 4 of 8 cases each. "c|c":
 * both turns hold both whatever slides: 2 in all 4 cases. "a.|.": B is not there, no item.
 *
 * Turns rotated in blocks: 1 of 2 rotations, then 2 in both. Rotated over the six turns, A in 0 2
 * 3 4, B in 1 2 3: B turned by 0..5 meets A in 2 3 2 2 1 2 turns, with the mean 4 * 3 / 6 = 2 and
 * the variance 2/6. */
static void test_nulls(void **state) {
    (void)state;
    struct talk *talk = talk_new(SLICE("a.|.b|c|c|a.|."));
    struct count_test t = {.cooccur = {.ladder = true}};
    count_in_twos(&t, talk);
    assert_int_equal(t.layout.n_blocks, 3);
    assert_int_equal(t.n_pairs, 1);
    assert_int_equal(t.pairs->n_ab, 2);
    expect_text(&t.pairs->null, "4,4 2:4");
    expect_text(&t.pairs->null_units, "1,1 2:2");
    expect_text(&t.pairs->null_doc, "1:1,4,1");
    assert_true(t.pairs->e == 2.5 && t.pairs->v == 0.25);
    assert_true(t.pairs->e_units == 2.5 && t.pairs->v_units == 0.25);
    assert_true(t.pairs->v_doc == 12.0 / 36);
    t.cooccur.sums_only = true;
    count_in_twos(&t, talk);
    assert_true(t.pairs->e == 2.5 && t.pairs->v_units == 0.25 && t.pairs->v_doc == 12.0 / 36);
    assert_int_equal(t.pairs->null.n + t.pairs->null_units.n + t.pairs->null_doc.n, 0);
    t.cooccur.ladder = t.cooccur.sums_only = false; /* nothing is left of what was */
    count_in_twos(&t, talk);
    expect_text(&t.pairs->null, "4,4 2:4");
    assert_true(t.pairs->v_doc == 0 && t.pairs->null_doc.n == 0);
    count_free(&t);
    talk_free(talk);
}

/* With the ladder themes of different blocks have a pair, too: one of 40 rotations brings the two
 * turns together. And where there is no window at all nothing can be rotated. */
static void test_ladder_far_apart(void **state) {
    (void)state;
    struct talk *talk =
        talk_new(SLICE("a|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|."
                       "|.|.|.|b"));
    struct count_test t = {.cooccur = {.ladder = true}};
    count_talk(&t, talk, 1);
    assert_int_equal(t.n_pairs, 1);
    assert_int_equal(t.pairs->n_ab, 0);
    assert_true(t.pairs->e == 0 && t.pairs->v == 0 && t.pairs->e_units == 0);
    expect_text(&t.pairs->null, "");
    expect_text(&t.pairs->null_units, "");
    expect_text(&t.pairs->null_doc, "39,1");
    assert_true(t.pairs->v_doc == 39.0 / 1600);
    count_talk(&t, talk, 41);
    assert_int_equal(t.layout.n_units, 0);
    assert_int_equal(t.n_pairs, 1);
    assert_true(t.pairs->v_doc == 0 && t.pairs->null_doc.n == 0);
    count_free(&t);
    talk_free(talk);
}

/* The ladder pairs no theme with its own ancestor either: power, power/voice, trust. */
static void test_ladder_ancestors(void **state) {
    (void)state;
    struct hierarchy h = {0};
    struct count_test t = {.cooccur = {.ladder = true}};
    struct coded_hit hits[2];
    const uint32_t words[] = {2, 2, 2}, pieces[] = {3};
    hit(&hits[0], &h, "power/voice", 0, 0, 0);
    hit(&hits[1], &h, "trust", 2, 5, 5);
    layout_make(&t.layout, words, 3, pieces, 1, 1, 1);
    coded_group(&t.coded, &h, hits, 2);
    count(&t);
    assert_int_equal(t.n_pairs, 2);
    expect_pair(&h, &t.pairs[0], "power", "trust", 0, 0);
    expect_pair(&h, &t.pairs[1], "power/voice", "trust", 0, 0);
    expect_text(&t.pairs[1].null_doc, "2,1");
    count_free(&t);
    hierarchy_free(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reference),        cmocka_unit_test(test_windows),
        cmocka_unit_test(test_ancestors),        cmocka_unit_test(test_no_block),
        cmocka_unit_test(test_byte_order),       cmocka_unit_test(test_nulls),
        cmocka_unit_test(test_ladder_far_apart), cmocka_unit_test(test_ladder_ancestors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
