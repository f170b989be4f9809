/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/explain/voices.h"

#include "stages/explain/spread.h"
#include "stages/result/words.h"

enum { FEW_HITS = 5 };

static const char *const needed[] = {"doc",
                                     "of",
                                     "name",
                                     "measure",
                                     "facilitators",
                                     "statistic",
                                     "docs",
                                     "people",
                                     "speaking",
                                     "amount",
                                     "share",
                                     "top_share",
                                     "gini_corrected",
                                     "effective_speakers",
                                     "hangs_on_one",
                                     "why",
                                     NULL};

/* Rows over all transcripts, and of each how all share the words. */
static bool is_wanted(const void *with, const struct result_table *t, const struct record *r) {
    (void)with;
    return r->fields[columns_find(&t->columns, "doc")].n == 0 ||
           (slice_eq(r->fields[columns_find(&t->columns, "of")], SLICE("all")) &&
            slice_eq(r->fields[columns_find(&t->columns, "measure")], SLICE("words")));
}

static bool has(const struct spreads *v, size_t row, const char *column, const char *text) {
    return asked_is(&v->asked, row, column, text);
}

static struct value number(struct spreads *v, size_t row, const char *column) {
    return asked_number(&v->asked, row, column);
}

static const char *talk(const char *measure) {
    return strcmp(measure, "seconds") == 0 ? "time" : measure;
}

/* "  words: the first voice has 19.6 % (15.2 % to 48.4 %); as even as 6.8 (5.0 to 7.9) people
 * alike; Gini 0.18 (0.08 to 0.48)" */
static void put_measure(struct spreads *v, struct spread_asked q) {
    struct buffer *to = &v->a->words;
    struct spread top = spread_of(v, q, "top_share");
    struct spread effective = spread_of(v, q, "effective_speakers");
    struct spread gini = spread_of(v, q, "gini_corrected");
    if (top.median.why)
        return;
    buffer_format(to, "%s: the one who has most has ", talk(q.measure));
    spread_words(to, &top, words_share);
    buffer_text(to, "; as even as among ");
    spread_words(to, &effective, words_number);
    buffer_text(to, " people alike");
    if (!gini.median.why) {
        buffer_text(to, "; Gini ");
        spread_words(to, &gini, words_ratio);
    }
    account_say(v->a, ACCOUNT_LINE);
    spread_row(v, "top_share", &q, &top);
    spread_row(v, "effective_speakers", &q, &effective);
    spread_row(v, "gini_corrected", &q, &gini);
}

static const char *const measures[] = {"words", "turns", "seconds"};
enum { MEASURES = sizeof measures / sizeof *measures };

static void put_floor(struct spreads *v, const char *facilitators, const char *heading) {
    struct spread_asked words = {"all", "words", facilitators, SLICE("")};
    if (number(v, spread_find(v, words, "median"), "top_share").why)
        return;
    buffer_text(&v->a->words, heading);
    account_say(v->a, ACCOUNT_HEADING);
    for (size_t i = 0; i < MEASURES; i++)
        put_measure(v, (struct spread_asked){"all", measures[i], facilitators, SLICE("")});
}

/* What a Gini says of two people: their mean difference is 2 Gini times the mean. */
static void say_gini(struct spreads *v) {
    struct spread gini =
        spread_of(v, (struct spread_asked){"all", "words", "in", SLICE("")}, "gini_corrected");
    struct buffer *to = &v->a->words;
    if (gini.median.why)
        return;
    buffer_text(to, "Two people of a conversation taken at random differ on average by ");
    words_share(to, 2 * gini.median.x);
    buffer_text(to, " of the words that each would have if all who were there had the same (a "
                    "Gini of ");
    words_ratio(to, gini.median.x);
    buffer_text(to, ": 0, all alike, to 1, one voice).");
    account_say(v->a, ACCOUNT_SENTENCE);
}

/* People are counted in each conversation. */
static void say_people(struct spreads *v) {
    struct buffer *to = &v->a->words;
    size_t row = spread_find(v, (struct spread_asked){"all", "words", "in", SLICE("")}, "median");
    uint64_t docs = (uint64_t)number(v, row, "docs").x;
    uint64_t people = (uint64_t)number(v, row, "people").x;
    uint64_t silent = people - (uint64_t)number(v, row, "speaking").x;
    buffer_text(to, "In ");
    words_counted(to, docs, "conversation ", "conversations ");
    words_counted(to, people, "person was there", "people were there");
    buffer_text(to, docs > 1 ? ", who is in several counted in each; " : "; ");
    if (silent)
        buffer_format(to, "%llu of them %s nothing.", (unsigned long long)silent,
                      silent == 1 ? "says" : "say");
    else
        buffer_text(to, "none of them is known to have said nothing.");
    account_say(v->a, ACCOUNT_SENTENCE);
    buffer_text(to, "people, facilitators in");
    struct explain_row *out = account_row(v->a, "silent");
    out->n = value_of((double)people);
    out->value = value_of((double)silent);
    if (docs > 1)
        buffer_text(to, "What follows is the middle one of the conversations, with the lowest and "
                        "the highest in brackets.");
    account_say(v->a, ACCOUNT_SENTENCE);
}

/* The conversation in which one person has most of the words, facilitators aside. */
static void say_extreme(struct spreads *v) {
    struct buffer *to = &v->a->words;
    size_t most = v->t->n;
    double top = 0;
    for (size_t i = 0; i < v->t->n; i++) {
        if (result_text(v->t, i, "doc").n == 0 || !has(v, i, "facilitators", "out"))
            continue;
        struct value share = number(v, i, "top_share");
        if (share.x > top && number(v, i, "people").x > 1) {
            top = share.x;
            most = i;
        }
    }
    if (most == v->t->n)
        return;
    struct slice who = result_text(v->t, most, "hangs_on_one");
    buffer_text(to, "Least even is ");
    buffer_add(to, result_text(v->t, most, "doc"));
    buffer_text(to, ", where ");
    buffer_add(to, who.n && !slice_eq(who, SLICE("-")) ? who : SLICE("one person"));
    buffer_text(to, " has ");
    words_share(to, top);
    buffer_text(to, " of what its ");
    buffer_add(to, result_text(v->t, most, "people"));
    buffer_text(to, " people say, facilitators aside.");
    account_say(v->a, ACCOUNT_SENTENCE);
}

static void say_facilitators(struct spreads *v) {
    struct buffer *to = &v->a->words;
    size_t first =
        spread_find(v, (struct spread_asked){"facilitators", "words", "in", SLICE("")}, "median");
    struct value people = number(v, first, "people");
    if (!(people.x > 0)) {
        buffer_text(to, people.why == REASON_SUPPRESSED
                            ? "What facilitators have is suppressed: they are few."
                            : "No facilitator is known.");
        account_say(v->a, ACCOUNT_SENTENCE);
        return;
    }
    const char *between = number(v, first, "docs").x > 1
                              ? "In the middle one of the conversations facilitators have "
                              : "Facilitators have ";
    for (size_t i = 0; i < MEASURES; i++) {
        struct spread_asked q = {"facilitators", measures[i], "in", SLICE("")};
        struct spread share = spread_of(v, q, "share");
        if (share.median.why)
            continue;
        buffer_text(to, between);
        spread_words(to, &share, words_share);
        buffer_format(to, " of the %s", talk(measures[i]));
        between = ", ";
    }
    buffer_char(to, '.');
    account_say(v->a, ACCOUNT_SENTENCE);
    for (size_t i = 0; i < MEASURES; i++) {
        struct spread_asked q = {"facilitators", measures[i], "in", SLICE("")};
        struct spread share = spread_of(v, q, "share");
        if (!share.median.why)
            spread_row(v, "share_facilitators", &q, &share);
    }
}

/* "  newer: 45.0 % of the words (21.1 % to 63.8 %), 40.3 % of the turns (…); 68 of 148 people" */
static void put_level(struct spreads *v, struct spread_asked q, double people_all) {
    struct buffer *to = &v->a->words;
    const char *between = ": ";
    struct value people = number(v, spread_find(v, q, "median"), "people");
    buffer_add(to, q.name.n ? q.name : SLICE("(none named)"));
    for (size_t i = 0; i < MEASURES; i++) {
        q.measure = measures[i];
        struct spread share = spread_of(v, q, "share");
        if (share.median.why)
            continue;
        buffer_text(to, between);
        spread_words(to, &share, words_share);
        buffer_format(to, " of the %s", talk(q.measure));
        between = ", ";
    }
    if (people.why)
        buffer_text(to, ": suppressed");
    else
        buffer_format(to, "; %.0f of %.0f people", people.x, people_all);
    account_say(v->a, ACCOUNT_LINE);
}

static void put_level_rows(struct spreads *v, struct spread_asked q, const char *part) {
    for (size_t i = 0; i < MEASURES; i++) {
        q.measure = measures[i];
        struct spread share = spread_of(v, q, "share");
        if (!share.median.why)
            spread_row(v, part, &q, &share);
    }
}

/* By role or group; people without one have a line where others have one. */
static void put_levels(struct spreads *v, const char *of, const char *facilitators,
                       const char *heading, const char *part) {
    size_t all =
        spread_find(v, (struct spread_asked){"all", "words", facilitators, SLICE("")}, "median");
    double people = number(v, all, "people").x;
    bool any = false;
    for (size_t i = 0; i < v->t->n; i++)
        any = any || (has(v, i, "of", of) && has(v, i, "facilitators", facilitators) &&
                      result_text(v->t, i, "name").n);
    if (!any)
        return;
    buffer_text(&v->a->words, heading);
    account_say(v->a, ACCOUNT_HEADING);
    for (size_t i = 0; i < v->t->n; i++) {
        struct spread_asked q = {of, "words", facilitators, result_text(v->t, i, "name")};
        if (i != spread_find(v, q, "median"))
            continue;
        put_level(v, q, people);
        put_level_rows(v, q, part);
    }
}

/* Is row `i` of a theme's hits, facilitators aside, that somebody has? */
static bool is_theme(const struct spreads *v, size_t i) {
    return has(v, i, "of", "theme") && has(v, i, "measure", "hits") &&
           has(v, i, "facilitators", "out") && !has(v, i, "speaking", "0");
}

static bool is_suppressed(const struct spreads *v, size_t i, const char *column) {
    return has(v, i, column, reason_name(REASON_SUPPRESSED));
}

static bool hangs(const struct spreads *v, size_t i) {
    struct slice who = result_text(v->t, i, "hangs_on_one");
    return who.n && !slice_eq(who, SLICE("-")) && !is_suppressed(v, i, "hangs_on_one");
}

static void put_hanging(struct spreads *v, size_t i, bool shown) {
    struct buffer *to = &v->a->words;
    struct value hits = number(v, i, "amount"), share = number(v, i, "top_share");
    buffer_add(to, result_text(v->t, i, "name"));
    buffer_text(to, ": ");
    buffer_add(to, result_text(v->t, i, "hangs_on_one"));
    buffer_text(to, " has ");
    words_share(to, share.x);
    buffer_format(to, " of its %.0f hits", hits.x);
    if (shown)
        account_say(v->a, ACCOUNT_LINE);
    buffer_clear(to);
    struct explain_row *row = account_row(v->a, "hangs_on_one");
    row->theme = result_text(v->t, i, "name");
    row->speaker = result_text(v->t, i, "hangs_on_one");
    row->n = hits;
    row->value = share;
}

static void put_themes(struct spreads *v) {
    struct buffer *to = &v->a->words;
    size_t themes = 0, hanging = 0, few = 0, suppressed = 0;
    for (size_t i = 0; i < v->t->n; i++) {
        if (!is_theme(v, i))
            continue;
        themes++;
        suppressed += is_suppressed(v, i, "hangs_on_one");
        hanging += hangs(v, i);
        few += hangs(v, i) && number(v, i, "amount").x < FEW_HITS;
    }
    if (themes == 0)
        return;
    if (suppressed) {
        buffer_text(to, "Which themes hang on one voice is suppressed.");
        account_say(v->a, ACCOUNT_HEADING);
        return;
    }
    buffer_format(to,
                  "Of %zu theme%s raised, facilitators aside, %zu hang%s on one voice: one person "
                  "has half of the hits or more%s",
                  themes, themes == 1 ? "" : "s", hanging, hanging == 1 ? "s" : "",
                  hanging > few ? ":" : ".");
    account_say(v->a, ACCOUNT_HEADING);
    for (size_t i = 0; i < v->t->n; i++)
        if (is_theme(v, i) && hangs(v, i))
            put_hanging(v, i, number(v, i, "amount").x >= FEW_HITS);
    if (few) {
        buffer_format(to, "%s%zu with fewer than %d hits, which is soon one person's",
                      hanging > few ? "and " : "", few, FEW_HITS);
        account_say(v->a, ACCOUNT_LINE);
    }
}

bool explain_voices(struct account *a, struct result_table *voices, struct result *r,
                    const struct stage_run *self, struct fault *f) {
    const char *path = result_path(r, "voices.tsv");
    const struct result_wanted wanted = {needed, is_wanted, NULL};
    struct spreads v = {voices, a, {voices, f, true}};
    if (!result_package_has(&r->package, "voices.tsv", path, f) ||
        !result_table_read(voices, path, &wanted, self, f))
        return false;
    size_t all = spread_find(&v, (struct spread_asked){"all", "words", "in", SLICE("")}, "median");
    if (all < voices->n && is_suppressed(&v, all, "people")) {
        buffer_text(&a->words, "Who speaks is suppressed: too few people would be told of.");
        account_say(a, ACCOUNT_SENTENCE);
        return true;
    }
    if (all == voices->n || !(number(&v, all, "people").x > 0)) {
        buffer_text(&a->words, "Nobody is known to speak: no row of the transcripts names a "
                               "speaker.");
        account_say(a, ACCOUNT_SENTENCE);
        return true;
    }
    say_people(&v);
    say_gini(&v);
    say_extreme(&v);
    say_facilitators(&v);
    put_floor(&v, "in", "Who has the floor, of all who were there:");
    put_floor(&v, "out", "Facilitators aside:");
    put_levels(&v, "role", "in", "By role:", "share_role");
    put_levels(&v, "group", "out", "By group, facilitators aside:", "share_group");
    put_themes(&v);
    return v.asked.ok;
}
