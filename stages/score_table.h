/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the finished tables of `hearth score` share: the options, the counts they are made of, and
 * how a table tells what it is. One file each: score_pairs.c, score_themes.c, … */
#ifndef HEARTH_SCORE_TABLE_H
#define HEARTH_SCORE_TABLE_H

#include "models/adjust.h"
#include "models/finished.h"
#include "models/flow_table.h"
#include "models/lags_table.h"
#include "models/lexicon.h"
#include "models/mixing_table.h"
#include "models/reason.h"
#include "models/waves.h"
#include "pipeline/stage.h"
#include "stages/score_held.h"

struct score_options {
    bool all;
    const char *planned;
    int adjust; /* 0 bh, 1 by; -1 when not given */
    struct text_list lexicons, entries;
    const char *themes, *by, *waves;
    uint64_t cost;     /* minutes; 0 when not given */
    int order;         /* 0 by date, 1 by name; -1 when not given */
    int facilitators;  /* 0 out, 1 in; -1 when not given */
    uint64_t suppress; /* counts of fewer people; 0 when not given */
    uint64_t round;    /* counts of people to multiples of it; 0 when not given */
    uint64_t seed;     /* of what is drawn at random; 0 when not given */

    /* Where several tables are made of the same counts, and nobody gave an option: */
    struct score_held *keeps;      /* takes what is read, of which no table is made; or NULL */
    const struct score_held *held; /* what was read before, and only the header comes in; or NULL */
};

struct score {
    struct filter filter;
    struct stage_run *run;
    const struct score_options *options;
    struct score_held own;           /* the counts of most tables, as they are read … */
    const struct score_held *counts; /* … or others, which were read before; `own` otherwise */
    struct mixing_table mixing;      /* those of mixing … */
    struct flow_table flow;          /* … or those of flow … */
    struct lags_table lags;          /* … or of lags */
    struct finished table;
    size_t *wanted; /* [n_wanted]: the columns of links that the table asks for; places there */
    size_t n_wanted, cap_wanted;
    struct text_list by; /* columns of the table people that were asked for */
    struct place at;     /* the header: a finished row comes from the table as a whole */
};

/* Which additive table a finished one is made of: how that is read. */
struct score_counts {
    /* Asks for all that a table of these counts may ask for; NULL when the table itself does. */
    void (*want_all)(struct score *s, const struct columns *in);
    bool (*columns)(struct score *s, const struct columns *in);
    bool (*record)(struct score *s, const struct record *r);
    bool (*complete)(struct score *s); /* all rows are there */
    void (*tell)(struct score *s);     /* remarks about them; NULL: none */
};
extern const struct score_counts score_of_links, score_of_voices, score_of_flow;

struct score_table {
    const char *name;
    const char *options; /* those it takes, one space before and after each */
    /* Asks the counts, whose columns are `in`, for values (score_want_column), and lists the
     * columns of the table. */
    bool (*begin)(struct score *s, const struct columns *in);
    /* All counts are there: hands on the rows. */
    bool (*finish)(struct score *s);
    const struct score_counts *counts;
};
extern const struct score_table score_pairs, score_themes, score_groups, score_loo,
    score_differences, score_saturation, score_indicators, score_halves, score_voices, score_people,
    score_mixing, score_flow, score_sequence;

#define COLUMN(kind, name, type, member)                                                           \
    { name, kind, offsetof(struct type, member), NULL, NULL, NULL }
#define WORDS(name, type, member, write)                                                           \
    { name, FINISHED_WORDS, offsetof(struct type, member), NULL, write, NULL }
#define REASONED(name, type, member, write)                                                        \
    { name, FINISHED_REASONED, offsetof(struct type, member), NULL, write, NULL }
#define LENGTH(array) (sizeof(array) / sizeof *(array))

static inline const struct links_table *score_links(const struct score *s) {
    return &s->counts->links;
}
/* The values of the column that is at that place in s->wanted. */
static inline const struct values *score_wanted(const struct score *s, size_t i) {
    return &score_links(s)->wanted[s->wanted[i]];
}
/* A name that lives as long as the counts. */
const char *score_text(struct score *s, struct slice name);
/* Wants the values of a column of links, whether or not it is there; `name` is a constant, or one
 * of score_text. */
void score_want_column(struct score *s, const char *name);
/* Wants the values of the columns of --by, or of those of `defaults` ("wave,group") that are there;
 * false with a fault when one that was asked for is not. */
bool score_want(struct score *s, const struct columns *in, const char *defaults);
/* Reads the codebooks of --lexicon, if any, and has all of them taken; false with a fault. */
bool score_lexicons(struct score *s, void (*take)(void *with, const struct lexicon *l), void *with);
/* Whether it is known which themes there can be. */
bool score_knows_themes(const struct score *s);
/* Has all themes added that there can be: those of --lexicon, or of --themes; false with a fault.
 */
bool score_known_themes(struct score *s, void (*add)(void *with, struct slice theme), void *with);
/* Says that there is nothing, where there are no themes. */
void score_tell_themes(struct score *s, bool any);
/* What is said of the order of the waves, when it is not known or goes by their numbers; `without`
 * is what there is not for want of it. */
void score_tell_waves(struct score *s, const struct waves *waves, const char *without);
/* How the tests of a table are adjusted. */
enum adjust_method score_adjust(const struct score *s);
/* What random draws begin with. */
uint64_t score_seed(const struct score *s);
/* Refuses counts that were made --by a column: most tables are of whole documents. */
bool score_whole_documents(struct score *s);

#endif
