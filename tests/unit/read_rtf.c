/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reader.h"

#include "corpus/rtf_words.h"
#include "tests/unit/office_files.h"

#define FONTS                                                                                      \
    "{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fcharset204{\\*\\panose 0202}Arial "         \
    "CYR{\\*\\falt Arial};}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset2 Calibri;}{\\f4\\fcharset128 " \
    "MS;}{\\f5\\cpg850 Old;}}"

static const struct {
    const char *body, *read; /* between {\rtf1\ansi and } */
} rows[] = {
    {"{\\b Interview}\\par {\\b Anna:} Hello.\\par Ben:\\tab Yes.\\par Anna: Good.\\par",
     "1|Anna|||2|Hello.\n2|Ben|||3|Yes.\n3|Anna|||4|Good.\n-header|1|Interview\n"},
    /* line ends of the file mean nothing, unless a backslash is before them */
    {"We tri\ned\r\n twice,\\line then\\tab left\\~it\\-.\\\nNext\\_one.",
     "1||||1|We tried twice, then left it.\n2||||2|Next\u2011one.\n"},
    {"\\lquote a\\rquote\\ldblquote b\\rdblquote c\\endash\\emdash\\bullet\\'85\\{\\}\\\\",
     "1||||1|\u2018a\u2019\u201cb\u201dc\u2013\u2014\u2022\u2026{}\\\n"},
    /* code pages: the document's, the font's, of two bytes, of which one may be written plainly */
    {"\\ansicpg1251 \\'cf\\'f0\\'e8", "1||||1|\u041f\u0440\u0438\n"},
    {"\\mac\\'8e\\'d5", "1||||1|\u00e9\u2019\n"},
    {"\\pc\\'82", "1||||1|\u00e9\n"},
    {"\\pca\\'9b", "1||||1|\u00f8\n"},
    {"\\ansicpg0 \xe9 and \\'e9", "1||||1|\u00e9 and \u00e9\n"},
    {FONTS "caf\\'e9 {\\f1\\'cf\\'f0} \\f5\\'9b\\plain\\'e9 \\f3\\'e9",
     "1||||1|caf\u00e9 \u041f\u0440 \u00f8\u00e9 \u00e9\n"},
    {FONTS "\\f4 \\'93\\'fa\\'96\\{ \\'83e\\'83\n\\'65", "1||||1|\u65e5\u672c \u30c6\u30c6\n"},
    {FONTS "{\\f2 a\\'b7 \\u-3913?}\\u9786?", "1||||1|\u03b1\u2022 \u2022\u263a\n"},
    {"\\deff1" FONTS "\\'cf{\\f0\\'cf}", "1||||1|\u041f\u00cf\n"},
    /* \u, and what stands behind it */
    {"a\\u8217 'b\\u8217\\'92c {\\uc0\\u8217 d}{\\uc2\\u26085\\'93\\'fae}\\u233?",
     "1||||1|a\u2019b\u2019c \u2019d\u65e5e\u00e9\n"},
    {"\\u-10179?\\u-8704?, {\\u55357?}{\\u56832?}, \\u128512?, \\u55357?x\\u56832?",
     "1||||1|\U0001f600, \U0001f600, \U0001f600, \ufffdx\ufffd\n"},
    {"a\\u8217\\par b\\u8217\\tab c\\u8217{d}", "1||||1|a\u2019\n2||||2|b\u2019 c\u2019d\n"},
    {"{\\upr{caf?}{\\*\\ud{caf\\u233?}}} {\\upr{x}{\\*\\ud{y}}}", "1||||1|caf\u00e9 y\n"},
    /* what is not said */
    {"{\\header\\pard Notes\\par Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par}"
     "{\\*\\generator X;}{\\info{\\title T}}{\\stylesheet{\\s0 N;}}{\\colortbl;\\red0;}"
     "{\\pict\\pngblip 8950}{\\*\\shppict{\\pict 00}}{\\*\\unknown a\\par b}Hello.",
     "1||||1|Hello.\n-header|0|Notes\n-header|0|Page 3\n"},
    {"We{\\footnote\\pard {\\super\\chftn} See 3.\\par Too.} tried{\\*\\atnid AB}{\\*\\atnauthor "
     "Ana}\\chatn{\\*\\annotation{\\*\\atnref 1}\\pard Who?}{\\v not\\par seen} "
     "twice{\\deleted , no\\par}{\\v0 .}\\par Next{\\listtext 1.\\tab}.",
     "1||||1|We tried twice.\n2||||2|Next.\n-note|1|See 3.\n-note|1|Too.\n-comment|1|Who?\n"
     "-other|1|not\n-other|1|seen\n-deleted|1|, no\n"},
    {"Hi.\\par{\\deleted gone\\par}still.\\v hidden\\plain\\par end\\deleted x",
     "1||||1|Hi.\n2||||2|still.\n3||||3|end\n-deleted|2|gone\n-other|2|hidden\n-deleted|3|x\n"},
    {"a{\\field{\\fldinst HYPERLINK \"http://a\"}{\\fldrslt link}}b{\\xe{\\v ix}}"
     "{\\object{\\*\\objdata 00}{\\result obj}}",
     "1||||1|alinkbobj\n"},
    /* tables, and tables in tables */
    {"\\trowd\\cellx1\\cellx2\\pard\\intbl it rained for some days then\\cell b\\cell\\row"
     "\\pard\\intbl Anna\\cell Yes\\cell\\row\\pard After.\\par",
     "1||||1|it rained for some days then b\n2||||2|Anna Yes\n3||||3|After.\n"},
    {"\\trowd\\pard\\intbl a\\par b\\cell c{\\footnote\\pard n}\\cell\\row\\pard After.",
     "1||||1|a\n2||||2|b\n3||||3|c\n4||||4|After.\n-note|1|n\n"},
    {"\\pard\\intbl\\itap2 n1\\nestcell n2\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}"
     "{\\nonesttables\\par}\\pard\\intbl o\\cell\\row\\pard After.",
     "1||||1|n1\n2||||2|n2\n3||||3|o\n4||||4|After.\n"},
    {"no row\\cell so\\cell\\row\\pard After.", "1||||1|no row\n2||||2|so\n3||||3|After.\n"},
    /* text boxes, once each */
    {"Outer{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard in a box\\par two\\par}}"
     "{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext in a box\\par}}}}, still.\\par "
     "{\\*\\do{\\dptxbxtext\\pard\\intbl c\\cell\\row}}Next.",
     "1||||3|Outer, still.\n2||||1|in a box\n3||||2|two\n4||||5|Next.\n5||||4|c\n"},
    {"{\\header{\\shp{\\*\\shpinst{\\shptxt box}}}}Hi.", "1||||1|Hi.\n-header|0|box\n"},
    /* bytes that are no text; what no program shows */
    {"a\\bin5 }}}{{b\\bin c\\'4", "1||||1|abc4\n"},
    {"said\\par}rest caf\xe9\r\n", "1||||1|said\n-other|0|rest caf\u00e9\r\n}\n"},
    {"a \x01\x1e\\u30?\\'1fb\\'00", "1||||1|a b\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer b = {0}, file = {0};
        buffer_text(&file, "{\\rtf1\\ansi");
        buffer_text(&file, *rows[i].body == '\\' || *rows[i].body == '{' ? "" : " ");
        buffer_text(&file, rows[i].body);
        buffer_text(&file, "}");
        assert_int_equal(reader_rtf.detect(buffer_slice(&file)), 100);
        read_to(&b, &reader_rtf, buffer_slice(&file));
        holds(&b, rows[i].read);
        buffer_free(&b);
        buffer_free(&file);
    }
}

/* What TextEdit on a Mac writes: one group for the fonts, line ends that count. */
static void test_cocoa(void **state) {
    struct buffer b = {0};
    (void)state;
    read_to(&b, &reader_rtf,
            SLICE("{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n{\\fonttbl\\f0\\fswiss\\fcharset0 "
                  "Helvetica;\\f1\\fnil\\fcharset204 Cyr;}\n{\\colortbl;\\red255;}\n"
                  "{\\*\\expandedcolortbl;;}\n\\pard\\tx566\\pardirnatural\\partightenfactor0\n\n"
                  "\\f0\\b\\fs24 \\cf0 Anna:\\b0  It\\'92s \\uc0\\u8216 fine\\u8217 .\\\n\\\n"
                  "Ben: \\f1\\'cf.\\\n}"));
    holds(&b, "1|Anna|||1|It\u2019s \u2018fine\u2019.\n2|Ben|||3|\u041f.\n");
    buffer_free(&b);
}

static void refused(const char *file, const char *wanted) {
    struct buffer b = {0};
    read_to(&b, &reader_rtf, slice_of(file));
    holds(&b, wanted);
    buffer_free(&b);
}

static void test_refused(void **state) {
    struct buffer deep = {0};
    (void)state;
    refused("", "!hearth ingest: talk: no RTF: it does not begin with {\\rtf\n");
    refused("{\\rt", "!hearth ingest: talk: no RTF: it does not begin with {\\rtf\n");
    refused("{\\rtf1 {a", "!hearth ingest: talk: it breaks off: 2 groups are not closed (--repair "
                          "reads what there is)\n");
    refused("{\\rtf1\\ansicpg4711 \\'e9}",
            "!hearth ingest: talk: text in code page 4711, which is not known\n");
    refused("{\\rtf1\\ansicpg932 \\'ff\\'93}",
            "!hearth ingest: talk: 2 bytes that are no character in the code page that the file "
            "names\n");
    buffer_text(&deep, "{\\rtf1 ");
    for (size_t i = 0; i < 100000; i++)
        buffer_char(&deep, '{');
    buffer_char(&deep, '\0');
    refused(deep.p, "!hearth ingest: talk: more than 10000 groups within each other\n");
    buffer_free(&deep);
}

static void test_repair(void **state) {
    struct transcript t = {0};
    struct fault f = {.stage = "ingest"};
    struct reading in = {
        .bytes = SLICE("{\\rtf1\\ansicpg932 {a \\'ff"), .file = "talk", .repair = true};
    (void)state;
    assert_true(reader_rtf.read(&t, &in, &f));
    assert_int_equal(t.repaired, 1);
    assert_int_equal(t.n, 1);
    same_text(t.paragraphs[0].text, "a \ufffd");
    same_text(buffer_slice(&t.evidence),
              "an RTF document; in it: 0 of 1 lines begin with a speaker");
    transcript_free(&t);
}

/* The table is searched by halves. */
static void test_words(void **state) {
    static const char *const some[] = {"aftncn", "annotation", "deleted", "f",  "fonttbl", "par",
                                       "pard",   "row",        "trowd",   "uc", "ud",      "zwnj"};
    (void)state;
    for (size_t i = 0; i < sizeof some / sizeof *some; i++) {
        bool there = rtf_word(slice_of(some[i])) != NULL;
        assert_true(there == (strcmp(some[i], "ud") != 0));
    }
    assert_null(rtf_word(SLICE("")));
    assert_null(rtf_word(SLICE("PAR")));
}

/* A text in as many ways as there are to write it: speech out is speech in. */
static void add_character(struct buffer *b, int32_t c, uint64_t *random) {
    static const struct {
        int32_t is;
        const char *name;
    } named[] = {{0x2019, "\\rquote "}, {0x2014, "\\emdash "}, {0xa0, "\\~"}, {0x2011, "\\_"}};
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (named[i].is == c && draw_below(random, 2)) {
            buffer_text(b, named[i].name);
            return;
        }
    if (c < 0x80 && draw_below(random, 8)) {
        if (strchr("\\{}", c))
            buffer_char(b, '\\');
        buffer_char(b, (char)c);
    } else if (c < 0x80 || (c >= 0xa0 && c <= 0xff && draw_below(random, 2))) {
        buffer_format(b, "\\'%02x", (unsigned)c);
    } else if (c > 0xffff) {
        buffer_format(b, "\\u%d?\\u%d?", (int)(0xd7c0 + (c >> 10)) - 0x10000,
                      (int)(0xdc00 | (c & 0x3ff)) - 0x10000);
    } else {
        buffer_format(b, draw_below(random, 2) ? "\\u%d?" : "{\\uc0\\u%d }", (int)c);
    }
}

static void add_noise(struct buffer *b, uint64_t *random) {
    static const char *const noise[] = {
        "\n",     "\r\n", "{\\*\\bkmkstart a}", "\\b ",         "\\b0 ", "\\fs24\\lang1033 ",
        "{\\v }", "{}",   "\\plain ",           "\\insrsid123 "};
    if (draw_below(random, 4) == 0)
        buffer_text(b, noise[draw_below(random, sizeof noise / sizeof *noise)]);
}

static void test_speech(void **state) {
    static const int32_t letters[] = {'a',    'b',    'e',   'x',    'Z',     '\'',
                                      ',',    '7',    '{',   '\\',   0xe9,    0xff,
                                      0x2019, 0x2014, 0x431, 0x65e5, 0x1f600, 0x2011};
    uint64_t random = 7;
    (void)state;
    for (size_t round = 0; round < 300; round++) {
        struct buffer file = {0}, wanted = {0}, b = {0};
        buffer_text(&file, "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0" FONTS "\n");
        for (size_t p = 1, n = 1 + draw_below(&random, 5); p <= n; p++) {
            buffer_format(&file, "\\pard\\plain It rained for some days then ");
            buffer_format(&wanted, "%zu||||%zu|It rained for some days then ", p, p);
            for (size_t k = 1 + draw_below(&random, 12); k-- > 0;) {
                int32_t c = letters[draw_below(&random, sizeof letters / sizeof *letters)];
                add_noise(&file, &random);
                add_character(&file, c, &random);
                utf8_add(&wanted, c);
            }
            buffer_text(&file, " so.\\par\n");
            buffer_text(&wanted, " so.\n");
        }
        buffer_text(&file, "}");
        buffer_char(&wanted, '\0');
        read_to(&b, &reader_rtf, buffer_slice(&file));
        holds(&b, wanted.p);
        buffer_free(&file);
        buffer_free(&wanted);
        buffer_free(&b);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),   cmocka_unit_test(test_cocoa), cmocka_unit_test(test_refused),
        cmocka_unit_test(test_repair), cmocka_unit_test(test_words), cmocka_unit_test(test_speech),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
