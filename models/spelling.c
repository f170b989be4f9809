/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/spelling.h"

#include <stdint.h>
#include <stdlib.h>

#include "pipeline/fault.h"

enum { TYPED_MOST = 256 }; /* bytes; nobody types more */

static struct slice last_level(struct slice name) {
    for (size_t i = name.n; i-- > 0;)
        if (name.p[i] == '/')
            return (struct slice){name.p + i + 1, name.n - i - 1};
    return name;
}

static bool begins(struct slice name, struct slice with) {
    return name.n >= with.n && slice_eq((struct slice){name.p, with.n}, with);
}

static bool ends(struct slice name, struct slice with) {
    return name.n > with.n && name.p[name.n - with.n - 1] == '/' &&
           slice_eq((struct slice){name.p + name.n - with.n, with.n}, with);
}

/* How many fit; the last of them is left in *found. */
static size_t count(const struct slice *names, size_t n, struct slice typed,
                    bool (*fits)(struct slice, struct slice), size_t *found) {
    size_t fitting = 0;
    for (size_t i = 0; i < n; i++)
        if (fits(names[i], typed)) {
            *found = i;
            fitting++;
        }
    return fitting;
}

size_t spelling_find(const struct slice *names, size_t n, struct slice typed) {
    bool (*const ways[])(struct slice, struct slice) = {slice_eq, ends, begins};
    for (size_t i = 0; typed.n && i < sizeof ways / sizeof *ways; i++) {
        size_t found = n, fitting = count(names, n, typed, ways[i], &found);
        if (fitting)
            return fitting == 1 ? found : n;
    }
    return n;
}

static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

static bool holds(struct slice name, struct slice part) {
    for (size_t i = 0; i + part.n <= name.n; i++) {
        size_t k = 0;
        while (k < part.n && lower(name.p[i + k]) == lower(part.p[k]))
            k++;
        if (k == part.n)
            return true;
    }
    return false;
}

/* Levenshtein's distance; row[b.n + 1] is room to work in. */
static size_t distance(struct slice a, struct slice b, size_t *row) {
    for (size_t j = 0; j <= b.n; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.n; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.n; j++) {
            size_t changed = corner + (lower(a.p[i - 1]) != lower(b.p[j - 1]));
            size_t moved = (row[j - 1] < row[j] ? row[j - 1] : row[j]) + 1;
            corner = row[j];
            row[j] = changed < moved ? changed : moved;
        }
    }
    return row[b.n];
}

/* 0: holds it; otherwise 1 + the changes; SIZE_MAX: too far off. */
static size_t rank_of(struct slice name, struct slice typed, size_t *row) {
    struct slice level = last_level(name);
    if (holds(name, typed))
        return 0;
    size_t whole = distance(name, typed, row), part = distance(level, typed, row);
    size_t least = whole < part ? whole : part;
    return least <= 1 + typed.n / 4 ? 1 + least : SIZE_MAX;
}

size_t spelling_near(const struct slice *names, size_t n, struct slice typed, size_t *near,
                     size_t most) {
    if (typed.n > TYPED_MOST)
        return 0;
    size_t *row = mem_alloc((typed.n + 1) * sizeof *row), *ranks = mem_zero(n, sizeof *ranks);
    size_t found = 0;
    for (size_t i = 0; i < n; i++)
        ranks[i] = rank_of(names[i], typed, row);
    while (found < most) {
        size_t best = n;
        for (size_t i = 0; i < n; i++)
            if (ranks[i] != SIZE_MAX && (best == n || ranks[i] < ranks[best]))
                best = i;
        if (best == n)
            break;
        ranks[best] = SIZE_MAX;
        near[found++] = best;
    }
    free(row);
    free(ranks);
    return found;
}

void spelling_add_near(struct buffer *to, const struct slice *names, size_t n, struct slice typed) {
    enum { MOST = 5, NAME_MOST = 200 };
    size_t near[MOST], n_near = spelling_near(names, n, typed, near, MOST);
    for (size_t i = 0; i < n_near; i++) {
        buffer_text(to, i ? ", " : "; near it: ");
        text_visible(to, names[near[i]], NAME_MOST);
    }
}
