/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/sentences.h"

#include "corpus/boundaries.h"
#include "corpus/classes.h"
#include "tests/unit/texts.h"

struct pair {
    struct sentences *joined, *plain;
};

static int setup(void **state) {
    struct pair *p = mem_zero(1, sizeof *p);
    p->joined = sentences_new(true);
    p->plain = sentences_new(false);
    *state = p;
    return !p->joined || !p->plain;
}

static int teardown(void **state) {
    struct pair *p = *state;
    sentences_free(p->joined);
    sentences_free(p->plain);
    free(p);
    return 0;
}

static void show(struct buffer *b, struct slice text, const struct span *spans, size_t n) {
    buffer_clear(b);
    for (size_t i = 0; i < n; i++)
        buffer_format(b, "%s%.*s", i ? "|" : "", SLICE_ARGS(span_slice(text, spans[i])));
    buffer_char(b, '\0');
}

/* The sentences of `text` with a bar between them; both paths must agree. */
static void must_be(struct sentences *s, const char *text, const char *wanted) {
    struct slice t = slice_of(text);
    const struct span *spans;
    struct buffer b = {0};
    size_t n = sentences_find(s, t, &spans);
    show(&b, t, spans, n);
    assert_string_equal(b.p, wanted);
    n = sentences_find_icu(s, t, &spans);
    show(&b, t, spans, n);
    assert_string_equal(b.p, wanted);
    buffer_free(&b);
}

static const struct {
    const char *text, *sentences;
} plain[] = {
    {"", ""},
    {"  \t \u00a0\n ", ""},
    {"no end in sight", "no end in sight"},
    {"  Yes.  No!  ", "Yes.|No!"},
    {"One. Two? Three! Four", "One.|Two?|Three!|Four"},
    /* SB6, SB7: numbers and initials inside. */
    {"It cost 3.40 in the U.S.A market. Fine.", "It cost 3.40 in the U.S.A market.|Fine."},
    /* SB8: what goes on in lower case is one sentence. */
    {"He said etc. and left. (then) we", "He said etc. and left. (then) we"},
    {"Really? yes! no", "Really?|yes!|no"},
    /* SB8a: a terminator with a comma behind it. */
    {"What?, she said. Well.", "What?, she said.|Well."},
    {"So... \u2013 Right?! OK", "So... \u2013 Right?!|OK"},
    {"Well... Yes", "Well...|Yes"},
    /* SB9: quotes and brackets close with the sentence. */
    {"(He went.) \u201cWhy?\u201d She left.", "(He went.)|\u201cWhy?\u201d|She left."},
    /* SB4, SB11: lines. */
    {"one\ntwo\r\nthree\u2029four.\nFive", "one|two|three|four.|Five"},
    {"Dr.\nSmith", "Dr.|Smith"},
    /* An ellipsis sign ends nothing. */
    {"well\u2026 Yes", "well\u2026 Yes"},
    {"\u00c9t\u00e9. \u00c9cole. \u00e9t\u00e9", "\u00c9t\u00e9.|\u00c9cole. \u00e9t\u00e9"},
    {"Good \U0001f44d. Yes \U0001f44d! Bye", "Good \U0001f44d.|Yes \U0001f44d!|Bye"},
    {"\u4f60\u597d\u3002\u518d\u89c1", "\u4f60\u597d\u3002|\u518d\u89c1"},
    {"Mr. Smith met J. Jones. Yes", "Mr.|Smith met J.|Jones.|Yes"},
};

static void test_plain(void **state) {
    struct pair *p = *state;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        must_be(p->plain, plain[i].text, plain[i].sentences);
}

static const struct {
    const char *text, *sentences;
} joined[] = {
    /* Titles. */
    {"Mr. Smith met Mrs. Jones and Dr. Khan. Prof. Lee came.",
     "Mr. Smith met Mrs. Jones and Dr. Khan.|Prof. Lee came."},
    {"Ask Rev. Green or the hon. Member or St. Mary. Right.",
     "Ask Rev. Green or the hon. Member or St. Mary.|Right."},
    {"MR. SMITH IS HERE. GOOD.", "MR. SMITH IS HERE.|GOOD."},
    {"\u201cMr. Smith\u201d (Dr. Jones)", "\u201cMr. Smith\u201d (Dr. Jones)"},
    /* A title needs its capital: these are words. */
    {"One more rep. Then rest.", "One more rep.|Then rest."},
    {"He sat. Then he rose.", "He sat.|Then he rose."},
    /* Whole words only. */
    {"The harm. Smith", "The harm.|Smith"},
    {"On the 3rd. The 4th", "On the 3rd.|The 4th"},
    {"caf\u00e9st. Mary", "caf\u00e9st.|Mary"},
    /* Behind these anything may stand. */
    {"Fruit, e.g. Apples. Next", "Fruit, e.g. Apples.|Next"},
    {"Leeds vs. Hull, i.e. Yorkshire.", "Leeds vs. Hull, i.e. Yorkshire."},
    {"It took approx. 5 Days. Fine", "It took approx. 5 Days.|Fine"},
    /* `No.` only before a digit. */
    {"See No. 5 Elm Row.", "See No. 5 Elm Row."},
    {"Was it good? No. We left.", "Was it good?|No.|We left."},
    {"See pp. 5 and Fig. 3 A. Then", "See pp. 5 and Fig. 3 A.|Then"},
    /* Months and days before a number or each other. */
    {"On Mon. Jan. 5 BBC came.", "On Mon. Jan. 5 BBC came."},
    {"We met in Jan. We liked it.", "We met in Jan.|We liked it."},
    {"In Sept. 2019 BBC came.", "In Sept. 2019 BBC came."},
    /* Firms: a usual opener begins a new sentence, another capital does not. */
    {"Acme Ltd. Leeds paid. Bell & Co. They paid.", "Acme Ltd. Leeds paid.|Bell & Co.|They paid."},
    {"Ask the dept. It's late.", "Ask the dept.|It's late."},
    {"Ask John Smith Jr. Sometimes he knows.", "Ask John Smith Jr.|Sometimes he knows."},
    /* These mostly end a sentence when a capital follows. */
    {"We met at 5 p.m. The hall was cold.", "We met at 5 p.m.|The hall was cold."},
    {"From 9 a.m. 20 BBC people came.", "From 9 a.m. 20 BBC people came."},
    {"Cups, plates, etc. Everyone ate.", "Cups, plates, etc.|Everyone ate."},
    {"At 5 P.M. We left.", "At 5 P.M.|We left."},
    /* Initials. */
    {"J. Smith and J. R. R. Tolkien. A. A. Milne.", "J. Smith and J. R. R. Tolkien.|A. A. Milne."},
    {"The U.S. Government, but in the U.K. We wait.",
     "The U.S. Government, but in the U.K.|We wait."},
    {"That was plan B. We liked it.", "That was plan B.|We liked it."},
    {"So do I. Ann left.", "So do I.|Ann left."},
    {"I. Newton and W. I. Thomas.", "I. Newton and W. I. Thomas."},
    /* Only the last full stop, only in the paragraph. */
    {"Well, Mr... Smith", "Well, Mr...|Smith"},
    {"Mr.\nSmith", "Mr.|Smith"},
    {"(Mr.) Smith", "(Mr.)|Smith"},
    {".", "."},
    {". .", ". ."},
};

static void test_joined(void **state) {
    struct pair *p = *state;
    for (size_t i = 0; i < sizeof joined / sizeof *joined; i++)
        must_be(p->joined, joined[i].text, joined[i].sentences);
}

/* Every entry is found, so the table is in order; the first letter of each is a capital here. */
static void test_abbreviations(void **state) {
    static const char *const always[] = {
        "Mr",   "Mrs",  "Ms",     "Mx",     "Messrs", "Dr",    "Drs",   "Prof", "Profs", "Rev",
        "Revd", "Fr",   "Capt",   "Col",    "Gen",    "Lt",    "Maj",   "Sgt",  "Cpl",   "Cmdr",
        "Cdr",  "Adm",  "Gov",    "Pres",   "Sen",    "Rep",   "Supt",  "Insp", "Cllr",  "Mme",
        "Mlle", "Ven",  "Rt",     "Pvt",    "Pte",    "Brig",  "Amb",   "Atty", "Hon",   "Vs",
        "E.g",  "I.e",  "Viz",    "Cf",     "Incl",   "Excl",  "Esp",   "St",   "Mt",    "Ft",
        "Jr",   "Sr",   "Ltd",    "Co",     "Inc",    "Corp",  "Bros",  "Plc",  "Esq",   "Ave",
        "Blvd", "Rd",   "Dept",   "Depts",  "Govt",   "Assn",  "Assoc", "Univ", "Inst",  "Ph.d",
        "B.sc", "M.sc", "D.phil", "M.phil", "V",      "Approx"};
    static const char *const before_digits[] = {
        "Etc", "A.m",  "P.m",   "Al",   "Ibid", "Misc", "Max",  "Min",  "Mins", "Hr",    "Hrs",
        "Yrs", "Lbs",  "Oz",    "Tel",  "No",   "Art",  "Sec",  "Pt",   "Apt",  "Reg",   "Ch",
        "Nos", "P",    "Pp",    "Vol",  "Vols", "Fig",  "Figs", "Chap", "Para", "Paras", "Eq",
        "Ca",  "C",    "Est",   "Ext",  "Rm",   "Cl",   "Jan",  "Feb",  "Mar",  "Apr",   "Jun",
        "Jul", "Aug",  "Sep",   "Sept", "Oct",  "Nov",  "Dec",  "Mon",  "Tue",  "Tues",  "Wed",
        "Thu", "Thur", "Thurs", "Fri",  "Sat",  "Sun"};
    struct pair *p = *state;
    struct buffer b = {0};
    for (size_t i = 0; i < sizeof always / sizeof *always; i++) {
        buffer_clear(&b);
        buffer_format(&b, "At %s. Ghent", always[i]);
        buffer_char(&b, '\0');
        must_be(p->joined, b.p, b.p);
    }
    for (size_t i = 0; i < sizeof before_digits / sizeof *before_digits; i++) {
        buffer_clear(&b);
        buffer_format(&b, "At %s. 5 BBC", before_digits[i]);
        buffer_char(&b, '\0');
        must_be(p->joined, b.p, b.p);
    }
    buffer_free(&b);
}

static void test_bytes(void **state) {
    struct pair *p = *state;
    const struct span *spans;
    assert_int_equal(sentences_find(p->joined, (struct slice){NULL, 0}, &spans), 0);
    assert_int_equal(sentences_find_icu(p->joined, (struct slice){NULL, 0}, &spans), 0);
    assert_int_equal(sentences_find(p->joined, SLICE("Bad \xff. Yes \xe2\x80"), &spans), 2);
    assert_int_equal(spans[1].from, 7);
    assert_int_equal(spans[1].to, 13);
}

/* Wherever the terminator stands in a block. */
static void test_blocks(void **state) {
    struct pair *p = *state;
    struct buffer b = {0};
    const struct span *spans;
    for (uint32_t pad = 0; pad < 70; pad++) {
        buffer_clear(&b);
        for (uint32_t i = 0; i < pad; i++)
            buffer_char(&b, 'x');
        buffer_text(&b, "a? B");
        assert_int_equal(sentences_find(p->plain, buffer_slice(&b), &spans), 2);
        assert_int_equal(spans[0].to, pad + 2);
        assert_int_equal(spans[1].from, pad + 3);
    }
    buffer_free(&b);
}

static void compare_one(struct sentences *s, struct slice text) {
    const struct span *spans;
    struct span_list icu = {0};
    size_t n = sentences_find_icu(s, text, &spans);
    for (size_t i = 0; i < n; i++)
        span_list_add(&icu, spans[i].from, spans[i].to);
    n = sentences_find(s, text, &spans);
    must_equal(text, spans, n, icu.at, icu.n);
    uint32_t end = 0;
    for (size_t i = 0; i < n; end = spans[i++].to)
        assert_true(spans[i].from >= end && spans[i].to > spans[i].from);
    span_list_free(&icu);
}

static void compare(void *context, struct slice text) {
    const struct pair *p = context;
    compare_one(p->plain, text);
    compare_one(p->joined, text);
}

static void test_random(void **state) {
    struct buffer b = {0};
    uint64_t seed = 7;
    for (int i = 0; i < 200000; i++)
        compare(*state, random_text(&seed, &b));
    buffer_free(&b);
}

static void test_transcripts(void **state) {
    skip_without(TRANSCRIPTS);
    assert_true(visit_transcripts(TRANSCRIPTS, 4, compare, *state) > 0);
}

static void test_code_points(void **state) {
    static const char *const around[][2] = {{"A.", "B"},  {"A. ", "b"},         {"! ", "B"},
                                            {"a", ". b"}, {"1. ", "\u0301. C"}, {"A", ".B"}};
    struct buffer b = {0};
    for (int32_t cp = 0; cp < 0x20000; cp++) {
        if (cp >= 0x3500 && cp < 0xa000)
            continue;
        for (size_t i = 0; i < sizeof around / sizeof *around; i++) {
            buffer_clear(&b);
            buffer_text(&b, around[i][0]);
            utf8_add(&b, cp);
            buffer_text(&b, around[i][1]);
            compare(*state, buffer_slice(&b));
        }
    }
    buffer_free(&b);
}

/* Without the white space at both ends, as sentences_find has it; empty spans go. */
static void trim(struct slice text, struct span_list *list) {
    size_t n = 0;
    for (size_t i = 0; i < list->n; i++) {
        struct span s = list->at[i], kept = {0, 0};
        const char *p = text.p + s.from, *end = text.p + s.to;
        while (p < end) {
            uint32_t at = (uint32_t)(p - text.p);
            uint8_t class = sentence_class(utf8_next(&p, end));
            if (class == SENTENCE_SPACE || class == SENTENCE_SEP || class == SENTENCE_CR ||
                class == SENTENCE_LF)
                continue;
            kept.from = kept.to ? kept.from : at;
            kept.to = (uint32_t)(p - text.p);
        }
        if (kept.to)
            list->at[n++] = kept;
    }
    list->n = n;
}

/* ICU 72 agrees with SentenceBreakTest of Unicode 15.0 on every line. */
static void test_unicode(void **state) {
    skip_without(UNICODE "SentenceBreakTest.txt");
    struct pair *pair = *state;
    struct buffer file = {0}, text = {0};
    struct span_list wanted = {0}, found = {0};
    struct boundaries *icu = boundaries_new(BOUNDARIES_SENTENCES);
    size_t tests = 0;
    read_file(UNICODE "SentenceBreakTest.txt", &file);
    struct slice rest = buffer_slice(&file);
    while (rest.p) {
        if (!parse_break_test(slice_cut(&rest, '\n'), &text, &wanted))
            continue;
        tests++;
        struct span s;
        bool is_word;
        found.n = 0;
        for (boundaries_start(icu, buffer_slice(&text)); boundaries_next(icu, &s, &is_word);)
            span_list_add(&found, s.from, s.to);
        must_equal(buffer_slice(&text), found.at, found.n, wanted.at, wanted.n);
        trim(buffer_slice(&text), &wanted);
        const struct span *spans;
        size_t n = sentences_find(pair->plain, buffer_slice(&text), &spans);
        must_equal(buffer_slice(&text), spans, n, wanted.at, wanted.n);
        compare(*state, buffer_slice(&text));
    }
    assert_int_equal(tests, 502);
    boundaries_free(icu);
    buffer_free(&file);
    buffer_free(&text);
    span_list_free(&wanted);
    span_list_free(&found);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),         cmocka_unit_test(test_joined),
        cmocka_unit_test(test_abbreviations), cmocka_unit_test(test_bytes),
        cmocka_unit_test(test_blocks),        cmocka_unit_test(test_code_points),
        cmocka_unit_test(test_random),        cmocka_unit_test(test_transcripts),
        cmocka_unit_test(test_unicode)};
    return cmocka_run_group_tests_name("sentences", tests, setup, teardown);
}
