/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/report_talk.h"

#include <stdlib.h>

/* The links that hold, of each of which a sample has passages. */
static void want_pairs(struct report *r, struct talk_sample *sample) {
    const struct result_table *t = report_has(r, "pairs.tsv") ? report_table(r, "pairs") : NULL;
    for (size_t i = 0; t && i < t->n; i++)
        if (result_is(t, i, "holds", "yes"))
            talk_sample_pair(sample, result_text(t, i, "theme_a"), result_text(t, i, "theme_b"));
}

const struct talk *report_talk(struct report *r) {
    if (r->talk || !report_path(r, "matched.tsv"))
        return r->talk;
    struct talk *t = mem_zero(1, sizeof *t);
    t->quotes = (struct talk_quotes){.mode = r->options->quotes, .few = QUOTES_FEW};
    if (talk_quotes_may_sample(&t->quotes))
        want_pairs(r, &t->quotes.sample);
    if (!fault_none(r->fault) || !talk_read(t, r->result, r->self, r->fault)) {
        talk_free(t);
        free(t);
        return NULL;
    }
    return r->talk = t;
}

int report_quotes(struct report *r) {
    const struct talk *t = report_has(r, "matched.tsv") ? report_talk(r) : NULL;
    int quotes = t ? t->quotes.mode : r->options->quotes;
    bool whole = quotes == REPORT_QUOTES_FIT || (!t && quotes == REPORT_QUOTES_SAMPLE);
    return whole ? REPORT_QUOTES_ALL : quotes;
}

void report_sample_text(struct report *r, const char *key) {
    const struct talk *t = report_talk(r);
    const size_t counts[] = {t->quotes.hits_quoted, t->n_hits, t->quotes.sample.per_theme,
                             t->quotes.sample.per_pair, QUOTES_ALL_MOST};
    struct buffer said[sizeof counts / sizeof *counts] = {{0}};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        buffer_format(&said[i], "%zu%c", counts[i], '\0');
    report_text(r, key, said[0].p, said[1].p, said[2].p, said[3].p, said[4].p, NULL);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        buffer_free(&said[i]);
}

void report_say_sample(struct report *r) {
    if (report_quotes(r) != REPORT_QUOTES_SAMPLE)
        return;
    report_heading(r, "method.sample");
    tags_open(r->page, "p");
    report_sample_text(r, "method.sample_how");
    tags_close(r->page, "p");
}
