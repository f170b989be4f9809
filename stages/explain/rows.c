/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "stages/explain/quotes.h"
#include "stages/explain/row.h"
#include "stages/explain/theme.h"
#include "stages/result/cautions.h"
#include "stages/result/words.h"

struct rows {
    const struct explained *e;
    struct explain_rows to;
    struct buffer words;
};

static struct explain_row row_of(const struct rows *r, const char *part) {
    bool two = r->e->of_two;
    return explain_row_of(two ? r->e->pair.theme_a : r->e->theme.theme,
                          two ? r->e->pair.theme_b : SLICE(""), part);
}

static void put(struct rows *r, const struct explain_row *row) {
    explain_rows_put(&r->to, row);
}

static struct value count(uint64_t n) {
    return value_of((double)n);
}

static void put_words(struct rows *r, const char *part) {
    struct explain_row row = row_of(r, part);
    row.text = buffer_slice(&r->words);
    if (row.text.n)
        put(r, &row);
    buffer_clear(&r->words);
}

static void put_decision(struct rows *r) {
    const struct pair_finding *f = &r->e->pair;
    struct explain_row row = row_of(r, "holds");
    row.n = count(f->n_ab);
    row.expected = f->expected;
    row.lift = f->lift;
    row.lo = f->lo;
    row.hi = f->hi;
    row.value = f->q;
    row.text = f->holds;
    put(r, &row);
}

static void put_excesses(struct rows *r) {
    static const char *const names[EXCESSES] = {"conversation", "phase", "length", "moment"};
    for (size_t i = 0; i < EXCESSES; i++) {
        struct explain_row row = row_of(r, "excess");
        row.value = r->e->pair.excess[i];
        row.text = slice_of(names[i]);
        put(r, &row);
    }
}

static void put_lines(struct rows *r, const struct finding_lines *lines) {
    for (size_t i = 0; i < lines->n; i++) {
        const struct finding_line *l = &lines->at[i];
        struct explain_row row = row_of(r, lines->of_projects ? "project" : "transcript");
        *(lines->of_projects ? &row.project : &row.doc) = l->name;
        row.n = count(l->n);
        row.value = count(l->docs_in);
        if (r->e->of_two) {
            row.expected = value_of(l->expected);
            row.lift = isnan(l->lift.lift) ? value_missing(l->lift.lo.why) : value_of(l->lift.lift);
            row.lo = l->lift.lo;
            row.hi = l->lift.hi;
        } else {
            row.value = l->units ? value_of((double)l->n / (double)l->units)
                                 : value_missing(REASON_NO_UNITS);
        }
        put(r, &row);
    }
}

static void put_passages(struct rows *r, const struct passage_list *list, const char *part) {
    struct explain_row about = row_of(r, part);
    quotes_rows(&r->to, &about, list);
}

static void put_withheld(struct rows *r) {
    struct explain_row row = row_of(r, "withheld");
    row.n = count(r->e->passages.withheld);
    quotes_withheld(&r->words, r->e->passages.withheld, r->e->result->package.suppress);
    row.text = buffer_slice(&r->words);
    if (row.text.n)
        put(r, &row);
    buffer_clear(&r->words);
}

static void put_shared(struct rows *r) {
    const struct passages *from = &r->e->passages;
    for (size_t i = 0; i < from->n_shared; i++) {
        struct explain_row row = row_of(r, "same_words");
        buffer_clear(&r->words);
        buffer_add(&r->words, from->shared[i].first);
        buffer_char(&r->words, ' ');
        buffer_add(&r->words, from->shared[i].second);
        row.theme = buffer_slice(&r->words);
        row.n = count(from->shared[i].places);
        row.text = from->shared[i].words;
        put(r, &row);
    }
    buffer_clear(&r->words);
}

static void put_pair(struct rows *r) {
    const struct explained *e = r->e;
    words_pair(&r->words, &e->pair, e->result->unit);
    put_words(r, "sentence");
    if (!e->pair.absent) {
        cautions_write(&r->words, &e->pair, e->result->unit);
        put_words(r, "caution");
        put_decision(r);
        put_excesses(r);
        put_lines(r, &e->pair.lines);
        put_shared(r);
    }
    put_passages(r, &e->passages.together, "quote");
    put_withheld(r);
    put_passages(r, &e->passages.counter, "counter");
}

/* All pairs, whether they hold or not: text says it. */
static bool put_links(struct rows *r, struct fault *f) {
    const struct result_table *t = &r->e->result->pairs;
    for (size_t i = 0; i < t->n; i++) {
        struct explain_row row = row_of(r, "link");
        struct slice a = result_text(t, i, "theme_a"), b = result_text(t, i, "theme_b");
        row.theme = slice_eq(a, r->e->theme.theme) ? b : a;
        row.text = result_text(t, i, "holds");
        if (!result_number(t, i, "n_ab", &row.n, f) ||
            !result_number(t, i, "expected_local", &row.expected, f) ||
            !result_number(t, i, "lift_local", &row.lift, f) ||
            !result_number(t, i, "lift_lo", &row.lo, f) ||
            !result_number(t, i, "lift_hi", &row.hi, f) || !result_number(t, i, "q", &row.value, f))
            return false;
        put(r, &row);
    }
    return true;
}

static bool put_theme(struct rows *r, struct fault *f) {
    const struct explained *e = r->e;
    theme_words(&r->words, e);
    put_words(r, "sentence");
    put_lines(r, &e->theme.lines);
    if (!put_links(r, f))
        return false;
    for (size_t i = 0; i < e->passages.n_entries; i++) {
        const struct passage_entry *x = &e->passages.entries[i];
        struct explain_row row = row_of(r, "entry");
        row.theme = x->name;
        row.n = count(x->hits);
        row.value = count(x->places);
        row.text = x->words;
        put(r, &row);
    }
    put_passages(r, &e->passages.together, "quote");
    put_withheld(r);
    return true;
}

bool explain_write_rows(const struct explained *e, struct stage_run *self) {
    struct rows r = {.e = e};
    explain_rows_open(&r.to, self);
    if (e->of_two)
        put_pair(&r);
    else if (!put_theme(&r, &self->fault))
        r.to.ok = false;
    buffer_free(&r.words);
    return explain_rows_close(&r.to);
}
