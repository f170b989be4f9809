/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/xml.h"

#include "tests/unit/testing.h"

/* What is in a document: `<name ` at an opening (with the attribute `a`), `>` at an end, texts. */
static void write_down(const char *text, size_t n, struct buffer *b, struct fault *f) {
    char *exact = mem_alloc(n ? n : 1);
    if (n)
        memcpy(exact, text, n);
    struct xml *x = xml_open_bytes((struct slice){exact, n}, "a.docx", SLICE("part.xml"), f);
    while (xml_next(x)) {
        struct slice a;
        switch (x->event) {
        case XML_OPENS:
            buffer_format(b, "<%s%s%s%u", x->space, *x->space ? "#" : "", x->name, x->depth);
            a = xml_attribute(x, "a");
            if (a.p)
                buffer_format(b, "(%.*s)", SLICE_ARGS(a));
            break;
        case XML_CLOSES:
            buffer_char(b, '>');
            break;
        case XML_TEXT:
            buffer_format(b, "%u[", x->depth);
            buffer_add(b, x->text);
            buffer_char(b, ']');
            break;
        }
    }
    assert_true(xml_close(x) == fault_none(f));
    free(exact);
}

static void test_events(void **state) {
    static const struct {
        const char *text, *events;
    } rows[] = {
        {"<r/>", "<r0>"},
        {"<?xml version='1.0'?><!-- c --><r><?pi x?><s/></r>", "<r0<s1>>"},
        {"<r a='1'>x<b a=''/>y &amp; &#x41;</r>", "<r0(1)1[x]<b1()>1[y & A]>"},
        {"<r xmlns='urn:x' xmlns:p='urn:p' a='&lt;'><p:s q='0' p:a='1'/></r>",
         "<urn:x#r0(<)<urn:p#s1(1)>>"},
        {"<r><![CDATA[<s>]]></r>", "<r01[<s>]>"},
        {"\xef\xbb\xbf<r> \n</r>", "<r01[ \n]>"},
        {"<r>caf\xc3\xa9</r>", "<r01[caf\xc3\xa9]>"},
        /* What is declared does not change what is there. */
        {"<?xml version='1.0' encoding='UTF-7'?><r>+ADw-x caf\xc3\xa9</r>",
         "<r01[+ADw-x caf\xc3\xa9]>"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer b = {0};
        struct fault f = {.stage = "ingest"};
        write_down(rows[i].text, strlen(rows[i].text), &b, &f);
        assert_true(fault_none(&f));
        holds(&b, rows[i].events);
        buffer_free(&b);
    }
}

static void test_utf16(void **state) {
    static const struct {
        const char *text;
        size_t n;
    } rows[] = {
        {"\xff\xfe<\0r\0>\0\xe9\0<\0/\0r\0>", 18}, /* with the NUL of the literal */
        {"\xfe\xff\0<\0r\0>\0\xe9\0<\0/\0r\0>", 18},
        {"<\0r\0>\0\xe9\0<\0/\0r\0>", 16},
        {"\0<\0r\0>\0\xe9\0<\0/\0r\0>", 16},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer b = {0};
        struct fault f = {.stage = "ingest"};
        write_down(rows[i].text, rows[i].n, &b, &f);
        assert_true(fault_none(&f));
        holds(&b, "<r01[\xc3\xa9]>");
        buffer_free(&b);
    }
}

static void refused(const char *text, const char *wanted) {
    struct buffer b = {0};
    struct fault f = {.stage = "ingest"};
    write_down(text, strlen(text), &b, &f);
    assert_int_equal(f.count, 1);
    if (!memmem(f.text.p, f.text.n, wanted, strlen(wanted)))
        fail_msg("%.*s", (int)f.text.n, f.text.p);
    fault_free(&f);
    buffer_free(&b);
}

static void test_refused(void **state) {
    (void)state;
    refused("<!DOCTYPE r><r/>",
            "hearth ingest: a.docx: part.xml:1: XML with a document type declaration\n");
    refused("<!DOCTYPE r [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]><r>&c;</r>",
            "document type declaration");
    refused("<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
            "document type declaration");
    refused("<!DOCTYPE r SYSTEM 'http://localhost/x.dtd'><r/>", "document type declaration");
    refused("<r>\n&x;</r>", "part.xml:2: ");
    refused("<r>\n<s></r>", "part.xml:2: no XML: ");
    refused("<r>", "no XML: ");
    refused("", "no XML: ");
    refused("<r>\x01</r>", "no XML: ");
    refused("<r>\xff</r>", "no XML: ");
    refused("<r/><r/>", "no XML: ");
    refused("<?xml version='1.0' encoding='ISO-8859-1'?><r>caf\xe9</r>", "no XML: ");
}

/* Entities within each other, defined in the file itself. */
static void test_laughs(void **state) {
    struct buffer b = {0};
    (void)state;
    buffer_text(&b, "<!DOCTYPE r [<!ENTITY l0 'lol'><!ENTITY % p0 'lol'>");
    for (int i = 1; i < 12; i++) {
        buffer_format(&b, "<!ENTITY l%d '", i);
        for (int k = 0; k < 10; k++)
            buffer_format(&b, "&l%d;", i - 1);
        buffer_text(&b, "'>");
    }
    buffer_text(&b, "]><r>&l11;</r>");
    buffer_char(&b, '\0');
    refused(b.p, "hearth ingest: a.docx: part.xml:1: ");
    buffer_free(&b);
}

static void test_depth(void **state) {
    static const struct {
        unsigned depth;
        bool good;
    } rows[] = {{XML_DEPTH_MOST, true}, {XML_DEPTH_MOST + 1, false}, {5000, false}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer text = {0}, b = {0};
        struct fault f = {.stage = "ingest"};
        for (unsigned k = 0; k < rows[i].depth; k++)
            buffer_text(&text, "<r>");
        for (unsigned k = 0; k < rows[i].depth; k++)
            buffer_text(&text, "</r>");
        write_down(text.p, text.n, &b, &f);
        assert_true(fault_none(&f) == rows[i].good);
        fault_free(&f);
        buffer_free(&text);
        buffer_free(&b);
    }
}

/* Attributes beyond number would take beyond time. */
static void test_attributes(void **state) {
    struct buffer b = {0};
    (void)state;
    buffer_text(&b, "<r");
    for (unsigned i = 0; i < 300000; i++)
        buffer_format(&b, " a%u=''", i);
    buffer_text(&b, "/>");
    buffer_char(&b, '\0');
    refused(b.p, "part.xml:1: XML with an element of too many attributes");
    buffer_free(&b);
}

/* What would be looked up in ever longer lists, or held as a whole. */
static void test_burden(void **state) {
    struct buffer b = {0};
    (void)state;
    buffer_text(&b, "<r>");
    for (unsigned i = 0; i < 30000; i++)
        buffer_format(&b, "<n%u/>", i);
    buffer_text(&b, "</r>");
    buffer_char(&b, '\0');
    refused(b.p, "part.xml:1: XML with too many different names");
    buffer_clear(&b);
    for (unsigned i = 0; i < 3; i++) {
        buffer_text(&b, "\n<r");
        for (unsigned k = 0; k < 100; k++)
            buffer_format(&b, " xmlns:p%u_%u='u'", i, k);
        buffer_text(&b, ">");
    }
    buffer_text(&b, "</r></r></r>");
    buffer_char(&b, '\0');
    refused(b.p, "part.xml:4: XML with too many namespaces");
    buffer_clear(&b);
    buffer_text(&b, "<r>\n<!--");
    for (unsigned i = 0; i < (2 << 20) / 16; i++)
        buffer_text(&b, "a comment of 16 ");
    buffer_text(&b, "--></r>");
    buffer_char(&b, '\0');
    refused(b.p, "part.xml:2: XML with a text, a tag or a comment of more than 2 MiB");
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_events),  cmocka_unit_test(test_utf16),
        cmocka_unit_test(test_refused), cmocka_unit_test(test_laughs),
        cmocka_unit_test(test_depth),   cmocka_unit_test(test_attributes),
        cmocka_unit_test(test_burden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
