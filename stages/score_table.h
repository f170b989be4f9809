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
#include "models/links_table.h"
#include "models/mixing_table.h"
#include "models/reason.h"
#include "models/voices_table.h"
#include "models/waves.h"
#include "pipeline/stage.h"

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
};

struct score {
    struct filter filter;
    struct stage_run *run;
    const struct score_options *options;
    struct links_table links;   /* the counts of most tables … */
    struct voices_table voices; /* … or those of voices */
    struct mixing_table mixing; /* … or those of mixing */
    struct flow_table flow;     /* … or those of flow … */
    struct lags_table lags;     /* … or of lags */
    struct finished table;
    struct text_list by; /* columns of the table people that were asked for, in `names` */
    struct arena names;  /* of columns that were asked for */
    struct place at;     /* the header: a finished row comes from the table as a whole */
};

/* Which additive table a finished one is made of: how that is read. */
struct score_counts {
    bool (*columns)(struct score *s, const struct columns *in);
    bool (*record)(struct score *s, const struct record *r);
    bool (*complete)(struct score *s); /* all rows are there */
};
extern const struct score_counts score_of_links, score_of_voices, score_of_flow;

struct score_table {
    const char *name;
    const char *options; /* those it takes, one space before and after each */
    /* Asks the counts, whose columns are `in`, for values (links_table_want), and lists the columns
     * of the table. */
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
void score_tell_themes(struct score *s, uint32_t n);
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
