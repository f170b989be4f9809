/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/xml_guard.h"

#include "tests/unit/testing.h"

/* The text, in pieces of `step` bytes; with `wide` 1 or 2 as UTF-16, little- or big-endian. */
static const char *look(const char *text, size_t step, unsigned wide) {
    struct xml_guard g = {.line = 0};
    struct buffer b = {0};
    for (const char *p = text; *p; p++) {
        if (wide == 2)
            buffer_char(&b, '\0');
        buffer_char(&b, *p);
        if (wide == 1)
            buffer_char(&b, '\0');
    }
    const char *encoding = xml_guard_encoding(&g, buffer_slice(&b));
    assert_string_equal(encoding, wide == 0 ? "UTF-8" : wide == 1 ? "UTF-16LE" : "UTF-16BE");
    for (size_t i = 0; i < b.n; i += step) {
        struct slice piece = {b.p + i, step < b.n - i ? step : b.n - i};
        assert_true(xml_guard_pass(&g, piece) == !g.wrong);
    }
    buffer_free(&b);
    return g.wrong;
}

#define E16 "= = = = = = = = = = = = = = = = "
#define E64 E16 E16 E16 E16
#define A16 "a='1'b='2'c='3'd='4'e='5'f='6'g='7'h='8'i='9'j='0'k='='l='>'m='\"'n='/>'o=''p=\"'\""
#define A64 A16 A16 A16 A16
#define A256 A64 A64 A64 A64

static const struct {
    const char *text;
    bool good;
} rows[] = {
    {"<r>" E64 E64 E64 E64 E64 "</r>", true},
    {"<r " A256 ">" E64 "</r>", true},
    {"<r><s " A256 "/><t " A256 "/></r>", true},
    {"<r><s " A256 "z=''/></r>", false},
    {"<r><!-- " E64 E64 E64 E64 E64 " <!DOCTYPE --></r>", true},
    {"<r><![CDATA[" E64 E64 E64 E64 E64 "<!DOCTYPE]]></r>", true},
    {"<?x " E64 E64 E64 E64 E64 "<!DOCTYPE ?><r/>", true},
    {"<!DOCTYPE r><r/>", false},
    {"<r a='\n<!DOCTYPE'/>", false}, /* no XML, and so it matters not that it is no DOCTYPE */
    /* What only seems to end, and what hides nothing. */
    {"<!---><!DOCTYPE r>--><r/>", true},
    {"<!----><!DOCTYPE r><r/>", false},
    {"<!---><![CDATA[--><!DOCTYPE r>", false},
    {"<?><!DOCTYPE r>?><r/>", true},
    {"<?"
     "?><!DOCTYPE r>",
     false},
    {"<![CDATA[]>]]]><!DOCTYPE r>", false},
    {"<r b='>'><!DOCTYPE r>", false},
    {"<!--'--><r " A256 "z=''/>", false},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t step = 1; step < 3000; step = step * 3 + 1)
            for (unsigned wide = 0; wide < 3; wide++)
                if ((look(rows[i].text, step, wide) == NULL) != rows[i].good)
                    fail_msg("row %zu, steps of %zu, wide %u", i, step, wide);
}

/* A letter of which one byte looks like markup does not hide any. */
static void test_wide_letters(void **state) {
    struct xml_guard g = {.line = 0};
    struct buffer b = {0};
    (void)state;
    buffer_add(&b, (struct slice){"\xff\xfe<\0r\0", 6});
    for (unsigned i = 0; i <= XML_ATTRIBUTES_MOST; i++)
        buffer_add(&b, (struct slice){"\x3c\x01=\0\"\0\"\0", 8});
    xml_guard_encoding(&g, buffer_slice(&b));
    assert_false(xml_guard_pass(&g, buffer_slice(&b)));
    assert_string_equal(g.wrong, "XML with an element of too many attributes");
    buffer_free(&b);
}

static void test_encoding(void **state) {
    static const char *const utf8[] = {"", "<", "<r/>", "\xef\xbb\xbf<r/>", "\x4c\x6f\xa7\x94"};
    struct xml_guard g = {.line = 0};
    (void)state;
    for (size_t i = 0; i < sizeof utf8 / sizeof *utf8; i++)
        assert_string_equal(xml_guard_encoding(&g, slice_of(utf8[i])), "UTF-8");
    assert_string_equal(xml_guard_encoding(&g, (struct slice){"\xff\xfe\0\0", 4}), "UTF-8");
    assert_string_equal(xml_guard_encoding(&g, (struct slice){"\xff\xfe", 2}), "UTF-16LE");
}

/* The line of what is wrong. */
static void test_line(void **state) {
    struct xml_guard g = {.line = 0};
    (void)state;
    assert_false(xml_guard_pass(&g, SLICE("<?xml version='1.0'?>\n\n<!DOCTYPE r>\n<r/>")));
    assert_int_equal(g.line, 2);
    assert_false(xml_guard_pass(&g, SLICE("\n")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_wide_letters),
        cmocka_unit_test(test_encoding),
        cmocka_unit_test(test_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
