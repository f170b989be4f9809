/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is lost: conversations are made up, written in each layout, and read: the same people say
 * the same words in the same order, after NFC, white space and the double quote, and every mark is
 * counted. */
#include "tests/unit/office_files.h"
#include "tests/unit/whole.h"

enum { TURNS_MOST = 40, PARAGRAPHS_MOST = 3, WORDS_MOST = 30, ROUNDS = 40 };

static const char *const people[] = {"Ana Berg", "Joe Okoro", "Dr. Zo\u00eb Ng", "P4"};
enum { PEOPLE = sizeof people / sizeof *people };

/* Words as they are written and as they are read; the first ones can stand in every format. */
static const struct {
    const char *raw, *clean;
} words[] = {
    {"we", "we"},
    {"tried", "tried"},
    {"twice", "twice"},
    {"it's", "it's"},
    {"don\u2019t", "don\u2019t"},
    {"caf\u00e9", "caf\u00e9"},
    {"e\u0301te\u0301", "\u00e9t\u00e9"},
    {"Ana", "Ana"},
    {"12", "12"},
    {"well-known", "well-known"},
    {"\u0437\u0430\u0440\u044f", "\u0437\u0430\u0440\u044f"},
    {"\U0001f600", "\U0001f600"},
    {"so\u00adft", "soft"},
    {"x\u200by", "xy"},
    /* from here on with signs that some formats mean something by */
    {"\"quoted\"", "\u201cquoted\u201d"},
    {"10:30", "10:30"},
    {"thing:", "thing:"},
    {"(about", "(about"},
    {"five)", "five)"},
    {"https://x.org/a?b=1", "https://x.org/a?b=1"},
    {"semi;colon", "semi;colon"},
    {"R&D", "R&D"},
    {"<3", "<3"},
    {"5/6", "5/6"},
    {"#1", "#1"},
    {"100%", "100%"},
};
enum { WORDS = sizeof words / sizeof *words, PLAIN_WORDS = 14 };
static const char *const marks[] = {"[laughter]", "[inaudible 00:01:42]", "(both laugh)"};
static const char *const spaces[] = {" ", " ", " ", " ", "  ", "\u00a0", "\u2009"};

struct paragraph_said {
    size_t words[WORDS_MOST], n;
    size_t mark; /* the word before which one stands; n: none */
};
struct turn_said {
    size_t who, n;
    struct paragraph_said paragraphs[PARAGRAPHS_MOST];
};
struct said {
    struct turn_said turns[TURNS_MOST];
    size_t n;
    uint64_t seed;
    bool plain; /* words that mean nothing to any format */
    bool marked;
};

static void make_up(struct said *s) {
    s->n = 12 + random_below(&s->seed, TURNS_MOST - 12);
    for (size_t i = 0; i < s->n; i++) {
        struct turn_said *t = &s->turns[i];
        /* nobody twice running: that were one turn to some formats */
        t->who = (i ? s->turns[i - 1].who + 1 + random_below(&s->seed, PEOPLE - 1) : 0) % PEOPLE;
        t->n = 1 + random_below(&s->seed, PARAGRAPHS_MOST);
        for (size_t k = 0; k < t->n; k++) {
            struct paragraph_said *p = &t->paragraphs[k];
            p->n = 5 + random_below(&s->seed, WORDS_MOST - 5);
            for (size_t w = 0; w < p->n; w++) /* no colon among the first, which were a name */
                p->words[w] = random_below(&s->seed, w < 4 ? 3 : s->plain ? PLAIN_WORDS : WORDS);
            p->mark =
                s->marked && random_below(&s->seed, 4) == 0 ? random_below(&s->seed, p->n) : p->n;
        }
    }
}

/* How a format writes a sign. */
typedef void add_word(struct buffer *b, struct slice word);

static void as_it_is(struct buffer *b, struct slice word) {
    buffer_add(b, word);
}

static void for_xml(struct buffer *b, struct slice word) {
    for (size_t i = 0; i < word.n; i++)
        if (word.p[i] == '&')
            buffer_text(b, "&amp;");
        else if (word.p[i] == '<')
            buffer_text(b, "&lt;");
        else
            buffer_char(b, word.p[i]);
}

static void for_json(struct buffer *b, struct slice word) {
    for (size_t i = 0; i < word.n; i++) {
        if (word.p[i] == '"')
            buffer_char(b, '\\');
        buffer_char(b, word.p[i]);
    }
}

static void for_csv(struct buffer *b, struct slice word) {
    for (size_t i = 0; i < word.n; i++) {
        if (word.p[i] == '"')
            buffer_char(b, '"');
        buffer_char(b, word.p[i]);
    }
}

/* A paragraph's words; where `width` is not 0, on lines of at most so many characters, of which
 * `before` are taken on the first. */
static void add_paragraph(struct buffer *b, struct said *s, const struct paragraph_said *p,
                          add_word *add, size_t width, size_t before) {
    const char *mark = PICK(&s->seed, marks);
    for (size_t i = 0, at = before; i < p->n; i++) {
        struct slice word = slice_of(words[p->words[i]].raw);
        size_t wide = utf8_count(word) + 1 + (i == p->mark ? strlen(mark) + 1 : 0);
        bool wraps = i && width && at + wide > width;
        if (i)
            buffer_text(b, wraps ? "\n" : s->plain || width ? " " : PICK(&s->seed, spaces));
        at = wide + (wraps ? 0 : at);
        if (i == p->mark)
            buffer_format(b, "%s ", mark);
        add(b, word);
    }
}

/* A layout: how it writes a paragraph of a turn, what stands around all. */
struct writing {
    const char *name, *file; /* for messages; what the file would be called */
    const char *before, *behind;
    bool plain, marked;
    void (*paragraph)(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                      size_t i);
};

#define NAME (people[t->who])
#define TEXT(add, width) add_paragraph(b, s, &t->paragraphs[k], add, width, 0)

static void labels(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                   size_t i) {
    buffer_format(b, "%s%s%s", i ? "\n\n" : "", k ? "" : NAME, k ? "" : ": ");
    TEXT(as_it_is, 0);
}

static void lines(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    buffer_format(b, "%s%s%s", i ? "\r\n" : "", k ? "" : NAME, k ? "" : "\u00a0:\t");
    TEXT(as_it_is, 0);
}

static void wrapped(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                    size_t i) {
    size_t before = k ? 0 : utf8_count(slice_of(NAME)) + 6;
    buffer_format(b, "%s%s%s", i ? "\n\n" : "", k ? "" : NAME, k ? "" : ":     ");
    add_paragraph(b, s, &t->paragraphs[k], as_it_is, 60, before);
}

static void timed(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    buffer_text(b, i ? "\n\n" : "");
    if (k == 0)
        buffer_format(b, "[%02zu:%02zu:30] %s: ", i / 60, i % 60, NAME);
    TEXT(as_it_is, 0);
}

static void numbered(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                     size_t i) {
    buffer_format(b, "%zu  %s%s", i + 1, k ? "" : NAME, k ? "" : ": ");
    TEXT(as_it_is, 0);
    buffer_char(b, '\n');
}

static void names(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    if (k == 0)
        buffer_format(b, "%s%s  %zu:%02zu\n", i ? "\n\n" : "", NAME, i / 60, i % 60);
    else
        buffer_text(b, "\n\n");
    TEXT(as_it_is, 0);
}

static void times(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    if (k == 0)
        buffer_format(b, "%s[00:%02zu:%02zu] - %s\n", i ? "\n\n" : "", i / 60, i % 60, NAME);
    else
        buffer_text(b, "\n\n");
    TEXT(as_it_is, 0);
}

static void ids(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    buffer_format(b, "%s[%s] ", i ? "\n\n" : "", NAME);
    TEXT(as_it_is, 0);
}

static void pipes(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    buffer_format(b, "%sp%zu|", i ? "\n" : "", t->who);
    TEXT(as_it_is, 0);
    buffer_text(b, "|S|s");
}

static void markdown(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                     size_t i) {
    buffer_text(b, i ? "\n\n" : "");
    if (k == 0)
        buffer_format(b, "**%s:** ", NAME);
    TEXT(as_it_is, 0);
}

static void chat(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    if (k == 0)
        buffer_format(b, "%s%02zu:%02zu:00\t%s:\t", i ? "\r\n" : "", i / 60, i % 60, NAME);
    else
        buffer_text(b, "\n\n");
    TEXT(as_it_is, 0);
}

static void cue_times(struct buffer *b, size_t i, char point) {
    buffer_format(b, "%s%zu\n%02zu:%02zu:00%c000 --> %02zu:%02zu:30%c000\n", i ? "\n\n" : "", i + 1,
                  i / 60, i % 60, point, i / 60, i % 60, point);
}

static void voices(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                   size_t i) {
    cue_times(b, i, '.');
    buffer_format(b, "<v.a %s>", NAME);
    TEXT(for_xml, 30);
    buffer_text(b, k ? "</v>" : "");
}

static void zoom(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    cue_times(b, i, '.');
    buffer_format(b, "%s: ", NAME);
    TEXT(for_xml, 0);
}

static void subtitles(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                      size_t i) {
    cue_times(b, i, ',');
    buffer_format(b, "%s: ", NAME);
    TEXT(for_xml, 40);
}

static void tiers(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    (void)i;
    buffer_format(b, "*P%zu:\t", t->who);
    TEXT(as_it_is, 0);
    buffer_text(b, " .\n%mor:\tnothing of this\n");
}

static void rock(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    buffer_format(b, "[[uid=%zu]] %s: ", i, NAME);
    TEXT(as_it_is, 0);
    buffer_text(b, " [[a>b]]\n");
}

static void conllu(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                   size_t i) {
    buffer_format(b, "# sent_id = %zu\n# speaker = %s\n# text = ", i, NAME);
    TEXT(as_it_is, 0);
    buffer_text(b, "\n1\twe\t_\n\n");
}

static void segments(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                     size_t i) {
    buffer_format(b, "%s{\"start\": %zu.5, \"end\": %zu.75, \"speaker\": \"%s\", \"text\": \" ",
                  i ? ",\n" : "", i, i, NAME);
    TEXT(for_json, 0);
    buffer_text(b, "\"}");
}

static void utterances(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                       size_t i) {
    buffer_format(b, "%s{\"start\": %zu, \"transcript\": \"", i ? "," : "", i);
    TEXT(for_json, 0);
    buffer_format(b, "\", \"speaker\": \"%s\"}", NAME);
}

static void cells(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    buffer_format(b, "00:%02zu:%02zu\t%s\t", i / 60, i % 60, NAME);
    TEXT(as_it_is, 0);
    buffer_char(b, '\n');
}

static void commas(struct buffer *b, struct said *s, const struct turn_said *t, size_t k,
                   size_t i) {
    (void)i;
    buffer_format(b, "%s,warm,\"", NAME);
    TEXT(for_csv, k ? 25 : 0);
    buffer_text(b, "\"\r\n");
}

static void tabs(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    buffer_format(b, "%zu\t%s\t\"", i + 1, NAME);
    TEXT(for_csv, 0);
    buffer_text(b, "\"\n");
}

static void word(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    (void)i;
    buffer_text(b, "<w:p><w:r><w:t xml:space='preserve'>");
    if (k == 0)
        buffer_format(b, "%s: ", NAME);
    TEXT(for_xml, 0);
    buffer_text(b, "</w:t></w:r></w:p>");
}

static void odt(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    (void)i;
    buffer_text(b, "<text:p>");
    if (k == 0)
        buffer_format(b, "%s: ", NAME);
    TEXT(for_xml, 0);
    buffer_text(b, "</text:p>");
}

static void teams(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    buffer_format(b, "0:%zu:%zu.270 --> 0:%zu:%zu.980\n%s\n", i / 60, i % 60, i / 60, i % 60, NAME);
    TEXT(as_it_is, 0);
    buffer_char(b, '\n');
}

static const struct writing writings[] = {
    {"labels", "a.txt", "", "", false, true, labels},
    {"labels without blank lines", "a.txt", "\xef\xbb\xbf", "\r\n", false, true, lines},
    {"labels, wrapped", "a.txt", "", "", false, true, wrapped},
    {"labels behind times", "a.txt", "", "", false, true, timed},
    {"numbered lines", "a.txt", "", "", false, true, numbered},
    {"names and times", "a.txt", "", "\n\nTranscribed by https://otter.ai\n", false, true, names},
    {"times and names", "a.txt", "The talk\n\n", "", false, true, times},
    {"ids", "a.txt", "", "", false, true, ids},
    {"pipes", "a.txt", "", "", false, true, pipes},
    {"markdown", "a.md", "# The talk\n\n", "\n", true, true, markdown},
    {"chat", "a.txt", "", "", false, true, chat},
    {"voices", "a.vtt", "WEBVTT\n\n", "\n", false, true, voices},
    {"zoom", "a.vtt", "WEBVTT\n\n", "", false, true, zoom},
    {"subtitles", "a.srt", "", "\n\n", false, true, subtitles},
    {"chat of TalkBank", "a.cha", "@UTF8\n@Begin\n", "@End\n", true, false, tiers},
    {"rock", "a.rock", "---\ncases: 1\n---\n", "", false, true, rock},
    {"conllu", "a.conllu", "", "", false, true, conllu},
    {"whisperx", "a.json", "{\"segments\": [", "]}", false, true, segments},
    {"deepgram", "a.json", "{\"results\": {\"utterances\": [", "]}}", false, true, utterances},
    {"cells", "a.txt", "", "", false, true, cells},
    {"commas", "a.csv", "who,mood,answer\r\n", "", false, true, commas},
    {"tabs", "a.tsv", "turn\tspeaker\ttext\n", "", false, true, tabs},
    {"word", "a.docx", "", "", false, true, word},
    {"odt", "a.odt", "", "", false, true, odt},
    {"teams", "a.txt", "", "", false, true, teams},
};

static void put_into_archive(struct buffer *b, const struct writing *w) {
    struct zipped z = {.n = 0};
    bool is_word = w->paragraph == word;
    if (!is_word && w->paragraph != odt)
        return;
    buffer_char(b, '\0');
    struct slice file = is_word ? word_file(&z, b->p) : odt_file(&z, b->p);
    buffer_clear(b);
    buffer_add(b, file);
    zipped_free(&z);
}

static void write_out(struct buffer *b, struct said *s, const struct writing *w) {
    size_t i = 0;
    buffer_text(b, w->before);
    for (size_t turn = 0; turn < s->n; turn++)
        for (size_t k = 0; k < s->turns[turn].n; k++)
            w->paragraph(b, s, &s->turns[turn], k, i++);
    buffer_text(b, w->behind);
    put_into_archive(b, w);
}

/* Who says each word, a line each: as it was made up. */
static void tell_wanted(struct buffer *b, const struct said *s, const struct writing *w,
                        uint64_t *n_marks) {
    bool codes = w->paragraph == pipes, tier = w->paragraph == tiers;
    for (size_t i = 0; i < s->n; i++)
        for (size_t k = 0; k < s->turns[i].n; k++) {
            const struct paragraph_said *p = &s->turns[i].paragraphs[k];
            *n_marks += p->mark < p->n;
            for (size_t word_at = 0; word_at < p->n + tier; word_at++) {
                if (codes || tier)
                    buffer_format(b, "%s%zu: ", codes ? "p" : "P", s->turns[i].who);
                else
                    buffer_format(b, "%s: ", people[s->turns[i].who]);
                buffer_format(b, "%s\n", word_at < p->n ? words[p->words[word_at]].clean : ".");
            }
        }
}

/* The same as it was read. */
static void tell_read(struct buffer *b, const struct transcript *t, uint64_t *n_marks) {
    for (size_t i = 0; i < t->n; i++) {
        *n_marks += t->paragraphs[i].marks;
        for (struct slice rest = t->paragraphs[i].text; rest.p;) {
            struct slice one = slice_cut(&rest, ' ');
            buffer_add(b, t->paragraphs[i].speaker);
            buffer_text(b, ": ");
            buffer_add(b, one);
            buffer_char(b, '\n');
        }
    }
}

static void fail_at(const struct writing *w, struct slice file, struct slice got,
                    struct slice wanted) {
    size_t i = 0;
    while (i < got.n && i < wanted.n && got.p[i] == wanted.p[i])
        i++;
    size_t from = i > 60 ? i - 60 : 0, n = got.n - from < 160 ? got.n - from : 160,
           m = wanted.n - from < 160 ? wanted.n - from : 160;
    fail_msg("%s:\n%.*s\n-- instead of --\n%.*s\n-- of --\n%.*s", w->name, (int)n, got.p + from,
             (int)m, wanted.p + from, (int)(file.n < 3000 ? file.n : 3000), file.p);
}

static void check(struct said *s, const struct writing *w) {
    struct whole read = {.reader = NULL};
    struct buffer file = {0}, got = {0}, wanted = {0};
    uint64_t marks_wanted = 0, marks_read = 0;
    s->plain = w->plain;
    s->marked = w->marked;
    make_up(s);
    write_out(&file, s, w);
    buffer_add(&read.bytes, buffer_slice(&file));
    if (!whole_of_bytes(&read, w->file))
        fail_msg("%s: %.*s", w->name, SLICE_ARGS(buffer_slice(&read.fault.text)));
    tell_wanted(&wanted, s, w, &marks_wanted);
    tell_read(&got, &read.t, &marks_read);
    if (!slice_eq(buffer_slice(&got), buffer_slice(&wanted)))
        fail_at(w, buffer_slice(&file), buffer_slice(&got), buffer_slice(&wanted));
    assert_int_equal(marks_read, marks_wanted);
    whole_free(&read);
    buffer_free(&file);
    buffer_free(&got);
    buffer_free(&wanted);
}

static void test_all(void **state) {
    struct said *s = mem_zero(1, sizeof *s);
    (void)state;
    s->seed = 1;
    for (size_t round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < sizeof writings / sizeof *writings; i++)
            check(s, &writings[i]);
    free(s);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_all)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
