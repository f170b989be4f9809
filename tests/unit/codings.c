/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Selections followed from positions in a stored text, counted in every way, to what was said: on
 * texts made up of words that occur once each, so that where a selection has to be can be seen
 * without the code under test. */
#include "tests/unit/testing.h"
#include "tests/unit/zipped.h"

#include "corpus/qdpx.h"

enum { WORDS = 400, SELECTIONS = 60, SPAN_MOST = 15 };

/* How a text is stored and counted. */
struct habit {
    bool crlf, mark, decomposed, markdown;
    unsigned utf16, line_end; /* units of what is beyond the BMP and of a line end, less one */
    bool mark_counts;
};

/* A text that was made up, and where its words are. */
struct made {
    struct habit h;
    struct buffer text;
    struct buffer words[WORDS];
    size_t from[WORDS], to[WORDS]; /* bytes of the text */
    int64_t units_from[WORDS], units_to[WORDS];
    int64_t units;
};

/* Adds text and counts it, character by character. */
static void put(struct made *m, const char *text) {
    for (const char *p = text; *p; p++) {
        unsigned char c = (unsigned char)*p;
        if (c == '\n' && m->h.crlf)
            buffer_char(&m->text, '\r');
        buffer_char(&m->text, *p);
        if (c == '\n')
            m->units += 1 + m->h.line_end;
        else if ((c & 0xc0) != 0x80)
            m->units += c >= 0xf0 ? 1 + m->h.utf16 : 1;
    }
}

static void put_word(struct made *m, size_t i, uint64_t *seed) {
    static const char *const ends[] = {"", "", "-up", "\xf0\x9f\x98\x80", "\xc3\xbc", "'s"};
    char word[64];
    snprintf(word, sizeof word, "w%04zu%s%s", i, m->h.decomposed && i % 3 == 0 ? "e\xcc\x81" : "",
             ends[draw_below(seed, 6)]);
    m->from[i] = m->text.n;
    m->units_from[i] = m->units;
    put(m, word);
    m->to[i] = m->text.n;
    m->units_to[i] = m->units;
    snprintf(word, sizeof word, "w%04zu", i);
    buffer_text(&m->words[i], word);
}

static void make(struct made *m, struct habit h, uint64_t *seed) {
    static const char *const between[] = {
        " ",        " ",          " ",          "  ", ", ",     " \xf0\x9f\x8e\x89 ",
        "\xc2\xa0", " [laughs] ", " \"and\"  ", ". ", "\n    ", " [x], ",
        "\n    ",   "\xc2\xad "};
    *m = (struct made){.h = h};
    if (h.mark) {
        buffer_text(&m->text, "\xef\xbb\xbf");
        m->units = h.mark_counts;
    }
    for (size_t i = 0, turn = 0; i < WORDS; turn++) {
        put(m, h.markdown ? turn % 2 ? "**Joe:** " : "**Ana:** " : turn % 2 ? "Joe:  " : "Ana: ");
        for (size_t n = 2 + draw_below(seed, 14); n && i < WORDS; n--) {
            put_word(m, i++, seed);
            put(m, n == 1 || i == WORDS ? "." : between[draw_below(seed, 14)]);
        }
        put(m, draw_below(seed, 3) ? "\n" : "\n\n");
    }
}

static void free_made(struct made *m) {
    for (size_t i = 0; i < WORDS; i++)
        buffer_free(&m->words[i]);
    buffer_free(&m->text);
}

/* A project with the text, in which words first[k] to last[k] are selected. */
static void pack(const struct made *m, const size_t *first, const size_t *last, struct zipped *z) {
    struct buffer b = {0};
    buffer_text(&b,
                "<Project><CodeBook><Codes><Code guid='A' name='a'/></Codes></CodeBook><Sources>"
                "<TextSource guid='S' name='t' plainTextPath='internal://t.txt'>");
    for (size_t k = 0; k < SELECTIONS; k++)
        buffer_format(&b,
                      "<PlainTextSelection guid='s%zu' startPosition='%lld' endPosition='%lld'>"
                      "<Coding guid='c%zu'><CodeRef targetGUID='A'/></Coding></PlainTextSelection>",
                      k, (long long)m->units_from[first[k]], (long long)m->units_to[last[k]], k);
    buffer_text(&b, "</TextSource></Sources></Project>");
    zipped_add_as(z, "sources/t.txt", buffer_slice(&m->text), (struct zipped_entry){.size = 0});
    zipped_add_as(z, "project.qde", buffer_slice(&b), (struct zipped_entry){.size = 0});
    buffer_free(&b);
}

static bool holds_word(struct slice text, const struct buffer *word) {
    return memmem(text.p, text.n, word->p, word->n) != NULL;
}

/* Whether the quote begins and ends with the words of the selection that the paragraph has, and has
 * those between and no others. */
static void check_quote(const struct made *m, size_t first, size_t last, struct slice text,
                        struct slice quote) {
    size_t from = SIZE_MAX, to = 0;
    for (size_t i = 0; i < WORDS; i++) {
        bool there = i >= first && i <= last && holds_word(text, &m->words[i]);
        assert_int_equal(holds_word(quote, &m->words[i]), there);
        if (there) {
            from = from == SIZE_MAX ? i : from;
            to = i;
        }
    }
    assert_true(from != SIZE_MAX);
    assert_true(quote.n >= m->words[from].n);
    assert_memory_equal(quote.p, m->words[from].p, m->words[from].n);
    if (m->h.decomposed) /* composed now, a byte shorter */
        return;
    size_t n = m->to[to] - m->from[to];
    assert_true(to < last ||
                (quote.n >= n && memcmp(quote.p + quote.n - n, m->text.p + m->from[to], n) == 0));
}

static void check(const struct made *m, const size_t *first, const size_t *last,
                  const struct transcript *t) {
    size_t found[SELECTIONS] = {0};
    assert_int_equal(t->codings.n, SELECTIONS);
    assert_int_equal(t->codings.astray, 0);
    for (size_t i = 0; i < t->codings.n_places; i++) {
        const struct coding_place *p = &t->codings.places[i];
        struct slice text = t->paragraphs[p->paragraph].text;
        found[p->coding]++;
        check_quote(m, first[p->coding], last[p->coding], text,
                    (struct slice){text.p + p->begin, p->end - p->begin});
    }
    for (size_t k = 0; k < SELECTIONS; k++) {
        size_t wanted = 0;
        for (size_t i = 0; i < t->n; i++) {
            bool any = false;
            for (size_t w = first[k]; w <= last[k]; w++)
                any |= holds_word(t->paragraphs[i].text, &m->words[w]);
            wanted += any;
        }
        assert_int_equal(found[k], wanted);
    }
}

static void follow(struct habit h, uint64_t *seed) {
    struct made m;
    struct zipped z = {.n = 0};
    size_t first[SELECTIONS], last[SELECTIONS];
    struct fault f = {.stage = "ingest"};
    struct transcript t = {.origins = {.wanted = true}};
    struct reading in = {.file = "p.qdpx"};
    make(&m, h, seed);
    for (size_t k = 0; k < SELECTIONS; k++) {
        first[k] = draw_below(seed, WORDS);
        last[k] = first[k] + draw_below(seed, SPAN_MOST);
        last[k] = last[k] < WORDS ? last[k] : WORDS - 1;
    }
    pack(&m, first, last, &z);
    struct qdpx *q = qdpx_open(zipped_end(&z), "p.qdpx", &f);
    assert_non_null(q);
    assert_true(qdpx_read(q, 0, &t, &in, &f));
    assert_true(codings_place(&t, "p.qdpx", &f));
    assert_int_equal(t.codings.warnings.n, 0);
    check(&m, first, last, &t);
    qdpx_free(q);
    transcript_free(&t);
    zipped_free(&z);
    free_made(&m);
}

/* Every way to store a text and to count in it. */
static void test_followed(void **state) {
    uint64_t seed = 4;
    (void)state;
    for (unsigned i = 0; i < 128; i++) {
        struct habit h = {.crlf = i & 1,
                          .mark = i & 2,
                          .decomposed = i & 4,
                          .markdown = i & 8,
                          .utf16 = i >> 4 & 1,
                          .line_end = i >> 5 & 1,
                          .mark_counts = (i & 2) && (i & 64)};
        follow(h, &seed);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_followed)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
