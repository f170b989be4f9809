/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/confined.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "pipeline/forker.h"
#include "pipeline/message.h"
#include "pipeline/restraint.h"

enum {
    EXIT_MEMORY = 71,   /* a process's status when it has no more of it */
    STEP = 1024 * 1024, /* bytes of a reply for which room is made before they came */
    STUCK = 20,         /* so many times its seconds may pass while it waits for a processor */
    TICK = 1,           /* seconds */
};

struct confinement {
    struct confinement_options o;
    struct forker *forker;
};

struct confined {
    struct confinement *from;
    int channel;
    pid_t pid;                              /* 0: there is none */
    const struct confined_request *request; /* the one that it is at */
    unsigned ticks;                         /* that it was waited for */
    double began;                           /* the processor time that it had had by the first */
};

/* What goes before the bytes of a request and of a reply. */
struct request_size {
    uint64_t head, body;
};

/* The other side: in the confined process. */

static _Noreturn void end_without_memory(void) {
    _exit(EXIT_MEMORY);
}

static bool receive_request(int channel, struct buffer *bytes, struct confined_request *r) {
    struct request_size size;
    if (!message_receive(channel, &size, sizeof size, &r->fd, NULL))
        return false;
    size_t n = (size_t)(size.head + size.body);
    buffer_clear(bytes);
    if (!message_receive(channel, buffer_room(bytes, n), n, NULL, NULL))
        return false;
    r->head = (struct slice){bytes->p, (size_t)size.head};
    r->body = (struct slice){bytes->p + size.head, (size_t)size.body};
    return true;
}

static void work(void *with, int channel) {
    const struct confinement *c = with;
    struct confined_request r;
    struct buffer bytes = {0}, reply = {0};
    bool ok = true;
    mem_when_exhausted(end_without_memory);
    restraint_take(channel, c->o.memory);
    while (ok && receive_request(channel, &bytes, &r)) {
        buffer_clear(&reply);
        c->o.work(c->o.with, &r, &reply);
        if (r.fd >= 0)
            close(r.fd);
        uint64_t n = reply.n;
        const struct slice parts[] = {{(char *)&n, sizeof n}, buffer_slice(&reply)};
        ok = message_send(channel, parts, 2, -1, NULL);
    }
    _exit(EXIT_SUCCESS);
}

/* This side. */

struct confinement *confinement_new(const struct confinement_options *o, struct fault *f) {
    struct confinement *c = mem_zero(1, sizeof *c);
    c->o = *o;
    c->forker = forker_new(work, c, f);
    if (c->forker)
        return c;
    free(c);
    return NULL;
}

void confinement_free(struct confinement *c) {
    if (!c)
        return;
    forker_free(c->forker);
    free(c);
}

void confinement_describe(struct buffer *to) {
    restraint_describe(to);
}

struct confined *confined_new(struct confinement *c) {
    struct confined *p = mem_zero(1, sizeof *p);
    p->from = c;
    return p;
}

/* Returns what waitpid says of the process, or -1. */
static int end_process(struct confined *p) {
    int status = forker_end(p->from->forker, p->pid);
    close(p->channel);
    p->pid = 0;
    return status;
}

void confined_free(struct confined *p) {
    if (!p)
        return;
    if (p->pid)
        end_process(p);
    free(p);
}

static bool start_process(struct confined *p) {
    if (p->pid)
        return true;
    pid_t pid = forker_start(p->from->forker, &p->channel);
    if (pid < 0)
        return false;
    p->pid = pid;
    return message_tick(p->channel, TICK);
}

/* Seconds of processor time that a process has had; 0 where that is not to be learnt. */
static double processor_time(pid_t pid) {
    clockid_t clock;
    struct timespec t;
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &t) != 0)
        return 0;
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Every tick that it is waited for: has it had its time? Since nobody looks before the first tick,
 * it may have had up to one tick more. */
static bool lasts(void *with) {
    struct confined *p = with;
    double now = processor_time(p->pid);
    if (p->ticks++ == 0)
        p->began = now;
    return now - p->began < p->request->seconds && p->ticks < STUCK * p->request->seconds;
}

/* Room is made as bytes come, whatever the other side has promised. False with errno. */
static bool receive_reply(struct confined *p, struct buffer *reply,
                          const struct patience *patience) {
    uint64_t n;
    if (!message_receive(p->channel, &n, sizeof n, NULL, patience))
        return false;
    errno = EMSGSIZE;
    while (n <= p->request->most && reply->n < n) {
        size_t left = (size_t)n - reply->n, step = reply->n > STEP ? reply->n : STEP;
        step = left < step ? left : step;
        if (!message_receive(p->channel, buffer_room(reply, step), step, NULL, patience))
            return false;
        reply->n += step;
    }
    return n <= p->request->most;
}

static bool tell_end(const struct confined *p, int status, struct place at, struct fault *f) {
    const char *who = p->from->o.who;
    if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_MEMORY)
        return fault_input(f, at, NO_QUOTE, "%s ran out of memory", who);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
        return fault_input(f, at, NO_QUOTE,
                           "%s was killed (signal 9), perhaps because memory ran short", who);
    if (WIFSIGNALED(status))
        return fault_input(f, at, NO_QUOTE, "%s crashed (signal %d)", who, WTERMSIG(status));
    return fault_input(f, at, NO_QUOTE, "%s ended without an answer (status %d)", who,
                       WEXITSTATUS(status));
}

/* The process has not answered, for the reason in errno or by its end. */
static bool tell_failure(struct confined *p, const char *name, struct fault *f) {
    int error = errno, status = end_process(p);
    struct place at = {name, 0, 0};
    if (error == ETIMEDOUT)
        return fault_input(f, at, NO_QUOTE, "%s had not finished after %u s", p->from->o.who,
                           p->request->seconds);
    if (error == EMSGSIZE)
        return fault_input(f, at, NO_QUOTE, "%s made more than %llu MiB of it", p->from->o.who,
                           (unsigned long long)(p->request->most >> 20));
    return status < 0 ? fault_system(f, p->from->o.who) : tell_end(p, status, at, f);
}

bool confined_ask(struct confined *p, const struct confined_request *r, const char *name,
                  struct buffer *reply, struct fault *f) {
    const struct request_size size = {r->head.n, r->body.n};
    const struct slice parts[] = {{(const char *)&size, sizeof size}, r->head, r->body};
    const struct patience patience = {lasts, p};
    buffer_clear(reply);
    if (!start_process(p))
        return fault_system(f, p->from->o.who);
    p->request = r;
    p->ticks = 0;
    bool ok =
        message_send(p->channel, parts, 3, r->fd, &patience) && receive_reply(p, reply, &patience);
    return ok || tell_failure(p, name, f);
}
