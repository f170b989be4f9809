/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is lost: made-up conversations (said.h) as sources of a REFI-QDA project, as a file of
 * the archive, with CR LF and a byte order mark, and within the project file. */
#include "tests/unit/said.h"
#include "tests/unit/zipped.h"

#include "corpus/qdpx.h"

enum { ROUNDS = 60 };

static void labels(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                   size_t i) {
    buffer_format(b, "%s%s%s", i ? "\n\n" : "", k ? "" : NAME, k ? "" : ": ");
    TEXT(as_it_is, 0);
}

static const struct writing writing = {"labels", "a.txt", "",   "",   false,
                                       true,     labels,  NULL, NULL, NULL};

static void pack_inside(struct zipped *z, struct slice text) {
    struct buffer b = {0};
    buffer_text(&b, "<Project><Sources><TextSource name='a'><PlainTextContent>");
    for_xml(&b, text);
    buffer_text(&b, "</PlainTextContent></TextSource></Sources></Project>");
    zipped_add_as(z, "project.qde", buffer_slice(&b), (struct zipped_entry){.size = 0});
    buffer_free(&b);
}

static void pack_beside(struct zipped *z, struct slice text) {
    struct buffer b = {0};
    buffer_text(&b, "\xef\xbb\xbf");
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '\n')
            buffer_char(&b, '\r');
        buffer_char(&b, text.p[i]);
    }
    zipped_add_as(z, "sources/a.txt", buffer_slice(&b), (struct zipped_entry){.size = 0});
    zipped_add(z, "project.qde",
               "<Project><Sources><TextSource name='a' plainTextPath='internal://a.txt'/></Sources>"
               "</Project>");
    buffer_free(&b);
}

static void check_source(struct said *s, bool inside) {
    struct zipped z = {.n = 0};
    struct buffer text = {0}, got = {0}, wanted = {0};
    struct transcript t = {.origins = {.wanted = inside}};
    struct fault f = {.stage = "ingest"};
    const struct reading in = {.file = "a.qdpx"};
    uint64_t marks_wanted = 0, marks_read = 0;
    make_up(s);
    write_out(&text, s, &writing);
    (inside ? pack_inside : pack_beside)(&z, buffer_slice(&text));
    struct qdpx *q = qdpx_open(zipped_end(&z), "a.qdpx", &f);
    assert_true(q && qdpx_read(q, 0, &t, &in, &f));
    tell_wanted(&wanted, s, &writing, &marks_wanted);
    tell_read(&got, &t, &marks_read);
    if (!slice_eq(buffer_slice(&got), buffer_slice(&wanted)))
        fail_at(&writing, buffer_slice(&text), buffer_slice(&got), buffer_slice(&wanted));
    assert_int_equal(marks_read, marks_wanted);
    qdpx_free(q);
    transcript_free(&t);
    zipped_free(&z);
    buffer_free(&text);
    buffer_free(&got);
    buffer_free(&wanted);
}

static void test_sources(void **state) {
    struct said *s = mem_zero(1, sizeof *s);
    (void)state;
    s->seed = 3;
    s->marked = true;
    for (size_t i = 0; i < ROUNDS; i++)
        check_source(s, i % 2);
    free(s);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sources)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
