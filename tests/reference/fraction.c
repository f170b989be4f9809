/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/reference/fraction.h"

#include <stdlib.h>

typedef unsigned __int128 wide;

static void trim(struct big *b) {
    while (b->n && b->limbs[b->n - 1] == 0)
        b->n--;
}

static void append(struct big *b, uint64_t limb) {
    MEM_GROW(b->limbs, b->cap, b->n + 1);
    b->limbs[b->n++] = limb;
}

static void multiply(struct big *b, uint64_t by) {
    uint64_t carry = 0;
    for (size_t i = 0; i < b->n; i++) {
        wide product = (wide)b->limbs[i] * by + carry;
        b->limbs[i] = (uint64_t)product;
        carry = (uint64_t)(product >> 64);
    }
    append(b, carry);
    trim(b);
}

/* b += a * by */
static void add_multiple(struct big *b, const struct big *a, uint64_t by) {
    uint64_t carry = 0;
    while (b->n <= a->n)
        append(b, 0);
    for (size_t i = 0; i < b->n; i++) {
        wide sum = (i < a->n ? (wide)a->limbs[i] * by : 0) + b->limbs[i] + carry;
        b->limbs[i] = (uint64_t)sum;
        carry = (uint64_t)(sum >> 64);
    }
    append(b, carry);
    trim(b);
}

static uint64_t remainder_of(const struct big *b, uint64_t by) {
    uint64_t rest = 0;
    for (size_t i = b->n; i-- > 0;)
        rest = (uint64_t)(((wide)rest << 64 | b->limbs[i]) % by);
    return rest;
}

/* Leaves the quotient and returns the remainder. */
static uint64_t divide(struct big *b, uint64_t by) {
    uint64_t rest = 0;
    for (size_t i = b->n; i-- > 0;) {
        wide part = (wide)rest << 64 | b->limbs[i];
        b->limbs[i] = (uint64_t)(part / by);
        rest = (uint64_t)(part % by);
    }
    trim(b);
    return rest;
}

static uint64_t common_divisor(uint64_t a, uint64_t b) {
    while (b) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

void fraction_free(struct fraction *f) {
    free(f->over.limbs);
    free(f->under.limbs);
    *f = (struct fraction){0};
}

void fraction_add(struct fraction *f, uint64_t over, uint32_t root, bool squared) {
    uint64_t under = squared ? (uint64_t)root * root : root;
    if (f->under.n == 0)
        append(&f->under, 1);
    if (root > f->largest)
        f->largest = root;
    uint64_t common = common_divisor(under, remainder_of(&f->under, under));
    multiply(&f->over, under / common);
    divide(&f->under, common);
    add_multiple(&f->over, &f->under, over);
    multiply(&f->under, under);
}

static void reduce(struct fraction *f) {
    for (uint64_t by = 2; by <= f->largest; by++)
        while (f->over.n && remainder_of(&f->over, by) == 0 && remainder_of(&f->under, by) == 0) {
            divide(&f->over, by);
            divide(&f->under, by);
        }
}

/* Uses the number up. */
static void write_big(struct big *b, struct buffer *to) {
    size_t from = to->n;
    do
        buffer_char(to, (char)('0' + divide(b, 10)));
    while (b->n);
    for (size_t i = from, j = to->n - 1; i < j; i++, j--) {
        char digit = to->p[i];
        to->p[i] = to->p[j];
        to->p[j] = digit;
    }
}

void fraction_write(struct fraction *f, struct buffer *to) {
    reduce(f);
    bool whole = f->over.n == 0 || (f->under.n == 1 && f->under.limbs[0] == 1);
    write_big(&f->over, to);
    if (!whole) {
        buffer_char(to, '/');
        write_big(&f->under, to);
    }
    fraction_free(f);
}
