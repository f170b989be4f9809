/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/enough.h"

#include <math.h>

#include "stages/result/words.h"

enum { FEWEST = 5 }; /* conversations */
#define COVERED 0.95 /* of what a further one holds */
#define EXPECTED 1.0 /* new ones in the next five */

size_t enough_next(const struct facts *f, size_t row) {
    while (row < f->t->n &&
           !slice_eq(result_text(f->t, row, "docs"), result_text(f->t, row, "docs_all")))
        row++;
    return row;
}

size_t enough_last(const struct facts *f, const char *kind) {
    const struct fact wanted[] = {{"by", ""}, {"kind", kind}, {NULL, NULL}};
    size_t row = facts_find(f, 0, wanted);
    return row < f->t->n ? enough_next(f, row) : row;
}

bool enough_reached(const struct facts *f, size_t row) {
    return facts_number(f, row, "docs") >= FEWEST && facts_number(f, row, "coverage") >= COVERED &&
           facts_number(f, row, "new_next_5") < EXPECTED;
}

static void say(struct facts *f, struct buffer *to, const char *key, const char *a, const char *b,
                const char *c) {
    buffer_text(to, to->n ? " " : "");
    report_add(to, f->r, key, a, b, c, NULL);
}

static const char *conversations(struct facts *f, double n) {
    return facts_of(f, n, "course.conversation", "course.conversations");
}

/* Of themes, or of meetings of two. */
static void decide_kind(struct facts *f, struct buffer *to, const char *kind,
                        const char *const keys[3]) {
    size_t row = enough_last(f, kind);
    if (row == f->t->n)
        return;
    double docs = facts_number(f, row, "docs"), next = facts_number(f, row, "new_next_1");
    const char *key = enough_reached(f, row)           ? keys[0]
                      : docs >= FEWEST && !isnan(next) ? keys[1]
                                                       : keys[2];
    say(f, to, key, conversations(f, docs), facts_said(f, isnan(next) ? 0 : next, words_ratio), "");
}

static void decide_projects(struct facts *f, struct buffer *to) {
    const struct fact wanted[] = {{"by", "project"}, {"kind", "themes"}, {NULL, NULL}};
    double least = INFINITY, most = 0, all = 0, reached = 0;
    for (size_t i = enough_next(f, 0); i < f->t->n; i = enough_next(f, i + 1)) {
        if (facts_find(f, i, wanted) != i)
            continue;
        double docs = facts_number(f, i, "docs");
        least = fmin(least, docs);
        most = fmax(most, docs);
        all++;
        reached += enough_reached(f, i);
    }
    if (all > 1)
        say(f, to, reached > 0 ? "enough.within" : "enough.within_none", facts_whole(f, reached),
            facts_whole(f, all), facts_conversations(f, least, most));
}

void enough_decide(struct facts *f, struct buffer *to) {
    static const char *const themes[] = {"enough.themes_yes", "enough.themes_no",
                                         "enough.themes_few"};
    static const char *const meetings[] = {"enough.meetings_yes", "enough.meetings_no",
                                           "enough.meetings_few"};
    decide_kind(f, to, "themes", themes);
    decide_kind(f, to, "meetings", meetings);
    decide_projects(f, to);
}
