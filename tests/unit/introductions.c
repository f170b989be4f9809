/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/introductions.h"

#include "tests/unit/testing.h"

/* `header`: lines above the talk; `labels`: who speaks, by spaces. */
static void introduced(const char *header, const char *labels, const char *wanted) {
    struct label_words *known = label_words_new();
    struct transcript t = {0};
    struct introductions in = {0};
    struct buffer b = {0};
    for (struct slice rest = slice_of(header); rest.p;)
        transcript_leave(&t, 1, UNSPOKEN_HEADER, slice_cut(&rest, '\n'));
    for (struct slice rest = slice_of(labels); rest.p;)
        transcript_add(&t, 1, slice_cut(&rest, ' '), SLICE("word"), 1);
    introductions_find(&in, known, &t);
    for (size_t i = 0; i < in.n; i++)
        buffer_format(&b, "%.*s=%.*s ", SLICE_ARGS(in.items[i].label),
                      SLICE_ARGS(in.items[i].name));
    holds(&b, wanted);
    buffer_free(&b);
    introductions_free(&in);
    transcript_free(&t);
    label_words_free(known);
}

static void test_forms(void **state) {
    (void)state;
    introduced("| Ana Berg | AB | City Council |\n| Joe Okoro | JO | Mill |", "AB JO AB",
               "AB=Ana Berg JO=Joe Okoro ");
    introduced("Present: Ana Berg (AB), Joe Okoro (JO)", "AB JO", "AB=Ana Berg JO=Joe Okoro ");
    introduced("AB = Ana Berg", "AB", "AB=Ana Berg ");
    introduced("AB - Ana Berg, City Council", "AB", "AB=Ana Berg ");
    introduced("AB\tAna Berg", "AB", "AB=Ana Berg ");
    introduced("**Ana Berg** (AB)", "AB", "AB=Ana Berg ");
    introduced("| AB | City Council | Ana  Berg |", "AB", "AB=Ana Berg ");
    introduced("Maria van der Berg (MB)", "MB", "MB=Maria van der Berg ");
    introduced("Ana Berg (A. B.)", "AB", "");
}

static void test_doubt(void **state) {
    (void)state;
    /* the nearer one; of two that are not near none; of two lines both */
    introduced("Ana Berg (AB), Adam Bell", "AB", "AB=Ana Berg ");
    introduced("AB | x | Ana Berg | Adam Bell", "AB", "");
    introduced("Ana Berg (AB)\nAdam Bell (AB)", "AB", "AB=Ana Berg AB=Adam Bell ");
    introduced("Ana Berg, Joe Okoro", "AB JO", ""); /* not said */
    introduced("Joe Okoro (AB)", "AB", "");         /* not the letters */
    introduced("Ann Berg (Ab)", "Ab", "");          /* no initials */
    introduced("Interviewer: Ana Berg (I)", "I", "");
    introduced("", "AB", "");
}

/* Only what stands above the talk says so. */
static void test_where(void **state) {
    (void)state;
    struct label_words *known = label_words_new();
    struct transcript t = {0};
    struct introductions in = {0};
    transcript_leave(&t, 1, UNSPOKEN_NOTE, SLICE("Ana Berg (AB)"));
    transcript_add(&t, 1, SLICE("AB"), SLICE("Ana Berg"), 2);
    introductions_find(&in, known, &t);
    assert_int_equal(in.n, 0);
    introductions_free(&in);
    transcript_free(&t);
    label_words_free(known);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),
        cmocka_unit_test(test_doubt),
        cmocka_unit_test(test_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
