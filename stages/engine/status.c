/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "stages/engine/attempt.h"
#include "stages/engine/engine.h"

enum { LINES_MOST = 20 }; /* of chunks that are not done, for people */

enum state { STATE_DONE, STATE_RUNNING, STATE_WAITING, STATE_FAILED, STATES };
static const char *const states[STATES] = {"done", "running", "waiting", "failed"};

struct row {
    enum state state;
    struct attempt attempt;
};

static enum state state_of(const struct attempt *a, bool done) {
    return done                         ? STATE_DONE
           : a->fate == ATTEMPT_RUNNING ? STATE_RUNNING
           : a->fate == ATTEMPT_NONE    ? STATE_WAITING
                                        : STATE_FAILED;
}

/* Without what can end a field or a line of a table. */
static void add_field(struct buffer *to, struct slice s) {
    buffer_char(to, '\t');
    buffer_add(to, s);
}

static void add_row(struct work *w, size_t i, const struct row *r, struct buffer *to) {
    const struct plan_chunk *c = &w->plan.chunks[i];
    bool told = r->state == STATE_FAILED || r->state == STATE_WAITING;
    buffer_format(to, "%zu\t%zu\t%s\t%u\t%zu\t%llu", i, c->task, states[r->state], r->attempt.tries,
                  c->n, (unsigned long long)c->bytes);
    add_field(to, buffer_slice(&r->attempt.who));
    add_field(to, told ? buffer_slice(&r->attempt.why) : SLICE(""));
    buffer_char(to, '\n');
}

static void add_table(struct work *w, const struct row *rows, struct buffer *to) {
    buffer_text(to, "chunk\ttask\tstate\ttries\tfiles\tbytes\twho\twhy\n");
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
    if (r->state == STATE_FAILED) {
        buffer_text(to, "    ");
        buffer_add(to, buffer_slice(&r->attempt.why));
        buffer_char(to, '\n');
    }
}

static void add_text(struct work *w, const struct row *rows, struct buffer *to) {
    size_t n[STATES] = {0}, shown = 0, to_show;
    uint64_t warnings;
    for (size_t i = 0; i < w->plan.n_chunks; i++)
        n[rows[i].state]++;
    buffer_format(to,
                  "%zu chunks of %zu transcripts: %zu done, %zu running, %zu waiting, %zu failed",
                  w->plan.n_chunks, w->plan.n_files, n[STATE_DONE], n[STATE_RUNNING],
                  n[STATE_WAITING], n[STATE_FAILED]);
    buffer_text(to, work_is_merged(w, &warnings) ? "; the results are there\n" : "\n");
    to_show = n[STATE_RUNNING] + n[STATE_FAILED];
    for (enum state s = STATE_FAILED; s != STATE_DONE;
         s = s == STATE_FAILED ? STATE_RUNNING : STATE_DONE)
        for (size_t i = 0; i < w->plan.n_chunks && shown < LINES_MOST; i++)
            if (rows[i].state == s) {
                add_line(i, &rows[i], to);
                shown++;
            }
    if (shown < to_show)
        buffer_format(to, "and %zu more: --tsv has all\n", to_show - shown);
}

bool engine_status(const char *path, bool table, struct stage_run *self) {
    struct work w = {0};
    struct buffer text = {0};
    size_t missing;
    bool ok = work_open(&w, path, &self->fault);
    if (ok) {
        bool *done = work_done(&w, &missing);
        struct row *rows = mem_zero(w.plan.n_chunks, sizeof *rows);
        for (size_t i = 0; i < w.plan.n_chunks; i++) {
            attempt_read(&w, i, &rows[i].attempt);
            rows[i].state = state_of(&rows[i].attempt, done[i]);
            if (rows[i].state == STATE_WAITING)
                engine_task_words(&w, w.plan.chunks[i].task, &rows[i].attempt.why);
        }
        (table ? add_table : add_text)(&w, rows, &text);
        for (size_t i = 0; i < w.plan.n_chunks; i++)
            attempt_free(&rows[i].attempt);
        free(rows);
        free(done);
        ok = fwrite(text.p, 1, text.n, stdout) == text.n && fflush(stdout) == 0;
        ok = ok || fault_system(&self->fault, "standard output");
    }
    buffer_free(&text);
    work_close(&w);
    return ok;
}
