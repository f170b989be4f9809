/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is lost: made-up conversations (said.h) in each layout of a text; those of word
 * processors are in nothing_lost_office.c, those in projects in nothing_lost_qdpx.c. */
#include "tests/unit/said.h"

enum { ROUNDS = 40 };

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

/* As pdftotext prints them. */
static void pages(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    size_t before = k ? 0 : utf8_count(slice_of(NAME)) + 2;
    if (i && i % 12 == 0)
        buffer_format(b, "\n\n\n%40zu\n\f   Talk of the neighbours, page %zu\n\n\n", i / 12,
                      i / 12 + 1);
    buffer_format(b, "%s%s%s", i % 12 ? "\n\n" : "", k ? "" : NAME, k ? "" : ": ");
    add_paragraph(b, s, &t->paragraphs[k], as_it_is, 70, before);
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

static void teams(struct buffer *b, struct said *s, const struct turn_said *t, size_t k, size_t i) {
    buffer_format(b, "0:%zu:%zu.270 --> 0:%zu:%zu.980\n%s\n", i / 60, i % 60, i / 60, i % 60, NAME);
    TEXT(as_it_is, 0);
    buffer_char(b, '\n');
}

static const struct writing writings[] = {
    {"labels", "a.txt", "", "", false, true, labels, NULL, NULL, NULL},
    {"labels without blank lines", "a.txt", "\xef\xbb\xbf", "\r\n", false, true, lines, NULL, NULL,
     NULL},
    {"labels, wrapped", "a.txt", "", "", false, true, wrapped, NULL, NULL, NULL},
    {"pages", "a.pdf", "   Talk of the neighbours, page 1\n\n\n", "\n\f", false, true, pages, NULL,
     NULL, NULL},
    {"labels behind times", "a.txt", "", "", false, true, timed, NULL, NULL, NULL},
    {"numbered lines", "a.txt", "", "", false, true, numbered, NULL, NULL, NULL},
    {"names and times", "a.txt", "", "\n\nTranscribed by https://otter.ai\n", false, true, names,
     NULL, NULL, NULL},
    {"times and names", "a.txt", "The talk\n\n", "", false, true, times, NULL, NULL, NULL},
    {"ids", "a.txt", "", "", false, true, ids, NULL, NULL, NULL},
    {"pipes", "a.txt", "", "", false, true, pipes, NULL, "p", NULL},
    {"markdown", "a.md", "# The talk\n\n", "\n", true, true, markdown, NULL, NULL, NULL},
    {"chat", "a.txt", "", "", false, true, chat, NULL, NULL, NULL},
    {"voices", "a.vtt", "WEBVTT\n\n", "\n", false, true, voices, NULL, NULL, NULL},
    {"zoom", "a.vtt", "WEBVTT\n\n", "", false, true, zoom, NULL, NULL, NULL},
    {"subtitles", "a.srt", "", "\n\n", false, true, subtitles, NULL, NULL, NULL},
    {"chat of TalkBank", "a.cha", "@UTF8\n@Begin\n", "@End\n", true, false, tiers, NULL, "P", "."},
    {"rock", "a.rock", "---\ncases: 1\n---\n", "", false, true, rock, NULL, NULL, NULL},
    {"conllu", "a.conllu", "", "", false, true, conllu, NULL, NULL, NULL},
    {"whisperx", "a.json", "{\"segments\": [", "]}", false, true, segments, NULL, NULL, NULL},
    {"deepgram", "a.json", "{\"results\": {\"utterances\": [", "]}}", false, true, utterances, NULL,
     NULL, NULL},
    {"cells", "a.txt", "", "", false, true, cells, NULL, NULL, NULL},
    {"commas", "a.csv", "who,mood,answer\r\n", "", false, true, commas, NULL, NULL, NULL},
    {"tabs", "a.tsv", "turn\tspeaker\ttext\n", "", false, true, tabs, NULL, NULL, NULL},
    {"teams", "a.txt", "", "", false, true, teams, NULL, NULL, NULL},
};

/* The readers that nothing_lost_office.c and nothing_lost_qdpx.c are about. */
static const struct reader *const elsewhere[] = {&reader_docx, &reader_odt, &reader_rtf,
                                                 &reader_qdpx};

static bool is_elsewhere(const struct reader *r) {
    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
        if (elsewhere[i] == r)
            return true;
    return false;
}

/* Every reader of the table reads some of it. */
static void test_all(void **state) {
    enum { WRITINGS = sizeof writings / sizeof *writings };
    struct said *s = mem_zero(1, sizeof *s);
    const struct reader *met[WRITINGS] = {NULL};
    (void)state;
    s->seed = 1;
    for (size_t round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < WRITINGS; i++) {
            const struct reader *r = check(s, &writings[i]);
            if (met[i] && met[i] != r)
                fail_msg("%s is read by %s and by %s", writings[i].name, met[i]->name, r->name);
            met[i] = r;
        }
    for (size_t k = 0, i; readers[k]; k++) {
        for (i = 0; i < WRITINGS && met[i] != readers[k]; i++)
            continue;
        if (i == WRITINGS && !is_elsewhere(readers[k]))
            fail_msg("no conversation for the reader %s", readers[k]->name);
    }
    free(s);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_all)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
