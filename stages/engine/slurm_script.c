/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is handed to sbatch: scripts without logic, that a person can read and submit by hand. What
 * the user said goes to sbatch as words of their own. */
#include <stdlib.h>

#include "stages/engine/durable.h"
#include "stages/engine/slurm.h"

/* Job arrays are a name's worth: so many digits of the run's token. */
enum { TOKEN_DIGITS = 12, GRACE = 90 /* seconds from SIGTERM to the end of the time */ };

static void add_directives(struct buffer *to) {
    buffer_format(to,
                  "#SBATCH --requeue\n"
                  "#SBATCH --open-mode=append\n"
                  "#SBATCH --signal=B:TERM@%d\n",
                  GRACE);
}

static void add_program(struct drive *d, struct argv *words) {
    argv_add(words, work_file(d->work, "hearth"));
    argv_format(words, "--jobs=%llu", (unsigned long long)engine_cores(d));
}

static bool write_script(struct drive *d, const char *path, const struct buffer *text) {
    return durable_write(path, 0700, buffer_slice(text), d->fault);
}

static bool write_array(struct drive *d, const char *path, uint64_t first) {
    struct buffer text = {0};
    struct argv words = {0};
    buffer_text(&text, "#!/bin/bash\n"
                       "# One task of a run of hearth. It makes what the plan has for the task and "
                       "is not there yet.\n");
    add_directives(&text);
    add_program(d, &words);
    argv_add(&words, "shard");
    argv_format(&words, "--work=%s", d->work->path);
    if (first)
        argv_format(&words, "--first=%llu", (unsigned long long)first);
    buffer_text(&text, "exec ");
    argv_quoted(&words, &text);
    buffer_text(&text, " --task=\"$SLURM_ARRAY_TASK_ID\"\n");
    bool ok = write_script(d, path, &text);
    argv_free(&words);
    buffer_free(&text);
    return ok;
}

static bool write_merge(struct drive *d, const char *path) {
    struct buffer text = {0};
    struct argv words = {0};
    buffer_text(&text, "#!/bin/bash\n"
                       "# What comes behind the tasks of a run of hearth. It looks itself whether "
                       "all is there.\n");
    add_directives(&text);
    add_program(d, &words);
    if (d->self->mode->quiet)
        argv_add(&words, "--quiet");
    argv_add(&words, "shard");
    argv_format(&words, "--work=%s", d->work->path);
    argv_add(&words, "--merge");
    buffer_text(&text, "exec ");
    argv_quoted(&words, &text);
    buffer_char(&text, '\n');
    bool ok = write_script(d, path, &text);
    argv_free(&words);
    buffer_free(&text);
    return ok;
}

static void add_wishes(struct drive *d, struct argv *words) {
    const struct run_engine_options *o = d->options;
    const struct {
        const char *name, *value;
    } wishes[] = {
        {"partition", o->partition}, {"account", o->account}, {"time", o->time}, {"mem", o->mem}};
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++)
        if (wishes[i].value)
            argv_format(words, "--%s=%s", wishes[i].name, wishes[i].value);
    argv_format(words, "--cpus-per-task=%llu", (unsigned long long)engine_cores(d));
}

static void add_sbatch(struct drive *d, const char *what, struct argv *words) {
    argv_add(words, "sbatch");
    argv_add(words, "--parsable");
    argv_format(words, "--job-name=hearth-%.*s.%s", TOKEN_DIGITS, d->work->token, what);
    argv_format(words, "--chdir=%s", d->work->path);
    add_wishes(d, words);
}

/* "0-3,7": which of the tasks, counted from `first`. */
static void add_indices(struct buffer *to, const size_t *tasks, size_t n, uint64_t first) {
    for (size_t i = 0; i < n;) {
        size_t k = i;
        while (k + 1 < n && tasks[k + 1] == tasks[k] + 1)
            k++;
        buffer_format(to, "%s%llu", i ? "," : "", (unsigned long long)(tasks[i] - first));
        if (k > i)
            buffer_format(to, "-%llu", (unsigned long long)(tasks[k] - first));
        i = k + 1;
    }
}

static bool add_array(struct slurm_round *r, struct drive *d, const size_t *tasks, size_t n,
                      uint64_t first) {
    struct buffer indices = {0};
    struct argv *words = &r->arrays[r->n_arrays];
    const char *path =
        work_file(d->work, "scripts/map.%u.%llu", r->number, (unsigned long long)first);
    add_indices(&indices, tasks, n, first);
    buffer_char(&indices, '\0');
    add_sbatch(d, "map", words);
    argv_format(words, "--array=%s", indices.p);
    argv_format(words, "--output=log/map.%u.%llu.%%a", r->number, (unsigned long long)first);
    argv_add(words, path);
    r->scripts[r->n_arrays++] = path;
    buffer_free(&indices);
    return write_array(d, path, first);
}

bool slurm_round_write(struct slurm_round *r, struct drive *d) {
    size_t n, *tasks = engine_missing_tasks(d->work, &n);
    uint64_t most = 1;
    *r = (struct slurm_round){.number = engine_next(d->work, "scripts", "merge")};
    bool ok = slurm_array_most(d, &most);
    r->arrays = mem_zero(n + 1, sizeof *r->arrays);
    r->scripts = mem_zero(n + 1, sizeof *r->scripts);
    r->merge = work_file(d->work, "scripts/merge.%u", r->number);
    for (size_t i = 0, k; ok && i < n; i = k) {
        uint64_t first = tasks[i] / most * most;
        for (k = i; k < n && tasks[k] < first + most;)
            k++;
        ok = add_array(r, d, &tasks[i], k - i, first);
    }
    free(tasks);
    return ok && write_merge(d, r->merge);
}

void slurm_round_free(struct slurm_round *r) {
    for (size_t i = 0; i < r->n_arrays; i++)
        argv_free(&r->arrays[i]);
    free(r->arrays);
    free(r->scripts);
    *r = (struct slurm_round){0};
}

void slurm_merge_words(const struct slurm_round *r, struct drive *d, const char *jobs,
                       struct argv *words) {
    add_sbatch(d, "merge", words);
    if (*jobs)
        argv_format(words, "--dependency=afterany:%s", jobs);
    argv_format(words, "--output=log/merge.%u.out", r->number);
    argv_format(words, "--error=log/merge.%u.err", r->number);
    argv_add(words, r->merge);
}
