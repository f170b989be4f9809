/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction.h"

#include "corpus/words.h"
#include "tests/unit/testing.h"

/* A document: speakers and a row each, and what the row becomes. People are shown as P-1, P-2, ...
 * in the order in which they are named. */
struct talk {
    const char *speakers[6], *rows[6], *wanted[6];
};

static void must_redact(const struct redaction_setup *setup, const struct talk *t) {
    struct redaction *r = redaction_new(setup);
    struct buffer all = {0};
    struct fault f = {.stage = "t"};
    char codes[6][PSEUDONYM_TEXT];
    redaction_document(r, SLICE("d"));
    for (size_t i = 0; i < 6 && t->speakers[i]; i++) {
        struct slice code = redaction_person(r, slice_of(t->speakers[i]));
        memcpy(codes[i], code.p, PSEUDONYM_TEXT);
        redaction_speaker(r, slice_of(t->speakers[i]));
    }
    for (size_t i = 0; i < 6 && t->rows[i]; i++)
        redaction_read(r, slice_of(t->rows[i]));
    for (size_t i = 0; i < 6 && t->rows[i]; i++) {
        struct slice out =
            redaction_write(r, i, slice_of(t->rows[i]), SLICE("d"), SLICE("1"), NO_PLACE, &f);
        for (size_t at = 0; at < out.n;) {
            size_t k = 0;
            while (
                k < 6 && t->speakers[k] &&
                (at + PSEUDONYM_TEXT > out.n || memcmp(out.p + at, codes[k], PSEUDONYM_TEXT) != 0))
                k++;
            if (k < 6 && t->speakers[k]) {
                buffer_format(&all, "P-%zu", k + 1);
                at += PSEUDONYM_TEXT;
            } else {
                buffer_char(&all, out.p[at++]);
            }
        }
        holds(&all, t->wanted[i]);
    }
    buffer_free(&all);
    redaction_free(r);
}

static const struct talk talks[] = {
    /* spellings of one name */
    {{"Anna Maria Berg"},
     {"Anna, ANNA, Anna’s and Berg’s", "Anna Berg and Anna-Maria Berg",
      "A. Berg, A. M. Berg, Anna B. too", "Berg, Anna", "Annabel and Bergen"},
     {"[P-1], [P-1], [P-1] and [P-1]", "[P-1] and [P-1]", "[P-1], [P-1], [P-1]. too",
      "[P-1], [P-1]", "Annabel and Bergen"}},
    /* accents and apostrophes */
    {{"José O’Neill"},
     {"I saw Jose there, and JOSÉ", "and O'Neill’s dog"},
     {"I saw [P-1] there, and [P-1]", "and [P-1] dog"}},
    /* a name that is a word: with a capital, and not first */
    {{"Will Hope", "Grace"},
     {"Will you? I hope Will will. Hope so. We told Grace.", "Will Hope came.", "HOPE! “Will you?”",
      "Grace said: Will it rain, Mr Hope?"},
     {"Will you? I hope [P-1] will. Hope so. We told [P-2].", "[P-1] came.", "HOPE! “Will you?”",
      "Grace said: Will it rain, Mr [P-1]?"}},
    /* a word because the document has it in lower case behind an article or the like */
    {{"Tam Archer"},
     {"A tam, a red tam. Tam won. I saw Tam.", "An archer came. Archer won. I saw Archer."},
     {"A tam, a red tam. Tam won. I saw [P-1].", "An archer came. [P-1] won. I saw [P-1]."}},
    {{"Tam"}, {"tam won, and Tam. Tam!"}, {"[P-1] won, and [P-1]. [P-1]!"}},
    {{"Tam"},
     {"tam and tam and Tam, to Tam. Tam!"},
     {"[P-1] and [P-1] and [P-1], to [P-1]. [P-1]!"}},
    /* a document without capitals says nothing about words */
    {{"Anna Berg"}, {"so anna said and berg said"}, {"so [P-1] said and [P-1] said"}},
    /* one of two: it cannot be told who */
    {{"Anna Berg", "Anna Holt"},
     {"I asked Anna. I asked Anna Holt and Berg."},
     {"I asked [name]. I asked [P-2] and [P-1]."}},
    /* marks stay marks; labels, devices and organisations are no names */
    {{"Anna Berg (Mill Road Trust)", "Interviewer", "Bo’s iPhone", "Speaker 1", "Lee (Guest)"},
     {"[Anna laughs] I trust the Trust on Mill Road.", "The Interviewer had an iPhone, said Bo",
      "[a [Anna] b]", "a Speaker, a Guest and Lee"},
     {"[P-1 laughs] I trust the Trust on Mill Road.", "The Interviewer had an iPhone, said [P-3]",
      "[a [P-1] b]", "a Speaker, a Guest and [P-5]"}},
    /* particles */
    {{"Jan van der Meer"},
     {"So Jan van der Meer came by van, der Meer said"},
     {"So [P-1] came by van, [P-1] said"}},
    /* I and A are words */
    {{"Anna Ibsen"},
     {"when Anna I mean Ibsen and A Ibsen"},
     {"when [P-1] I mean [P-1] and A [P-1]"}},
    /* names within addresses; what overlaps becomes one */
    {{"Anna Berg"},
     {"anna.berg@example.org, http://x.org/Anna/b, Anna@home"},
     {"[email], [url], Anna@home"}},
    {{"Ann"}, {"", "Ann", "…", "[Ann]"}, {"", "[P-1]", "…", "[P-1]"}},
};

static struct redaction_setup *setup_new(void) {
    struct redaction_setup *s = mem_zero(1, sizeof *s);
    struct fault f = {.stage = "t"};
    s->known = name_words_new(&f);
    s->patterns = redaction_patterns_new(NULL, 0, &f);
    assert_true(redaction_people_read(&s->people, &(struct redaction_people_tables){0}, s->known,
                                      NULL, &f));
    return s;
}

static void setup_free(struct redaction_setup *s) {
    redaction_people_free(&s->people);
    redaction_patterns_free(s->patterns);
    name_words_free(s->known);
    free(s);
}

static void test_talks(void **state) {
    (void)state;
    struct redaction_setup *s = setup_new();
    for (size_t i = 0; i < sizeof talks / sizeof *talks; i++)
        must_redact(s, &talks[i]);
    setup_free(s);
}

/* Two documents are redacted, and what is to be looked at is summed up. */
static struct review_table review_of(struct redaction *r) {
    static const char *const rows[] = {
        "Will you come to Leeds? In Leeds it’s Monday. The Rose sang.",
        "Will! We met at the Rose, and a rose it was; Dr Who came."};
    struct review_table t = {0};
    struct fault f = {.stage = "t"};
    for (size_t i = 0; i < 2; i++) {
        redaction_document(r, SLICE("d"));
        redaction_speaker(r, SLICE("Will Shah"));
        redaction_read(r, slice_of(rows[i]));
        redaction_write(r, 0, slice_of(rows[i]), i ? SLICE("b") : SLICE("a"), SLICE("7"), NO_PLACE,
                        &f);
    }
    review_table_join(&t, redaction_reviewed(r), redaction_vocabulary(r));
    review_table_sum(&t);
    return t;
}

static void counts_are_right(const struct review_table *t) {
    assert_int_equal(t->counts[REVIEW_NAME_OR_WORD], 2);
    assert_int_equal(t->words[REVIEW_NAME_OR_WORD], 1);
    assert_int_equal(t->counts[REVIEW_CAPITAL], 3);
    assert_int_equal(t->words[REVIEW_CAPITAL], 2);
}

/* Where nobody wants the list, the counts are the same. */
static void test_counts(void **state) {
    (void)state;
    struct redaction_setup *s = setup_new();
    struct redaction *r = redaction_new(s);
    struct review_table t = review_of(r);
    counts_are_right(&t);
    review_table_free(&t);
    redaction_free(r);
    setup_free(s);
}

/* The table for a person. */
static void test_review(void **state) {
    (void)state;
    struct redaction_setup *s = setup_new();
    s->listed = true;
    struct redaction *r = redaction_new(s);
    struct review_table t = review_of(r);
    struct buffer b = {0};
    review_table_write(&t, &b);
    holds(&b,
          "kind\tword\tn\tdoc\tturn\tquote\n"
          "name-or-word\tWill\t1\ta\t7\tWill you come to Leeds? In Leeds it’s Monday. The Rose "
          "sang.\n"
          "name-or-word\tWill\t1\tb\t7\tWill! We met at the Rose, and a rose it was; Dr Who came.\n"
          "capital\tLeeds\t2\ta\t7\tWill you come to Leeds? In Leeds it’s Monday. The Rose sang.\n"
          "capital\tWho\t1\tb\t7\tWill! We met at the Rose, and a rose it was; Dr Who came.\n");
    counts_are_right(&t);
    buffer_free(&b);
    review_table_free(&t);
    redaction_free(r);
    setup_free(s);
}

/* Rows of words that nobody replaces, with what is replaced strewn among them: the words of what
 * comes out, as tokenise finds them, are the others in their order. */
static void one_row(uint64_t *state, struct buffer *text, struct buffer *kept) {
    static const char *const words[] = {"we",  "met", "there", "it’s", "long",   "ago",   "trust",
                                        "and", "21",  "power", "café", "shared", "slowly"};
    static const char *const items[] = {"Anna Berg",
                                        "anna",
                                        "BERG’s",
                                        "ann.lee@example.org",
                                        "07700 900123",
                                        "LS1 4AP",
                                        "www.x.org/a,b",
                                        "Anna’s",
                                        "[Anna laughs]",
                                        "[laughs]",
                                        "@anna_b",
                                        "AnnaBerg",
                                        "born 3/4/71",
                                        "A. Berg",
                                        "4111 1111 1111 1111"};
    static const char *const gaps[] = {" ", ", ", ". ", "; ", " – ", "! ", " (", ") "};
    for (size_t n = 1 + draw_below(state, 30); n; n--) {
        const char *word = words[draw_below(state, sizeof words / sizeof *words)];
        bool item = draw_below(state, 3) == 0;
        const char *what = item ? items[draw_below(state, sizeof items / sizeof *items)] : word;
        buffer_text(text, what);
        buffer_text(text, gaps[draw_below(state, sizeof gaps / sizeof *gaps)]);
        if (!item || strncmp(what, "born", 4) == 0) {
            buffer_text(kept, item ? "born" : word);
            buffer_char(kept, ' ');
        }
    }
}

static void test_order(void **state) {
    (void)state;
    struct redaction_setup *s = setup_new();
    struct redaction *r = redaction_new(s);
    struct words *words = words_new();
    struct buffer text = {0}, kept = {0}, found = {0};
    struct fault f = {.stage = "t"};
    uint64_t random = 7;
    for (size_t row = 0; row < 2000; row++) {
        const struct span *spans;
        one_row(&random, &text, &kept);
        redaction_document(r, SLICE("d"));
        redaction_speaker(r, SLICE("Anna Berg"));
        redaction_read(r, buffer_slice(&text));
        struct slice out =
            redaction_write(r, 0, buffer_slice(&text), SLICE("d"), SLICE("1"), NO_PLACE, &f);
        size_t n = words_find(words, out, &spans);
        for (size_t i = 0; i < n; i++) {
            buffer_add(&found, span_slice(out, spans[i]));
            buffer_char(&found, ' ');
        }
        buffer_char(&kept, '\0');
        holds(&found, kept.p);
        buffer_clear(&kept);
        buffer_clear(&text);
    }
    buffer_free(&text);
    buffer_free(&kept);
    buffer_free(&found);
    words_free(words);
    redaction_free(r);
    setup_free(s);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_talks), cmocka_unit_test(test_counts),
                                       cmocka_unit_test(test_review), cmocka_unit_test(test_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
