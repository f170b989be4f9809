/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

#include "corpus/file.h"
#include "stages/engine/attempt.h"
#include "stages/engine/engine.h"

enum { MISSING_SHOWN = 5 };

size_t *engine_missing_tasks(struct work *w, size_t *n) {
    size_t missing, *tasks = mem_zero(w->plan.n_tasks, sizeof *tasks);
    bool *done = work_done(w, &missing);
    *n = 0;
    for (size_t i = 0; i < w->plan.n_chunks; i++) {
        size_t task = w->plan.chunks[i].task;
        if (!done[i] && (*n == 0 || tasks[*n - 1] != task))
            tasks[(*n)++] = task;
    }
    free(done);
    return tasks;
}

unsigned engine_next(struct work *w, const char *folder, const char *prefix) {
    unsigned n = 1;
    while (access(work_file(w, "%s/%s.%u", folder, prefix, n), F_OK) == 0)
        n++;
    return n;
}

/* "map.ROUND.FIRST.INDEX" of Slurm, "parallel.ROUND", "task.TASK" of ours: which round, 0 where it
 * is another task's. */
static uint64_t round_of(const char *name, size_t task) {
    uint64_t n[3] = {0};
    size_t k = 0;
    struct slice rest = slice_of(name), word = slice_cut(&rest, '.');
    bool map = slice_eq(word, SLICE("map")), all = slice_eq(word, SLICE("parallel"));
    if (!map && !all && !slice_eq(word, SLICE("task")))
        return 0;
    while (rest.p && k < 3)
        if (!number_u64(slice_cut(&rest, '.'), &n[k++]))
            return 0;
    if (map)
        return k == 3 && n[1] + n[2] == task ? n[0] : 0;
    return k != 1 ? 0 : all ? n[0] : n[0] == task;
}

static void add_last_line(const char *path, struct buffer *to) {
    struct buffer text = {0};
    struct fault ignored = {0};
    struct slice last = {NULL, 0};
    if (file_read(path, &text, &ignored))
        for (struct slice rest = buffer_slice(&text); rest.p;) {
            struct slice line = slice_cut(&rest, '\n');
            last = line.n ? line : last;
        }
    text_visible(to, last, 0);
    fault_free(&ignored);
    buffer_free(&text);
}

const char *engine_task_log(struct work *w, size_t task) {
    DIR *dir = opendir(work_file(w, "log"));
    uint64_t latest = 0;
    const char *path = NULL;
    for (struct dirent *e; dir && (e = readdir(dir));) {
        uint64_t now = round_of(e->d_name, task);
        if (now > latest) {
            latest = now;
            path = work_file(w, "log/%s", e->d_name);
        }
    }
    if (dir)
        closedir(dir);
    return path;
}

void engine_task_words(struct work *w, size_t task, struct buffer *to) {
    const char *path = engine_task_log(w, task);
    if (path)
        add_last_line(path, to);
}

/* Of one that was refused the input is at fault, of any other the system. */
static void tell_chunk(struct drive *d, size_t chunk) {
    static const char words[] = "chunk %zu was not made in %u %s: %s";
    struct attempt a = {0};
    attempt_read(d->work, chunk, &a);
    if (a.tries == 0)
        engine_task_words(d->work, d->work->plan.chunks[chunk].task, &a.why);
    if (a.why.n == 0)
        buffer_text(&a.why, "nobody began it");
    buffer_char(&a.why, '\0');
    const char *tries = a.tries == 1 ? "try" : "tries";
    if (a.fate == ATTEMPT_REFUSED)
        fault_input(d->fault, NO_PLACE, NO_QUOTE, words, chunk, a.tries, tries, a.why.p);
    else
        fault_outside(d->fault, words, chunk, a.tries, tries, a.why.p);
    attempt_free(&a);
}

bool engine_tell_missing(struct drive *d, const bool *done, size_t missing) {
    size_t n = d->work->plan.n_chunks, shown = 0;
    d->fault->many = true;
    for (size_t i = 0; i < n && shown < MISSING_SHOWN; i++)
        if (!done[i]) {
            tell_chunk(d, i);
            shown++;
        }
    return fault_input(d->fault, (struct place){d->work->path, 0, 0}, NO_QUOTE,
                       "%zu of %zu chunk%s %s missing: hearth status says which, and --resume goes "
                       "on",
                       missing, n, engine_s(n), missing == 1 ? "is" : "are");
}
