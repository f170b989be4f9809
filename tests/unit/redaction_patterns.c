/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_patterns.h"

#include "tests/unit/testing.h"

/* The text with what was found between braces, `{mark:text}`; of overlapping matches the first
 * row's. */
static void must_find(struct redaction_matcher *m, const struct redaction_patterns *p,
                      const char *text, const char *wanted) {
    const struct redaction_match *found;
    struct slice s = slice_of(text);
    struct fault f = {.stage = "t"};
    struct buffer b = {0};
    size_t n;
    assert_true(redaction_matches(m, s, NO_PLACE, &found, &n, &f));
    for (size_t i = 0; i < s.n;) {
        const struct redaction_match *best = NULL;
        for (size_t k = 0; k < n; k++)
            if (found[k].at.from == i && (!best || found[k].row < best->row))
                best = &found[k];
        if (!best) {
            buffer_char(&b, s.p[i++]);
            continue;
        }
        buffer_char(&b, '{');
        buffer_add(&b, redaction_mark(p, best->mark));
        buffer_char(&b, ':');
        buffer_add(&b, span_slice(s, best->at));
        buffer_char(&b, '}');
        i = best->at.to;
    }
    holds(&b, wanted);
    buffer_free(&b);
}

/* NULL: nothing is to be found. Numbers are from ranges kept for fiction (Ofcom) and for tests. */
static const char *const cases[][2] = {
    {"Mail ann.lee+x@mail.example.org.", "Mail {email:ann.lee+x@mail.example.org}."},
    {"(o’neill@example.com)", "({email:o’neill@example.com})"},
    {"ann dot lee at example dot co dot uk", "{email:ann dot lee at example dot co dot uk}"},
    {"Look at the dot on the map", NULL},
    {"ann@home is not one, nor is a@b.", NULL},
    {
        "See https://example.org/a?b=1&c=(2).",
        "See {url:https://example.org/a?b=1&c=(2}).",
    },
    {"“http://x.org/”, he said", "“{url:http://x.org/}”, he said"},
    {"www.example.org.uk/path, then", "{url:www.example.org.uk/path}, then"},
    {"at example.co.uk now", "at {url:example.co.uk} now"},
    {"e.g. this, i.e. that, at 10.30 or so.", NULL},
    {"4111 1111 1111 1111", "{card:4111 1111 1111 1111}"},
    {"4111 1111 1111 1112", NULL},
    {"4111-1111-1111-1111 7/27", "{card:4111-1111-1111-1111} 7/27"},
    {"41111111111111117", NULL}, /* a digit more makes another number */
    {"+44 20 7946 0958", "{phone:+44 20 7946 0958}"},
    {"+44 (0)20 7946 0958", "{phone:+44 (0)20 7946 0958}"},
    {"+1 (202) 555-0143 is", "{phone:+1 (202) 555-0143} is"},
    {"0049 30 901820", "{phone:0049 30 901820}"},
    {"call 020 7946 0958,", "call {phone:020 7946 0958},"},
    {"(020) 7946 0958", "{phone:(020) 7946 0958}"},
    {"07700 900123", "{phone:07700 900123}"},
    {"07700900123", "{phone:07700900123}"},
    {"07700-900-123", "{phone:07700-900-123}"},
    {"0800 1111, 0845 46 47", "{phone:0800 1111}, {phone:0845 46 47}"},
    {"0114 496 0123 ext. 12, or x12", "{phone:0114 496 0123 ext. 12}, or x12"},
    {"07700 9001", NULL},
    {"077009001234", NULL},
    {"in 2019 and 2020 and 2021, 10 of 25", NULL},
    {"LS1 4AP", "{postcode:LS1 4AP}"},
    {"sw1a 1aa.", "{postcode:sw1a 1aa}."},
    {"EC1A1BB", "{postcode:EC1A1BB}"},
    {"M1 1AE or W1A 0AX", "{postcode:M1 1AE} or {postcode:W1A 0AX}"},
    {"GIR 0AA", "{postcode:GIR 0AA}"},
    {"QV1 1AA LS1 4AC LS1 44P XLS1 4APX D1 3RD", NULL},
    {"S1 3rd floor, E1 2nd, but E1 2ND", "S1 3rd floor, E1 2nd, but {postcode:E1 2ND}"},
    {"AB 12 34 56 C", "{ni:AB 12 34 56 C}"},
    {"ab123456c", "{ni:ab123456c}"},
    {"BG123456C DA123456A AO123456A AB123456E AB1234567C", NULL},
    {"943 476 5919", "{nhs:943 476 5919}"},
    {"943 476 5918", NULL},
    {"Date of birth: 12/03/1961.", "Date of birth: {birthdate:12/03/1961}."},
    {"D.O.B. 12-3-61", "D.O.B. {birthdate:12-3-61}"},
    {"I was born on the 12th of March 1961.", "I was born on the {birthdate:12th of March 1961}."},
    {"born March 12, 1961", "born {birthdate:March 12, 1961}"},
    {"my birthday is 3 May", "my birthday is {birthdate:3 May}"},
    {"born in March 1961", "born in {birthdate:March 1961}"},
    {"dob 1961-03-12", "dob {birthdate:1961-03-12}"},
    {"dob 12031961, id 12031961", "dob {birthdate:12031961}, id 12031961"},
    {"born on the twenty-first of May nineteen sixty-one.",
     "born on the {birthdate:twenty-first of May nineteen sixty-one}."},
    {"born 12 / 03 / 1961", "born {birthdate:12 / 03 / 1961}"},
    {"We met on 12 March 1961, and on 12/03/1961", NULL},
    {"I was born in Leeds. On 12 March we left", NULL},
    {"newborn 3 May", NULL},
    {"I am @ann_lee.", "I am {handle:@ann_lee}."},
    {"meet @ noon, 5@ 2 pounds, @5pm, @10:30", NULL},
    {"bit.ly/x9, youtu.be/a, x.scot", "{url:bit.ly/x9}, {url:youtu.be/a}, {url:x.scot}"},
    {"it did.It was so.Then e.g. this", NULL},
};

static void test_own(void **state) {
    (void)state;
    struct fault f = {.stage = "t"};
    struct redaction_patterns *p = redaction_patterns_new(NULL, 0, &f);
    struct redaction_matcher *m = redaction_matcher_new(p);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        must_find(m, p, cases[i][0], cases[i][1] ? cases[i][1] : cases[i][0]);
    redaction_matcher_free(m);
    redaction_patterns_free(p);
}

/* Found wherever it stands in a text longer than the window, however the window's end falls. */
static void test_long(void **state) {
    (void)state;
    struct fault f = {.stage = "t"};
    struct redaction_patterns *p = redaction_patterns_new(NULL, 0, &f);
    struct redaction_matcher *m = redaction_matcher_new(p);
    struct buffer text = {0};
    for (size_t before = 16340; before < 16400; before++) {
        const struct redaction_match *found;
        size_t n;
        buffer_clear(&text);
        while (text.n < before)
            buffer_text(&text, text.n % 7 ? "x" : " ");
        buffer_text(&text, " ann@example.org and so on");
        while (text.n < 40000)
            buffer_text(&text, " é");
        assert_true(redaction_matches(m, buffer_slice(&text), NO_PLACE, &found, &n, &f));
        assert_true(n >= 1);
        assert_int_equal(found[0].at.from, before + 1);
        assert_int_equal(found[0].at.to, before + 16);
    }
    buffer_free(&text);
    redaction_matcher_free(m);
    redaction_patterns_free(p);
}

/* What is needed is looked for in whatever case; near digits alone is searched what says so. */
static void test_needs(void **state) {
    (void)state;
    const char *const files[] = {"p.tsv"};
    struct fault f = {.stage = "t"};
    write_file("p.tsv", SLICE("mark\tpattern\tneeds\taround\n"
                              "team\t(?i)red (?:team|side)\tteam side\t\n"
                              "ward\t(?i)\\bward \\d{1,3}\\b\t#\t6\n"
                              "never\tmoon\tsun\t\n"));
    struct redaction_patterns *p = redaction_patterns_new(files, 1, &f);
    struct redaction_matcher *m = redaction_matcher_new(p);
    must_find(m, p, "The Red TEAM, red side, red tea.",
              "The {team:Red TEAM}, {team:red side}, red tea.");
    must_find(m, p, "Ward 7 and a ward, ward 12; é ward 3",
              "{ward:Ward 7} and a ward, {ward:ward 12}; é {ward:ward 3}");
    must_find(m, p, "ward seven, room 7, 3 and then ward 8",
              "ward seven, room 7, 3 and then {ward:ward 8}");
    must_find(m, p, "moon", "moon");
    redaction_matcher_free(m);
    redaction_patterns_free(p);
}

static void refused(const char *table, const char *wanted) {
    const char *const files[] = {"p.tsv"};
    struct fault f = {.stage = "t"};
    write_file("p.tsv", slice_of(table));
    assert_null(redaction_patterns_new(files, 1, &f));
    faulted(&f, STATUS_INPUT, wanted);
}

static void test_files(void **state) {
    (void)state;
    const char *const files[] = {"p.tsv"};
    struct fault f = {.stage = "t"};
    write_file("p.tsv", SLICE("mark\tpattern\tnote\nbadge\t\\bK\\d{4}\\b\tof the staff\n"));
    struct redaction_patterns *p = redaction_patterns_new(files, 1, &f);
    struct redaction_matcher *m = redaction_matcher_new(p);
    must_find(m, p, "badge K1234 and XK1234", "badge {badge:K1234} and XK1234");
    redaction_matcher_free(m);
    redaction_patterns_free(p);
    refused("mark\tx\n", "hearth t: p.tsv:1: the columns mark and pattern are wanted\n");
    refused("mark\tpattern\nA b\tx\n",
            "hearth t: p.tsv:2:1: a mark is a word of lower-case letters "
            "and hyphens: \"A b\"\n");
    refused("mark\tpattern\na\t\n", "hearth t: p.tsv:2:2: no pattern\n");
    refused("mark\tpattern\tcheck\na\tx\tmod97\n",
            "hearth t: p.tsv:2:3: no such check (luhn, nhs, ni, phone, or empty): \"mod97\"\n");
    refused("mark\tpattern\tneeds\na\tx\té\n",
            "hearth t: p.tsv:2:3: needs takes ASCII only: \"é\"\n");
    refused("mark\tpattern\tneeds\taround\na\tx\t#\t0\n",
            "hearth t: p.tsv:2:4: around takes a whole number from 1 to 4096: \"0\"\n");
    refused("mark\tpattern\tneeds\taround\na\tx\t# x\t9\n",
            "hearth t: p.tsv:2:4: around goes with # in needs, a digit, and nothing else there: "
            "\"9\"\n");
    refused("mark\tpattern\na\t(x\n",
            "hearth t: p.tsv:2:2: missing closing parenthesis at character "
            "3 of the regular expression: \"(x\"\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_own), cmocka_unit_test(test_long),
        cmocka_unit_test_setup_teardown(test_needs, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_files, enter_folder, leave_folder)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
