/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/plot.h"

#include <math.h>

#include "tests/unit/testing.h"

struct sheet {
    struct buffer text;
    struct tags svg;
    struct plot plot;
};

/* 100 wide from 10, 50 high from 20; 0 to 10 across, 0 to 1 upwards. */
static struct plot *sheet(struct sheet *s) {
    *s = (struct sheet){.svg = {.to = &s->text}};
    s->plot = (struct plot){&s->svg, 10, 20, 100, 50, 0, 10, 0, 1};
    return &s->plot;
}

static void test_places(void **state) {
    (void)state;
    struct sheet s;
    struct plot *p = sheet(&s);
    assert_true(plot_x(p, 0) == 10 && plot_x(p, 10) == 110 && plot_x(p, 5) == 60);
    p->x1 = 0; /* one value: in the middle */
    assert_true(plot_x(p, 0) == 60);
}

static void test_steps(void **state) {
    (void)state;
    static const struct {
        double most, step;
        int n;
    } cases[] = {{1, 0.5, 4},      {0.8, 0.2, 4}, {0.81, 0.5, 4}, {4, 1, 4},    {4.1, 2, 4},
                 {10, 5, 4},       {20, 5, 4},    {20.1, 10, 4},  {100, 20, 5}, {0.04, 0.01, 4},
                 {0, 1, 4},        {NAN, 1, 4},   {-3, 1, 4},     {7, 10, 1},   {3, 1, 3},
                 {1e-9, 5e-10, 4}, {0.3, 0.1, 3}, {1e12, 5e11, 4}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double step = plot_step(cases[i].most, cases[i].n);
        if (fabs(step / cases[i].step - 1) > 1e-12)
            fail_msg("%g in %d: %g", cases[i].most, cases[i].n, step);
    }
}

/* A half is in the middle, 45; what is above the plot is drawn at its top. Nothing is drawn to the
 * point that is not there, and the line begins anew behind it. */
static void test_line(void **state) {
    (void)state;
    struct sheet s;
    struct plot *p = sheet(&s);
    static const struct plot_point at[] = {
        {0, 0, NAN, NAN}, {5, 0.5, NAN, NAN}, {7, NAN, 0, 1}, {8, 7, NAN, NAN}, {10, 1, NAN, NAN}};
    plot_line(p, "c1", at, 5);
    holds(&s.text, "<path class=\"c1\" d=\"M10 70L60 45M90 20L110 20\"/>");
    plot_line(p, "c1", at + 2, 1);
    plot_line(p, "c1", at, 0);
    holds(&s.text, "");
    buffer_free(&s.text);
}

/* Along the upper ends and back along the lower ones; a piece of one point is no band. */
static void test_ribbon(void **state) {
    (void)state;
    struct sheet s;
    struct plot *p = sheet(&s);
    static const struct plot_point at[] = {{0, 0.5, 0.25, 0.75},
                                           {1, 0.5, 0, 1},
                                           {2, 0.5, NAN, NAN},
                                           {3, 0.5, 0.4, 0.6},
                                           {4, NAN, 0.4, 0.6}};
    plot_ribbon(p, "r", at, 5);
    holds(&s.text, "<path class=\"r\" "
                   "d=\"M10 32.5L20 20L20 70L10 57.5Z\"/>");
    plot_ribbon(p, "r", at + 2, 3);
    holds(&s.text, "");
    plot_bars(p, "b", at + 2, 3);
    holds(&s.text, "<line class=\"b\" x1=\"40\" y1=\"50\" x2=\"40\" y2=\"40\"/>");
    plot_dots(p, "d", at + 2, 3, 2.5, "o");
    holds(&s.text, "<path class=\"d\" d=\"M40 42.5a2.5 2.5 0 1 1-.1 0z\"/>"
                   "<path class=\"o\" d=\"M30 42.5a2.5 2.5 0 1 1-.1 0z\"/>");
    buffer_free(&s.text);
}

/* 0, 40 and 80 %; the side at 100 % has no line, as it is no step. */
static void test_levels(void **state) {
    (void)state;
    struct sheet s;
    plot_levels(sheet(&s), 0.4, 100, " %");
    size_t lines = 0;
    struct slice whole = buffer_slice(&s.text);
    for (size_t i = 0; i + 5 < whole.n; i++)
        lines += memcmp(whole.p + i, "<line", 5) == 0;
    assert_int_equal(lines, 3);
    assert_non_null(memmem(whole.p, whole.n, ">80 %<", 6));
    assert_non_null(memmem(whole.p, whole.n, "y1=\"30\"", 7));
    assert_null(memmem(whole.p, whole.n, "100 %", 5));
    buffer_free(&s.text);
}

static void test_names(void **state) {
    (void)state;
    struct sheet s;
    sheet(&s);
    plot_name(&s.svg, 1, 2, "end", "t", SLICE("a<b"), 3);
    holds(&s.text, "<text x=\"1\" y=\"2\" text-anchor=\"end\" class=\"t\">a&lt;b</text>");
    plot_name(&s.svg, 1, 2, "end", "t", SLICE("abcd"), 3);
    holds(&s.text, "<text x=\"1\" y=\"2\" text-anchor=\"end\" class=\"t\">"
                   "<title>abcd</title>ab…</text>");
    plot_text(&s.svg, 1, 2, "end", "t", SLICE("言葉"));
    holds(&s.text, "<text x=\"1\" y=\"2\" text-anchor=\"end\" class=\"t\">言葉</text>");
    buffer_free(&s.text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places), cmocka_unit_test(test_steps),  cmocka_unit_test(test_line),
        cmocka_unit_test(test_ribbon), cmocka_unit_test(test_levels), cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
