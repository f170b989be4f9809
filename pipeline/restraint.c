/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/restraint.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pipeline/sanitised.h"

#ifdef HEARTH_SECCOMP
#include <seccomp.h>
#endif

/* Libraries, thread stacks and the like are in the address space without being the process's own.
 */
#define BESIDE_DATA ((uint64_t)1 << 30)

/* Valgrind lives in the same process and opens files for itself, so what the process gives up, it
 * would lose too. It tells of itself by what it has the process load first. */
static bool under_valgrind(void) {
    const char *preload = getenv("LD_PRELOAD");
    return preload && strstr(preload, "vgpreload_");
}

static void limit(__rlimit_resource_t what, uint64_t most) {
    struct rlimit r;
    if (getrlimit(what, &r) != 0)
        return;
    r.rlim_cur = r.rlim_max < most ? r.rlim_max : (rlim_t)most;
    r.rlim_max = r.rlim_cur;
    setrlimit(what, &r);
}

static void set_limits(int channel, uint64_t memory) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NPROC, 0);
    if (under_valgrind())
        return;
    limit(RLIMIT_NOFILE, (uint64_t)channel + 2);
    if (SANITISED) /* whose shadow memory is terabytes */
        return;
    limit(RLIMIT_DATA, memory);
    limit(RLIMIT_AS, memory + BESIDE_DATA);
}

#ifdef HEARTH_SECCOMP

/* What is let through whatever its arguments are; some are of other machines than others. */
static const char *const allowed[] = {
    "brk",           "munmap",       "mremap",         "madvise",         "futex",
    "futex_time64",  "read",         "pread64",        "recvmsg",         "close",
    "clock_gettime", "gettimeofday", "time",           "clock_gettime64", "getrandom",
    "getpid",        "gettid",       "rt_sigprocmask", "rt_sigaction",    "rt_sigreturn",
    "sigreturn",     "sigaltstack",  "sched_yield",    "restart_syscall", "exit",
    "exit_group",
};

/* Allows `name` when its argument `at`, of the bits in `mask`, has those of `value`. */
static bool allow_if(scmp_filter_ctx filter, const char *name, unsigned at, uint64_t mask,
                     uint64_t value) {
    int number = seccomp_syscall_resolve_name(name);
    struct scmp_arg_cmp test = SCMP_CMP(at, SCMP_CMP_MASKED_EQ, mask, value);
    return number != __NR_SCMP_ERROR &&
           seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, 1, &test) == 0;
}

static void allow(scmp_filter_ctx filter, int channel) {
    static const char *const memory[] = {"mmap", "mmap2", "mprotect"};
    static const char *const answers[] = {"sendmsg", "write"};
    const uint64_t all = UINT32_MAX; /* a descriptor is an int */
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
        int number = seccomp_syscall_resolve_name(allowed[i]);
        if (number != __NR_SCMP_ERROR)
            seccomp_rule_add(filter, SCMP_ACT_ALLOW, number, 0);
    }
    for (size_t i = 0; i < sizeof memory / sizeof *memory; i++)
        allow_if(filter, memory[i], 2, PROT_EXEC, 0);
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        allow_if(filter, answers[i], 0, all, (uint64_t)channel);
    if (SANITISED) /* what it found goes to standard error */
        allow_if(filter, "write", 0, all, STDERR_FILENO);
    allow_if(filter, "tgkill", 0, all, (uint64_t)getpid()); /* abort() */
}

static bool set_filter(int channel) {
    scmp_filter_ctx filter = under_valgrind() ? NULL : seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return false;
#if SCMP_VER_MAJOR > 2 || SCMP_VER_MINOR >= 5
    /* Older kernels slow a filtered process down, to keep it from spying on itself. */
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_SSB, 1);
#endif
    allow(filter, channel);
    bool ok = seccomp_load(filter) == 0;
    seccomp_release(filter);
    return ok;
}

/* What another program may not do. */
static const char *const refused[] = {
    "socket",
    "socketpair",
    "io_uring_setup",
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "pidfd_getfd",
    "bpf",
    "keyctl",
    "add_key",
    "perf_event_open",
    "unshare",
    "setns",
    "mount",
    "umount2",
    "creat",
    "openat2",
    "mkdir",
    "mkdirat",
    "mknod",
    "mknodat",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "rmdir",
    "truncate",
    "truncate64",
    "chmod",
    "fchmod",
    "fchmodat",
    "fchmodat2",
    "chown",
    "fchown",
    "lchown",
    "fchownat",
    "utime",
    "utimes",
    "utimensat",
    "futimesat",
    "setxattr",
    "lsetxattr",
    "fsetxattr",
    "removexattr",
    "lremovexattr",
    "fremovexattr",
    "fallocate",
    "memfd_create",
};

static bool refuse_if(scmp_filter_ctx filter, const char *name, unsigned at, uint64_t bits) {
    int number = seccomp_syscall_resolve_name(name);
    struct scmp_arg_cmp test = SCMP_CMP(at, SCMP_CMP_MASKED_EQ, bits, bits);
    return number == __NR_SCMP_ERROR ||
           seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), number, 1, &test) == 0;
}

static bool refuse_all(scmp_filter_ctx filter) {
    static const uint64_t writing[] = {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC};
    bool ok = true;
    for (size_t i = 0; i < sizeof refused / sizeof *refused && ok; i++) {
        int number = seccomp_syscall_resolve_name(refused[i]);
        ok = number == __NR_SCMP_ERROR ||
             seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), number, 0) == 0;
    }
    for (size_t i = 0; i < sizeof writing / sizeof *writing && ok; i++)
        ok = refuse_if(filter, "open", 1, writing[i]) && refuse_if(filter, "openat", 2, writing[i]);
    return ok;
}

/* The library writes a filter to a descriptor only. */
static bool export_filter(scmp_filter_ctx filter, struct buffer *to) {
    int fd = memfd_create("filter", MFD_CLOEXEC);
    if (fd < 0)
        return false;
    off_t size = seccomp_export_bpf(filter, fd) == 0 ? lseek(fd, 0, SEEK_END) : 0;
    bool ok = size > 0 && pread(fd, buffer_room(to, (size_t)size), (size_t)size, 0) == size;
    to->n += ok ? (size_t)size : 0;
    close(fd);
    return ok;
}

void restraint_for_program(struct buffer *to) {
    static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER; /* the library promises no more */
    pthread_mutex_lock(&one);
    scmp_filter_ctx filter = under_valgrind() ? NULL : seccomp_init(SCMP_ACT_ALLOW);
    if (filter && refuse_all(filter))
        export_filter(filter, to);
    if (filter)
        seccomp_release(filter);
    pthread_mutex_unlock(&one);
}

static void name_library(struct buffer *to) {
    const struct scmp_version *v = seccomp_version();
    buffer_format(to, "libseccomp %u.%u.%u", v->major, v->minor, v->micro);
}

#else

static bool set_filter(int channel) {
    (void)channel;
    return false;
}

void restraint_for_program(struct buffer *to) {
    (void)to;
}

static void name_library(struct buffer *to) {
    buffer_text(to, "built without libseccomp");
}

#endif

bool restraint_take(int channel, uint64_t memory) {
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    set_limits(channel, memory);
    return set_filter(channel);
}

void restraint_describe(struct buffer *to) {
    int status = 0;
    pid_t pid = fork();
    if (pid == 0)
        _exit(restraint_take(STDERR_FILENO, UINT64_MAX / 2) ? 0 : 1);
    bool filtered = pid > 0 && waitpid(pid, &status, 0) == pid && status == 0;
    buffer_text(to, filtered ? "seccomp (" : "no seccomp (");
    name_library(to);
#ifdef HEARTH_SECCOMP
    if (!filtered)
        buffer_text(to, under_valgrind() ? ", not under valgrind" : ", refused by the kernel");
#endif
    buffer_char(to, ')');
}
