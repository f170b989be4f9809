/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The conformance cases for WebVTT of ../shared/data/formats: what their files of expectations say,
 * and what the standard makes of the text; where this reader means to keep what the standard
 * throws away, the row says so. */
#include "tests/unit/turns.h"

#include "corpus/decode.h"

#define WEBVTT "../shared/data/formats/webvtt"
#define TEXT "||0.000|2.000|"
#define NO_HEAD "no WebVTT: the first line must be WEBVTT"
#define NO_CUE "no cue: no line with times"
#define NO_TIME "unreadable times of a cue"
#define APPLE "It's a blue apple tree!\n"

/* The first row whose path a file's begins with: speaker, times and text of each turn, or a part of
 * the fault. */
static const struct {
    const char *path, *turns, *fault;
} rows[] = {
    {"cue-settings/align/", TEXT "Text\n", NULL},
    /* Two digits of a fraction: the standard wants three and drops the cue; Teams writes so. */
    {"cue-times/fraction-digits", TEXT "Text\n", NULL},
    {"cue-times/fractions", "||0.142|0.519|Text\n", NULL},
    {"cue-times/incorrect-delimiter", NULL, NO_TIME},
    {"cue-times/max-spots-over-sixty", "||432000.000|432000.000|Text\n", NULL},
    {"cue-times/max-time-spots", "||0.000|600.000|Text\n", NULL},
    {"cue-times/max-spot-digits", TEXT "Text\n", NULL},
    {"cue-times/min-mid-digits", NULL, NO_TIME},
    {"cue-times/min-top-digits", TEXT "Text\n", NULL},
    /* 120:00.000 is two hours here; the case has it as 120 hours, the standard drops it. */
    {"cue-times/minimum-spots-over-sixty", "||7200.000|7210.000|Text\n", NULL},
    {"cue-times/minimum-time-spots", TEXT "Text\n", NULL},
    {"cue-times/mismatched-time-spots", "||0.000|20.000|Text\n", NULL},
    {"cue-times/missing-separator", NULL, NO_CUE},
    {"cue-times/", "||25.000|27.000|Payload\n", NULL},
    {"cuetext/escape-characters/amp", TEXT "Some text & other stuff.\n", NULL},
    {"cuetext/escape-characters/gt", TEXT "Everyone likes the '>' sign right?\n", NULL},
    /* The standard decodes as HTML does: these four need no semicolon. */
    {"cuetext/escape-characters/incorrect", TEXT "&l &g; &am; < > &nbs &nbs; &g; &lr;\n", NULL},
    {"cuetext/escape-characters/lrm", TEXT "This should be . Correct?\n", NULL},
    {"cuetext/escape-characters/rlm", TEXT "This should be . Correct?\n", NULL},
    {"cuetext/escape-characters/lt", TEXT "Not so much the '<' sign though.\n", NULL},
    {"cuetext/escape-characters/nbsp", TEXT "Did you know I didn't put a space here?\n", NULL},
    {"cuetext/escape-characters/together", TEXT "Some text < &> < &nb &am< &lr other stuff.\n",
     NULL},
    {"cuetext/tag-format/bogus-span-name", TEXT "That's awesome!\n", NULL},
    /* Unclosed tags: the standard takes the words for a part of the tag. */
    {"cuetext/tag-format/end-tag-no-gt", TEXT "This is awesome!\n", NULL},
    {"cuetext/tag-format/no-closing-gt", TEXT APPLE, NULL},
    {"cuetext/tag-format/start-tag-missing-gt", TEXT "That's awesome!\n", NULL},
    {"cuetext/tag-format/incorrect-close-tag-order", TEXT "Hee! Hee!\n", NULL},
    {"cuetext/tag-format/no-start-tag", TEXT "No way!\n", NULL},
    {"cuetext/timestamp/basic", TEXT APPLE, NULL},
    {"cuetext/timestamp/no-end-gt", TEXT APPLE, NULL}, /* unclosed */
    {"cuetext/timestamp/non-digit", TEXT APPLE, NULL},
    {"cuetext/timestamp/nested", TEXT "Hee! Hee!\n", NULL},
    {"cuetext/timestamp/out-of-cue-range", TEXT "That's awesome!\n", NULL},
    {"cuetext/timestamp/space-after-lt", TEXT "That's awesome!\n", NULL},
    {"cuetext/timestamp/space-before-gt", TEXT "No way!\n", NULL},
    {"cuetext/voice/no-end-gt", TEXT APPLE, NULL}, /* unclosed */
    {"cuetext/voice/not-closed", TEXT APPLE, NULL},
    {"cuetext/voice/with-annotation", "|Mary|0.000|2.000|No way!\n", NULL},
    {"cuetext/voice/with-closing-span", "|Joe|0.000|2.000|Hee!\n" TEXT "Hee!\n", NULL},
    {"cuetext/voice/with-", "|Joe|0.000|2.000|That's awesome!\n", NULL},
    {"file-layout/cue-spacing", "||0.000|8.000|Text Text Text\n", NULL},
    {"file-layout/header-no-new-line", "||11.000|13.000|Test\n", NULL},
    {"file-layout/many-comments",
     "||1.000|4.000|Never drink liquid nitrogen.\n||5.000|9.000|It will perforate your stomach.\n"
     "||5.000|9.000|You could die.\n",
     NULL},
    {"file-layout/no-space-cue-times", "||0.000|1.000|cue text\n", NULL},
    {"file-layout/webvtt-", TEXT "text\n", NULL},
    {"file-layout/", NULL, NO_HEAD},
    {"regions/id/arrows", "||0.000|1.000|Text\n", NULL},
    {"regions/id/correct", "||0.000|1.000|Text\n", NULL},
    {"regions/id/", NULL, NO_CUE},
};

static void add_result(struct buffer *b, const struct transcript *t) {
    for (size_t i = 0; i < t->n; i++) {
        const struct paragraph *p = &t->paragraphs[i];
        buffer_char(b, '|');
        buffer_add(b, p->speaker);
        buffer_char(b, '|');
        time_add(b, p->start);
        buffer_char(b, '|');
        time_add(b, p->end);
        buffer_char(b, '|');
        buffer_add(b, p->text);
        buffer_char(b, '\n');
    }
    buffer_char(b, '\0');
}

static void check(const char *path, size_t row) {
    struct buffer bytes = {0}, result = {0};
    struct decoder *d = decoder_new(NULL, false);
    struct decoded text;
    struct fault f = {0};
    struct transcript t = {0};
    read_file(path, &bytes);
    assert_true(decode(d, &bytes, path, &text, &f));
    struct reading in = {.text = text.text, .file = path};
    bool ok = reader_vtt.read(&t, &in, &f);
    if (ok != (rows[row].turns != NULL))
        fail_msg("%s: %s", path, ok ? "read" : "refused");
    if (ok) {
        add_result(&result, &t);
        if (strcmp(result.p, rows[row].turns) != 0)
            fail_msg("%s:\n%s instead of\n%s", path, result.p, rows[row].turns);
    } else {
        buffer_char(&f.text, '\0');
        assert_non_null(strstr(f.text.p, rows[row].fault));
        assert_int_equal(f.count, 1);
    }
    transcript_free(&t);
    fault_free(&f);
    decoder_free(d);
    buffer_free(&bytes);
    buffer_free(&result);
}

static void visit(const char *folder, size_t *files) {
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *e; (e = readdir(dir));) {
        struct buffer b = {0};
        buffer_format(&b, "%s/%s%c", folder, e->d_name, '\0');
        struct stat st;
        assert_int_equal(stat(b.p, &st), 0);
        if (e->d_name[0] != '.' && S_ISDIR(st.st_mode))
            visit(b.p, files);
        else if (has_extension(b.p, "vtt")) {
            size_t row = 0;
            const char *name = b.p + strlen(WEBVTT "/");
            while (row < sizeof rows / sizeof *rows &&
                   strncmp(name, rows[row].path, strlen(rows[row].path)) != 0)
                row++;
            if (row < sizeof rows / sizeof *rows)
                check(b.p, row);
            else
                fail_msg("no expectation for %s", name);
            ++*files;
        }
        buffer_free(&b);
    }
    closedir(dir);
}

static void test_cases(void **state) {
    (void)state;
    skip_without(WEBVTT);
    size_t files = 0;
    visit(WEBVTT, &files);
    assert_true(files >= 70);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
