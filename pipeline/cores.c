/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/cores.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/buffer.h"
#include "pipeline/options.h"

#define NO_LIMIT UINT64_MAX

/* Where a hierarchy of control groups is mounted. */
struct hierarchy {
    struct slice root;  /* the group that is seen at `point` */
    struct slice point; /* a directory */
    bool second;        /* version 2: one hierarchy for everything */
};

static bool read_line(FILE *file, char **line, size_t *cap, struct slice *text) {
    ssize_t n = file ? getline(line, cap, file) : -1;
    if (n > 0 && (*line)[n - 1] == '\n')
        n--;
    *text = (struct slice){*line, n > 0 ? (size_t)n : 0};
    return n >= 0;
}

static bool lists(struct slice names, const char *name) {
    while (names.p)
        if (slice_eq(slice_cut(&names, ','), slice_of(name)))
            return true;
    return false;
}

/* A line of mountinfo: `36 35 0:30 ROOT POINT rw,… shared:1 - TYPE SOURCE rw,cpu,cpuacct`. */
static bool read_mount(struct slice line, struct hierarchy *h) {
    for (int i = 0; i < 3; i++)
        slice_cut(&line, ' ');
    h->root = slice_cut(&line, ' ');
    h->point = slice_cut(&line, ' ');
    while (line.p && !slice_eq(slice_cut(&line, ' '), SLICE("-")))
        ;
    struct slice type = slice_cut(&line, ' ');
    slice_cut(&line, ' ');
    h->second = slice_eq(type, SLICE("cgroup2"));
    return h->second || (slice_eq(type, SLICE("cgroup")) && lists(line, "cpu"));
}

/* A line of /proc/self/cgroup, `4:cpu,cpuacct:/group` or, in version 2, `0::/group`: whether it is
 * of that hierarchy. A group outside of what is mounted is told as /../group; what is mounted is
 * above it or beside it, and may have a quota as well. */
static bool read_group(struct slice line, const struct hierarchy *h, struct slice *group) {
    struct slice number = slice_cut(&line, ':'), controllers = slice_cut(&line, ':');
    bool ours =
        h->second ? slice_eq(number, SLICE("0")) && controllers.n == 0 : lists(controllers, "cpu");
    if (!ours || !line.p)
        return false;
    size_t above = h->root.n == 1 ? 0 : h->root.n;
    bool within = line.n >= above && memcmp(line.p, h->root.p, above) == 0 &&
                  (line.n == above || line.p[above] == '/');
    *group = within ? (struct slice){line.p + above, line.n - above} : SLICE("");
    if (group->n >= 3 && memcmp(group->p, "/..", 3) == 0)
        *group = SLICE("");
    return true;
}

/* The first line of POINT/GROUP/NAME; empty when there is none. */
static void read_setting(const struct hierarchy *h, struct slice group, const char *name,
                         struct buffer *to) {
    struct buffer path = {0};
    struct slice text;
    char *line = NULL;
    size_t cap = 0;
    buffer_add(&path, h->point);
    buffer_add(&path, group);
    buffer_format(&path, "/%s", name);
    buffer_char(&path, '\0');
    FILE *file = fopen(path.p, "re");
    buffer_clear(to);
    if (read_line(file, &line, &cap, &text))
        buffer_add(to, text);
    if (file)
        fclose(file);
    free(line);
    buffer_free(&path);
}

/* Microseconds of processor time in each period of so many. */
static uint64_t cores_of(struct slice quota, struct slice period) {
    uint64_t used, of;
    if (!number_u64(quota, &used) || !number_u64(period, &of) || of == 0)
        return NO_LIMIT; /* "max" or, in version 1, -1 */
    uint64_t cores = used / of + (used % of != 0);
    return cores ? cores : 1;
}

static uint64_t group_quota(const struct hierarchy *h, struct slice group) {
    struct buffer quota = {0}, period = {0};
    uint64_t cores;
    if (h->second) {
        read_setting(h, group, "cpu.max", &quota);
        struct slice rest = buffer_slice(&quota), used = slice_cut(&rest, ' ');
        cores = cores_of(used, rest);
    } else {
        read_setting(h, group, "cpu.cfs_quota_us", &quota);
        read_setting(h, group, "cpu.cfs_period_us", &period);
        cores = cores_of(buffer_slice(&quota), buffer_slice(&period));
    }
    buffer_free(&quota);
    buffer_free(&period);
    return cores;
}

/* Of a group and all above it. */
static uint64_t tightest(const struct hierarchy *h, struct slice group) {
    uint64_t least = NO_LIMIT;
    for (;;) {
        uint64_t cores = group_quota(h, group);
        least = cores < least ? cores : least;
        if (group.n == 0)
            return least;
        const char *above = memrchr(group.p, '/', group.n);
        group.n = above ? (size_t)(above - group.p) : 0;
    }
}

static uint64_t hierarchy_quota(const struct hierarchy *h, const char *groups) {
    FILE *file = fopen(groups, "re");
    struct slice line, group;
    uint64_t least = NO_LIMIT;
    char *text = NULL;
    size_t cap = 0;
    while (read_line(file, &text, &cap, &line)) {
        if (!read_group(line, h, &group))
            continue;
        uint64_t cores = tightest(h, group);
        least = cores < least ? cores : least;
    }
    if (file)
        fclose(file);
    free(text);
    return least;
}

uint64_t cores_quota(const char *groups, const char *mounts) {
    FILE *file = fopen(mounts, "re");
    struct slice line;
    uint64_t least = NO_LIMIT;
    char *text = NULL;
    size_t cap = 0;
    while (read_line(file, &text, &cap, &line)) {
        struct hierarchy h;
        uint64_t cores = read_mount(line, &h) ? hierarchy_quota(&h, groups) : NO_LIMIT;
        least = cores < least ? cores : least;
    }
    if (file)
        fclose(file);
    free(text);
    return least;
}

/* The set is as large as the kernel's, which no header knows. */
static uint64_t cores_allowed(void) {
    enum { LARGEST = 1 << 20 };
    for (size_t n = 1024; n <= LARGEST; n *= 2) {
        cpu_set_t *set = CPU_ALLOC(n);
        size_t size = CPU_ALLOC_SIZE(n);
        int count = set && sched_getaffinity(0, size, set) == 0 ? CPU_COUNT_S(size, set) : 0;
        CPU_FREE(set);
        if (count > 0)
            return (uint64_t)count;
    }
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (uint64_t)online : 1;
}

uint64_t cores_available(void) {
    uint64_t allowed = cores_allowed();
    uint64_t quota = cores_quota("/proc/self/cgroup", "/proc/self/mountinfo");
    uint64_t cores = quota < allowed ? quota : allowed;
    return cores < CORES_MOST ? cores : CORES_MOST;
}
