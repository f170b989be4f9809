/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a text in XML is told by: its root. And Java's expressions as hearth has them. */
#include "tests/unit/testing.h"

#include "corpus/xml_write.h"
#include "models/format_tree.h"
#include "models/format_yoshikoder.h"

static void test_root(void **state) {
    static const struct {
        const char *text, *name, *attributes;
    } rows[] = {
        {"<dictionary style='1'>", "dictionary", " style='1'"},
        {" \n<?xml version='1.0'?>\n<!-- <no> -->\n<CodeBook>", "CodeBook", ""},
        {"<q:CodeBook xmlns:q='urn:x'/>", "CodeBook", " xmlns:q='urn:x'/"},
        {"<!DOCTYPE dictionary [<!ENTITY a 'b'>]><other>", "dictionary", " [<!ENTITY a 'b'"},
        {"<dictionary\nstyle", "dictionary", "\nstyle"},
        {"<dict", "", ""},
        {"<!-- no end", "", ""},
        {"word", "", ""},
        {"", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct format_root root = format_xml_root(slice_of(rows[i].text));
        same_text(root.name, rows[i].name);
        same_text(root.attributes, rows[i].attributes);
    }
}

/* NULL: what it asks for is in no word. */
static void test_regex(void **state) {
    static const struct {
        const char *java, *regex;
    } rows[] = {
        {"colou?rs?", "(?i)\\b(?:colou?rs?)\\b"},
        {"a.*b", "(?i)\\b(?:a\\w*b)\\b"},
        {"a\\.b", "(?i)\\b(?:a\\.b)\\b"},
        {"\\S+ing", "(?i)\\b(?:\\w+ing)\\b"},
        {"[a.]b|c", "(?i)\\b(?:[a.]b|c)\\b"},
        {"[^a]", NULL},
        {"a\\W", NULL},
        {"a\\s?b", NULL},
        {"a b", NULL},
        {"[a-z&&[^b]]", NULL},
        {"[ab", NULL},
        {"a\\", NULL},
        {"", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer b = {0};
        bool said = yoshikoder_regex(slice_of(rows[i].java), &b);
        assert_int_equal(said, rows[i].regex != NULL);
        if (said)
            holds(&b, rows[i].regex);
        buffer_free(&b);
    }
}

static void test_text(void **state) {
    struct buffer b = {0};
    (void)state;
    xml_add_attribute(&b, "a", SLICE("<b> & \"c\" 'd'\t\n\x01 \xc3\xa9 \xef\xbf\xbf\xef\xbf\xbd"));
    holds(&b, " a=\"&lt;b&gt; &amp; &quot;c&quot; 'd'&#9;&#10;\xef\xbf\xbd \xc3\xa9 "
              "\xef\xbf\xbd\xef\xbf\xbd\"");
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_root),
        cmocka_unit_test(test_regex),
        cmocka_unit_test(test_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
