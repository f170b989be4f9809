/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many lines have the speaker that a person gave them.
 *
 * accuracy.tsv has 840 lines of the shared transcripts. Of each folder 90 were drawn from the lines
 * that are neither blank nor a number, a time, `WEBVTT` or metadata (Python's random.Random(4),
 * folders and files in byte order, .json and .xml left out), and of the three folders where lines
 * go on without a name, 40 more among those (random.Random(5)). Each was read in its place and
 * given the label of who says it, or `-` where nothing is said: headings, reactions, what an answer
 * quotes, noises and nothing else. Lines end with LF, CR LF or CR.
 *
 * A line counts as right when the paragraph that it belongs to has that speaker and the line's last
 * word stands in it, or when nothing begins there and nothing was to. */
#include "tests/unit/whole.h"

#define TRUTHS "tests/unit/accuracy.tsv"

struct tally {
    char folder[40];
    unsigned said, right;      /* lines with a speaker */
    unsigned silent, is_right; /* lines with none */
};

static bool is_letter(char c) {
    unsigned char low = (unsigned char)c | 0x20;
    return low >= 'a' && low <= 'z';
}

/* The last word of two ASCII letters or more in the line, or nothing. */
static struct slice last_word(struct slice line) {
    size_t to = line.n;
    while (to > 0 && !(is_letter(line.p[to - 1]) && to > 1 && is_letter(line.p[to - 2])))
        to--;
    size_t from = to;
    while (from > 0 && is_letter(line.p[from - 1]))
        from--;
    return (struct slice){line.p + from, to - from};
}

static struct slice line_of(struct slice text, uint64_t line) {
    struct slice rest = text, s = {NULL, 0};
    for (uint64_t i = 0; i < line && rest.p; i++)
        s = slice_cut(&rest, '\n');
    return s;
}

static bool has_mark(const struct whole *w, uint64_t line) {
    for (size_t i = 0; i < w->t.n_unspoken; i++)
        if (w->t.unspoken[i].line == line)
            return true;
    return false;
}

/* Whether the line is said by `speaker`. */
static bool is_said_by(const struct whole *w, uint64_t line, struct slice speaker) {
    const struct paragraph *p = whole_at(w, line);
    struct slice word = last_word(line_of(w->text, line));
    return p && slice_eq(p->speaker, speaker) &&
           (word.n == 0 || has_mark(w, line) || memmem(p->text.p, p->text.n, word.p, word.n));
}

/* Whether nothing is said in the line. */
static bool is_silent(const struct whole *w, uint64_t line) {
    const struct paragraph *p = whole_at(w, line);
    return has_mark(w, line) && (!p || p->line != line);
}

static void count(struct tally *tally, const struct whole *w, uint64_t line, struct slice speaker) {
    bool none = slice_eq(speaker, SLICE("-"));
    bool right = none ? is_silent(w, line) : is_said_by(w, line, speaker);
    *(none ? &tally->silent : &tally->said) += 1;
    *(none ? &tally->is_right : &tally->right) += right;
    if (!right)
        print_message("  line %llu: not \"%.*s\"\n", (unsigned long long)line, SLICE_ARGS(speaker));
}

/* The tally of a file's folder: files stand in the order of their folders. */
static struct tally *tally_of(struct tally *tallies, size_t *n, struct slice file) {
    struct slice rest = file, folder = slice_cut(&rest, '/');
    assert_true(folder.n < sizeof tallies->folder);
    if (*n == 0 || !slice_eq(slice_of(tallies[*n - 1].folder), folder)) {
        memcpy(tallies[*n].folder, folder.p, folder.n);
        ++*n;
    }
    return &tallies[*n - 1];
}

static void test_speakers(void **state) {
    struct tally tallies[16] = {{.said = 0}};
    struct whole w = {.reader = NULL};
    struct buffer truths = {0};
    struct slice file = {"", 0};
    size_t n = 0, said = 0, right = 0;
    (void)state;
    skip_without(TRANSCRIPTS);
    read_file(TRUTHS, &truths);
    struct slice rest = buffer_slice(&truths);
    slice_cut(&rest, '\n');
    for (struct slice row; rest.p && rest.n;) {
        row = slice_cut(&rest, '\n');
        struct slice name = slice_cut(&row, '\t'), line = slice_cut(&row, '\t');
        if (!slice_eq(name, file)) {
            char path[256];
            snprintf(path, sizeof path, TRANSCRIPTS "/%.*s", SLICE_ARGS(name));
            whole_free(&w);
            assert_true(whole_read(&w, path));
            file = name;
        }
        count(tally_of(tallies, &n, name), &w, strtoull(line.p, NULL, 10), row);
    }
    for (size_t i = 0; i < n; i++) {
        const struct tally *t = &tallies[i];
        print_message("%-18s %3u of %3u lines have the speaker that a person gave them, %2u of %2u "
                      "have none\n",
                      t->folder, t->right, t->said, t->is_right, t->silent);
        said += t->said;
        right += t->right;
        assert_true(100 * t->right >= 98 * t->said && t->is_right == t->silent);
    }
    print_message("%zu of %zu: %.1f %%\n", right, said, 100.0 * (double)right / (double)said);
    assert_true(said > 800);
    whole_free(&w);
    buffer_free(&truths);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_speakers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
