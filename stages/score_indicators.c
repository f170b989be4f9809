/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `indicators` of hearth score: which themes could be left out? */
#include "models/indicators.h"

#include "stages/score_table.h"

static const struct finished_column columns[] = {
    WORDS("finding", indicator, finding, indicators_finding),
    COLUMN(FINISHED_COUNT, "step", indicator, step),
    COLUMN(FINISHED_TEXT, "theme", indicator, theme),
    COLUMN(FINISHED_TEXT, "other", indicator, other),
    COLUMN(FINISHED_TEXT, "read", indicator, doc),
    COLUMN(FINISHED_COUNT, "n", indicator, n),
    COLUMN(FINISHED_COUNT, "of", indicator, of),
    WORDS("docs_other", indicator, docs_other, indicators_docs),
    COLUMN(FINISHED_VALUE, "share", indicator, share),
    COLUMN(FINISHED_VALUE, "saved", indicator, saved),
};

/* Place in s->wanted. */
enum { DATE };

static bool begin(struct score *s, const struct columns *in) {
    (void)in;
    score_want_column(s, "date");
    finished_add(&s->table, columns, LENGTH(columns));
    return true;
}

static bool put(void *with, const struct indicator *row) {
    struct score *s = with;
    return finished_row(&s->table, row, &s->filter, s->at);
}

static void tell(struct score *s, const struct indicator_counts *c) {
    if (!score_knows_themes(s))
        filter_note(&s->filter, "without --lexicon nobody knows of themes that are never there");
    if (c->docs < 5)
        filter_note(&s->filter, "fewer than five transcripts cannot say that a theme is always "
                                "there, or that two come together");
    if (c->occurring)
        filter_note(&s->filter,
                    "themes never there: %llu of %llu; themes enough to touch %llu of %llu "
                    "transcripts: %llu; transcripts that show all %llu themes that are there: %llu",
                    (unsigned long long)(c->themes - c->occurring), (unsigned long long)c->themes,
                    (unsigned long long)c->touched, (unsigned long long)c->docs,
                    (unsigned long long)c->of[INDICATOR_THEME], (unsigned long long)c->occurring,
                    (unsigned long long)c->of[INDICATOR_READING]);
}

static bool finish(struct score *s) {
    struct chronology c;
    struct indicator_counts counts;
    bool ok =
        chronology_make(&c, score_links(s), s->options->order == 1 ? LINKS_NONE : s->wanted[DATE],
                        &s->filter.fault);
    ok = ok && indicators_score(score_links(s), &c, &counts, put, s);
    if (ok)
        tell(s, &counts);
    chronology_free(&c);
    return ok;
}

const struct score_table score_indicators = {"indicators", " lexicon themes order ", begin, finish,
                                             &score_of_links};
