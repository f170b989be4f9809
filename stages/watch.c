/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth watch: a run, and another one whenever a transcript or a table beside them has changed. */
#include "stages/stages.h"
#include "stages/watch_lock.h"
#include "stages/watch_look.h"
#include "stages/watch_place.h"
#include "stages/watch_told.h"

enum { TRY_AGAIN = 60000 }; /* milliseconds, after a fault that is not of the input */

struct watch_options {
    struct run_options run; /* first: stage.h */
    uint64_t poll;          /* seconds; 0: notices */
};

static const struct option options[] = {
    {"poll", OPTION_NUMBER, offsetof(struct watch_options, poll), "SECONDS",
     "look at all files so often instead of waiting for notices of the system", NULL, 1, 86400},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

struct watch {
    struct stage_run *self;
    struct fault *fault;
    const char *out;
    struct watch_signals signals;
    struct watch_looks looks;
    struct watch_result result;
    struct buffer said; /* remarks of the last run that gave a result, and since */
    const char *gone;   /* the folder that is waited for, or NULL */
    bool stop;
    uint64_t again; /* when to try a run once more, by watch_clock, or WATCH_NEVER */
};

static bool say_gone(struct watch *w, const char *gone) {
    struct buffer line = {0};
    text_visible(&line, slice_of(gone ? gone : w->gone), 0);
    buffer_text(&line, gone ? " is gone: waits until it is back, and " : " is back");
    text_visible(&line, slice_of(gone ? w->out : ""), 0);
    buffer_text(&line, gone ? " stays as it is" : "");
    bool ok = watch_told_line(&line, w->fault);
    buffer_free(&line);
    return ok;
}

/* Is there a folder that is not there? Said once, and that it is back. */
static bool is_gone(struct watch *w) {
    const char *gone = watch_place_gone(&w->self->operands);
    if (!gone != !w->gone)
        say_gone(w, gone);
    w->gone = gone;
    return gone != NULL;
}

/* What the last run that gave a result, or one since, has not said yet; and all faults, when the
 * line has no room for them. */
static void pass_on_remarks(struct watch *w, struct watch_outcome *o) {
    struct slice faults = buffer_slice(&o->faults);
    struct buffer known = {0};
    if (slice_cut(&faults, '\n').n && faults.n)
        fwrite(o->faults.p, 1, o->faults.n, stderr);
    buffer_add(&known, buffer_slice(&w->said));
    if (o->status == STATUS_OK)
        buffer_clear(&w->said);
    for (struct slice rest = buffer_slice(&o->remarks); rest.n;) {
        struct slice line = slice_cut(&rest, '\n');
        line.n += rest.p != NULL; /* with its end */
        bool is_new = known.n == 0 || !memmem(known.p, known.n, line.p, line.n);
        if (is_new)
            fwrite(line.p, 1, line.n, stderr);
        if (is_new || o->status == STATUS_OK)
            buffer_add(&w->said, line);
    }
    buffer_free(&known);
}

/* Adds what the results have now to the line. */
static void tell_result(struct watch *w, struct buffer *line) {
    struct watch_result after = {0};
    struct fault bad = {.stage = w->self->stage->name};
    if (watch_result_read(&after, w->out, w->self, &bad)) {
        watch_told_result(&w->result, &after, line);
        watch_result_free(&w->result);
        w->result = after;
    } else {
        buffer_text(line, "taken in; ");
        buffer_add(line, (struct slice){bad.text.p, bad.text.n - (bad.text.n > 0)});
        watch_result_free(&after);
    }
    fault_free(&bad);
}

static bool take_in(struct watch *w) {
    struct watch_changes changes = {0};
    struct watch_outcome outcome = {0};
    struct buffer line = {0};
    watch_files_take(&w->looks.files, watch_clock(), false, &changes);
    bool ok = watch_run(w->self, &changes.left, false, &w->signals, &outcome, w->fault);
    w->stop |= outcome.stopped;
    w->again = WATCH_NEVER;
    if (ok && !w->stop) {
        pass_on_remarks(w, &outcome);
        watch_told_changes(&changes, &line);
        buffer_text(&line, changes.n ? ": " : "once more: ");
        if (outcome.status != STATUS_OK) {
            watch_told_refusal(&outcome, &changes, &w->looks.files, w->out, &line);
            if (outcome.status == STATUS_SYSTEM)
                w->again = watch_clock() + TRY_AGAIN;
        } else
            tell_result(w, &line);
        ok = watch_told_line(&line, w->fault);
    }
    watch_changes_free(&changes);
    watch_outcome_free(&outcome);
    buffer_free(&line);
    return ok;
}

/* Whether a first run failed for what no transcript can mend. When one vanished while it ran, that
 * is a fault of the system, too, but not of that kind. */
static bool is_hopeless(struct watch *w, const struct watch_outcome *o) {
    if (o->status != STATUS_SYSTEM)
        return o->status == STATUS_USAGE;
    watch_look(&w->looks);
    return watch_files_due(&w->looks.files, w->looks.looked) == WATCH_NEVER;
}

/* As `hearth run` would. */
static bool first_run(struct watch *w) {
    struct watch_changes changes = {0};
    struct watch_outcome outcome = {0};
    struct buffer line = {0};
    watch_look(&w->looks);
    watch_files_take(&w->looks.files, w->looks.looked, true, &changes);
    watch_changes_free(&changes);
    bool ok = watch_run(w->self, &changes.left, true, &w->signals, &outcome, w->fault);
    w->stop |= outcome.stopped;
    if (!ok || w->stop)
        return ok;
    if (is_hopeless(w, &outcome)) {
        fault_again(w->fault, (enum status)outcome.status, 1, SLICE("")); /* it said so itself */
        return false;
    }
    if (outcome.status == STATUS_OK)
        tell_result(w, &line);
    else
        buffer_text(&line, "refused; waits until it is mended");
    ok = watch_told_line(&line, w->fault);
    buffer_free(&line);
    return ok;
}

/* Waits for a notice or for so long, and then until a look is due again. */
static bool rest(struct watch *w, uint64_t due) {
    uint64_t most = watch_look_idle(&w->looks, w->gone != NULL);
    if (!watch_signals_wait(&w->signals, watch_look_descriptor(&w->looks), due < most ? due : most,
                            &w->stop, w->fault))
        return false;
    uint64_t next = watch_look_next(&w->looks), now = watch_clock();
    return w->stop || next <= now ||
           watch_signals_wait(&w->signals, -1, next - now, &w->stop, w->fault);
}

static bool go_on(struct watch *w) {
    while (!w->stop && fault_none(w->fault)) {
        uint64_t due = WATCH_NEVER;
        if (!is_gone(w)) {
            watch_look(&w->looks);
            due = watch_files_due(&w->looks.files, w->looks.looked);
        }
        if (!w->gone && (due == 0 || watch_clock() >= w->again)) {
            if (!take_in(w))
                return false;
        } else if (!rest(w, due))
            return false;
    }
    return fault_none(w->fault);
}

/* The work of an engine is that of one set of transcripts, which a watch would have to clear away.
 */
static bool check_words(struct stage_run *self) {
    const struct run_options *o = &((const struct watch_options *)self->settings)->run;
    const struct text_list *operands = &self->operands;
    if (o->engine.kind != RUN_ENGINE_NONE || o->engine.resume)
        return fault_usage(&self->fault, "--engine and --resume are for single runs; a watch "
                                         "shares its work out by --jobs and --shards");
    if (operands->n == 0)
        return fault_usage(&self->fault, "name the folder of the transcripts");
    for (size_t i = 0; i < operands->n; i++)
        if (strcmp(operands->items[i], "-") == 0)
            return fault_usage(&self->fault, "standard input cannot be watched: name a folder");
    const char *gone = watch_place_gone(operands);
    return !gone || fault_system(&self->fault, gone);
}

static bool watch_command(struct stage_run *self) {
    struct watch_options *o = self->settings;
    struct watch w = {
        .self = self,
        .fault = &self->fault,
        .out = o->run.out,
        .again = WATCH_NEVER,
    };
    struct watch_lock lock = {0};
    if (!check_words(self) || !watch_lock_take(&lock, w.out, w.fault))
        return false;
    if (!watch_signals_open(&w.signals, w.fault)) {
        watch_lock_release(&lock);
        return false;
    }
    watch_look_begin(&w.looks, self, &o->run, o->poll);
    bool ok = first_run(&w);
    if (ok && !w.stop)
        stage_note(self, "watches %s; Ctrl-C ends it", self->operands.items[0]);
    ok = ok && go_on(&w);
    watch_lock_release(&lock); /* before a second signal can end us */
    watch_signals_close(&w.signals);
    watch_look_end(&w.looks);
    watch_result_free(&w.result);
    buffer_free(&w.said);
    return ok;
}

const struct stage stage_watch = {
    .name = "watch",
    .operands = "folder|file...",
    .summary = "run, and run again whenever a transcript comes or changes",
    .details =
        "Does what `hearth run` does, and then waits: a transcript that comes, changes or goes,\n"
        "and a table beside the transcripts, is taken in as soon as it is complete, and the\n"
        "directory of results is replaced. A line says what came, and what it added. A\n"
        "transcript that is refused leaves the results as they were. Ctrl-C ends it.\n"
        "\n"
        "Example:\n"
        "  hearth watch --lexicon codebook.tsv --out results talks/\n",
    .options = options,
    .takes = &stage_run_all,
    .settings_size = sizeof(struct watch_options),
    .command = watch_command,
};
