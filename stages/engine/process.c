/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOT_STARTED = 127 };

void argv_add(struct argv *w, const char *word) {
    MEM_GROW(w->items, w->cap, w->n + 2);
    w->items[w->n++] = word;
    w->items[w->n] = NULL;
}

void argv_format(struct argv *w, const char *format, ...) {
    struct buffer text = {0};
    va_list args;
    va_start(args, format);
    buffer_vformat(&text, format, args);
    va_end(args);
    buffer_char(&text, '\0');
    argv_add(w, arena_copy(&w->arena, buffer_slice(&text)).p);
    buffer_free(&text);
}

void argv_free(struct argv *w) {
    free(w->items);
    arena_free(&w->arena);
    *w = (struct argv){0};
}

static bool is_plain(const char *word) {
    return *word && strspn(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                 "+,-./:=@_%") == strlen(word);
}

static void add_quoted(struct buffer *to, const char *word) {
    if (is_plain(word)) {
        buffer_text(to, word);
        return;
    }
    buffer_char(to, '\'');
    for (; *word; word++)
        if (*word == '\'')
            buffer_text(to, "'\\''");
        else
            buffer_char(to, *word);
    buffer_char(to, '\'');
}

void argv_quoted(const struct argv *w, struct buffer *to) {
    for (size_t i = 0; i < w->n; i++) {
        if (i)
            buffer_char(to, ' ');
        add_quoted(to, w->items[i]);
    }
}

/* In the child, where only what is safe in a signal handler may be called. */
static _Noreturn void become(const struct argv *w, int out, int err, pid_t parent) {
    sigset_t none;
    sigemptyset(&none);
    signal(SIGTERM, SIG_DFL);
    signal(SIGINT, SIG_DFL);
    signal(SIGPIPE, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setpgid(0, 0);
    int nowhere = open("/dev/null", O_RDWR);
    if (nowhere < 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent ||
        dup2(nowhere, STDIN_FILENO) < 0 || dup2(out < 0 ? nowhere : out, STDOUT_FILENO) < 0 ||
        dup2(err < 0 ? nowhere : err, STDERR_FILENO) < 0)
        _exit(NOT_STARTED);
    if (nowhere > STDERR_FILENO)
        close(nowhere);
    execv(w->items[0], (char *const *)(uintptr_t)w->items);
    _exit(NOT_STARTED);
}

pid_t process_start(const struct argv *w, int out, int err, struct fault *f) {
    pid_t parent = getpid(), pid = fork();
    if (pid == 0)
        become(w, out, err, parent);
    if (pid < 0)
        fault_system(f, w->items[0]);
    return pid;
}

pid_t process_wait(pid_t pid, int *status) {
    pid_t ended = waitpid(pid, status, 0);
    return ended < 0 && errno == EINTR ? 0 : ended;
}
