/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voices_ranges.h"

#include <stdlib.h>

#include "pipeline/intern.h"

/* The rows of one subject: rows[at[0]], … */
struct subject {
    const struct voices_row *rows;
    const uint32_t *at; /* [n] */
    size_t n;
    double *values; /* room for [n] */
};

static const struct voices_row *row_at(const struct subject *s, size_t i) {
    return &s->rows[s->at[i]];
}

/* Of the transcripts that have the value; without one the first one's reason. */
static void range_of(const struct subject *s, int value, struct voices_row out[3]) {
    size_t there = 0;
    for (size_t i = 0; i < s->n; i++)
        if (!row_at(s, i)->values[value].why)
            s->values[there++] = row_at(s, i)->values[value].x;
    if (!there) {
        for (int k = 0; k < 3; k++)
            out[k].values[value] = row_at(s, 0)->values[value];
        return;
    }
    struct voice_range r = voice_range(s->values, there);
    out[0].values[value] = value_of(r.median);
    out[1].values[value] = value_of(r.lowest);
    out[2].values[value] = value_of(r.highest);
}

/* Counts the transcripts that the values of the rows are of, and who is there; all of them where
 * none has any. */
static void count_docs(const struct subject *s, struct voices_row *all) {
    bool any = false;
    for (size_t i = 0; i < s->n; i++)
        any |= !row_at(s, i)->values[VOICES_AMOUNT].why;
    for (size_t i = 0; i < s->n; i++) {
        const struct voices_row *row = row_at(s, i);
        if (any && row->values[VOICES_AMOUNT].why)
            continue;
        all->docs++;
        all->people += row->people;
        all->speaking += row->speaking;
    }
}

static bool put_ranges(const struct subject *s, bool (*put)(void *with, const struct voices_row *),
                       void *with) {
    struct voices_row out[3];
    struct voices_row all = *row_at(s, 0);
    all.doc = SLICE("");
    all.people = all.speaking = all.docs = 0;
    all.hangs_on_one = SLICE("");
    count_docs(s, &all);
    for (int k = 0; k < 3; k++) {
        out[k] = all;
        out[k].statistic = (enum voices_statistic)(VOICES_MEDIAN + k);
    }
    for (int v = 0; v < VOICES_VALUES; v++)
        range_of(s, v, out);
    return put(with, &out[0]) && put(with, &out[1]) && put(with, &out[2]);
}

/* Rows by subject: those of a subject in their order, subjects as voices_by_subject has them. */
struct grouping {
    struct intern subjects;
    uint32_t *of;  /* [n]: the subject of each row; later its place among them */
    uint32_t *at;  /* [n]: the rows, subject after subject */
    size_t *start; /* [subjects + 1]: a subject's in `at` */
};

/* The order of these bytes is voices_by_subject's: no name has a zero in it. */
static uint32_t subject_of(struct grouping *g, const struct voices_row *r, struct buffer *key) {
    buffer_clear(key);
    buffer_char(key, (char)r->of);
    buffer_add(key, r->name);
    buffer_char(key, '\0');
    buffer_char(key, (char)r->measure);
    buffer_char(key, r->facilitators ? 0 : 1);
    return intern_add(&g->subjects, buffer_slice(key));
}

static void group_rows(struct grouping *g, const struct voices_row *rows, size_t n) {
    struct buffer key = {0};
    g->of = mem_zero(n, sizeof *g->of);
    g->at = mem_zero(n, sizeof *g->at);
    for (size_t i = 0; i < n; i++)
        g->of[i] = subject_of(g, &rows[i], &key);
    g->start = mem_zero(g->subjects.count + 2, sizeof *g->start);
    uint32_t *places = intern_ranks(&g->subjects);
    for (size_t i = 0; i < n; i++) {
        g->of[i] = places[g->of[i]];
        g->start[g->of[i] + 2]++;
    }
    for (size_t k = 2; k <= g->subjects.count; k++)
        g->start[k + 1] += g->start[k];
    for (size_t i = 0; i < n; i++)
        g->at[g->start[g->of[i] + 1]++] = (uint32_t)i;
    free(places);
    buffer_free(&key);
}

bool voices_ranges(const struct voices_row *rows, size_t n,
                   bool (*put)(void *with, const struct voices_row *), void *with) {
    struct grouping g = {0};
    bool ok = true;
    group_rows(&g, rows, n);
    double *values = mem_zero(n, sizeof *values);
    for (size_t k = 0; ok && k < g.subjects.count; k++) {
        size_t from = g.start[k], to = g.start[k + 1];
        const struct subject s = {rows, g.at + from, to - from, values};
        ok = put_ranges(&s, put, with);
    }
    free(values);
    free(g.of);
    free(g.at);
    free(g.start);
    intern_free(&g.subjects);
    return ok;
}
