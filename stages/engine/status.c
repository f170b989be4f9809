/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "stages/engine/attempt.h"
#include "stages/engine/engine.h"

static const char header[] = "chunk\ttask\tstate\ttries\tfiles\tbytes\twho\twhy\n";
enum { LINES_MOST = 20 }; /* of chunks that are not done, for people */

enum state {
    STATE_DONE,
    STATE_RUNNING,
    STATE_WAITING,
    STATE_INTERRUPTED,
    STATE_FAILED,
    STATE_REFUSED,
    STATES
};
static const char *const states[STATES] = {"done",        "running", "waiting",
                                           "interrupted", "failed",  "refused"};
/* What a try came to that left no part; one that was done has lost it. */
static const enum state of_fates[] = {
    [ATTEMPT_NONE] = STATE_WAITING,  [ATTEMPT_RUNNING] = STATE_RUNNING,
    [ATTEMPT_DONE] = STATE_FAILED,   [ATTEMPT_REFUSED] = STATE_REFUSED,
    [ATTEMPT_FAILED] = STATE_FAILED, [ATTEMPT_LOST] = STATE_INTERRUPTED,
};
/* Shown to people, in this order. */
static const enum state listed[] = {STATE_REFUSED, STATE_FAILED, STATE_INTERRUPTED, STATE_RUNNING};
enum { LISTED = sizeof listed / sizeof *listed };

struct row {
    enum state state;
    struct attempt attempt;
};

static bool has_ended(enum state state) {
    return state == STATE_INTERRUPTED || state == STATE_FAILED || state == STATE_REFUSED;
}

/* Without what can end a field or a line of a table. */
static void add_field(struct buffer *to, struct slice s) {
    buffer_char(to, '\t');
    buffer_add(to, s);
}

static void add_row(struct work *w, size_t i, const struct row *r, struct buffer *to) {
    const struct plan_chunk *c = &w->plan.chunks[i];
    bool told = has_ended(r->state) || r->state == STATE_WAITING;
    buffer_format(to, "%zu\t%zu\t%s\t%u\t%zu\t%llu", i, c->task, states[r->state], r->attempt.tries,
                  c->n, (unsigned long long)c->bytes);
    add_field(to, buffer_slice(&r->attempt.who));
    add_field(to, told ? buffer_slice(&r->attempt.why) : SLICE(""));
    buffer_char(to, '\n');
}

static void add_table(struct work *w, const struct row *rows, struct buffer *to) {
    buffer_text(to, header);
    for (size_t i = 0; i < w->plan.n_chunks; i++)
        add_row(w, i, &rows[i], to);
}

static void add_line(size_t i, const struct row *r, struct buffer *to) {
    buffer_format(to, "chunk %zu %s", i, states[r->state]);
    if (r->attempt.tries) {
        buffer_format(to, ", try %u, ", r->attempt.tries);
        buffer_add(to, buffer_slice(&r->attempt.who));
    }
    buffer_char(to, '\n');
    if (has_ended(r->state)) {
        buffer_text(to, "    ");
        buffer_add(to, buffer_slice(&r->attempt.why));
        buffer_char(to, '\n');
    }
}

/* "3 chunks of 9 transcripts: 1 done, 2 running, 0 waiting"; the others where there are any. */
static void add_sums(struct work *w, const size_t n[STATES], struct buffer *to) {
    uint64_t warnings;
    buffer_format(to, "%zu chunk%s of %zu transcript%s:", w->plan.n_chunks,
                  engine_s(w->plan.n_chunks), w->plan.n_files, engine_s(w->plan.n_files));
    for (enum state s = 0; s < STATES; s++)
        if (n[s] || !has_ended(s))
            buffer_format(to, "%s %zu %s", s ? "," : "", n[s], states[s]);
    buffer_text(to, work_is_merged(w, &warnings) ? "; the results are there\n" : "\n");
}

static void add_text(struct work *w, const struct row *rows, struct buffer *to) {
    size_t n[STATES] = {0}, shown = 0, to_show = 0;
    for (size_t i = 0; i < w->plan.n_chunks; i++)
        n[rows[i].state]++;
    add_sums(w, n, to);
    for (size_t k = 0; k < LISTED; k++) {
        to_show += n[listed[k]];
        for (size_t i = 0; i < w->plan.n_chunks && shown < LINES_MOST; i++)
            if (rows[i].state == listed[k]) {
                add_line(i, &rows[i], to);
                shown++;
            }
    }
    if (shown < to_show)
        buffer_format(to, "and %zu more: --tsv has all\n", to_show - shown);
}

static void add_plan(struct work *w, bool table, struct buffer *to) {
    size_t missing;
    bool *done = work_done(w, &missing);
    struct row *rows = mem_zero(w->plan.n_chunks, sizeof *rows);
    for (size_t i = 0; i < w->plan.n_chunks; i++) {
        attempt_read(w, i, &rows[i].attempt);
        rows[i].state = done[i] ? STATE_DONE : of_fates[rows[i].attempt.fate];
        if (rows[i].state == STATE_WAITING)
            engine_task_words(w, w->plan.chunks[i].task, &rows[i].attempt.why);
    }
    (table ? add_table : add_text)(w, rows, to);
    for (size_t i = 0; i < w->plan.n_chunks; i++)
        attempt_free(&rows[i].attempt);
    free(rows);
    free(done);
}

/* Of no chunk anything is known; none is to be waited for. */
static void add_ended(bool table, struct buffer *to) {
    buffer_text(to, table ? header
                          : "the results are there, and whole; the work directory, which a run "
                            "with --engine removes then, is not\n");
}

bool engine_status(const char *path, bool table, struct stage_run *self) {
    struct work w = {0};
    struct buffer text = {0};
    bool ended = false;
    bool ok = work_is_there(path) || engine_ended(path, &ended, &self->fault);
    if (ok && ended)
        add_ended(table, &text);
    else if (ok && (ok = work_open(&w, path, &self->fault)))
        add_plan(&w, table, &text);
    if (ok && (fwrite(text.p, 1, text.n, stdout) != text.n || fflush(stdout) != 0))
        ok = fault_system(&self->fault, "standard output");
    buffer_free(&text);
    work_close(&w);
    return ok;
}
