/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/theme.h"

#include <math.h>

#include "stages/explain/quotes.h"
#include "stages/result/words.h"

enum { LINES_MOST = 30, ENTRIES_MOST = 15, NAME = 24, NUMBER = 9 };

/* A column of themes.tsv, which may not be there. */
static double number(const struct explained *e, const char *column) {
    struct fault ignored = {0};
    struct value v;
    bool ok = result_number(&e->result->themes, e->row, column, &v, &ignored);
    fault_free(&ignored);
    return ok ? v.x : NAN;
}

static void add_range(const struct explained *e, const char *lo, const char *hi,
                      struct buffer *words) {
    double from = number(e, lo), to = number(e, hi);
    if (isnan(from) || isnan(to))
        return;
    buffer_text(words, " (");
    words_share(words, from);
    buffer_text(words, " to ");
    words_share(words, to);
    buffer_char(words, ')');
}

static void say_absent(const struct explained *e, struct buffer *words) {
    buffer_add(words, e->theme.theme);
    buffer_format(words, " is in none of the %llu ", (unsigned long long)e->theme.units);
    words_unit(words, e->result->unit, true);
    buffer_text(words, " that were counted.");
}

static void say_share(const struct explained *e, struct buffer *words) {
    const struct theme_finding *t = &e->theme;
    buffer_add(words, t->theme);
    buffer_format(words, " is in %llu of %llu ", (unsigned long long)t->n,
                  (unsigned long long)t->units);
    words_unit(words, e->result->unit, true);
    buffer_text(words, ", ");
    words_share(words, t->units ? (double)t->n / (double)t->units : NAN);
    add_range(e, "share_lo", "share_hi", words);
    if (t->untold) {
        buffer_text(words, "; ");
        words_untold(words);
        buffer_char(words, '.');
        return;
    }
    buffer_format(words, "; in %llu of %llu conversations", (unsigned long long)t->docs,
                  (unsigned long long)t->docs_all);
    if (t->projects_all)
        buffer_format(words, ", %llu of %llu projects", (unsigned long long)t->projects,
                      (unsigned long long)t->projects_all);
    buffer_char(words, '.');
}

/* Every conversation, and every project, counted alike; and how far the talkative decide. */
static void say_means(const struct explained *e, struct buffer *words) {
    double doc = number(e, "p_doc"), project = number(e, "p_project");
    if (isnan(doc))
        return;
    buffer_text(words, " With every conversation counted alike it is ");
    words_share(words, doc);
    add_range(e, "p_doc_lo", "p_doc_hi", words);
    if (!isnan(project)) {
        buffer_text(words, ", with every project counted alike ");
        words_share(words, project);
        add_range(e, "p_project_lo", "p_project_hi", words);
    }
    buffer_char(words, '.');
}

static void say_hold(const struct explained *e, struct buffer *words) {
    struct slice one = result_text(&e->result->themes, e->row, "hangs_on_one");
    if (one.n == 0 || slice_eq(one, SLICE("-")) ||
        result_suppressed(&e->result->themes, e->row, "hangs_on_one"))
        return;
    buffer_text(words, " It hangs on one transcript, which has half of its hits or more: ");
    buffer_add(words, one);
    buffer_char(words, '.');
}

static void say_trend(const struct explained *e, struct buffer *words) {
    double q = number(e, "trend_q"), slope = number(e, "trend_slope");
    if (isnan(q) || isnan(slope))
        return;
    if (q > 0.05) {
        buffer_text(words, " From wave to wave no change is shown.");
        return;
    }
    buffer_text(words, slope < 0 ? " It becomes rarer" : " It becomes more common");
    buffer_format(words, ": %+.1f points a wave (q %s).", 100 * slope,
                  q < 0.001 ? "< 0.001" : "<= 0.05");
}

static void put_line(struct page *p, const struct finding_line *l, double most,
                     struct buffer *words) {
    struct buffer cell = {0};
    double share = l->units ? (double)l->n / (double)l->units : 0;
    buffer_clear(words);
    buffer_text(words, "  ");
    page_cell(words, l->name.n ? l->name : SLICE("(no project)"), NAME, false);
    buffer_format(&cell, "%llu of %llu", (unsigned long long)l->n, (unsigned long long)l->units);
    page_cell(words, buffer_slice(&cell), NUMBER + 4, true);
    buffer_clear(&cell);
    words_share(&cell, share);
    page_cell(words, buffer_slice(&cell), NUMBER, true);
    buffer_text(words, "  ");
    page_bar(words, share, 0, most, p->width - NAME - 2 * NUMBER - 10);
    page_line(p, buffer_slice(words));
    buffer_free(&cell);
}

static void put_lines(struct page *p, const struct explained *e, struct buffer *words) {
    const struct finding_lines *lines = &e->theme.lines;
    double most = 0;
    for (size_t i = 0; i < lines->n; i++)
        if (lines->at[i].units)
            most = fmax(most, (double)lines->at[i].n / (double)lines->at[i].units);
    buffer_clear(words);
    buffer_text(words, lines->of_projects ? "Project by project, "
                                          : "Transcript by transcript (there are no projects), ");
    words_unit(words, e->result->unit, true);
    buffer_text(words, " with it and their share:");
    page_heading(p, buffer_slice(words));
    for (size_t i = 0; i < lines->n && i < LINES_MOST; i++)
        put_line(p, &lines->at[i], most, words);
    if (lines->n > LINES_MOST) {
        buffer_clear(words);
        buffer_format(words, "  and %zu others with no more (all are in --tsv)",
                      lines->n - LINES_MOST);
        page_line(p, buffer_slice(words));
    }
}

static void put_link(struct page *p, const struct explained *e, size_t row, struct buffer *words) {
    const struct result_table *t = &e->result->pairs;
    struct fault ignored = {0};
    struct value lift, lo, hi;
    struct slice a = result_text(t, row, "theme_a"), b = result_text(t, row, "theme_b");
    if (result_number(t, row, "lift_local", &lift, &ignored) &&
        result_number(t, row, "lift_lo", &lo, &ignored) &&
        result_number(t, row, "lift_hi", &hi, &ignored)) {
        buffer_clear(words);
        buffer_add(words, slice_eq(a, e->theme.theme) ? b : a);
        buffer_text(words, ": ");
        buffer_add(words, result_text(t, row, "n_ab"));
        buffer_text(words, " together, ");
        words_ratio(words, lift.x);
        buffer_text(words, " times as often");
        words_interval(words, lo, hi);
        page_paragraph(p, 2, buffer_slice(words));
    }
    fault_free(&ignored);
}

static void put_links(struct page *p, const struct explained *e, struct buffer *words) {
    const struct result_table *t = &e->result->pairs;
    size_t held = 0;
    for (size_t i = 0; i < t->n; i++)
        held += result_is(t, i, "holds", "yes");
    buffer_clear(words);
    buffer_format(words, "Of its %zu pairs with other themes %zu hold%s%s", t->n, held,
                  held == 1 ? "s" : "", held ? ":" : ".");
    page_heading(p, buffer_slice(words));
    for (size_t i = 0; i < t->n; i++)
        if (result_is(t, i, "holds", "yes"))
            put_link(p, e, i, words);
}

static void put_entries(struct page *p, const struct passages *from, struct buffer *words) {
    page_heading(p, SLICE("Entries of the codebook that found it (theme:entry, hits, the words "
                          "as they first stood):"));
    for (size_t i = 0; i < from->n_entries && i < ENTRIES_MOST; i++) {
        const struct passage_entry *x = &from->entries[i];
        struct buffer cell = {0};
        buffer_clear(words);
        buffer_text(words, "  ");
        page_cell(words, x->name, NAME + NUMBER, false);
        buffer_u64(&cell, x->hits);
        page_cell(words, buffer_slice(&cell), NUMBER, true);
        buffer_text(words, "  ");
        buffer_add(words, x->words);
        page_line(p, buffer_slice(words));
        buffer_free(&cell);
    }
    if (from->n_entries > ENTRIES_MOST) {
        buffer_clear(words);
        buffer_format(words, "  and %zu others (all are in --tsv)", from->n_entries - ENTRIES_MOST);
        page_line(p, buffer_slice(words));
    }
}

void theme_words(struct buffer *to, const struct explained *e) {
    if (e->theme.n == 0) {
        say_absent(e, to);
        return;
    }
    say_share(e, to);
    say_means(e, to);
    say_hold(e, to);
    say_trend(e, to);
}

void theme_write(struct page *p, const struct explained *e) {
    struct buffer words = {0};
    theme_words(&words, e);
    page_paragraph(p, 0, buffer_slice(&words));
    if (e->theme.n) {
        put_lines(p, e, &words);
        put_links(p, e, &words);
        put_entries(p, &e->passages, &words);
    }
    if (e->passages.together.n) {
        page_heading(p, SLICE("For example:"));
        quotes_write(p, &e->passages.together);
    }
    buffer_clear(&words);
    quotes_withheld(&words, e->passages.withheld, e->result->package.suppress);
    if (words.n)
        page_heading(p, buffer_slice(&words));
    buffer_free(&words);
}
