/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reader.h"

#include <dirent.h>
#include <sys/resource.h>

#include "tests/unit/office_files.h"

#define FORMATS "../shared/data/formats"
#define PARA(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define RUN(text) "<w:r><w:t xml:space='preserve'>" text "</w:t></w:r>"
/* No name could be so long. */
#define LONG "it rained for some days then"
#define CELL(text) "<w:tc>" PARA(text) "</w:tc>"

/* Bodies, and what is read. */
static const struct {
    const char *body, *read;
} rows[] = {
    {PARA("Anna: Hello.") PARA("Ben: Yes.") PARA("Anna: Good."),
     "1|Anna|||1|Hello.\n2|Ben|||2|Yes.\n3|Anna|||3|Good.\n"},
    /* Runs are joined, whatever they stand in; white space at the ends only where it is preserved.
     */
    {"<w:p><w:pPr><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr>" RUN("We tr") "<w:proofErr/>" RUN(
         "ied ") "<w:hyperlink>" RUN("twice") "</"
                                              "w:hyperlink><w:smartTag><w:sdt><w:"
                                              "sdtContent>" RUN(", then") "</w:sdtContent></"
                                                                          "w:sdt></"
                                                                          "w:smartTag><w:r><w:t>"
                                                                          " left</w:t></w:r>"
                                                                          "<w:fldSimple "
                                                                          "w:instr='PAGE'>" RUN(
                                                                              " once") "</"
                                                                                       "w:"
                                                                                       "fldSimpl"
                                                                                       "e></"
                                                                                       "w:p>",
     "1||||1|We tried twice, thenleft once\n"},
    {"<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
     "<w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:sym w:font='Wingdings' "
     "w:char='F0E0'/><w:sym w:font='Odd' w:char='F021'/><w:sym w:font='Odd' w:char='00E9'/>"
     "<w:instrText>HYPERLINK</w:instrText></w:r></w:p>",
     "1||||1|a b c d\xe2\x80\x91"
     "ef\xe2\x86\x92\xef\xbf\xbd\xc3\xa9\n"},
    /* Tracked changes, as accepted. */
    {"<w:p>" RUN("We ") "<w:ins>" RUN(
         "really ") "</w:ins><w:del><w:r><w:delText>never"
                    "</w:delText></w:r></w:del><w:moveFrom>" RUN("here") "</w:moveFrom>" RUN(
                        "tried") "<w:moveTo>" RUN(" there") "</w:moveTo></w:p>",
     "1||||1|We really tried there\n-deleted|1|never\n-deleted|1|here\n"},
    {"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" RUN("We ") "</w:p>" PARA(
         "tried.") "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>" RUN("Twice.") "</w:p>",
     "1||||1|We tried.\n2||||2|Twice.\n"},
    {"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" CELL("gone") CELL("too") "</w:tr><w:tr>" CELL(LONG)
         CELL("b") "</w:tr></w:tbl>",
     "1||||2|" LONG " b\n-deleted|1|gone\n-deleted|1|too\n"},
    {"<w:p><w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr>" RUN(
         "One.") "</w:p>" PARA("Two."),
     "1||||1|One.\n2||||2|Two.\n"},
    /* Hidden. */
    {"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish "
     "w:val='0'/></w:rPr><w:t>seen</w:t></w:r></w:p>",
     "1||||1|seen\n-other|1|secret\n"},
    /* A text box comes once, behind its paragraph. */
    {"<w:p>" RUN(
         "Outer, ") "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><x:shape>"
                    "<w:txbxContent>" PARA(
                        "in a box") "</w:txbxContent></x:shape>"
                                    "</mc:Choice><mc:Fallback>"
                                    "<w:txbxContent>" PARA(
                                        "in a box") "</w:txbxContent>"
                                                    "</mc:Fallback></mc:"
                                                    "AlternateContent>"
                                                    "</w:r>" RUN("still outer.") "</w:p>" PARA(
                                                        "Next."),
     "1||||2|Outer, still outer.\n2||||1|in a box\n3||||3|Next.\n"},
    {"<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>only this</w:t></mc:Fallback>"
     "</mc:AlternateContent></w:r></w:p>",
     "1||||1|only this\n"},
    /* Tables: side by side, one cell, a table in a cell, cells with several paragraphs. */
    {"<w:tbl><w:tr>" CELL(LONG) CELL("b") "</w:tr><w:tr><w:tc>" PARA("one")
         PARA("two") "</w:tc></w:tr></w:tbl>",
     "1||||1|" LONG " b\n2||||2|one\n3||||3|two\n"},
    {"<w:tbl><w:tr>" CELL(LONG) "<w:tc><w:tbl><w:tr>" CELL("b") CELL("c") "</w:tr></w:tbl></w:tc>"
                                                                          "</w:tr></w:tbl>",
     "1||||1|" LONG " b c\n"},
    {"<w:tbl><w:tr><w:tc>" PARA("Anna: a") PARA("Ben: b") "</w:tc><w:tc>" PARA("Anna: c")
         PARA("Ben: d") "</w:tc></w:tr></w:tbl>",
     "1|Anna|||1|a\n2|Ben|||2|b\n3|Anna|||3|c\n4|Ben|||4|d\n"},
    {"<w:p><w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:r></w:p>", "1||||1|x=1\n"},
    {"<w:p><w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase>" RUN(
         "base") "</w:rubyBase></w:ruby></w:r></w:p>",
     "1||||1|base\n"},
    {"<w:altChunk/>" PARA("x"), "1||||1|x\n-other|1|(text kept in another part of the file)\n"},
    {"<w:subDoc/>" PARA("x"), "1||||1|x\n-other|1|(text kept in another part of the file)\n"},
    {"", ""},
    /* Of alternatives the first that says anything; what is deleted in one is told once. */
    {"<w:p>" RUN("Good ") "<w:r><mc:AlternateContent><mc:Choice><x:symEx x:char='1F60A'/>"
                          "</mc:Choice><mc:Fallback><w:t>\xf0\x9f\x98\x8a</w:t></mc:Fallback>"
                          "</mc:AlternateContent></w:r></w:p>",
     "1||||1|Good \xf0\x9f\x98\x8a\n"},
    {"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:del><w:r><w:delText>gone"
     "</w:delText></w:r></w:del></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
     "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:txbxContent>"
     "</mc:Fallback></mc:AlternateContent></w:r>" RUN("here") "</w:p>",
     "1||||2|here\n-deleted|1|gone\n"},
    {"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" PARA(
         "outer box") "<w:p><w:r>"
                      "<mc:AlternateContent><mc:Choice><x:pic/></"
                      "mc:Choice><mc:Fallback><w:t>inner</w:t>"
                      "</mc:Fallback></mc:AlternateContent></w:r></w:p></w:txbxContent></"
                      "mc:Choice><mc:Fallback>"
                      "<w:t>never</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
     "1||||1|outer box\n2||||2|inner\n"},
    /* A field of several runs: what it shows, not what it does. */
    {"<w:p>" RUN("See ") "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> REF x "
                         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" RUN(
                             "chapter 2") "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
     "1||||1|See chapter 2\n"},
    /* What invites to fill in, and what was filled in. */
    {"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" PARA(
         "Click here.") "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr "
                        "w:val='0'/></w:sdtPr>"
                        "<w:sdtContent>" PARA("We tried.") "</w:sdtContent></"
                                                           "w:sdt><w:p><w:sdt><w:sdtContent>" RUN(
                                                               "Twice.") "</w:sdtContent></w:sdt></"
                                                                         "w:p>",
     "1||||1|We tried.\n2||||2|Twice.\n-other|1|Click here.\n"},
    /* A paragraph in a paragraph; a whole paragraph moved away; a formula behind hidden text. */
    {"<w:p>" RUN("Out") PARA("in the midst") RUN("side") "</w:p>",
     "1||||2|Outside\n2||||1|in the midst\n"},
    {"<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>" RUN(
         "There.") "</w:moveFrom>"
                   "</w:p>" PARA("Here.") "<w:p><w:pPr><w:rPr><w:moveTo/></w:rPr></"
                                          "w:pPr><w:moveTo>" RUN("There.") "</w:moveTo></w:p>",
     "1||||1|Here.\n2||||2|There.\n-deleted|1|There.\n"},
    {"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r>"
     "</m:oMath></w:p>",
     "1||||1|x=1\n-other|1|secret\n"},
    /* A numbered list with labels in bold; remarks on the text. */
    {"<w:p><w:pPr><w:numPr><w:ilvl "
     "w:val='0'/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Anna:"
     "</w:t></w:r>" RUN(" Hello.") "</w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
                                   "<w:t>Ben:</w:t></w:r>" RUN(" Yes.") "</w:p>" PARA(
                                       "Anna: Good."),
     "1|Anna|||1|Hello.\n2|Ben|||2|Yes.\n3|Anna|||3|Good.\n"},
    {"<w:p><w:commentRangeStart w:id='0'/>" RUN(
         "We tried") "<w:commentRangeEnd w:id='0'/><w:r>"
                     "<w:commentReference w:id='0'/></w:r><w:bookmarkStart w:name='b'/>" RUN(
                         " it.") "<w:bookmarkEnd/></w:p>",
     "1||||1|We tried it.\n"},
    /* Blank paragraphs are counted, however many there are. */
    {PARA("Anna: Hello.") "<w:p/><w:p/><w:p/><w:p/>" PARA("Ben: Yes.") PARA("Anna: Good."),
     "1|Anna|||1|Hello.\n2|Ben|||6|Yes.\n3|Anna|||7|Good.\n"},
    /* Teams: the newer and the older layout, and a table. */
    {PARA("Weekly") PARA("December 17, 2025, 7:04PM") PARA("56m 41s")
         PARA("Berg, Ana started transcription") "<w:p>" RUN(
             "Berg, Ana   0:09") "<w:r><w:br/><w:t>We "
                                 "tried "
                                 "twice.</w:t></w:r></"
                                 "w:p><w:p>" RUN("Joe Okoro   "
                                                 "1:02:03") "</w:p>" PARA("Right."),
     "1|Berg, Ana|9.000||5|We tried twice.\n2|Joe Okoro|3723.000||7|Right.\n"
     "-header|1|Weekly\n-header|2|December 17, 2025, 7:04PM\n-header|3|56m 41s\n"
     "-header|4|Berg, Ana started transcription\n"},
    {PARA("0:0:3.270 --&gt; 0:0:4.250") PARA("Berg, Ana") PARA("We tried")
         PARA("0:0:4.500 --&gt; 0:0:6.0") PARA("Berg, Ana") PARA("twice."),
     "1|Berg, Ana|3.270|6.000|3|We tried twice.\n-time|1|0:0:3.270 --> 0:0:4.250\n"
     "-time|4|0:0:4.500 --> 0:0:6.0\n"},
    {"<w:tbl><w:tr>" CELL("0:01") CELL("Ana") CELL("We tried twice.") "</w:tr><w:tr>" CELL("0:05")
         CELL("Joe") "<w:tc>" PARA("Did") PARA("you?") "</w:tc></w:tr></w:tbl>",
     "1|Ana|1.000||1|We tried twice.\n2|Joe|5.000||2|Did you?\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct zipped z = {.n = 0};
        struct buffer b = {0};
        struct slice bytes = word_file(&z, rows[i].body);
        assert_true(reader_docx.detect(bytes) >= 90);
        read_to(&b, &reader_docx, bytes);
        holds(&b, rows[i].read);
        buffer_free(&b);
        zipped_free(&z);
    }
}

/* The main part is where the relationships say; what it refers to is left out, and told. */
static void test_parts(void **state) {
    static const char *const package[] = {"officeDocument", "/Deep/main.xml", NULL};
    static const char *const parts[] = {"footnotes",   "notes.xml",  "comments",
                                        "../said.xml", "header",     "head.xml",
                                        "styles",      "absent.xml", NULL};
    struct zipped z = {.n = 0};
    struct buffer b = {0};
    (void)state;
    add_relations(&z, "_rels/.rels", package);
    add_relations(&z, "Deep/_rels/main.xml.rels", parts);
    add_wrapped(&z, "deep/main.xml",
                "<d:document xmlns:d='http://purl.oclc.org/ooxml/wordprocessingml/main'><d:p><d:r>",
                "<d:t>Hello.</d:t>", "</d:r></d:p></d:document>");
    add_wrapped(&z, "Deep/notes.xml", "<w:footnotes " WORD_SPACES "><w:footnote>",
                PARA("See page 3."), "</w:footnote></w:footnotes>");
    add_wrapped(&z, "said.xml", "<w:comments " WORD_SPACES "><w:comment>", PARA("Really?"),
                "</w:comment></w:comments>");
    add_wrapped(&z, "Deep/head.xml", "<w:hdr " WORD_SPACES ">", PARA("Page") PARA("") PARA("One"),
                "</w:hdr>");
    read_to(&b, &reader_docx, zipped_end(&z));
    holds(&b, "1||||1|Hello.\n-note|0|See page 3.\n-comment|0|Really?\n-header|0|Page\n"
              "-header|0|One\n");
    buffer_free(&b);
    zipped_free(&z);
}

/* A main part in UTF-16, and a footer that several sections refer to. */
static void test_wide(void **state) {
    static const char *const package[] = {"officeDocument", "word/document.xml", NULL};
    static const char *const parts[] = {"footer", "foot.xml", "footer", "foot.xml", NULL};
    static const char text[] =
        "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body>" PARA(
            "Anna: Hello.") PARA("Ben: Yes.") "</w:body></w:document>";
    struct zipped z = {.n = 0};
    struct buffer wide = {0}, b = {0};
    (void)state;
    buffer_text(&wide, "\xff\xfe");
    for (const char *p = text; *p; p++) {
        buffer_char(&wide, *p);
        buffer_char(&wide, '\0');
    }
    add_relations(&z, "_rels/.rels", package);
    zipped_add_as(&z, "word/document.xml", buffer_slice(&wide), (struct zipped_entry){.size = 0});
    add_relations(&z, "word/_rels/document.xml.rels", parts);
    add_wrapped(&z, "word/foot.xml", "<w:ftr " WORD_SPACES ">", PARA("Page 1"), "</w:ftr>");
    read_to(&b, &reader_docx, zipped_end(&z));
    holds(&b, "1|Anna|||1|Hello.\n2|Ben|||2|Yes.\n-header|0|Page 1\n");
    buffer_free(&wide);
    buffer_free(&b);
    zipped_free(&z);
}

static void refused(struct zipped *z, const char *wanted) {
    struct buffer b = {0};
    read_to(&b, &reader_docx, zipped_end(z));
    holds(&b, wanted);
    buffer_free(&b);
    zipped_free(z);
}

static void test_refused(void **state) {
    static const char *const out[] = {"officeDocument", "../../etc/passwd", NULL};
    static const char *const book[] = {"officeDocument", "xl/book.xml", NULL};
    struct zipped z = {.n = 0};
    struct buffer b = {0};
    (void)state;
    zipped_add(&z, "a.txt", "x");
    refused(&z, "!hearth ingest: talk: a ZIP archive that is no Word document: it names no main "
                "part\n");
    add_relations(&z, "_rels/.rels", out);
    refused(&z, "!hearth ingest: talk: a ZIP archive that is no Word document: it names no main "
                "part\n");
    zipped_add(&z, "_rels/.rels",
               "<Relationships><Relationship Type='x/officeDocument' TargetMode='External' "
               "Target='a.xml'/></Relationships>");
    add_wrapped(&z, "a.xml", "<w:document " WORD_SPACES ">", PARA("x"), "</w:document>");
    refused(&z, "!hearth ingest: talk: a ZIP archive that is no Word document: it names no main "
                "part\n");
    add_relations(&z, "_rels/.rels", book);
    zipped_add(&z, "xl/book.xml", "<workbook/>");
    refused(&z, "!hearth ingest: talk: xl/book.xml:1: no Word document: its main part is something "
                "else: \"workbook\"\n");
    add_relations(&z, "_rels/.rels", book);
    zipped_add(&z, "xl/book.xml", "<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>");
    refused(&z, "!hearth ingest: talk: xl/book.xml:1: XML with a document type declaration\n");
    read_to(&b, &reader_docx, SLICE("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."));
    holds(&b, "!hearth ingest: talk: a Word file with a password, or of before 2007: save it as "
              ".docx without one\n");
    read_to(&b, &reader_docx, SLICE("Anna: Hello."));
    holds(&b, "!hearth ingest: talk: no Word document: it is no ZIP archive\n");
    buffer_free(&b);
}

/* A main part that is a bomb of one letter, within all caps but the ratio's, and one that is nested
 * as deep as anything. */
static void test_hostile(void **state) {
    static const char *const package[] = {"officeDocument", "bomb", NULL};
    struct zipped z = {.n = 0};
    struct buffer run = {0};
    struct rusage before, after;
    (void)state;
    getrusage(RUSAGE_SELF, &before);
    zipped_run(&run, 1200000);
    add_relations(&z, "_rels/.rels", package);
    zipped_add_as(&z, "bomb", buffer_slice(&run),
                  (struct zipped_entry){.deflated = true, .size = 63 << 20});
    refused(&z, "!hearth ingest: talk: a part of the ZIP archive is more than 200 times as large "
                "as its compressed form: \"bomb\"\n");
    buffer_clear(&run);
    buffer_text(&run, "<w:document " WORD_SPACES "><w:body>");
    for (int i = 0; i < 5000; i++)
        buffer_text(&run, "<w:tbl><w:tr><w:tc><w:p><w:r><w:txbxContent>");
    add_relations(&z, "_rels/.rels", package);
    zipped_add_as(&z, "bomb", buffer_slice(&run), (struct zipped_entry){.size = 0});
    refused(&z, "!hearth ingest: talk: bomb:1: XML that is nested too deeply\n");
    buffer_clear(&run);
    buffer_text(&run, "<w:document " WORD_SPACES "><w:body>");
    for (int i = 0; i < 300; i++) /* in few bytes */
        buffer_text(&run, "<w:p>");
    add_relations(&z, "_rels/.rels", package);
    zipped_add_as(&z, "bomb", buffer_slice(&run), (struct zipped_entry){.size = 0});
    refused(&z, "!hearth ingest: talk: bomb:1: XML that is nested too deeply\n");
    buffer_free(&run);
    getrusage(RUSAGE_SELF, &after);
    if (memory_is_ours() && after.ru_maxrss - before.ru_maxrss > 10 * 1024)
        fail_msg("%ld kB of memory", after.ru_maxrss - before.ru_maxrss);
}

/* A shared file, read. */
static void read_shared(struct buffer *b, const char *name) {
    char path[256];
    struct buffer bytes = {0};
    snprintf(path, sizeof path, FORMATS "/docx/%s", name);
    read_file(path, &bytes);
    read_to(b, strstr(name, ".odt") ? &reader_odt : &reader_docx, buffer_slice(&bytes));
    buffer_free(&bytes);
}

static void test_shared(void **state) {
    static const struct {
        const char *name, *read;
    } small[] = {
        {"mammoth-empty.docx", ""},
        {"mammoth-comments.docx",
         "1||||1|Ouch.\n-comment|0|A tachyon walks into a bar.\n-comment|0|Fin.\n"},
        {"mammoth-simple-list.docx", "1||||1|Apple\n2||||2|Banana\n"},
        {"mammoth-strict-format.docx", "1||||1|Test\n"},
        {"mammoth-tables.docx", "1||||1|Above\n2||||2|Top left Top right\n3||||3|Bottom left "
                                "Bottom right\n4||||4|Below\n"},
        {"mammoth-text-box.docx", "1||||1|Datum plane\n"},
        {"mammoth-utf8-bom.docx", "1||||1|This XML has a byte order mark.\n"},
        {"qdap-trans4.xlsx",
         "!hearth ingest: talk: xl/workbook.xml:2: no Word document: its main part is something "
         "else: \"workbook\"\n"},
    };
    (void)state;
    skip_without(FORMATS "/docx");
    for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
        struct buffer b = {0};
        read_shared(&b, small[i].name);
        holds(&b, small[i].read);
        buffer_free(&b);
    }
}

/* The interviews: who speaks is told by `Name:` or `Name-` and a TAB. */
static void test_shared_turns(void **state) {
    static const struct {
        const char *name, *begins;
    } files[] = {
        {"qdap-trans1.docx", "1|Researcher 2|||1|October 7, 1892.\n2|Teacher 4|||3|Students "},
        {"qdap-trans2.docx", "1|Researcher 2|||3|October 7, 1892.\n2|Teacher 4|||5|Students "},
        {"qdap-trans3.docx", "1|Researcher 2|||1|October 7, 1892.\n2|Teacher 4|||3|Students "},
        {"mammoth-footnotes.docx",
         "1||||1|Ouch.\n-note|0|A tachyon walks into a bar.\n-note|0|Fin.\n"},
        {"qualcoder-ID1.docx", "1||||1|I really like learning new things. "},
        {"qualcoder-ID2.odt", "1||||1|I have not studied much before, but my father Joe Bloggs "},
    };
    (void)state;
    skip_without(FORMATS "/docx");
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct buffer b = {0};
        read_shared(&b, files[i].name);
        struct slice start = slice_of(files[i].begins);
        if (b.n < start.n || memcmp(b.p, start.p, start.n) != 0)
            fail_msg("%s: %.*s", files[i].name, b.n < 400 ? (int)b.n : 400, b.p);
        buffer_free(&b);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hostile),      cmocka_unit_test(test_rows),
        cmocka_unit_test(test_parts),        cmocka_unit_test(test_wide),
        cmocka_unit_test(test_refused),      cmocka_unit_test(test_shared),
        cmocka_unit_test(test_shared_turns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
