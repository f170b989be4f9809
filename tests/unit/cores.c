/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/cores.h"

#include <sched.h>
#include <sys/stat.h>

#include "tests/unit/testing.h"

static void put(const char *path, const char *text) {
    write_file(path, slice_of(text));
}

static uint64_t quota(void) {
    return cores_quota("groups", "mounts");
}

#define NO_LIMIT UINT64_MAX
#define V2 "30 24 0:26 / v2 rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n"

static int make_folders(void **state) {
    static const char *const folders[] = {"v2", "v2/a", "v2/a/b", "v1", "v1/a"};
    int failed = enter_folder(state);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        failed |= mkdir(folders[i], 0700);
    return failed;
}

/* Half a core is one, one and a half are two; no more than the group above has. */
static void test_second(void **state) {
    (void)state;
    put("mounts", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n" V2);
    put("groups", "0::/a/b\n");
    put("v2/a/cpu.max", "max 100000\n");
    assert_int_equal(quota(), NO_LIMIT);
    put("v2/a/b/cpu.max", "150000 100000\n");
    assert_int_equal(quota(), 2);
    put("v2/a/b/cpu.max", "50000 100000\n");
    assert_int_equal(quota(), 1);
    put("v2/a/b/cpu.max", "800000 100000\n");
    assert_int_equal(quota(), 8);
    put("v2/a/cpu.max", "300000 100000\n");
    assert_int_equal(quota(), 3);
    put("v2/cpu.max", "400000 200000\n");
    assert_int_equal(quota(), 2);
    put("groups", "0::/\n");
    unlink("v2/cpu.max");
    assert_int_equal(quota(), NO_LIMIT);
}

/* In a container the group is named as the host sees it, or as lying outside. */
static void test_container(void **state) {
    (void)state;
    put("mounts", "30 24 0:26 /docker/x v2 rw - cgroup2 cgroup2 rw\n");
    put("v2/cpu.max", "500000 100000\n");
    put("v2/a/cpu.max", "200000 100000\n");
    put("groups", "0::/docker/x\n");
    assert_int_equal(quota(), 5);
    put("groups", "0::/docker/x/a\n");
    assert_int_equal(quota(), 2);
    put("groups", "0::/docker/xyz/a\n");
    assert_int_equal(quota(), 5);
    put("groups", "0::/../a\n");
    assert_int_equal(quota(), 5);
    unlink("v2/cpu.max");
}

static void test_first(void **state) {
    (void)state;
    put("mounts", "35 32 0:30 / v1 rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct\n"
                  "36 32 0:31 / v2 rw,relatime - cgroup cgroup rw,cpuset\n");
    put("groups", "4:cpuset:/a\n3:cpu,cpuacct:/a\n");
    put("v1/a/cpu.cfs_period_us", "100000\n");
    put("v1/a/cpu.cfs_quota_us", "-1\n");
    assert_int_equal(quota(), NO_LIMIT);
    put("v1/a/cpu.cfs_quota_us", "250000\n");
    assert_int_equal(quota(), 3);
    put("v1/a/cpu.cfs_period_us", "0\n");
    assert_int_equal(quota(), NO_LIMIT);
}

/* What cannot be understood is no limit. */
static void test_broken(void **state) {
    static const char *const texts[] = {"", "\n", "100000", "1 2 3", "-5 100000", "x 100000"};
    (void)state;
    put("mounts", V2);
    put("groups", "0::/a\n");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        put("v2/a/cpu.max", texts[i]);
        assert_int_equal(quota(), NO_LIMIT);
    }
    put("v2/a/cpu.max", "100000 100000\n");
    assert_int_equal(quota(), 1);
    put("groups", "0\n::\n0:\n/a\n");
    assert_int_equal(quota(), NO_LIMIT);
    put("groups", "0::/a\n");
    put("mounts", "30 24\n\n - cgroup2\n30 24 0:26 / v2 rw - \n");
    assert_int_equal(quota(), NO_LIMIT);
    assert_int_equal(cores_quota("none", "mounts"), NO_LIMIT);
    assert_int_equal(cores_quota("groups", "none"), NO_LIMIT);
}

/* A process that is pinned to one core has one. */
static void test_pinned(void **state) {
    cpu_set_t before, one;
    (void)state;
    assert_int_equal(sched_getaffinity(0, sizeof before, &before), 0);
    uint64_t cores = cores_available();
    assert_in_range(cores, 1, (uint64_t)CPU_COUNT(&before));
    CPU_ZERO(&one);
    for (size_t i = 0; i < CPU_SETSIZE && CPU_COUNT(&one) == 0; i++)
        if (CPU_ISSET(i, &before))
            CPU_SET(i, &one);
    assert_int_equal(sched_setaffinity(0, sizeof one, &one), 0);
    assert_int_equal(cores_available(), 1);
    assert_int_equal(sched_setaffinity(0, sizeof before, &before), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_second), cmocka_unit_test(test_container),
        cmocka_unit_test(test_first),  cmocka_unit_test(test_broken),
        cmocka_unit_test(test_pinned),
    };
    return cmocka_run_group_tests(tests, make_folders, leave_folder);
}
