/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every line of a file is speech or is left with a reason: each word of it stands in the paragraph
 * that the line belongs to, in its speaker's name, or in what was left of that line. On the example
 * programme and on all shared files that are read as text; conversations that are made up are in
 * nothing_lost.c. */
#include "corpus/lines.h"
#include "tests/unit/whole.h"

#define FORMATS "../shared/data/formats"

struct account {
    struct whole w;
    const char *path;
    size_t next;      /* the first paragraph that begins behind the line at hand */
    uint64_t covered; /* by something of several lines that was left: up to this line */
    size_t files, lines;
};

static bool is_in_word(char c) {
    unsigned char low = (unsigned char)c | 0x20;
    return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9');
}

static bool holds(struct slice s, struct slice word) {
    return s.n >= word.n && memmem(s.p, s.n, word.p, word.n) != NULL;
}

static uint64_t count_line_ends(struct slice s) {
    uint64_t n = 0;
    for (size_t i = 0; i < s.n; i++)
        n += s.p[i] == '\n';
    return n;
}

/* Whether a paragraph about line `line` has the word: the last that begins before, those that begin
 * there, and the next, whose speaker may stand above it. */
static bool is_said(const struct account *a, uint64_t line, struct slice word) {
    const struct transcript *t = &a->w.t;
    size_t to = a->next < t->n ? a->next + 1 : t->n, from = a->next;
    while (from > 0 && t->paragraphs[from - 1].line == line)
        from--;
    for (size_t i = from > 0 ? from - 1 : 0; i < to; i++)
        if (holds(t->paragraphs[i].text, word) || holds(t->paragraphs[i].speaker, word))
            return true;
    return false;
}

static bool is_left(const struct account *a, uint64_t line, struct slice word) {
    for (size_t i = 0; i < a->w.t.n_unspoken; i++) {
        const struct unspoken_line *u = &a->w.t.unspoken[i];
        if (u->line <= line && holds(u->text, word) && line - u->line <= count_line_ends(u->text))
            return true;
    }
    return false;
}

/* Whether byte `i` stands in a tag or in a character reference, or begins a link of Spacelog
 * (`[time:00:01:02]`), which are markup and not words. */
static bool is_markup(struct slice line, size_t i) {
    size_t from = i;
    struct slice rest = {line.p + i, line.n - i};
    if (i > 0 && line.p[i - 1] == '[' &&
        (line_begins(rest, "glossary:") || line_begins(rest, "time:")))
        return true;
    while (from > 0 && line.p[from] != '<' && line.p[from] != '>' && line.p[from] != '&' &&
           line.p[from] != ';')
        from--;
    return line.p[from] == '<' || (line.p[from] == '&' && i - from < 12);
}

static void check_line(struct account *a, struct slice line, uint64_t number) {
    for (size_t i = 0, to; i < line.n; i = to) {
        to = i + 1;
        if (!is_in_word(line.p[i]))
            continue;
        while (to < line.n && is_in_word(line.p[to]))
            to++;
        struct slice word = {line.p + i, to - i};
        if (!is_said(a, number, word) && !is_markup(line, i) && !is_left(a, number, word))
            fail_msg("%s:%llu: nobody says \"%.*s\" of \"%.*s\"", a->path,
                     (unsigned long long)number, SLICE_ARGS(word), SLICE_ARGS(line));
    }
}

static void check_file(struct account *a) {
    const struct transcript *t = &a->w.t;
    uint64_t number = 0;
    a->next = 0;
    for (struct slice rest = a->w.text; rest.p;) {
        struct slice line = slice_cut(&rest, '\n');
        number++;
        while (a->next < t->n && t->paragraphs[a->next].line <= number)
            a->next++;
        check_line(a, line, number);
    }
    a->files++;
    a->lines += number;
}

/* Files of cells and of JSON have no lines that are said: see nothing_lost.c. */
static bool has_lines(const struct whole *w) {
    return !w->reader->of_bytes && w->reader != &reader_table && w->reader != &reader_json;
}

/* What lies beside transcripts and is none. */
static bool is_leaflet(const char *name) {
    return strcmp(name, "SOURCE.md") == 0 || strcmp(name, "README.md") == 0 ||
           strcmp(name, "LICENSE.txt") == 0;
}

static void visit(struct account *a, const char *folder) {
    struct dirent **names;
    int n = scandir(folder, &names, NULL, alphasort);
    assert_true(n >= 0);
    for (int i = 0; i < n; i++) {
        char path[512];
        struct stat st;
        snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
        assert_int_equal(stat(path, &st), 0);
        if (S_ISDIR(st.st_mode) && names[i]->d_name[0] != '.') {
            visit(a, path);
        } else if (S_ISREG(st.st_mode) && (reader_knows(path) || ends_in(path, ".txt")) &&
                   !is_leaflet(names[i]->d_name)) {
            a->path = path;
            if (whole_read(&a->w, path) && has_lines(&a->w))
                check_file(a);
            whole_free(&a->w);
        }
        free(names[i]);
    }
    free(names);
}

static void test_samples(void **state) {
    struct account a = {.path = ""};
    (void)state;
    visit(&a, "corpus/samples");
    assert_true(a.files >= 24 && a.lines > 5000);
}

static void test_shared(void **state) {
    struct account a = {.path = ""};
    (void)state;
    skip_without(TRANSCRIPTS);
    visit(&a, TRANSCRIPTS);
    assert_true(a.files > 80 && a.lines > 60000);
}

static void test_formats(void **state) {
    struct account a = {.path = ""};
    (void)state;
    skip_without(FORMATS);
    visit(&a, FORMATS "/webvtt");
    visit(&a, FORMATS "/subtitles");
    assert_true(a.files > 20);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples),
        cmocka_unit_test(test_shared),
        cmocka_unit_test(test_formats),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
