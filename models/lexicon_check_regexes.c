/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Regular expressions that can find nothing, or that can run away. */
#include "models/lexicon_check_regexes.h"

#include <stdlib.h>

#include "models/regex_growth.h"

struct regexes_check {
    const struct matcher *matcher;
    const struct lexicon_long_rows *rows;
    struct lexicon_findings *to;
    struct regex_runner *run;
    struct buffer growth;
};

/* Steps differ from one version of PCRE2 to the next: two digits say enough. */
static unsigned long long about(uint64_t steps) {
    uint64_t unit = 1;
    while (steps / unit >= 100)
        unit *= 10;
    return (steps + unit / 2) / unit * unit;
}

static void check_growth(struct regexes_check *c, size_t index, uint32_t entry) {
    const struct lexicon_finding f = {
        .check = CHECK_RUNAWAY, .entry = entry, .other = LEXICON_NONE};
    struct regex_growth g;
    regex_growth_find(c->run, index, c->matcher->lexicon->entries[entry].pattern, &g);
    if (g.runs_away) {
        buffer_clear(&c->growth);
        regex_growth_say(&g, &c->growth);
        lexicon_found(c->to, &f,
                      "about %llu steps on %zu letters, more than %d on %zu, growing %.*s: %.*s",
                      about(g.steps), g.length, REGEX_STEPS_MOST, g.longer,
                      SLICE_ARGS(buffer_slice(&c->growth)), SLICE_ARGS(buffer_slice(&g.text)));
    }
    buffer_free(&g.text);
}

/* The longest rows of a text: a tenth of what is allowed is too near. */
static void check_rows(struct regexes_check *c, size_t index, uint32_t entry) {
    const struct lexicon_finding f = {
        .check = CHECK_RUNAWAY, .entry = entry, .other = LEXICON_NONE};
    const uint64_t enough = REGEX_STEPS_MOST / 10;
    for (size_t i = 0; c->rows && i < c->rows->n; i++) {
        const struct lexicon_long_row *row = &c->rows->at[i];
        struct slice text = buffer_slice(&row->text);
        if (regex_steps(c->run, index, text, false, enough) <= enough)
            continue;
        uint64_t steps = regex_steps(c->run, index, text, false, REGEX_STEPS_MOST);
        lexicon_found(c->to, &f, "%s %llu steps on the text of %s:%llu",
                      steps > REGEX_STEPS_MOST ? "more than" : "about",
                      about(steps > REGEX_STEPS_MOST ? REGEX_STEPS_MOST : steps),
                      row->at.file ? row->at.file : "standard input",
                      (unsigned long long)row->at.line);
    }
}

static void check_possible(struct regexes_check *c, size_t index, uint32_t entry) {
    const struct lexicon_finding f = {
        .check = CHECK_IMPOSSIBLE, .entry = entry, .other = LEXICON_NONE};
    if (!regex_possible(c->matcher->regexes, index))
        lexicon_found(
            c->to, &f,
            "asks for a straight double quote or a control character, which no text holds");
}

void lexicon_check_regexes(const struct matchers *m, const struct lexicon_long_rows *rows,
                           struct lexicon_findings *to) {
    for (size_t share = 0; share < m->n; share++) {
        struct regexes_check c = {.matcher = m->at[share].matcher, .rows = rows, .to = to};
        c.run = regex_runner_new(c.matcher->regexes);
        for (size_t i = 0; i < regexes_count(c.matcher->regexes); i++) {
            check_possible(&c, i, c.matcher->regex_entry[i]);
            check_growth(&c, i, c.matcher->regex_entry[i]);
            check_rows(&c, i, c.matcher->regex_entry[i]);
        }
        regex_runner_free(c.run);
        buffer_free(&c.growth);
    }
}

/* The shortest of them gives way. */
void lexicon_long_rows_take(struct lexicon_long_rows *rows, struct slice text, struct place at) {
    size_t to = 0;
    if (rows->n < LONG_ROWS) {
        to = rows->n++;
    } else {
        for (size_t i = 1; i < LONG_ROWS; i++)
            if (rows->at[i].text.n < rows->at[to].text.n)
                to = i;
        if (text.n <= rows->at[to].text.n)
            return;
    }
    buffer_clear(&rows->at[to].text);
    buffer_add(&rows->at[to].text, text);
    rows->at[to].at = at;
}

void lexicon_long_rows_free(struct lexicon_long_rows *rows) {
    for (size_t i = 0; i < rows->n; i++)
        buffer_free(&rows->at[i].text);
}
