/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/facts.h"

#include <math.h>

bool facts_is(const struct facts *f, size_t row, const char *column, const char *text) {
    return result_is(f->t, row, column, text);
}

static bool is_all(const struct facts *f, size_t row, const struct fact *wanted) {
    for (; wanted->column; wanted++)
        if (!facts_is(f, row, wanted->column, wanted->text))
            return false;
    return true;
}

size_t facts_find(const struct facts *f, size_t row, const struct fact *wanted) {
    while (row < f->t->n && !is_all(f, row, wanted))
        row++;
    return row;
}

size_t facts_count(const struct facts *f, const struct fact *wanted) {
    size_t n = 0;
    for (size_t i = 0; i < f->t->n; i++)
        n += is_all(f, i, wanted);
    return n;
}

double facts_number(const struct facts *f, size_t row, const char *column) {
    return row < f->t->n ? report_number(f->t, row, column) : NAN;
}

bool facts_suppressed(const struct facts *f, size_t row, const char *column) {
    return row < f->t->n && result_suppressed(f->t, row, column);
}

static const char *keep(struct facts *f, struct buffer *text) {
    buffer_char(text, '\0');
    const char *kept = arena_copy(&f->arena, buffer_slice(text)).p;
    buffer_free(text);
    return kept;
}

const char *facts_words(struct facts *f, struct slice text) {
    struct buffer copy = {0};
    buffer_add(&copy, text);
    return keep(f, &copy);
}

static void write_whole(struct buffer *to, double x) {
    if (isnan(x))
        buffer_char(to, '-');
    else
        buffer_format(to, "%.0f", x);
}

const char *facts_said(struct facts *f, double x, void (*write)(struct buffer *to, double x)) {
    struct buffer text = {0};
    write(&text, x);
    return keep(f, &text);
}

const char *facts_whole(struct facts *f, double x) {
    return facts_said(f, x, write_whole);
}

const char *facts_of(struct facts *f, double n, const char *one, const char *plural) {
    struct buffer text = {0};
    write_whole(&text, n);
    buffer_char(&text, ' ');
    buffer_text(&text, report_word(f->r, n > 0.5 && n < 1.5 ? one : plural));
    return keep(f, &text);
}

const char *facts_conversations(struct facts *f, double least, double most) {
    const char *all = facts_of(f, most, "course.conversation", "course.conversations");
    struct buffer words = {0};
    if (!(least < most))
        return all;
    report_add(&words, f->r, "enough.from_to", facts_whole(f, least), all, NULL);
    return keep(f, &words);
}

/* The words of a reason; those of no reason where it has none. */
static struct slice reason_words(const struct facts *f, enum reason why) {
    struct buffer key = {0};
    buffer_format(&key, "reason.%s%c", reason_name(why), '\0');
    const char *words = wording_of(&f->r->wording, key.p);
    struct slice found = slice_of(words ? words : report_word(f->r, "reason.other"));
    buffer_free(&key);
    return found;
}

struct slice facts_why(const struct facts *f, size_t row, const char *name) {
    if (row >= f->t->n || !isnan(facts_number(f, row, name)))
        return SLICE("");
    enum reason why = facts_suppressed(f, row, name)
                          ? REASON_SUPPRESSED
                          : reason_of(result_text(f->t, row, "why"), name);
    return why ? reason_words(f, why) : SLICE("");
}

void facts_cell(const struct facts *f, const struct report_column *column, size_t row,
                const char *name, double scale, int places) {
    struct slice why = facts_why(f, row, name);
    if (why.n)
        report_cell(f->r, column, why);
    else
        report_cell_number(f->r, column, scale * facts_number(f, row, name), places);
}

void facts_free(struct facts *f) {
    arena_free(&f->arena);
}
