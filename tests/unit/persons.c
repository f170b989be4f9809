/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/persons.h"

#include "tests/unit/testing.h"

/* Two transcripts. In the first Ann speaks as a guest (3 words) and for two groups as a member (2
 * and 2), Ben says nothing, Hal leads; in the second there is another Ann, and Cleo, in whose words
 * nothing was looked for. */
enum { ANN_GUEST, ANN_NEW, ANN_OLD, BEN, HAL, ANN_2, CLEO, PEOPLE };

struct world {
    struct doc_row docs[2];
    struct voices_person people[PEOPLE];
    struct voices_theme themes[5];
    struct voices_table table;
};

static struct voices_person person(uint32_t doc, const char *speaker, const char *role,
                                   const char *group, uint64_t words, uint64_t searched) {
    return (struct voices_person){.who = {.speaker = slice_of(speaker),
                                          .role = slice_of(role),
                                          .group = slice_of(group),
                                          .doc = doc,
                                          .facilitator = strcmp(role, "host") == 0},
                                  .words = words,
                                  .turns = words > 0,
                                  .searched = searched};
}

static const struct voices_table *world(struct world *w) {
    *w = (struct world){.docs = {{.name = SLICE("a"), .searched = true}, {.name = SLICE("b")}}};
    w->people[ANN_GUEST] = person(0, "Ann", "guest", "", 3, 1);
    w->people[ANN_NEW] = person(0, "Ann", "member", "new", 2, 1);
    w->people[ANN_OLD] = person(0, "Ann", "member", "old", 2, 0);
    w->people[BEN] = person(0, "Ben", "member", "old", 0, 0);
    w->people[HAL] = person(0, "Hal", "host", "", 9, 1);
    w->people[ANN_2] = person(1, "Ann", "", "new", 4, 1);
    w->people[CLEO] = person(1, "Cleo", "", "", 1, 0);
    w->themes[0] = (struct voices_theme){SLICE("ask"), HAL, 1, 1, {0}};
    w->themes[1] = (struct voices_theme){SLICE("trust"), ANN_GUEST, 1, 2, {0}};
    w->themes[2] = (struct voices_theme){SLICE("trust"), ANN_NEW, 1, 1, {0}};
    w->themes[3] = (struct voices_theme){SLICE("trust"), HAL, 1, 7, {0}};
    w->themes[4] = (struct voices_theme){SLICE("trust"), ANN_2, 1, 3, {0}};
    w->table = (struct voices_table){.docs = {.all = w->docs, .n = 2},
                                     .people = w->people,
                                     .themes = w->themes,
                                     .n_people = PEOPLE,
                                     .n_themes = 5};
    return &w->table;
}

/* The rows of one speaker of one transcript are one person: of the role in which they say most,
 * which is member (4 words), and of the group new, which stands first of two that are equal and
 * behind none, which has more. */
static void test_people(void **state) {
    (void)state;
    struct world w;
    struct persons p;
    persons_make(&p, world(&w), false);
    assert_int_equal(p.n, 4);
    same_text(p.all[0].speaker, "Ann");
    same_text(p.all[1].speaker, "Ben");
    assert_true(p.all[0].doc == 0 && p.all[2].doc == 1);
    assert_true(p.all[0].words == 7 && p.all[0].turns == 3 && p.all[0].searched);
    same_text(w.people[p.all[0].role].who.role, "member");
    same_text(w.people[p.all[0].group].who.group, "");
    assert_true(p.roles == 1 && p.groups == 1);
    assert_true(p.of[ANN_OLD] == 0 && p.of[HAL] == VALUES_NONE && p.of[CLEO] == 3);
    assert_true(p.all[1].searched && !p.all[3].searched); /* who is silent hears the others */
    assert_int_equal(p.n_themes, 2);
    same_text(p.themes[1], "trust");
    assert_true(p.theme_start[1] == 1 && p.theme_start[2] == 5);
    persons_free(&p);
    persons_make(&p, &w.table, true);
    assert_true(p.n == 5 && p.of[HAL] == 2);
    persons_free(&p);
}

static void cell_is(const struct persons_table *t, size_t row, size_t column, uint64_t people,
                    uint64_t speaking, uint64_t docs, uint64_t amount, uint64_t top,
                    const char *who) {
    const struct persons_cell *c = &t->cells[row * t->columns + column];
    assert_int_equal(c->people, people);
    assert_int_equal(c->speaking, speaking);
    assert_int_equal(c->docs, docs);
    assert_int_equal(c->amount, amount);
    assert_int_equal(c->top, top);
    same_text(c->who, who);
}

/* Of all: 12 words of three who speak, Ann's 7 most; trust 6 times by two of three in whose words
 * it was looked for. Hal's are nobody's. */
static void test_all(void **state) {
    (void)state;
    struct world w;
    struct persons p;
    struct persons_table t;
    persons_make(&p, world(&w), false);
    persons_table_make(&t, &p, NULL);
    assert_true(t.rows == 3 && t.columns == 1);
    cell_is(&t, 0, 0, 4, 3, 2, 12, 7, "Ann");
    cell_is(&t, 1, 0, 3, 0, 0, 0, 0, "");
    cell_is(&t, 2, 0, 3, 2, 2, 6, 3, "Ann");
    assert_true(t.cells[2].turns == 3 && t.cells[2].top_turns == 2);
    persons_table_free(&t);
    persons_free(&p);
}

/* Those without a role come first; the levels add up to all. */
static void test_levels(void **state) {
    (void)state;
    struct world w;
    struct persons p;
    struct persons_levels l;
    struct persons_table t;
    persons_make(&p, world(&w), false);
    persons_levels_make(&l, &p, "role");
    assert_int_equal(l.n, 2);
    same_text(l.names[0], "");
    same_text(l.names[1], "member");
    persons_table_make(&t, &p, &l);
    assert_int_equal(t.columns, 3);
    cell_is(&t, 0, 0, 2, 2, 1, 5, 4, "Ann");
    cell_is(&t, 0, 1, 2, 1, 1, 7, 7, "Ann");
    cell_is(&t, 0, 2, 4, 3, 2, 12, 7, "Ann");
    cell_is(&t, 2, 0, 1, 1, 1, 3, 3, "Ann");
    cell_is(&t, 2, 1, 2, 1, 1, 3, 3, "Ann");
    persons_table_free(&t);
    persons_levels_free(&l);
    persons_free(&p);
}

/* A column of the transcripts: the second has no wave; of one that nobody has there is none. */
static void test_waves(void **state) {
    (void)state;
    struct world w;
    struct persons p;
    struct persons_levels l;
    struct values wanted[2] = {{.name = "wave"}, {.name = "site"}};
    uint32_t wave[2] = {0, VALUES_NONE}, site[2] = {VALUES_NONE, VALUES_NONE};
    world(&w);
    intern_add(&wanted[0].texts, SLICE("first"));
    wanted[0].of = wave;
    wanted[1].of = site;
    w.table.docs.wanted = wanted;
    w.table.docs.n_wanted = 2;
    persons_make(&p, &w.table, false);
    persons_levels_make(&l, &p, "wave");
    assert_int_equal(l.n, 2);
    same_text(l.names[1], "first");
    assert_true(l.level[0] == 1 && l.level[1] == 1 && l.level[2] == 0 && l.level[3] == 0);
    persons_levels_free(&l);
    persons_levels_make(&l, &p, "site");
    assert_int_equal(l.n, 0);
    persons_levels_free(&l);
    persons_free(&p);
    intern_free(&wanted[0].texts);
}

static void test_nobody(void **state) {
    (void)state;
    struct voices_table none = {.n_people = 0};
    struct persons p;
    struct persons_levels l;
    struct persons_table t;
    persons_make(&p, &none, true);
    persons_levels_make(&l, &p, "group");
    assert_true(p.n == 0 && l.n == 0 && p.n_themes == 0);
    persons_table_make(&t, &p, NULL);
    cell_is(&t, 0, 0, 0, 0, 0, 0, 0, "");
    persons_table_free(&t);
    persons_levels_free(&l);
    persons_free(&p);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_people), cmocka_unit_test(test_all),    cmocka_unit_test(test_levels),
        cmocka_unit_test(test_waves),  cmocka_unit_test(test_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
