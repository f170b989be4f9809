/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidates against counting everything there is, on texts made up of few words. */
#include "models/candidates.h"

#include "tests/unit/testing.h"

#include <math.h>

enum { DOCS = 6, ROWS = 60, WORDS_MOST = 9, VOCABULARY = 9, LEAST = 4 };
/* "5" is a function word, since it is none. */
static const char *const vocabulary[VOCABULARY] = {"ash", "Ash", "bay", "cob", "5",
                                                   "dog", "elm", "fig", "gum"};
static const char *const stem_of[VOCABULARY] = {"ash", "ash", "bay", "cob", "5",
                                                "dog", "elm", "fig", "gum"};

struct text_row {
    size_t n, words[WORDS_MOST];
    bool covered[WORDS_MOST], inside;
};
static struct text_row rows[DOCS][ROWS];

/* Words of a row come from a part of the vocabulary that drifts, so that some phrases are common.
 */
static void make_up(uint64_t *state) {
    for (size_t d = 0; d < DOCS; d++)
        for (size_t r = 0; r < ROWS; r++) {
            struct text_row *row = &rows[d][r];
            size_t from = draw_below(state, VOCABULARY);
            row->n = 1 + draw_below(state, WORDS_MOST);
            row->inside = d != 2 && draw_below(state, 3) == 0;
            for (size_t i = 0; i < row->n; i++) {
                row->words[i] = (from + draw_below(state, 4)) % VOCABULARY;
                row->covered[i] = draw_below(state, 9) == 0;
            }
        }
}

/* By the words of a phrase: how often, inside and everywhere, document by document. */
struct naive {
    struct intern phrases;
    uint64_t *inside[DOCS], *all[DOCS]; /* [phrases.count] */
};

static bool is_edge(size_t word) {
    return strcmp(vocabulary[word], "5") != 0;
}

static void count_phrase(struct naive *t, size_t d, const struct text_row *row, size_t from,
                         size_t n, bool take_in) {
    struct buffer text = {0};
    bool fits =
        from + n <= row->n && is_edge(row->words[from]) && is_edge(row->words[from + n - 1]);
    for (size_t i = from; fits && i < from + n; i++) {
        fits = !row->covered[i];
        buffer_format(&text, i > from ? " %s" : "%s", stem_of[row->words[i]]);
    }
    if (fits && take_in) {
        intern_add(&t->phrases, buffer_slice(&text));
    } else if (fits) {
        uint32_t id = intern_find(&t->phrases, buffer_slice(&text));
        t->inside[d][id] += row->inside;
        t->all[d][id]++;
    }
    buffer_free(&text);
}

static void count_naively(struct naive *t) {
    for (int pass = 0; pass < 2; pass++) {
        for (size_t d = 0; pass && d < DOCS; d++) {
            t->inside[d] = mem_zero(t->phrases.count, sizeof **t->inside);
            t->all[d] = mem_zero(t->phrases.count, sizeof **t->all);
        }
        for (size_t d = 0; d < DOCS; d++)
            for (size_t r = 0; r < ROWS; r++)
                for (size_t i = 0; i < rows[d][r].n; i++)
                    for (size_t n = 1; n <= CANDIDATE_WORDS; n++)
                        count_phrase(t, d, &rows[d][r], i, n, pass == 0);
    }
}

static void hear(struct heard *h, size_t d, struct fault *f) {
    char name[] = {'d', (char)('0' + d), 0};
    for (size_t r = 0; r < ROWS; r++) {
        const struct text_row *row = &rows[d][r];
        struct buffer tokens = {0}, stems = {0};
        for (size_t i = 0; i < row->n; i++) {
            buffer_format(&tokens, i ? " %s" : "%s", vocabulary[row->words[i]]);
            buffer_format(&stems, i ? " %s" : "%s", stem_of[row->words[i]]);
        }
        const struct heard_line line = {.doc = slice_of(name),
                                        .tokens = buffer_slice(&tokens),
                                        .stems = buffer_slice(&stems),
                                        .inside = row->inside,
                                        .covered = row->covered,
                                        .text = buffer_slice(&tokens)};
        assert_true(heard_add(h, &line, NO_PLACE, f));
        buffer_free(&tokens);
        buffer_free(&stems);
    }
}

static struct within_margins margins_of(size_t d) {
    struct within_margins m = {0, 0};
    for (size_t r = 0; r < ROWS; r++)
        for (size_t i = 0; i < rows[d][r].n; i++) {
            m.n += !rows[d][r].covered[i];
            m.n_a += rows[d][r].inside && !rows[d][r].covered[i];
        }
    return m;
}

static void check(const struct candidates *c, const struct naive *t) {
    size_t wanted = 0;
    for (uint32_t id = 0; id < t->phrases.count; id++) {
        uint64_t inside = 0;
        for (size_t d = 0; d < DOCS; d++)
            inside += t->inside[d][id];
        wanted += inside >= LEAST;
    }
    assert_int_equal(c->n, wanted);
    for (size_t i = 0; i < c->n; i++) {
        const struct candidate *it = &c->at[i];
        struct buffer text = {0};
        uint64_t inside = 0, all = 0, docs = 0;
        double expected = 0;
        for (uint32_t k = 0; k < it->words; k++) {
            buffer_text(&text, k ? " " : "");
            buffer_add(&text, intern_text(&c->heard->stems, it->stems[k]));
        }
        uint32_t id = intern_find(&t->phrases, buffer_slice(&text));
        for (size_t d = 0; d < DOCS; d++) {
            struct within_margins m = margins_of(d);
            inside += t->inside[d][id];
            all += t->all[d][id];
            docs += t->inside[d][id] > 0;
            if (within_counts(m))
                expected += (double)m.n_a * (double)t->all[d][id] / (double)m.n;
        }
        assert_int_equal(it->inside, inside);
        assert_int_equal(it->all, all);
        assert_int_equal(it->docs, docs);
        assert_true(fabs(it->within.expected - expected) < 1e-9);
        buffer_free(&text);
    }
}

/* Two workers, whose documents alternate. */
static void test_against_naive(void **state) {
    (void)state;
    uint64_t seed = 20;
    for (int round = 0; round < 20; round++) {
        struct fault f = {0};
        struct naive t = {0};
        struct heard one = {0}, two = {0}, *const workers[] = {&one, &two};
        struct function_words stop = {0};
        struct heard_all all = {0};
        struct candidates c = {0};
        make_up(&seed);
        count_naively(&t);
        for (size_t d = 0; d < DOCS; d++)
            hear(d % 2 ? &one : &two, d, &f);
        assert_true(heard_end(&one, &f) && heard_end(&two, &f));
        heard_all_join(&all, workers, 2, &stop);
        assert_int_equal(all.n_docs, DOCS);
        assert_true(candidates_count(&c, &all, LEAST, &f));
        check(&c, &t);
        candidates_free(&c);
        heard_all_free(&all);
        function_words_free(&stop);
        heard_free(&one);
        heard_free(&two);
        for (size_t d = 0; d < DOCS; d++) {
            free(t.inside[d]);
            free(t.all[d]);
        }
        intern_free(&t.phrases);
    }
}

static void test_odd_stems(void **state) {
    (void)state;
    static const bool covered[3];
    struct fault f = {.stage = "suggest"};
    struct heard h = {0};
    struct heard_line line = {.doc = SLICE("d"),
                              .tokens = SLICE("a b c"),
                              .stems = SLICE("a b"),
                              .inside = true,
                              .covered = covered};
    assert_false(heard_add(&h, &line, (struct place){"t", 2, 5}, &f));
    faulted(&f, STATUS_INPUT, "hearth suggest: t:2:5: not one stem for each token: \"a b\"\n");
    heard_free(&h);
    /* A token may have several stems. */
    h = (struct heard){0};
    line.tokens = SLICE("a a a");
    line.stems = SLICE("a x a");
    assert_true(heard_add(&h, &line, NO_PLACE, &f));
    assert_int_equal(h.n_words, 2);
    assert_int_equal(h.words[0].inside, 2);
    heard_free(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_against_naive),
        cmocka_unit_test(test_odd_stems),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
