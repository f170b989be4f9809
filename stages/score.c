/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth score: finished tables from additive ones. */
#include "stages/score_table.h"

#include <stdlib.h>

#include "stages/stages.h"

static const struct option options[] = {
    {"all", OPTION_FLAG, offsetof(struct score_options, all), NULL,
     "every measure there is, the naive tests too, which suppose that units are independent", NULL,
     0, 0},
    {"planned", OPTION_TEXT, offsetof(struct score_options, planned), "FILE",
     "pairs: a table theme_a, theme_b of links decided on beforehand, adjusted apart, by Holm",
     NULL, 0, 0},
    {"adjust", OPTION_CHOICE, offsetof(struct score_options, adjust), NULL,
     "what q is: Benjamini-Hochberg (default), or Benjamini-Yekutieli for any dependence", "bh|by",
     0, 0},
    {"lexicon", OPTION_LIST, offsetof(struct score_options, lexicons), "FILE",
     "themes, groups, saturation, indicators, flow: the codebook, for the themes that never "
     "occurred",
     NULL, 0, 0},
    {"themes", OPTION_TEXT, offsetof(struct score_options, themes), "FILE",
     "the same: the themes of the codebook as a table, as in codebook.tsv of a run", NULL, 0, 0},
    {"by", OPTION_TEXT, offsetof(struct score_options, by), "COLUMNS",
     "groups, differences, people: the columns whose levels are compared, by commas (wave, group, "
     "role, and but for differences project, where they have levels); saturation: series at their "
     "levels only",
     NULL, 0, 0},
    {"waves", OPTION_TEXT, offsetof(struct score_options, waves), "A,B,C",
     "themes, flow: the waves in their order (by their dates, or numbers)", NULL, 0, 0},
    {"entries", OPTION_LIST, offsetof(struct score_options, entries), "FILE",
     "saturation: the counts of entries of the same transcripts, as one more kind", NULL, 0, 0},
    {"cost", OPTION_NUMBER, offsetof(struct score_options, cost), "MINUTES",
     "saturation: people's time that one more conversation takes, all of them together", NULL, 1,
     1000000},
    {"order", OPTION_CHOICE, offsetof(struct score_options, order), NULL,
     "saturation, indicators, halves: transcripts by their dates (default), or by their names; "
     "flow: rows by date (default), or none",
     "date|doc", 0, 0},
    {"facilitators", OPTION_CHOICE, offsetof(struct score_options, facilitators), NULL,
     "people: leave facilitators out (default), or count them with the others", "out|in", 0, 0},
    {"suppress", OPTION_NUMBER, offsetof(struct score_options, suppress), "K",
     "people, voices, mixing: tell nothing of fewer than K people, nor what would give it away",
     NULL, 2, 1000000},
    {"round", OPTION_NUMBER, offsetof(struct score_options, round), "N",
     "people: instead, all counts of people as multiples of N, totals too", NULL, 3, 1000000},
    {"seed", OPTION_NUMBER, offsetof(struct score_options, seed), "N",
     "halves, mixing: another seed, other draws (1)", NULL, 1, UINT32_MAX},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

static const struct score_options not_given = {.adjust = -1, .order = -1, .facilitators = -1};

/* In the order of stage_score.tables. */
static const struct score_table *const tables[] = {
    &score_pairs,      &score_themes,     &score_groups,  &score_loo,    &score_differences,
    &score_saturation, &score_indicators, &score_halves,  &score_voices, &score_people,
    &score_mixing,     &score_flow,       &score_sequence};

enum adjust_method score_adjust(const struct score *s) {
    return s->options->adjust == 1 ? ADJUST_BY : ADJUST_BH;
}

uint64_t score_seed(const struct score *s) {
    return s->options->seed ? s->options->seed : 1;
}

bool score_whole_documents(struct score *s) {
    return s->links.by.n == 0 ||
           fault_input(
               &s->filter.fault, s->links.first, buffer_slice(&s->links.by),
               "counted --by a column: this table is scored from counts of whole documents");
}

static bool want(struct score *s, const struct columns *in, struct slice name, bool asked) {
    char *text = arena_alloc(&s->names, name.n + 1, 1);
    memcpy(text, name.p, name.n);
    text[name.n] = '\0';
    for (size_t i = 0; i < s->links.n_wanted; i++)
        if (strcmp(s->links.wanted[i].name, text) == 0)
            return true;
    if (links_is_own(name))
        return fault_usage(&s->filter.fault, "--by: %s is a column of every table of counts", text);
    if (columns_find(in, text) != COLUMN_NONE)
        return links_table_want(&s->links, text), true;
    return !asked || fault_input(&s->filter.fault, in->at, name,
                                 "no such column in the counts (a column that is not the same in a "
                                 "whole document comes with `hearth count links --by`)");
}

bool score_want(struct score *s, const struct columns *in, const char *defaults) {
    const char *by = s->options->by;
    struct slice rest = slice_of(by ? by : defaults);
    bool ok = true;
    while (ok && rest.p) {
        struct slice name = slice_trim(slice_cut(&rest, ','));
        ok = name.n == 0 || want(s, in, name, by != NULL);
    }
    return ok && (!by || s->links.n_wanted || fault_usage(&s->filter.fault, "--by: name a column"));
}

static bool links_columns_in(struct score *s, const struct columns *in) {
    return links_table_columns(&s->links, in, &s->filter.fault);
}

static bool links_record(struct score *s, const struct record *r) {
    return links_table_row(&s->links, r, &s->filter.fault);
}

/* It becomes a theme of the counts too, with its ancestors. */
static void add_theme(void *with, struct slice theme) {
    links_table_add_theme(with, theme);
}

static bool links_complete(struct score *s) {
    if (!score_known_themes(s, add_theme, &s->links) ||
        !links_table_finish(&s->links, &s->filter.fault))
        return false;
    score_tell_themes(s, s->links.n_ranks);
    return true;
}

void score_tell_themes(struct score *s, uint32_t n) {
    if (n == 0)
        filter_note(&s->filter, "no theme occurs in any document: the table has no rows");
}

void score_tell_waves(struct score *s, const struct waves *waves, const char *without) {
    struct buffer names = {0};
    waves_write(waves, &names);
    if (waves->why == REASON_NO_TIMES)
        filter_note(&s->filter,
                    "the order of the %u waves is not known, %s: give every wave dates such as "
                    "2025-03-31, or --waves A,B,C",
                    waves->n, without);
    else if (!waves->why && waves->order == WAVES_BY_NUMBER)
        filter_note(&s->filter, "waves without dates, in the order of their numbers: %.*s",
                    SLICE_ARGS(buffer_slice(&names)));
    buffer_free(&names);
}

const struct score_counts score_of_links = {links_columns_in, links_record, links_complete};

static bool score_columns(struct sink *sink, const struct columns *c) {
    struct score *s = (struct score *)sink;
    const struct score_table *table = tables[s->run->table];
    s->at = c->at;
    return table->begin(s, c) && table->counts->columns(s, c) &&
           finished_header(&s->table, &s->filter, c->at);
}

static bool score_record(struct sink *sink, const struct record *r) {
    struct score *s = (struct score *)sink;
    s->filter.rows_in++;
    return tables[s->run->table]->counts->record(s, r);
}

/* Nothing is finished before the end. */
static bool score_boundary(struct sink *sink) {
    (void)sink;
    return true;
}

static bool score_end(struct sink *sink) {
    struct score *s = (struct score *)sink;
    const struct score_table *table = tables[s->run->table];
    return table->counts->complete(s) && table->finish(s) && filter_end(sink);
}

/* An option of one table given to another would do nothing, in silence. */
static bool score_prepare(struct stage_run *run) {
    const struct score_options *o = run->settings;
    const struct {
        const char *word;
        bool given;
    } given[] = {{" all ", o->all},
                 {" planned ", o->planned != NULL},
                 {" adjust ", o->adjust >= 0},
                 {" lexicon ", o->lexicons.n > 0},
                 {" themes ", o->themes != NULL},
                 {" by ", o->by != NULL},
                 {" waves ", o->waves != NULL},
                 {" entries ", o->entries.n > 0},
                 {" cost ", o->cost > 0},
                 {" order ", o->order >= 0},
                 {" facilitators ", o->facilitators >= 0},
                 {" suppress ", o->suppress > 0},
                 {" round ", o->round > 0},
                 {" seed ", o->seed > 0}};
    const struct score_table *table = tables[run->table];
    for (size_t i = 0; i < LENGTH(given); i++)
        if (given[i].given && !strstr(table->options, given[i].word))
            return fault_usage(&run->fault, "the table %s has no option --%.*s", table->name,
                               (int)strlen(given[i].word) - 2, given[i].word + 1);
    return !o->suppress || !o->round ||
           fault_usage(&run->fault, "--suppress and --round: one of them");
}

static void score_close(struct filter *f) {
    struct score *s = (struct score *)f;
    links_table_free(&s->links);
    voices_table_free(&s->voices);
    mixing_table_free(&s->mixing);
    flow_table_free(&s->flow);
    lags_table_free(&s->lags);
    finished_free(&s->table);
    free(s->by.items);
    arena_free(&s->names);
    filter_close(f);
}

static struct filter *score_open(struct stage_run *run, struct sink *next) {
    struct score *s = (struct score *)filter_new(run, next, sizeof *s);
    s->run = run;
    s->options = run->settings;
    s->filter.sink.columns = score_columns;
    s->filter.sink.record = score_record;
    s->filter.sink.boundary = score_boundary;
    s->filter.sink.end = score_end;
    s->filter.close = score_close;
    return &s->filter;
}

const struct stage stage_score = {
    .name = "score",
    .operands = "[file...]",
    .summary = "make finished tables of the counts",
    .details =
        "Reads tables of `hearth count links` of any number of shards or sites, in any order, and "
        "writes\n"
        "  pairs        (default) which themes meet more or less often than their places explain\n"
        "  themes       how common each theme is, over units, transcripts and projects\n"
        "  groups       how common in each project, wave, role, … against the others (--by)\n"
        "  loo          every link with each project left out\n"
        "  differences  whether a link differs between the levels of a column (--by)\n"
        "  saturation   what another conversation may bring: themes, meetings of two, precision\n"
        "  indicators   which themes could be left out, which transcripts show every theme\n"
        "  halves       would two halves of the transcripts have put the links in the same order?\n"
        "and of tables of `hearth count voices`\n"
        "  voices       whose talk it is, and how evenly people share it\n"
        "  people       how many people raise each theme, by project, wave, group and role (--by)\n"
        "and of tables of `hearth count mixing`\n"
        "  mixing       who speaks after whom, and whether people keep to their own group\n"
        "and of tables of `hearth count flow`\n"
        "  flow         where in conversations, and when, themes come and go\n"
        "and of tables of `hearth count lags`\n"
        "  sequence     which theme follows which, from group to group and person to person\n"
        "An empty field has its reason in the column why. Tables of different settings, and a "
        "document that\n"
        "occurs twice, are refused.\n"
        "\n"
        "Example:\n"
        "  hearth score pairs north.tsv south.tsv > pairs.tsv\n"
        "  hearth count voices < matched.tsv | hearth score voices > voices.tsv\n"
        "  hearth count mixing < matched.tsv | hearth score mixing > mixing.tsv\n",
    .options = options,
    .settings_size = sizeof(struct score_options),
    .defaults = &not_given,
    .tables = "pairs|themes|groups|loo|differences|saturation|indicators|halves|voices|people|"
              "mixing|flow|sequence",
    .order = ORDER_WHOLE,
    .prepare = score_prepare,
    .open = score_open,
};
