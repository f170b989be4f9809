/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What pdftotext prints, to turns. */
#include "corpus/reader.h"

#include "tests/unit/office_files.h"

static const struct {
    const char *printed, *read;
} rows[] = {
    /* wrapped lines, a blank line between paragraphs, one page */
    {"Ana Berg: We tried twice to open the garden and the council\n"
     "said no.\n\nJoe Okoro: Yes.\n\nAna Berg: Good.\n\f",
     "1|Ana Berg|||1|We tried twice to open the garden and the council said no.\n"
     "2|Joe Okoro|||4|Yes.\n3|Ana Berg|||6|Good.\n"},
    /* headers with page numbers in them, footers, a sentence across pages */
    {"Garden project, page 1\n\nAna: We tried twice and then we went\n\n              1\n\f"
     "Garden project, page 2\n\nto the council.\n\nJoe: Yes.\n\n              2\n\f",
     "1|Ana|||3|We tried twice and then we went to the council.\n2|Joe|||10|Yes.\n"
     "-header|1|Garden project, page 1\n-header|5|1\n-header|6|Garden project, page 2\n"
     "-header|12|2\n"},
    /* a header of two lines, not set apart, on three of four pages; left and right ones differ */
    {"Title\nof two lines\nAna: One.\n\f"
     "Title\nof two lines\nJoe: Two.\n\f"
     "Title\nof two lines\nAna: Three.\n\fJoe: Four.\n\f",
     "1|Ana|||3|One.\n2|Joe|||6|Two.\n3|Ana|||9|Three.\n4|Joe|||10|Four.\n"
     "-header|1|Title\n-header|2|of two lines\n-header|4|Title\n-header|5|of two lines\n"
     "-header|7|Title\n-header|8|of two lines\n"},
    {"LEFT\n\nAna: One.\n\fRIGHT\n\nJoe: Two.\n\fLEFT\n\nAna: Three.\n\fRIGHT\n\nJoe: Four.\n\f",
     "1|Ana|||3|One.\n2|Joe|||6|Two.\n3|Ana|||9|Three.\n4|Joe|||12|Four.\n"
     "-header|1|LEFT\n-header|4|RIGHT\n-header|7|LEFT\n-header|10|RIGHT\n"},
    /* what people say again is no header: not set apart, or with a name before it */
    {"Ana: Yes.\n\nJoe: So it goes.\n\fAna: Yes.\n\nJoe: It does.\n\f",
     "1|Ana|||1|Yes.\n2|Joe|||3|So it goes.\n3|Ana|||4|Yes.\n4|Joe|||6|It does.\n"},
    {"Yes.\nAna: So.\nJoe: No.\n\fYes.\nAna: Then.\nJoe: Well.\n\f",
     "1||||1|Yes.\n2|Ana|||2|So.\n3|Joe|||3|No.\n3|Joe|||4|Yes.\n4|Ana|||5|Then.\n5|Joe|||6|Well."
     "\n"},
    /* a number that is the page's own, and one that is not */
    {"Ana: How many?\n\nJoe: I think it is some\n\n17\n\n1\n\f",
     "1|Ana|||1|How many?\n2|Joe|||3|I think it is some\n2|Joe|||5|17\n-header|7|1\n"},
    /* pages are set in as far as they like; lines that are set in below a label go on with it */
    {"   Ana: We tried\n        twice.\n   Joe: Yes.\n   Ana: Well.\n\f"
     "Joe: So it\n     goes.\nAna: Yes.\n\f",
     "1|Ana|||1|We tried twice.\n2|Joe|||3|Yes.\n3|Ana|||4|Well.\n4|Joe|||5|So it goes.\n"
     "5|Ana|||7|Yes.\n"},
    /* what stands in columns of a table: the first one says who */
    {"Ana Berg        We tried twice.\nJoe Okoro       Yes.\nAna Berg        Good.\n"
     "Joe Okoro       Well.\n\f",
     "1|Ana Berg|||1|We tried twice.\n2|Joe Okoro|||2|Yes.\n3|Ana Berg|||3|Good.\n"
     "4|Joe Okoro|||4|Well.\n"},
    /* a hyphen that cuts a word that is known, and one that parts a compound */
    {"Ana: A community is what we are, and it was said of the commu-\n"
     "nity that it has self-esteem, and it was said then that self-\n"
     "esteem is what it has.\n\nJoe: Yes.\n\nAna: Good.\n\f",
     "1|Ana|||1|A community is what we are, and it was said of the community that it has "
     "self-esteem, and it was said then that self-esteem is what it has.\n2|Joe|||5|Yes.\n"
     "3|Ana|||7|Good.\n-other|1|commu-\n"},
    /* one that nobody knows, a cut word before a capital, a soft hyphen */
    {"Ana: It was said of it then that we all went to the new orang-\n"
     "erie, in which there was more room for us than before, I wa-\n"
     "I was there in the garden with all who were for it in the gar\u00ad\n"
     "den.\n\nJoe: Yes.\n\nAna: Good.\n\f",
     "1|Ana|||1|It was said of it then that we all went to the new orang-erie, in which there was "
     "more room for us than before, I wa- I was there in the garden with all who were for it in "
     "the "
     "garden.\n2|Joe|||6|Yes.\n3|Ana|||8|Good.\n-other|3|gar\u00ad\n"},
    /* a text that is hyphenated throughout; a line may be but one word */
    {"Ana: The council said that it was not for them to say so, and the win-\n"
     "ter was long, and then all of us went together to see the new orang-\n"
     "erie, in which there was more room for us than before in the conser-\n"
     "vatory.\n\nJoe: Yes.\n\nAna:\n\nworn-\nout it was.\n\f",
     "1|Ana|||1|The council said that it was not for them to say so, and the winter was long, and "
     "then all of us went together to see the new orangerie, in which there was more room for us "
     "than before in the conservatory.\n2|Joe|||6|Yes.\n3|Ana|||11|wornout it was.\n"
     "-other|1|win-\n-other|2|orang-\n-other|3|conser-\n-other|10|worn-\n"},
    /* double-spaced */
    {"Ana: We tried twice to open the garden and the council\n\n"
     "said no, and then we went there with all the neighbours\n\n"
     "and the school and everybody who was for it, and then\n\n"
     "they said that it was not for them to say who may have\n\n"
     "it.\n\nJoe: Yes.\n\nAna: So it was a long winter for everybody there, and\n\n"
     "then came spring.\n\f",
     "1|Ana|||1|We tried twice to open the garden and the council said no, and then we went there "
     "with all the neighbours and the school and everybody who was for it, and then they said that "
     "it was not for them to say who may have it.\n2|Joe|||11|Yes.\n"
     "3|Ana|||13|So it was a long winter for everybody there, and then came spring.\n"},
    /* two columns of text below a title that crosses them */
    {"What the neighbours said of it, in their own words\n\n"
     "Ana: We tried twice to open      goes on and on until the\n"
     "the garden and they said that    spring comes again, and so\n"
     "it was not for them to say.      we went there.\n\n"
     "Joe: And then we went to the     Ana: Yes, we did go there\n"
     "council with all of the          with everybody who was for\n"
     "neighbours, and the winter       it in the neighbourhood.\n\f",
     "1|Ana|||3|We tried twice to open the garden and they said that it was not for them to say.\n"
     "2|Joe|||7|And then we went to the council with all of the neighbours, and the winter goes on "
     "and on until the spring comes again, and so we went there.\n"
     "3|Ana|||7|Yes, we did go there with everybody who was for it in the neighbourhood.\n"
     "-header|1|What the neighbours said of it, in their own words\n"},
    /* answers under the headings of a guide */
    {"1. Work\n\nWe met on Mondays, mostly, and then we went\nround.\n\n2. Strategies\n\n"
     "a. Tools before\n\nFilms and slides, mostly.\n\n3. After\n\nNothing much.\n\f",
     "1||||3|We met on Mondays, mostly, and then we went round.\n2||||10|Films and slides, "
     "mostly.\n"
     "3||||14|Nothing much.\n-header|1|1. Work\n-header|6|2. Strategies\n-header|8|a. Tools "
     "before\n"
     "-header|12|3. After\n"},
    /* ligatures, what is no character, and other readers' layouts */
    {"We \ufb01nd the o\ufb03ce.\n\f", "1||||1|We find the office.\n"},
    {"Berg, Ana started transcription\nBerg, Ana      0:09\nWe tried twice.\n\f",
     "1|Berg, Ana|9.000||3|We tried twice.\n-header|1|Berg, Ana started transcription\n"},
    {"\f\f", "!hearth ingest: talk: a PDF without text, as scanners make them: it needs OCR "
             "(ocrmypdf)\n"},
    {"Scanned with a telephone\n\fScanned with a telephone\n\fScanned with a telephone\n\f",
     "!hearth ingest: talk: a PDF without text, as scanners make them: it needs OCR (ocrmypdf)\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer b = {0};
        read_to(&b, &reader_pdf, slice_of(rows[i].printed));
        holds(&b, rows[i].read);
        buffer_free(&b);
    }
}

/* What was found is said: pages, those without text, columns. */
static void test_evidence(void **state) {
    struct transcript t = {0};
    struct fault f = {.stage = "ingest"};
    struct reading in = {.bytes = SLICE("Ana: One.\n\nJoe: \xff.\n\f\fAna: Two.\n\f"),
                         .file = "talk"};
    (void)state;
    assert_true(reader_pdf.read(&t, &in, &f));
    same_text(buffer_slice(&t.evidence),
              "a PDF of 3 pages, 1 without text; in it: 3 of 3 lines begin with a speaker");
    assert_int_equal(t.repaired, 1);
    same_text(t.paragraphs[1].text, "\ufffd.");
    transcript_free(&t);
}

static void test_detect(void **state) {
    (void)state;
    assert_int_equal(reader_pdf.detect(SLICE("%PDF-1.4\n")), 100);
    assert_int_equal(reader_pdf.detect(SLICE("%PDF")), 0);
    assert_int_equal(reader_pdf.detect(SLICE("A %PDF-1.4\n")), 0);
    assert_ptr_equal(reader_for("talks/a.PDF"), &reader_pdf);
}

/* How generated talk is set. */
struct setting {
    size_t width, lines, gap, indent; /* of a line, on a page, blank ones before a turn, hanging */
    bool apart, header, number;
};

struct setter {
    const struct setting *how;
    struct buffer text;
    size_t page, line;
};

static void end_page(struct setter *p) {
    if (p->how->number)
        buffer_format(&p->text, "\n\n%*zu\n", (int)p->how->width / 2, p->page);
    buffer_char(&p->text, '\f');
    p->line = 0;
}

static void set_line(struct setter *p, struct slice line, size_t indent) {
    if (p->line == 0) {
        p->page++;
        if (p->how->header)
            buffer_format(&p->text, "Talk of the neighbours, page %zu\n\n\n", p->page);
    }
    buffer_format(&p->text, "%*s", (int)indent, "");
    buffer_add(&p->text, line);
    buffer_text(&p->text, p->how->apart ? "\n\n" : "\n");
    if (++p->line >= p->how->lines)
        end_page(p);
}

/* A turn in lines that are as full as they can be. */
static void set_turn(struct setter *p, struct slice turn) {
    size_t indent = 0;
    for (size_t i = 0; i < p->how->gap && p->line; i++)
        buffer_char(&p->text, '\n');
    for (struct slice rest = turn; rest.n;) {
        size_t most = p->how->width - indent, n = rest.n <= most ? rest.n : most;
        while (n < rest.n && rest.p[n] != ' ')
            n--;
        set_line(p, (struct slice){rest.p, n}, indent);
        n += n < rest.n;
        rest = (struct slice){rest.p + n, rest.n - n};
        indent = p->how->indent;
    }
}

/* Some sentences of short words. */
static void add_speech(struct buffer *b, uint64_t *random) {
    static const char *const words[] = {"garden", "council", "we", "the",  "and", "it",
                                        "winter", "meeting", "so", "came", "to",  "neighbours"};
    for (size_t k = 1 + draw_below(random, 4); k > 0; k--) {
        buffer_text(b, "Then");
        for (size_t n = 2 + draw_below(random, 30); n > 0; n--)
            buffer_format(b, " %s", words[draw_below(random, sizeof words / sizeof *words)]);
        buffer_text(b, k > 1 ? ". " : ".");
    }
}

/* What was read, a line for each turn. */
static void add_read(struct buffer *b, struct slice printed) {
    struct transcript t = {0};
    struct fault f = {.stage = "ingest"};
    struct reading in = {.bytes = printed, .file = "talk"};
    uint64_t turn = 0;
    assert_true(reader_pdf.read(&t, &in, &f));
    for (size_t i = 0; i < t.n; i++) {
        const struct paragraph *p = &t.paragraphs[i];
        if (p->turn == turn)
            buffer_char(b, ' ');
        else
            buffer_format(b, "%s%.*s: ", turn ? "\n" : "", SLICE_ARGS(p->speaker));
        buffer_add(b, p->text);
        turn = p->turn;
    }
    transcript_free(&t);
}

/* Speech out is speech in, and who spoke, however it is set. */
static void test_speech(void **state) {
    static const char *const speakers[] = {"Ana Berg", "Joe Okoro", "The Chair"};
    static const struct setting settings[] = {
        {80, 40, 1, 0, false, true, true},   {95, 30, 0, 0, false, true, false},
        {70, 45, 1, 8, false, false, true},  {60, 25, 0, 4, false, false, true},
        {75, 20, 0, 0, true, true, true},    {75, 20, 1, 0, true, false, false},
        {100, 50, 2, 12, false, true, true}, {80, 1000, 1, 0, false, false, false},
    };
    uint64_t random = 11;
    (void)state;
    for (size_t round = 0; round < 160; round++) {
        struct setter p = {.how = &settings[round % (sizeof settings / sizeof *settings)]};
        struct buffer said = {0}, read = {0};
        for (size_t k = 0; k < 40; k++) {
            size_t from = said.n + (k > 0);
            buffer_format(&said, "%s%s: ", k ? "\n" : "",
                          speakers[(k + draw_below(&random, 2)) % 3]);
            add_speech(&said, &random);
            set_turn(&p, (struct slice){said.p + from, said.n - from});
        }
        if (p.line)
            end_page(&p);
        add_read(&read, buffer_slice(&p.text));
        buffer_char(&said, '\0');
        same_text(buffer_slice(&read), said.p);
        buffer_free(&said);
        buffer_free(&read);
        buffer_free(&p.text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_evidence),
        cmocka_unit_test(test_detect),
        cmocka_unit_test(test_speech),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
