/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/waves.h"

#include <stdlib.h>

#include "models/dates.h"
#include "models/grouping.h"
#include "pipeline/options.h"

/* A wave of the counts on its way to its place. */
struct wave {
    struct slice name, date; /* date: the earliest one, or empty */
    double number;
    uint32_t level; /* place among the names in byte order */
};

/* False when dates do not tell the order. */
static bool find_dates(struct wave *waves, const struct grouping *levels,
                       const struct waves_parts *parts) {
    const struct values *dates = parts->date;
    for (size_t i = 0; i < parts->n; i++) {
        if (levels->of[i] == VALUES_NONE || dates->of[i] == VALUES_NONE)
            continue;
        struct slice now = intern_text(&dates->texts, dates->of[i]);
        struct slice *first = &waves[levels->of[i]].date;
        if (!date_is_iso(now))
            return false;
        if (first->n == 0 || slice_cmp(now, *first) < 0)
            *first = now;
    }
    for (uint32_t i = 0; i < levels->n; i++)
        if (waves[i].date.n == 0)
            return false;
    return true;
}

static bool find_numbers(struct wave *waves, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (!number_real(waves[i].name, &waves[i].number))
            return false;
    return true;
}

static int by_name(const struct wave *a, const struct wave *b) {
    return (a->level > b->level) - (a->level < b->level);
}

static int by_date(const void *x, const void *y) {
    const struct wave *a = x, *b = y;
    int dates = slice_cmp(a->date, b->date);
    return dates ? dates : by_name(a, b);
}

static int by_number(const void *x, const void *y) {
    const struct wave *a = x, *b = y;
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    return by_name(a, b);
}

/* numbers[level] is what becomes of a level. */
static void order_waves(struct waves *w, struct wave *waves, const struct grouping *levels,
                        uint32_t *numbers, const struct waves_parts *parts) {
    bool dated = find_dates(waves, levels, parts);
    w->order = dated                            ? WAVES_BY_DATE
               : find_numbers(waves, levels->n) ? WAVES_BY_NUMBER
                                                : WAVES_UNORDERED;
    if (w->order != WAVES_UNORDERED && levels->n)
        qsort(waves, levels->n, sizeof *waves, dated ? by_date : by_number);
    for (uint32_t i = 0; i < levels->n; i++) {
        w->names[w->n++] = waves[i].name;
        numbers[waves[i].level] = i;
    }
}

static uint32_t find_name(const struct waves *w, struct slice name) {
    for (uint32_t i = 0; i < w->n; i++)
        if (slice_eq(w->names[i], name))
            return i;
    return VALUES_NONE;
}

static bool read_list(struct waves *w, const char *list, struct fault *f) {
    struct slice rest = slice_of(list);
    while (rest.p) {
        struct slice name = slice_trim(slice_cut(&rest, ','));
        if (name.n == 0)
            continue;
        if (find_name(w, name) != VALUES_NONE)
            return fault_usage(f, "--waves names a wave twice: \"%.*s\"", SLICE_ARGS(name));
        w->names[w->n++] = name;
    }
    return true;
}

static bool place_listed(struct waves *w, const struct grouping *levels, uint32_t *numbers,
                         struct place at, struct fault *f) {
    for (uint32_t i = 0; i < levels->n; i++) {
        numbers[i] = find_name(w, levels->names[i]);
        if (numbers[i] == VALUES_NONE)
            return fault_input(f, at, levels->names[i],
                               "a wave of the counts that --waves does not name");
    }
    return true;
}

static size_t commas(const char *list) {
    size_t n = 0;
    for (const char *p = list; p && *p; p++)
        n += *p == ',';
    return n;
}

/* Waves with units. */
static uint32_t count_waves(const struct waves *w, const struct waves_parts *parts) {
    bool *seen = mem_zero(w->n, sizeof *seen);
    uint32_t n = 0;
    for (size_t i = 0; i < parts->n; i++)
        if (w->of[i] != VALUES_NONE && parts->units[i] && !seen[w->of[i]]) {
            seen[w->of[i]] = true;
            n++;
        }
    free(seen);
    return n;
}

static enum reason why_none(const struct waves *w, const struct waves_parts *parts) {
    uint32_t n = count_waves(w, parts);
    if (n < 2)
        return n ? REASON_ONE_WAVE : REASON_TOO_FEW_WAVES;
    return w->order == WAVES_UNORDERED ? REASON_NO_TIMES : REASON_NONE;
}

bool waves_of(struct waves *w, const struct waves_parts *parts, const char *list, struct place at,
              struct fault *f) {
    struct grouping levels;
    grouping_of(&levels, parts->wave, parts->n);
    struct wave *waves = mem_zero(levels.n, sizeof *waves);
    uint32_t *numbers = mem_zero(levels.n, sizeof *numbers);
    bool ok = true;
    *w = (struct waves){.names = mem_zero(levels.n + commas(list) + 1, sizeof *w->names),
                        .of = mem_zero(parts->n, sizeof *w->of)};
    for (uint32_t i = 0; i < levels.n; i++)
        waves[i] = (struct wave){.name = levels.names[i], .level = i};
    if (list)
        ok = read_list(w, list, f) && place_listed(w, &levels, numbers, at, f);
    else
        order_waves(w, waves, &levels, numbers, parts);
    for (size_t i = 0; ok && i < parts->n; i++)
        w->of[i] = levels.of[i] == VALUES_NONE ? VALUES_NONE : numbers[levels.of[i]];
    if (ok)
        w->why = why_none(w, parts);
    free(waves);
    free(numbers);
    grouping_free(&levels);
    return ok;
}

bool waves_make(struct waves *w, const struct links_table *t, size_t wave, size_t date,
                const char *list, struct place at, struct fault *f) {
    bool *units = mem_zero(t->n_parts, sizeof *units);
    const struct waves_parts parts = {&t->wanted[wave], &t->wanted[date], t->n_parts, units};
    for (size_t i = 0; i < t->n_parts; i++)
        units[i] = t->parts[i].units > 0;
    bool ok = waves_of(w, &parts, list, at, f);
    free(units);
    return ok;
}

void waves_free(struct waves *w) {
    free(w->names);
    free(w->of);
    *w = (struct waves){0};
}

void waves_write(const struct waves *w, struct buffer *to) {
    for (uint32_t i = 0; w->order != WAVES_UNORDERED && i < w->n; i++) {
        buffer_text(to, i ? "," : "");
        buffer_add(to, w->names[i]);
    }
}
