/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is written as a REFI-QDA codebook: held against the standard's schema where that is at hand,
 * and against GUIDs that `printf 'hearth theme trust' | sha256sum` gives. */
#include "tests/unit/testing.h"

#include <libxml/xmlschemas.h>

#include "models/format_all.h"

#define SCHEMA "../shared/data/formats/refi-qda/Codebook-repaired.xsd"

static void write_refi(const char *text, struct buffer *to) {
    struct fault f = {.many = true};
    struct draft *d = draft_new("a.yml");
    assert_true(format_yaml.read(d, slice_of(text), &f));
    draft_settle(d);
    format_refi.write(d, to);
    draft_free(d);
    fault_free(&f);
}

static bool contains(const struct buffer *b, const char *text) {
    return memmem(b->p, b->n, text, strlen(text)) != NULL;
}

static void test_guids(void **state) {
    struct buffer b = {0};
    (void)state;
    write_refi("trust:\n  __: [trust*]\n  tone: [tone]\n", &b);
    assert_true(contains(&b, "<Code guid=\"33F1EAF6-39A3-81DD-A934-FC0D08E3250A\" name=\"trust\""));
    assert_true(contains(&b, "<Code guid=\"4DCF517F-6DE2-8327-9097-3C1CB9D3339F\" name=\"tone\""));
    buffer_free(&b);
}

/* A theme that only holds others is no code to code with, unless the codebook has no words at all.
 */
static void test_groups(void **state) {
    struct buffer b = {0};
    (void)state;
    write_refi("a: {b: [c]}\nd: []\n", &b);
    assert_true(contains(&b, "name=\"a\" isCodable=\"false\""));
    assert_true(contains(&b, "name=\"b\" isCodable=\"true\""));
    assert_true(contains(&b, "name=\"d\" isCodable=\"true\""));
    buffer_clear(&b);
    write_refi("a: {b: []}\n", &b);
    assert_true(contains(&b, "name=\"a\" isCodable=\"true\""));
    buffer_free(&b);
}

static bool is_valid(const struct buffer *b) {
    xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(SCHEMA);
    xmlSchemaPtr schema = xmlSchemaParse(parser);
    assert_non_null(schema);
    xmlSchemaValidCtxtPtr check = xmlSchemaNewValidCtxt(schema);
    xmlDocPtr doc = xmlReadMemory(b->p, (int)b->n, "a.qdc", NULL, XML_PARSE_NONET);
    assert_non_null(doc);
    bool valid = xmlSchemaValidateDoc(check, doc) == 0;
    xmlFreeDoc(doc);
    xmlSchemaFreeValidCtxt(check);
    xmlSchemaFree(schema);
    xmlSchemaFreeParserCtxt(parser);
    return valid;
}

static void test_schema(void **state) {
    struct buffer b = {0};
    (void)state;
    if (access(SCHEMA, R_OK) != 0) {
        print_message("the schema is not here\n");
        skip();
    }
    write_refi("\"A & <b>\":\n  deeper:\n    \"\\u00e9\\uFFFE\": [word]\nc: x\n", &b);
    assert_true(is_valid(&b));
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_guids),
        cmocka_unit_test(test_groups),
        cmocka_unit_test(test_schema),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
