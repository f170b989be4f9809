/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/attempt.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/file.h"

/* Who tries stands behind the first mark, how it ended behind the second. */
static const char begun[] = "# begun by ", ended[] = "# ended: ";
static const char ended_done[] = "done", ended_refused[] = "refused";
static const char killed[] = "killed by signal", of_job[] = ", job ";
enum { LINES_SHOWN = 3 };

static const char *log_path(struct work *w, size_t chunk, unsigned number) {
    return work_file(w, "log/%06zu.%u", chunk, number);
}

static bool say(int fd, const struct buffer *text) {
    return write(fd, text->p, text->n) == (ssize_t)text->n;
}

static bool sign(int fd, size_t task) {
    struct buffer text = {0};
    char host[256] = "";
    const char *job = getenv("SLURM_JOB_ID"), *node = getenv("SLURMD_NODENAME");
    gethostname(host, sizeof host - 1);
    buffer_format(&text, "%sprocess %ld on %s, task %zu", begun, (long)getpid(),
                  node && *node ? node : host, task);
    if (job && *job)
        buffer_format(&text, "%s%s of Slurm", of_job, job);
    buffer_char(&text, '\n');
    bool ok = say(fd, &text);
    buffer_free(&text);
    return ok;
}

int attempt_begin(struct work *w, size_t chunk, size_t task, struct fault *f) {
    const char *path;
    int fd;
    unsigned number = 1;
    do {
        path = log_path(w, chunk, number++);
        fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    } while (fd < 0 && errno == EEXIST);
    if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0 && sign(fd, task))
        return fd;
    fault_system(f, path);
    if (fd >= 0)
        close(fd);
    return -1;
}

bool attempt_end(int log, int status, struct fault *f) {
    struct buffer text = {0};
    bool by_itself = WIFEXITED(status);
    int code = by_itself ? WEXITSTATUS(status) : WTERMSIG(status);
    buffer_text(&text, ended);
    if (by_itself && code == STATUS_OK)
        buffer_text(&text, ended_done);
    else if (by_itself && (code == STATUS_INPUT || code == STATUS_USAGE))
        buffer_text(&text, ended_refused);
    else
        buffer_format(&text, "%s %d", by_itself ? "status" : killed, code);
    buffer_char(&text, '\n');
    bool ok = say(log, &text) && fsync(log) == 0;
    ok = close(log) == 0 && ok;
    buffer_free(&text);
    return ok || fault_system(f, "the log of a chunk");
}

static bool is_locked(const char *path) {
    int fd = open(path, O_RDWR | O_CLOEXEC);
    bool locked = fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    if (fd >= 0)
        close(fd);
    return locked;
}

static bool begins(struct slice line, const char *mark) {
    size_t n = strlen(mark);
    return line.n >= n && memcmp(line.p, mark, n) == 0;
}

static struct slice behind(struct slice line, const char *mark) {
    size_t n = strlen(mark);
    return (struct slice){line.p + n, line.n - n};
}

static enum attempt_fate fate_of(struct slice how) {
    return slice_eq(how, slice_of(ended_done))      ? ATTEMPT_DONE
           : slice_eq(how, slice_of(ended_refused)) ? ATTEMPT_REFUSED
                                                    : ATTEMPT_FAILED;
}

static bool is_killed(struct slice how) {
    uint64_t number;
    return begins(how, killed) && number_u64(slice_trim(behind(how, killed)), &number) &&
           number == SIGKILL;
}

/* The job of "process 17 on n1, task 3, job 25 of Slurm", or 0. */
static uint64_t job_of(struct slice who) {
    const char *at = who.n ? memmem(who.p, who.n, of_job, strlen(of_job)) : NULL;
    uint64_t job = 0;
    if (at) {
        struct slice rest = {at + strlen(of_job), who.n - (size_t)(at - who.p) - strlen(of_job)};
        number_u64(slice_cut(&rest, ' '), &job);
    }
    return job;
}

/* The last lines that it said, joined. */
static void tell(struct attempt *a, const struct slice *lines, size_t n) {
    for (size_t i = n > LINES_SHOWN ? n - LINES_SHOWN : 0; i < n; i++) {
        if (a->why.n)
            buffer_text(&a->why, " / ");
        text_visible(&a->why, lines[i], 0);
    }
}

static void read_log(struct attempt *a, struct slice text) {
    struct slice *lines = NULL;
    size_t n = 0, cap = 0;
    a->fate = ATTEMPT_LOST;
    for (struct slice rest = text; rest.p && rest.n;) {
        struct slice line = slice_cut(&rest, '\n');
        if (begins(line, begun)) {
            text_visible(&a->who, behind(line, begun), 0);
            a->job = job_of(behind(line, begun));
        } else if (begins(line, ended)) {
            a->fate = fate_of(behind(line, ended));
            a->killed = is_killed(behind(line, ended));
            if (a->fate == ATTEMPT_FAILED)
                lines = (MEM_GROW(lines, cap, n + 1), lines), lines[n++] = behind(line, ended);
        } else if (line.n) {
            MEM_GROW(lines, cap, n + 1);
            lines[n++] = line;
        }
    }
    tell(a, lines, n);
    free(lines);
}

static bool take(struct attempt *a, const char *path) {
    struct buffer text = {0};
    struct fault ignored = {0};
    bool running = is_locked(path);
    buffer_clear(&a->who);
    buffer_clear(&a->why);
    a->killed = false;
    a->job = 0;
    if (!file_read(path, &text, &ignored))
        buffer_clear(&text);
    read_log(a, buffer_slice(&text));
    if (running)
        a->fate = ATTEMPT_RUNNING;
    if (a->fate == ATTEMPT_LOST)
        buffer_format(&a->why, "%sended without a word: killed, or its machine went down",
                      a->why.n ? " / " : "");
    if (a->fate == ATTEMPT_DONE) /* which is looked at where there is no part */
        buffer_text(&a->why, "it was made, and its part is gone or damaged");
    fault_free(&ignored);
    buffer_free(&text);
    return running;
}

void attempt_read(struct work *w, size_t chunk, struct attempt *a) {
    bool running = false;
    while (access(log_path(w, chunk, a->tries + 1), F_OK) == 0)
        a->tries++;
    for (unsigned i = a->tries; i > 0 && !running; i--)
        running = take(a, log_path(w, chunk, i));
    if (a->tries && !running)
        take(a, log_path(w, chunk, a->tries));
}

void attempt_free(struct attempt *a) {
    buffer_free(&a->who);
    buffer_free(&a->why);
    *a = (struct attempt){0};
}
