/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/stability.h"

#include <math.h>

#include "tests/unit/testing.h"

/* Four specifications: the reference, unit=sentence, unit=window:3, unit=doc. */
static struct specifications units(void) {
    static const struct specification usual = {{"turn", "on", "theme", "out", "20"}};
    struct specifications s = {0};
    specifications_list(&s, &usual, 1u << DIMENSION_UNIT, false);
    assert_int_equal(s.n, 4);
    return s;
}

static void find(struct findings *f, const char *a, const char *b, size_t specification,
                 const char *code, double lift) {
    struct finding *to = findings_of(f, slice_of(a), slice_of(b), specification);
    to->code = intern_add(&f->codes, slice_of(code));
    to->x[FINDING_LIFT] = lift;
    to->why[FINDING_LIFT] = REASON_NONE;
}

static void test_counts_and_sentence(void **state) {
    (void)state;
    struct specifications s = units();
    struct findings f = {0};
    struct stability row = {0};
    findings_begin(&f, s.n);
    find(&f, "hope", "trust", 0, "yes", 1.5);
    find(&f, "hope", "trust", 1, "too_few", 4);
    find(&f, "hope", "trust", 2, "yes", 1.25);
    find(&f, "hope", "trust", 3, "untestable", 9);
    findings_sort(&f);
    stability_of(&row, &f, 0, &s, false);
    same_text(row.theme_a, "hope");
    same_text(row.theme_b, "trust");
    assert_int_equal(row.specifications, 4);
    assert_int_equal(row.tested, 3);
    assert_int_equal(row.held, 2);
    assert_int_equal(row.held_less, 0);
    assert_true(row.share_held.x == 0.5 && row.lift_reference.x == 1.5);
    assert_true(row.lift_min.x == 1.25 && row.lift_max.x == 4); /* 9 was not tested */
    same_text(row.holds_reference, "yes");
    same_text(row.changes, "unit=sentence unit=doc");
    same_text(row.sentence, "holds in 2 of 4 specifications, testable in 3 (lift 1.25 to 4.00); "
                            "not with unit=sentence: too_few; unit=doc: untestable");
    stability_of(&row, &f, 0, &s, true);
    same_text(row.sentence, "holds in 2 of 4 specifications, testable in 3 (lift 1.25 to 4.00); "
                            "never with unit=sentence, unit=doc");
    stability_free(&row);
    findings_free(&f);
    specifications_free(&s);
}

/* One and the same code may stand for two decisions: more often, less often. */
static void test_the_other_way_round(void **state) {
    (void)state;
    struct specifications s = units();
    struct findings f = {0};
    struct stability row = {0};
    findings_begin(&f, s.n);
    find(&f, "a", "b", 0, "yes", 1.5);
    find(&f, "a", "b", 1, "yes", 0.5);
    find(&f, "a", "b", 2, "yes", 2);
    find(&f, "a", "b", 3, "yes", 0.25);
    find(&f, "a", "c", 0, "no", 1.001);
    find(&f, "a", "c", 1, "yes", 1.004);
    find(&f, "a", "c", 2, "no", 0.999);
    findings_sort(&f);
    stability_of(&row, &f, 0, &s, false);
    assert_int_equal(row.held, 4);
    assert_int_equal(row.held_less, 2);
    same_text(row.changes, "unit=sentence unit=doc");
    same_text(row.sentence, "holds in all 4 specifications, in 2 of these as less often than "
                            "expected (lift 0.25 to 2.00); not with unit=sentence, unit=doc: less "
                            "often");
    stability_of(&row, &f, 1, &s, false);
    same_text(row.sentence, "holds in 1 of 4 specifications, testable in 3 (lift 1.00); reference: "
                            "no; but with unit=sentence: more often");
    stability_free(&row);
    findings_free(&f);
    specifications_free(&s);
}

/* In a combination the value with which a link holds least is told, when none loses it wholly:
 * doc holds 1 of 2, all others 2 of 2; off holds 3 of 4. */
static void test_crossed(void **state) {
    (void)state;
    static const struct specification usual = {{"turn", "on", "theme", "out", "20"}};
    struct specifications s = {0};
    struct findings f = {0};
    struct stability row = {0};
    specifications_list(&s, &usual, 1u << DIMENSION_UNIT | 1u << DIMENSION_STEMS, true);
    assert_int_equal(s.n, 8);
    findings_begin(&f, s.n);
    for (size_t i = 0; i < s.n; i++)
        find(&f, "a", "b", i, i == s.n - 1 ? "no" : "yes", 0.5);
    findings_sort(&f);
    stability_of(&row, &f, 0, &s, true);
    same_text(row.changes, "unit=doc,stems=off");
    same_text(row.sentence, "holds in 7 of 8 specifications, as less often than expected (lift "
                            "0.50); least with unit=doc: 1 of 2");
    stability_free(&row);
    findings_free(&f);
    specifications_free(&s);
}

/* The reference's order stays; what it does not have follows by name, and is untestable there. */
static void test_order_and_absence(void **state) {
    (void)state;
    struct specifications s = units();
    struct findings f = {0};
    struct stability row = {0};
    findings_begin(&f, s.n);
    find(&f, "x", "y", 0, "no", 1);
    find(&f, "b", "c", 0, "no", 1);
    find(&f, "p", "q", 1, "no", 1);
    find(&f, "a", "z", 2, "no", 1);
    findings_sort(&f);
    static const char *const order[] = {"x", "b", "a", "p"};
    assert_int_equal(f.n_pairs, 4);
    for (size_t i = 0; i < 4; i++) {
        stability_of(&row, &f, i, &s, false);
        same_text(row.theme_a, order[i]);
        assert_int_equal(row.tested, 1);
    }
    assert_true(isnan(row.lift_reference.x) && row.lift_reference.why == REASON_UNTESTABLE);
    same_text(
        row.sentence,
        "holds in none of 4 specifications, testable in 1 (lift 1.00); reference: untestable");
    stability_free(&row);
    findings_free(&f);
    specifications_free(&s);
}

static void test_never_testable(void **state) {
    (void)state;
    struct specifications s = units();
    struct findings f = {0};
    struct stability row = {0};
    findings_begin(&f, s.n);
    find(&f, "a", "b", 0, "untestable", 1);
    findings_sort(&f);
    stability_of(&row, &f, 0, &s, false);
    assert_true(isnan(row.lift_min.x) && row.lift_min.why == REASON_UNTESTABLE);
    same_text(row.changes, "");
    same_text(row.sentence, "could be tested in none of 4 specifications");
    stability_free(&row);
    findings_free(&f);
    specifications_free(&s);
}

static void test_reasons(void **state) {
    (void)state;
    assert_int_equal(reason_of(SLICE("q=sparse lift_lo=zero_cell"), "lift_lo"), REASON_ZERO_CELL);
    assert_int_equal(reason_of(SLICE("q=sparse lift_lo=zero_cell"), "q"), REASON_SPARSE);
    assert_int_equal(reason_of(SLICE("q=sparse"), "lift_lo"), REASON_NONE);
    assert_int_equal(reason_of(SLICE("q=strange"), "q"), REASON_NONE);
    assert_int_equal(reason_of(SLICE("q"), "q"), REASON_NONE);
    assert_int_equal(reason_of(SLICE(""), "q"), REASON_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts_and_sentence),
        cmocka_unit_test(test_the_other_way_round),
        cmocka_unit_test(test_crossed),
        cmocka_unit_test(test_order_and_absence),
        cmocka_unit_test(test_never_testable),
        cmocka_unit_test(test_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
