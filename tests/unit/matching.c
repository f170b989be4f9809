/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that makes matching fast (terms, guards, words looked up once) must find exactly what
 * a plain search finds: PCRE2 on every text, each word held against each pattern. */
#include "models/matching.h"

#include "corpus/fold.h"
#include "corpus/stems.h"
#include "corpus/words.h"
#include "tests/unit/testing.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* A row as the stages before would have made it. */
struct made_row {
    struct buffer text, tokens, stems, fold;
    struct span_list words;
};
struct maker {
    struct words *words;
    struct stemmer *stemmer;
    struct made_row row;
};

static void make_row(struct maker *m, struct slice text) {
    const struct span *spans;
    struct made_row *r = &m->row;
    buffer_clear(&r->text);
    buffer_clear(&r->tokens);
    buffer_clear(&r->stems);
    r->words.n = 0;
    buffer_add(&r->text, text);
    size_t n = words_find(m->words, buffer_slice(&r->text), &spans);
    for (size_t i = 0; i < n; i++) {
        struct slice word = span_slice(buffer_slice(&r->text), spans[i]);
        buffer_clear(&r->fold);
        fold_word(word, &r->fold);
        if (i) {
            buffer_char(&r->tokens, ' ');
            buffer_char(&r->stems, ' ');
        }
        buffer_add(&r->tokens, word);
        buffer_add(&r->stems, stemmer_stem(m->stemmer, buffer_slice(&r->fold)));
        span_list_add(&r->words, spans[i].from, spans[i].to);
    }
}

static struct maker *maker_new(void) {
    struct maker *m = mem_zero(1, sizeof *m);
    m->words = words_new();
    m->stemmer = stemmer_new("english");
    return m;
}
static void maker_free(struct maker *m) {
    words_free(m->words);
    stemmer_free(m->stemmer);
    buffer_free(&m->row.text);
    buffer_free(&m->row.tokens);
    buffer_free(&m->row.stems);
    buffer_free(&m->row.fold);
    span_list_free(&m->row.words);
    free(m);
}

static const struct hit_list *match(struct matching *g, const struct maker *m, struct fault *f) {
    const struct made_row *r = &m->row;
    const struct matching_row row = {.text = buffer_slice(&r->text),
                                     .tokens = buffer_slice(&r->tokens),
                                     .stems = buffer_slice(&r->stems)};
    return matching_run(g, &row, f);
}

static bool add_entry(struct lexicon *l, const char *theme, const char *kind, const char *pattern,
                      uint64_t line) {
    struct fault f = {.many = true};
    const struct lexicon_row row = {.theme = slice_of(theme),
                                    .pattern = slice_of(pattern),
                                    .kind = slice_of(kind),
                                    .label = SLICE(""),
                                    .note = SLICE(""),
                                    .id = SLICE(""),
                                    .at = {"c", line, 0}};
    bool ok = lexicon_add(l, &row, &f);
    fault_free(&f);
    return ok;
}

/* Pieces of regular expressions and of texts that meet often and at edges. */
static const char *const atoms[] = {
    "trust",        "us",   "hope", "ho",   "st",   "don't", "co",    "x",    "e",     "\\b",
    "\\b",          "\\B",  " ",    " ",    "-",    "'",     ",",     "\\.",  ".",     ".*",
    ".+?",          "\\w+", "\\w*", "\\s",  "\\s+", "\\d",   "[a-m]", "[^ ]", "[ho]+", "\xc3\xa9",
    "\xe2\x80\x99", "^",    "$",    "(?i)", "\\-",  "k"};
static const char *const quantifiers[] = {"?",     "*",  "+",  "{2}", "{0,2}",
                                          "{1,3}", "??", "*?", "+?",  "*+"};
static const char *const openings[] = {
    "(", "(?:", "(?:", "(?i:", "(?=", "(?!", "(?<=", "(?<!", "(?>"};
static const char *const pieces[] = {
    "trust",     "Trust",    "TRUST",     "us",       "hope",
    "Hope",      "ho",       "st",        "don't",    "don\xe2\x80\x99t",
    "co",        "x",        "e",         " ",        " ",
    " ",         "-",        ", ",        ".",        "_",
    "1",         "\xc3\xa9", "\xc3\xa9t", "\xc5\xbf", "k",
    "\xc3\x9f",  "[",        "]",         "[ho]",     "\xf0\x9f\x91\x8d",
    "trusthope", "xx",       "s"};
#define PICK(list) (list)[draw_below(seed, sizeof(list) / sizeof *(list))]

static void random_regex(uint64_t *seed, struct buffer *b, int depth) {
    for (size_t n = 1 + draw_below(seed, 4); n > 0; n--) {
        if (depth > 0 && draw_below(seed, 4) == 0) {
            buffer_text(b, PICK(openings));
            for (size_t k = draw_below(seed, 3); k > 0; k--) {
                random_regex(seed, b, depth - 1);
                buffer_char(b, '|');
            }
            random_regex(seed, b, depth - 1);
            buffer_char(b, ')');
        } else {
            buffer_text(b, PICK(atoms));
        }
        if (draw_below(seed, 5) == 0)
            buffer_text(b, PICK(quantifiers));
    }
    if (depth > 1 && draw_below(seed, 6) == 0) {
        buffer_char(b, '|');
        random_regex(seed, b, depth - 1);
    }
}

static void random_text(uint64_t *seed, struct buffer *to) {
    buffer_clear(to);
    for (size_t n = draw_below(seed, 12); n > 0; n--)
        buffer_text(to, PICK(pieces));
}

/* With JIT, as in hearth: PCRE2 10.42's interpreter finds `(?>(?:.+?){1,3})-`, its JIT does not. */
static pcre2_code *compile(struct slice p) {
    int error;
    PCRE2_SIZE at;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)p.p, p.n, PCRE2_UTF | PCRE2_UCP, &error, &at, NULL);
    if (code)
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return code;
}

/* Every match on the text, by PCRE2 alone; false when it takes too many steps. */
static bool search(const pcre2_code *code, const struct made_row *r, uint32_t entry,
                   struct hit_list *hits) {
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
    struct slice text = buffer_slice(&r->text);
    bool ok = true;
    for (size_t from = 0; from <= text.n;) {
        int rc = pcre2_match(code, (PCRE2_SPTR)(text.n ? text.p : ""), text.n, from, 0, data, NULL);
        const PCRE2_SIZE *at = pcre2_get_ovector_pointer(data);
        ok = rc > 0 || rc == PCRE2_ERROR_NOMATCH;
        if (rc < 0)
            break;
        struct hit h = {0, entry, 0, 0};
        for (uint32_t i = 0; i < r->words.n; i++)
            if (r->words.at[i].from < at[1] && r->words.at[i].to > at[0]) {
                h.first = h.first ? h.first : i + 1;
                h.last = i + 1;
            }
        if (at[1] > at[0] && h.first)
            hits_add(hits, h);
        from = at[1] > at[0] ? at[1] : (at[0] > from ? at[0] : from) + 1;
        while (from < text.n && ((unsigned char)text.p[from] & 0xc0) == 0x80)
            from++;
    }
    pcre2_match_data_free(data);
    return ok;
}

enum { REGEXES = 12, TEXTS = 60 };

static void compare_rows(struct maker *maker, struct matching *g, const struct lexicon *l,
                         pcre2_code *const *codes, uint64_t *seed) {
    struct buffer ours = {0}, plain = {0}, text = {0};
    for (int t = 0; t < TEXTS; t++) {
        struct hit_list hits = {0};
        struct fault f = {0};
        bool ok = true;
        random_text(seed, &text);
        make_row(maker, buffer_slice(&text));
        for (uint32_t i = 0; i < l->n_entries; i++)
            ok &= search(codes[i], &maker->row, i, &hits);
        const struct hit_list *found = match(g, maker, &f);
        if (ok && found) {
            hits_settle(&hits, l, OVERLAP_ALL);
            hits_write(&hits, l, &plain);
            hits_write(found, l, &ours);
            if (!slice_eq(buffer_slice(&ours), buffer_slice(&plain)))
                for (uint32_t i = 0; i < l->n_entries; i++)
                    print_message("# %.*s: %.*s\n", SLICE_ARGS(l->entries[i].name),
                                  SLICE_ARGS(l->entries[i].pattern));
            if (!slice_eq(buffer_slice(&ours), buffer_slice(&plain)))
                fail_msg("\"%.*s\": found %.*s, plainly %.*s", SLICE_ARGS(buffer_slice(&text)),
                         SLICE_ARGS(buffer_slice(&ours)), SLICE_ARGS(buffer_slice(&plain)));
        }
        buffer_clear(&ours);
        buffer_clear(&plain);
        fault_free(&f);
        free(hits.at);
    }
    buffer_free(&ours);
    buffer_free(&text);
    buffer_free(&plain);
}

/* A regular expression matches the same rows with and without the words that guard it. */
static void test_guards(void **state) {
    struct maker *maker = *state;
    struct buffer pattern = {0};
    uint64_t seed = 2024;
    for (int round = 0; round < 400; round++) {
        struct lexicon *l = lexicon_new();
        pcre2_code *codes[REGEXES] = {NULL};
        struct fault f = {.many = true};
        while (l->n_entries < REGEXES) {
            buffer_clear(&pattern);
            random_regex(&seed, &pattern, 3);
            buffer_char(&pattern, '\0');
            struct slice p = slice_trim((struct slice){pattern.p, pattern.n - 1});
            pattern.p[(size_t)(p.p - pattern.p) + p.n] = '\0';
            codes[l->n_entries] = compile(p);
            if (codes[l->n_entries] && !add_entry(l, "t", "regex", p.p, l->n_entries + 2))
                pcre2_code_free(codes[l->n_entries]);
        }
        struct matcher *m =
            matcher_new(l, (struct matcher_share){NULL, true}, "english", OVERLAP_ALL, &f);
        assert_non_null(m);
        struct matching *g = matching_new(m);
        compare_rows(maker, g, l, codes, &seed);
        matching_free(g);
        matcher_free(m);
        for (size_t i = 0; i < REGEXES; i++)
            pcre2_code_free(codes[i]);
        lexicon_free(l);
    }
    buffer_free(&pattern);
}

/* Word patterns of one vocabulary over rows of the same: each place tried with each pattern. */
static const char *const vocabulary[] = {"trust",  "Trust", "trusted", "hope", "hopes", "common",
                                         "ground", "very",  "Hope",    "cut",  "don't", "the"};
enum { VOCABULARY = sizeof vocabulary / sizeof *vocabulary };

static bool word_meets(struct maker *m, const char *word, const char *wanted,
                       enum entry_kind kind) {
    struct buffer a = {0}, b = {0};
    bool exact = wanted[0] == '^', same;
    fold_word(slice_of(word), &a);
    fold_word(slice_of(wanted), &b);
    if (exact) {
        same = strcmp(word, wanted + 1) == 0;
    } else if (strpbrk(wanted, "*?")) {
        same = glob_fits(buffer_slice(&b), buffer_slice(&a));
    } else if (kind == ENTRY_WORD) {
        same = slice_eq(buffer_slice(&a), buffer_slice(&b));
    } else {
        struct slice stem = stemmer_stem(m->stemmer, buffer_slice(&a));
        buffer_clear(&a);
        buffer_add(&a, stem);
        same = slice_eq(buffer_slice(&a), stemmer_stem(m->stemmer, buffer_slice(&b)));
    }
    buffer_free(&a);
    buffer_free(&b);
    return same;
}

struct phrase {
    char words[4][16];
    size_t n;
    enum entry_kind kind;
};

static void random_phrase(uint64_t *seed, struct phrase *p, struct buffer *text) {
    static const char *const wild[] = {"*", "hop*", "*s", "?ery", "c?t*"};
    buffer_clear(text);
    p->n = 1 + draw_below(seed, 3);
    p->kind = draw_below(seed, 2) ? ENTRY_WORD : ENTRY_STEM;
    for (size_t i = 0; i < p->n; i++) {
        size_t how = draw_below(seed, 6);
        snprintf(p->words[i], sizeof p->words[i], "%s%s", how == 1 ? "^" : "",
                 how == 0 ? PICK(wild) : PICK(vocabulary));
        buffer_format(text, "%s%s", i ? " " : "", p->words[i]);
    }
    buffer_char(text, '\0');
}

static void plain_phrases(struct maker *m, char row[][16], size_t n, const struct phrase *phrases,
                          size_t n_phrases, struct hit_list *hits) {
    for (uint32_t e = 0; e < n_phrases; e++)
        for (size_t at = 0; at + phrases[e].n <= n; at++) {
            bool fits = true;
            for (size_t i = 0; fits && i < phrases[e].n; i++)
                fits = word_meets(m, row[at + i], phrases[e].words[i], phrases[e].kind);
            if (fits)
                hits_add(hits, (struct hit){0, e, (uint32_t)at + 1, (uint32_t)(at + phrases[e].n)});
        }
}

static void test_phrases(void **state) {
    struct maker *maker = *state;
    struct buffer ours = {0}, plain = {0}, text = {0};
    uint64_t all = 77, *seed = &all;
    for (int round = 0; round < 200; round++) {
        struct lexicon *l = lexicon_new();
        struct phrase phrases[20] = {{.n = 0}};
        struct fault f = {.many = true};
        while (l->n_entries < 20) {
            random_phrase(seed, &phrases[l->n_entries], &text);
            add_entry(l, "t", phrases[l->n_entries].kind == ENTRY_WORD ? "word" : "stem", text.p,
                      l->n_entries + 2);
        }
        struct matcher *m =
            matcher_new(l, (struct matcher_share){NULL, true}, "english", OVERLAP_ALL, &f);
        struct matching *g = matching_new(m);
        for (int t = 0; t < 50; t++) {
            char row[30][16];
            size_t n = draw_below(seed, 30);
            struct hit_list hits = {0};
            buffer_clear(&text);
            for (size_t i = 0; i < n; i++) {
                snprintf(row[i], sizeof row[i], "%s", PICK(vocabulary));
                buffer_format(&text, "%s%s", i ? " " : "", row[i]);
            }
            make_row(maker, buffer_slice(&text));
            plain_phrases(maker, row, n, phrases, 20, &hits);
            hits_settle(&hits, l, OVERLAP_ALL);
            hits_write(&hits, l, &plain);
            hits_write(match(g, maker, &f), l, &ours);
            assert_true(slice_eq(buffer_slice(&ours), buffer_slice(&plain)));
            buffer_clear(&ours);
            buffer_clear(&plain);
            free(hits.at);
        }
        matching_free(g);
        matcher_free(m);
        lexicon_free(l);
    }
    buffer_free(&ours);
    buffer_free(&text);
    buffer_free(&plain);
}

/* Tokens with a stem that is not the usual one, long words, empty rows. */
static void test_stems(void **state) {
    struct lexicon *l = lexicon_new();
    struct fault f = {.many = true};
    struct buffer b = {0}, word = {0};
    (void)state;
    assert_true(add_entry(l, "t", "stem", "mice", 2) && add_entry(l, "t", "word", "mouse", 3));
    struct matcher *m = matcher_new(l, (struct matcher_share){NULL, true}, "none", OVERLAP_ALL, &f);
    struct matching *g = matching_new(m);
    static const struct {
        const char *tokens, *stems, *hits; /* NULL: refused */
    } rows[] = {{"", "", ""},
                {"mice", "mice", "t:1-1:0.2"},
                {"mice mice", "mouse mice", "t:2-2:0.2"},
                {"Mouse mouse", "mice x", "t:1-1:0.2 t:1-1:0.3 t:2-2:0.3"},
                {"mice mice", "mice", NULL},
                {"mice", "mice mice", NULL},
                {"mice", "", NULL},
                {"", "mice", NULL},
                {"a b c", "mice mice mice", "t:1-1:0.2 t:2-2:0.2 t:3-3:0.2"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct matching_row row = {.text = SLICE("x"),
                                   .tokens = slice_of(rows[i].tokens),
                                   .stems = slice_of(rows[i].stems)};
        const struct hit_list *hits = matching_run(g, &row, &f);
        assert_int_equal(hits != NULL, rows[i].hits != NULL);
        if (hits)
            hits_write(hits, l, &b);
        holds(&b, rows[i].hits ? rows[i].hits : "");
        fault_free(&f);
    }
    matching_free(g);
    matcher_free(m);
    lexicon_free(l);
    buffer_free(&b);
    buffer_free(&word);
}

static int setup(void **state) {
    *state = maker_new();
    return 0;
}
static int teardown(void **state) {
    maker_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_guards),
        cmocka_unit_test(test_phrases),
        cmocka_unit_test(test_stems),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
