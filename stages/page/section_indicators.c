/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Indicators, by whether a theme is in a conversation at all: which themes cannot tell
 * conversations apart, or only as others do; the fewest that touch all conversations, and the
 * conversations to be read first. */
#include "models/indicators.h"
#include "stages/page/facts.h"
#include "stages/page/passage_way.h"
#include "stages/page/sections.h"
#include "stages/result/words.h"

static const char *const tables[] = {"indicators", NULL};
static const struct report_column columns[] = {
    {"course.theme", false},         {"indicators.other", false},  {"indicators.read", false},
    {"course.docs", true},           {"indicators.of", true},      {"course.share", true},
    {"indicators.other_docs", true}, {"indicators.linked", false},
};
enum { THEME, OTHER, READ, N, OF, SHARE, OTHER_DOCS, LINKED };

/* A finding, and the columns that are shown of it; these end with a negative number. */
struct kind {
    const char *finding, *one, *several; /* keys of what one and several of it are called */
    bool folded;
    bool floor; /* only of themes that are in INDICATOR_DOCS transcripts */
    int shown[8];
};

static const struct kind kinds[] = {
    {"silent", "course.one_theme", "course.themes", false, false, {THEME, OF, -1}},
    {"ceiling",
     "course.one_theme",
     "course.themes",
     false,
     true,
     {THEME, N, OF, SHARE, LINKED, -1}},
    {"travel_together",
     "indicators.pair",
     "indicators.pairs",
     true,
     true,
     {THEME, OTHER, N, OF, SHARE, -1}},
    {"first_within_second",
     "indicators.pair",
     "indicators.pairs",
     true,
     true,
     {THEME, OTHER, N, OF, SHARE, OTHER_DOCS, -1}},
    {"covering_theme",
     "course.one_theme",
     "course.themes",
     false,
     false,
     {THEME, N, OF, SHARE, -1}},
    {"reading_list",
     "course.conversation",
     "course.conversations",
     false,
     false,
     {READ, N, OF, SHARE, -1}},
};

/* The key of the words on a finding: its heading, said of it, none of it, its table. */
static const char *key_of(struct facts *f, const struct kind *k, const char *what) {
    struct buffer key = {0};
    buffer_format(&key, "indicators.%s.%s", k->finding, what);
    const char *kept = facts_words(f, buffer_slice(&key));
    buffer_free(&key);
    return kept;
}

/* Is the theme in a pair that holds? */
static bool is_linked(struct report *r, struct slice theme) {
    const struct result_table *pairs = report_table(r, "pairs");
    for (size_t i = 0; pairs && i < pairs->n; i++)
        if (result_is(pairs, i, "holds", "yes") &&
            (slice_eq(result_text(pairs, i, "theme_a"), theme) ||
             slice_eq(result_text(pairs, i, "theme_b"), theme)))
            return true;
    return false;
}

static void put_cell(const struct facts *f, const struct report_column *column, int which,
                     size_t row) {
    static const char *const names[] = {"theme", "other", "read",       "n",
                                        "of",    "share", "docs_other", "theme"};
    struct slice text = result_text(f->t, row, names[which]);
    if (which == LINKED)
        report_cell(f->r, column,
                    slice_of(report_word(f->r, is_linked(f->r, text) ? "indicators.yes"
                                                                     : "indicators.no")));
    else if (which == READ)
        report_cell(f->r, column, text);
    else if (which < READ)
        passage_cell(f->r, &(struct passage_way){.a = text});
    else
        facts_cell(f, column, row, names[which], which == SHARE ? 100 : 1, which == SHARE ? 1 : 0);
}

/* Its rows, at most `most`. */
static void put_rows(struct facts *f, const struct kind *k, size_t most) {
    const struct fact wanted[] = {{"finding", k->finding}, {NULL, NULL}};
    struct report_column shown[8];
    size_t n = 0;
    for (; k->shown[n] >= 0; n++)
        shown[n] = columns[k->shown[n]];
    if (strcmp(k->finding, "reading_list") == 0)
        shown[1].word = "indicators.themes_met";
    report_rows_begin(f->r, key_of(f, k, "table"), shown, n);
    for (size_t i = facts_find(f, 0, wanted); i < f->t->n && most--;
         i = facts_find(f, i + 1, wanted)) {
        report_row_begin(f->r);
        for (size_t c = 0; c < n; c++)
            put_cell(f, &shown[c], k->shown[c], i);
        report_row_end(f->r);
    }
    report_rows_end(f->r);
}

/* The last row of a finding says what all of its picks reach. */
static size_t last_of(const struct facts *f, const struct fact *wanted) {
    size_t last = f->t->n;
    for (size_t i = facts_find(f, 0, wanted); i < f->t->n; i = facts_find(f, i + 1, wanted))
        last = i;
    return last;
}

/* Rows that may not be told. */
static size_t left_out(const struct facts *f) {
    uint64_t rows;
    size_t n;
    report_kept(f->r, "indicators.tsv", &rows, &n);
    return n;
}

/* Are there picks without all that were picked before them? Then what they reach is not theirs. */
static bool is_torn(const struct facts *f, size_t n, size_t last) {
    return left_out(f) && n && facts_number(f, last, "step") > (double)n;
}

/* Why there is no row: it may not be told, or there are too few conversations for any, or else the
 * words of the finding, which say from how many on a theme is looked at. */
static void say_none(struct facts *f, const struct kind *k) {
    bool few = k->floor && report_of_all(f->r, "docs_all") < INDICATOR_DOCS;
    report_say(f->r,
               left_out(f) ? "indicators.untold"
               : few       ? "indicators.few"
                           : key_of(f, k, "none"),
               facts_whole(f, INDICATOR_DOCS), NULL);
}

static void put_kind(struct facts *f, const struct kind *k) {
    const struct fact wanted[] = {{"finding", k->finding}, {NULL, NULL}};
    size_t n = facts_count(f, wanted), last = last_of(f, wanted);
    size_t top = (size_t)f->r->options->top, most = n < top ? n : top;
    report_heading(f->r, key_of(f, k, "heading"));
    if (n == 0 || is_torn(f, n, last)) {
        say_none(f, k);
        return;
    }
    report_say(f->r, key_of(f, k, "said"), facts_of(f, (double)n, k->one, k->several),
               facts_whole(f, facts_number(f, last, "n")),
               facts_whole(f, facts_number(f, last, "of")), facts_whole(f, INDICATOR_DOCS), NULL);
    if (most < n)
        report_say(f->r, "indicators.first", facts_whole(f, (double)most),
                   facts_whole(f, (double)n), NULL);
    if (k->folded)
        report_fold_begin(f->r, "course.numbers");
    put_rows(f, k, most);
    if (k->folded)
        report_fold_end(f->r);
}

static bool write(struct report *r) {
    struct facts f = {.r = r, .t = report_table(r, "indicators")};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        put_kind(&f, &kinds[i]);
    if (left_out(&f))
        report_say(r, "page.left_out", facts_whole(&f, (double)left_out(&f)), NULL);
    facts_free(&f);
    return true;
}

const struct section section_indicators = {"indicators", tables, write};
