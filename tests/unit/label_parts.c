/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label_parts.h"

#include "tests/unit/testing.h"

static struct label_words *known;
static struct arena arena;

static struct label_parts parts_of(const char *label) {
    return label_parts_of(known, slice_of(label), &arena);
}

/* The words with a space between, `|` between parts, in brackets those before the name. */
static void spelt(const char *label, const char *wanted) {
    struct label_parts l = parts_of(label);
    struct buffer b = {0};
    for (size_t i = 0; i < l.n; i++) {
        bool part = i && l.words[i].part != l.words[i - 1].part;
        buffer_text(&b, part ? "|" : i ? " " : "");
        buffer_text(&b, i < l.lead ? "<" : "");
        buffer_add(&b, l.words[i].bare);
        buffer_text(&b, i < l.lead ? ">" : "");
    }
    holds(&b, wanted);
    buffer_free(&b);
}

static void test_words(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"Ana Berg", "ana berg"},
        {"Dr. Ana BERG-Lund", "<dr> ana berglund"},
        {"The Chair (Hon. Ana Berg (Ward 3, Ind.))", "<the> chair|hon ana berg|ward 3|ind"},
        {"Greg K |Lido", "greg k|lido"},
        {"Som - Erigon", "som|erigon"},
        {"Ana Berg (@siladu) | Besu", "ana berg|siladu|besu"},
        {"Seán O’Regan", "sean oregan"},
        {"Łukasz Müller", "lukasz muller"},
        {"luc.eth", "luc eth"},
        {"SPEAKER_01", "speaker 01"},
        {"speaker1", "speaker 1"},
        {"P12", "p 12"},
        {"pk9100", "pk9100"}, /* too many figures for a number of one */
        {"Berg, Ana", "berg ana"},
        {"L'animatrice", "<l> animatrice"},
        {"Заря 1 (Иванов)", "заря 1|иванов"},
        {"Professor", "professor"}, /* a title alone is the name */
        {"", ""},
        {"---", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        spelt(cases[i][0], cases[i][1]);
}

static void test_noise(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"Ana Berg (Guest)", "ana berg"},
        {"Ana Berg [Gast]", "ana berg"},
        {"Ana Berg (she/her) | Mill", "ana berg|mill"},
        {"Ana Berg (Guest speaker)", "ana berg|guest speaker"},
        {"Ana Guest", "ana guest"}, /* a name like any other */
        {"iPhone - Ana", "ana"},
        {"Ana’s iPhone 12 Pro Max", "ana"},
        {"Ana's Galaxy S21", "ana"},
        {"iPad de Ana", "ana"},
        {"iPhone d'Ana", "ana"},
        {"Samsung Ana Berg", "ana berg"},
        {"iPad (2)", ""},
        {"Ana (2)", "ana|2"}, /* another Ana, or hers once more */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        spelt(cases[i][0], cases[i][1]);
    assert_true(parts_of("Ana Berg (Guest)").noisy);
    assert_false(parts_of("Ana Berg (Mill)").noisy);
}

static void same_keys(const char *a, const char *b, bool wanted) {
    struct label_parts x = parts_of(a), y = parts_of(b);
    bool same = false;
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++)
            same |= slice_eq(x.keys[i], y.keys[k]);
    if (same != wanted)
        fail_msg("%s and %s", a, b);
}

static void test_keys(void **state) {
    (void)state;
    same_keys("Greg K | Lido", "Greg K |Lido", true);
    same_keys("MariaVanDerBerg", "Maria van der Berg", true);
    same_keys("Jörg Möller", "Joerg Moeller", true);
    same_keys("Jörg Möller", "Jorg Moller", true);
    same_keys("Joerg Moeller", "Jorg Moller", false);
    same_keys("Åse Bø", "Aase Boe", true);
    same_keys("ANA BERG (Guest)", "ana  berg", true);
    same_keys("Ana's iPhone", "Ana", true);
    same_keys("O'Regan", "O’regan", true);
    same_keys("Felix (Mill)", "Felix (Hall)", false);
    same_keys("Speaker 1 1", "Speaker 11", false);
    same_keys("Participant 1", "participant1", true);
    same_keys("Mr Berg", "Mrs Berg", false);
    same_keys("Ana (2)", "Ana", false);
    same_keys("iPad", "iPhone", false);
}

static void test_unnamed(void **state) {
    (void)state;
    static const char *const nobody[] = {"Zoom user", "Speaker 1", "SPEAKER_01", "P3",
                                         "iPhone",    "Unknown",   "I",          "Interviewer 2",
                                         "Professor", "Guest 3",   "The Chair",  "Focus group 2"};
    static const char *const people[] = {
        "Ana", "AB", "Professor C Berg", "Project Manager", "User Interface", "Parent Ana"};
    for (size_t i = 0; i < sizeof nobody / sizeof *nobody; i++)
        if (!parts_of(nobody[i]).unnamed)
            fail_msg("%s", nobody[i]);
    for (size_t i = 0; i < sizeof people / sizeof *people; i++)
        if (parts_of(people[i]).unnamed)
            fail_msg("%s", people[i]);
    assert_true(parts_of("Fireflies.ai Notetaker Ana").computer);
    assert_int_equal(parts_of("Berg, Ana").comma, 1);
    assert_int_equal(parts_of("Ana Berg").comma, 0);
}

/* A cell of a table may hold a story where a name is expected. */
static void test_long(void **state) {
    (void)state;
    char story[2000];
    memset(story, 'a', sizeof story);
    struct label_parts l = label_parts_of(known, (struct slice){story, sizeof story}, &arena);
    assert_int_equal(l.n, 0);
    assert_true(l.unnamed);
    assert_int_equal(l.keys[0].n, sizeof story);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),   cmocka_unit_test(test_noise), cmocka_unit_test(test_keys),
        cmocka_unit_test(test_unnamed), cmocka_unit_test(test_long),
    };
    known = label_words_new();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    label_words_free(known);
    arena_free(&arena);
    return failed;
}
