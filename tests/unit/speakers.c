/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/speakers.h"

#include "tests/unit/testing.h"

static bool add(struct talkers *t) {
    speakers_add(t->with, t);
    return true;
}

/* `said`: who says a word, document by document: "a/1: Ana, Ben, Ana. a/2: ana". */
static struct speakers *hear(const char *said, enum speakers_within within, struct aliases *given) {
    struct slice names[] = {{"doc", 3}, {"turn", 4}, {"speaker", 7}, {"role", 4}, {"text", 4}};
    struct columns columns = {names, 5, {0}};
    struct fault f = {.stage = "test"};
    struct speakers *s = speakers_new(within, given);
    struct talkers t = {.document = add, .with = s};
    assert_true(talkers_start(&t, &columns, &f));
    for (struct slice rest = slice_of(said); rest.p;) {
        struct slice labels = slice_trim(slice_cut(&rest, '\n'));
        struct slice doc = slice_cut(&labels, ':');
        for (char turn = '1'; labels.p; turn++) {
            struct slice label = slice_trim(slice_cut(&labels, ';'));
            struct slice fields[] = {doc, {&turn, 1}, label, {"", 0}, {"a word", 6}};
            struct record r = {.fields = fields, .n = 5};
            assert_true(talkers_row(&t, &r));
        }
    }
    assert_true(talkers_end(&t));
    talkers_free(&t);
    return s;
}

/* The rows that have an alias or a reason: "speaker > alias @doc why (maybe)", a line each. */
static void found_of(struct speakers *s, const char *wanted) {
    const struct speakers_row *rows;
    struct buffer b = {0};
    size_t n = speakers_table(s, &rows);
    for (size_t i = 0; i < n; i++) {
        if (rows[i].alias.n == 0 && rows[i].why == WHY_NONE)
            continue;
        buffer_format(&b, "%.*s", SLICE_ARGS(rows[i].speaker));
        if (rows[i].alias.n)
            buffer_format(&b, " > %.*s", SLICE_ARGS(rows[i].alias));
        if (rows[i].doc.n)
            buffer_format(&b, " @%.*s", SLICE_ARGS(rows[i].doc));
        buffer_format(&b, " %s", speakers_why_name(rows[i].why));
        if (rows[i].maybe.n)
            buffer_format(&b, " (%.*s)", SLICE_ARGS(rows[i].maybe));
        buffer_char(&b, '\n');
    }
    holds(&b, wanted);
    buffer_free(&b);
    speakers_free(s);
}

static void found(const char *said, const char *wanted) {
    found_of(hear(said, WITHIN_FOLDER, NULL), wanted);
}

/* What differs in writing alone is one person's, also of two who speak in turn, and everywhere. */
static void test_spellings(void **state) {
    (void)state;
    found("a: Greg K | Lido; Greg K |Lido; Greg K | Lido",
          "Greg K |Lido > Greg K | Lido spelling\n");
    found("a: Jörg Möller; Jo\nb: Joerg Moeller; JO",
          "JO > Jo spelling\nJoerg Moeller > Jörg Möller spelling\n");
    found("a: MariaVanDerBerg; Ben; MariaVanDerBerg\nb: Maria van der Berg",
          "MariaVanDerBerg > Maria van der Berg spelling\n");
    found("a: Ana Okoro (Guest); Ana Okoro; Ana’s iPhone; ana okoro (Guest)",
          "Ana’s iPhone beside (Ana Okoro)\n"
          "Ana Okoro (Guest) > Ana Okoro guest\n"
          "ana okoro (Guest) > Ana Okoro guest\n");
    found("north/1: sarah\nsouth/1: Sarah", "sarah > Sarah spelling\n");
    /* Müller may be either, so he joins neither of them */
    found("a: Muller; Mueller; Müller", "Muller > Müller spelling\n");
}

/* A short form after a long one. */
static void test_short(void **state) {
    (void)state;
    found("a: Maria Lopez AM; Ben; Maria; Ben; Maria", "Maria > Maria Lopez AM short\n");
    found("a: The Chair (Hon. Ana Berg (Ward 3, Ind.)); Ben Ash; The Chair; Ben Ash",
          "The Chair > The Chair (Hon. Ana Berg (Ward 3, Ind.)) short\n");
    found("a: Maria Lopez AM; Maria Lopez; Maria",
          "Maria > Maria Lopez AM short\nMaria Lopez > Maria Lopez AM short\n");
    found("a: Ana Berg; Ben; AB; Ben; AB", "AB > Ana Berg initials\n");
    found("a: Berg, Ana; Ben\nb: Ana Berg", "Berg, Ana > Ana Berg order\n");
    found("a: parithi\nb: Parithi Kumar; parithi b",
          "parithi several (Parithi Kumar; parithi b)\n");
}

/* Two who talk to one another are two. */
static void test_beside(void **state) {
    (void)state;
    found("a: Maria Lopez; Maria; Maria Lopez; Maria", "Maria beside (Maria Lopez)\n");
    found("a: Maria; Ben; Maria Lopez", "Maria beside (Maria Lopez)\n");
    /* and so they are in the documents beside it */
    found("a: Maria Lopez; Maria; Maria Lopez\nb: Maria", "Maria beside (Maria Lopez)\n");
    /* two short ones that answer each other */
    found("a: Maria Lopez; Maria; Lopez; Maria; Lopez",
          "Lopez beside (Maria Lopez)\nMaria beside (Maria Lopez)\n");
    found("a: Maria; Lopez\nb: Maria Lopez",
          "Lopez beside (Maria Lopez)\nMaria beside (Maria Lopez)\n");
    found("a: Mr Berg; Mrs Berg; Mr Berg", "");
}

/* In other documents of the folder, and there only; where it is one person. */
static void test_folders(void **state) {
    (void)state;
    found("1: parithi; Ben\n2: Parithi Kumar; Ben", "parithi > Parithi Kumar short\n");
    found("1: Sarah\n2: Sarah Kim\n3: Sarah Lopez", "Sarah several (Sarah Kim; Sarah Lopez)\n");
    found("1: Sarah Kim; Sarah\n2: Sarah Lopez; Sarah\n3: Sarah",
          "Sarah @3 several (Sarah Kim; Sarah Lopez)\n"
          "Sarah > Sarah Kim @1 short\n"
          "Sarah > Sarah Lopez @2 short\n");
    found("mill/1: Sarah; Ben\nmill/2: Sarah Kim\nhall/1: Sarah; Ben\nhall/2: Sarah Lopez",
          "Sarah > Sarah Kim @mill/* short\nSarah > Sarah Lopez @hall/* short\n");
    found("mill/1: Sarah\nhall/1: Sarah Lopez", "Sarah elsewhere (Sarah Lopez)\n");
    found_of(hear("mill/1: Sarah\nhall/1: Sarah Lopez", WITHIN_ALL, NULL),
             "Sarah > Sarah Lopez short\n");
    found_of(hear("mill/1: Sarah\nmill/2: Sarah Lopez", WITHIN_DOC, NULL),
             "Sarah elsewhere (Sarah Lopez)\n");
    /* initials hold in their document only */
    found("1: AB\n2: Ana Berg", "");
}

/* What cannot be decided, and what names nobody. */
static void test_left(void **state) {
    (void)state;
    found("a: Anders Kristansen\nb: Anders Kristiansen",
          "Anders Kristansen similar (Anders Kristiansen)\n"
          "Anders Kristiansen similar (Anders Kristansen)\n");
    found("north/1: Anders Kristansen\nsouth/1: Anders Kristiansen", "");
    found("a: Felix (Mill); felix (Hall)", "felix (Hall) affiliation (Felix (Mill))\n"
                                           "Felix (Mill) affiliation (felix (Hall))\n");
    found("a: Zoom user; Speaker 1; P3; Ana’s Notetaker; iPad",
          "Ana’s Notetaker unnamed\niPad unnamed\nP3 unnamed\nSpeaker 1 unnamed\nZoom user "
          "unnamed\n");
    found("a: Zoom user; Zoom\nb: Speaker; Speaker 1; User; User Interface", "Speaker unnamed\n"
                                                                             "Speaker 1 unnamed\n"
                                                                             "User unnamed\n"
                                                                             "Zoom unnamed\n"
                                                                             "Zoom user unnamed\n");
}

/* What the transcript says of its initials. */
static void test_introduced(void **state) {
    (void)state;
    struct speakers *s = hear("a: AB; Jo; AB (remote)\nb: AB", WITHIN_FOLDER, NULL);
    speakers_introduce(s, SLICE("a"), SLICE("AB"), SLICE("Ana Berg"));
    speakers_introduce(s, SLICE("x"), SLICE("AB"), SLICE("Ana Berg")); /* no such document */
    found_of(s, "AB > Ana Berg @a initials\nAB (remote) > Ana Berg initials\n");
    s = hear("a: AB; Jo\nb: ana berg am", WITHIN_FOLDER, NULL); /* as others have the name */
    speakers_introduce(s, SLICE("a"), SLICE("AB"), SLICE("Ana Berg AM"));
    found_of(s, "AB > ana berg am initials\n");
    s = hear("a: AB; Ana; AB; Ana\nb: Ana Berg", WITHIN_FOLDER, NULL); /* they talk */
    speakers_introduce(s, SLICE("a"), SLICE("AB"), SLICE("Ana Berg"));
    found_of(s, "AB beside (Ana Berg)\nAna beside (Ana Berg)\n");
    s = hear("a: AB", WITHIN_FOLDER, NULL);
    speakers_introduce(s, SLICE("a"), SLICE("AB"), SLICE("Ana Berg"));
    speakers_introduce(s, SLICE("a"), SLICE("AB"), SLICE("Adam Bell"));
    found_of(s, "");
    s = hear("a: AB; AVB", WITHIN_FOLDER, NULL);
    speakers_introduce(s, SLICE("a"), SLICE("AB"), SLICE("Ana von Berg"));
    speakers_introduce(s, SLICE("a"), SLICE("AVB"), SLICE("Ana von Berg"));
    found_of(s, "");
}

/* A table that was edited before stands. */
static void test_given(void **state) {
    (void)state;
    static const char table[] = "speaker\talias\tdoc\n"
                                "Maria\tMaria Kim\t\n"
                                "Jo\tJoanna Ash\tb\n"
                                "Ben\t\t\n";
    struct fault f = {.stage = "test"};
    struct aliases *given = aliases_new();
    struct sheet *s = sheet_from(slice_of(table), "t.tsv", NULL, &f);
    assert_true(s && aliases_add(given, s, &f) && aliases_check(given, &f));
    found_of(hear("a: Maria Lopez; Maria; Jo; Ben Ash; Ben\nb: Jo", WITHIN_FOLDER, given),
             "Ben > Ben Ash short\n"
             "Jo > Joanna Ash @b given\n"
             "Maria > Maria Kim given\n");
    /* nobody who is somebody's name becomes another's spelling */
    found_of(hear("a: Maria Kim Berg; Maria Kim", WITHIN_FOLDER, given), "");
    aliases_free(given);
}

static void test_numbers(void **state) {
    (void)state;
    const struct speakers_row *rows;
    struct speakers *s = hear("b: Ana; ANA; Ana\na: Ana", WITHIN_FOLDER, NULL);
    assert_int_equal(speakers_table(s, &rows), 2);
    same_text(rows[0].speaker, "Ana");
    assert_int_equal(rows[0].turns, 3);
    assert_int_equal(rows[0].words, 6);
    assert_int_equal(rows[0].docs, 2);
    same_text(rows[1].speaker, "ANA");
    assert_int_equal(rows[1].turns, 1);
    assert_int_equal(rows[1].docs, 1);
    speakers_free(s);
    s = speakers_new(WITHIN_FOLDER, NULL);
    assert_int_equal(speakers_table(s, &rows), 0);
    speakers_free(s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spellings), cmocka_unit_test(test_short),
        cmocka_unit_test(test_beside),    cmocka_unit_test(test_folders),
        cmocka_unit_test(test_left),      cmocka_unit_test(test_introduced),
        cmocka_unit_test(test_given),     cmocka_unit_test(test_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
