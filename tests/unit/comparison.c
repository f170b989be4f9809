/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ratings read and compared, against figures worked out by hand and those of other programs in
 * ../shared/data/coded. */
#include "models/comparison.h"

#include <math.h>

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

static struct ratings *read_file(const char *path, const char *const *columns, const char *coders,
                                 enum ratings_repeats repeats) {
    struct text_list list = {0};
    struct fault f = {.stage = "test", .many = true};
    for (; columns && *columns; columns++)
        text_list_add(&list, *columns);
    const struct ratings_asked asked = {&list, coders, repeats};
    struct ratings *r = ratings_read(path, &asked, &f);
    free(list.items);
    if (!r)
        fail_msg("%.*s", SLICE_ARGS(buffer_slice(&f.text)));
    ratings_finish(r);
    return r;
}

/* The comparison of all coders, or of two of them, by a theme; NULL: overall. */
static struct comparison compare(const struct ratings *r, const char *a, const char *b,
                                 const char *theme) {
    struct comparing *c = comparing_new(r, ALL_CODERS, 0, 1);
    size_t n, at = 0;
    const struct slice *themes = comparing_themes(c, &n);
    struct comparison *rows = mem_zero(n + 1, sizeof *rows);
    for (size_t i = 0; theme && i < n; i++)
        if (slice_eq(themes[i], slice_of(theme)))
            at = i + 1;
    assert_true(comparing_rows(c, a ? intern_find(&r->coders, slice_of(a)) : ALL_CODERS,
                               b ? intern_find(&r->coders, slice_of(b)) : ALL_CODERS, rows));
    struct comparison one = rows[at];
    free(rows);
    comparing_free(c);
    return one;
}

static void is(struct value v, double expected, double tolerance, const char *what,
               const char *where) {
    if (v.why != REASON_NONE)
        fail_msg("%s of %s: %s", what, where, reason_name(v.why));
    if (!(fabs(v.x - expected) <= tolerance))
        fail_msg("%s of %s: %.12g instead of %.12g", what, where, v.x, expected);
}

#define DATA "../shared/data/coded/"

/* `expected.csv` of reliability: dataset,statistic,level,value,…, values with 10 digits. */
static double expected(const char *dataset, const char *statistic) {
    char line[256], wanted[128];
    FILE *file = fopen(DATA "reliability/expected.csv", "r");
    double x = NAN;
    snprintf(wanted, sizeof wanted, "%s,%s,", dataset, statistic);
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, wanted, strlen(wanted)) == 0)
            x = strtod(line + strlen(wanted), NULL);
    if (file)
        fclose(file);
    if (isnan(x))
        fail_msg("no %s in expected.csv", wanted);
    return x;
}

static const struct {
    const char *dataset, *coders;
} datasets[] = {
    {"irr/anxiety.csv", "rater1,rater2,rater3"},
    {"irr/diagnoses.csv", "rater1,rater2,rater3,rater4,rater5,rater6"},
    {"irr/video.csv", "rater1,rater2,rater3,rater4"},
    {"irrCAC/cac.ben.gerry.csv", "Ben,Gerry"},
    {"irrCAC/cac.raw.gender.csv", "RaterA,RaterB,RaterC,RaterD"},
    {"irrCAC/cac.raw4raters.csv", "Rater1,Rater2,Rater3,Rater4"},
    {"irrCAC/cac.raw5obser.csv", "Observer1,Observer2,Observer3,Observer4,Observer5"},
};

#define SKIP_WITHOUT(path)                                                                         \
    do {                                                                                           \
        if (access((path), R_OK) != 0) {                                                           \
            print_message("no %s: skipped\n", (path));                                             \
            skip();                                                                                \
        }                                                                                          \
    } while (0)

static void test_reliability(void **state) {
    (void)state;
    SKIP_WITHOUT(DATA "reliability/expected.csv");
    for (size_t i = 0; i < sizeof datasets / sizeof *datasets; i++) {
        const char *name = datasets[i].dataset;
        char path[128];
        snprintf(path, sizeof path, DATA "reliability/%s", name);
        struct ratings *r = read_file(path, NULL, datasets[i].coders, REPEATS_CODES);
        struct comparison c = compare(r, NULL, NULL, NULL);
        is(c.agreement, expected(name, "percent agreement,unweighted"), 5e-11, "agreement", name);
        is(c.alpha, expected(name, "Krippendorff's alpha,nominal"), 5e-11, "alpha", name);
        is(c.ac1, expected(name, "Gwet AC1/AC2,unweighted"), 5e-11, "AC1", name);
        is(c.brennan_prediger, expected(name, "Brennan-Prediger,unweighted"), 5e-11, "BP", name);
        ratings_free(r);
    }
}

/* Cohen's kappa of the R package irr, of complete data. */
static void test_kappa(void **state) {
    (void)state;
    SKIP_WITHOUT(DATA "reliability/expected.csv");
    static const struct {
        const char *dataset, *coders, *a, *b, *statistic;
    } pairs[] = {
        {"irr/anxiety.csv", "rater1,rater2,rater3", "rater1", "rater2",
         "\"kappa2(rater1,rater2)\""},
        {"irr/diagnoses.csv", "rater1,rater2", "rater1", "rater2", "\"kappa2(rater1,rater2)\""},
        {"irr/diagnoses.csv", "rater2,rater3", "rater2", "rater3", "\"kappa2(rater2,rater3)\""},
        {"irr/diagnoses.csv", "rater5,rater6", "rater5", "rater6", "\"kappa2(rater5,rater6)\""},
        {"irr/vision.csv", "r.eye,l.eye", "r.eye", "l.eye", "kappa2"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        char path[128], statistic[64];
        snprintf(path, sizeof path, DATA "reliability/%s", pairs[i].dataset);
        snprintf(statistic, sizeof statistic, "%s,unweighted", pairs[i].statistic);
        struct ratings *r = read_file(path, NULL, pairs[i].coders, REPEATS_CODES);
        struct comparison c = compare(r, pairs[i].a, pairs[i].b, NULL);
        is(c.kappa.kappa, expected(pairs[i].dataset, statistic), 5e-11, "kappa", pairs[i].dataset);
        ratings_free(r);
    }
}

/* The debate on coal: units coded by 1 to 19 of many coders, some of them twice. */
static void test_debate(void **state) {
    (void)state;
    static const char *const columns[] = {"unit=sentence_id", "coder=coder_id", "code=label", NULL};
    static const struct {
        const char *file;
        enum ratings_repeats repeats;
        uint64_t units;
        double alpha;
    } rows[] = {{"codings_en.csv", REPEATS_CODERS, 417, 0.2988773785},
                {"codings_en.csv", REPEATS_FIRST, 417, 0.2936173110},
                {"codings_de.csv", REPEATS_CODERS, 351, 0.3672459120},
                {"codings_de.csv", REPEATS_FIRST, 351, 0.3651766706},
                {"codings_es.csv", REPEATS_CODERS, 421, 0.3111345935},
                {"codings_es.csv", REPEATS_FIRST, 421, 0.3037107012}};
    SKIP_WITHOUT(DATA "ep-coal-debate/expected.csv");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char path[128];
        snprintf(path, sizeof path, DATA "ep-coal-debate/%s", rows[i].file);
        struct ratings *r = read_file(path, columns, NULL, rows[i].repeats);
        struct comparison c = compare(r, NULL, NULL, NULL);
        assert_int_equal(c.units, rows[i].units);
        is(c.alpha, rows[i].alpha, 5e-11, "alpha", rows[i].file);
        ratings_free(r);
    }
}

/* Writes a file and reads it. */
static struct ratings *from_text(const char *text, enum ratings_repeats repeats) {
    write_file("people.csv", slice_of(text));
    return read_file("people.csv", NULL, NULL, repeats);
}

/* Several codes of a unit, one of them a descendant; an empty code; a unit that one did not code.
 *
 *     unit        1         2          3     4       power: a 1 1 0 .   b 1 0 0 (1)
 *     a           power     power/x    -     .       power/x: a 0 1 0   b 0 0 0
 *               + y                                  y: a 1 0 0         b 1 1 0
 *     b           power + y y          -     power */
static const char several[] = "unit,coder,code\n1,a,power\n1,a,y\n2,a,power/x\n3,a,\n"
                              "1,b,power\n1,b,y\n2,b,y\n3,b,\n4,b,power\n";

static void test_several(void **state) {
    (void)state;
    struct ratings *r = from_text(several, REPEATS_CODES);
    struct comparison c = compare(r, "a", "b", "power");
    assert_int_equal(c.units, 3);
    is(c.agreement, 2.0 / 3, 1e-12, "agreement", "power");
    is(c.share, 0.5, 1e-12, "share", "power");       /* 3 of 6 */
    is(c.kappa.kappa, 0.4, 1e-12, "kappa", "power"); /* p_e = 2/3 1/3 + 1/3 2/3 = 4/9 */
    c = compare(r, "a", "b", "power/x");
    is(c.share, 1.0 / 6, 1e-12, "share", "power/x");
    c = compare(r, "a", "b", NULL);
    assert_int_equal(c.alpha.why, REASON_SEVERAL_CODES);
    is(c.share, 4.0 / 6, 1e-12, "share", "overall");
    c = compare(r, NULL, NULL, "y");
    assert_int_equal(c.coders, 2);
    assert_int_equal(c.kappa.kappa.why, REASON_SEVERAL_CODERS);
    assert_int_equal(c.docs.why, REASON_NO_DOCS);
    ratings_free(r);
}

static void test_restrict(void **state) {
    (void)state;
    struct text_list themes = {0};
    struct fault f = {.stage = "test"};
    const struct ratings_asked asked = {NULL, NULL, REPEATS_CODES};
    write_file("people.csv", slice_of(several));
    struct ratings *r = ratings_read("people.csv", &asked, &f);
    text_list_add(&themes, "power");
    ratings_restrict(r, &themes);
    ratings_finish(r);
    assert_int_equal(r->codes.count, 1);
    struct comparison c = compare(r, "a", "b", NULL); /* power or nothing: one code a unit */
    is(c.agreement, 2.0 / 3, 1e-12, "agreement", "overall");
    ratings_free(r);
    free(themes.items);
}

/* Ten characters; a marks 0-4, b 2-6 of them: both 2, one 4, none 4. Values: 8 of 20 are 1; D = 4 *
 * 2; alpha = 1 - 19 * 8/(400 - 64 - 144). A unit that only one coded does not count. */
static void test_spans(void **state) {
    (void)state;
    struct ratings *r = from_text("unit\tcoder\tcode\tbegin\tend\ttext\n"
                                  "1\ta\tx\t0\t4\t0123456789\n1\tb\tx\t2\t6\t0123456789\n"
                                  "2\ta\tx\t0\t4\t0123456789\n",
                                  REPEATS_CODES);
    struct comparison c = compare(r, "a", "b", "x");
    is(c.alpha_span, 1 - 19 * 8.0 / 192, 1e-12, "alpha_span", "x");
    is(c.agreement, 1, 1e-12, "agreement", "x");
    assert_int_equal(c.alpha.why, REASON_NO_VARIATION);
    ratings_free(r);
    r = from_text("unit\tcoder\tcode\tbegin\tend\n1\ta\tx\t0\t4\n1\tb\tx\t2\t6\n", REPEATS_CODES);
    c = compare(r, "a", "b", "x");
    assert_int_equal(c.alpha_span.why, REASON_NO_TEXT);
    ratings_free(r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reliability),
        cmocka_unit_test(test_kappa),
        cmocka_unit_test(test_debate),
        cmocka_unit_test_setup_teardown(test_several, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_restrict, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_spans, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
