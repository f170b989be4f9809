/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * REFI-QDA projects made up here, with the habits of several programs. */
#include "tests/unit/testing.h"
#include "tests/unit/texts.h"
#include "tests/unit/zipped.h"

#include "corpus/archive.h"
#include "corpus/qdpx.h"
#include "pipeline/utf8.h"

#define HEAD                                                                                       \
    "<?xml version='1.0' encoding='utf-8'?><Project xmlns='urn:QDA-XML:project:1.0' name='p' "     \
    "origin='test'>"
#define USERS "<Users><User guid='U1' name='Ana'/><User guid='{u2}' id='joe'/></Users>"
#define CODES                                                                                      \
    "<CodeBook><Codes><Code guid='A' name='Staff: turnover' isCodable='false'>"                    \
    "<Code guid='{B}' name='a \"b\" / c' isCodable='true'/><Code guid='C' name='a b  c' "          \
    "isCodable='true'/></Code><Code guid='D' name='##' isCodable='true'/></Codes></CodeBook>"

/* What a project is read as: its sources, each followed by the rows of its codings, what is said of
 * them, or the fault. */
static void read_project(struct slice bytes, struct buffer *to) {
    struct fault f = {.stage = "ingest"};
    struct transcript t = {.origins = {.wanted = true}};
    struct qdpx *q = qdpx_open(bytes, "p.qdpx", &f);
    buffer_clear(to);
    for (size_t i = 0; q && i < qdpx_count(q); i++) {
        struct qdpx_source s = qdpx_source(q, i);
        struct reading in = {.file = "p.qdpx"};
        buffer_add(to, s.name);
        buffer_format(to, "%s%s\n", s.left ? ": " : "", qdpx_why(s.left));
        if (s.left)
            continue;
        transcript_clear(&t);
        if (!qdpx_read(q, i, &t, &in, &f))
            break;
        assert_true(codings_place(&t, "p.qdpx", &f));
        codings_rows(to, SLICE("p"), &t);
        buffer_add(to, buffer_slice(&t.codings.counting));
        buffer_add(to, buffer_slice(&t.codings.notes));
        buffer_add(to, buffer_slice(&t.codings.warnings));
        if (t.codings.astray)
            buffer_format(to, "; %zu astray", t.codings.astray);
        buffer_char(to, '\n');
    }
    buffer_add(to, buffer_slice(&f.text));
    qdpx_free(q);
    transcript_free(&t);
    fault_free(&f);
}

static void is_read_as(struct zipped *z, const char *wanted) {
    struct buffer b = {0};
    read_project(zipped_end(z), &b);
    same_text(buffer_slice(&b), wanted);
    buffer_free(&b);
    zipped_free(z);
}

static const char talk[] =
    "Ana: We tried it twice.\nJoe: Then not.\n\nAna: Money ran out.\nJoe: Yes.\n";

#define SOURCE(attributes, inner) "<TextSource guid='S' " attributes ">" inner "</TextSource>"
#define SELECTION(from, to, code)                                                                  \
    "<PlainTextSelection guid='s' startPosition='" from "' endPosition='" to "'>"                  \
    "<Coding guid='c'><CodeRef targetGUID='" code "'/></Coding></PlainTextSelection>"
#define SOUND_OF(ends)                                                                             \
    "; positions are code points, a line end as one (100 % of " ends                               \
    " ends of selections are at words)"
#define SOUND_4 SOUND_OF("4")
#define SOUND_6 SOUND_OF("6")
#define SOUND_8 SOUND_OF("8")
#define OTHER                                                                                      \
    "; 1 coding is of a picture, a page, a recording or a memo"                                    \
    "; 2 codings are of sources that are not read"

/* A project of one source, t.txt, with what stands in <Sources>. */
static void is_read(const char *text, const char *sources, const char *wanted) {
    struct zipped z = {.n = 0};
    struct buffer b = {0};
    buffer_format(&b, HEAD USERS CODES "<Sources>%s</Sources></Project>%c", sources, '\0');
    zipped_add(&z, "sources/t.txt", text);
    zipped_add(&z, "project.qde", b.p);
    is_read_as(&z, wanted);
    buffer_free(&b);
}

/* Codes become themes with ids of their own; coders are who made a coding, or else its selection.
 */
static void test_codes(void **state) {
    (void)state;
    is_read(talk,
            "<TextSource guid='S' name='T &amp; 1.txt' plainTextPath='internal://t.txt'>"
            "<PlainTextSelection guid='1' startPosition='8' endPosition='23' creatingUser='u1'>"
            "<Coding guid='c1' creatingUser='{U2}'><CodeRef targetGUID='b'/></Coding>"
            "<Coding guid='c2'><CodeRef targetGUID='{c}'/></Coding></PlainTextSelection>"
            "<PlainTextSelection guid='2' startPosition='8' endPosition='38'>"
            "<Coding guid='c3'><CodeRef targetGUID='A'/></Coding></PlainTextSelection>"
            "<PlainTextSelection guid='3' startPosition='24' endPosition='28'>"
            "<Coding guid='c4'><CodeRef targetGUID='D'/></Coding></PlainTextSelection>"
            "<PlainTextSelection guid='4' startPosition='29' endPosition='33'/>"
            "<Coding guid='c5' creatingUser='nobody'><CodeRef targetGUID='D'/></Coding>"
            "</TextSource>",
            "T & 1.txt\n"
            "p\t1\t1\t1\tunnamed\t\t##\t0\t18\tWe tried it twice.\n"
            "p\t1\t1\t2\tStaff_turnover/a_b_c\tjoe\ta \xe2\x80\x9c\x62\xe2\x80\x9d / c\t3\t18\t"
            "tried it twice.\n"
            "p\t1\t1\t3\tStaff_turnover/a_b_c_2\tAna\ta b c\t3\t18\ttried it twice.\n"
            "p\t1\t1\t4\tStaff_turnover\t\tStaff: turnover\t3\t18\ttried it twice.\n"
            "p\t2\t2\t4\tStaff_turnover\t\tStaff: turnover\t0\t9\tThen not.\n"
            "p\t2\t2\t1\tunnamed\t\t##\t0\t9\tThen not.\n"
            "p\t3\t4\t1\tunnamed\t\t##\t0\t14\tMoney ran out.\n"
            "p\t4\t5\t1\tunnamed\t\t##\t0\t4\tYes.\n" SOUND_8 "; 1 astray\n");
}

/* Positions that lie, codes that are none, cases. */
static void test_wrong(void **state) {
    (void)state;
    is_read(talk,
            SOURCE("name='t' plainTextPath='t.txt'",
                   SELECTION("5", "7", "A") SELECTION("5", "7", "X") SELECTION("7", "5", "A")
                       SELECTION("5", "999", "A") SELECTION("8", "8", "A") SELECTION("-5", "7", "A")
                           SELECTION("x", "", "A")),
            "t\np\t1\t1\t1\tStaff_turnover\t\tStaff: turnover\t0\t2\tWe\n"
            "; positions are code points, a line end as one (83 % of 6 ends of selections are at "
            "words); 4 codings end before they begin or lie outside of the text; 1 coding is of no "
            "character; 1 coding names no code of the project\n");
    struct zipped z = {.n = 0};
    zipped_add(&z, "t.txt", talk);
    zipped_add(&z, "project.qde",
               HEAD "<CodeBook><Codes><Code guid='A' name='a'/><Code guid='B' name='b'/></Codes>"
                    "</CodeBook><Cases><Case guid='B' name='Ana'/></Cases><Sources>" SOURCE(
                        "name='t' plainTextPath='t.txt'",
                        SELECTION("5", "7", "A") SELECTION("5", "7", "B")) "</Sources></Project>");
    is_read_as(&z, "t\np\t1\t1\t1\ta\t\ta\t0\t2\tWe\n" SOUND_4
                   "; 1 coding says of which case a passage is, and is left out\n");
}

/* Positions that fit no word are no better than chance, unless names repeat what is selected. */
static void test_counting(void **state) {
    (void)state;
    is_read(
        talk,
        SOURCE("name='t' plainTextPath='t.txt'",
               SELECTION("9", "22", "A") SELECTION("10", "21", "A")),
        "t\n; positions are code points, a line end as one (25 % of 4 ends of selections are at "
        "words): that is no better than chance, and its codings are left out\n");
    is_read(talk,
            SOURCE("name='t' plainTextPath='t.txt'",
                   "<PlainTextSelection guid='s' startPosition='9' endPosition='22' name='ried it "
                   "twice'><Coding guid='c'><CodeRef targetGUID='D'/></Coding>"
                   "</PlainTextSelection>"),
            "t\np\t1\t1\t1\tunnamed\t\t##\t4\t17\tried it twice\n"
            "; positions are code points, a line end as one (50 % of 2 ends of selections are at "
            "words)\n");
    /* A name that is cut short, and a text whose line ends count two, as two names say. */
    is_read(talk,
            SOURCE("name='t' plainTextPath='t.txt'",
                   "<PlainTextSelection guid='s' startPosition='49' endPosition='62' name='oney "
                   "ran o\xe2\x80\xa6'><Coding guid='c'><CodeRef targetGUID='D'/></Coding>"
                   "</PlainTextSelection>"),
            "t\np\t3\t4\t1\tunnamed\t\t##\t1\t14\toney ran out.\n"
            "; positions are code points, a line end as two (50 % of 2 ends of selections are at "
            "words)\n");
}

/* Sources in all the forms that programs leave them. */
static void test_sources(void **state) {
    (void)state;
    struct zipped z = {.n = 0}, word = {.n = 0};
    zipped_add(&word, "_rels/.rels",
               "<Relationships><Relationship Type='x/officeDocument' Target='d.xml'/>"
               "</Relationships>");
    zipped_add(&word, "word/", "");
    zipped_add(&word, "d.xml",
               "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
               "<w:body><w:p><w:r><w:t>Said in Word.</w:t></w:r></w:p></w:body></w:document>");
    zipped_add(&z, "Sources/T.txt", talk);
    zipped_add(&z, "Sources/empty.txt", "\r\n \n");
    zipped_add_as(&z, "Sources/word.docx", zipped_end(&word), (struct zipped_entry){.size = 0});
    zipped_add(&z, "Sources/pdf.txt", "Ana: From a page.\nJoe: Yes.\nAna: No.\nJoe: So.\n");
    zipped_add(&z, "__MACOSX/._Project.qde", "no XML");
    zipped_add(
        &z, "Project.QDE",
        HEAD CODES
        "<Sources><TextSource guid='1' name='one' plainTextPath='INTERNAL://t.txt'/>"
        "<TextSource guid='2' name='one' richTextPath='internal://word.docx' "
        "plainTextPath='internal://empty.txt'>" SELECTION(
            "0", "1",
            "A") "</TextSource>"
                 "<TextSource guid='3'><PlainTextContent>Ana: Said &lt;here&gt;.\nJoe: Yes.\n"
                 "Ana: No.\nJoe: So.</PlainTextContent>" SELECTION(
                     "5", "9",
                     "A") "</TextSource>"
                          "<TextSource guid='4' name='gone' "
                          "plainTextPath='internal://gone.txt'>" SELECTION("5", "9", "A") SELECTION(
                              "5", "9",
                              "A") "</TextSource>"
                                   "<TextSource guid='5' name='away' "
                                   "plainTextPath='relative:///t.txt'/>"
                                   "<TextSource guid='6' name='out' "
                                   "plainTextPath='internal://../t.txt'/>"
                                   "<PictureSource guid='7' name='photo'><TextDescription guid='9' "
                                   "plainTextPath='t.txt'/>"
                                   "<PictureSelection guid='8'><Coding guid='9'><CodeRef "
                                   "targetGUID='A'/></Coding>"
                                   "</PictureSelection></PictureSource>"
                                   "<PDFSource guid='a' name='leaflet' path='internal://l.pdf'/>"
                                   "<PDFSource guid='b' name='page'><PDFSelection "
                                   "guid='e'><Representation "
                                   "guid='f'>"
                                   "<PlainTextContent>not "
                                   "this</PlainTextContent></Representation></PDFSelection>"
                                   "<Representation guid='c' plainTextPath='pdf.txt'>" SELECTION(
                                       "10", "16",
                                       "A") "</Representation></PDFSource>"
                                            "<AudioSource guid='d' name='tape'/>"
                                            "<VideoSource guid='g' name='film'><Transcript "
                                            "guid='h' plainTextPath='t.txt'>"
                                            "<SyncPoint guid='p1' position='5'/><SyncPoint "
                                            "guid='P2' position='13'/>"
                                            "<TranscriptSelection guid='i' fromSyncPoint='{P1}' "
                                            "toSyncPoint='p2'>"
                                            "<Coding guid='c'><CodeRef "
                                            "targetGUID='A'/></Coding></TranscriptSelection>"
                                            "</Transcript></VideoSource></Sources></Project>");
    is_read_as(&z,
               "one\np\t1\t1\t1\tStaff_turnover\t\tStaff: turnover\t0\t8\tWe tried\n" SOUND_6 OTHER
               "\none\n; 1 coding is left out: it is of a plain text that is not there\n"
               "source\np\t1\t1\t1\tStaff_turnover\t\tStaff: turnover\t0\t4\tSaid\n" SOUND_6 OTHER
               "\ngone: a text that is not in the archive\n"
               "away: a text that is not in the archive\n"
               "out: a text that is not in the archive\n"
               "photo: a picture\n"
               "leaflet: a PDF without its text\n"
               "page\np\t1\t1\t1\tStaff_turnover\t\tStaff: turnover\t5\t11\ta page\n" SOUND_6 OTHER
               "\ntape: a recording without a transcript\n"
               "film: a text that another source has, too\n");
    zipped_free(&word);
}

/* Projects that are refused, each with one line. */
static void test_refused(void **state) {
    static const struct {
        const char *name, *text, *wanted;
    } rows[] = {
        {"p.xml", HEAD "</Project>", "no REFI-QDA project: no .qde file in the archive"},
        {"project.qde", "<CodeBook/>",
         "project.qde:1: no REFI-QDA project: an element that is no Project: \"CodeBook\""},
        {"project.qde", HEAD "</Project>", "a REFI-QDA project without sources"},
        {"project.qde",
         HEAD "<Sources><PictureSource/><PictureSource/><TextSource/></Sources></Project>",
         "a REFI-QDA project without a text to read; its sources: a picture (2), a text that is "
         "not "
         "in the archive"},
        {"project.qde", "<!DOCTYPE Project [<!ENTITY a 'b'>]><Project/>",
         "project.qde:1: XML with a document type declaration"},
        {"project.qde", HEAD "<Sources>", "project.qde:1: no XML: "},
        {"project.qde", "<Project a='&lol;'/>", "project.qde:1: no XML: "},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct zipped z = {.n = 0};
        struct buffer b = {0};
        zipped_add(&z, rows[i].name, rows[i].text);
        read_project(zipped_end(&z), &b);
        static const char before[] = "hearth ingest: p.qdpx: ";
        assert_true(b.n > sizeof before - 1 + strlen(rows[i].wanted));
        assert_memory_equal(b.p, before, sizeof before - 1);
        assert_memory_equal(b.p + sizeof before - 1, rows[i].wanted, strlen(rows[i].wanted));
        assert_ptr_equal(memchr(b.p, '\n', b.n), b.p + b.n - 1);
        buffer_free(&b);
        zipped_free(&z);
    }
    struct zipped z = {.n = 0};
    zipped_add(&z, "a.qde", HEAD "</Project>");
    zipped_add(&z, "b.qde", HEAD "</Project>");
    is_read_as(&z, "hearth ingest: p.qdpx: an archive with several .qde files\n");
}

/* What would be repeated in every row may not be long. */
static void test_names(void **state) {
    struct buffer b = {0}, got = {0};
    (void)state;
    for (int deep = 0; deep < 2; deep++) {
        struct zipped z = {.n = 0};
        buffer_clear(&b);
        buffer_text(&b, HEAD "<CodeBook><Codes>");
        for (int i = 0; i < (deep ? 150 : 1); i++) {
            buffer_text(&b, "<Code guid='A' name='");
            for (int k = 0; k < (deep ? 90 : 1001); k++)
                buffer_char(&b, 'a');
            buffer_text(&b, "'>");
        }
        for (int i = 0; i < (deep ? 150 : 1); i++)
            buffer_text(&b, "</Code>");
        buffer_text(&b, "</Codes></CodeBook></Project>");
        zipped_add_as(&z, "project.qde", buffer_slice(&b), (struct zipped_entry){.size = 0});
        read_project(zipped_end(&z), &got);
        buffer_char(&got, '\0');
        assert_non_null(strstr(got.p, deep ? "a code whose path has more than 1000 bytes"
                                           : "a name of more than 1000 bytes"));
        zipped_free(&z);
    }
    buffer_free(&b);
    buffer_free(&got);
}

/* A word processor's file that is none, or is damaged, and codes that somebody typed into a text.
 */
static void test_odd(void **state) {
    static const char damaged[] = "hearth ingest: p.qdpx: a part of the ZIP archive is damaged";
    struct buffer b = {0};
    (void)state;
    for (int broken = 0; broken < 2; broken++) {
        struct zipped z = {.n = 0};
        zipped_add(&z, "sources/t.txt",
                   "Ana: We tried it. [[access]]\nJoe: Yes. [[a>b]]\nAna: No.\nJoe: So.\n");
        zipped_add_as(&z, "word.docx", SLICE("no archive"),
                      (struct zipped_entry){.size = broken ? 70000 : 0});
        zipped_add(&z, "project.qde",
                   HEAD "<Sources><TextSource name='t' plainTextPath='t.txt'/><TextSource name='w' "
                        "richTextPath='word.docx'/></Sources></Project>");
        read_project(zipped_end(&z), &b);
        struct slice rest = buffer_slice(&b);
        same_text(slice_cut(&rest, '\n'), "t");
        same_text(slice_cut(&rest, '\n'), "; 2 codes in the text itself are left out");
        same_text(slice_cut(&rest, '\n'), "w");
        if (broken)
            rest.n = rest.n < sizeof damaged - 1 ? rest.n : sizeof damaged - 1;
        same_text(rest, broken ? damaged
                               : "hearth ingest: p.qdpx/w: no plain text, and its rich text is no "
                                 "Word, OpenDocument or RTF file\n");
        zipped_free(&z);
    }
    buffer_free(&b);
}

/* Rows that would be more than a table can hold: a text of 64 KiB that is coded as a whole again
 * and again. */
static void test_much(void **state) {
    struct buffer text = {0}, q = {0};
    (void)state;
    for (int i = 0; i < 8192; i++)
        buffer_text(&text, "we were ");
    buffer_text(&q, HEAD CODES "<Sources><TextSource plainTextPath='t.txt'>");
    for (int i = 0; i < 1100; i++)
        buffer_text(&q, "<Coding><CodeRef targetGUID='A'/></Coding>");
    buffer_text(&q, "</TextSource></Sources></Project>");
    struct zipped z = {.n = 0};
    zipped_add_as(&z, "t.txt", buffer_slice(&text), (struct zipped_entry){.size = 0});
    zipped_add_as(&z, "project.qde", buffer_slice(&q), (struct zipped_entry){.size = 0});
    struct fault f = {.stage = "ingest"};
    struct transcript t = {.origins = {.wanted = true}};
    const struct reading in = {.file = "p.qdpx"};
    struct qdpx *p = qdpx_open(zipped_end(&z), "p.qdpx", &f);
    assert_true(p && qdpx_read(p, 0, &t, &in, &f));
    assert_false(codings_place(&t, "p.qdpx", &f));
    faulted(&f, STATUS_INPUT,
            "hearth ingest: p.qdpx: codings of one transcript with more than 64 MiB of quotations, "
            "or in more than 1048576 places\n");
    qdpx_free(p);
    transcript_free(&t);
    zipped_free(&z);
    buffer_free(&text);
    buffer_free(&q);
}

#define SCHOOL "../shared/data/coded/school-cs-qdpx/demo.qdpx"
#define ATLAS "../shared/data/formats/refi-qda/atlasti-TestProject.qdpx"

static struct slice read_entry(struct archive *a, const char *name, struct buffer *to) {
    struct fault f = {.stage = ""};
    assert_true(archive_read(a, archive_find(a, slice_of(name)), to, &f));
    buffer_char(to, '\0');
    return (struct slice){to->p, to->n - 1};
}

/* Blanks what is no speech: names before three spaces and more, what stands in brackets. */
static void blank(char *text) {
    for (char *line = text; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
        size_t n = strcspn(line, ":\n[");
        if (line[n] == ':' && strncmp(line + n, ":   ", 4) == 0)
            memset(line, ' ', n + 1);
    }
    for (char *open = text; (open = strchr(open, '['));)
        memset(open, ' ', strcspn(open, "]") + 1);
}

static void add_solid(struct buffer *to, struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != ' ' && s.p[i] != '\n')
            buffer_char(to, s.p[i]);
}

/* The quotes of each coding of the school project, all one behind the other, are what the project
 * selects (its text is ASCII, with LF), but for white space and what is no speech. */
static void compare_school(struct archive *a, const struct transcript *t) {
    struct buffer text = {0}, project = {0}, quotes = {0}, wanted = {0};
    read_entry(a, "sources/board_2017.txt", &text);
    const char *at = read_entry(a, "project.qde", &project).p;
    blank(text.p);
    size_t selections = 0, coding = 0;
    for (; (at = strstr(at, "<PlainTextSelection ")) != NULL; selections++) {
        long from = strtol(strstr(at, "startPosition=\"") + 15, NULL, 10);
        long to = strtol(strstr(at, "endPosition=\"") + 13, NULL, 10);
        buffer_clear(&wanted);
        add_solid(&wanted, (struct slice){text.p + from, (size_t)(to - from)});
        const char *end = strstr(at, "</PlainTextSelection>");
        for (; (at = strstr(at, "<CodeRef ")) != NULL && at < end; at++, coding++) {
            buffer_clear(&quotes);
            for (size_t i = 0; i < t->codings.n_places; i++)
                if (t->codings.places[i].coding == coding) {
                    const struct coding_place *p = &t->codings.places[i];
                    const char *said = t->paragraphs[p->paragraph].text.p;
                    add_solid(&quotes, (struct slice){said + p->begin, p->end - p->begin});
                }
            assert_int_equal(quotes.n, wanted.n);
            assert_memory_equal(quotes.p, wanted.p, wanted.n);
        }
        at = end;
    }
    assert_int_equal(selections, 158);
    assert_int_equal(coding, 205);
    buffer_free(&text);
    buffer_free(&project);
    buffer_free(&quotes);
    buffer_free(&wanted);
}

static void test_school(void **state) {
    struct buffer bytes = {0};
    struct fault f = {.stage = "ingest"};
    struct transcript t = {.origins = {.wanted = true}};
    struct reading in = {.file = SCHOOL};
    (void)state;
    skip_without(SCHOOL);
    read_file(SCHOOL, &bytes);
    struct qdpx *q = qdpx_open(buffer_slice(&bytes), SCHOOL, &f);
    struct archive *a = archive_open(buffer_slice(&bytes), SCHOOL, &f);
    assert_non_null(q);
    assert_int_equal(qdpx_count(q), 2);
    same_text(qdpx_source(q, 0).name, "board_2017.txt");
    same_text(qdpx_source(q, 1).name, "admin-1.txt");
    assert_true(qdpx_read(q, 0, &t, &in, &f));
    assert_int_equal(t.codings.n, 205);
    same_text(buffer_slice(&t.codings.counting),
              "; positions are code points, a line end as one (100 % of 316 ends of selections are "
              "at words)");
    assert_int_equal(t.codings.warnings.n, 0);
    same_text(t.codings.items[0].coder, "cp");
    assert_true(codings_place(&t, SCHOOL, &f));
    compare_school(a, &t);
    transcript_clear(&t);
    assert_true(qdpx_read(q, 1, &t, &in, &f));
    assert_int_equal(t.codings.n, 0);
    assert_true(t.n > 20);
    archive_free(a);
    qdpx_free(q);
    transcript_free(&t);
    buffer_free(&bytes);
}

/* All sources are missing from the archive. */
static void test_atlas(void **state) {
    struct buffer bytes = {0}, b = {0};
    (void)state;
    skip_without(ATLAS);
    read_file(ATLAS, &bytes);
    read_project(buffer_slice(&bytes), &b);
    same_text(buffer_slice(&b),
              "hearth ingest: p.qdpx: a REFI-QDA project without a text to read; its sources: "
              "a picture, a recording without a transcript, a text that is not in the archive "
              "(11)\n");
    buffer_free(&b);
    buffer_free(&bytes);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_codes),    cmocka_unit_test(test_wrong),
        cmocka_unit_test(test_counting), cmocka_unit_test(test_sources),
        cmocka_unit_test(test_refused),  cmocka_unit_test(test_names),
        cmocka_unit_test(test_much),     cmocka_unit_test(test_odd),
        cmocka_unit_test(test_school),   cmocka_unit_test(test_atlas)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
