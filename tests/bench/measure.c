/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * measure RUNS NAME COMMAND [NAME COMMAND]...
 *
 * Runs shell commands in turn (A B C A B C …), one warm-up and RUNS counted rounds (RUNS 0: one
 * round, which counts), and prints for each the medians: name, wall seconds, CPU seconds, peak
 * memory of its largest process in kB; TAB between. Standard output of the commands is thrown away;
 * a command that fails ends it. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS_MOST = 99 };

struct figures {
    double wall[RUNS_MOST], cpu[RUNS_MOST], memory[RUNS_MOST];
};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t) {
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

/* Runs a command once; false when it failed. */
static int run(const char *command, double *wall, double *cpu, double *memory) {
    struct rusage used;
    int status;
    double begin = now();
    pid_t child = fork();
    if (child == 0) {
        int null = open("/dev/null", O_WRONLY);
        if (null >= 0 && dup2(null, STDOUT_FILENO) >= 0)
            execl("/bin/sh", "sh", "-c", command, (char *)NULL);
        _exit(127);
    }
    while (child > 0 && wait4(child, &status, 0, &used) < 0)
        if (errno != EINTR)
            return 0;
    *wall = now() - begin;
    *cpu = seconds(used.ru_utime) + seconds(used.ru_stime);
    *memory = (double)used.ru_maxrss;
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, int n) {
    qsort(values, (size_t)n, sizeof *values, ascending);
    return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

int main(int argc, char **argv) {
    int rounds = argc > 3 ? atoi(argv[1]) : -1, runs = rounds ? rounds : 1, n = (argc - 2) / 2;
    if (runs < 1 || runs > RUNS_MOST || argc % 2 != 0) {
        fputs("usage: measure RUNS NAME COMMAND [NAME COMMAND]...\n", stderr);
        return 2;
    }
    struct figures *f = calloc((size_t)n, sizeof *f);
    for (int round = rounds ? -1 : 0; f && round < runs; round++)
        for (int i = 0; i < n; i++) {
            int at = round < 0 ? 0 : round;
            if (!run(argv[3 + 2 * i], &f[i].wall[at], &f[i].cpu[at], &f[i].memory[at])) {
                fprintf(stderr, "measure: failed: %s\n", argv[3 + 2 * i]);
                free(f);
                return 1;
            }
        }
    for (int i = 0; f && i < n; i++)
        printf("%s\t%.3f\t%.3f\t%.0f\n", argv[2 + 2 * i], median(f[i].wall, runs),
               median(f[i].cpu, runs), median(f[i].memory, runs));
    free(f);
    return 0;
}
