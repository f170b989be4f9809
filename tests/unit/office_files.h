/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word and OpenDocument files around a body that a test gives, and what a reader makes of them. */
#ifndef HEARTH_TESTS_OFFICE_FILES_H
#define HEARTH_TESTS_OFFICE_FILES_H

#include "tests/unit/testing.h"
#include "tests/unit/turns.h"
#include "tests/unit/zipped.h"

#define WORD_SPACES                                                                                \
    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "                      \
    "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' "                        \
    "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:x='urn:x'"
#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define ODF_SPACES                                                                                 \
    "xmlns:office='" ODF "office:1.0' xmlns:text='" ODF "text:1.0' xmlns:table='" ODF              \
    "table:1.0' xmlns:draw='" ODF "drawing:1.0' xmlns:svg='" ODF                                   \
    "svg-compatible:1.0' xmlns:style='" ODF                                                        \
    "style:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"

static inline void add_wrapped(struct zipped *z, const char *name, const char *before,
                               const char *body, const char *behind) {
    struct buffer b = {0};
    buffer_text(&b, before);
    buffer_text(&b, body);
    buffer_text(&b, behind);
    zipped_add_as(z, name, buffer_slice(&b), (struct zipped_entry){.size = 0});
    buffer_free(&b);
}

/* Relationships: type and target by turns, ends with NULL. */
static inline void add_relations(struct zipped *z, const char *name, const char *const *pairs) {
    struct buffer b = {0};
    for (size_t i = 0; pairs[i]; i += 2)
        buffer_format(&b,
                      "<Relationship Id='r%zu' Type='http://schemas.openxmlformats.org/"
                      "officeDocument/2006/relationships/%s' Target='%s'/>",
                      i, pairs[i], pairs[i + 1]);
    buffer_char(&b, '\0');
    add_wrapped(z, name,
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
                "relationships'>",
                b.p, "</Relationships>");
    buffer_free(&b);
}

static inline struct slice word_file(struct zipped *z, const char *body) {
    static const char *const relations[] = {"officeDocument", "word/document.xml", NULL};
    add_relations(z, "_rels/.rels", relations);
    add_wrapped(z, "word/document.xml", "<w:document " WORD_SPACES "><w:body>", body,
                "</w:body></w:document>");
    return zipped_end(z);
}

static inline struct slice odt_file(struct zipped *z, const char *body) {
    zipped_add(z, "mimetype", "application/vnd.oasis.opendocument.text");
    add_wrapped(z, "content.xml",
                "<office:document-content " ODF_SPACES "><office:body><office:text>", body,
                "</office:text></office:body></office:document-content>");
    return zipped_end(z);
}

/* What is read: a line for each paragraph (turns.h), then for what was left out
 * `-reason|line|text`, or the fault behind `!`. */
static inline void read_to(struct buffer *b, const struct reader *reader, struct slice bytes) {
    struct transcript t = {0};
    struct fault f = {.stage = "ingest"};
    char *exact = mem_alloc(bytes.n ? bytes.n : 1);
    if (bytes.n)
        memcpy(exact, bytes.p, bytes.n);
    struct reading in = {.bytes = {exact, bytes.n}, .file = "talk"};
    if (reader->read(&t, &in, &f)) {
        add_turns(b, &t);
        for (size_t i = 0; i < t.n_unspoken; i++) {
            buffer_format(b, "-%s|%llu|", unspoken_name(t.unspoken[i].why),
                          (unsigned long long)t.unspoken[i].line);
            buffer_add(b, t.unspoken[i].text);
            buffer_char(b, '\n');
        }
    } else {
        assert_int_equal(f.count, 1);
        buffer_char(b, '!');
        buffer_add(b, buffer_slice(&f.text));
    }
    fault_free(&f);
    transcript_free(&t);
    free(exact);
}

#endif
