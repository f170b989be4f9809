/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/memory.h"

#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>

enum { ARENA_FIRST = 16 * 1024, ARENA_MOST = 1024 * 1024 };

struct arena_block {
    struct arena_block *next;
    size_t used, size;
    alignas(max_align_t) char bytes[];
};

static void (*when_exhausted)(void);

void mem_when_exhausted(void (*end)(void)) {
    when_exhausted = end;
}

void mem_exhausted(void) {
    if (when_exhausted)
        when_exhausted();
    fputs("hearth: out of memory\n", stderr);
    exit(3);
}

static size_t product(size_t count, size_t size) {
    size_t total;
    if (__builtin_mul_overflow(count, size, &total))
        mem_exhausted();
    return total;
}

void *mem_alloc(size_t size) {
    void *p = malloc(size ? size : 1);
    if (!p)
        mem_exhausted();
    return p;
}

void *mem_zero(size_t count, size_t size) {
    size_t total = product(count, size);
    void *p = calloc(total ? total : 1, 1);
    if (!p)
        mem_exhausted();
    return p;
}

void *mem_resize(void *p, size_t count, size_t size) {
    size_t total = product(count, size);
    void *q = realloc(p, total ? total : 1);
    if (!q)
        mem_exhausted();
    return q;
}

char *mem_text(struct slice s) {
    char *p = mem_alloc(s.n + 1);
    if (s.n)
        memcpy(p, s.p, s.n);
    p[s.n] = '\0';
    return p;
}

void mem_grow(void *array_p, size_t *cap, size_t need, size_t size) {
    void *array;
    memcpy(&array, array_p, sizeof array);
    size_t more = *cap + *cap / 2 + 8;
    *cap = need > more ? need : more;
    array = mem_resize(array, *cap, size);
    memcpy(array_p, &array, sizeof array);
}

static struct arena_block *block_new(size_t size) {
    size_t total;
    if (__builtin_add_overflow(size, sizeof(struct arena_block), &total))
        mem_exhausted();
    struct arena_block *b = mem_alloc(total);
    b->next = NULL;
    b->used = 0;
    b->size = size;
    return b;
}

/* The next block that holds `size` bytes: one kept from before a reset, or a new one. */
static struct arena_block *block_with_room(struct arena *a, size_t size) {
    if (!a->now) {
        if (!a->first)
            a->first = block_new(size > ARENA_FIRST ? size : ARENA_FIRST);
        a->now = a->first;
        a->now->used = 0;
    }
    while (a->now->size - a->now->used < size) {
        if (!a->now->next) {
            size_t twice = a->now->size < ARENA_MOST ? 2 * a->now->size : ARENA_MOST;
            a->now->next = block_new(size > twice ? size : twice);
        }
        a->now = a->now->next;
        a->now->used = 0;
    }
    return a->now;
}

void *arena_alloc(struct arena *a, size_t count, size_t size) {
    size_t total = product(count, size), align = alignof(max_align_t);
    if (__builtin_add_overflow(total, align - 1, &total))
        mem_exhausted();
    total &= ~(align - 1);
    struct arena_block *b = block_with_room(a, total);
    void *p = b->bytes + b->used;
    b->used += total;
    return p;
}

struct slice arena_copy(struct arena *a, struct slice s) {
    char *p = arena_alloc(a, s.n, 1);
    if (s.n)
        memcpy(p, s.p, s.n);
    return (struct slice){p, s.n};
}

void arena_reset(struct arena *a) {
    a->now = NULL;
}

void arena_free(struct arena *a) {
    for (struct arena_block *b = a->first, *next; b; b = next) {
        next = b->next;
        free(b);
    }
    *a = (struct arena){NULL, NULL};
}
