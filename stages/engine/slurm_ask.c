/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Slurm's programs are asked, and what they answer. */
#include "stages/engine/slurm.h"

enum {
    TOKEN_DIGITS = 12,
    WORDS_SHOWN = 400,
    ARRAY_DEFAULT = 1001, /* MaxArraySize where slurm.conf says none */
};

struct slice slurm_first_line(const struct answer *a) {
    struct slice rest = buffer_slice(a->complained.n ? &a->complained : &a->said);
    return slice_cut(&rest, '\n');
}

bool slurm_ask(struct drive *d, const struct argv *words, struct answer *a, struct fault *f) {
    if (!process_ask(words, (unsigned)d->options->patience, a, f))
        return false;
    if (a->status == 0)
        return true;
    return fault_outside(f, "%s refuses, with status %d: %.*s", words->items[0], a->status,
                         SLICE_ARGS(slurm_first_line(a)));
}

struct slice slurm_setting(struct slice text, const char *name) {
    while (text.p) {
        struct slice value = slice_cut(&text, '\n'), key = slice_cut(&value, '=');
        if (value.p && slice_eq(slice_trim(key), slice_of(name)))
            return slice_trim(value);
    }
    return (struct slice){NULL, 0};
}

static bool ask_config(struct drive *d, struct buffer *to, struct fault *f) {
    struct argv words = {0};
    struct answer a = {0};
    argv_add(&words, "scontrol");
    argv_add(&words, "show");
    argv_add(&words, "config");
    bool ok = slurm_ask(d, &words, &a, f);
    buffer_add(to, buffer_slice(&a.said));
    argv_free(&words);
    answer_free(&a);
    return ok;
}

bool slurm_config(struct drive *d, struct buffer *to) {
    struct fault ignored = {0};
    bool told = ask_config(d, to, &ignored);
    fault_free(&ignored);
    return told;
}

static bool ask_array_most(struct drive *d, uint64_t *most, struct fault *f) {
    struct buffer config = {0};
    bool ok = ask_config(d, &config, f);
    *most = 0;
    if (!ok)
        *most = ARRAY_DEFAULT;
    else if (!number_u64(slurm_setting(buffer_slice(&config), "MaxArraySize"), most))
        *most = 0;
    buffer_free(&config);
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

void slurm_add_names(struct drive *d, struct argv *words) {
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
    slurm_add_names(d, &words);
    argv_add(&words, "--format=%T %Q");
    bool ok = slurm_ask(d, &words, &a, f);
    if (ok)
        count(q, buffer_slice(&a.said));
    argv_free(&words);
    answer_free(&a);
    return ok;
}

bool slurm_has_nobody(struct drive *d) {
    struct argv words = {0};
    struct answer a = {0};
    struct fault ignored = {0};
    const char *const all[] = {"squeue", "--me", "--noheader", "--format=%i"};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        argv_add(&words, all[i]);
    bool nobody = slurm_ask(d, &words, &a, &ignored) && slice_trim(buffer_slice(&a.said)).n == 0;
    fault_free(&ignored);
    argv_free(&words);
    answer_free(&a);
    return nobody;
}

/* squeue takes several names; scancel takes a list of them for one name, which nobody has. */
static bool cancel(struct drive *d, const char *what) {
    struct argv words = {0};
    struct answer a = {0};
    argv_add(&words, "scancel");
    argv_add(&words, "--quiet");
    argv_add(&words, "--me");
    argv_format(&words, "--name=hearth-%.*s.%s", TOKEN_DIGITS, d->work->token, what);
    bool ok = slurm_ask(d, &words, &a, d->fault);
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
    if (slurm_ask(d, &words, &a, &ignored))
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
