/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/calibration/program.h"

#include <errno.h>
#include <math.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static const struct {
    const char *name;
    size_t offset; /* a double of struct finding */
} columns[] = {
    {"lift_local", offsetof(struct finding, lift_local)},
    {"lift_lo", offsetof(struct finding, lift_lo)},
    {"lift_hi", offsetof(struct finding, lift_hi)},
    {"p_local", offsetof(struct finding, p_local)},
    {"lift_units", offsetof(struct finding, lift_units)},
    {"p_units", offsetof(struct finding, p_units)},
    {"naive_p_chi2", offsetof(struct finding, p_chi2)},
    {"naive_fisher_p", offsetof(struct finding, p_fisher)},
    {"naive_or_ha_lo", offsetof(struct finding, or_lo)},
    {"naive_or_ha_hi", offsetof(struct finding, or_hi)},
};

enum { SEQUENCE_COLUMNS = 4 }; /* so many of them, which sequence has too */

static bool complain(const char *what) {
    fprintf(stderr, "calibration: %s: %s\n", what, strerror(errno));
    return false;
}

static bool write_all(int fd, struct slice s) {
    while (s.n) {
        ssize_t n = write(fd, s.p, s.n);
        if (n < 0 && errno != EINTR)
            return false;
        if (n > 0)
            s = (struct slice){s.p + n, s.n - (size_t)n};
    }
    return true;
}

static bool read_all(int fd, struct buffer *to) {
    ssize_t n;
    buffer_clear(to);
    if (lseek(fd, 0, SEEK_SET) < 0)
        return false;
    while ((n = read(fd, buffer_room(to, 65536), 65536)) != 0) {
        if (n < 0 && errno != EINTR)
            return false;
        to->n += n > 0 ? (size_t)n : 0;
    }
    return true;
}

static bool empty(int fd) {
    return ftruncate(fd, 0) == 0 && lseek(fd, 0, SEEK_SET) == 0;
}

/* Files in memory instead of pipes: nobody waits for anybody who waits. */
static bool prepare(struct program *p, struct slice rows) {
    if (!p->open) {
        p->in = memfd_create("rows", MFD_CLOEXEC);
        p->out = memfd_create("pairs", MFD_CLOEXEC);
        p->err = memfd_create("messages", MFD_CLOEXEC);
        p->open = true;
    }
    return empty(p->in) && empty(p->out) && empty(p->err) && write_all(p->in, rows) &&
           lseek(p->in, 0, SEEK_SET) == 0;
}

/* Runs it to its end; its status as of waitpid, or -1. */
static int run(struct program *p, const char *const *words) {
    char *argv[PROGRAM_WORDS + 2] = {mem_text(slice_of(p->path))};
    posix_spawn_file_actions_t actions;
    pid_t child;
    int status = -1;
    for (size_t i = 0; i < PROGRAM_WORDS && words[i]; i++)
        argv[i + 1] = mem_text(slice_of(words[i]));
    int failed = posix_spawn_file_actions_init(&actions);
    if (!failed) {
        failed = posix_spawn_file_actions_adddup2(&actions, p->in, STDIN_FILENO);
        failed = failed ? failed : posix_spawn_file_actions_adddup2(&actions, p->out, 1);
        failed = failed ? failed : posix_spawn_file_actions_adddup2(&actions, p->err, 2);
        failed = failed ? failed : posix_spawn(&child, p->path, &actions, NULL, argv, environ);
        posix_spawn_file_actions_destroy(&actions);
    }
    while (!failed && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    for (size_t i = 0; argv[i]; i++)
        free(argv[i]);
    errno = failed ? failed : errno;
    return status;
}

bool program_field(struct slice header, struct slice row, const char *column, struct slice *field) {
    while (header.p && row.p) {
        struct slice name = slice_cut(&header, '\t');
        *field = slice_cut(&row, '\t');
        if (slice_eq(name, slice_of(column)))
            return true;
    }
    fprintf(stderr, "calibration: the table has no column %s\n", column);
    return false;
}

bool program_number(struct slice header, struct slice row, const char *column, double *to) {
    char text[64], *end;
    struct slice field;
    *to = NAN;
    if (!program_field(header, row, column, &field))
        return false;
    if (field.n == 0)
        return true;
    snprintf(text, sizeof text, "%.*s", SLICE_ARGS(field));
    *to = strtod(text, &end);
    if (*end == '\0' && field.n < sizeof text)
        return true;
    fprintf(stderr, "calibration: not a number: %s\n", text);
    return false;
}

static void set(struct finding *f, size_t column, double value) {
    memcpy((char *)f + columns[column].offset, &value, sizeof value);
}

static void forget(struct finding *f) {
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        set(f, i, NAN);
    f->holds = false;
}

/* The first n columns of a row. */
static bool read_row(struct slice header, struct slice row, size_t n, struct finding *f) {
    struct slice field;
    for (size_t i = 0; i < n; i++) {
        double value;
        if (!program_number(header, row, columns[i].name, &value))
            return false;
        set(f, i, value);
    }
    if (!program_field(header, row, "holds", &field))
        return false;
    f->holds = slice_eq(field, SLICE("yes"));
    return true;
}

static bool read_pair(struct slice table, struct finding *f) {
    struct slice header = slice_cut(&table, '\n'), row = slice_cut(&table, '\n'), field;
    forget(f);
    if (row.n == 0) /* the themes share no stretch of a transcript */
        return program_field(header, header, "holds", &field);
    if (table.n) {
        fputs("calibration: one pair was thrown, and the table has more\n", stderr);
        return false;
    }
    return read_row(header, row, sizeof columns / sizeof *columns, f);
}

/* Rows begin with lag, scope, theme_a, theme_b; there is none where b and a share no stretch. */
static bool read_following(struct slice table, const char *scope, struct finding *f) {
    struct slice header = slice_cut(&table, '\n'), field;
    struct buffer wanted = {0};
    bool ok = program_field(header, header, "holds", &field);
    forget(f);
    buffer_format(&wanted, "1\t%s\ta\tb\t", scope);
    while (ok && table.n) {
        struct slice row = slice_cut(&table, '\n');
        if (row.n < wanted.n || memcmp(row.p, wanted.p, wanted.n) != 0)
            continue;
        ok = read_row(header, row, SEQUENCE_COLUMNS, f);
        break;
    }
    buffer_free(&wanted);
    return ok;
}

bool program_run(struct program *p, const char *const *words, struct slice rows) {
    if (!prepare(p, rows))
        return complain("a file in memory");
    int status = run(p, words);
    if (status == -1)
        return complain(p->path);
    if (status != 0) {
        fprintf(stderr, "calibration: %s ended with status %d\n", p->path,
                WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
        if (read_all(p->err, &p->answer))
            fprintf(stderr, "%.*s", (int)p->answer.n, p->answer.p);
        return false;
    }
    return read_all(p->out, &p->answer) || complain("reading the table back");
}

bool program_score(struct program *p, struct slice rows, const char *unit, struct finding *f) {
    const char *const words[] = {"count", "links", "--unit", unit, "then",
                                 "score", "pairs", "--all",  NULL};
    return program_run(p, words, rows) && read_pair(buffer_slice(&p->answer), f);
}

bool program_follow(struct program *p, struct slice rows, const char *scope, struct finding *f) {
    static const char *const words[] = {"count", "lags", "then", "score", "sequence", NULL};
    return program_run(p, words, rows) && read_following(buffer_slice(&p->answer), scope, f);
}

void program_free(struct program *p) {
    if (p->open) {
        close(p->in);
        close(p->out);
        close(p->err);
    }
    buffer_free(&p->answer);
    *p = (struct program){.path = p->path};
}
