/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/watch_run.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pipeline/scratch.h"
#include "pipeline/workdir.h"
#include "stages/run_summary.h"
#include "stages/stages.h"

bool watch_signals_open(struct watch_signals *s, struct fault *f) {
    struct sigaction hangup;
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGINT);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGCHLD);
    if (sigaction(SIGHUP, NULL, &hangup) == 0 && hangup.sa_handler != SIG_IGN)
        sigaddset(&wanted, SIGHUP);
    signal(SIGCHLD,
           SIG_DFL); /* who started us may have it ignored: then nobody could be waited for */
    s->descriptor = -1;
    if (sigprocmask(SIG_BLOCK, &wanted, &s->before) != 0)
        return fault_system(f, "signals");
    s->descriptor = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
    if (s->descriptor >= 0)
        return true;
    fault_system(f, "signals");
    sigprocmask(SIG_SETMASK, &s->before, NULL);
    return false;
}

static bool take_signals(const struct watch_signals *s, bool *stop, struct fault *f) {
    struct signalfd_siginfo info;
    ssize_t got;
    while ((got = read(s->descriptor, &info, sizeof info)) == (ssize_t)sizeof info)
        *stop |= info.ssi_signo != SIGCHLD;
    return got >= 0 || errno == EAGAIN || errno == EINTR || fault_system(f, "signals");
}

bool watch_signals_wait(const struct watch_signals *s, int other, uint64_t milliseconds, bool *stop,
                        struct fault *f) {
    struct pollfd ends[2] = {{s->descriptor, POLLIN, 0}, {other, POLLIN, 0}};
    int most = milliseconds == UINT64_MAX ? -1 : INT32_MAX;
    if (most > 0 && milliseconds < INT32_MAX)
        most = (int)milliseconds;
    if (poll(ends, 2, most) < 0 && errno != EINTR)
        return fault_system(f, "waiting");
    return take_signals(s, stop, f);
}

void watch_signals_close(struct watch_signals *s) {
    if (s->descriptor < 0)
        return;
    close(s->descriptor);
    s->descriptor = -1;
    sigprocmask(SIG_SETMASK, &s->before, NULL);
}

/* Files without a name for what a run says; -1, -1: it says it where we would. */
struct ears {
    int faults, remarks;
};

static bool write_faults(int fd, const struct fault *f) {
    FILE *to = fdopen(fd, "w");
    if (!to)
        return false;
    fault_print(f, to);
    return fclose(to) == 0;
}

/* The run itself, in the child. Its status; one with warnings is complete. */
static int do_run(const struct stage_run *self, const struct text_list *left, int faults) {
    struct run_mode mode = *self->mode;
    struct stage_run run;
    stage_run_init(&run, &stage_run_all, &mode);
    struct run_options *o = run.settings;
    memcpy(o, self->settings, sizeof *o);
    run.operands = self->operands;
    for (size_t i = 0; i < left->n; i++)
        text_list_add(&o->ingest.others, left->items[i]);
    if (faults >= 0) {
        mode.quiet = true;
        o->summary = choice_find(SUMMARY_CHOICES, SLICE("text"));
    }
    run.stage->command(&run);
    bool told = faults < 0 || write_faults(faults, &run.fault);
    if (faults < 0)
        fault_print(&run.fault, stderr);
    if ((fflush(NULL) != 0 || !told) && fault_none(&run.fault))
        return STATUS_SYSTEM;
    return (int)run.fault.status;
}

static _Noreturn void be_run(const struct stage_run *self, const struct text_list *left,
                             struct ears ears, const struct watch_signals *signals, pid_t parent) {
    if (prctl(PR_SET_PDEATHSIG, SIGTERM) != 0 || getppid() != parent ||
        (ears.remarks >= 0 && dup2(ears.remarks, STDERR_FILENO) < 0))
        _exit(STATUS_SYSTEM);
    close(signals->descriptor);
    sigprocmask(SIG_SETMASK, &signals->before, NULL);
    _exit(do_run(self, left, ears.faults));
}

/* Waits for its end; when we are to end, so is it. */
static bool await(pid_t pid, const struct watch_signals *signals, struct watch_outcome *to,
                  struct fault *f) {
    int status;
    pid_t ended;
    while ((ended = waitpid(pid, &status, WNOHANG)) == 0 || (ended < 0 && errno == EINTR)) {
        bool stop = false;
        if (!watch_signals_wait(signals, -1, UINT64_MAX, &stop, f))
            return false;
        if (stop)
            kill(pid, SIGTERM);
        to->stopped |= stop;
    }
    if (ended < 0)
        return fault_system(f, "run");
    to->status = WIFEXITED(status) ? WEXITSTATUS(status) : STATUS_SYSTEM;
    to->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return true;
}

static bool read_said(int fd, struct buffer *to, struct fault *f) {
    ssize_t got;
    if (!scratch_rewind(fd, f))
        return false;
    while ((got = read(fd, buffer_room(to, 4096), 4096)) > 0 || (got < 0 && errno == EINTR))
        to->n += got > 0 ? (size_t)got : 0;
    return got == 0 || fault_system(f, "what a run said");
}

static void close_ears(struct ears ears) {
    if (ears.faults >= 0)
        close(ears.faults);
    if (ears.remarks >= 0)
        close(ears.remarks);
}

static bool open_ears(struct ears *ears, struct fault *f) {
    if ((ears->faults = scratch_open(f)) >= 0 && (ears->remarks = scratch_open(f)) >= 0)
        return true;
    close_ears(*ears);
    return false;
}

bool watch_run(const struct stage_run *self, const struct text_list *left, bool aloud,
               const struct watch_signals *signals, struct watch_outcome *to, struct fault *f) {
    struct ears ears = {-1, -1};
    pid_t parent = getpid();
    if (!aloud && !open_ears(&ears, f))
        return false;
    fflush(NULL); /* or the child would write it once more */
    pid_t pid = fork();
    if (pid == 0)
        be_run(self, left, ears, signals, parent);
    bool ok = pid > 0 ? await(pid, signals, to, f) : fault_system(f, "run");
    if (ok && to->signal)
        workdir_clear(((const struct run_options *)self->settings)->out);
    ok = ok && (aloud || (read_said(ears.faults, &to->faults, f) &&
                          read_said(ears.remarks, &to->remarks, f)));
    close_ears(ears);
    return ok;
}

void watch_outcome_free(struct watch_outcome *o) {
    buffer_free(&o->faults);
    buffer_free(&o->remarks);
}
