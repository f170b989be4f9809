/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/meetings.h"

#include <stdlib.h>

/* Over all transcripts of all projects? */
static bool is_whole(const struct result_table *t, size_t row, const char *of,
                     const char *facilitators) {
    return result_text(t, row, "project").n == 0 && result_text(t, row, "doc").n == 0 &&
           result_is(t, row, "of", of) && result_is(t, row, "facilitators", facilitators);
}

void meetings_read(struct meetings *m, const struct result_table *t) {
    m->t = t;
    for (size_t i = 0; i < t->n; i++) {
        struct slice group = result_text(t, i, "group");
        if (!is_whole(t, i, "pair", "out") || !slice_eq(group, result_text(t, i, "next")))
            continue;
        MEM_GROW(m->groups, m->cap, m->n + 1);
        m->groups[m->n++] = group;
    }
}

size_t meetings_pair(const struct meetings *m, struct slice group, struct slice next,
                     const char *facilitators) {
    size_t i = 0;
    while (i < m->t->n && !(is_whole(m->t, i, "pair", facilitators) &&
                            slice_eq(result_text(m->t, i, "group"), group) &&
                            slice_eq(result_text(m->t, i, "next"), next)))
        i++;
    return i;
}

size_t meetings_row(const struct meetings *m, const char *of, const char *facilitators) {
    size_t i = 0;
    while (i < m->t->n && !is_whole(m->t, i, of, facilitators))
        i++;
    return i;
}

void meetings_free(struct meetings *m) {
    free(m->groups);
}
