/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/provenance.h"

#include "tests/unit/testing.h"

static void told(const char *json, struct provenance *p) {
    struct fault f = {0};
    write_file("datapackage.json", slice_of(json));
    *p = (struct provenance){0};
    assert_true(provenance_read(p, ".", &f));
}

static void test_settings(void **state) {
    (void)state;
    struct provenance p;
    told("{\"version\":\"9.1\",\"text\":\"ICU 72\",\"settings\":{\"unit\":\"turn\",\"block\":20,"
         "\"map\":true,\"repair\":false,\"planned\":null,\"list\":[1],\"suppress\":0},"
         "\"sources\":[{\"title\":\"a.tsv\",\"hash\":\"sha256:00\"},{\"title\":\"talks\"}]}",
         &p);
    assert_string_equal(p.version, "9.1");
    assert_string_equal(p.text, "ICU 72");
    assert_string_equal(p.languages, "");
    assert_int_equal(p.n_settings, 7);
    assert_string_equal(p.settings[0].name, "unit");
    assert_string_equal(provenance_setting(&p, "block"), "20");
    assert_string_equal(provenance_setting(&p, "map"), "true");
    assert_string_equal(provenance_setting(&p, "repair"), "false");
    assert_string_equal(provenance_setting(&p, "planned"), "");
    assert_string_equal(provenance_setting(&p, "list"), "");
    assert_string_equal(provenance_setting(&p, "none"), "");
    assert_int_equal(p.n_sources, 2);
    assert_string_equal(p.sources[0].name, "a.tsv");
    assert_string_equal(p.sources[0].value, "sha256:00");
    assert_string_equal(p.sources[1].value, "");
    provenance_free(&p);
}

static void command_of(const char *settings, const char *sources, const char *wanted) {
    struct provenance p;
    struct buffer json = {0}, to = {0};
    buffer_format(&json, "{\"settings\":{%s},\"sources\":[%s]}%c", settings, sources, '\0');
    told(json.p, &p);
    provenance_command(&p, &to);
    holds(&to, wanted);
    provenance_free(&p);
    buffer_free(&json);
    buffer_free(&to);
}

static void command(const char *settings, const char *wanted) {
    command_of(settings, "", wanted);
}

/* As one types it: what was not asked for is not there, and no setting is more than one word. */
static void test_command(void **state) {
    (void)state;
    command("", "hearth run TRANSCRIPTS");
    command("\"unit\":\"window:3\",\"block\":20,\"map\":true,\"repair\":false,\"cost\":0,"
            "\"planned\":null,\"matcher\":\"41687d\"",
            "hearth run --unit window:3 --block 20 --map TRANSCRIPTS");
    command("\"planned\":\"my file.tsv\"", "hearth run --planned 'my file.tsv' TRANSCRIPTS");
    command("\"planned\":\"it's; rm -r $HOME\"",
            "hearth run --planned 'it'\\''s; rm -r $HOME' TRANSCRIPTS");
    command("\"waves\":\"\u00e9t\u00e9\"", "hearth run --waves '\u00e9t\u00e9' TRANSCRIPTS");
    command_of("\"planned\":\"p.tsv\"",
               "{\"title\":\"talks\"},{\"title\":\"my book.tsv\",\"option\":\"lexicon\"},"
               "{\"title\":\"p.tsv\",\"option\":\"planned\"},{\"title\":\"x\",\"option\":\"a; b\"}",
               "hearth run --lexicon 'my book.tsv' '--a; b' x --planned p.tsv TRANSCRIPTS");
    command("\"a; rm -r $HOME\":true", "hearth run '--a; rm -r $HOME' TRANSCRIPTS");
}

static void test_refused(void **state) {
    (void)state;
    struct provenance p = {0};
    struct fault f = {.stage = "report"};
    assert_false(provenance_read(&p, ".", &f));
    fault_free(&f);
    write_file("datapackage.json", SLICE("{\"settings\":"));
    f = (struct fault){.stage = "report"};
    assert_false(provenance_read(&p, ".", &f));
    faulted(&f, STATUS_INPUT, "hearth report: ./datapackage.json: no JSON that can be read\n");
    provenance_free(&p);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_settings, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_command, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_refused, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
