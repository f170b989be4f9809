/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction.h"

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
    /* a word because the document has it in lower case */
    {{"Tam Archer"},
     {"An archer came. Archer won. I saw Archer.", "tam won, and Tam"},
     {"An archer came. Archer won. I saw [P-1].", "tam won, and [P-1]"}},
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
     {"So [P-1] came by van, der [P-1] said"}},
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

/* The table for a person, of two documents. */
static void test_review(void **state) {
    (void)state;
    struct redaction_setup *s = setup_new();
    struct redaction *r = redaction_new(s);
    struct review_table t = {0};
    struct buffer b = {0};
    struct fault f = {.stage = "t"};
    static const char *const rows[] = {
        "Will you come to Leeds? In Leeds it’s Monday. The Rose sang.",
        "Will! We met at the Rose, and a rose it was; Dr Who came."};
    for (size_t i = 0; i < 2; i++) {
        redaction_document(r, SLICE("d"));
        redaction_speaker(r, SLICE("Will Shah"));
        redaction_read(r, slice_of(rows[i]));
        redaction_write(r, 0, slice_of(rows[i]), i ? SLICE("b") : SLICE("a"), SLICE("7"), NO_PLACE,
                        &f);
    }
    review_table_join(&t, redaction_reviewed(r), redaction_vocabulary(r));
    review_table_sum(&t);
    review_table_write(&t, &b);
    holds(&b,
          "kind\tword\tn\tdoc\tturn\tquote\n"
          "name-or-word\tWill\t1\ta\t7\tWill you come to Leeds? In Leeds it’s Monday. The Rose "
          "sang.\n"
          "name-or-word\tWill\t1\tb\t7\tWill! We met at the Rose, and a rose it was; Dr Who came.\n"
          "capital\tLeeds\t2\ta\t7\tWill you come to Leeds? In Leeds it’s Monday. The Rose sang.\n"
          "capital\tWho\t1\tb\t7\tWill! We met at the Rose, and a rose it was; Dr Who came.\n");
    assert_int_equal(t.counts[REVIEW_NAME_OR_WORD], 2);
    assert_int_equal(t.words[REVIEW_NAME_OR_WORD], 1);
    assert_int_equal(t.counts[REVIEW_CAPITAL], 3);
    assert_int_equal(t.words[REVIEW_CAPITAL], 2);
    buffer_free(&b);
    review_table_free(&t);
    redaction_free(r);
    setup_free(s);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_talks), cmocka_unit_test(test_review)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
