/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label_kin.h"

#include "tests/unit/testing.h"

static struct label_words *known;
static struct arena arena;

static enum label_kin kin(const char *a, const char *b) {
    struct label_parts x = label_parts_of(known, slice_of(a), &arena);
    struct label_parts y = label_parts_of(known, slice_of(b), &arena);
    return label_kin(&x, &y);
}

struct pair {
    const char *a, *b;
};

static void all_are(const struct pair *pairs, size_t n, enum label_kin wanted) {
    for (size_t i = 0; i < n; i++)
        if (kin(pairs[i].a, pairs[i].b) != wanted)
            fail_msg("%s, %s: %d", pairs[i].a, pairs[i].b, (int)kin(pairs[i].a, pairs[i].b));
}

static void test_short(void **state) {
    (void)state;
    static const struct pair yes[] = {
        {"Maria", "Maria Lopez AM"},
        {"maria", "Maria Lopez"},
        {"Maria L", "Maria Lopez"},
        {"Maria L.", "Maria Lopez"},
        {"Maria Lopez", "Maria Lopez AM"},
        {"The Chair", "The Chair (Hon. Ana Berg (Ward 3, Ind.))"},
        {"The Acting Chair (Mrs. Ana Berg)", "The Acting Chair (Mrs. Ana Berg (Ward 3))"},
        {"Hon. Ana Berg", "The Honourable Ana Berg (Minister of Roads)"},
        {"Ms. Ana Berg", "Ms. Ana Berg (Ward 3, Ind.)"},
        {"Ms Berg", "Ana Berg"},
        {"Berg", "Dr Ana Berg"},
        {"van der Berg", "Ana van der Berg"},
        {"Greg", "Greg K | Lido"},
        {"Saul | Mill", "Saul Okoro | Mill"},
        {"Chair", "The Chair"},
        {"Speaker 1", "Speaker 1 (Ana)"},
        {"Ana Berg", "Ana Berg (host)"},
    };
    all_are(yes, sizeof yes / sizeof *yes, KIN_SHORT);
}

static void test_none(void **state) {
    (void)state;
    static const struct pair no[] = {
        {"Maria Lopez AM", "Maria"}, /* the longer of the shorter */
        {"Mr Berg", "Mrs Ana Berg"},
        {"Ana", "Ana 2"},
        {"Ana", "Ana (2)"},
        {"Alex", "Alexander Berg"},
        {"Jean", "Jean-Yves Berg"},
        {"User", "User Interface"},
        {"Speaker", "Speaker 1"},
        {"Speaker 1", "Speaker 12"},
        {"Professor C", "Professor Jean Berg"},
        {"Project Manager", "Project Officer"},
        {"The Chair", "The Acting Chair (Mrs. Ana Berg)"},
        {"Saul | Mill", "Saul Okoro | Hall"},
        {"M", "Maria"},
        {"He", "James He"}, /* too short for a surname */
        {"Maria Lopez", "Marko Lopez"},
        {"Ana's Notetaker", "Ana"},
        {"Ana Okoro", "Ana Berg"},
    };
    all_are(no, sizeof no / sizeof *no, KIN_NONE);
}

static void test_initials(void **state) {
    (void)state;
    static const struct pair yes[] = {
        {"AB", "Ana Berg"},
        {"A. B.", "Ana Berg"},
        {"MB", "Maria van der Berg"},
        {"MVDB", "Maria van der Berg"},
        {"AB", "Ana Berg (City Council)"},
        {"ÅB", "Åsa Berg"},
    };
    static const struct pair no[] = {
        {"Ab", "Ana Berg"},        {"AB", "Ana Bo Cole"}, {"ABC", "Ana Berg"},
        {"AB (Mill)", "Ana Berg"}, {"AB", "Ben Ash"},
    };
    all_are(yes, sizeof yes / sizeof *yes, KIN_INITIALS);
    all_are(no, sizeof no / sizeof *no, KIN_NONE);
}

static void test_others(void **state) {
    (void)state;
    static const struct pair turned[] = {
        {"Berg, Ana", "Ana Berg"},
        {"van der Berg, Ana", "Ana van der Berg"},
        {"Berg, Dr Ana", "Dr Ana Berg"},
        {"Berg, Ana (FF)", "Ana Berg"},
    };
    static const struct pair affiliation[] = {
        {"Felix (Mill)", "felix (Hall)"},
        {"Ana Berg | Mill", "Ana Berg (Hall)"},
    };
    static const struct pair similar[] = {
        {"Anders Kristansen", "Anders Kristiansen"},
        {"Anders Kristiansen", "Anders Kristainsen"},
        {"Maria Silva", "Mario Silva"},
    };
    static const struct pair no[] = {
        {"Kristansen", "Kristiansen"}, /* one word is not enough */
        {"Al Bo", "Al Co"},
        {"Anders Kristansen", "Anders Kristiannsen"},
        {"Grad A", "Grad B"},
        {"Berg, Ana", "Ben Berg"},
    };
    all_are(turned, sizeof turned / sizeof *turned, KIN_ORDER);
    all_are(affiliation, sizeof affiliation / sizeof *affiliation, KIN_AFFILIATION);
    all_are(similar, sizeof similar / sizeof *similar, KIN_SIMILAR);
    all_are(no, sizeof no / sizeof *no, KIN_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_short),
        cmocka_unit_test(test_none),
        cmocka_unit_test(test_initials),
        cmocka_unit_test(test_others),
    };
    known = label_words_new();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    label_words_free(known);
    arena_free(&arena);
    return failed;
}
