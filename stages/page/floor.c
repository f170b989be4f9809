/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/floor.h"

#include <math.h>

#include "stages/page/carriers.h"
#include "stages/page/shares.h"
#include "stages/result/words.h"

size_t floor_row(const struct facts *f, const char *of, const char *measure,
                 const char *facilitators, const char *statistic) {
    const struct fact wanted[] = {{"doc", ""},
                                  {"of", of},
                                  {"measure", measure},
                                  {"facilitators", facilitators},
                                  {"statistic", statistic},
                                  {NULL, NULL}};
    return facts_find(f, 0, wanted);
}

static size_t of_all(const struct facts *f) {
    return floor_row(f, "all", "words", "in", "median");
}

static void next_sentence(struct buffer *to) {
    buffer_text(to, to->n ? " " : "");
}

void floor_people(struct facts *f, struct buffer *to) {
    const struct carriers *c = carriers_of(f->r);
    bool in = strcmp(f->r->result->package.facilitators, "in") == 0;
    size_t row = of_all(f);
    const char *docs =
        facts_of(f, facts_number(f, row, "docs"), "course.conversation", "course.conversations");
    next_sentence(to);
    if (c->told)
        report_add(to, f->r, in ? "voices.distinct" : "voices.distinct_aside",
                   facts_of(f, (double)carriers_people(c), "voices.took_part", "voices.took_parts"),
                   docs, NULL);
    else
        report_add(to, f->r, "voices.places",
                   facts_of(f, facts_number(f, row, "people"), "voices.person", "voices.persons"),
                   docs, NULL);
}

void floor_silent(struct facts *f, struct buffer *to) {
    size_t row = of_all(f);
    double places = facts_number(f, row, "people");
    double silent = places - facts_number(f, row, "speaking");
    next_sentence(to);
    report_add(to, f->r, silent > 0 ? "voices.seats_silent" : "voices.seats",
               facts_whole(f, places), facts_whole(f, silent), NULL);
}

/* The words of a Gini: 0, all have as much, to 1, one has all. */
static const char *even_words(double gini) {
    return gini < 0.1   ? "voices.very_even"
           : gini < 0.3 ? "voices.fairly_even"
           : gini < 0.5 ? "voices.uneven"
                        : "voices.very_uneven";
}

void floor_even(struct facts *f, struct buffer *to) {
    static const char *const statistics[] = {"median", "lowest", "highest"};
    const char *words[3];
    double gini = facts_number(f, of_all(f), "gini_corrected");
    next_sentence(to);
    if (isnan(gini)) {
        report_add(to, f->r, "voices.one_voice", NULL);
        return;
    }
    for (size_t i = 0; i < 3; i++)
        words[i] = facts_said(
            f, facts_number(f, floor_row(f, "all", "words", "in", statistics[i]), "gini_corrected"),
            words_ratio);
    bool range = *words[1] && *words[2] && strcmp(words[1], words[2]) != 0;
    report_add(to, f->r, range ? "voices.shared" : "voices.shared_once",
               report_word(f->r, even_words(gini)), words[0], words[1], words[2], NULL);
}

/* "10.2 % (6.8 % to 13.7 %) of the words", or nothing. */
static void add_share(struct facts *f, struct buffer *to, int measure) {
    static const char *const statistics[] = {"median", "lowest", "highest"};
    const char *words[3];
    double shares[3];
    for (size_t i = 0; i < 3; i++) {
        size_t row = floor_row(f, "facilitators", shares_measure(measure), "in", statistics[i]);
        shares[i] = facts_number(f, row, "share");
        words[i] = facts_said(f, shares[i], words_share);
    }
    if (isnan(shares[0]))
        return;
    buffer_text(to, to->n ? ", " : "");
    report_add(to, f->r, shares[1] < shares[2] ? "voices.has_range" : "voices.has", words[0],
               report_word(f->r, shares_measure_word(measure)), words[1], words[2], NULL);
}

void floor_facilitators(struct facts *f, struct buffer *to) {
    size_t row = floor_row(f, "facilitators", "words", "in", "median");
    struct buffer shares = {0};
    next_sentence(to);
    if (!(facts_number(f, row, "people") > 0)) {
        report_add(to, f->r,
                   facts_suppressed(f, row, "people") ? "voices.leaders_suppressed"
                                                      : "voices.no_leaders",
                   NULL);
        return;
    }
    for (int i = 0; i < SHARES_MEASURES; i++)
        add_share(f, &shares, i);
    report_add(to, f->r, "voices.leaders", facts_words(f, buffer_slice(&shares)), NULL);
    buffer_free(&shares);
}
