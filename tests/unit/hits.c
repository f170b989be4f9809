/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/hits.h"

#include "tests/unit/testing.h"

enum { THEMES = 3, ENTRIES = 9, MANY = 400 };
static struct theme themes[THEMES] = {
    {{"a", 1}, {"", 0}, {"", 0}}, {{"b", 1}, {"", 0}, {"", 0}}, {{"c", 1}, {"", 0}, {"", 0}}};
static struct entry entries[ENTRIES];
static const struct lexicon lexicon = {
    .themes = themes, .entries = entries, .n_themes = THEMES, .n_entries = ENTRIES};

/* Entries 0..8: theme i % 3; the last three are exceptions. */
static int make_entries(void **state) {
    static const char *const names[ENTRIES] = {"0", "1", "2", "3", "4", "5", "6", "7", "8"};
    (void)state;
    for (uint32_t i = 0; i < ENTRIES; i++)
        entries[i] = (struct entry){.theme = i % THEMES,
                                    .kind = i < 6 ? ENTRY_STEM : ENTRY_EXCEPT,
                                    .name = slice_of(names[i])};
    return 0;
}

static void settle(const struct hit *in, size_t n, enum overlap policy, struct buffer *to) {
    struct hit_list hits = {0};
    for (size_t i = 0; i < n; i++)
        hits_add(&hits, in[i]);
    hits_settle(&hits, &lexicon, policy);
    hits_write(&hits, &lexicon, to);
    free(hits.at);
}

static void test_cases(void **state) {
    static const struct {
        struct hit in[4];
        size_t n;
        const char *all, *theme, *longest;
    } cases[] = {
        {{{0, 0, 1, 1}}, 1, "a:1-1:0", "a:1-1:0", "a:1-1:0"},
        /* Of one theme the longest; of equally long ones the earlier. */
        {{{0, 0, 2, 2}, {0, 3, 1, 2}}, 2, "a:1-2:3 a:2-2:0", "a:1-2:3", "a:1-2:3"},
        {{{0, 0, 2, 3}, {0, 3, 1, 2}}, 2, "a:1-2:3 a:2-3:0", "a:1-2:3", "a:1-2:3"},
        /* The same span twice: the earlier entry. The same entry twice on one span: once. */
        {{{0, 3, 1, 1}, {0, 0, 1, 1}}, 2, "a:1-1:0 a:1-1:3", "a:1-1:0", "a:1-1:0"},
        {{{0, 0, 1, 1}, {0, 0, 1, 1}}, 2, "a:1-1:0", "a:1-1:0", "a:1-1:0"},
        /* Other themes. */
        {{{0, 0, 1, 2}, {1, 1, 2, 4}}, 2, "a:1-2:0 b:2-4:1", "a:1-2:0 b:2-4:1", "b:2-4:1"},
        /* What the longest drops makes room for nothing that overlaps the longest. */
        {{{0, 0, 1, 2}, {1, 1, 2, 4}, {2, 2, 4, 4}, {0, 3, 5, 5}},
         4,
         "a:1-2:0 b:2-4:1 c:4-4:2 a:5-5:3",
         "a:1-2:0 b:2-4:1 c:4-4:2 a:5-5:3",
         "b:2-4:1 a:5-5:3"},
        /* An exception: its own theme only, whatever the policy; it shields before lengths count.
         */
        {{{0, 0, 1, 3}, {0, 6, 3, 4}, {1, 1, 3, 3}}, 3, "b:3-3:1", "b:3-3:1", "b:3-3:1"},
        {{{0, 0, 1, 2}, {0, 6, 3, 4}}, 2, "a:1-2:0", "a:1-2:0", "a:1-2:0"},
    };
    struct buffer b = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        settle(cases[i].in, cases[i].n, OVERLAP_ALL, &b);
        holds(&b, cases[i].all);
        settle(cases[i].in, cases[i].n, OVERLAP_THEME, &b);
        holds(&b, cases[i].theme);
        settle(cases[i].in, cases[i].n, OVERLAP_LONGEST, &b);
        holds(&b, cases[i].longest);
    }
    buffer_free(&b);
}

static bool beats(const struct hit *x, const struct hit *y) {
    uint32_t nx = x->last - x->first, ny = y->last - y->first;
    if (nx != ny)
        return nx > ny;
    return x->first != y->first ? x->first < y->first : x->entry < y->entry;
}

static bool meet(const struct hit *x, const struct hit *y) {
    return x->first <= y->last && y->first <= x->last;
}

static int by_place(const void *a, const void *b) {
    const struct hit *x = a, *y = b;
    const uint32_t p[] = {x->first, x->last, x->theme, x->entry},
                   q[] = {y->first, y->last, y->theme, y->entry};
    for (size_t i = 0; i < 4; i++)
        if (p[i] != q[i])
            return p[i] < q[i] ? -1 : 1;
    return 0;
}

/* The rules, plainly: take the best hit that is left, strike out what it excludes, again. */
static void plainly(const struct hit *in, size_t n, enum overlap policy, struct buffer *to) {
    bool out[MANY] = {false};
    struct hit_list kept = {0};
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            out[i] |= in[i].entry >= 6 ||
                      (in[j].entry >= 6 && in[i].theme == in[j].theme && meet(&in[i], &in[j]));
    for (;;) {
        const struct hit *best = NULL;
        for (size_t i = 0; i < n; i++)
            if (!out[i] && (!best || beats(&in[i], best)))
                best = &in[i];
        if (!best)
            break;
        hits_add(&kept, *best);
        for (size_t i = 0; i < n; i++)
            out[i] |=
                by_place(&in[i], best) == 0 ||
                (meet(&in[i], best) && (policy == OVERLAP_LONGEST ||
                                        (policy == OVERLAP_THEME && in[i].theme == best->theme)));
    }
    if (kept.n)
        qsort(kept.at, kept.n, sizeof *kept.at, by_place);
    hits_write(&kept, &lexicon, to);
    free(kept.at);
}

static void test_random(void **state) {
    struct buffer ours = {0}, plain = {0};
    uint64_t seed = 11;
    (void)state;
    for (int i = 0; i < 20000; i++) {
        struct hit hits[MANY];
        bool many = i % 400 == 0; /* long rows, long hits */
        size_t n = draw_below(&seed, many ? MANY : i % 50 ? 12 : 64);
        for (size_t k = 0; k < n; k++) {
            uint32_t entry = (uint32_t)draw_below(&seed, i % 3 ? 6 : ENTRIES);
            uint32_t first = 1 + (uint32_t)draw_below(&seed, many ? 300 : 20);
            hits[k] = (struct hit){entry % THEMES, entry, first,
                                   first + (uint32_t)draw_below(&seed, many ? 30 : 4)};
        }
        for (enum overlap policy = OVERLAP_ALL; policy <= OVERLAP_LONGEST; policy++) {
            settle(hits, n, policy, &ours);
            plainly(hits, n, policy, &plain);
            assert_true(slice_eq(buffer_slice(&ours), buffer_slice(&plain)));
            buffer_clear(&ours);
            buffer_clear(&plain);
        }
    }
    buffer_free(&ours);
    buffer_free(&plain);
}

static void test_read(void **state) {
    static const char *const bad[] = {
        "x",         "x:1-1",    ":1-1:e",           "x:1:e", "x:0-1:e", "x:2-1:e", "x:1-:e",
        "x:1-1-1:e", "x:+1-1:e", "x:1-4294967296:e", ""};
    struct slice rest = SLICE("a/b:1-2:1.12 c:3-3:x:y");
    struct hit_item item;
    (void)state;
    assert_true(hit_item_read(&rest, &item));
    same_text(item.theme, "a/b");
    same_text(item.entry, "1.12");
    assert_int_equal(item.first, 1);
    assert_int_equal(item.last, 2);
    assert_true(hit_item_read(&rest, &item));
    same_text(item.theme, "c");
    assert_null(rest.p);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        rest = slice_of(bad[i]);
        assert_false(hit_item_read(&rest, &item));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_random),
        cmocka_unit_test(test_read),
    };
    return cmocka_run_group_tests(tests, make_entries, NULL);
}
