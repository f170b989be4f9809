/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/lexicon_text.h"

#include <stdlib.h>

#include "corpus/row_language.h"
#include "corpus/stem_watch.h"
#include "models/matching.h"
#include "models/rule_turns.h"
#include "pipeline/tsv.h"

struct reading {
    struct filter filter;
    struct lexicon_text *text;
    struct share_reading {
        struct matching *matching;
        struct rule_run *rules; /* or NULL */
        struct stem_watch watch;
    } * shares; /* [matchers->n] */
    size_t doc, words, tokens, stems, language;
    struct row_language row;
    bool any_rules;
    struct rule_turns turns; /* rows that wait for the end of their turn, where there are rules */
    struct buffer scratch;
};

static bool reading_columns(struct sink *s, const struct columns *c) {
    struct reading *r = (struct reading *)s;
    struct filter *f = &r->filter;
    r->doc = columns_find(c, "doc");
    if (r->text->by_language && !row_language_column(c, &r->language, &f->fault))
        return false;
    if (r->any_rules &&
        (!filter_need(f, c, "doc", &r->doc) || !filter_need(f, c, "turn", &r->turns.turn)))
        return false;
    r->turns.doc = r->doc;
    return filter_need(f, c, "text", &r->words) && filter_need(f, c, "tokens", &r->tokens) &&
           filter_need(f, c, "stems", &r->stems) &&
           rule_turns_columns(&r->turns, &r->text->lexicon->leaves, c, &f->fault);
}

/* Works out the rules for the turn in hand, if any. */
static void end_turn(struct reading *r) {
    if (r->turns.rows.n == 0)
        return;
    rule_turns_finish(&r->turns);
    for (size_t i = 0; i < r->turns.rows.n; i++)
        lexicon_usage_hits(r->text->usage, rule_run_hits(r->turns.run, i));
    rule_turns_clear(&r->turns);
}

static void count_conditions(struct reading *r, const struct record *rec) {
    const struct rule_leaves *l = &r->text->lexicon->leaves;
    for (size_t i = 0; i < l->conditions.count; i++)
        r->text->usage->conditions[i] +=
            condition_holds(&l->condition[i], rec->fields[r->turns.asked[i]], &r->scratch);
}

/* Which share a row is looked for in, or MATCHERS_NONE. */
static bool find_share(struct reading *r, const struct record *rec, size_t *share) {
    *share = 0;
    if (!r->text->by_language)
        return true;
    struct slice cell = rec->fields[r->language];
    const struct place at = {rec->at.file, rec->at.line, (unsigned)r->language + 1};
    if (!row_language_same(&r->row, cell) &&
        !row_language_read(&r->row, cell, at, &r->filter.fault))
        return false;
    *share = matchers_find(r->text->matchers, r->row.is);
    return true;
}

static bool look(struct reading *r, const struct record *rec, size_t number) {
    struct share_reading *share = &r->shares[number];
    const struct matching_row row = {.text = rec->fields[r->words],
                                     .tokens = rec->fields[r->tokens],
                                     .stems = rec->fields[r->stems],
                                     .at = rec->at,
                                     .tokens_field = (unsigned)r->tokens + 1,
                                     .stems_field = (unsigned)r->stems + 1};
    struct slice doc = r->doc == COLUMN_NONE ? (struct slice){"", 0} : rec->fields[r->doc];
    stem_watch_row(&share->watch, doc, row.tokens, row.stems, NULL);
    const struct hit_list *found = matching_find(share->matching, &row, &r->filter.fault);
    if (!found)
        return false;
    lexicon_usage_words(r->text->usage, number, row.tokens, row.stems);
    lexicon_usage_found(r->text->usage, found);
    count_conditions(r, rec);
    lexicon_long_rows_take(&r->text->long_rows, row.text, rec->at);
    if (share->rules)
        rule_turns_add(&r->turns, rec, share->rules, found, matching_words(share->matching));
    else
        lexicon_usage_hits(r->text->usage, found);
    return true;
}

static bool reading_record(struct sink *s, const struct record *rec) {
    struct reading *r = (struct reading *)s;
    size_t share;
    r->text->rows++;
    if (!find_share(r, rec, &share))
        return false;
    struct rule_run *rules = share == MATCHERS_NONE ? NULL : r->shares[share].rules;
    if (r->turns.rows.n && !rule_turns_goes_on(&r->turns, rec, rules))
        end_turn(r);
    if (share == MATCHERS_NONE) {
        r->text->passed_over++;
        return true;
    }
    return look(r, rec, share);
}

static bool reading_end(struct sink *s) {
    end_turn((struct reading *)s);
    return true;
}

static bool reading_boundary(struct sink *s) {
    (void)s;
    return true;
}

static struct reading *reading_new(struct lexicon_text *t, const struct stage_run *run) {
    const struct matchers *all = t->matchers;
    struct reading *r = (struct reading *)filter_new(run, NULL, sizeof *r);
    r->filter.sink = (struct sink){reading_columns, reading_record, reading_boundary, reading_end};
    r->text = t;
    r->shares = mem_zero(all->n, sizeof *r->shares);
    for (size_t i = 0; i < all->n; i++) {
        r->shares[i].matching = matching_new(all->at[i].matcher);
        matching_count_refused(r->shares[i].matching, t->usage->refused);
        if (all->at[i].matcher->rules)
            r->shares[i].rules = rule_run_new(all->at[i].matcher->rules);
        r->any_rules |= r->shares[i].rules != NULL;
        stem_watch_open(&r->shares[i].watch, all->at[i].stemmer);
    }
    return r;
}

static void reading_free(struct reading *r) {
    for (size_t i = 0; i < r->text->matchers->n; i++) {
        struct share_reading *share = &r->shares[i];
        stem_watch_end(&share->watch);
        names_join(&r->text->odd_stems, &share->watch.odd);
        matching_free(share->matching);
        rule_run_free(share->rules);
        stem_watch_free(&share->watch);
    }
    free(r->shares);
    row_language_free(&r->row);
    rule_turns_free(&r->turns);
    buffer_free(&r->scratch);
    filter_close(&r->filter);
}

bool lexicon_text_read(struct lexicon_text *t, const struct text_list *files,
                       struct stage_run *run) {
    struct source *source = tsv_source_new(files, run->stage->name, false, true);
    struct reading *r = reading_new(t, run);
    const struct columns *columns = source->columns(source);
    struct shard shard = {0};
    bool ok = columns && reading_columns(&r->filter.sink, columns);
    while (ok && source->next(source, &shard))
        ok = source->push(source, &shard, &r->filter.sink, &run->fault, &r->filter.notes);
    ok = ok && fault_none(&source->fault) && reading_end(&r->filter.sink);
    fault_take(&run->fault, &source->fault);
    fault_take(&run->fault, &r->filter.fault);
    shard_free(&shard);
    source->close(source);
    reading_free(r);
    return ok && fault_none(&run->fault);
}

void lexicon_text_free(struct lexicon_text *t) {
    lexicon_long_rows_free(&t->long_rows);
    names_free(&t->odd_stems);
}
