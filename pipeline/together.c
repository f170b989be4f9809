/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/together.h"

#include <pthread.h>
#include <stdlib.h>

#include "pipeline/memory.h"

struct together {
    pthread_mutex_t lock;
    size_t next, n; /* next: behind the lock */
    void (*work)(void *with, size_t i);
    void *with;
};

static size_t take(struct together *t) {
    pthread_mutex_lock(&t->lock);
    size_t i = t->next < t->n ? t->next++ : t->n;
    pthread_mutex_unlock(&t->lock);
    return i;
}

static void *run(void *arg) {
    struct together *t = arg;
    for (size_t i; (i = take(t)) < t->n;)
        t->work(t->with, i);
    return NULL;
}

void together_run(size_t n, uint64_t jobs, void (*work)(void *with, size_t i), void *with) {
    struct together t = {.n = n, .work = work, .with = with};
    size_t others = n < jobs ? n : (size_t)jobs, started = 0;
    pthread_t *threads = mem_zero(others + 1, sizeof *threads);
    pthread_mutex_init(&t.lock, NULL);
    while (started + 1 < others && pthread_create(&threads[started], NULL, run, &t) == 0)
        started++;
    run(&t);
    while (started)
        pthread_join(threads[--started], NULL);
    pthread_mutex_destroy(&t.lock);
    free(threads);
}
