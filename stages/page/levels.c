/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/levels.h"

#include <math.h>
#include <stdlib.h>

#include "models/null.h"
#include "stages/page/strongest.h"

/* The same themes as in the pictures of pairs, in the same order. */
static void take_themes(struct levels *l, const struct report *r) {
    struct strongest s;
    strongest_find(&s, r);
    l->all_themes = s.all;
    for (size_t i = 0; i < s.n; i++)
        intern_add(&l->themes, result_theme(r->result, s.rows[i]));
    strongest_free(&s);
}

static bool is_of(const struct levels *l, size_t row, const char *by) {
    return result_is(l->table, row, "by", by);
}

void levels_read(struct levels *l, struct report *r, const char *by) {
    *l = (struct levels){.table = report_table(r, "groups")};
    take_themes(l, r);
    for (size_t i = 0; i < l->table->n; i++)
        if (is_of(l, i, by))
            intern_add(&l->names, result_text(l->table, i, "level"));
    size_t cells = l->themes.count * l->names.count;
    l->rows = mem_zero(cells + 1, sizeof *l->rows);
    for (size_t i = 0; i < cells; i++)
        l->rows[i] = LEVELS_NONE;
    for (size_t i = 0; i < l->table->n; i++) {
        uint32_t theme = intern_find(&l->themes, result_text(l->table, i, "theme"));
        if (is_of(l, i, by) && theme != INTERN_NONE)
            l->rows[theme * l->names.count +
                    intern_find(&l->names, result_text(l->table, i, "level"))] = i;
    }
}

size_t levels_row(const struct levels *l, size_t theme, size_t level) {
    return l->rows[theme * l->names.count + level];
}

void levels_free(struct levels *l) {
    intern_free(&l->names);
    intern_free(&l->themes);
    free(l->rows);
}

size_t *levels_mirrors(const struct result_table *t) {
    struct intern keys = {0};
    struct buffer key = {0};
    uint32_t *of = mem_zero(t->n + 1, sizeof *of);
    size_t *last = mem_zero(t->n + 1, sizeof *last); /* row + 1 of the key */
    size_t *mirror = mem_zero(t->n + 1, sizeof *mirror), *count = mem_zero(t->n + 1, sizeof *count);
    for (size_t i = 0; i < t->n; i++) {
        buffer_clear(&key);
        buffer_add(&key, result_text(t, i, "by"));
        buffer_char(&key, '\t');
        buffer_add(&key, result_text(t, i, "theme"));
        of[i] = intern_add(&keys, buffer_slice(&key));
        mirror[i] = LEVELS_NONE;
        if (++count[of[i]] == 2) {
            mirror[i] = last[of[i]] - 1;
            mirror[mirror[i]] = i;
        }
        last[of[i]] = i + 1;
    }
    for (size_t i = 0; i < t->n; i++)
        if (count[of[i]] != 2)
            mirror[i] = LEVELS_NONE;
    free(of);
    free(last);
    free(count);
    buffer_free(&key);
    intern_free(&keys);
    return mirror;
}

bool levels_differs(const struct result_table *t, size_t row) {
    return report_number(t, row, "q") <= NULL_ALPHA;
}

double levels_times(const struct result_table *t, size_t row) {
    return exp2(report_number(t, row, "log_ratio"));
}
