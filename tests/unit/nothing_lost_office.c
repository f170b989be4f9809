/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is lost: made-up conversations (said.h) as word processors write them, cut into runs in
 * the midst of words, in all that text may stand in, with what is no text in between. */
#include "tests/unit/office_files.h"
#include "tests/unit/said.h"

enum { ROUNDS = 30, PIECE_MOST = 12 };

/* What text may stand in: what is before it and behind. */
struct wrapping {
    const char *before, *behind;
};
static const struct wrapping word_wrappings[] = {
    {"<w:r>", "</w:r>"},
    {"<w:r><w:rPr><w:b/><w:vanish w:val='0'/></w:rPr>", "</w:r>"},
    {"<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>", "</w:r>"},
    {"<w:ins w:author='x'><w:r>", "</w:r></w:ins>"},
    {"<w:moveTo><w:r>", "</w:r></w:moveTo>"},
    {"<w:hyperlink><w:r>", "</w:r></w:hyperlink>"},
    {"<w:smartTag><w:r>", "</w:r></w:smartTag>"},
    {"<w:fldSimple w:instr='REF x'><w:r>", "</w:r></w:fldSimple>"},
    {"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:r>", "</w:r></w:sdtContent></w:sdt>"},
    {"<w:r><mc:AlternateContent><mc:Choice Requires='x'><x:y/></mc:Choice><mc:Fallback>",
     "</mc:Fallback></mc:AlternateContent></w:r>"},
    {"<w:r><mc:AlternateContent><mc:Choice Requires='x'>",
     "</mc:Choice><mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent></w:r>"},
    {"<w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r>",
     "</w:r></w:rubyBase></w:ruby></w:r>"},
};
static const char *const word_noise[] = {
    "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>",
    "<w:moveFrom><w:r><w:t>elsewhere</w:t></w:r></w:moveFrom>",
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>",
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:t>x</w:t></w:sdtContent></w:sdt>",
    "<w:r><w:softHyphen/><w:lastRenderedPageBreak/><w:footnoteReference w:id='1'/></w:r>",
    "<w:proofErr w:type='spellStart'/><w:bookmarkStart w:name='x'/><w:bookmarkEnd/>",
    "<w:commentRangeStart w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>",
    "<!-- nothing --><?nothing at all?>\n",
};

static const struct wrapping odt_wrappings[] = {
    {"", ""},
    {"<text:span>", "</text:span>"},
    {"<text:a>", "</text:a>"},
    {"<text:change-start text:change-id='x'/>", "<text:change-end text:change-id='x'/>"},
    {"<text:ruby><text:ruby-base>", "</text:ruby-base><text:ruby-text>up</text:ruby-text>"
                                    "</text:ruby>"},
    {"<text:bookmark-start/><text:title>", "</text:title><text:bookmark-end/>"},
};
static const char *const odt_noise[] = {
    "<office:annotation><dc:creator>Ana</dc:creator><text:p>Really?</text:p></office:annotation>",
    "<text:note><text:note-body><text:p>See 3.</text:p></text:note-body></text:note>",
    "<text:hidden-text>hidden</text:hidden-text>",
    "<text:placeholder>name</text:placeholder>",
    "<text:change text:change-id='x'/><text:soft-page-break/><text:bookmark/>",
    "<draw:frame><svg:title>alt</svg:title><svg:desc>a picture</svg:desc></draw:frame>",
    "<!-- nothing --><?nothing at all?>",
};

/* The bytes of a piece of `s`, which ends where a character does. */
static size_t piece_of(struct slice s, uint64_t *seed) {
    size_t n = 1 + random_below(seed, PIECE_MOST);
    n = n < s.n ? n : s.n;
    while (n < s.n && ((unsigned char)s.p[n] & 0xc0) == 0x80)
        n++;
    return n;
}

static void add_word_piece(struct buffer *b, struct slice piece, uint64_t *seed) {
    struct wrapping w = PICK(seed, word_wrappings);
    if (random_below(seed, 3) == 0)
        buffer_text(b, PICK(seed, word_noise));
    buffer_format(b, "%s<w:t xml:space='preserve'>", w.before);
    for_xml(b, piece);
    buffer_format(b, "</w:t>%s", w.behind);
}

/* Spaces at the ends of pieces must not go. */
static void add_odt_piece(struct buffer *b, struct slice piece, uint64_t *seed) {
    struct wrapping w = PICK(seed, odt_wrappings);
    if (random_below(seed, 3) == 0)
        buffer_text(b, PICK(seed, odt_noise));
    buffer_text(b, w.before);
    for (struct slice rest = piece; rest.p;) {
        struct slice one = slice_cut(&rest, ' ');
        for_xml(b, one);
        if (rest.p)
            buffer_text(b, random_below(seed, 4) ? " " : "<text:s text:c='1'/>");
    }
    buffer_text(b, w.behind);
}

typedef void add_piece(struct buffer *b, struct slice piece, uint64_t *seed);

/* A text in pieces. */
static void in_pieces(struct buffer *b, struct said *s, struct slice text, add_piece *add) {
    for (size_t n; text.n; text = (struct slice){text.p + n, text.n - n}) {
        n = piece_of(text, &s->seed);
        add(b, (struct slice){text.p, n}, &s->seed);
    }
}

/* `label` and paragraph k of a turn, in pieces. */
static void said_in_pieces(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                           const char *label, add_piece *add) {
    struct buffer text = {0};
    buffer_text(&text, label);
    add_paragraph(&text, s, &t->paragraphs[k], as_it_is, 0, 0);
    in_pieces(b, s, buffer_slice(&text), add);
    buffer_free(&text);
}

static void with_label(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                       add_piece *add) {
    struct buffer label = {0};
    buffer_format(&label, "%s%s%c", k ? "" : NAME, k ? "" : ": ", '\0');
    said_in_pieces(b, s, t, k, label.p, add);
    buffer_free(&label);
}

static void word(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    (void)i;
    if (random_below(&s->seed, 4) == 0)
        buffer_text(b, "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>gone"
                       "</w:delText></w:r></w:del></w:p>");
    buffer_text(b, "<w:p><w:pPr><w:numPr/><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr>");
    with_label(b, s, t, k, add_word_piece);
    buffer_text(b, "</w:p>");
}

/* Every paragraph in a box of its own, which is there twice. */
static void word_boxes(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                       size_t i) {
    struct buffer box = {0};
    word(&box, s, t, k, i);
    buffer_text(b, "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>");
    buffer_add(b, buffer_slice(&box));
    buffer_text(b, "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>");
    buffer_add(b, buffer_slice(&box));
    buffer_text(b, "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    buffer_free(&box);
}

/* Rows of time, name and text; the text may be a table in a cell. */
static void word_rows(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                      size_t i) {
    bool within = random_below(&s->seed, 3) == 0;
    buffer_format(b, "<w:tr><w:tc><w:p><w:r><w:t>0:%02zu:%02zu</w:t></w:r></w:p></w:tc><w:tc><w:p>",
                  i / 60, i % 60);
    in_pieces(b, s, slice_of(NAME), add_word_piece);
    buffer_format(b, "</w:p></w:tc><w:tc>%s<w:p>",
                  within ? "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>" : "");
    said_in_pieces(b, s, t, k, "", add_word_piece);
    buffer_format(b, "</w:p>%s</w:tc></w:tr>", within ? "</w:tc></w:tr></w:tbl>" : "");
}

static void word_line(struct buffer *b, struct said *s, const char *text) {
    buffer_text(b, "<w:p>");
    in_pieces(b, s, slice_of(text), add_word_piece);
    buffer_text(b, "</w:p>");
}

/* Teams, the newer layout and the older one. */
static void teams_names(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                        size_t i) {
    char head[64];
    snprintf(head, sizeof head, "%s   %zu:%02zu", NAME, i / 60, i % 60);
    if (k == 0)
        word_line(b, s, head);
    buffer_text(b, "<w:p>");
    said_in_pieces(b, s, t, k, "", add_word_piece);
    buffer_text(b, "</w:p>");
}
static void teams_times(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                        size_t i) {
    char times[64];
    snprintf(times, sizeof times, "0:%zu:%zu.270 --> 0:%zu:%zu.980", i / 60, i % 60, i / 60,
             i % 60);
    word_line(b, s, times);
    word_line(b, s, NAME);
    buffer_text(b, "<w:p>");
    said_in_pieces(b, s, t, k, "", add_word_piece);
    buffer_text(b, "</w:p>");
}

static void odt(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    (void)i;
    buffer_text(b, "<text:list><text:list-item><text:p>\n  ");
    with_label(b, s, t, k, add_odt_piece);
    buffer_text(b, "\n</text:p></text:list-item></text:list>");
}

/* In a shape that is drawn, and in a frame. */
static void odt_boxes(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                      size_t i) {
    bool frame = i % 2;
    buffer_format(b, "<text:p>%s<text:p>",
                  frame ? "<draw:frame><draw:text-box>" : "<draw:custom-shape>");
    with_label(b, s, t, k, add_odt_piece);
    buffer_format(b, "</text:p>%s</text:p>",
                  frame ? "</draw:text-box></draw:frame>" : "</draw:custom-shape>");
}

static void odt_rows(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                     size_t i) {
    buffer_format(b,
                  "<table:table-row><table:table-cell><text:p>0:%02zu:%02zu</text:p>"
                  "</table:table-cell><table:table-cell><text:p>",
                  i / 60, i % 60);
    in_pieces(b, s, slice_of(NAME), add_odt_piece);
    buffer_text(b, "</text:p></table:table-cell><table:covered-table-cell/><table:table-cell>"
                   "<text:p>");
    said_in_pieces(b, s, t, k, "", add_odt_piece);
    buffer_text(b, "</text:p></table:table-cell></table:table-row>");
}

static void for_rtf(struct buffer *b, struct slice s) {
    for (const char *p = s.p, *end = s.p + s.n; p < end;) {
        int32_t c = utf8_next(&p, end);
        if (c < 0x80)
            buffer_format(b, "%s%c", strchr("\\{}", c) ? "\\" : "", (char)c);
        else if (c < 0x10000)
            buffer_format(b, "\\u%d?", (int16_t)c);
        else
            buffer_format(b, "\\uc0\\u%d\\u%d\\uc1 ", (int16_t)(0xd7c0 + (c >> 10)),
                          (int16_t)(0xdc00 | (c & 0x3ff)));
    }
}

static void add_rtf_piece(struct buffer *b, struct slice piece, uint64_t *seed) {
    static const struct wrapping wrappings[] = {{"", ""},
                                                {"{\\b ", "}"},
                                                {"\\i1 ", "\\i0 "},
                                                {"{\\field{\\*\\fldinst REF x}{\\fldrslt ", "}}"}};
    static const char *const noise[] = {"{\\deleted never}", "{\\v hidden}", "{\\*\\unknown no}",
                                        "{\\footnote See 3.}", "\r\n"};
    struct wrapping w = PICK(seed, wrappings);
    if (random_below(seed, 4) == 0)
        buffer_text(b, PICK(seed, noise));
    buffer_text(b, w.before);
    for_rtf(b, piece);
    buffer_text(b, w.behind);
}

static void rtf(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    (void)i;
    buffer_text(b, "\\pard\\plain ");
    with_label(b, s, t, k, add_rtf_piece);
    buffer_text(b, "\\par\r\n");
}

/* The main part in UTF-8 or in UTF-16. */
static void pack_word(struct buffer *b, struct said *s) {
    static const char *const relations[] = {"officeDocument", "word/document.xml", NULL};
    struct buffer part = {0};
    struct zipped z = {.n = 0};
    buffer_text(&part, "<w:document " WORD_SPACES "><w:body>");
    buffer_add(&part, buffer_slice(b));
    buffer_text(&part, "</w:body></w:document>");
    buffer_clear(b);
    bool wide = random_below(&s->seed, 3) == 0;
    buffer_text(b, wide ? "\xff\xfe" : "");
    for (const char *p = part.p, *end = part.p + part.n; wide && p < end;) {
        int32_t c = utf8_next(&p, end);
        if (c >= 0x10000)
            zipped_number(b, 0xd7c0 + ((uint64_t)c >> 10), 2);
        zipped_number(b, c < 0x10000 ? (uint64_t)c : 0xdc00 | ((uint64_t)c & 0x3ff), 2);
    }
    add_relations(&z, "_rels/.rels", relations);
    zipped_add_as(&z, "word/document.xml", wide ? buffer_slice(b) : buffer_slice(&part),
                  (struct zipped_entry){.size = 0});
    buffer_clear(b);
    buffer_add(b, zipped_end(&z));
    zipped_free(&z);
    buffer_free(&part);
}

static void pack_odt(struct buffer *b, struct said *s) {
    struct zipped z = {.n = 0};
    (void)s;
    buffer_char(b, '\0');
    struct slice file = odt_file(&z, b->p);
    buffer_clear(b);
    buffer_add(b, file);
    zipped_free(&z);
}

#define TEAMS_HEAD                                                                                 \
    "<w:p><w:r><w:t>Weekly</w:t></w:r></w:p><w:p><w:r><w:t>Ana Berg started transcription</w:t>"   \
    "</w:r></w:p>"

static const struct writing writings[] = {
    {"word", "a.docx", "", "", false, true, word, pack_word, NULL, NULL},
    {"word boxes", "a.docx", "", "", false, true, word_boxes, pack_word, NULL, NULL},
    {"word rows", "a.docx", "<w:tbl>", "</w:tbl>", false, true, word_rows, pack_word, NULL, NULL},
    {"teams names", "a.docx", TEAMS_HEAD, "", false, true, teams_names, pack_word, NULL, NULL},
    {"teams times", "a.docx", "", "", false, true, teams_times, pack_word, NULL, NULL},
    {"odt", "a.odt", "", "", false, true, odt, pack_odt, NULL, NULL},
    {"odt boxes", "a.odt", "", "", false, true, odt_boxes, pack_odt, NULL, NULL},
    {"odt rows", "a.odt", "<table:table>", "</table:table>", false, true, odt_rows, pack_odt, NULL,
     NULL},
    {"rtf", "a.rtf", "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Calibri;}}\r\n", "}", false,
     true, rtf, NULL, NULL, NULL},
};

static void test_all(void **state) {
    struct said *s = mem_zero(1, sizeof *s);
    (void)state;
    s->seed = 2;
    for (size_t round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < sizeof writings / sizeof *writings; i++)
            assert_ptr_equal(check(s, &writings[i]), reader_for(writings[i].file));
    free(s);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_all)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
