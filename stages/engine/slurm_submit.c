/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Handing to sbatch what the queue has room for. A cluster may let nobody have more than so many
 * jobs in it, and has room for so many of all users; a task of an array counts as a job. */
#include "stages/engine/slurm.h"

enum { WORDS_SHOWN = 400 };
/* With this word sbatch says that it tries again by itself, for two minutes: we have better. */
static const char again[] = "retrying";
enum said { SAID_YES, SAID_FULL, SAID_FULL_MAYBE, SAID_NO };

static bool has(struct slice text, const char *word) {
    return text.n && memmem(text.p, text.n, word, strlen(word));
}

/* Newer versions say first which limit it is. The older ones have one sentence for those that more
 * room in the queue mends and for those that nothing does. */
static enum said meaning(struct slice text) {
    if (has(text, again) || has(text, "Resource temporarily unavailable") || has(text, "SubmitJob"))
        return SAID_FULL;
    return has(text, "accounting/QOS policy") && !has(text, "Limit\n") ? SAID_FULL_MAYBE : SAID_NO;
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

static void tell_full(struct slurm_round *r, struct drive *d, const struct answer *a) {
    struct buffer words = {0};
    text_visible(&words, slurm_first_line(a), WORDS_SHOWN);
    buffer_char(&words, '\0');
    if (!r->told)
        stage_note(
            d->self, "the queue has no room at the moment: %zu of %zu tasks are submitted, %s: %s",
            r->next, r->n,
            d->options->submit_only ? "--resume submits the rest" : "the rest is as it gets some",
            words.p);
    r->told = true;
    buffer_free(&words);
}

/* What nothing in the queue stands in the way of is refused for another reason. */
static enum said submit(struct slurm_round *r, struct drive *d, const struct argv *words,
                        size_t tasks, struct buffer *jobs) {
    struct answer a = {.enough = again};
    struct fault said = {.stage = d->fault->stage};
    bool ok = slurm_ask(d, words, &a, &said);
    enum said answer = ok ? SAID_YES : a.status ? meaning(buffer_slice(&a.complained)) : SAID_NO;
    if (answer == SAID_YES && !read_job(buffer_slice(&a.said), jobs)) {
        fault_outside(&said, "sbatch answers with no number of a job: %.*s",
                      SLICE_ARGS(slurm_first_line(&a)));
        answer = SAID_NO;
    }
    if (answer == SAID_FULL_MAYBE)
        answer = tasks <= 1 && slurm_has_nobody(d) ? SAID_NO : SAID_FULL;
    if (answer == SAID_FULL && tasks <= 1)
        tell_full(r, d, &a);
    if (answer == SAID_NO)
        fault_take(d->fault, &said);
    fault_free(&said);
    answer_free(&a);
    return answer;
}

/* With a NUL behind them, which is not counted. */
static const char *behind(struct slurm_round *r) {
    buffer_char(&r->jobs, '\0');
    r->jobs.n--;
    return r->jobs.p;
}

static enum said submit_array(struct slurm_round *r, struct drive *d, size_t n) {
    struct argv words = {0};
    slurm_array_words(r, d, r->next, n, behind(r), &words);
    enum said answer = submit(r, d, &words, n, &r->jobs);
    argv_free(&words);
    return answer;
}

/* Pieces that find no room are halved; where none was left for a single task the next look begins
 * with one, and doubles it as long as that is taken. */
static enum said submit_arrays(struct slurm_round *r, struct drive *d) {
    bool grows = r->piece > 0;
    while (r->next < r->n) {
        size_t all = slurm_array_size(r, r->next), n = r->piece && r->piece < all ? r->piece : all;
        enum said answer = submit_array(r, d, n);
        if (answer == SAID_NO || (answer == SAID_FULL && n == 1)) {
            r->piece = 1;
            return answer;
        }
        if (answer == SAID_YES) {
            r->next += n;
            r->arrays++;
            r->piece = grows ? 2 * n : r->piece;
        } else {
            r->piece = n / 2;
            grows = false;
        }
    }
    return SAID_YES;
}

static enum said submit_merge(struct slurm_round *r, struct drive *d) {
    struct argv words = {0};
    struct buffer job = {0};
    slurm_merge_words(r, d, behind(r), &words);
    enum said answer = submit(r, d, &words, 0, &job);
    r->merging = answer == SAID_YES;
    argv_free(&words);
    buffer_free(&job);
    return answer;
}

/* More than there was before may be more than the cluster lets anybody have. */
static bool ask_for_less(struct slurm_round *r, struct drive *d) {
    if (r->wish.kilobytes == 0 && r->wish.minutes == 0)
        return false;
    stage_note(d->self, "sbatch does not let tasks have so much: they are submitted with what they "
                        "had at first");
    fault_free(d->fault);
    r->wish = (struct slurm_wish){0, 0};
    return true;
}

bool slurm_submit(struct slurm_round *r, struct drive *d) {
    enum said answer;
    do {
        answer = submit_arrays(r, d);
        if (answer == SAID_YES)
            answer = submit_merge(r, d);
    } while (answer == SAID_NO && ask_for_less(r, d));
    if (answer == SAID_YES)
        stage_note(d->self, "submitted %zu array%s (job %s) and what merges them", r->arrays,
                   engine_s(r->arrays), *behind(r) ? behind(r) : "none");
    return answer != SAID_NO;
}
