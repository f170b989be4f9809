/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/turns.h"

static const struct {
    const char *text, *turns;
    bool repair;
} rows[] = {
    /* Whisper: seconds, nobody named; what is no text does not get into it. */
    {"{\"text\": \" We tried twice. Then\", \"segments\": [\n"
     "{\"id\": 0, \"start\": 3.27, \"end\": 4.25, \"text\": \" We tried\", \"tokens\": [50363, "
     "11],\n"
     "\"avg_logprob\": -0.25, \"no_speech_prob\": 0.01},\n"
     "{\"id\": 1, \"start\": 4.25, \"end\": 5, \"text\": \" twice.\", \"temperature\": 0.0},\n"
     "{\"id\": 2, \"start\": 5.0, \"end\": 6.0, \"text\": \" Then\"}], \"language\": \"en\"}",
     "1||3.270|5.000|2|We tried twice.\n2||5.000|6.000|5|Then\n", false},
    /* whisperX: speakers, words within, times that are missing. */
    {"{\"segments\": [{\"start\": 0.5, \"end\": 1.5, \"text\": \" We tried\", \"words\": "
     "[{\"word\": "
     "\"We\", \"start\": 0.5, \"end\": 0.7, \"score\": 0.93, \"speaker\": \"SPEAKER_01\"}], "
     "\"speaker\": \"SPEAKER_01\"}, {\"text\": \"twice.\", \"speaker\": \"SPEAKER_01\"}, "
     "{\"start\": "
     "2, \"end\": 3, \"text\": \"Yes: we did\", \"speaker\": \"SPEAKER_00\"}], \"word_segments\": "
     "[]}",
     "1|SPEAKER_01|0.500|1.500|1|We tried twice.\n2|SPEAKER_00|2.000|3.000|1|Yes: we did\n", false},
    /* whisper.cpp: offsets in milliseconds. */
    {"{\"transcription\": [{\"timestamps\": {\"from\": \"00:00:00,000\", \"to\": "
     "\"00:00:01,250\"}, \"offsets\": {\"from\": 0, \"to\": 1250}, \"text\": \" hi\"}]}",
     "1||0.000|1.250|1|hi\n", false},
    /* AssemblyAI: milliseconds, letters for speakers; words are in the utterances, too. */
    {"{\"id\": \"x\", \"text\": \"We tried. No.\", \"confidence\": 0.9, \"words\": [{\"text\": "
     "\"We\", \"start\": 250, \"end\": 300, \"speaker\": \"A\"}], \"utterances\": "
     "[{\"confidence\": "
     "0.93, \"end\": 1250, \"speaker\": \"A\", \"start\": 250, \"text\": \"We tried.\", \"words\": "
     "[{\"text\": \"We\", \"start\": 250, \"end\": 300, \"confidence\": 0.97}]}, {\"speaker\": "
     "\"B\", \"start\": 1300, \"end\": 1500, \"text\": \"No.\"}]}",
     "1|A|0.250|1.250|1|We tried.\n2|B|1.300|1.500|1|No.\n", false},
    {"{\"utterances\": null, \"words\": [{\"text\": \"We\", \"start\": 250, \"end\": 300, "
     "\"speaker\": \"A\"}, {\"text\": \"tried.\", \"start\": 300, \"end\": 450, \"speaker\": "
     "\"A\"}, {\"text\": \"No.\", \"start\": 500, \"end\": 550, \"speaker\": \"B\"}]}",
     "1|A|0.250|0.450|1|We tried.\n2|B|0.500|0.550|1|No.\n", false},
    /* Deepgram: utterances; paragraphs; words; one transcript; several channels. */
    {"{\"metadata\": {\"channels\": 1}, \"results\": {\"channels\": [{\"alternatives\": "
     "[{\"transcript\": \"x\"}]}], \"utterances\": [{\"start\": 0.5, \"end\": 1.5, \"confidence\": "
     "0.9, \"channel\": 0, \"transcript\": \"We tried.\", \"speaker\": 0}, {\"start\": 2, \"end\": "
     "3, \"transcript\": \"No.\", \"speaker\": 1}]}}",
     "1|Speaker 0|0.500|1.500|1|We tried.\n2|Speaker 1|2.000|3.000|1|No.\n", false},
    {"{\"results\": {\"channels\": [{\"alternatives\": [{\"transcript\": \"x\", \"words\": "
     "[{\"word\": \"x\"}], \"paragraphs\": {\"transcript\": \"x\", \"paragraphs\": [{\"speaker\": "
     "0, \"num_words\": 3, \"start\": 0.5, \"end\": 2.5, \"sentences\": [{\"text\": \"We tried.\", "
     "\"start\": 0.5, \"end\": 1.5}, {\"text\": \"Twice.\", \"start\": 1.5, \"end\": 2.5}]}, "
     "{\"speaker\": 1, \"sentences\": [{\"text\": \"No.\", \"start\": 3, \"end\": 4}]}]}}]}]}}",
     "1|Speaker 0|0.500|2.500|1|We tried. Twice.\n2|Speaker 1|3.000|4.000|1|No.\n", false},
    {"{\"results\": {\"channels\": [{\"alternatives\": [{\"transcript\": \"x\", \"words\": "
     "[{\"word\": \"note\", \"punctuated_word\": \"Note:\", \"start\": 0.5, \"end\": 0.75, "
     "\"confidence\": 0.99}, {\"word\": \"no\", \"punctuated_word\": \"no.\", \"start\": 0.75, "
     "\"end\": 1}]}]}]}}",
     "1||0.500|1.000|1|Note: no.\n", false},
    {"{\"results\": {\"channels\": [{\"alternatives\": [{\"transcript\": \"all of it\"}]}]}}",
     "1||||1|all of it\n", false},
    {"{\"results\": {\"channels\": [{\"alternatives\": [{\"words\": [{\"word\": \"one\", "
     "\"start\": "
     "0, \"end\": 1}, {\"word\": \"three\", \"start\": 4, \"end\": 5}]}]}, {\"alternatives\": "
     "[{\"words\": [{\"word\": \"two\", \"start\": 2, \"end\": 3}]}]}]}}",
     "1|Channel 1|0.000|1.000|1|one\n2|Channel 2|2.000|3.000|1|two\n3|Channel "
     "1|4.000|5.000|1|three\n",
     false},
    /* Rev: monologues of elements; a table of speakers. */
    {"{\"speakers\": [{\"id\": 1, \"name\": \"Ana Berg\"}], \"monologues\": [\n{\"speaker\": 1, "
     "\"elements\": [\n{\"type\": \"text\", \"value\": \"We\", \"ts\": 0.5, \"end_ts\": 0.75, "
     "\"confidence\": 0.9}, {\"type\": \"punct\", \"value\": \" \"}, {\"type\": \"text\", "
     "\"value\": \"tried\", \"ts\": 0.75, \"end_ts\": 1.25}, {\"type\": \"punct\", \"value\": "
     "\".\"}]},\n{\"speaker\": 2, \"elements\": [{\"type\": \"text\", \"value\": \"No\"}]}]}",
     "1|Ana Berg|0.500|1.250|3|We tried.\n2|Speaker 2|||4|No\n", false},
    /* Otter: its times have no unit that it tells. */
    {"{\"speech\": {\"speakers\": [{\"id\": 7, \"speaker_name\": \"Ana Berg\"}], \"transcripts\": "
     "[{\"transcript\": \"We tried.\", \"start_offset\": 132400, \"end_offset\": 191240, "
     "\"speaker_id\": 7, \"alignment\": []}, {\"transcript\": \"No.\", \"speaker_id\": null}]}}",
     "1|Ana Berg|||1|We tried.\n2||||1|No.\n", false},
    /* An array by itself, a text by itself; escapes; form C. */
    {"[{\"start\": 3.27, \"end\": 4.25, \"speaker\": \"SPEAKER_01\", \"text\": \" We tried "
     "twice.\"}]",
     "1|SPEAKER_01|3.270|4.250|1|We tried twice.\n", false},
    {"{\"text\": \"caf\\u0065\\u0301 \\ud83d\\ude00 \\u0000\\n \\\"x\\\"\"}",
     "1||||1|caf\u00e9 \U0001f600 \u201cx\u201d\n", false},
    /* An array somewhere, of items that each have a speaker and a text by any of their names. */
    {"{\"topics\": [\"a\", \"b\"], \"meeting\": {\"turns\": [\n{\"author\": \"Ana\", \"content\": "
     "\"We tried.\"},\n"
     "{\"author\": \"Ben\", \"content\": \"Yes.\"}]}}",
     "1|Ana|||2|We tried.\n2|Ben|||3|Yes.\n", false},
    {"{\"people\": [{\"name\": \"Ana\", \"age\": 3}, {\"name\": \"Ben\", \"age\": 4}]}",
     "!hearth ingest: talk: JSON, but no transcript: no array segments, utterances, results, "
     "monologues, transcription, transcripts or words, and none of items with a speaker and a "
     "text\n",
     false},
    /* What is refused. */
    {"{\"segments\": [{\"text\": \"x\", \"start\": 2, \"end\": 1}]}",
     "!hearth ingest: talk:1: a stretch of speech that ends before it starts\n", false},
    {"{\"segments\": [{\"text\": \"x\", \"start\": 2, \"end\": 1}]}", "1||||1|x\n", true},
    {"{\"segments\": [\n{\"text\":\n\"x\", \"start\": -2, \"end\": 1}]}",
     "!hearth ingest: talk:3: a time that cannot be\n", false},
    {"{\"segments\": [{\"text\": \"x\", \"start\": 1e300}]}",
     "!hearth ingest: talk:1: a time that cannot be\n", false},
    {"{\"name\": \"hearth\", \"version\": 1}",
     "!hearth ingest: talk: JSON, but no transcript: no array segments, utterances, results, "
     "monologues, transcription, transcripts or words, and none of items with a speaker and a "
     "text\n",
     false},
    {"{\"segments\": \n[}", "!hearth ingest: talk:2: no JSON: unexpected token\n", false},
    {"{\"text\": 1, \"text\": 2}", "!hearth ingest: talk:1: no JSON: duplicate object key\n",
     false},
    {"", "!hearth ingest: talk:1: no JSON: '[' or '{' expected\n", false},
    /* What is passed over. */
    {"{\"segments\": [1, null, {}, [], {\"text\": 5}, {\"text\": \"x\", \"speaker\": {\"name\": "
     "\"Ana\"}}]}",
     "1|Ana|||1|x\n", false},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_turns(&reader_json, rows[i].text, rows[i].repair, rows[i].turns);
}

static void test_layouts(void **state) {
    (void)state;
    static const struct {
        size_t row;
        const char *layout;
    } known[] = {{0, "whisper json"},    {1, "whisperx json"}, {2, "whisper.cpp json"},
                 {3, "assemblyai json"}, {5, "deepgram json"}, {10, "rev json"},
                 {11, "otter json"}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct transcript t = {0};
        struct fault f = {0};
        struct reading in = {.text = slice_of(rows[known[i].row].text), .file = "talk"};
        assert_true(reader_json.read(&t, &in, &f));
        assert_string_equal(t.layout, known[i].layout);
        assert_true(t.evidence.n > 0);
        assert_true(reader_json.detect(in.text) > 50);
        transcript_free(&t);
    }
    assert_int_equal(reader_json.detect(slice_of("[00:01] Ana: the \"text\"\n")), 0);
    assert_int_equal(reader_json.detect(slice_of("{\"name\": 1}")), 0);
    assert_int_equal(reader_json.detect(slice_of("{\"a\": [{\"text\": \"x\"}]}")), 0);
    assert_true(reader_json.detect(slice_of("[{\"a\": 1, \"text\": \"x\"}]")) > 50);
    assert_int_equal(reader_json.detect(slice_of("{")), 0);
    assert_int_equal(reader_json.detect(slice_of("")), 0);
}

static void refuses(const char *begin, const char *more, size_t times, const char *why) {
    struct buffer b = {0};
    struct transcript t = {0};
    struct fault f = {0};
    buffer_text(&b, begin);
    for (size_t i = 0; i < times; i++)
        buffer_text(&b, more);
    struct reading in = {.text = buffer_slice(&b), .file = "talk"};
    assert_false(reader_json.read(&t, &in, &f));
    buffer_char(&f.text, '\0');
    assert_non_null(strstr(f.text.p, why));
    transcript_free(&t);
    fault_free(&f);
    buffer_free(&b);
}

/* Before a tree is built. */
static void test_limits(void **state) {
    (void)state;
    refuses("", "[", 65, "nested more than 64 deep");
    refuses("", "{\"a\":", 1000000, "nested more than 64 deep");
    refuses("[", "0,", 4000000, "more than 4 million values");
    refuses("\"", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 2097152, "more than 64 MiB");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_layouts),
        cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
