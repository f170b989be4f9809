/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Slurm's programs are asked, and what they answer. */
#include "stages/engine/slurm.h"

enum {
    TOKEN_DIGITS = 12,
    WORDS_SHOWN = 400,
    ARRAY_DEFAULT = 1001, /* MaxArraySize where slurm.conf says none */
};

static struct slice first_line(const struct buffer *text) {
    struct slice rest = buffer_slice(text);
    return slice_cut(&rest, '\n');
}

/* Asks, and takes no for a fault that has the program's own words. */
static bool ask(struct drive *d, const struct argv *words, struct answer *a, struct fault *f) {
    if (!process_ask(words, (unsigned)d->options->patience, a, f))
        return false;
    if (a->status == 0)
        return true;
    struct slice line = first_line(a->complained.n ? &a->complained : &a->said);
    return fault_outside(f, "%s refuses, with status %d: %.*s", words->items[0], a->status,
                         SLICE_ARGS(line));
}

static uint64_t setting_of(struct slice text, const char *name) {
    size_t n = strlen(name);
    while (text.p) {
        struct slice line = slice_trim(slice_cut(&text, '\n')), value = line;
        struct slice key = slice_trim(slice_cut(&value, '='));
        uint64_t number;
        if (key.n == n && memcmp(key.p, name, n) == 0 && value.p &&
            number_u64(slice_trim(value), &number))
            return number;
    }
    return 0;
}

static bool ask_array_most(struct drive *d, uint64_t *most, struct fault *f) {
    struct argv words = {0};
    struct answer a = {0};
    argv_add(&words, "scontrol");
    argv_add(&words, "show");
    argv_add(&words, "config");
    bool ok = ask(d, &words, &a, f);
    *most = ok ? setting_of(buffer_slice(&a.said), "MaxArraySize") : ARRAY_DEFAULT;
    argv_free(&words);
    answer_free(&a);
    return ok;
}

bool slurm_array_most(struct drive *d, uint64_t *most) {
    struct fault said = {.stage = d->fault->stage};
    bool told = ask_array_most(d, most, &said);
    if (!told && d->options->dry_run)
        stage_warn(d->self,
                   "scontrol does not say how large an array of this cluster may be: MaxArraySize "
                   "%d is taken, the default",
                   ARRAY_DEFAULT);
    else
        fault_take(d->fault, &said);
    fault_free(&said);
    if (*most == 0)
        return fault_outside(
            d->fault, "scontrol show config names no MaxArraySize above 0: this cluster takes no "
                      "job arrays");
    return told || d->options->dry_run;
}

/* "17", or "17;cluster". */
static bool read_job(struct slice said, struct buffer *jobs) {
    struct slice rest = said, line = slice_cut(&rest, '\n');
    struct slice number = slice_trim(slice_cut(&line, ';'));
    uint64_t id;
    if (!number_u64(number, &id))
        return false;
    if (jobs->n)
        buffer_char(jobs, ':');
    buffer_u64(jobs, id);
    return true;
}

static bool submit(struct drive *d, const struct argv *words, struct buffer *jobs) {
    struct answer a = {0};
    bool ok = ask(d, words, &a, d->fault);
    if (ok && !read_job(buffer_slice(&a.said), jobs))
        ok = fault_outside(d->fault, "sbatch answers with no number of a job: %.*s",
                           SLICE_ARGS(first_line(&a.said)));
    answer_free(&a);
    return ok;
}

bool slurm_submit(const struct slurm_round *r, struct drive *d) {
    struct buffer jobs = {0}, merge = {0};
    struct argv words = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < r->n_arrays; i++)
        ok = submit(d, &r->arrays[i], &jobs);
    buffer_char(&jobs, '\0');
    slurm_merge_words(r, d, jobs.p, &words);
    ok = ok && submit(d, &words, &merge);
    if (ok)
        stage_note(d->self, "submitted %zu array%s (job %s) and what merges them", r->n_arrays,
                   r->n_arrays == 1 ? "" : "s", *jobs.p ? jobs.p : "none");
    argv_free(&words);
    buffer_free(&jobs);
    buffer_free(&merge);
    return ok;
}

static void add_names(struct drive *d, struct argv *words) {
    argv_format(words, "--name=hearth-%.*s.map,hearth-%.*s.merge", TOKEN_DIGITS, d->work->token,
                TOKEN_DIGITS, d->work->token);
}

static bool is_active(struct slice state) {
    return slice_eq(state, SLICE("RUNNING")) || slice_eq(state, SLICE("COMPLETING")) ||
           slice_eq(state, SLICE("CONFIGURING"));
}

/* A task that is held has priority 0; the reason that is given for it varies. */
static void count(struct slurm_queue *q, struct slice text) {
    while (text.p) {
        struct slice line = slice_trim(slice_cut(&text, '\n')), rest = line;
        struct slice state = slice_cut(&rest, ' ');
        if (line.n == 0)
            continue;
        q->all++;
        q->active += is_active(state);
        q->held += rest.p && slice_eq(slice_trim(rest), SLICE("0"));
    }
}

bool slurm_look(struct drive *d, struct slurm_queue *q, struct fault *f) {
    struct argv words = {0};
    struct answer a = {0};
    *q = (struct slurm_queue){0};
    argv_add(&words, "squeue");
    argv_add(&words, "--me");
    argv_add(&words, "--noheader");
    argv_add(&words, "--array");
    add_names(d, &words);
    argv_add(&words, "--format=%T %Q");
    bool ok = ask(d, &words, &a, f);
    if (ok)
        count(q, buffer_slice(&a.said));
    argv_free(&words);
    answer_free(&a);
    return ok;
}

/* squeue takes several names; scancel takes a list of them for one name, which nobody has. */
static bool cancel(struct drive *d, const char *what) {
    struct argv words = {0};
    struct answer a = {0};
    argv_add(&words, "scancel");
    argv_add(&words, "--quiet");
    argv_add(&words, "--me");
    argv_format(&words, "--name=hearth-%.*s.%s", TOKEN_DIGITS, d->work->token, what);
    bool ok = ask(d, &words, &a, d->fault);
    argv_free(&words);
    answer_free(&a);
    return ok;
}

bool slurm_cancel(struct drive *d) {
    return cancel(d, "map") && cancel(d, "merge");
}

void slurm_tell_drained(struct drive *d) {
    struct argv words = {0};
    struct answer a = {0};
    struct fault ignored = {0};
    const char *const all[] = {"sinfo", "--noheader", "--Node", "--states=drain",
                               "--format=%N: %E"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        argv_add(&words, all[i]);
    if (ask(d, &words, &a, &ignored))
        for (struct slice rest = buffer_slice(&a.said); rest.p;) {
            struct buffer line = {0};
            text_visible(&line, slice_cut(&rest, '\n'), WORDS_SHOWN);
            if (line.n) {
                buffer_char(&line, '\0');
                stage_warn(d->self, "drained, which only who runs the cluster can mend: node %s",
                           line.p);
            }
            buffer_free(&line);
        }
    fault_free(&ignored);
    argv_free(&words);
    answer_free(&a);
}
