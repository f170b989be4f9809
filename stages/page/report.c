/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/report.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

const char *report_word(const struct report *r, const char *key) {
    const char *text = wording_of(&r->wording, key);
    if (!text)
        fault_input(r->fault, (struct place){"the words of the report", 0, 0}, slice_of(key),
                    "no such key");
    return text ? text : "";
}

enum { GIVEN_MOST = 10 }; /* arguments of a text, each one digit */

static void add_words(struct buffer *to, const struct report *r, const char *key, va_list args) {
    const char *given[GIVEN_MOST], *text = report_word(r, key);
    size_t n = 0;
    for (const char *one; (one = va_arg(args, const char *));) {
        if (n == GIVEN_MOST)
            abort();
        given[n++] = one;
    }
    while (*text) {
        size_t plain = strcspn(text, "{");
        buffer_add(to, (struct slice){text, plain});
        text += plain;
        size_t which = *text ? (size_t)(text[1] - '0') : 0;
        if (*text && which < n && text[2] == '}') {
            buffer_text(to, given[which]);
            text += 3;
        } else if (*text) {
            buffer_char(to, *text++);
        }
    }
}

void report_add(struct buffer *to, const struct report *r, const char *key, ...) {
    va_list args;
    va_start(args, key);
    add_words(to, r, key, args);
    va_end(args);
}

void report_text(struct report *r, const char *key, ...) {
    struct buffer text = {0};
    va_list args;
    va_start(args, key);
    add_words(&text, r, key, args);
    va_end(args);
    tags_text(r->page, buffer_slice(&text));
    buffer_free(&text);
}

void report_say(struct report *r, const char *key, ...) {
    struct buffer text = {0};
    va_list args;
    va_start(args, key);
    add_words(&text, r, key, args);
    va_end(args);
    tags_element(r->page, "p", NULL, buffer_slice(&text));
    buffer_free(&text);
}

void report_unit(struct buffer *to, const struct report *r, bool plural) {
    static const char *const keys[][2] = {[UNIT_TURN] = {"unit.turn", "unit.turns"},
                                          [UNIT_SENTENCE] = {"unit.sentence", "unit.sentences"},
                                          [UNIT_WINDOW] = {"unit.window", "unit.windows"},
                                          [UNIT_DOC] = {"unit.doc", "unit.docs"}};
    char turns[16];
    snprintf(turns, sizeof turns, "%u", r->result->unit.window);
    report_add(to, r, keys[r->result->unit.kind][plural], turns, NULL);
}

void report_say_counts(struct report *r, const char *key, size_t first, size_t second) {
    struct buffer a = {0}, b = {0};
    buffer_format(&a, "%zu%c", first, '\0');
    buffer_format(&b, "%zu%c", second, '\0');
    report_say(r, key, a.p, b.p, NULL);
    buffer_free(&a);
    buffer_free(&b);
}

void report_heading(const struct report *r, const char *key) {
    tags_element(r->page, "h3", NULL, slice_of(report_word(r, key)));
}

void report_say_missing(struct report *r, const char *table) {
    report_say(r, "page.missing", table, NULL);
    intern_free(&r->gone);
}

void report_say_gone(struct report *r) {
    struct buffer names = {0};
    for (uint32_t i = 0; i < r->gone.count; i++) {
        buffer_text(&names, i ? ", " : "");
        buffer_add(&names, intern_text(&r->gone, i));
    }
    buffer_char(&names, '\0');
    if (r->gone.count)
        report_say(r, "page.gone", names.p, NULL);
    buffer_free(&names);
    intern_free(&r->gone);
}

static const char *word_of(const struct report *r, const char *prefix, const char *name) {
    struct buffer key = {0};
    buffer_format(&key, "%s%s%c", prefix, name, '\0');
    const char *text = report_word(r, key.p);
    buffer_free(&key);
    return text;
}

/* What is there once: "fig-matrix", and of a further part "fig-matrix-2". */
static void attr_id(const struct report *r, struct tags *t, const char *attr, const char *kind,
                    const char *name) {
    if (r->part > 1)
        tags_attr_format(t, attr, "%s-%s-%zu", kind, name, r->part);
    else
        tags_attr_format(t, attr, "%s-%s", kind, name);
}

static void begin(struct report *r, struct tags *svg, const char *role, const char *name,
                  double width, double height, const char *desc) {
    tags_open(svg, "svg");
    tags_attr_text(svg, "xmlns", "http://www.w3.org/2000/svg");
    tags_attr_format(svg, "viewBox", "0 0 %.0f %.0f", width, height);
    tags_attr_format(svg, "width", "%.0f", width); /* at which its letters can be read */
    tags_attr_format(svg, "height", "%.0f", height);
    tags_attr_text(svg, "role", role);
    attr_id(r, svg, "aria-labelledby", "t", name);
    tags_open(svg, "title");
    attr_id(r, svg, "id", "t", name);
    tags_words(svg, word_of(r, "figure.", name));
    tags_close(svg, "title");
    if (desc)
        tags_element(svg, "desc", NULL, slice_of(desc));
}

void figure_begin(struct report *r, struct tags *svg, const char *name, double width, double height,
                  const char *desc) {
    begin(r, svg, "img", name, width, height, desc);
}

void figure_begin_marks(struct report *r, struct tags *svg, const char *name, double width,
                        double height, const char *desc) {
    begin(r, svg, "group", name, width, height, desc);
}

void report_scroller_begin(struct report *r, const char *role, struct slice label) {
    tags_open(r->page, "div");
    tags_attr_text(r->page, "class", "wide");
    tags_attr_text(r->page, "tabindex", "0");
    tags_attr_text(r->page, "role", role);
    tags_attr(r->page, "aria-label", label);
}

/* "Themes by project (2 of 5)" */
static void put_caption(struct report *r, const struct figure *f, size_t parts) {
    struct buffer part = {0}, all = {0};
    tags_open(r->page, "figcaption");
    tags_words(r->page, word_of(r, "figure.", f->name));
    if (parts > 1) {
        buffer_format(&part, "%zu%c", r->part, '\0');
        buffer_format(&all, "%zu%c", parts, '\0');
        tags_words(r->page, " ");
        report_text(r, "figure.part", part.p, all.p, NULL);
    }
    tags_close(r->page, "figcaption");
    buffer_free(&part);
    buffer_free(&all);
}

static bool put_part(struct report *r, const struct figure *f, size_t parts) {
    tags_open(r->page, "figure");
    attr_id(r, r->page, "id", "fig", f->name);
    report_scroller_begin(r, "group", slice_of(word_of(r, "figure.", f->name)));
    bool ok = f->draw(r, r->page);
    tags_close(r->page, "div");
    put_caption(r, f, parts);
    tags_close(r->page, "figure");
    return ok;
}

bool report_figure(struct report *r, const struct figure *f) {
    for (size_t i = 0; f->tables[i]; i++)
        if (!report_table(r, f->tables[i]))
            return fault_none(r->fault);
    size_t parts = f->parts ? f->parts(r) : 1;
    bool ok = true;
    for (r->part = 1; ok && r->part <= parts; r->part++)
        ok = put_part(r, f, parts);
    r->part = 0;
    return ok;
}

void report_head_begin(struct report *r, const char *caption_key, bool numbers) {
    r->numbers = numbers;
    report_scroller_begin(r, "group", slice_of(report_word(r, caption_key)));
    tags_open(r->page, "table");
    if (numbers)
        tags_attr_text(r->page, "class", "nums");
    tags_element(r->page, "caption", NULL, slice_of(report_word(r, caption_key)));
    tags_open(r->page, "thead");
    tags_open(r->page, "tr");
}

/* Cells of a table of numbers are told by their place. */
static void mark_number(struct report *r, bool number) {
    if (number && !r->numbers)
        tags_attr_text(r->page, "class", "n");
}

void report_head(struct report *r, struct slice text, bool number) {
    tags_open(r->page, "th");
    tags_attr_text(r->page, "scope", "col");
    mark_number(r, number);
    tags_text(r->page, text);
    tags_close(r->page, "th");
}

void report_head_end(struct report *r) {
    tags_close(r->page, "tr");
    tags_close(r->page, "thead");
    tags_open(r->page, "tbody");
}

void report_rows_begin(struct report *r, const char *caption_key,
                       const struct report_column *columns, size_t n) {
    bool numbers = n > 1 && !columns[0].number;
    for (size_t i = 1; i < n; i++)
        numbers = numbers && columns[i].number;
    report_head_begin(r, caption_key, numbers);
    for (size_t i = 0; i < n; i++)
        report_head(r, slice_of(report_word(r, columns[i].word)), columns[i].number);
    report_head_end(r);
}

void report_row_begin(struct report *r) {
    tags_open(r->page, "tr");
}

void report_cell(struct report *r, const struct report_column *column, struct slice text) {
    tags_open(r->page, "td");
    mark_number(r, column->number);
    if (column->number) /* digits and the page's own words */
        tags_text(r->page, text);
    else
        tags_element(r->page, "bdi", NULL, text);
    tags_close(r->page, "td");
}

void report_cell_number(struct report *r, const struct report_column *column, double x,
                        int places) {
    tags_open(r->page, "td");
    mark_number(r, column->number);
    if (isfinite(x))
        tags_format(r->page, "%.*f", places, fabs(x) < 0.5 * pow(10, -places) ? 0 : x); /* no -0 */
    else if (!isnan(x))
        tags_words(r->page, x > 0 ? "inf" : "-inf");
    tags_close(r->page, "td");
}

void report_row_end(struct report *r) {
    tags_close(r->page, "tr");
}

void report_rows_end(struct report *r) {
    tags_close(r->page, "tbody");
    tags_close(r->page, "table");
    tags_close(r->page, "div");
}

void report_fold_begin(struct report *r, const char *key) {
    tags_open(r->page, "details");
    tags_element(r->page, "summary", NULL, slice_of(report_word(r, key)));
}

void report_fold_end(struct report *r) {
    tags_close(r->page, "details");
}
