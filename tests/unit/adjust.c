/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/adjust.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "tests/unit/reference.h"

static void check_set(const struct reference *in, const struct reference *out, size_t from,
                      size_t to) {
    static const char *const columns[] = {
        [ADJUST_BH] = "bh", [ADJUST_BY] = "by", [ADJUST_HOLM] = "holm"};
    double p[64], q[64];
    assert_true(to - from <= 64);
    for (int method = ADJUST_BH; method <= ADJUST_HOLM; method++) {
        for (size_t i = from; i < to; i++)
            p[i - from] = reference_real(in, i, "p");
        adjust((enum adjust_method)method, p, q, to - from);
        for (size_t i = from; i < to; i++)
            assert_close(q[i - from], reference_real(out, i, columns[method]), 1e-9, NULL,
                         columns[method], reference_text(in, i, "set"));
    }
}

/* Reference 02: R's p.adjust. */
static void test_reference(void **state) {
    (void)state;
    struct reference in, out;
    REFERENCE_OPEN(&in, "02_padjust.in.tsv");
    REFERENCE_OPEN(&out, "02_padjust.out.tsv");
    assert_int_equal(in.rows, out.rows);
    for (size_t from = 0, to; from < in.rows; from = to) {
        struct slice set = reference_text(&in, from, "set");
        for (to = from; to < in.rows && slice_eq(reference_text(&in, to, "set"), set);)
            to++;
        check_set(&in, &out, from, to);
    }
    reference_free(&in);
    reference_free(&out);
}

/* m = 3 (the missing one does not count). BH: 3*0.04/3 = 0.04, 3*0.03/2 = 0.045 -> 0.04, 3*0.01/1 =
 * 0.03. BY: times 1 + 1/2 + 1/3 = 11/6. Holm: 3*0.01, then 2*0.03 = 0.06, then 1*0.04 -> 0.06. */
static void test_by_hand(void **state) {
    (void)state;
    const double p[] = {0.03, NAN, 0.01, 0.04};
    const double bh[] = {0.04, NAN, 0.03, 0.04}, holm[] = {0.06, NAN, 0.03, 0.06};
    double q[4];
    adjust(ADJUST_BH, p, q, 4);
    for (size_t i = 0; i < 4; i++)
        assert_close(q[i], bh[i], 1e-14, NULL, "bh", SLICE("hand"));
    adjust(ADJUST_BY, p, q, 4);
    for (size_t i = 0; i < 4; i++)
        assert_close(q[i], bh[i] * 11 / 6, 1e-14, NULL, "by", SLICE("hand"));
    adjust(ADJUST_HOLM, p, q, 4);
    for (size_t i = 0; i < 4; i++)
        assert_close(q[i], holm[i], 1e-14, NULL, "holm", SLICE("hand"));
}

static void test_in_place_and_empty(void **state) {
    (void)state;
    double p[] = {0.5, 0.5};
    adjust(ADJUST_BH, p, p, 2);
    assert_true(p[0] == 0.5 && p[1] == 0.5);
    adjust(ADJUST_BH, p, p, 0);
    double missing[] = {NAN};
    adjust(ADJUST_HOLM, missing, missing, 1);
    assert_true(isnan(missing[0]));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reference),
        cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_in_place_and_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
