/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of a run that lie in files, and what is refused of them. */
#include "stages/run_parts.h"

#include <fcntl.h>

#include "pipeline/line.h"
#include "stages/run_course.h"
#include "stages/run_parts_inner.h"
#include "stages/run_pass.h"
#include "stages/stages.h"
#include "tests/unit/testing.h"

static const char *const transcripts[] = {"t/a.txt", "t/b.txt", "t/c.txt"};

/* A run of its own. */
struct trial {
    struct run_mode mode;
    struct stage_run self;
    struct whole_run w;
};

static void set_options(struct trial *t) {
    stage_run_init(&t->self, stage_find(all_stages, "run"), &t->mode);
    text_list_add(&t->self.operands, "t");
    assert_true(stage_run_option(&t->self, "lexicon", "codebook.tsv"));
    assert_true(stage_run_option(&t->self, "manifest", "manifest.tsv"));
    assert_true(stage_run_option(&t->self, "out", "out"));
}

static void begin(struct trial *t, uint64_t jobs) {
    *t = (struct trial){.mode = {.jobs = jobs, .quiet = true}};
    set_options(t);
    run_course_begin(&t->w, &t->self);
    assert_true(run_course_check(&t->w));
}

static void end(struct trial *t) {
    run_course_end(&t->w);
    stage_run_free(&t->self);
}

/* The transcripts from..to. */
static void make_part(const char *path, size_t from, size_t to, uint64_t jobs) {
    struct trial t;
    struct text_list files = {NULL, 0, 0};
    begin(&t, jobs);
    for (size_t i = from; i < to; i++)
        text_list_add(&files, transcripts[i]);
    assert_true(run_part_write(&t.w, &files, path, NULL, NULL));
    free(files.items);
    end(&t);
}

/* What was read has changed: no part stood there until then, and none will. */
static bool changed_since(void *with, struct fault *f) {
    assert_int_not_equal(access(with, F_OK), 0);
    return fault_input(f, NO_PLACE, NO_QUOTE, "changed");
}

static void test_changed(void **state) {
    char path[] = "never";
    struct trial t;
    struct text_list files = {NULL, 0, 0};
    (void)state;
    begin(&t, 1);
    text_list_add(&files, transcripts[0]);
    assert_false(run_part_write(&t.w, &files, path, changed_since, path));
    faulted(t.w.fault, STATUS_INPUT, "hearth run: changed\n");
    assert_int_equal(system("test $(ls | grep -c never) = 0"), 0);
    free(files.items);
    end(&t);
}

struct paths {
    const char *items[3];
    size_t n;
};
static bool tables(struct whole_run *w, void *with) {
    const struct paths *paths = with;
    struct run_part_file files[3];
    for (size_t i = 0; i < paths->n; i++)
        files[i] = (struct run_part_file){.path = paths->items[i], .fd = -1};
    return run_parts_merge(w, files, paths->n);
}

/* Into `out`; false with its fault in *f. */
static bool merge(struct paths paths, struct fault *f) {
    struct trial t;
    begin(&t, 1);
    bool ok = run_pass_make(&t.w) && run_course_results(&t.w, tables, &paths);
    if (!ok)
        fault_again(f, t.self.fault.status, t.self.fault.count, buffer_slice(&t.self.fault.text));
    end(&t);
    return ok;
}

static int set_up(void **state) {
    int failed = enter_folder(state);
    assert_int_equal(setenv("XDG_CONFIG_HOME", ".", 1), 0);
    assert_int_equal(system("mkdir t"), 0);
    write_file("codebook.tsv", SLICE("theme\tpattern\ntrust\ttrust\ngarden\tgarden\nmeet\tmeet\n"));
    write_file("manifest.tsv", SLICE("doc\tnote\na\tasked by Emmy Noether\nb\tnothing\nc\t\n"));
    write_file("t/a.txt",
               SLICE("Ada Lovelace: Trust the garden.\nAlan Turing: We meet. Oh Anna!\n"));
    write_file("t/b.txt", SLICE("Alan Turing: Trust, and a garden to meet in.\n"));
    write_file("t/c.txt", SLICE("Emmy Noether: We meet in the garden. [laughs]\n"));
    make_part("p0", 0, 1, 1);
    make_part("p1", 1, 2, 1);
    make_part("p12", 1, 3, 1);
    return failed;
}

/* Whoever makes it, and whatever stood there. */
static void test_same_part(void **state) {
    (void)state;
    make_part("again", 1, 3, 3);
    make_part("again", 1, 3, 2);
    assert_int_equal(system("cmp p12 again"), 0);
    assert_int_equal(system("test $(ls | grep -c again) = 1"), 0);
}

/* The order of the parts does not matter. */
static void test_merge(void **state) {
    struct fault f = {.stage = "t"};
    struct trial t;
    (void)state;
    t.mode = (struct run_mode){.jobs = 1, .quiet = true};
    set_options(&t);
    assert_true(t.self.stage->command(&t.self));
    stage_run_free(&t.self);
    assert_int_equal(system("mv out one"), 0);
    assert_true(merge((struct paths){{"p0", "p12"}, 2}, &f));
    assert_int_equal(system("diff -r one out"), 0);
    assert_true(merge((struct paths){{"p12", "p0"}, 2}, &f));
    assert_int_equal(system("diff -r one out && rm -r out"), 0);
}

static void refused(struct paths paths, const char *why) {
    struct fault f = {.stage = "t"};
    assert_false(merge(paths, &f));
    faulted(&f, STATUS_INPUT, why);
    assert_int_not_equal(access("out", F_OK), 0);
}

static void test_refused(void **state) {
    (void)state;
    refused((struct paths){{"p0", "p1"}, 2}, "hearth run: a document that is in no part: \"c\"\n");
    refused((struct paths){{"p0", "p1", "p12"}, 3},
            "hearth run: a document that is in two parts: \"b\"\n");
    refused((struct paths){{"manifest.tsv", "p12"}, 2},
            "hearth run: manifest.tsv: no whole part: its last line is missing\n");
    refused((struct paths){{NULL}, 0}, "hearth run: there are no parts to be merged\n");
}

/* The part `from` with other bytes in a member, and a last line that is right. */
static void change(const char *from, const char *to, const char *member, struct slice bytes) {
    struct fault f = {.stage = "t"};
    struct buffer text = {0};
    struct part_writer out;
    struct part p;
    int fd = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_true(part_open(&p, from, -1, &f) && part_begin(&out, fd, to, &f));
    for (size_t i = 0; i < p.n; i++) {
        buffer_clear(&text);
        assert_true(part_text(&p, p.pieces[i].name, &text, &f));
        bool it = strcmp(p.pieces[i].name, member) == 0;
        part_member(&out, p.pieces[i].name, it ? bytes : buffer_slice(&text));
    }
    assert_true(part_end(&out, p.rows, p.documents));
    part_close(&p);
    buffer_free(&text);
    close(fd);
}

/* What the stages gathered is believed of nobody. The part p0 is made again, from its files, so the
 * other one is changed. */
static void test_senseless(void **state) {
    static const char *const members[] = {PART_FILES, PART_PEOPLE, PART_INGEST, PART_STEPS};
    struct fault f = {.stage = "t"};
    uint64_t seed = 1;
    (void)state;
    for (size_t k = 0; k < sizeof members / sizeof *members; k++) {
        struct part p;
        struct buffer text = {0};
        assert_true(part_open(&p, "p12", -1, &f) && part_text(&p, members[k], &text, &f));
        for (int round = 0; text.n && round < 12; round++) {
            struct slice cut = {text.p, draw_below(&seed, text.n)};
            char *byte = &text.p[draw_below(&seed, text.n)], kept = *byte;
            change("p12", "cut", members[k], cut);
            *byte = (char)draw(&seed);
            change("p12", "changed", members[k], buffer_slice(&text));
            *byte = kept;
            if (k > 0 && merge((struct paths){{"p0", "cut"}, 2}, &f))
                fail_msg("%s, %zu of %zu bytes", members[k], cut.n, text.n);
            fault_free(&f);
            merge((struct paths){{"p0", "changed"}, 2}, &f); /* refused, or another number */
            fault_free(&f);
        }
        part_close(&p);
        buffer_free(&text);
    }
    assert_int_equal(system("rm -rf out"), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_part), cmocka_unit_test(test_changed),
        cmocka_unit_test(test_merge),     cmocka_unit_test(test_refused),
        cmocka_unit_test(test_senseless),
    };
    return cmocka_run_group_tests(tests, set_up, leave_folder);
}
