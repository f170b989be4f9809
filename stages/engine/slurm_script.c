/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is handed to sbatch: scripts without logic, that a person can read and submit by hand. What
 * the user said goes to sbatch as words of their own. */
#include <stdlib.h>

#include "stages/engine/durable.h"
#include "stages/engine/slurm.h"
#include "stages/engine/slurm_amount.h"

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

/* `what` it is, as a comment; what it does, with `behind` behind these words, which are freed. */
static bool write_script(struct drive *d, const char *path, const char *what, struct argv *words,
                         const char *behind) {
    struct buffer text = {0};
    buffer_format(&text, "#!/bin/bash\n# %s\n", what);
    add_directives(&text);
    buffer_text(&text, "exec ");
    argv_quoted(words, &text);
    buffer_text(&text, behind);
    bool ok = durable_write(path, 0700, buffer_slice(&text), d->fault);
    argv_free(words);
    buffer_free(&text);
    return ok;
}

static void add_shard(struct drive *d, struct argv *words) {
    argv_add(words, "shard");
    argv_format(words, "--work=%s", d->work->path);
}

static bool write_array(struct drive *d, const char *path, uint64_t first) {
    struct argv words = {0};
    add_program(d, &words);
    add_shard(d, &words);
    if (first)
        argv_format(&words, "--first=%llu", (unsigned long long)first);
    return write_script(d, path,
                        "One task of a run of hearth. It makes what the plan has for the task and "
                        "is not there yet.",
                        &words, " --task=\"$SLURM_ARRAY_TASK_ID\"\n");
}

static bool write_merge(struct drive *d, const char *path) {
    struct argv words = {0};
    add_program(d, &words);
    if (d->self->mode->quiet)
        argv_add(&words, "--quiet");
    add_shard(d, &words);
    argv_add(&words, "--merge");
    return write_script(d, path,
                        "What comes behind the tasks of a run of hearth. It looks itself whether "
                        "all is there.",
                        &words, "\n");
}

static void add_memory(uint64_t kilobytes, struct argv *words) {
    struct buffer text = {0};
    slurm_memory_text(kilobytes, &text);
    buffer_char(&text, '\0');
    argv_format(words, "--mem=%s", text.p);
    buffer_free(&text);
}

static void add_wishes(const struct slurm_round *r, struct drive *d, struct argv *words) {
    const struct run_engine_options *o = d->options;
    const struct {
        const char *name, *value;
    } wishes[] = {{"partition", o->partition},
                  {"account", o->account},
                  {"time", r->wish.minutes ? NULL : o->time},
                  {"mem", r->wish.kilobytes ? NULL : o->mem}};
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++)
        if (wishes[i].value)
            argv_format(words, "--%s=%s", wishes[i].name, wishes[i].value);
    if (r->wish.minutes)
        argv_format(words, "--time=%llu", (unsigned long long)r->wish.minutes);
    if (r->wish.kilobytes)
        add_memory(r->wish.kilobytes, words);
    argv_format(words, "--cpus-per-task=%llu", (unsigned long long)engine_cores(d));
}

static void add_sbatch(const struct slurm_round *r, struct drive *d, const char *what,
                       struct argv *words) {
    argv_add(words, "sbatch");
    argv_add(words, "--parsable");
    argv_format(words, "--job-name=hearth-%.*s.%s", TOKEN_DIGITS, d->work->token, what);
    argv_format(words, "--chdir=%s", d->work->path);
    add_wishes(r, d, words);
}

/* "0-3,7": which of the tasks, counted from `first`; "%5" behind it: so many at once. */
static void add_indices(struct buffer *to, const size_t *tasks, size_t n, uint64_t first,
                        uint64_t at_once) {
    for (size_t i = 0; i < n;) {
        size_t k = i;
        while (k + 1 < n && tasks[k + 1] == tasks[k] + 1)
            k++;
        buffer_format(to, "%s%llu", i ? "," : "", (unsigned long long)(tasks[i] - first));
        if (k > i)
            buffer_format(to, "-%llu", (unsigned long long)(tasks[k] - first));
        i = k + 1;
    }
    if (at_once)
        buffer_format(to, "%%%llu", (unsigned long long)at_once);
    buffer_char(to, '\0');
}

/* The task that an array of a task's script begins with. */
static uint64_t first_of(const struct slurm_round *r, size_t from) {
    return r->tasks[from] / r->most * r->most;
}

size_t slurm_array_size(const struct slurm_round *r, size_t from) {
    size_t n = 0;
    while (from + n < r->n && first_of(r, from + n) == first_of(r, from))
        n++;
    return n;
}

const char *slurm_array_script(const struct slurm_round *r, struct drive *d, size_t from) {
    return work_file(d->work, "scripts/map.%u.%llu", r->number,
                     (unsigned long long)first_of(r, from));
}

const char *slurm_merge_script(const struct slurm_round *r, struct drive *d) {
    return work_file(d->work, "scripts/merge.%u", r->number);
}

void slurm_array_words(const struct slurm_round *r, struct drive *d, size_t from, size_t n,
                       const char *behind, struct argv *words) {
    struct buffer indices = {0};
    uint64_t first = first_of(r, from), at_once = d->options->at_once;
    add_indices(&indices, &r->tasks[from], n, first, at_once);
    add_sbatch(r, d, "map", words);
    if (at_once && *behind)
        argv_format(words, "--dependency=afterany:%s", behind);
    argv_format(words, "--array=%s", indices.p);
    argv_format(words, "--output=log/map.%u.%llu.%%a", r->number, (unsigned long long)first);
    argv_add(words, slurm_array_script(r, d, from));
    buffer_free(&indices);
}

void slurm_merge_words(const struct slurm_round *r, struct drive *d, const char *behind,
                       struct argv *words) {
    add_sbatch(r, d, "merge", words);
    if (*behind)
        argv_format(words, "--dependency=afterany:%s", behind);
    argv_format(words, "--output=log/merge.%u.out", r->number);
    argv_format(words, "--error=log/merge.%u.err", r->number);
    argv_add(words, slurm_merge_script(r, d));
}

bool slurm_round_write(struct slurm_round *r, struct drive *d, const struct slurm_wish *wish) {
    *r = (struct slurm_round){.number = engine_next(d->work, "scripts", "merge"), .wish = *wish};
    r->tasks = engine_missing_tasks(d->work, &r->n);
    bool ok = slurm_array_most(d, &r->most);
    for (size_t i = 0; ok && i < r->n; i += slurm_array_size(r, i))
        ok = write_array(d, slurm_array_script(r, d, i), first_of(r, i));
    return ok && write_merge(d, slurm_merge_script(r, d));
}

void slurm_round_free(struct slurm_round *r) {
    free(r->tasks);
    buffer_free(&r->jobs);
    *r = (struct slurm_round){0};
}
