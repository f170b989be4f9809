/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/figure_style.h"

#include "tests/unit/testing.h"

static void styled(const char *css, const char *wanted) {
    struct buffer to = {0};
    figure_style(slice_of(css), &to);
    buffer_char(&to, '\0');
    assert_string_equal(to.p, wanted);
    buffer_free(&to);
}

static void rules_of_pictures(void **state) {
    (void)state;
    styled("/* 0BSD */\n:root { --ink: #111; --c1:#0072b2; }\n"
           "@media (prefers-color-scheme: dark) { :root { --ink: #eee; } svg { fill: red; } }\n"
           "h1 { margin: 0; }\n/* a */ /* b */\nsvg text { fill: var(--ink); }\n"
           ".c1 { fill: var(--c1); stroke: var( --ink ) } table { width: 1px; }\n",
           "svg text { fill: #111; }\n.c1 { fill: #0072b2; stroke: #111 }\n");
}

static void what_is_no_style(void **state) {
    (void)state;
    styled("", "");
    styled("h1 { margin: 0; }", "");
    styled(".a { fill: var(--none); }", ".a { fill: ; }\n");
    styled("svg { fill: var(--x", "svg { fill: }\n");
    styled("/* never ends", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_of_pictures),
        cmocka_unit_test(what_is_no_style),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
