/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/together.h"

#include <pthread.h>

#include "tests/unit/testing.h"

enum { PIECES = 500 };

struct counted {
    pthread_mutex_t lock;
    pthread_cond_t met;
    size_t order[PIECES], n; /* in which they began */
    unsigned times[PIECES];
    unsigned waiting, wanted; /* pieces 0..wanted-1 wait until all of them have begun */
};

static void count(void *with, size_t i) {
    struct counted *c = with;
    pthread_mutex_lock(&c->lock);
    c->times[i]++;
    c->order[c->n++] = i;
    if (i < c->wanted) {
        c->waiting++;
        pthread_cond_broadcast(&c->met);
        while (c->waiting < c->wanted)
            pthread_cond_wait(&c->met, &c->lock);
    }
    pthread_mutex_unlock(&c->lock);
}

static void all_once(uint64_t jobs, size_t n, unsigned wanted) {
    struct counted c = {
        PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, {0}, 0, {0}, 0, wanted};
    together_run(n, jobs, count, &c);
    assert_int_equal(c.n, n);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(c.times[i], 1);
    for (size_t i = 0; jobs == 1 && i < n; i++)
        assert_int_equal(c.order[i], i);
}

static void test_once(void **state) {
    (void)state;
    static const uint64_t jobs[] = {0, 1, 2, 7, 256};
    for (size_t k = 0; k < sizeof jobs / sizeof *jobs; k++) {
        all_once(jobs[k], 0, 0);
        all_once(jobs[k], 1, 0);
        all_once(jobs[k], PIECES, 0);
    }
}

/* Three that wait for one another are done by three threads. */
static void test_at_a_time(void **state) {
    (void)state;
    all_once(3, PIECES, 3);
    all_once(8, 3, 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_once),
        cmocka_unit_test(test_at_a_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
