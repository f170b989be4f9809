/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/shares.h"

#include <math.h>
#include <stdlib.h>

static const char *const measures[SHARES_MEASURES] = {"words", "turns", "seconds"};
static const char *const words[SHARES_MEASURES] = {"voices.words", "voices.turns", "voices.time"};

const char *shares_measure(int which) {
    return measures[which];
}

const char *shares_measure_word(int which) {
    return words[which];
}

static bool is_wanted(const struct result_table *t, size_t row, enum shares_of of) {
    return result_text(t, row, "doc").n == 0 &&
           result_is(t, row, "of", of == SHARES_ROLE ? "role" : "group") &&
           result_is(t, row, "facilitators", of == SHARES_ROLE ? "in" : "out");
}

/* The levels are few: each is looked for among those that are known. */
static struct shares_level *level_of(struct shares *s, enum shares_of of, struct slice name,
                                     size_t row) {
    for (size_t i = 0; i < s->n; i++)
        if (s->levels[i].of == of && slice_eq(s->levels[i].name, name))
            return &s->levels[i];
    MEM_GROW(s->levels, s->cap, s->n + 1);
    struct shares_level *level = &s->levels[s->n++];
    *level = (struct shares_level){.of = of, .name = name, .row = row};
    for (int i = 0; i < SHARES_MEASURES; i++)
        level->median[i] = level->lowest[i] = level->highest[i] = NAN;
    return level;
}

static void take(struct shares *s, const struct result_table *t, size_t row, enum shares_of of) {
    struct shares_level *level = level_of(s, of, result_text(t, row, "name"), row);
    struct fault none = {0};
    struct value share;
    bool is_number = result_number(t, row, "share", &share, &none);
    fault_free(&none);
    if (!is_number)
        return;
    s->suppressed = s->suppressed || share.why == REASON_SUPPRESSED;
    for (int i = 0; i < SHARES_MEASURES; i++) {
        if (!result_is(t, row, "measure", measures[i]))
            continue;
        if (result_is(t, row, "statistic", "median"))
            level->median[i] = share.x;
        else if (result_is(t, row, "statistic", "lowest"))
            level->lowest[i] = share.x;
        else if (result_is(t, row, "statistic", "highest"))
            level->highest[i] = share.x;
    }
}

static bool has_any(const struct shares_level *level) {
    for (int i = 0; i < SHARES_MEASURES; i++)
        if (!isnan(level->median[i]))
            return true;
    return false;
}

static bool has_name(const struct shares *s, enum shares_of of) {
    for (size_t i = 0; i < s->n; i++)
        if (s->levels[i].of == of && s->levels[i].name.n)
            return true;
    return false;
}

/* Leaves what has something to tell. */
static void choose(struct shares *s) {
    bool named[] = {has_name(s, SHARES_ROLE), has_name(s, SHARES_GROUP)};
    size_t n = 0;
    for (size_t i = 0; i < s->n; i++)
        if (named[s->levels[i].of] && has_any(&s->levels[i]))
            s->levels[n++] = s->levels[i];
    s->n = n;
}

void shares_read(struct shares *s, const struct result_table *t) {
    static const enum shares_of both[] = {SHARES_ROLE, SHARES_GROUP};
    for (size_t k = 0; k < 2; k++)
        for (size_t i = 0; i < t->n; i++)
            if (is_wanted(t, i, both[k]))
                take(s, t, i, both[k]);
    choose(s);
}

void shares_free(struct shares *s) {
    free(s->levels);
}
