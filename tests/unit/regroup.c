/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/regroup.h"

#include <math.h>

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

enum { MOST_PEOPLE = 7, MOST_GROUPS = 3, MOST_PAIRS = 21, SPAN = 400 };

/* Everything once more, taken literally: all n! orders of the labels. */
struct literal {
    const struct regroup_people *p;
    uint32_t labels[MOST_PEOPLE];
    double n, sum, squares;
    double cell[MOST_GROUPS][MOST_GROUPS], cell_squares[MOST_GROUPS][MOST_GROUPS];
    double ways[SPAN]; /* of S + SPAN/2 */
};

static void visit(struct literal *l) {
    int64_t cell[MOST_GROUPS][MOST_GROUPS] = {{0}}, within = 0;
    for (size_t k = 0; k < l->p->n_pairs; k++) {
        const struct regroup_pair *pair = &l->p->pairs[k];
        uint32_t g = l->labels[pair->i], h = l->labels[pair->j];
        cell[g][h] += pair->there;
        cell[h][g] += pair->back;
    }
    for (uint32_t g = 0; g < l->p->n_groups; g++) {
        within += cell[g][g];
        for (uint32_t h = 0; h < l->p->n_groups; h++) {
            l->cell[g][h] += (double)cell[g][h];
            l->cell_squares[g][h] += (double)(cell[g][h] * cell[g][h]);
        }
    }
    l->n++;
    l->sum += (double)within;
    l->squares += (double)(within * within);
    l->ways[within + SPAN / 2]++;
}

static void all_orders(struct literal *l, uint32_t from) {
    if (from == l->p->n)
        visit(l);
    for (uint32_t i = from; i < l->p->n; i++) {
        uint32_t kept = l->labels[from];
        l->labels[from] = l->labels[i];
        l->labels[i] = kept;
        all_orders(l, from + 1);
        l->labels[i] = l->labels[from];
        l->labels[from] = kept;
    }
}

static void same(double x, double expected, const char *what) {
    assert_close(x, expected, 1e-11, NULL, what, SLICE("here"));
}

static void compare(const struct regroup_people *p) {
    static struct literal l;
    struct regroup r = {0};
    l = (struct literal){.p = p};
    memcpy(l.labels, p->group, p->n * sizeof *l.labels);
    all_orders(&l, 0);
    regroup_within(&r, p, 1);
    assert_int_equal(r.method, REGROUP_EXACT);
    for (size_t i = 0; i < r.ways.n; i++)
        same((double)r.ways.counts[i] / (double)r.ways.total,
             l.ways[(int64_t)(r.ways.from + i) - r.shift + SPAN / 2] / l.n, "ways");
    struct regroup_sums s = regroup_sums(p);
    struct regroup_moments m = regroup_within_moments(p, &s);
    same(m.mean, l.sum / l.n, "mean");
    same(m.variance, l.squares / l.n - l.sum / l.n * l.sum / l.n, "variance");
    for (uint32_t g = 0; g < p->n_groups; g++)
        for (uint32_t h = 0; h < p->n_groups; h++) {
            double mean = l.cell[g][h] / l.n;
            m = regroup_cell(p, &s, g, h);
            same(m.mean, mean, "mean of a cell");
            same(m.variance, l.cell_squares[g][h] / l.n - mean * mean, "variance of a cell");
        }
    regroup_free(&r);
}

/* People in up to three groups, with whole numbers from -lowest to 6 between them. */
static void make_up(uint64_t seed, uint32_t n, uint32_t n_groups, int64_t lowest) {
    uint32_t group[MOST_PEOPLE];
    uint64_t sizes[MOST_GROUPS] = {0};
    struct regroup_pair pairs[MOST_PAIRS];
    struct regroup_people p = {group, sizes, n, n_groups, pairs, 0};
    for (uint32_t i = 0; i < n; i++) {
        group[i] = i < n_groups ? i : (uint32_t)draw_below(&seed, n_groups);
        sizes[group[i]]++;
        for (uint32_t j = 0; j < i; j++)
            if (draw_below(&seed, 4))
                pairs[p.n_pairs++] =
                    (struct regroup_pair){j, i, (int64_t)draw_below(&seed, 7) - lowest,
                                          (int64_t)draw_below(&seed, 7) - lowest};
    }
    compare(&p);
}

static void test_brute_force(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= 30; seed++)
        for (uint32_t n = 1; n <= MOST_PEOPLE - 1; n++)
            for (uint32_t g = 1; g <= MOST_GROUPS && g <= n; g++)
                make_up(seed * 100 + n * 10 + g, n, g, seed % 2 ? 0 : 3);
    make_up(7, MOST_PEOPLE, 3, 2);
}

/* Four people, two and two, who speak in a ring a b c d a: together ab|cd (2 of 4 within), ac|bd
 * (none), ad|bc (2). */
static void test_by_hand(void **state) {
    (void)state;
    const uint32_t group[] = {0, 0, 1, 1};
    const uint64_t sizes[] = {2, 2};
    const struct regroup_pair pairs[] = {{0, 1, 1, 0}, {1, 2, 1, 0}, {2, 3, 1, 0}, {0, 3, 0, 1}};
    struct regroup_people p = {group, sizes, 4, 2, pairs, 4};
    struct regroup r = {0};
    assert_int_equal(regroup_arrangements(&p), 6);
    regroup_within(&r, &p, 1);
    assert_int_equal(r.observed, 2);
    assert_int_equal(r.ways.from, 0);
    assert_int_equal(r.ways.n, 3);
    assert_int_equal(r.ways.total, 3);
    assert_int_equal(r.ways.counts[0], 1);
    assert_int_equal(r.ways.counts[2], 2);
    struct regroup_sums s = regroup_sums(&p);
    struct regroup_moments m = regroup_within_moments(&p, &s);
    same(m.mean, 4.0 / 3, "mean");
    same(m.variance, 8.0 / 9, "variance");
    regroup_free(&r);
}

/* What nothing can change has a variance of 0, not nearly 0. */
static void test_nothing_changes(void **state) {
    (void)state;
    const uint32_t group[] = {0, 1, 0};
    const uint64_t two[] = {1, 1}, three[] = {3}, sizes[] = {2, 1};
    const uint32_t one[] = {0, 0, 0};
    const struct regroup_pair pairs[] = {{0, 1, 7, 7}, {0, 2, 7, 7}, {1, 2, 7, 7}};
    struct regroup_people cases[] = {{group, two, 2, 2, pairs, 1},
                                     {one, three, 3, 1, pairs, 3},
                                     {group, sizes, 3, 2, pairs, 3},
                                     {group, sizes, 3, 2, pairs, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct regroup_sums s = regroup_sums(&cases[i]);
        assert_true(regroup_within_moments(&cases[i], &s).variance == 0);
        assert_true(regroup_cell(&cases[i], &s, 0, 0).variance == 0 || i == 0);
    }
}

/* Twenty people in two halves are too many to enumerate. The draws are the same for a seed, others
 * for another, and the labels as they are count as one. */
static void test_draws(void **state) {
    (void)state;
    uint32_t group[20];
    const uint64_t sizes[] = {10, 10};
    struct regroup_pair pairs[19];
    for (uint32_t i = 0; i < 20; i++)
        group[i] = i / 10;
    for (uint32_t i = 0; i < 19; i++)
        pairs[i] = (struct regroup_pair){i, i + 1, 1, 0};
    struct regroup_people p = {group, sizes, 20, 2, pairs, 19};
    struct regroup a = {0}, b = {0}, c = {0};
    assert_int_equal(regroup_arrangements(&p), 0);
    regroup_within(&a, &p, 1);
    regroup_within(&b, &p, 1);
    regroup_within(&c, &p, 2);
    assert_int_equal(a.method, REGROUP_DRAWN);
    assert_int_equal(a.ways.total, REGROUP_DRAWS + 1);
    assert_int_equal(a.observed, 18);
    assert_true(a.ways.counts[a.observed - a.ways.from] >= 1);
    assert_int_equal(a.ways.n, b.ways.n);
    assert_memory_equal(a.ways.counts, b.ways.counts, a.ways.n * sizeof *a.ways.counts);
    assert_true(a.ways.n != c.ways.n ||
                memcmp(a.ways.counts, c.ways.counts, a.ways.n * sizeof *a.ways.counts) != 0);
    struct regroup_sums s = regroup_sums(&p);
    double mean = regroup_within_moments(&p, &s).mean;
    same(mean, 19 * 9.0 / 19, "mean");
    assert_true(fabs(histogram_mean(&a.ways) - mean) < 0.1);
    regroup_free(&a);
    regroup_free(&b);
    regroup_free(&c);
}

static void test_too_wide(void **state) {
    (void)state;
    const uint32_t group[] = {0, 1, 0};
    const uint64_t sizes[] = {2, 1};
    const struct regroup_pair pairs[] = {{0, 1, 60000, 1}, {0, 2, 5, 5}};
    struct regroup_people p = {group, sizes, 3, 2, pairs, 2};
    struct regroup r = {0};
    regroup_within(&r, &p, 1);
    assert_int_equal(r.method, REGROUP_TOO_WIDE);
    assert_int_equal(r.observed, 10);
    regroup_free(&r);
}

/* Two of the numbers 0, 1, 5: sums 1, 5, 6, mean 4, variance (9 + 1 + 4)/3. */
static void test_share(void **state) {
    (void)state;
    struct regroup_moments m = regroup_share(3, 2, 6, 26);
    same(m.mean, 4, "mean");
    same(m.variance, 14.0 / 3, "variance");
    assert_true(regroup_share(3, 2, 6, 12).variance == 0);
    assert_true(regroup_share(1, 1, 6, 36).variance == 0);
    assert_true(regroup_share(0, 0, 0, 0).mean == 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_brute_force),     cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_nothing_changes), cmocka_unit_test(test_draws),
        cmocka_unit_test(test_too_wide),        cmocka_unit_test(test_share),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
