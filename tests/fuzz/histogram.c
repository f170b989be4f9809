/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column of nulls: what is taken for sound is written back byte for byte, both readers agree, and
 * what is convolved is a distribution. */
#include "tests/fuzz/replay.h"

#include "models/null.h"

static void check_sums(const struct histogram *h, const struct slide_null *sums) {
    double mean = histogram_mean(h), variance = histogram_variance(h);
    double least = (double)h->from, most = (double)(h->from + h->n - 1), last_digit = 1e-15;
    fuzz_wants(h->n > 0 && h->total > 0 && h->counts[0] && h->counts[h->n - 1]);
    fuzz_wants(h->total == sums->total && sums->n_shifts == h->from + h->n);
    fuzz_wants(mean == slide_mean(sums) && variance == slide_variance(sums));
    fuzz_wants(mean >= least * (1 - last_digit) && mean <= most * (1 + last_digit));
    fuzz_wants(h->n == 1 ? variance == 0 : variance > 0);
}

/* histogram_write wants the counts before `from` too. */
static void write_again(const struct histogram *h, struct buffer *to) {
    size_t n = (size_t)h->from + h->n;
    uint64_t *shifts = mem_zero(n, sizeof *shifts);
    memcpy(shifts + h->from, h->counts, h->n * sizeof *shifts);
    histogram_write(to, shifts, (uint32_t)n);
    free(shifts);
}

static void check_tests(const struct null *n) {
    for (uint64_t x = n->most - n->least > 100 ? n->most - 100 : n->least; x <= n->most; x++) {
        struct null_test t = null_test(n, x);
        fuzz_wants(t.p_le >= 0 && t.p_le <= 1 && t.p_ge >= 0 && t.p_ge <= 1 && t.p <= 1);
        fuzz_wants(t.p_le + t.p_ge > 1 - 1e-9 && t.midp <= t.p * (1 + 1e-9));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct slice rest = {(const char *)data, size};
    struct buffer again = {0};
    struct histogram h = {0};
    struct null n = {0};
    null_begin(&n);
    while (rest.n) {
        struct slice item = rest, scanned = rest;
        struct slide_null sums;
        uint64_t least;
        bool sound = histogram_next(&rest, &h);
        fuzz_wants(histogram_scan(&scanned, &sums, &least) == sound && scanned.n == rest.n);
        if (!sound)
            break;
        item.n -= rest.n + (rest.n > 0);
        check_sums(&h, &sums);
        if (h.from < 100000) {
            buffer_clear(&again);
            write_again(&h, &again);
            fuzz_wants(slice_eq(buffer_slice(&again), item));
        }
        if (null_support(&n) + h.n < 2000)
            null_add(&n, &h);
    }
    check_tests(&n);
    null_free(&n);
    histogram_free(&h);
    buffer_free(&again);
    return 0;
}
