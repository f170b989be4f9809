/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/ordered.h"

#include <pthread.h>

#include "tests/unit/testing.h"

enum { SHARDS = 400, JOBS = 4, CHANNELS = 2 };

/* An outlet that keeps what it is given, up to `most` bytes. */
struct keeper {
    struct outlet outlet;
    struct buffer text;
    size_t most;
};
static bool keep(struct outlet *o, struct slice rows) {
    struct keeper *k = (struct keeper *)o;
    if (k->text.n + rows.n > k->most)
        return false;
    buffer_add(&k->text, rows);
    return true;
}

/* Workers that take the next number, write about it in pieces of odd sizes, and are done. */
struct job {
    struct ordered *ordered;
    pthread_mutex_t *lock;
    uint64_t *next;
    uint64_t fail_at;
};

static bool write_shard(struct lane *l, uint64_t number) {
    char text[64];
    bool ok = true;
    for (size_t i = 0; i < 1 + number * 7919 % 97; i++)
        for (size_t c = 0; c < CHANNELS; c++) {
            int n = snprintf(text, sizeof text, "%u.%zu.%zu\n", (unsigned)number, c, i);
            struct outlet *to = lane_outlet(l, c);
            ok = ok && to->write(to, (struct slice){text, (size_t)n});
        }
    return ok;
}

static void *work(void *arg) {
    struct job *job = arg;
    struct lane *l = lane_new(job->ordered);
    for (bool ok = true; ok;) {
        pthread_mutex_lock(job->lock);
        uint64_t number = (*job->next)++;
        pthread_mutex_unlock(job->lock);
        if (number >= SHARDS)
            break;
        lane_begin(l, number);
        ok = write_shard(l, number);
        if (number == job->fail_at || !ok)
            lane_fail(l);
        else
            ok = lane_done(l);
        ok = ok && number != job->fail_at;
    }
    lane_free(l);
    return NULL;
}

static bool run(struct keeper keepers[CHANNELS], uint64_t fail_at) {
    struct outlet *outlets[CHANNELS];
    pthread_t threads[JOBS];
    pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    uint64_t next = 0;
    for (size_t c = 0; c < CHANNELS; c++)
        outlets[c] = &keepers[c].outlet;
    struct job job = {ordered_new(outlets, CHANNELS, JOBS), &lock, &next, fail_at};
    for (size_t i = 0; i < JOBS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, work, &job), 0);
    for (size_t i = 0; i < JOBS; i++)
        pthread_join(threads[i], NULL);
    return ordered_close(job.ordered);
}

static void wanted(struct buffer *b, size_t channel) {
    for (unsigned number = 0; number < SHARDS; number++)
        for (size_t i = 0; i < 1 + number * 7919u % 97; i++)
            buffer_format(b, "%u.%zu.%zu\n", number, channel, i);
}

static void test_order(void **state) {
    struct keeper keepers[CHANNELS] = {{{keep}, {0}, SIZE_MAX}, {{keep}, {0}, SIZE_MAX}};
    struct buffer b = {0};
    (void)state;
    assert_true(run(keepers, UINT64_MAX));
    for (size_t c = 0; c < CHANNELS; c++) {
        wanted(&b, c);
        assert_true(slice_eq(buffer_slice(&keepers[c].text), buffer_slice(&b)));
        buffer_clear(&b);
        buffer_free(&keepers[c].text);
    }
    buffer_free(&b);
}

/* A shard that is given up: what is written is the beginning of the whole, no more than up to it.
 */
static void test_failure(void **state) {
    struct buffer b = {0};
    (void)state;
    wanted(&b, 0);
    for (uint64_t fail_at = 0; fail_at < SHARDS; fail_at += 57) {
        struct keeper keepers[CHANNELS] = {{{keep}, {0}, SIZE_MAX}, {{keep}, {0}, SIZE_MAX}};
        char end[16];
        run(keepers, fail_at);
        struct slice text = buffer_slice(&keepers[0].text);
        assert_true(text.n <= b.n && memcmp(text.n ? text.p : "", b.p, text.n) == 0);
        buffer_char(&keepers[0].text, '\0');
        snprintf(end, sizeof end, "\n%u.0.0\n", (unsigned)fail_at + 1);
        assert_null(strstr(keepers[0].text.p, end));
        buffer_free(&keepers[0].text);
        buffer_free(&keepers[1].text);
    }
    buffer_free(&b);
}

/* A full disk: told at the end, and nobody waits for ever. */
static void test_full(void **state) {
    (void)state;
    for (size_t most = 0; most < 200000; most += 40000) {
        struct keeper keepers[CHANNELS] = {{{keep}, {0}, most}, {{keep}, {0}, SIZE_MAX}};
        assert_false(run(keepers, UINT64_MAX));
        buffer_free(&keepers[0].text);
        buffer_free(&keepers[1].text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_failure),
        cmocka_unit_test(test_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
