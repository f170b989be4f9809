/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When what has changed is taken in, by a clock of the test's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "stages/watch_files.h"

static char folder[] = "/tmp/watch-files-XXXXXX";
static const char *operand = "talks";
static const struct text_list operands = {&operand, 1, 1};

static void put(const char *path, const char *text) {
    FILE *f = fopen(path, "a");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

/* Everything in the folder as it is now is taken in. */
static struct watch_files begin(const struct run_options *o, struct fault *f) {
    struct watch_changes all = {0};
    memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    mkdir("talks", 0700);
    put("talks/a.txt", "Ana: Hello.\n");
    struct watch_files w = {.options = o,
                            .operands = &operands,
                            .calm = 200,
                            .patience = 5000,
                            .notices = notices_open(f)};
    assert_non_null(w.notices);
    assert_true(watch_files_look(&w, 1000, f));
    watch_files_take(&w, 1000, true, &all);
    watch_changes_free(&all);
    return w;
}

static void end(struct watch_files *w, struct fault *f) {
    notices_close(w->notices);
    watch_files_free(w);
    assert_true(fault_none(f));
    fault_free(f);
    assert_int_equal(chdir("/"), 0);
    char command[64];
    snprintf(command, sizeof command, "rm -r %s", folder);
    assert_int_equal(system(command), 0);
}

static uint64_t due(struct watch_files *w, uint64_t now) {
    struct fault f = {0};
    assert_true(notices_take(w->notices, &f));
    assert_true(watch_files_look(w, now, &f));
    return watch_files_due(w, now);
}

static void take(struct watch_files *w, uint64_t now, const char *kinds, const char *left) {
    static const char letters[] = "ncrm"; /* new, changed, removed, moved */
    struct watch_changes c = {0};
    char got[16] = {0};
    watch_files_take(w, now, false, &c);
    for (size_t i = 0; i < c.n && i < sizeof got - 1; i++)
        got[i] = letters[c.items[i].kind];
    assert_string_equal(got, kinds);
    assert_int_equal(c.left.n, left != NULL);
    if (left)
        assert_string_equal(c.left.items[0], left);
    watch_changes_free(&c);
}

static void nothing_is_due_when_nothing_has_changed(void **state) {
    (void)state;
    const struct run_options o = {0};
    struct fault f = {0};
    struct watch_files w = begin(&o, &f);
    assert_int_equal(due(&w, 2000), WATCH_NEVER);
    put("talks/.a.txt.swp", "x");
    put("talks/a.txt~", "x");
    put("talks/~$b.docx", "x");
    assert_int_equal(due(&w, 3000), WATCH_NEVER);
    end(&w, &f);
}

static void a_closed_file_is_due_when_it_has_been_calm(void **state) {
    (void)state;
    const struct run_options o = {0};
    struct fault f = {0};
    struct watch_files w = begin(&o, &f);
    put("talks/b.txt", "Ben: Hello.\n");
    assert_int_equal(due(&w, 2000), 200);
    assert_int_equal(due(&w, 2150), 50);
    put("talks/b.txt", "Ben: And more.\n");
    assert_int_equal(due(&w, 2190), 200);
    assert_int_equal(due(&w, 2390), 0);
    take(&w, 2390, "n", NULL);
    assert_int_equal(due(&w, 2391), WATCH_NEVER);
    unlink("talks/a.txt");
    rename("talks/b.txt", "talks/c.txt");
    assert_int_equal(due(&w, 3000), 200);
    assert_int_equal(due(&w, 3200), 0);
    take(&w, 3200, "rm", NULL);
    end(&w, &f);
}

/* Each file of a burst puts it off, but not for longer than the burst may take. */
static void a_burst_is_taken_in_together_and_in_time(void **state) {
    (void)state;
    const struct run_options o = {0};
    struct fault f = {0};
    struct watch_files w = begin(&o, &f);
    for (uint64_t now = 2000; now < 2800; now += 100) {
        char name[32];
        snprintf(name, sizeof name, "talks/n%d.txt", (int)now);
        put(name, "Ben: Hello.\n");
        assert_in_range(due(&w, now), 1, 200);
    }
    assert_int_equal(due(&w, 2800), 0);
    take(&w, 2800, "nnnnnnn", "talks/n2700.txt");
    end(&w, &f);
}

static void one_that_is_written_is_waited_for_and_left_out(void **state) {
    (void)state;
    const struct run_options o = {0};
    struct fault f = {0};
    struct watch_files w = begin(&o, &f);
    FILE *slow = fopen("talks/slow.txt", "w");
    assert_int_equal(due(&w, 2000), 5000);
    fputs("Cy: Well", slow);
    fflush(slow);
    assert_int_equal(due(&w, 3000), 5000);
    put("talks/b.txt", "Ben: Hello.\n");
    assert_int_equal(due(&w, 3100), 200);
    assert_int_equal(due(&w, 3300), 0);
    take(&w, 3300, "n", "talks/slow.txt");
    assert_int_equal(due(&w, 3300), 4700);
    fclose(slow);
    assert_int_equal(due(&w, 3400), 0);
    take(&w, 3400, "n", NULL);
    end(&w, &f);
}

/* All transcripts hang on a codebook. */
static void a_table_is_waited_for(void **state) {
    (void)state;
    const struct run_options o = {0};
    struct fault f = {0};
    struct watch_files w = begin(&o, &f);
    FILE *book = fopen("talks/codebook.tsv", "w");
    fputs("theme", book);
    fflush(book);
    put("talks/b.txt", "Ben: Hello.\n");
    assert_int_equal(due(&w, 2000), 200);
    assert_int_equal(due(&w, 2200), 4800);
    fclose(book);
    assert_int_equal(due(&w, 2300), 0);
    take(&w, 2300, "nn", NULL);
    end(&w, &f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_due_when_nothing_has_changed),
        cmocka_unit_test(a_closed_file_is_due_when_it_has_been_calm),
        cmocka_unit_test(a_burst_is_taken_in_together_and_in_time),
        cmocka_unit_test(one_that_is_written_is_waited_for_and_left_out),
        cmocka_unit_test(a_table_is_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
