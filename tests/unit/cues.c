/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Speech in = speech out: generated captions and recognisers' files, whose words come out once each
 * and in their order, however they are cut into cues, lines, voices and turns. */
#include "tests/unit/turns.h"

#include "corpus/cues.h"

enum { FILES = 400, WORDS_MOST = 60 };

static uint64_t choose(uint64_t *seed, uint64_t n) {
    return random_below(seed, n);
}

/* Word i, so that no two are the same and none looks like anything else. */
static void add_word(struct buffer *b, struct buffer *all, size_t i) {
    buffer_format(b, "w%zux", i);
    buffer_format(all, "w%zux ", i);
}

static void add_times(struct buffer *b, size_t i, bool srt) {
    buffer_format(b, "00:%02zu:%02zu%c000 --> 00:%02zu:%02zu%c900\n", i / 60, i % 60,
                  srt ? ',' : '.', i / 60, i % 60, srt ? ',' : '.');
}

/* One or more words with what may stand among them. */
static void add_speech(struct buffer *b, struct buffer *all, size_t *word, uint64_t *seed) {
    static const char *const between[] = {
        " ",  "  ",       "\n",      " <i>",       "</i> ",
        ". ", " &amp; ",  "\n\n",    "? ",         " <00:00:01.000>",
        ", ", "&nbsp;",   "\n- ",    "\n>> ",      " <c.a.b>",
        " ",  " <laugh>", " {\\i1}", " (laughs) ", " \xc2\xa0"};
    for (uint64_t n = 1 + choose(seed, 5); n > 0; n--) {
        add_word(b, all, (*word)++);
        if (n > 1)
            buffer_text(b, between[choose(seed, sizeof between / sizeof *between)]);
    }
}

static void add_name(struct buffer *b, uint64_t *seed, bool vtt) {
    static const char *const names[] = {"Ana", "Joe"};
    const char *name = names[choose(seed, 2)];
    switch (choose(seed, vtt ? 5 : 3)) {
    case 0:
        buffer_format(b, "%s: ", name);
        break;
    case 3:
        buffer_format(b, "<v %s>", name);
        break;
    case 4:
        buffer_format(b, "<v.loud %s>", name);
        break;
    default:
        break;
    }
}

static void make_captions(struct buffer *b, struct buffer *all, uint64_t *seed, bool vtt) {
    size_t word = 0;
    if (vtt)
        buffer_text(b, "WEBVTT\n\n");
    for (size_t cue = 0; word < WORDS_MOST; cue++) {
        if (vtt && choose(seed, 8) == 0)
            buffer_text(b, "NOTE not said\n\n");
        if (choose(seed, 2))
            buffer_format(b, "%zu\n", cue + 1);
        add_times(b, cue, !vtt);
        add_name(b, seed, vtt);
        add_speech(b, all, &word, seed);
        buffer_text(b, choose(seed, 6) ? "\n\n" : "\n\n\n");
    }
}

static void make_json(struct buffer *b, struct buffer *all, uint64_t *seed) {
    size_t word = 0;
    buffer_text(b, "{\"segments\": [");
    for (size_t i = 0; word < WORDS_MOST; i++) {
        buffer_format(b, "%s\n{\"start\": %zu, \"end\": %zu.5, \"confidence\": 0.5, ", i ? "," : "",
                      i, i);
        if (choose(seed, 2))
            buffer_format(b, "\"speaker\": \"S%llu\", ", (unsigned long long)choose(seed, 3));
        buffer_text(b, "\"text\": \" ");
        for (uint64_t n = choose(seed, 4) + 1; n > 0; n--) {
            add_word(b, all, word++);
            buffer_text(b, n > 1 ? "\\n " : ".");
        }
        buffer_text(b, "\"}");
    }
    buffer_text(b, "]}");
}

/* The words of all paragraphs, each followed by a space. */
static void add_words(struct buffer *b, const struct transcript *t) {
    for (size_t i = 0; i < t->n; i++) {
        struct slice s = t->paragraphs[i].text;
        for (size_t k = 0; k < s.n; k++) {
            size_t from = k;
            while (k < s.n && ((s.p[k] >= '0' && s.p[k] <= '9') || s.p[k] == 'w' || s.p[k] == 'x'))
                k++;
            if (k > from) {
                buffer_add(b, (struct slice){s.p + from, k - from});
                buffer_char(b, ' ');
            }
        }
    }
    buffer_char(b, '\0');
}

static void read_back(const struct reader *reader, struct buffer *file, struct buffer *all) {
    struct transcript t = {0};
    struct fault f = {0};
    struct buffer words = {0};
    struct reading in = {.text = buffer_slice(file), .file = "talk"};
    assert_true(reader->read(&t, &in, &f));
    add_words(&words, &t);
    buffer_char(all, '\0');
    if (strcmp(words.p, all->p) != 0)
        print_message("%.*s\n", (int)file->n, file->p);
    assert_string_equal(words.p, all->p);
    buffer_free(&words);
    transcript_free(&t);
}

static void test_words(void **state) {
    (void)state;
    uint64_t seed = 5;
    for (int i = 0; i < FILES; i++) {
        struct buffer file = {0}, all = {0};
        const struct reader *reader = i % 3 == 0   ? &reader_vtt
                                      : i % 3 == 1 ? &reader_srt
                                                   : &reader_json;
        if (reader == &reader_json)
            make_json(&file, &all, &seed);
        else
            make_captions(&file, &all, &seed, reader == &reader_vtt);
        read_back(reader, &file, &all);
        buffer_free(&file);
        buffer_free(&all);
    }
}

/* Who is known is one turn across cues; who is not, up to a sentence's end or a pause. */
static void test_joining(void **state) {
    (void)state;
    struct transcript t = {0};
    struct buffer b = {0};
    static const struct {
        const char *voice, *text;
        int64_t start;
    } said[] = {{"Ana", "one.", 0},   {"Ana", "two", 60000}, {"", "three", 61000},
                {"", "four.", 62000}, {"", "five", 63000},   {"", "six", 65500},
                {"", "seven", 68600}};
    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        cues_add(&t, (struct cue){.voice = slice_of(said[i].voice),
                                  .text = slice_of(said[i].text),
                                  .start = said[i].start,
                                  .end = said[i].start + 1000,
                                  .line = i + 1,
                                  .first = true});
    struct cues_named named = cues_turns(&t);
    add_turns(&b, &t);
    buffer_char(&b, '\0');
    assert_string_equal(b.p, "1|Ana|0.000|61.000|1|one. two\n2||61.000|63.000|3|three four.\n"
                             "3||63.000|66.500|5|five six\n4||68.600|69.600|7|seven\n");
    assert_int_equal(named.cues, 7);
    assert_int_equal(named.voices, 2);
    buffer_free(&b);
    transcript_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_joining),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
