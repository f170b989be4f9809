/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/network.h"

#include <math.h>

#include "tests/unit/testing.h"

static const char header[] = "theme_a theme_b holds n_a n_b n_ab docs_ab projects_ab "
                             "expected_local lift_local lift_lo lift_hi p_local q flags";
enum { FIELDS = 15 };

static size_t cut(struct slice line, struct slice *fields) {
    size_t n = 0;
    while (line.p && n < FIELDS) {
        struct slice s = slice_cut(&line, ' ');
        fields[n++] = slice_eq(s, SLICE("-")) ? SLICE("") : s;
    }
    return n;
}

/* Rows with a | between. False at the first that is refused. */
static bool take(struct network *n, const char *rows, struct fault *f) {
    struct slice names[FIELDS], fields[FIELDS];
    const struct columns c = {names, cut(slice_of(header), names), {"pairs", 1, 0}};
    uint64_t line = 2;
    assert_true(network_columns(n, &c, f));
    for (struct slice rest = slice_of(rows); rest.p; line++) {
        struct record r = {.fields = fields, .at = {"pairs", line, 0}};
        r.n = cut(slice_cut(&rest, '|'), fields);
        if (!network_row(n, &r, f))
            return false;
    }
    return true;
}

#define REST " 1 - 2 1 4 0.01 0.02 -"
static const char rows[] = "p/a p/b yes 10 20 5 3" REST "|p/b q/c yes 20 30 6 3" REST
                           "|p q no 25 30 6 3" REST "|p/a q/c no 10 30 1 1" REST;

/* Two edges of association 1/2, W = 1: within p 1/2, ends in p 3/2 and in q 1/2, so that the
 * modularity is 1/2 - 9/16 - 1/16 = -1/8. The parents are left out. */
static void test_modularity(void **state) {
    (void)state;
    struct network n = {0};
    struct fault f = {.stage = "test"};
    assert_true(take(&n, rows, &f));
    network_finish(&n, THEME_LEVEL_FINEST, false);
    assert_int_equal(n.n_nodes, 3);
    assert_int_equal(n.left_out, 2);
    assert_int_equal(n.n_edges, 2);
    assert_true(fabs(n.modularity.x + 0.125) < 1e-15);
    assert_int_equal(n.nodes[1].links, 2);
    assert_int_equal(n.nodes[1].n, 20);
    network_free(&n);
}

static void test_levels(void **state) {
    (void)state;
    static const struct {
        uint32_t level;
        bool all_pairs;
        size_t nodes, edges, linked;
        enum reason why;
    } cases[] = {{THEME_LEVEL_FINEST, true, 3, 3, 2, REASON_NONE},
                 {1, false, 2, 0, 0, REASON_NO_UNITS},
                 {1, true, 2, 1, 0, REASON_NO_UNITS},
                 {2, false, 3, 2, 2, REASON_NONE},
                 {THEME_LEVEL_ALL, true, 5, 4, 2, REASON_NONE}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct network n = {0};
        struct fault f = {.stage = "test"};
        assert_true(take(&n, rows, &f));
        network_finish(&n, cases[i].level, cases[i].all_pairs);
        assert_int_equal(n.n_nodes, cases[i].nodes);
        assert_int_equal(n.n_edges, cases[i].edges);
        assert_int_equal(n.n_linked, cases[i].linked);
        assert_int_equal(n.modularity.why, cases[i].why);
        network_free(&n);
    }
}

/* A pair that holds because its themes avoid one another is no edge; a codebook without parents has
 * no parts. */
static void test_avoidance(void **state) {
    (void)state;
    struct network n = {0};
    struct fault f = {.stage = "test"};
    assert_true(take(&n,
                     "a b yes 9 9 1 1 - 4 0.25 0.1 0.6 0.01 0.02 -|"
                     "a c yes 9 9 4 2 - 1 4 2 8 0.01 0.02 -",
                     &f));
    network_finish(&n, THEME_LEVEL_FINEST, false);
    assert_int_equal(n.n_edges, 1);
    assert_true(n.edges[0].association == 0.75);
    assert_int_equal(n.modularity.why, REASON_NO_GROUPS);
    network_free(&n);
}

/* What is markup in the one form and an escape in the other. */
static void test_escapes(void **state) {
    (void)state;
    struct network n = {0};
    struct fault f = {.stage = "test"};
    struct buffer to = {0};
    assert_true(take(&n, "a<b&c d\\n too_few 9 9 1 1 - 1 - - - - - few", &f));
    network_finish(&n, THEME_LEVEL_FINEST, true);
    network_graphml(&n, &to);
    buffer_char(&to, '\0');
    assert_non_null(strstr(to.p, "<data key=\"label\">a&lt;b&amp;c</data>"));
    assert_null(strstr(to.p, "lift_local\">"));
    buffer_clear(&to);
    network_dot(&n, &to);
    buffer_char(&to, '\0');
    assert_non_null(strstr(to.p, "label=\"a<b&amp;c\""));
    assert_non_null(strstr(to.p, "label=\"d\\\\n\""));
    buffer_free(&to);
    network_free(&n);
}

static void refused(const char *text, const char *wanted) {
    struct network n = {0};
    struct fault f = {.stage = "test"};
    assert_false(take(&n, text, &f));
    faulted(&f, STATUS_INPUT, wanted);
    network_free(&n);
}

static void test_refused(void **state) {
    (void)state;
    refused("a b maybe 1 1 1 1 - - - - - - - -",
            "hearth test: pairs:2:3: holds is one of yes|no|too_few|same_words|untestable: "
            "\"maybe\"\n");
    refused("a b no 1 x 1 1 - - - - - - - -", "hearth test: pairs:2:5: not a count: \"x\"\n");
    refused("a b no 1 1 1 1 - y - - - - - -", "hearth test: pairs:2:9: not a number: \"y\"\n");
    refused("a a no 1 1 1 1 - - - - - - - -",
            "hearth test: pairs:2:2: a pair of a theme with itself: \"a\"\n");
    refused("a b no 1 1 1 1 - - - - - - - -|b a no 1 1 1 1 - - - - - - - -",
            "hearth test: pairs:3:1: a pair that is in a row before: \"b\"\n");
    refused("a b no 1 1 1 1 - - - - - - - -|a c no 2 1 1 1 - - - - - - - -",
            "hearth test: pairs:3:4: another number of units with the theme a than in a row "
            "before: \"2\"\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_modularity), cmocka_unit_test(test_levels),
        cmocka_unit_test(test_avoidance),  cmocka_unit_test(test_escapes),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
