/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reader.h"

#include "tests/unit/office_files.h"

#define P(text) "<text:p>" text "</text:p>"
#define CELL(text) "<table:table-cell>" P(text) "</table:table-cell>"
/* No name could be so long. */
#define LONG "it rained for some days then"

static const struct {
    const char *body, *read;
} rows[] = {
    {"<text:h>Interview</text:h>" P("Anna: Hello.") P("Ben: Yes.") P("Anna: Good."),
     "1|Anna|||2|Hello.\n2|Ben|||3|Yes.\n3|Anna|||4|Good.\n-header|1|Interview\n"},
    {P("  We\n tried <text:span>twice</text:span>,<text:tab/>then<text:line-break/>left"
       "<text:s text:c='3'/>it<text:soft-page-break/>."),
     "1||||1|We tried twice, then left it.\n"},
    {"<text:list><text:list-item>" P("one") "</text:list-item><text:list-item>" P(
         "two") "</text:list-item></text:list>",
     "1||||1|one\n2||||2|two\n"},
    {"<table:table><table:table-row>" CELL(LONG) CELL("b") "</table:table-row></table:table>",
     "1||||1|" LONG " b\n"},
    {"<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>"
     "Ana</dc:creator></office:change-info>" P("never")
         P("ever") "</text:deletion>"
                   "</text:changed-region></text:tracked-changes>" P(
                       "We <text:change text:change-id='x'/>tried."),
     "1||||1|We tried.\n-deleted|1|never\n-deleted|1|ever\n"},
    {P("We<office:annotation><dc:creator>Ana</dc:creator>" P(
         "Who?") "</office:annotation> tried"
                 "<text:note><text:note-citation>1</text:note-citation><text:note-body>" P(
                     "See 3.") "</text:note-body></text:note>."),
     "1||||1|We tried.\n-comment|1|Who?\n-note|1|See 3.\n"},
    {P("Outer<draw:frame><draw:text-box>" P(
         "in a box") "</draw:text-box><svg:title>alt</svg:title>"
                     "<svg:desc>picture</svg:desc></draw:frame>, still.") P("Next."),
     "1||||2|Outer, still.\n2||||1|in a box\n3||||3|Next.\n"},
    {P("<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>above</text:ruby-text>"
       "</text:ruby>, <text:title>Title</text:title><text:hidden-text>not seen</text:hidden-text>"),
     "1||||1|base, Title\n-other|1|not seen\n"},
    /* Changes as accepted; a link; a comment's far end; a soft hyphen. */
    {P("We <text:change-start text:change-id='x'/>really<text:change-end text:change-id='x'/> "
       "<text:a>tried</text:a><office:annotation-end/> co\xc2\xadoperation."),
     "1||||1|We really tried cooperation.\n"},
    /* A shape with a text of its own. */
    {P("Out<draw:custom-shape>" P("in a") P("shape") "</draw:custom-shape>side.") P("Next."),
     "1||||3|Outside.\n2||||1|in a\n3||||2|shape\n4||||4|Next.\n"},
    /* What is not seen, and what invites to fill in. */
    {"<text:section text:display='none'>" P("not seen") P(
         "nor this") "</text:section>"
                     "<text:section>" P(
                         "seen <text:placeholder>&lt;name&gt;</text:placeholder>") "</"
                                                                                   "text:section>",
     "1||||1|seen\n-other|1|not seen\n-other|1|nor this\n-other|1|<name>\n"},
    /* A table in a cell; labels in bold in a list. */
    {"<table:table><table:table-row>" CELL(
         LONG) "<table:table-cell><table:table><table:table-row>" CELL("b")
         CELL("c") "</table:table-row></table:table></table:table-cell>"
                   "<table:covered-table-cell/></table:table-row></table:table>",
     "1||||1|" LONG " b c\n"},
    {"<text:list><text:list-item>" P(
         "<text:span>Anna:</text:span> Hello.") "</text:list-item>"
                                                "<text:list-item>" P(
                                                    "<text:span>Ben:</text:span> "
                                                    "Yes.") "</text:list-item></"
                                                            "text:list>" P("Anna: Good."),
     "1|Anna|||1|Hello.\n2|Ben|||2|Yes.\n3|Anna|||3|Good.\n"},
    {P("wide<text:s text:c='1000000000'/>apart"), "1||||1|wide apart\n"},
    {P("Berg, Ana started transcription")
         P("Berg, Ana<text:s text:c='3'/>0:09<text:line-break/>We tried twice."),
     "1|Berg, Ana|9.000||2|We tried twice.\n-header|1|Berg, Ana started transcription\n"},
    {"", ""},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct zipped z = {.n = 0};
        struct buffer b = {0};
        struct slice bytes = odt_file(&z, rows[i].body);
        assert_int_equal(reader_odt.detect(bytes), 100);
        assert_int_equal(reader_docx.detect(bytes), 0);
        read_to(&b, &reader_odt, bytes);
        holds(&b, rows[i].read);
        buffer_free(&b);
        zipped_free(&z);
    }
}

/* What stands at the head and foot of each page is in the styles. */
static void test_styles(void **state) {
    struct zipped z = {.n = 0};
    struct buffer b = {0};
    (void)state;
    add_wrapped(&z, "styles.xml",
                "<office:document-styles " ODF_SPACES "><office:master-styles>"
                "<style:master-page><style:header>",
                P("Page 1"),
                "</style:header></style:master-page></office:master-styles>"
                "</office:document-styles>");
    read_to(&b, &reader_odt, odt_file(&z, P("Hello.")));
    holds(&b, "1||||1|Hello.\n-header|0|Page 1\n");
    buffer_free(&b);
    zipped_free(&z);
}

/* As early programs wrote it. */
static void test_early(void **state) {
    struct zipped z = {.n = 0};
    struct buffer b = {0};
    (void)state;
    zipped_add(&z, "META-INF/manifest.xml",
               "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" "
               "\"Manifest.dtd\"><manifest:manifest/>");
    read_to(&b, &reader_odt, odt_file(&z, P("Hello.")));
    holds(&b, "1||||1|Hello.\n");
    buffer_free(&b);
    zipped_free(&z);
}

static void refused(struct zipped *z, const char *wanted) {
    struct buffer b = {0};
    read_to(&b, &reader_odt, zipped_end(z));
    holds(&b, wanted);
    buffer_free(&b);
    zipped_free(z);
}

static void test_refused(void **state) {
    struct zipped z = {.n = 0};
    (void)state;
    zipped_add(&z, "a.txt", "x");
    refused(&z, "!hearth ingest: talk: a ZIP archive that is no OpenDocument text: it has no "
                "content.xml\n");
    zipped_add(&z, "content.xml", "<a/>");
    refused(&z, "!hearth ingest: talk: an OpenDocument file that holds no text document\n");
    zipped_add(&z, "content.xml", "<!DOCTYPE a><a/>");
    refused(&z, "!hearth ingest: talk: content.xml:1: XML with a document type declaration\n");
    zipped_add(&z, "content.xml", "xxxx");
    zipped_add(&z, "META-INF/manifest.xml",
               "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
    refused(&z, "!hearth ingest: talk: a document with a password: save it without one\n");
    /* Across blocks, and not there. */
    for (unsigned i = 0; i < 2; i++) {
        struct buffer manifest = {0};
        while (manifest.n < 16 * 1024 - 7)
            buffer_char(&manifest, ' ');
        buffer_text(&manifest, i ? "<m:encryption-date/>" : "<m:encryption-data/>");
        zipped_add_as(&z, "META-INF/manifest.xml", buffer_slice(&manifest),
                      (struct zipped_entry){.size = 0});
        zipped_add(&z, "content.xml", "<a/>");
        refused(&z, i ? "!hearth ingest: talk: an OpenDocument file that holds no text document\n"
                      : "!hearth ingest: talk: a document with a password: save it without one\n");
        buffer_free(&manifest);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_styles),
        cmocka_unit_test(test_early),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
