/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/reference/programme.h"

#include <math.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/reference/table.h"

void programme_header(struct buffer *rows) {
    buffer_text(rows, "doc\tproject\tagenda\tturn\ttext\ttokens\thits\tmatcher\n");
}

static void add_hit(struct buffer *hits, char theme, unsigned word) {
    buffer_format(hits, "%s%c:%u-%u:", hits->n ? " " : "", theme, word, word);
}

const char *programme_turn(struct buffer *rows, const char *words, struct buffer *hits) {
    size_t n = strcspn(words, "|/");
    struct buffer text = {0};
    buffer_clear(hits);
    for (unsigned i = 0; i < n; i++) {
        buffer_text(&text, i ? " w" : "w");
        if (words[i] == 'a' || words[i] == 'c')
            add_hit(hits, 'a', i + 1);
        if (words[i] == 'b' || words[i] == 'c')
            add_hit(hits, 'b', i + 1);
    }
    for (int column = 0; column < 2; column++) { /* text, tokens */
        buffer_add(rows, buffer_slice(&text));
        buffer_char(rows, '\t');
    }
    buffer_add(rows, buffer_slice(hits));
    buffer_text(rows, "\treference\n");
    buffer_free(&text);
    return words + n;
}

void programme_words(struct buffer *rows, const char *project, const char *doc, const char *words) {
    struct buffer hits = {0};
    for (unsigned turn = 1, agenda = 1;; turn++) {
        buffer_format(rows, "%s\t%s\t%u\t%u\t", doc, project, agenda, turn);
        words = programme_turn(rows, words, &hits);
        agenda += *words == '/';
        if (!*words++)
            break;
    }
    buffer_free(&hits);
}

void programme_bits(struct buffer *rows, const char *project, const char *doc, const char *a,
                    const char *b) {
    struct buffer words = {0};
    for (; *a && *b; a++, b++) {
        if (words.n)
            buffer_char(&words, '|');
        buffer_char(&words, ".abc"[(*a == '1') + 2 * (*b == '1')]);
    }
    buffer_char(&words, '\0');
    programme_words(rows, project, doc, words.p);
    buffer_free(&words);
}

enum { ARGUMENTS_MOST = 64 };

/* Cuts words apart in place. */
static size_t cut_words(char *words, char **argv, size_t n) {
    for (char *word = strtok(words, " "); word && n < ARGUMENTS_MOST; word = strtok(NULL, " "))
        argv[n++] = word;
    return n;
}

/* In the child: becomes the program. */
static _Noreturn void become(const char *arguments, FILE *input, int output) {
    static const char beside[] = "/../hearth";
    char *argv[ARGUMENTS_MOST + 1], path[4096];
    const char *command = getenv("HEARTH");
    ssize_t got = readlink("/proc/self/exe", path, sizeof path - sizeof beside);
    size_t n = 0;
    if (command && *command) {
        n = cut_words(mem_text(slice_of(command)), argv, 0);
    } else if (got > 0) {
        path[got] = '\0';
        memcpy(strrchr(path, '/'), beside, sizeof beside);
        argv[n++] = path;
    }
    n = cut_words(mem_text(slice_of(arguments)), argv, n);
    argv[n] = NULL;
    if (n && fseek(input, 0, SEEK_SET) == 0 && dup2(fileno(input), STDIN_FILENO) >= 0 &&
        dup2(output, STDOUT_FILENO) >= 0)
        execvp(argv[0], argv);
    perror(n ? argv[0] : "hearth");
    _exit(127);
}

/* Everything that the child prints; false when that, or the child, fails. */
static bool gather(pid_t child, int from, struct buffer *output) {
    int status = -1;
    FILE *stream = fdopen(from, "rb");
    bool well = stream && stream_read(stream, output);
    if (stream)
        fclose(stream);
    return waitpid(child, &status, 0) == child && well && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

static bool run(const char *arguments, FILE *input, struct buffer *output) {
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        become(arguments, input, ends[1]);
    }
    close(ends[1]);
    if (child > 0)
        return gather(child, ends[0], output);
    close(ends[0]);
    return false;
}

struct table *programme_run(const char *arguments, struct slice input, struct answer *a) {
    struct buffer output = {0};
    FILE *file = tmpfile();
    bool well = file && fwrite(input.p, 1, input.n, file) == input.n && fflush(file) == 0 &&
                run(arguments, file, &output);
    if (file)
        fclose(file);
    if (!well) {
        answer_fail(a, "hearth %s failed", arguments);
        buffer_free(&output);
        return NULL;
    }
    struct table *t = table_of(output, "", "what hearth printed", a->wrong);
    if (t)
        t->empty_is_missing = true;
    return t;
}

void programme_free(struct table *t) {
    table_free(t);
}

void programme_table(const struct table *t, struct buffer *to) {
    for (size_t i = 0; i < (t->rows + 1) * t->columns; i++) {
        buffer_text(to, t->cells[i]);
        buffer_char(to, (i + 1) % t->columns ? '\t' : '\n');
    }
}

bool programme_pair(struct programme *p, struct slice matched, const char *unit, struct answer *a) {
    struct buffer text = {0};
    *p = (struct programme){NULL, NULL};
    buffer_format(&text, "--quiet count links --unit %s", unit);
    buffer_char(&text, '\0');
    p->links = programme_run(text.p, matched, a);
    if (p->links) {
        buffer_clear(&text);
        programme_table(p->links, &text);
        p->pairs = programme_run("--quiet score pairs --all", buffer_slice(&text), a);
    }
    buffer_free(&text);
    if (p->pairs && table_rows(p->pairs) != 1)
        answer_fail(a, "hearth score pairs printed %zu rows, not one", table_rows(p->pairs));
    return p->pairs && table_rows(p->pairs) == 1;
}

void programme_end(struct programme *p) {
    programme_free(p->links);
    programme_free(p->pairs);
    *p = (struct programme){NULL, NULL};
}

void programme_units(const struct programme *p, uint64_t *units, uint64_t *docs) {
    *units = *docs = 0;
    for (size_t i = table_next(p->links, 0, "theme_a", ""); i < table_rows(p->links);
         i = table_next(p->links, i + 1, "theme_a", "")) {
        uint64_t n = table_count(p->links, i, "n");
        *units += n;
        *docs += n > 0;
    }
}

bool programme_blocks(const struct programme *p, const char *column,
                      void (*each)(void *to, const struct histogram *h), void *to,
                      struct answer *a) {
    struct histogram h = {0};
    bool well = true;
    for (size_t i = table_next(p->links, 0, "theme_b", "b"); well && i < table_rows(p->links);
         i = table_next(p->links, i + 1, "theme_b", "b")) {
        struct slice items = slice_of(table_text(p->links, i, column));
        while (well && items.n) {
            well = histogram_next(&items, &h);
            if (well)
                each(to, &h);
        }
    }
    histogram_free(&h);
    if (!well)
        answer_fail(a, "an ill-formed null");
    return well;
}

void programme_answer(const struct programme *p, const struct programme_column *columns, size_t n,
                      struct answer *a, size_t row) {
    for (size_t i = 0; i < n; i++) {
        const struct programme_column *c = &columns[i];
        const char *finished = c->finished ? c->finished : c->column;
        const char *text = table_text(p->pairs, 0, finished);
        if (c->kind == PROGRAMME_TEXT)
            answer_text(a, row, c->column, *text || !c->empty ? text : c->empty);
        else if (c->kind == PROGRAMME_COUNT)
            answer_count(a, row, c->column, table_count(p->pairs, 0, finished));
        else
            answer_number(a, row, c->column, table_number(p->pairs, 0, finished));
    }
}

static void add_block(void *to, const struct histogram *h) {
    null_add(to, h);
}

bool programme_has_flag(const struct programme *p, const char *flag) {
    for (struct slice rest = slice_of(table_text(p->pairs, 0, "flags")); rest.p;)
        if (slice_eq(slice_cut(&rest, ' '), slice_of(flag)))
            return true;
    return false;
}

/* What is to be said of one of the pair's nulls; all NaN when it cannot vary. */
struct said {
    struct null_test test;
    bool testable;
};

static struct said test_of(const struct programme *p, const char *column, struct answer *a) {
    struct said s = {{NAN, NAN, NAN, NAN, NAN, NAN}, false};
    struct null n = {0};
    null_begin(&n);
    if (programme_blocks(p, column, add_block, &n, a) && n.variance > 0) {
        s.test = null_test(&n, table_count(p->pairs, 0, "n_ab"));
        s.testable = null_testable(&n);
    }
    null_free(&n);
    return s;
}

/* From the program, when that has something to say of it. */
static void answer_test(const struct programme *p, const struct table *out, struct answer *a,
                        size_t row, const char *column, bool testable, double otherwise) {
    if (table_has(out, column))
        answer_number(a, row, column, testable ? table_number(p->pairs, 0, column) : otherwise);
}

static void must_be_empty(const struct programme *p, struct answer *a, size_t row,
                          const char *column) {
    if (*table_text(p->pairs, 0, column))
        answer_fail(a, "row %zu: untestable, but there is a %s", row + 1, column);
}

void programme_tests(const struct programme *p, const struct table *out, struct answer *a,
                     size_t row) {
    bool testable = !programme_has_flag(p, "untestable");
    struct null_test t = test_of(p, "null", a).test;
    struct said units = test_of(p, "null_units", a);
    answer_test(p, out, a, row, "p_local", testable, t.p);
    answer_test(p, out, a, row, "p_local_le", testable, t.p_le);
    answer_test(p, out, a, row, "p_local_ge", testable, t.p_ge);
    answer_test(p, out, a, row, "midp_local", testable, t.midp);
    answer_test(p, out, a, row, "p_min_end", testable, t.p_min_end);
    answer_test(p, out, a, row, "p_max_end", testable, t.p_max_end);
    answer_test(p, out, a, row, "p_units", units.testable, units.test.p);
    answer_text(a, row, "testable", testable ? "yes" : "no");
    if (!testable) {
        must_be_empty(p, a, row, "p_local");
        must_be_empty(p, a, row, "q");
    }
    if (!units.testable)
        must_be_empty(p, a, row, "p_units");
}
