/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/histogram.h"

#include <stdlib.h>

static const uint64_t END_OF_UNITS = (uint64_t)1 << 31;

void histogram_free(struct histogram *h) {
    free(h->counts);
    *h = (struct histogram){0};
}

void histogram_write(struct buffer *to, const uint64_t *shifts, uint32_t n) {
    uint32_t from = 0;
    while (from + 1 < n && shifts[from] == 0)
        from++;
    while (n > from + 1 && shifts[n - 1] == 0)
        n--;
    if (to->n)
        buffer_char(to, ' ');
    if (from) {
        buffer_u64(to, from);
        buffer_char(to, ':');
    }
    for (uint32_t k = from; k < n; k++) {
        if (k > from)
            buffer_char(to, ',');
        buffer_u64(to, shifts[k]);
    }
}

/* Reads a number without leading zeros from *p on. Sixteen digits hold 2^53; a seventeenth is left
 * to be found where a mark should be. */
static inline bool read_number(const char **p, const char *end, uint64_t *value) {
    const char *start = *p, *stop = end - start > 16 ? start + 16 : end, *s = start;
    uint64_t v = 0;
    for (unsigned digit; s < stop && (digit = (unsigned)(unsigned char)*s - '0') <= 9; s++)
        v = v * 10 + digit;
    *p = s;
    *value = v;
    return s > start && (*start != '0' || s == start + 1);
}

/* Sums about `from`, and how many counts there are. */
struct tally {
    uint64_t from, n, total, sum;
    slide_wide sum2;
};

/* Within the bounds all sums fit. Cases below 2^32 are, whatever their joint units. */
static inline bool within_bounds(const struct tally *t, uint64_t i) {
    if (t->from + i >= END_OF_UNITS)
        return false;
    return t->total >> 32 == 0 ||
           (t->total <= SLIDE_MOST_CASES && (slide_wide)t->total * (t->from + i) <= SLIDE_MOST_SUM);
}

/* The counts of an item, the first of which is read already. */
static inline bool read_counts(const char **p, const char *end, uint64_t count, struct tally *t,
                               struct histogram *keep) {
    if (count == 0)
        return false;
    for (uint64_t i = 0;; i++) {
        t->total += count;
        if (!within_bounds(t, i))
            return false;
        t->sum += i * count;
        t->sum2 += (slide_wide)(i * count) * i;
        if (keep) {
            MEM_GROW(keep->counts, keep->cap, i + 1);
            keep->counts[i] = count;
        }
        if (*p == end || **p != ',') {
            t->n = i + 1;
            return count > 0;
        }
        ++*p;
        if (!read_number(p, end, &count))
            return false;
    }
}

/* One item and the space behind it, if another follows. */
static inline bool read_item(struct slice *text, struct tally *t, struct histogram *keep) {
    if (text->n == 0)
        return false;
    const char *p = text->p, *end = p + text->n;
    uint64_t first;
    *t = (struct tally){0};
    if (!read_number(&p, end, &first))
        return false;
    if (p < end && *p == ':') {
        p++;
        t->from = first;
        if (t->from == 0 || t->from >= END_OF_UNITS || !read_number(&p, end, &first))
            return false;
    }
    if (!read_counts(&p, end, first, t, keep))
        return false;
    if (p < end && (*p++ != ' ' || p == end))
        return false;
    *text = (struct slice){p, (size_t)(end - p)};
    return true;
}

/* From sums about `from` to sums about 0. */
static struct slide_null sums_of(const struct tally *t) {
    slide_wide from = t->from;
    return (struct slide_null){
        .n_shifts = (uint32_t)(t->from + t->n),
        .total = t->total,
        .sum = t->sum + t->from * t->total,
        .sum2 = t->sum2 + 2 * from * t->sum + from * from * t->total,
    };
}

bool histogram_next(struct slice *text, struct histogram *h) {
    struct tally t;
    if (!read_item(text, &t, h))
        return false;
    h->from = t.from;
    h->n = (size_t)t.n;
    h->total = t.total;
    return true;
}

bool histogram_scan(struct slice *text, struct slide_null *sums, uint64_t *least) {
    struct tally t;
    if (!read_item(text, &t, NULL))
        return false;
    *sums = sums_of(&t);
    *least = t.from;
    return true;
}

struct slide_null histogram_sums(const struct histogram *h) {
    struct tally t = {.from = h->from, .n = h->n, .total = h->total};
    for (size_t i = 1; i < h->n; i++) {
        t.sum += i * h->counts[i];
        t.sum2 += (slide_wide)(i * h->counts[i]) * i;
    }
    return sums_of(&t);
}

double histogram_mean(const struct histogram *h) {
    struct slide_null sums = histogram_sums(h);
    return slide_mean(&sums);
}

double histogram_variance(const struct histogram *h) {
    struct slide_null sums = histogram_sums(h);
    return slide_variance(&sums);
}
