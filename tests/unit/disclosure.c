/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/disclosure.h"

#include "tests/unit/testing.h"

#include "models/feasible.h"
#include "pipeline/memory.h"

static void fill(struct disclosure *d, size_t rows, size_t columns, const uint64_t *n) {
    disclosure_make(d, rows, columns);
    for (size_t i = 0; i < rows * columns; i++)
        d->n[disclosure_at(d, i / columns, i % columns)] = n[i];
    disclosure_sum(d);
}

/* What became of the cells, a letter each, the totals behind each row and below: `.` shown, s
 * small, f small since some are one person, d dominated, c covers another one (secondary), `-` not
 * told. */
static void is(const struct disclosure *d, const char *expected) {
    char text[64];
    size_t n = (d->rows + 1) * (d->columns + 1);
    for (size_t i = 0; i < n; i++)
        text[i] = ".sfdc-"[d->cell[i]];
    text[n] = '\0';
    assert_string_equal(text, expected);
}

static void range_is(struct feasible *f, size_t cell, uint64_t lo, uint64_t hi) {
    struct feasible_range r = feasible_range(f, cell);
    assert_int_equal(r.lo, lo);
    assert_int_equal(r.hi, hi);
}

static void test_sums(void **state) {
    (void)state;
    const uint64_t n[] = {1, 2, 3, 4, 5, 6};
    const uint64_t all[] = {1, 2, 3, 6, 4, 5, 6, 15, 5, 7, 9, 21};
    struct disclosure d;
    fill(&d, 2, 3, n);
    assert_memory_equal(d.n, all, sizeof all);
    disclosure_free(&d);
}

/* 3 is small. Of its row 10 is smaller than 12; of its column 11 is the smallest, and that row
 * needs 9 besides, which the column of 10 needed anyway. */
static void test_four_in_a_rectangle(void **state) {
    (void)state;
    const uint64_t n[] = {3, 10, 12, 20, 30, 40, 11, 9, 50};
    struct disclosure d;
    fill(&d, 3, 3, n);
    disclosure_hide(&d, 5);
    is(&d, "sc.."
           "...."
           "cc.."
           "....");
    struct feasible *f = feasible_new(&d, NULL, NULL);
    range_is(f, 0, 0, 13); /* 3 + k, 10 - k, 11 - k, 9 + k; k from -3 to 10 */
    range_is(f, 1, 0, 13);
    range_is(f, disclosure_at(&d, 2, 0), 1, 14);
    range_is(f, disclosure_at(&d, 2, 1), 6, 19);
    range_is(f, 2, 12, 12);
    assert_false(feasible_pinned(f, 5));
    feasible_free(f);
    disclosure_free(&d);
}

/* Two small cells of a row whose total is told: 1 + 1 = 2, so that neither can be 3. Of 2 + 3 each
 * can be anything up to 5. */
static void test_pinned(void **state) {
    (void)state;
    const uint64_t ones[] = {1, 1, 40}, more[] = {2, 3, 40};
    struct disclosure d;
    for (int i = 0; i < 2; i++) {
        fill(&d, 1, 3, i ? more : ones);
        disclosure_untold(&d);
        disclosure_hide(&d, 5);
        is(&d, "ss..----");
        struct feasible *f = feasible_new(&d, NULL, NULL);
        range_is(f, 0, 0, i ? 5 : 2);
        assert_int_equal(feasible_pinned(f, 5), i == 0);
        feasible_free(f);
        disclosure_free(&d);
    }
}

/* The totals of the columns are not told: nothing is needed in them, and a row's small total needs
 * no other. Without its total the row may be of any size. */
static void test_untold(void **state) {
    (void)state;
    const uint64_t n[] = {1, 1, 30, 6, 9, 2};
    struct disclosure d;
    fill(&d, 3, 2, n);
    disclosure_untold(&d);
    disclosure_hide(&d, 5);
    is(&d, "sss"
           "..."
           "cs."
           "---");
    struct feasible *f = feasible_new(&d, NULL, NULL);
    range_is(f, 0, 0, FEASIBLE_UNBOUNDED);
    range_is(f, 6, 0, 11);
    assert_false(feasible_pinned(f, 5));
    feasible_free(f);
    disclosure_free(&d);
}

/* 8 people in both cells, 5 + 3. Of those 5 can be no fewer than the 4 who raised a theme below it
 * and no more than 6, who speak: 3 is then 2 to 4, which is more than 1. */
static void test_bounds(void **state) {
    (void)state;
    const uint64_t n[] = {5, 3}, least[6] = {4, 0}, most[6] = {6, 100, 100, 100, 100, 100};
    struct disclosure d;
    fill(&d, 1, 2, n);
    disclosure_untold(&d);
    disclosure_hide(&d, 5);
    is(&d, "cs.---");
    struct feasible *f = feasible_new(&d, least, most);
    range_is(f, 0, 4, 6);
    range_is(f, 1, 2, 4);
    assert_true(feasible_pinned(f, 5));
    feasible_free(f);
    disclosure_free(&d);
}

/* A dominated cell of many is hidden with another one, that nobody can subtract what was said; how
 * many people it is may be known. */
static void test_dominated(void **state) {
    (void)state;
    const uint64_t n[] = {20, 6, 7};
    struct disclosure d;
    fill(&d, 1, 3, n);
    disclosure_untold(&d);
    d.cell[0] = DISCLOSURE_DOMINATED;
    disclosure_hide(&d, 5);
    is(&d, "dc..----");
    struct feasible *f = feasible_new(&d, NULL, NULL);
    range_is(f, 0, 0, 26);
    assert_false(feasible_pinned(f, 5));
    feasible_free(f);
    disclosure_free(&d);
}

/* 0 is told, and is taken last; one column has no other cell, so its total goes. */
static void test_zero_last(void **state) {
    (void)state;
    const uint64_t n[] = {0, 2, 0}, one[] = {3};
    struct disclosure d;
    fill(&d, 1, 3, n);
    disclosure_untold(&d);
    disclosure_hide(&d, 5);
    is(&d, ".s.s----");
    disclosure_free(&d);
    fill(&d, 1, 1, one);
    disclosure_hide(&d, 5);
    is(&d, "ssss");
    disclosure_free(&d);
}

static void test_rounding(void **state) {
    (void)state;
    const uint64_t to[] = {0, 0, 0, 5, 5, 5, 5, 5, 10};
    for (uint64_t i = 0; i < 9; i++)
        assert_int_equal(disclosure_round(i, 5), to[i]);
    assert_int_equal(disclosure_round(5, 10), 10);
    assert_int_equal(disclosure_round(7, 1), 7);
}

/* All tables that look like a small one, tried one by one. */
struct every {
    const struct disclosure *d;
    struct disclosure other;
    uint64_t lo[16], hi[16];
};

static void look(struct every *e) {
    disclosure_sum(&e->other);
    size_t cells = (e->d->rows + 1) * (e->d->columns + 1);
    for (size_t i = 0; i < cells; i++)
        if (e->d->cell[i] == DISCLOSURE_SHOWN && e->d->n[i] != e->other.n[i])
            return;
    for (size_t i = 0; i < cells; i++) {
        uint64_t n = e->other.n[i];
        e->lo[i] = n < e->lo[i] ? n : e->lo[i];
        e->hi[i] = n > e->hi[i] ? n : e->hi[i];
    }
}

static void try_all(struct every *e, size_t i, uint64_t left) {
    const struct disclosure *d = e->d;
    size_t at = disclosure_at(d, i / d->columns, i % d->columns);
    bool shown = i < d->rows * d->columns && d->cell[at] == DISCLOSURE_SHOWN;
    if (i == d->rows * d->columns) {
        look(e);
        return;
    }
    uint64_t from = shown ? d->n[at] : 0, to = shown ? d->n[at] : left;
    for (uint64_t n = from; n <= to && n <= left; n++) {
        e->other.n[at] = n;
        try_all(e, i + 1, left - n);
    }
}

static uint32_t random_of(uint32_t *seed, uint32_t n) {
    *seed = *seed * 1664525 + 1013904223;
    return (*seed >> 16) % n;
}

static void test_every_table(void **state) {
    (void)state;
    uint32_t seed = 1;
    for (int round = 0; round < 300; round++) {
        struct disclosure d;
        struct every e = {.d = &d};
        uint64_t n[6];
        for (size_t i = 0; i < 6; i++)
            n[i] = random_of(&seed, 4);
        size_t rows = 1 + random_of(&seed, 2), columns = 1 + random_of(&seed, 3);
        fill(&d, rows, columns, n);
        disclosure_make(&e.other, rows, columns);
        size_t cells = (rows + 1) * (columns + 1);
        for (size_t i = 0; i < cells; i++) {
            d.cell[i] = i + 1 < cells && random_of(&seed, 3) ? DISCLOSURE_SECONDARY : 0;
            e.lo[i] = UINT64_MAX;
        }
        try_all(&e, 0, d.n[cells - 1]);
        struct feasible *f = feasible_new(&d, NULL, NULL);
        for (size_t i = 0; i < cells; i++)
            range_is(f, i, e.lo[i], e.hi[i]);
        feasible_free(f);
        disclosure_free(&d);
        disclosure_free(&e.other);
    }
}

/* 500 themes by 50 groups, nearly all of them small. */
static void test_large(void **state) {
    (void)state;
    struct disclosure d;
    uint32_t seed = 1;
    disclosure_make(&d, 500, 50);
    for (size_t i = 0; i < 500 * 50; i++)
        d.n[disclosure_at(&d, i / 50, i % 50)] = random_of(&seed, 6);
    disclosure_sum(&d);
    disclosure_hide(&d, 5);
    struct feasible *f = feasible_new(&d, NULL, NULL);
    assert_false(feasible_pinned(f, 5));
    feasible_free(f);
    disclosure_free(&d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sums),        cmocka_unit_test(test_four_in_a_rectangle),
        cmocka_unit_test(test_pinned),      cmocka_unit_test(test_untold),
        cmocka_unit_test(test_bounds),      cmocka_unit_test(test_dominated),
        cmocka_unit_test(test_zero_last),   cmocka_unit_test(test_rounding),
        cmocka_unit_test(test_every_table), cmocka_unit_test(test_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
