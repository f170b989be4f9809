/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/record.h"

#include "pipeline/constants.h"
#include "pipeline/row.h"
#include "pipeline/stage.h"
#include "tests/unit/testing.h"

static const struct stage stage = {.name = "test"};

static struct filter *new_filter(struct sink *next) {
    struct run_mode mode = {.jobs = 1};
    const struct stage_run run = {.stage = &stage, .mode = &mode, .fault = {.stage = "test"}};
    return filter_new(&run, next, sizeof(struct filter));
}

static struct slice in_names[] = {{"doc", 3}, {"text", 4}};
static const struct columns in = {in_names, 2, {"t.tsv", 1, 0}};

static void test_append(void **state) {
    static const char *const added[] = {"sent", "mood"};
    struct notebook n = notebook();
    struct filter *f = new_filter(&n.sink);
    struct slice fields[] = {SLICE("a"), SLICE("hello")};
    struct record r = {fields, 2, NO_PLACE, NULL};
    size_t text;
    (void)state;
    assert_true(filter_need(f, &in, "text", &text));
    assert_int_equal(text, 1);
    assert_true(filter_append(f, &in, added, 2));
    filter_copy(f, &r)[text] = SLICE("HELLO");
    assert_true(filter_hand_on(f, NO_PLACE));
    filter_copy(f, &r)[3] = SLICE("calm");
    assert_true(filter_hand_on(f, NO_PLACE));
    assert_true(f->sink.boundary(&f->sink) && f->sink.end(&f->sink));
    assert_int_equal(n.boundaries + n.ends, 2);
    assert_int_equal(f->rows_out, 2);
    holds(&n.text, "doc|text|sent|mood|\na|HELLO|||\na|hello||calm|\n");
    f->close(f);
    buffer_free(&n.text);
}

static void test_refused(void **state) {
    static const char *const added[] = {"sent", "text"};
    struct notebook n = notebook();
    struct filter *f = new_filter(&n.sink);
    size_t unused;
    (void)state;
    assert_false(filter_need(f, &in, "Text", &unused));
    faulted(&f->fault, STATUS_INPUT,
            "hearth test: t.tsv:1: no such column in the header: \"Text\"\n");
    f->fault.stage = "test";
    assert_false(filter_append(f, &in, added, 2));
    faulted(&f->fault, STATUS_INPUT,
            "hearth test: t.tsv:1:2: the column that test appends is there already: \"text\"\n");
    holds(&n.text, "");
    f->close(f);
    buffer_free(&n.text);
}

/* Everything goes to each; the first that refuses ends it. */
static void test_fan(void **state) {
    struct notebook a = notebook(), b = notebook();
    struct sink *both[] = {&a.sink, &b.sink}, *fan = fan_new(both, 2);
    struct slice fields[] = {SLICE("x"), SLICE("y")};
    struct record r = {fields, 2, NO_PLACE, NULL};
    (void)state;
    b.refuse_at = 2;
    assert_true(fan->columns(fan, &in));
    assert_true(fan->record(fan, &r));
    assert_false(fan->record(fan, &r));
    assert_true(fan->boundary(fan) && fan->end(fan));
    assert_int_equal(a.records + b.records, 4);
    assert_int_equal(a.boundaries + b.boundaries + a.ends + b.ends, 4);
    holds(&b.text, "doc|text|\nx|y|\n");
    fan_free(fan);
    buffer_free(&a.text);
    buffer_free(&b.text);
}

static void test_row(void **state) {
    static const struct slice names[] = {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}};
    struct notebook n = notebook();
    struct filter *f = new_filter(&n.sink);
    struct row row = {0};
    (void)state;
    assert_true(filter_columns(f, names, 4, NO_PLACE));
    for (int i = 0; i < 2; i++) {
        row_begin(&row);
        row_text(&row, SLICE("doc"));
        row_empty(&row, 1);
        row_u64(&row, 7);
        same_text(row_field(&row, 0), "doc");
        assert_true(row_hand_on(&row, f, NO_PLACE));
    }
    row_begin(&row);
    row_real(&row, 0.1, 17);
    assert_true(row_hand_on(&row, f, NO_PLACE));
    holds(&n.text, "a|b|c|d|\ndoc||7||\ndoc||7||\n0.10000000000000001||||\n");
    row_free(&row);
    f->close(f);
    buffer_free(&n.text);
}

static void see(struct constants *c, const char *a, const char *b) {
    struct slice fields[] = {slice_of(a), slice_of(b)};
    struct record r = {fields, 2, NO_PLACE, NULL};
    constants_row(c, &r);
}

static void test_constants(void **state) {
    struct constants c = {0};
    (void)state;
    constants_watch(&c, 1);
    constants_watch(&c, 0);
    constants_clear(&c);
    see(&c, "x", "same");
    see(&c, "y", "same");
    see(&c, "x", "same");
    same_text(constants_value(&c, 0), "same");
    same_text(constants_value(&c, 1), "");
    constants_clear(&c);
    see(&c, "x", "");
    see(&c, "x", "late"); /* a missing value is a value */
    same_text(constants_value(&c, 0), "");
    same_text(constants_value(&c, 1), "x");
    constants_free(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_append), cmocka_unit_test(test_refused),   cmocka_unit_test(test_fan),
        cmocka_unit_test(test_row),    cmocka_unit_test(test_constants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
