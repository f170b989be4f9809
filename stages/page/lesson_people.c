/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is behind a finding, and behind the whole talk: the same people are counted in all of it. */
#include <math.h>

#include "stages/page/carriers.h"
#include "stages/page/lesson_words.h"

/* A list in words; what is appended to `to` is a part of it. */
static void next_part(struct buffer *to, bool *any) {
    buffer_text(to, *any ? ", " : "");
    *any = true;
}

static void add_whole(struct buffer *to, const struct report *r, const char *key, double n,
                      double of) {
    char words[2][32];
    snprintf(words[0], sizeof words[0], "%.0f", n);
    snprintf(words[1], sizeof words[1], "%.0f", of);
    report_add(to, r, key, words[0], words[1], NULL);
}

/* "1 project", "2 projects". */
static void add_counted(struct buffer *to, const struct report *r, double n, const char *one,
                        const char *several) {
    add_whole(to, r, n > 0.5 && n < 1.5 ? one : several, n, n);
}

/* The row of people.tsv over all, of a theme or (empty) of all talk; the number of rows. */
static size_t places_row(const struct result_table *t, struct slice theme) {
    size_t i = 0;
    while (t && i < t->n &&
           !(result_is(t, i, "of", "all") && slice_eq(result_text(t, i, "theme"), theme)))
        i++;
    return i;
}

static double places(struct report *r, struct slice theme, const char *column) {
    const struct result_table *t = report_table(r, "people");
    size_t row = places_row(t, theme);
    return t && row < t->n ? report_number(t, row, column) : NAN;
}

/* "64 of 86 people, "; of people in each conversation where nothing else is told; or nothing. */
static void add_people(struct report *r, struct slice theme, struct buffer *to, bool *any) {
    const struct carriers *c = carriers_of(r);
    struct carried carried;
    double n = places(r, theme, "speaking"), all = places(r, theme, "people");
    if (c->told) {
        carriers_find(c, theme, SLICE(""), &carried);
        next_part(to, any);
        add_whole(to, r, "raised.people", (double)carried.people, (double)carriers_people(c));
    } else if (!isnan(n) && !isnan(all)) {
        next_part(to, any);
        add_whole(to, r, "raised.places", n, all);
    }
}

/* "trust: 64 of 86 people, 24 of 24 transcripts, 12 of 12 projects." */
static void add_theme(struct report *r, struct slice theme, struct buffer *to) {
    const struct result_table *t = &r->result->themes;
    bool any = false;
    size_t i = 0;
    while (i < t->n && !slice_eq(result_theme(r->result, i), theme))
        i++;
    if (i == t->n)
        return;
    buffer_text(to, to->n ? " " : "");
    buffer_add(to, report_name(r, theme));
    buffer_text(to, ": ");
    add_people(r, theme, to, &any);
    bool where = !result_suppressed(t, i, "docs");
    if (where) {
        next_part(to, &any);
        add_whole(to, r, "raised.docs", report_number(t, i, "docs"),
                  report_number(t, i, "docs_all"));
    }
    if (where && report_number(t, i, "projects_all") > 0) {
        next_part(to, &any);
        add_whole(to, r, "raised.projects", report_number(t, i, "projects"),
                  report_number(t, i, "projects_all"));
    }
    buffer_char(to, '.');
}

/* "repair (6 of 52)" */
static void add_lead(struct buffer *to, const struct report *r, const struct carried *c, size_t i) {
    char n[32], of[32];
    struct buffer name = {0};
    buffer_add(&name, c->lead[i].project);
    buffer_char(&name, '\0');
    snprintf(n, sizeof n, "%llu", (unsigned long long)c->lead[i].n);
    snprintf(of, sizeof of, "%llu", (unsigned long long)c->n);
    report_add(to, r, "who.of", name.p, n, of, NULL);
    buffer_free(&name);
}

/* "Most often in repair (6 of 52), radio (6 of 52) and doorstep (5 of 52)." */
static void add_leads(struct buffer *to, const struct report *r, const struct carried *c) {
    struct buffer first = {0}, last = {0}, both = {0};
    for (size_t i = 0; i + 1 < c->leads; i++) {
        buffer_text(&first, i ? ", " : "");
        add_lead(&first, r, c, i);
    }
    add_lead(&last, r, c, c->leads - 1);
    buffer_char(&first, '\0');
    buffer_char(&last, '\0');
    if (c->leads > 1)
        report_add(&both, r, "who.and", first.p, last.p, NULL);
    else
        buffer_text(&both, last.p);
    buffer_char(&both, '\0');
    report_add(to, r, "who.most", both.p, NULL);
    buffer_free(&first);
    buffer_free(&last);
    buffer_free(&both);
}

/* Who says both themes, or the one, where most, and how much of it is one person's. */
static void add_carriers(struct report *r, struct slice a, struct slice b, struct buffer *to) {
    const struct carriers *c = carriers_of(r);
    struct buffer unit = {0};
    struct carried carried;
    char n[32], all[32];
    if (!(b.n ? c->pairs_told : c->told) || !carriers_find(c, a, b, &carried))
        return;
    report_unit(&unit, r, false);
    buffer_char(&unit, '\0');
    snprintf(n, sizeof n, "%llu", (unsigned long long)carried.people);
    snprintf(all, sizeof all, "%llu", (unsigned long long)carriers_people(c));
    buffer_char(to, ' ');
    if (b.n)
        report_add(to, r, "who.both", unit.p, n, all, NULL);
    buffer_text(to, b.n ? " " : "");
    if (carried.projects > 1 && carried.leads)
        add_leads(to, r, &carried);
    else if (carried.projects > 1)
        add_whole(to, r, "who.even", (double)carried.most_of_project, (double)carried.n);
    buffer_text(to, carried.projects > 1 ? " " : "");
    add_whole(to, r, "who.person", (double)carried.most, (double)carried.n);
    buffer_free(&unit);
}

void lesson_counts(const struct lessons *f, const struct lesson *one, struct buffer *to) {
    struct buffer words = {0};
    bool pair = one->kind == LESSON_PAIR, theme = one->kind == LESSON_THEME;
    if (one->theme_a.n)
        add_theme(f->r, one->theme_a, &words);
    if (one->theme_b.n && !slice_eq(one->theme_a, one->theme_b))
        add_theme(f->r, one->theme_b, &words);
    if (pair || theme)
        add_carriers(f->r, one->theme_a, pair ? one->theme_b : SLICE(""), &words);
    buffer_add(to, buffer_slice(&words));
    buffer_free(&words);
}

/* The first and the last day of the transcripts. */
static void add_period(struct report *r, struct buffer *to) {
    const struct result_table *t = report_table(r, "saturation");
    struct slice first = SLICE(""), last = SLICE("");
    struct buffer days[2] = {{0}, {0}};
    for (size_t i = 0; t && i < t->n; i++) {
        struct slice date = result_text(t, i, "date");
        if (date.n && (first.n == 0 || slice_cmp(date, first) < 0))
            first = date;
        if (date.n && slice_cmp(date, last) > 0)
            last = date;
    }
    if (first.n == 0)
        return;
    buffer_text(to, ", ");
    buffer_add(&days[0], first);
    buffer_add(&days[1], last);
    buffer_char(&days[0], '\0');
    buffer_char(&days[1], '\0');
    if (slice_eq(first, last))
        buffer_add(to, first);
    else
        report_add(to, r, "corpus.period", days[0].p, days[1].p, NULL);
    buffer_free(&days[0]);
    buffer_free(&days[1]);
}

static void add_transcripts(struct report *r, struct buffer *to) {
    struct buffer docs = {0}, projects = {0};
    bool by_project = report_of_all(r, "projects_all") > 0;
    add_counted(&docs, r, report_of_all(r, "docs_all"), "corpus.doc", "corpus.docs");
    add_counted(&projects, r, report_of_all(r, "projects_all"), "corpus.project",
                "corpus.projects");
    buffer_char(&docs, '\0');
    buffer_char(&projects, '\0');
    if (by_project)
        report_add(to, r, "corpus.of", docs.p, projects.p, NULL);
    else
        buffer_text(to, docs.p);
    buffer_free(&docs);
    buffer_free(&projects);
}

/* ", 1406 turns of 42330 words (facilitators aside)" */
static void add_units(struct report *r, struct buffer *to) {
    struct buffer unit = {0};
    char n[32], words[32];
    report_unit(&unit, r, true);
    buffer_char(&unit, '\0');
    snprintf(n, sizeof n, "%.0f", report_of_all(r, "units_all"));
    snprintf(words, sizeof words, "%.0f", report_of_all(r, "words_all"));
    buffer_text(to, ", ");
    report_add(to, r, "corpus.units", n, unit.p, words, NULL);
    buffer_free(&unit);
    if (strcmp(r->result->package.facilitators, "in") != 0) {
        buffer_char(to, ' ');
        report_add(to, r, "corpus.aside", NULL);
    }
}

void lesson_corpus(struct report *r, struct buffer *to) {
    const struct carriers *c = carriers_of(r);
    double n = places(r, SLICE(""), "people");
    char themes[32];
    add_transcripts(r, to);
    if (c->told || !isnan(n))
        buffer_text(to, ", ");
    if (c->told)
        add_counted(to, r, (double)carriers_people(c), "corpus.person", "corpus.people");
    else if (!isnan(n))
        add_counted(to, r, n, "corpus.place", "corpus.places");
    add_units(r, to);
    add_period(r, to);
    snprintf(themes, sizeof themes, "%zu", r->result->themes.n + r->untold);
    buffer_text(to, "; ");
    report_add(to, r, "corpus.codebook", themes, r->result->package.matcher, NULL);
    if (r->untold) {
        snprintf(themes, sizeof themes, "%zu", r->untold);
        buffer_char(to, ' ');
        report_add(to, r, "themes.untold", themes, NULL);
    }
}
