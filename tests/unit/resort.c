/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/resort.h"

#include "pipeline/stage.h"
#include "tests/unit/testing.h"

static struct filter *filter_of(struct notebook *to) {
    static const struct stage stage = {.name = "t"};
    struct stage_run run = {.stage = &stage, .fault = {.stage = "t"}};
    struct slice names[] = {SLICE("doc"), SLICE("x")};
    const struct columns columns = {names, 2, NO_PLACE};
    struct filter *f = filter_new(&run, &to->sink, sizeof *f);
    assert_true(filter_append(f, &columns, NULL, 0));
    return f;
}

static void row(struct resort_part *p, const char *doc, const char *x, uint64_t line) {
    struct slice fields[] = {slice_of(doc), slice_of(x)};
    resort_row(p, fields, 2, (struct place){"file", line, 0});
}

static void test_order(void **state) {
    (void)state;
    struct notebook to = notebook();
    struct filter *f = filter_of(&to);
    struct resort *r = resort_new();
    struct resort_part *p = resort_join(r), *q = resort_join(r);
    row(p, "z", "1", 2);
    row(p, "z", "", 3);
    assert_true(resort_document(p, SLICE("z"), &f->fault));
    row(q, "y", "2", 4);
    assert_true(resort_document(q, SLICE("y"), &f->fault));
    assert_true(resort_document(q, SLICE("nothing"), &f->fault)); /* no rows: no document */
    row(p, "", "3", 5);
    assert_true(resort_document(p, SLICE("a"), &f->fault));
    assert_true(resort_hand_on(r, f));
    assert_true(resort_hand_on(r, f)); /* does nothing */
    holds(&to.text, "doc|x|\n|3|\ny|2|\nz|1|\nz||\n");
    resort_free(r);
    f->close(f);
    buffer_free(&to.text);
}

static void test_twice(void **state) {
    (void)state;
    struct notebook to = notebook();
    struct filter *f = filter_of(&to);
    struct resort *r = resort_new();
    struct resort_part *p = resort_join(r);
    row(p, "a", "1", 2);
    assert_true(resort_document(p, SLICE("a"), &f->fault));
    row(p, "a", "2", 2);
    assert_true(resort_document(p, SLICE("a"), &f->fault));
    assert_false(resort_hand_on(r, f));
    faulted(&f->fault, STATUS_INPUT,
            "hearth t: file:2: two documents would have this name: \"a\"\n");
    holds(&to.text, "doc|x|\n");
    resort_free(r);
    f->close(f);
    buffer_free(&to.text);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_order), cmocka_unit_test(test_twice)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
