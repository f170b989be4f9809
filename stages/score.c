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

void score_tell_themes(struct score *s, bool any) {
    if (!any)
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

static bool score_columns(struct sink *sink, const struct columns *c) {
    struct score *s = (struct score *)sink;
    const struct score_table *table = tables[s->run->table];
    const struct score_options *o = s->options;
    s->at = c->at;
    if (!table->begin(s, c))
        return false;
    if (o->keeps) {
        s->own.columns = score_held_columns(&s->own, c);
        if (table->counts->want_all)
            table->counts->want_all(s, c);
    }
    return (o->held || table->counts->columns(s, c)) &&
           (o->keeps || finished_header(&s->table, &s->filter, c->at));
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
    if (!s->options->held && !table->counts->complete(s))
        return false;
    if (s->options->keeps) {
        *s->options->keeps = s->own;
        s->own = (struct score_held){0};
        return true;
    }
    if (table->counts->tell)
        table->counts->tell(s);
    return table->finish(s) && filter_end(sink);
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
    score_held_free(&s->own);
    mixing_table_free(&s->mixing);
    flow_table_free(&s->flow);
    lags_table_free(&s->lags);
    finished_free(&s->table);
    free(s->by.items);
    free(s->wanted);
    filter_close(f);
}

static struct filter *score_open(struct stage_run *run, struct sink *next) {
    struct score *s = (struct score *)filter_new(run, next, sizeof *s);
    s->run = run;
    s->options = run->settings;
    s->counts = s->options->held ? s->options->held : &s->own;
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
