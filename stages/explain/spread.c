/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/spread.h"

static bool has(const struct spreads *v, size_t row, const char *column, const char *text) {
    return asked_is(&v->asked, row, column, text);
}

size_t spread_find(const struct spreads *v, struct spread_asked q, const char *statistic) {
    size_t i = 0;
    while (i < v->t->n &&
           !(result_text(v->t, i, "doc").n == 0 && has(v, i, "of", q.of) &&
             has(v, i, "measure", q.measure) && has(v, i, "facilitators", q.facilitators) &&
             has(v, i, "statistic", statistic) && slice_eq(result_text(v->t, i, "name"), q.name)))
        i++;
    return i;
}

static struct value number(struct spreads *v, size_t row, const char *column) {
    return asked_number(&v->asked, row, column);
}

struct spread spread_of(struct spreads *v, struct spread_asked q, const char *column) {
    size_t median = spread_find(v, q, "median");
    return (struct spread){
        number(v, median, column), number(v, spread_find(v, q, "lowest"), column),
        number(v, spread_find(v, q, "highest"), column), number(v, median, "docs")};
}

void spread_words(struct buffer *to, const struct spread *s, spread_write *write) {
    write(to, s->median.x);
    if (s->median.why || s->lowest.why || s->highest.why || !(s->lowest.x < s->highest.x))
        return;
    buffer_text(to, " (");
    write(to, s->lowest.x);
    buffer_text(to, " to ");
    write(to, s->highest.x);
    buffer_char(to, ')');
}

void spread_row(struct spreads *v, const char *part, const struct spread_asked *q,
                const struct spread *s) {
    buffer_format(&v->a->words, "%s, facilitators %s", q->measure, q->facilitators);
    struct explain_row *row = account_row(v->a, part);
    row->theme = q->name;
    row->n = s->docs;
    row->value = s->median;
    row->lo = s->lowest;
    row->hi = s->highest;
}
