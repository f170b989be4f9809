/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/saturation.h"

#include "stages/result/words.h"

static const char *const needed[] = {"by",
                                     "level",
                                     "kind",
                                     "docs",
                                     "docs_all",
                                     "date",
                                     "new",
                                     "seen",
                                     "chao2",
                                     "chao2_lo",
                                     "chao2_hi",
                                     "coverage",
                                     "capped",
                                     "new_next_1",
                                     "new_next_3",
                                     "new_next_5",
                                     "guest_4_2_5",
                                     "guest_4_2_5_reopened",
                                     "half_width",
                                     "half_width_1",
                                     "half_width_3",
                                     "half_width_5",
                                     "docs_10_points",
                                     "why",
                                     NULL};
static const char *const reading[] = {"finding", "step", "read", "n", "of", NULL};

struct saturation {
    const struct result_table *t, *indicators;
    struct account *a;
    struct result_asked asked, list; /* the two tables */
};

static bool is_reading_list(const void *with, const struct result_table *t,
                            const struct record *r) {
    (void)with;
    return slice_eq(r->fields[columns_find(&t->columns, "finding")], SLICE("reading_list"));
}

static struct slice text(const struct saturation *s, size_t row, const char *column) {
    return result_text(s->t, row, column);
}

static bool has(const struct saturation *s, size_t row, const char *column, const char *what) {
    return asked_is(&s->asked, row, column, what);
}

static struct value number(struct saturation *s, size_t row, const char *column) {
    return asked_number(&s->asked, row, column);
}

/* The row of a series that says how things stand. */
static bool is_last(const struct saturation *s, size_t row) {
    return slice_eq(text(s, row, "docs"), text(s, row, "docs_all"));
}

/* That of the series over all transcripts, or the number of rows. */
static size_t last_of(const struct saturation *s, const char *kind) {
    size_t i = 0;
    while (i < s->t->n && !(text(s, i, "by").n == 0 && has(s, i, "kind", kind) && is_last(s, i)))
        i++;
    return i;
}

/* Transcripts at the end of a series, whose last row is `row`, that brought nothing new. */
static size_t quiet_before(const struct saturation *s, size_t row) {
    size_t quiet = 0;
    while (quiet <= row && has(s, row - quiet, "new", "0") &&
           slice_eq(text(s, row - quiet, "docs_all"), text(s, row, "docs_all")) &&
           slice_eq(text(s, row - quiet, "kind"), text(s, row, "kind")))
        quiet++;
    return quiet;
}

/* How many items of its kind a row has seen. */
static void add_seen(struct saturation *s, size_t row, bool whole) {
    struct buffer *to = &s->a->words;
    uint64_t seen = (uint64_t)number(s, row, "seen").x;
    if (has(s, row, "kind", "meetings"))
        words_counted(to, seen, whole ? "meeting of two themes" : "meeting",
                      whole ? "meetings of two themes" : "meetings");
    else if (has(s, row, "kind", "entries"))
        words_counted(to, seen, whole ? "entry of the codebook" : "entry",
                      whole ? "entries of the codebook" : "entries");
    else
        words_counted(to, seen, "theme", "themes");
}

static void say_past(struct saturation *s, size_t row) {
    struct buffer *to = &s->a->words;
    size_t quiet = quiet_before(s, row);
    if (number(s, row, "docs").x < 2)
        return;
    buffer_text(to, "Of ");
    words_counted(to, (uint64_t)number(s, row, "docs").x, "conversation", "conversations");
    buffer_text(to, ", in the order of their ");
    buffer_text(to, text(s, row, "date").n ? "dates, " : "names, ");
    if (quiet == 0) {
        buffer_text(to, "the last one brought ");
        words_counted(to, (uint64_t)number(s, row, "new").x, "new theme.", "new themes.");
    } else if (quiet == 1)
        buffer_text(to, "the last one brought no new theme.");
    else
        buffer_format(to, "the last %zu brought no new theme.", quiet);
    account_say(s->a, ACCOUNT_SENTENCE);
    buffer_text(to, "themes");
    struct explain_row *out = account_row(s->a, "quiet");
    out->n = number(s, row, "docs");
    out->value = value_of((double)quiet);
}

/* What is seen, and what is estimated to be there at least. */
static void say_seen(struct saturation *s, size_t row, enum account_form form) {
    struct buffer *to = &s->a->words;
    struct value chao2 = number(s, row, "chao2"), coverage = number(s, row, "coverage");
    add_seen(s, row, true);
    buffer_text(to, has(s, row, "seen", "1") ? " was met" : " were met");
    if (!chao2.why) {
        buffer_text(to, " of an estimated ");
        words_number(to, chao2.x);
        buffer_text(to, " at least");
        words_interval(to, number(s, row, "chao2_lo"), number(s, row, "chao2_hi"));
        if (has(s, row, "capped", "yes"))
            buffer_text(to, ", the codebook having no more");
    }
    if (!coverage.why) {
        buffer_text(to, "; an estimated ");
        words_share(to, coverage.x);
        buffer_text(to, " of what a further conversation holds has been met before");
    }
    buffer_char(to, '.');
    account_say(s->a, form);
    buffer_add(to, text(s, row, "kind"));
    struct explain_row *out = account_row(s->a, "seen");
    out->n = number(s, row, "seen");
    out->expected = chao2;
    out->lo = number(s, row, "chao2_lo");
    out->hi = number(s, row, "chao2_hi");
    out->value = coverage;
}

static const char *const next[][2] = {
    {"new_next_1", "next_1"}, {"new_next_3", "next_3"}, {"new_next_5", "next_5"}};
static const char *const widths[] = {"half_width_1", "half_width_3", "half_width_5"};
enum { NEXT = 3 };

/* Of a series; of which is said in the text, a project's in its column as well. */
static void put_next_rows(struct saturation *s, size_t row) {
    struct buffer *to = &s->a->words;
    struct slice by = text(s, row, "by"), level = text(s, row, "level");
    for (size_t i = 0; i < NEXT; i++) {
        buffer_add(to, text(s, row, "kind"));
        if (by.n) {
            buffer_text(to, ", ");
            buffer_add(to, by);
            buffer_char(to, ' ');
            buffer_add(to, level);
        }
        struct explain_row *out = account_row(s->a, next[i][1]);
        out->project = slice_eq(by, SLICE("project")) ? level : SLICE("");
        out->n = number(s, row, "docs");
        out->expected = number(s, row, next[i][0]);
        out->value = number(s, row, widths[i]);
    }
}

static void say_next(struct saturation *s, size_t row) {
    struct buffer *to = &s->a->words;
    if (number(s, row, next[0][0]).why)
        return;
    buffer_text(to, "The next 1, 3 and 5 conversations are expected to bring ");
    for (size_t i = 0; i < NEXT; i++) {
        buffer_text(to, i == 0 ? "" : i + 1 < NEXT ? ", " : " and ");
        buffer_format(to, "%.1f", number(s, row, next[i][0]).x);
    }
    buffer_text(to, " that are new.");
    account_say(s->a, ACCOUNT_SENTENCE);
    put_next_rows(s, row);
}

/* "12+2": after the first 12, which two more showed. */
static void add_reached(struct buffer *to, struct slice reached) {
    struct slice rest = reached;
    buffer_text(to, "the first ");
    buffer_add(to, slice_cut(&rest, '+'));
    buffer_text(to, " (");
    buffer_add(to, reached);
    buffer_char(to, ')');
}

/* Saturation as Guest, Namey and Chen declare it, and whether it was kept. */
static void say_guest(struct saturation *s, size_t row) {
    struct buffer *to = &s->a->words;
    struct slice reached = text(s, row, "guest_4_2_5");
    if (reached.n == 0)
        return;
    if (slice_eq(reached, SLICE("not_reached")))
        buffer_text(to, "By the rule of Guest, Namey and Chen (two conversations that bring at "
                        "most 5 % of what the first four did) they are not saturated.");
    else {
        buffer_text(to, "By the rule of Guest, Namey and Chen (two conversations that bring at "
                        "most 5 % of what the first four did) they were saturated after ");
        add_reached(to, reached);
        buffer_text(to, has(s, row, "guest_4_2_5_reopened", "yes")
                            ? ", but reopened: later ones brought more than that again."
                            : ", and no later two brought more than that.");
    }
    account_say(s->a, ACCOUNT_SENTENCE);
    buffer_add(to, text(s, row, "kind"));
    buffer_char(to, ' ');
    buffer_add(to, reached);
    buffer_text(to, has(s, row, "guest_4_2_5_reopened", "yes") ? " reopened" : "");
    account_row(s->a, "guest");
}

/* In hundredths either way; more than all there is says that nothing is known. */
static void add_points(struct buffer *to, struct value width) {
    if (width.x < 1)
        buffer_format(to, "%.1f", 100 * width.x);
    else
        buffer_text(to, "100");
}

static void say_precision(struct saturation *s, size_t row) {
    struct buffer *to = &s->a->words;
    struct value now = number(s, row, "half_width"), enough = number(s, row, "docs_10_points");
    if (now.why)
        return;
    buffer_text(to, "The shares of the commonest themes, five at most, are known on average to ");
    add_points(to, now);
    buffer_text(to, " points either way; 1, 3 and 5 more conversations make that ");
    for (size_t i = 0; i < NEXT; i++) {
        buffer_text(to, i == 0 ? "" : i + 1 < NEXT ? ", " : " and ");
        add_points(to, number(s, row, widths[i]));
    }
    if (!enough.why)
        buffer_format(to, "; for 10 points %.0f conversations in all are wanted", enough.x);
    buffer_char(to, '.');
    account_say(s->a, ACCOUNT_SENTENCE);
    struct explain_row *out = account_row(s->a, "half_width");
    out->n = number(s, row, "docs");
    out->value = now;
}

static void say_cost(struct saturation *s, size_t row, const char *of) {
    struct value hours = number(s, row, "hours_per_new");
    if (columns_find(&s->t->columns, "hours_per_new") == COLUMN_NONE || hours.why)
        return;
    buffer_format(&s->a->words, "Each new %s takes %.1f hours of people's time.", of, hours.x);
    account_say(s->a, ACCOUNT_SENTENCE);
}

/* "; 41 themes, the next 1, 3, 5: 1.2, 3.0, 4.1" */
static void add_series(struct saturation *s, size_t row) {
    struct buffer *to = &s->a->words;
    buffer_text(to, "; ");
    add_seen(s, row, false);
    for (size_t i = 0; i < NEXT; i++) {
        struct value new = number(s, row, next[i][0]);
        if (!new.why)
            buffer_format(to, "%s%.1f", i == 0 ? " and the next 1, 3, 5: " : ", ", new.x);
    }
}

/* Is a row the last of a series about the same people or transcripts as row `first`? */
static bool is_beside(const struct saturation *s, size_t row, size_t first) {
    return is_last(s, row) && slice_eq(text(s, row, "by"), text(s, first, "by")) &&
           slice_eq(text(s, row, "level"), text(s, first, "level"));
}

/* All kinds of a project, or of another level, whose series begin behind one another. */
static void put_level(struct saturation *s, size_t first) {
    struct buffer *to = &s->a->words;
    buffer_add(to, text(s, first, "level"));
    buffer_text(to, ": ");
    words_counted(to, (uint64_t)number(s, first, "docs").x, "conversation", "conversations");
    for (size_t i = first; i < s->t->n; i++)
        if (is_beside(s, i, first))
            add_series(s, i);
    account_say(s->a, ACCOUNT_LINE);
    for (size_t i = first; i < s->t->n; i++)
        if (is_beside(s, i, first))
            put_next_rows(s, i);
}

/* Project by project; and where the people differ, group by group. */
static void put_levels(struct saturation *s) {
    struct slice before = SLICE("");
    for (size_t i = 0; i < s->t->n; i++) {
        struct slice by = text(s, i, "by");
        if (by.n == 0 || !has(s, i, "kind", "themes") || !is_last(s, i))
            continue;
        if (!slice_eq(by, before)) {
            buffer_text(&s->a->words, "By ");
            buffer_add(&s->a->words, by);
            buffer_text(&s->a->words, ", what was met there and what is expected to be new:");
        }
        account_say(s->a, ACCOUNT_HEADING);
        before = by;
        put_level(s, i);
    }
}

static void put_reading(struct saturation *s) {
    const struct result_table *t = s->indicators;
    struct buffer *to = &s->a->words;
    if (t->n == 0)
        return;
    buffer_format(to,
                  "%zu conversation%s show%s every theme that occurs; to be read in this order "
                  "(themes met so far):",
                  t->n, t->n == 1 ? "" : "s together", t->n == 1 ? "s" : "");
    account_say(s->a, ACCOUNT_HEADING);
    for (size_t i = 0; i < t->n; i++) {
        buffer_add(to, result_text(t, i, "read"));
        buffer_text(to, ": ");
        buffer_add(to, result_text(t, i, "n"));
        buffer_text(to, " of ");
        buffer_add(to, result_text(t, i, "of"));
        account_say(s->a, ACCOUNT_LINE);
        struct explain_row *out = account_row(s->a, "reading_list");
        out->doc = result_text(t, i, "read");
        out->n = asked_number(&s->list, i, "n");
        out->value = asked_number(&s->list, i, "of");
    }
}

static bool read_tables(struct result_table *tables, struct result *r, const struct stage_run *self,
                        struct fault *f) {
    const struct result_wanted all = {needed, NULL, NULL};
    const struct result_wanted list = {reading, is_reading_list, NULL};
    const char *curve = result_path(r, "saturation.tsv"), *found = result_path(r, "indicators.tsv");
    return result_package_has(&r->package, "saturation.tsv", curve, f) &&
           result_package_has(&r->package, "indicators.tsv", found, f) &&
           result_table_read(&tables[0], curve, &all, self, f) &&
           result_table_read(&tables[1], found, &list, self, f);
}

static void say_kind(struct saturation *s, size_t row, enum account_form form) {
    say_seen(s, row, form);
    say_next(s, row);
    say_guest(s, row);
}

bool explain_saturation(struct account *a, struct result_table *tables, struct result *r,
                        const struct stage_run *self, struct fault *f) {
    struct saturation s = {&tables[0], &tables[1], a, {&tables[0], f, true}, {&tables[1], f, true}};
    if (!read_tables(tables, r, self, f))
        return false;
    size_t themes = last_of(&s, "themes");
    if (themes == s.t->n) {
        buffer_text(&a->words, "No theme occurs: there is nothing to be saturated.");
        account_say(a, ACCOUNT_SENTENCE);
        return true;
    }
    say_past(&s, themes);
    say_kind(&s, themes, ACCOUNT_SENTENCE);
    say_precision(&s, themes);
    for (size_t i = 0; i < s.t->n; i++)
        if (i != themes && text(&s, i, "by").n == 0 && is_last(&s, i)) {
            say_kind(&s, i, ACCOUNT_NEXT);
            say_cost(&s, i, "one");
        }
    put_levels(&s);
    put_reading(&s);
    return s.asked.ok && s.list.ok;
}
