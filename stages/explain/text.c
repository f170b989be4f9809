/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/text.h"

#include <math.h>
#include <unistd.h>

#include "pipeline/tsv.h"
#include "stages/explain/quotes.h"
#include "stages/explain/theme.h"
#include "stages/result/cautions.h"
#include "stages/result/words.h"

enum { LINES_MOST = 30, ENTRIES_MOST = 10, LABEL = 20, NAME = 24, NUMBER = 9, INTERVAL = 15 };

static const char *const labels[EXCESSES] = {"rich conversations", "same phase", "long turns",
                                             "same moment"};

static void put_excess(struct page *p, const struct pair_finding *f, size_t i, double least,
                       double most, struct buffer *words) {
    struct buffer number = {0};
    buffer_format(&number, "%+.1f", f->excess[i].x);
    buffer_clear(words);
    buffer_text(words, "  ");
    page_cell(words, slice_of(labels[i]), LABEL, false);
    page_cell(words, buffer_slice(&number), NUMBER, true);
    buffer_text(words, "  ");
    page_bar(words, f->excess[i].x, least, most, p->width - LABEL - NUMBER - 6);
    page_line(p, buffer_slice(words));
    buffer_free(&number);
}

/* The step from plain chance to what was counted, in four. */
static void put_excesses(struct page *p, const struct pair_finding *f, struct unit_setting unit,
                         struct buffer *words) {
    double least = 0, most = 0;
    for (size_t i = 0; i < EXCESSES; i++) {
        least = fmin(least, f->excess[i].x);
        most = fmax(most, f->excess[i].x);
    }
    if (isnan(f->pooled))
        return;
    buffer_clear(words);
    buffer_text(words, "With all ");
    words_unit(words, unit, true);
    buffer_text(words, " mixed ");
    words_number(words, f->pooled);
    buffer_text(words, " meetings would be plain chance. The difference to ");
    words_number(words, (double)f->n_ab);
    buffer_text(words, " comes from:");
    page_heading(p, buffer_slice(words));
    for (size_t i = 0; i < EXCESSES; i++)
        if (unit.kind != UNIT_DOC || i == EXCESS_CONVERSATION || i == EXCESS_MOMENT)
            put_excess(p, f, i, least, most, words);
}

/* The interval and in how many transcripts; or why there is none, which of a transcript by itself
 * goes without saying. */
static void add_interval(struct buffer *line, const struct finding_line *l,
                         const struct explained *e) {
    struct buffer cell = {0};
    enum reason why = l->lift.lo.why ? l->lift.lo.why : l->lift.hi.why;
    if (!e->pair.lines.of_projects)
        return;
    buffer_text(line, "  ");
    if (why) {
        buffer_text(line, "- ");
        buffer_text(line, words_reason(why, e->result->unit));
        return;
    }
    words_ratio(&cell, l->lift.lo.x);
    buffer_text(&cell, " to ");
    words_ratio(&cell, l->lift.hi.x);
    page_cell(line, buffer_slice(&cell), INTERVAL, false);
    buffer_format(line, "%llu of %llu", (unsigned long long)l->docs_in,
                  (unsigned long long)l->docs);
    buffer_free(&cell);
}

static void put_line(struct page *p, const struct finding_line *l, const struct explained *e,
                     size_t name, struct buffer *words) {
    struct buffer cell = {0};
    buffer_clear(words);
    buffer_text(words, "  ");
    page_cell(words, l->name.n ? l->name : SLICE("(no project)"), name, false);
    buffer_u64(&cell, l->n);
    page_cell(words, buffer_slice(&cell), NUMBER - 2, true);
    buffer_clear(&cell);
    words_number(&cell, l->expected);
    page_cell(words, buffer_slice(&cell), NUMBER, true);
    buffer_clear(&cell);
    words_ratio(&cell, l->lift.lift);
    page_cell(words, buffer_slice(&cell), NUMBER - 2, true);
    add_interval(words, l, e);
    page_line(p, buffer_slice(words));
    buffer_free(&cell);
}

static void put_line_heads(struct page *p, bool of_projects, size_t name, struct buffer *words) {
    page_heading(p, of_projects
                        ? SLICE("Project by project, with the interval that its transcripts give:")
                        : SLICE("Transcript by transcript (there are no projects):"));
    buffer_clear(words);
    page_cell(words, SLICE(""), name + 2, false);
    page_cell(words, SLICE("meet"), NUMBER - 2, true);
    page_cell(words, SLICE("expected"), NUMBER, true);
    page_cell(words, SLICE("times"), NUMBER - 2, true);
    if (of_projects) {
        buffer_text(words, "  ");
        page_cell(words, SLICE("interval"), INTERVAL, false);
        buffer_text(words, "transcripts");
    }
    page_line(p, buffer_slice(words));
}

static void put_lines(struct page *p, const struct explained *e, struct buffer *words) {
    const struct finding_lines *lines = &e->pair.lines;
    size_t name = lines->of_projects ? NAME : p->width - 3 * NUMBER;
    put_line_heads(p, lines->of_projects, name, words);
    for (size_t i = 0; i < lines->n && i < LINES_MOST; i++)
        put_line(p, &lines->at[i], e, name, words);
    if (lines->n > LINES_MOST) {
        buffer_clear(words);
        buffer_format(words, "  and %zu others with no more (all are in --tsv)",
                      lines->n - LINES_MOST);
        page_line(p, buffer_slice(words));
    }
}

static void put_shared_entry(struct page *p, const struct passage_shared *s, struct buffer *words) {
    buffer_clear(words);
    buffer_text(words, "“");
    buffer_add(words, s->words);
    buffer_text(words, "”: ");
    buffer_add(words, s->first);
    buffer_text(words, " and ");
    buffer_add(words, s->second);
    buffer_format(words, ", %llu", (unsigned long long)s->places);
    page_paragraph(p, 2, buffer_slice(words));
}

/* Themes that share entries, and what to do about it. */
static void put_shared(struct page *p, const struct explained *e, struct buffer *words) {
    const struct passages *from = &e->passages;
    if (e->pair.n_same == 0)
        return;
    buffer_clear(words);
    buffer_format(words, "In %llu of the %llu ", (unsigned long long)e->pair.n_same,
                  (unsigned long long)e->pair.n_ab);
    words_unit(words, e->result->unit, true);
    buffer_format(words,
                  " the two meet on the very same words only. These entries of the codebook find "
                  "both (theme:entry, and in how many %s nothing else does):",
                  e->result->unit.kind == UNIT_SENTENCE ? "sentences" : "turns");
    page_heading(p, buffer_slice(words));
    for (size_t i = 0; i < from->n_shared && i < ENTRIES_MOST; i++)
        put_shared_entry(p, &from->shared[i], words);
    page_paragraph(p, 0,
                   SLICE("Take the words out of one of the themes, or run again with --overlap "
                         "longest, which gives words to the longest entry alone."));
}

static void put_withheld(struct page *p, const struct explained *e, struct buffer *words) {
    buffer_clear(words);
    quotes_withheld(words, e->passages.withheld, e->result->package.suppress);
    if (words->n)
        page_heading(p, buffer_slice(words));
}

static void put_quotations(struct page *p, const struct explained *e, struct buffer *words) {
    const struct passages *from = &e->passages;
    if (from->together.n) {
        buffer_clear(words);
        buffer_text(words, "Together, for example (*");
        buffer_add(words, e->pair.theme_a);
        buffer_text(words, "*, _");
        buffer_add(words, e->pair.theme_b);
        buffer_text(words, "_):");
        page_heading(p, buffer_slice(words));
        quotes_write(p, &from->together);
    }
    put_withheld(p, e, words);
    if (from->counter.n) {
        page_heading(p, SLICE("Counter-examples: one theme is strong, the other is neither here "
                              "nor beside it:"));
        quotes_write(p, &from->counter);
    }
}

static void put_pair(struct page *p, const struct explained *e, struct buffer *words) {
    const struct pair_finding *f = &e->pair;
    words_pair(words, f, e->result->unit);
    page_paragraph(p, 0, buffer_slice(words));
    if (f->absent) {
        put_quotations(p, e, words);
        return;
    }
    buffer_clear(words);
    cautions_write(words, f, e->result->unit);
    page_paragraph(p, 0, buffer_slice(words));
    put_excesses(p, f, e->result->unit, words);
    put_lines(p, e, words);
    put_shared(p, e, words);
    put_quotations(p, e, words);
}

bool explain_write_text(const struct explained *e, struct stage_run *self) {
    struct page page;
    struct buffer words = {0};
    struct outlet_file out;
    page_init(&page);
    if (e->of_two)
        put_pair(&page, e, &words);
    else
        theme_write(&page, e);
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &self->fault);
    bool ok = out.outlet.write(&out.outlet, buffer_slice(&page.text));
    buffer_free(&words);
    page_free(&page);
    return ok;
}
