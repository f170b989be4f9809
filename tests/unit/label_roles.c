/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label_roles.h"

#include "tests/unit/testing.h"

static struct label_words *known;
static struct arena arena;

static void test_words(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"Interviewer", "interviewer"},
        {"INTERVIEWER 2", "interviewer"},
        {"interviewer1", "interviewer"},
        {"Int", "interviewer"},
        {"Int.", "interviewer"},
        {"Researcher", "interviewer"},
        {"Researcher 2", "interviewer"},
        {"Facilitator A", "facilitator"},
        {"Assistant Moderator", "moderator"},
        {"The Moderator", "moderator"},
        {"Moderator Ana Berg", "moderator"},
        {"Moderator (Ana Berg)", "moderator"},
        {"Interviewer AB", "interviewer"},
        {"Ana Berg (Facilitator)", "facilitator"},
        {"Ana Berg | Host", "host"},
        {"Ana Berg (she/her) - Facilitator", "facilitator"},
        {"Ana Berg (Host, me)", "host"},
        {"Co-host", "host"},
        {"The Chair", "chair"},
        {"The Acting Chair (Mrs. Ana Berg)", "chair"},
        {"Madam Chair", "chair"},
        {"Intervieweur", "interviewer"},
        {"Enquêtrice", "interviewer"},
        {"L'animatrice", "facilitator"},
        {"Modératrice", "moderator"},
        {"Le Président", "chair"},
        {"Interviewerin", "interviewer"},
        {"Gesprächsleitung", "moderator"},
        {"Moderatorin Ana", "moderator"},
        {"Entrevistadora 1", "interviewer"},
        {"Moderador", "moderator"},
        {"Haastattelija", "interviewer"},
        {"Puhemies Ana Berg", "chair"},
        {"Ensimmäinen varapuhemies Ana Berg", "chair"},
        {"Deputy Chair Ana Berg", "chair"},
        {"Group Ana", NULL},
        {"Project Manager", NULL},
        {"Ana Berg (Researcher)", NULL}, /* a job */
        {"Researcher in Residence", NULL},
        {"Ana Berg (Chair of the Tenants' Association)", NULL},
        {"Host family", NULL},
        {"Chair of the Board", NULL},
        {"Hosta", NULL},
        {"Ana Host Berg", NULL},
        {"I", NULL}, /* by itself */
        {"Ana Berg", NULL},
        {"Participant 1", NULL},
        {"", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct label_parts l = label_parts_of(known, slice_of(cases[i][0]), &arena);
        const char *role = label_role(&l), *wanted = cases[i][1];
        if (!role != !wanted || (role && strcmp(role, wanted) != 0))
            fail_msg("%s: %s", cases[i][0], role ? role : "none");
    }
}

/* Labels by spaces; `asks`: the one that asks, or NULL. */
static void letters(const char *labels, const char *asks, const char *role) {
    struct label_parts parts[8];
    struct slice names[8], rest = slice_of(labels);
    const char *found = NULL;
    size_t n = 0;
    while (rest.p) {
        names[n] = slice_cut(&rest, ' ');
        parts[n] = label_parts_of(known, names[n], &arena);
        n++;
    }
    size_t at = label_roles_letter(parts, n, &found);
    if (at < n && !asks)
        fail_msg("%s", labels);
    if (asks) {
        assert_true(at < n);
        same_text(names[at], asks);
        assert_string_equal(found, role);
    }
}

static void test_letters(void **state) {
    (void)state;
    letters("I R", "I", "interviewer");
    letters("R I", "I", "interviewer");
    letters("I P1 P2 P13", "I", "interviewer");
    letters("I IP", "I", "interviewer");
    letters("I B", "I", "interviewer");
    letters("Q A", "Q", "interviewer");
    letters("E R", "E", "interviewer");
    letters("H V", "H", "interviewer");
    letters("M P1 P2", "M", "moderator");
    letters("M P", NULL, NULL); /* two names */
    letters("I", NULL, NULL);
    letters("I R Ana", NULL, NULL);
    letters("I R K", NULL, NULL);
    letters("A B", NULL, NULL);
    letters("R P", NULL, NULL);
    letters("I1 R", NULL, NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_letters),
    };
    known = label_words_new();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    label_words_free(known);
    arena_free(&arena);
    return failed;
}
