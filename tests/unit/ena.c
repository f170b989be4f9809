/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ena_test.h"

#include <math.h>

#include "tests/unit/testing.h"

static void near(double x, double wanted) {
    if (!(fabs(x - wanted) < 1e-12))
        fail_msg("%.15g instead of %.15g", x, wanted);
}

/* A conversation as text: for each line who speaks (a digit; - nobody) and the themes (letters),
 * one space between lines, | where the agenda changes: "0a 1bc 0 | 1a". */
struct talk {
    struct hierarchy themes;
    struct connections connections;
};

static void say(struct talk *t, const char *text) {
    struct coded coded = {0};
    struct coded_hit hits[64];
    uint32_t units[64], pieces[8], n = 0, n_pieces = 0;
    size_t n_hits = 0;
    for (struct slice rest = slice_of(text); rest.p;) {
        struct slice line = slice_cut(&rest, ' ');
        if (line.p[0] == '|') {
            pieces[n_pieces++] = n;
            continue;
        }
        units[n] = line.p[0] == '-' ? CONNECTIONS_NOBODY : (uint32_t)(line.p[0] - '0');
        for (size_t i = 1; i < line.n; i++)
            hits[n_hits++] = (struct coded_hit){
                .theme = hierarchy_add(&t->themes, (struct slice){line.p + i, 1}),
                .unit = n,
                .first = n * 8 + (uint32_t)i,
                .last = n * 8 + (uint32_t)i};
        n++;
    }
    pieces[n_pieces++] = n;
    coded_group(&coded, &t->themes, hits, n_hits);
    connections_add(&t->connections, &(struct connection_lines){units, n, pieces, n_pieces}, &coded,
                    &t->themes);
    coded_free(&coded);
}

static void talk_free(struct talk *t) {
    connections_free(&t->connections);
    hierarchy_free(&t->themes);
}

static void connected(uint64_t window, const char *text, const char *wanted) {
    struct talk t = {.connections = {.window = window}};
    struct buffer told = {0};
    hierarchy_add(&t.themes, SLICE("a"));
    hierarchy_add(&t.themes, SLICE("b"));
    hierarchy_add(&t.themes, SLICE("c"));
    say(&t, text);
    for (size_t i = 0; i < t.connections.n; i++) {
        const struct connection *c = &t.connections.all[i];
        buffer_format(&told, "%s%u%.*s%.*s%u", i ? " " : "", c->unit,
                      SLICE_ARGS(hierarchy_name(&t.themes, c->a)),
                      SLICE_ARGS(hierarchy_name(&t.themes, c->b)), c->n);
    }
    holds(&told, wanted);
    buffer_free(&told);
    talk_free(&t);
}

static void test_connections(void **state) {
    (void)state;
    connected(1, "0a 1bc 0 1a", "1bc1");
    connected(2, "0a 1bc 0 1a", "1ab1 1ac1 1bc1");
    connected(3, "0a 1bc 0 1a", "1ab2 1ac2 1bc1");
    connected(3, "0a 1bc 0 | 1a", "1ab1 1ac1 1bc1"); /* another item of the agenda */
    connected(9, "0a 0a 1b 0b", "0ab1 1ab1");        /* once for each line */
    connected(2, "0a -b 1a", "1ab1");                /* nobody's line is heard, and nobody's */
    connected(2, "0aab", "0ab1");                    /* twice in a line is there once */
    connected(4, "0 1", "");
}

/* A theme is not connected with its ancestor: they are the same hit. */
static void test_ancestors(void **state) {
    (void)state;
    struct talk t = {.connections = {.window = 4}};
    struct coded coded = {0};
    uint32_t child = hierarchy_add(&t.themes, SLICE("p/q")), who = 0, n = 1;
    const struct coded_hit hits[] = {
        {.theme = child, .last = 0},
        {.theme = hierarchy_add(&t.themes, SLICE("z")), .first = 1, .last = 1}};
    coded_group(&coded, &t.themes, hits, 2);
    connections_add(&t.connections, &(struct connection_lines){&who, 1, &n, 1}, &coded, &t.themes);
    assert_int_equal(t.connections.n, 2); /* p/q and z, p and z */
    coded_free(&coded);
    talk_free(&t);
}

static struct ena_unit unit(const char *doc, const char *speaker, const char *group, uint32_t id) {
    return (struct ena_unit){.doc = slice_of(doc),
                             .speaker = slice_of(speaker),
                             .group = slice_of(group),
                             .project = SLICE("P"),
                             .id = id};
}

/* One connects a and b, another a and c; a third nothing. On the sphere they are (1, 0) and (0, 1),
 * the mean (1/2, 1/2): one axis, (1, -1)/sqrt 2, on which they lie at 1/sqrt 2 either way; D is
 * sqrt 2, and its axis is the same one. */
static void test_by_hand(void **state) {
    (void)state;
    const bool in[] = {true, true, true};
    struct talk t = {.connections = {.window = 1}};
    struct ena_unit units[] = {unit("d", "Bo", "y", 1), unit("d", "Al", "x", 0),
                               unit("d", "Cy", "x", 2)};
    struct ena e;
    say(&t, "0ab 1ac 0ab 2b");
    ena_make(&e, units, 3, &t.connections, &t.themes, in);
    ena_direct(&e, 0, 1);
    ena_place_nodes(&e);
    same_text(units[0].speaker, "Al");
    assert_int_equal(e.n_placed, 2);
    assert_int_equal(e.n_pairs, 2);
    assert_int_equal(e.pairs[0].n, 2);
    near(units[0].norm, 2);
    near(e.squares, 1);
    near(e.share[ENA_SVD1], 1);
    near(e.pairs[0].loading[ENA_SVD1], M_SQRT1_2);
    near(units[0].at[ENA_SVD1], M_SQRT1_2);
    near(units[1].at[ENA_SVD1], -M_SQRT1_2);
    near(units[2].at[ENA_SVD1], 0);
    near(units[1].at[ENA_MR1], -M_SQRT1_2);
    assert_int_equal(e.why[ENA_SVD2], REASON_DEGENERATE);
    near(ena_group_mean(&e, 0, ENA_SVD1).x, M_SQRT1_2);
    /* Two units do not determine the places of three themes. */
    assert_int_equal(e.why_nodes, REASON_DEGENERATE);
    struct ena_test test = ena_test(&e, 0, 1, &(struct ena_test_setting){"group", false, 1});
    near(test.distance.x, M_SQRT2);
    near(test.dealt.p.x, 1);
    assert_int_equal(test.dealt.arrangements, 2);
    ena_free(&e);
    talk_free(&t);
}

/* Three units, each with one pair: (1,0,0), (0,1,0), (0,0,1). Every theme is an end of two pairs,
 * and the equations (x_a + x_b)/2 = p_ab, … have one solution: x_a = p_ab + p_ac - p_bc. */
static void test_nodes(void **state) {
    (void)state;
    const bool in[] = {true, true, true};
    struct talk t = {.connections = {.window = 1}};
    struct ena_unit units[] = {unit("d", "A", "x", 0), unit("d", "B", "y", 1),
                               unit("d", "C", "y", 2)};
    struct ena e;
    say(&t, "0ab 1ac 2bc");
    ena_make(&e, units, 3, &t.connections, &t.themes, in);
    ena_direct(&e, 0, 1);
    ena_place_nodes(&e);
    assert_int_equal(e.why[ENA_SVD1], REASON_DEGENERATE); /* as spread as svd2 */
    assert_int_equal(e.why_nodes, REASON_NONE);
    double ab = units[0].at[ENA_MR1], ac = units[1].at[ENA_MR1], bc = units[2].at[ENA_MR1];
    near(ab, 2 / sqrt(6)); /* (1, -1/2, -1/2) made one long, less the mean 0 */
    near(e.nodes[0].at[ENA_MR1], ab + ac - bc);
    near(e.nodes[2].at[ENA_MR1], ac + bc - ab);
    ena_free(&e);
    talk_free(&t);
}

/* Who could have had the other label. Eight people in four conversations of two projects. */
static void dealt(const char *groups, const char *by, bool within_docs, size_t items,
                  uint64_t arrangements) {
    static const char *const docs[] = {"P1", "P1", "P2", "P2", "Q1", "Q1", "Q2", "Q2"};
    static const char *const names[] = {"Al", "Bo", "Al", "Cy", "Di", "Ed", "Fi", "Gu"};
    const bool in[] = {true, true, true};
    char one[8][2] = {{0}};
    struct talk t = {.connections = {.window = 1}};
    struct ena_unit units[8];
    struct ena e;
    say(&t, "0ab 1ac 2ab 3bc 4ab 5ac 6ab 7bc");
    for (uint32_t i = 0; i < 8; i++) {
        one[i][0] = groups[i];
        units[i] = unit(docs[i], names[i], one[i], i);
        units[i].project = docs[i][0] == 'P' ? SLICE("P") : SLICE("Q");
    }
    ena_make(&e, units, 8, &t.connections, &t.themes, in);
    struct ena_test test = ena_test(&e, 0, 1, &(struct ena_test_setting){by, within_docs, 1});
    assert_int_equal(test.items, items);
    assert_int_equal(test.dealt.arrangements, arrangements);
    ena_free(&e);
    talk_free(&t);
}

static void test_who_is_dealt(void **state) {
    (void)state;
    dealt("xyxyxyxy", "group", false, 7, 3 * 6); /* Al is one person: C(3, 1) in P, C(4, 2) in Q */
    dealt("xyxyxyxy", "group", true, 7, 3 * 2 * 2); /* … who comes back; in Q 2 in each */
    dealt("xxyyxxyy", "wave", false, 4, 2 * 2);     /* conversations within projects */
    dealt("xxyyxxyy", "wave", true, 4, 2 * 2);      /* they cannot be dealt within themselves */
    dealt("xxxxyyyy", "region", false, 2, 2);       /* projects */
    dealt("xxxxyyyy", "project", false, 4, 6);      /* conversations */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_connections),  cmocka_unit_test(test_ancestors),
        cmocka_unit_test(test_by_hand),      cmocka_unit_test(test_nodes),
        cmocka_unit_test(test_who_is_dealt),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
