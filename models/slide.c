/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/slide.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/memory.h"

/* Up to so many events an insertion sort is the fastest; themes of most blocks have fewer. */
enum { FEW_EVENTS = 16 };
/* Above so many they are counted, shift by shift, so that the list stays short. */
enum { LISTED_EVENTS = 4096 };

void slide_free(struct slide *s) {
    free(s->events);
    free(s->shifts);
    free(s->others);
    free(s->steps);
    free(s->bits);
    correlation_free(&s->correlation);
    *s = (struct slide){0};
}

static uint64_t *shifts_clear(struct slide *s, uint32_t n) {
    MEM_GROW(s->shifts, s->cap_shifts, n);
    memset(s->shifts, 0, n * sizeof *s->shifts);
    return s->shifts;
}

static struct slide_null null_of(const uint64_t *shifts, uint32_t n_shifts, uint64_t total) {
    struct slide_null null = {.shifts = shifts, .n_shifts = n_shifts, .total = total};
    for (uint32_t k = 1; k < n_shifts; k++) {
        null.sum += k * shifts[k];
        null.sum2 += (slide_wide)k * k * shifts[k];
    }
    return null;
}

/* An event is twice the shift at which a unit is entered or left, plus 1 when it is entered. */
static void event(struct slide *s, size_t *n, uint32_t shift, uint32_t entered) {
    s->events[(*n)++] = shift << 1 | entered;
}

/* Where x words lie round a block of W, -W <= x <= W. */
static uint32_t round_block(int64_t x, uint32_t W) {
    return (uint32_t)(x < 0 ? x + W : x == W ? 0 : x);
}

/* The events of one unit [l, h) that stays: the last place of `moving` comes in first. */
static void unit_events(struct slide *s, size_t *n, uint32_t l, uint32_t h,
                        const struct slide_theme *moving, uint32_t W) {
    const uint32_t *p = moving->places;
    uint32_t before = p[moving->n_places - 1], gap = p[0] + W - before;
    MEM_GROW(s->events, s->cap_events, *n + 2 * (size_t)moving->n_places);
    for (uint32_t i = 0; i < moving->n_places; i++) {
        if (i)
            gap = p[i] - before;
        if (gap >
            h - l) { /* p[i] has gone through the unit when the hit before it, in place, comes */
            event(s, n, round_block((int64_t)h - p[i], W), 0);
            event(s, n, round_block((int64_t)l - before, W), 1);
        }
        before = p[i];
    }
}

static void sort_events(uint32_t *e, size_t n) {
    for (size_t i = 1; i < n; i++) {
        uint32_t x = e[i];
        size_t j = i;
        for (; j && e[j - 1] > x; j--)
            e[j] = e[j - 1];
        e[j] = x;
    }
}

/* From one event to the next H is constant. Events at shift 0 are in `joint` already. */
static void sweep_sorted(const uint32_t *events, size_t n, uint32_t W, uint32_t joint,
                         uint64_t *shifts) {
    uint32_t from = 0, h = joint;
    for (size_t i = 0; i < n; i++) {
        uint32_t at = events[i] >> 1;
        if (at == 0)
            continue;
        shifts[h] += at - from;
        from = at;
        h += events[i] & 1 ? 1 : UINT32_MAX;
    }
    shifts[h] += W - from;
}

/* Room for n steps and n bits, all 0; whoever sets one clears it. */
static void steps_room(struct slide *s, size_t n) {
    size_t steps = s->cap_steps, bits = s->cap_bits;
    MEM_GROW(s->steps, s->cap_steps, n);
    MEM_GROW(s->bits, s->cap_bits, n / 64 + 1);
    if (s->cap_steps > steps)
        memset(s->steps + steps, 0, (s->cap_steps - steps) * sizeof *s->steps);
    if (s->cap_bits > bits)
        memset(s->bits + bits, 0, (s->cap_bits - bits) * sizeof *s->bits);
}

/* Empties the list into counts, with a bit for each shift at which something happens. */
static void count_events(struct slide *s, size_t *n, uint32_t W) {
    steps_room(s, W);
    for (size_t i = 0; i < *n; i++) {
        uint32_t at = s->events[i] >> 1;
        s->steps[at] += s->events[i] & 1 ? 1 : -1;
        s->bits[at / 64] |= (uint64_t)1 << at % 64;
    }
    *n = 0;
}

/* From one event to the next, as above; the bits put the counts in order. */
static void sweep_counted(struct slide *s, uint32_t W, uint32_t joint, uint64_t *shifts) {
    int64_t h = joint;
    uint32_t from = 0;
    for (uint32_t word = 0; word <= (W - 1) / 64; word++) {
        for (uint64_t bits = s->bits[word]; bits; bits &= bits - 1) {
            uint32_t at = word * 64 + (uint32_t)__builtin_ctzll(bits);
            shifts[h] += at - from;
            from = at;
            h += at ? s->steps[at] : 0;
            s->steps[at] = 0;
        }
        s->bits[word] = 0;
    }
    shifts[h] += W - from;
}

/* Adds the W shifts of `moving` past the units of `still`. */
static void slide_past(struct slide *s, const struct slide_block *block, uint32_t W,
                       const struct slide_theme *still, const struct slide_theme *moving,
                       uint32_t joint, uint64_t *shifts) {
    size_t n = 0;
    bool counted = false;
    for (uint32_t i = 0; i < still->n_units; i++) {
        uint32_t u = still->units[i];
        unit_events(s, &n, block->first[u], block->end[u], moving, W);
        if (n > LISTED_EVENTS) {
            count_events(s, &n, W);
            counted = true;
        }
    }
    if (counted || n > FEW_EVENTS) {
        count_events(s, &n, W);
        sweep_counted(s, W, joint, shifts);
        return;
    }
    sort_events(s->events, n);
    sweep_sorted(s->events, n, W, joint, shifts);
}

static uint32_t track_words(const struct slide_block *block) {
    return block->n ? block->end[block->n - 1] - block->first[0] : 0;
}

static uint32_t common_divisor(uint32_t x, uint32_t y) {
    while (y) {
        uint32_t rest = x % y;
        x = y;
        y = rest;
    }
    return x;
}

/* H when both lists have W words, or are one. */
static struct slide_null slide_alike(struct slide *s, const struct slide_block *of_a,
                                     const struct slide_block *of_b, const struct slide_theme *a,
                                     const struct slide_theme *b, uint32_t joint) {
    uint32_t W = track_words(of_a), most = a->n_units > b->n_units ? a->n_units : b->n_units;
    uint64_t *shifts = shifts_clear(s, most + 1);
    if (a->n_places && b->n_places) {
        slide_past(s, of_b, W, a, b, joint, shifts);
        slide_past(s, of_a, W, b, a, joint, shifts);
    } else {
        shifts[0] = 2 * (uint64_t)W;
    }
    return null_of(shifts, most + 1, 2 * (uint64_t)W);
}

/* Half of the cases are of one theme sliding, half of the other: the moments of the two halves,
 * each exact in itself. */
static struct slide_null moments_of(struct slide_null b, struct slide_null a) {
    double between = slide_mean(&b) - slide_mean(&a);
    return (struct slide_null){
        .mean = (slide_mean(&b) + slide_mean(&a)) / 2,
        .variance = (slide_variance(&b) + slide_variance(&a)) / 2 + between * between / 4,
    };
}

/* Both histograms, of W_v and W_u shifts, with a common denominator. */
static struct slide_null put_together(uint64_t *of_b, const uint64_t *of_a, uint32_t n,
                                      uint32_t W_u, uint32_t W_v) {
    uint32_t g = common_divisor(W_u, W_v);
    uint64_t cases = 2 * (uint64_t)W_u * (W_v / g);
    if (cases > SLIDE_MOST_CASES || (slide_wide)cases * (n - 1) > SLIDE_MOST_SUM)
        return moments_of(null_of(of_b, n, W_v), null_of(of_a, n, W_u));
    for (uint32_t k = 0; k < n; k++)
        of_b[k] = of_b[k] * (W_u / g) + of_a[k] * (W_v / g);
    return null_of(of_b, n, cases);
}

struct slide_null slide_tracks(struct slide *s, const struct slide_block *of_a,
                               const struct slide_block *of_b, const struct slide_theme *a,
                               const struct slide_theme *b, uint32_t joint) {
    uint32_t W_u = track_words(of_a), W_v = track_words(of_b);
    if (W_u == W_v || a->n_places == 0 || b->n_places == 0)
        return slide_alike(s, of_a, of_b, a, b, joint);
    uint32_t n = 1 + (a->n_units > b->n_units ? a->n_units : b->n_units);
    uint64_t *shifts = shifts_clear(s, n);
    MEM_GROW(s->others, s->cap_others, n);
    memset(s->others, 0, n * sizeof *s->others);
    slide_past(s, of_b, W_v, a, b, joint, shifts);
    slide_past(s, of_a, W_u, b, a, joint, s->others);
    return put_together(shifts, s->others, n, W_u, W_v);
}

struct slide_null slide_words(struct slide *s, const struct slide_block *block,
                              const struct slide_theme *a, const struct slide_theme *b,
                              uint32_t joint) {
    return slide_alike(s, block, block, a, b, joint);
}

/* Only the rotations that bring two units together are looked at; the others have 0. */
static void rotate_few(struct slide *s, uint32_t n, const struct slide_theme *a,
                       const struct slide_theme *b, uint64_t *shifts) {
    size_t found = 0;
    steps_room(s, n);
    for (uint32_t i = 0; i < a->n_units; i++) {
        MEM_GROW(s->events, s->cap_events, found + b->n_units);
        for (uint32_t j = 0; j < b->n_units; j++) {
            uint32_t u = a->units[i], w = b->units[j], r = u >= w ? u - w : u + n - w;
            s->events[found] = r;
            found += s->steps[r]++ == 0;
        }
    }
    for (size_t i = 0; i < found; i++) {
        uint32_t r = s->events[i];
        shifts[s->steps[r]]++;
        s->steps[r] = 0;
    }
    shifts[0] += n - found;
}

static void rotate_many(struct slide *s, uint32_t n, const struct slide_theme *a,
                        const struct slide_theme *b, uint64_t *shifts) {
    const uint64_t *joint =
        correlation_circular(&s->correlation, n, a->units, a->n_units, b->units, b->n_units);
    for (uint32_t r = 0; r < n; r++)
        shifts[joint[r]]++;
}

struct slide_null slide_units(struct slide *s, uint32_t n, const struct slide_theme *a,
                              const struct slide_theme *b) {
    uint32_t most = a->n_units < b->n_units ? a->n_units : b->n_units;
    uint64_t *shifts = shifts_clear(s, most + 1);
    if (correlation_pays(n, a->n_units, b->n_units))
        rotate_many(s, n, a, b, shifts);
    else
        rotate_few(s, n, a, b, shifts);
    return null_of(shifts, most + 1, n);
}

double slide_mean(const struct slide_null *null) {
    if (null->total == 0)
        return null->mean;
    return (double)null->sum / (double)null->total;
}

double slide_variance(const struct slide_null *null) {
    if (null->total == 0)
        return null->variance;
    slide_wide square = (slide_wide)null->total * null->total;
    slide_wide over = null->total * null->sum2 - (slide_wide)null->sum * null->sum;
    return (double)over / (double)square;
}
