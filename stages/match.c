/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth match: where the themes of a lexicon occur. */
#include <stdlib.h>

#include "corpus/by_language.h"
#include "corpus/row_language.h"
#include "corpus/stem_watch.h"
#include "corpus/versions.h"
#include "models/coder.h"
#include "models/lexicon_told.h"
#include "models/matchers.h"
#include "models/matching.h"
#include "models/rule_turns.h"
#include "stages/match_watch.h"
#include "stages/stages.h"

struct match_options {
    struct text_list lexicons;
    int overlap;
    const char *language;
    const char *codings, *under;
};

static const struct option options[] = {
    {"lexicon", OPTION_LIST, offsetof(struct match_options, lexicons), "FILE",
     "the codebook; may be given more than once", NULL, 0, 0},
    {"codings", OPTION_TEXT, offsetof(struct match_options, codings), "FILE",
     "what people coded (doc, turn, theme), as hits; alone, or beside the codebook's", NULL, 0, 0},
    {"codings-under", OPTION_TEXT, offsetof(struct match_options, under), "THEME",
     "the theme that theirs are put under (with a codebook people, else none)", NULL, 0, 0},
    {"overlap", OPTION_CHOICE, offsetof(struct match_options, overlap), NULL,
     "which of overlapping hits stand: all, the longest of a theme (default), the longest of all",
     OVERLAP_CHOICES, 0, 0},
    {"language", OPTION_TEXT, offsetof(struct match_options, language), "NAME",
     "the algorithm that stemmed the text (english), or auto: by the column language", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct match_options defaults = {.overlap = OVERLAP_THEME, .language = "english"};

/* What prepare makes for all workers, and what they found out. */
struct match_shared {
    struct lexicon *lexicon;
    struct language_choice choice;
    struct matchers *matchers;
    char hash[13];
    uint64_t wordless;
    struct by_language passed_over; /* documents in languages that no entry is in */
    uint64_t rows_passed_over, docs;
    struct names odd_stems;   /* documents that were stemmed by another algorithm */
    struct coded_hits *coded; /* what people coded, or NULL */
};

struct match {
    struct filter filter;
    const struct match_shared *shared;
    struct matching **matchings; /* [matchers->n] */
    struct rule_run **rules;     /* [matchers->n]: NULL where there are none */
    size_t doc, turn, text, tokens, stems, language;
    size_t added; /* columns of our own, behind the others */
    size_t now;   /* which matching the row at hand wants, or MATCHERS_NONE */
    struct row_language row;
    struct rule_turns turns; /* rows that wait for the end of their turn, where there are rules */
    struct buffer document, hits, weights;
    struct by_language passed_over;
    uint64_t rows_passed_over;
    struct coder *coder; /* puts in what people coded, or NULL */
};

static bool find_asked(struct match *m, const struct columns *c) {
    m->turns.doc = m->doc;
    m->turns.turn = m->turn;
    return rule_turns_columns(&m->turns, &m->shared->lexicon->leaves, c, &m->filter.fault);
}

static bool match_columns(struct sink *s, const struct columns *c) {
    static const char *const added[] = {"hits", "matcher", "weights"};
    struct match *m = (struct match *)s;
    m->added = m->shared->lexicon->weighted ? 3 : 2;
    if (m->shared->choice.automatic && !row_language_column(c, &m->language, &m->filter.fault))
        return false;
    return filter_need(&m->filter, c, "doc", &m->doc) &&
           filter_need(&m->filter, c, "turn", &m->turn) &&
           filter_need(&m->filter, c, "text", &m->text) &&
           filter_need(&m->filter, c, "tokens", &m->tokens) &&
           filter_need(&m->filter, c, "stems", &m->stems) && find_asked(m, c) &&
           filter_append(&m->filter, c, added, m->added);
}

/* Finds out which entries are for a row, by its language. */
static bool take_language(struct match *m, const struct record *r) {
    struct slice cell = r->fields[m->language], doc = r->fields[m->doc];
    const struct place at = {r->at.file, r->at.line, (unsigned)m->language + 1};
    bool same = row_language_same(&m->row, cell);
    bool same_doc = slice_eq(doc, buffer_slice(&m->document));
    if (!same) {
        if (!row_language_read(&m->row, cell, at, &m->filter.fault))
            return false;
        m->now = matchers_find(m->shared->matchers, m->row.is);
    }
    if (!same_doc) {
        buffer_clear(&m->document);
        buffer_add(&m->document, doc);
    }
    if (m->now == MATCHERS_NONE && !(same && same_doc))
        by_language_add(&m->passed_over, m->row.is ? m->row.is : m->shared->choice.language, doc);
    return true;
}

/* A row that is not searched: a theme that was not looked for is not one that was not found. */
static bool pass_over(struct match *m, const struct record *r) {
    filter_copy(&m->filter, r);
    m->filter.rows_in++;
    m->rows_passed_over++;
    return filter_hand_on(&m->filter, r->at);
}

/* Fills the columns of our own. */
static void write_hits(struct match *m, const struct hit_list *hits, struct slice *out) {
    const struct lexicon *l = m->shared->lexicon;
    buffer_clear(&m->hits);
    hits_write(hits, l, &m->hits);
    out[0] = buffer_slice(&m->hits);
    out[1] = slice_of(m->shared->hash);
    if (!l->weighted)
        return;
    buffer_clear(&m->weights);
    hits_write_weights(hits, l, &m->weights);
    out[2] = buffer_slice(&m->weights);
}

static bool hand_on_hits(struct match *m, const struct record *r, const struct hit_list *hits) {
    write_hits(m, hits, filter_copy(&m->filter, r) + m->filter.out.n - m->added);
    return filter_hand_on(&m->filter, r->at);
}

/* Works out the rules for the turn in hand, if any, and hands its rows on. */
static bool end_turn(struct match *m) {
    const struct matcher *matcher = m->shared->matchers->at[0].matcher;
    bool ok = true;
    if (m->turns.rows.n == 0)
        return true;
    rule_turns_finish(&m->turns);
    for (size_t i = 0; ok && i < m->turns.rows.n; i++) {
        struct hit_list *hits = rule_run_hits(m->turns.run, i);
        if (hits->n)
            hits_settle(hits, matcher->lexicon, matcher->policy);
        ok = hand_on_hits(m, &m->turns.rows.at[i], hits);
    }
    rule_turns_clear(&m->turns);
    return ok;
}

static bool match_boundary(struct sink *s) {
    return end_turn((struct match *)s) && filter_boundary(s);
}

static bool match_end(struct sink *s) {
    return end_turn((struct match *)s) && filter_end(s);
}

static bool match_record(struct sink *s, const struct record *r) {
    struct match *m = (struct match *)s;
    if (m->shared->choice.automatic && !take_language(m, r))
        return false;
    struct rule_run *rules = m->now == MATCHERS_NONE ? NULL : m->rules[m->now];
    if (m->turns.rows.n && !rule_turns_goes_on(&m->turns, r, rules) && !end_turn(m))
        return false;
    if (m->now == MATCHERS_NONE)
        return pass_over(m, r);
    struct slice tokens = r->fields[m->tokens], stems = r->fields[m->stems];
    const struct matching_row row = {.text = r->fields[m->text],
                                     .tokens = tokens,
                                     .stems = stems,
                                     .at = r->at,
                                     .tokens_field = (unsigned)m->tokens + 1,
                                     .stems_field = (unsigned)m->stems + 1,
                                     .told = vocabulary_told(r->hint, tokens, stems)};
    m->filter.rows_in++;
    struct matching *g = m->matchings[m->now];
    const struct hit_list *hits =
        rules ? matching_find(g, &row, &m->filter.fault) : matching_run(g, &row, &m->filter.fault);
    if (hits && rules)
        rule_turns_add(&m->turns, r, rules, hits, matching_words(g));
    return hits && (rules || hand_on_hits(m, r, hits));
}

static void match_close(struct filter *f) {
    struct match *m = (struct match *)f;
    for (size_t i = 0; i < m->shared->matchers->n; i++) {
        matching_free(m->matchings[i]);
        rule_run_free(m->rules[i]);
    }
    free(m->matchings);
    free(m->rules);
    rule_turns_free(&m->turns);
    coder_free(m->coder);
    row_language_free(&m->row);
    buffer_free(&m->document);
    buffer_free(&m->hits);
    buffer_free(&m->weights);
    by_language_free(&m->passed_over);
    filter_close(f);
}

static struct filter *match_open(struct stage_run *run, struct sink *next) {
    struct match *m = (struct match *)filter_new(run, next, sizeof *m);
    m->shared = run->shared;
    m->filter.sink.columns = match_columns;
    m->filter.sink.record = match_record;
    m->filter.sink.boundary = match_boundary;
    m->filter.sink.end = match_end;
    m->filter.close = match_close;
    if (m->shared->coded) {
        m->coder = coder_new(m->shared->coded, next, &m->filter.fault);
        m->filter.next = coder_sink(m->coder);
    }
    const struct matchers *all = m->shared->matchers;
    m->matchings = mem_zero(all->n, sizeof(struct matching *));
    m->rules = mem_zero(all->n, sizeof(struct rule_run *));
    for (size_t i = 0; i < all->n; i++) {
        m->matchings[i] = matching_new(all->at[i].matcher);
        if (all->at[i].matcher->rules)
            m->rules[i] = rule_run_new(all->at[i].matcher->rules);
    }
    return &m->filter;
}

/* What decides the hits besides the codebook. */
static void hash_settings(const struct match_options *o, struct match_shared *m) {
    struct buffer settings = {0};
    const struct language_choice *c = &m->choice;
    buffer_format(&settings, "overlap %d\nlanguage ", o->overlap);
    if (c->automatic)
        buffer_format(&settings, "auto %s%s", c->language->code, c->unstemmed ? " none" : "");
    else
        buffer_text(&settings, o->language);
    buffer_format(&settings, "\n%s", text_versions());
    if (m->coded)
        coded_hits_settings(m->coded, &settings);
    lexicon_hash(m->lexicon, buffer_slice(&settings), m->hash);
    buffer_free(&settings);
}

/* One language for all: entries in others are of no use. False when there are no others. */
static bool tell_unused(struct stage_run *run) {
    const struct match_shared *m = run->shared;
    size_t used = m->matchers->at[0].matcher->n_entries, n = m->lexicon->n_entries - used;
    if (m->lexicon->n_entries == 0)
        return true; /* only people's codings */
    if (n && used)
        stage_warn(run,
                   "%zu of %zu entries are in other languages: --language auto looks for them "
                   "in documents of theirs",
                   n, n + used);
    return used || fault_input(&run->fault, NO_PLACE, NO_QUOTE,
                               "all entries are in other languages than the text: --language auto "
                               "looks for them in documents of theirs");
}

/* What people coded; without a codebook all rows are searched, in whatever language they are. */
static void read_codings(struct stage_run *run) {
    const struct match_options *o = run->settings;
    struct match_shared *m = run->shared;
    if (!o->codings)
        return;
    const char *under = o->under ? o->under : o->lexicons.n ? "people" : "";
    m->coded = coded_hits_read(o->codings, under, &run->fault);
    m->choice.automatic = m->choice.automatic && o->lexicons.n;
    if (!m->coded)
        return;
    if (m->coded->understood.n)
        stage_note(run, "%s: %.*s", m->coded->file, SLICE_ARGS(m->coded->understood));
    if (m->coded->renamed)
        stage_note(run, "%s: %zu theme%s not as written: what no theme may hold is _",
                   m->coded->file, m->coded->renamed, m->coded->renamed == 1 ? " is" : "s are");
}

/* Every codebook is read and compiled before any input, and all their faults are told at once. */
static bool match_prepare(struct stage_run *run) {
    const struct match_options *o = run->settings;
    struct match_shared *m = run->shared = mem_zero(1, sizeof *m);
    if (!language_choice_read(o->language, &m->choice, &run->fault))
        return false;
    if (o->lexicons.n == 0 && !o->codings)
        return fault_usage(&run->fault,
                           "a codebook is missing: --lexicon FILE (or --codings FILE)");
    if (o->under && !o->codings)
        return fault_usage(&run->fault, "--codings-under is for --codings FILE");
    run->fault.many = true;
    m->lexicon = lexicon_new();
    for (size_t i = 0; i < o->lexicons.n; i++)
        lexicon_read(m->lexicon, o->lexicons.items[i], &run->fault);
    if (o->lexicons.n)
        lexicon_finish(m->lexicon, &run->fault);
    read_codings(run);
    lexicon_tell(m->lexicon, run);
    m->matchers = matchers_new(m->lexicon, &m->choice, (enum overlap)o->overlap, &run->fault);
    run->fault.many = false;
    if (!fault_none(&run->fault) || (!m->choice.automatic && !tell_unused(run)))
        return false;
    hash_settings(o, m);
    return true;
}

static void match_gather(struct stage_run *run, struct filter *f) {
    struct match_shared *all = run->shared;
    const struct match *m = (const struct match *)f;
    for (size_t i = 0; i < all->matchers->n; i++)
        all->wordless += matching_wordless(m->matchings[i]);
    all->rows_passed_over += m->rows_passed_over;
    if (m->coder)
        coder_gather(all->coded, m->coder);
    by_language_join(&all->passed_over, &m->passed_over);
}

static struct filter *match_watch(struct stage_run *run) {
    const struct match_shared *all = run->shared;
    return match_watch_open(run, all->matchers, &all->choice);
}

static void match_watched(struct stage_run *run, struct filter *f) {
    struct match_shared *all = run->shared;
    match_watch_gather(f, &all->docs, &all->odd_stems);
}

static void match_carry(struct stage_run *run, struct carry *c) {
    struct match_shared *all = run->shared;
    carry_sum(c, &all->wordless);
    carry_sum(c, &all->rows_passed_over);
    carry_sum(c, &all->docs);
    by_language_carry(&all->passed_over, c);
    names_carry(&all->odd_stems, c);
    if (all->coded)
        coded_hits_carry(all->coded, c);
}

/* Documents in other languages than the codebook's. */
static void tell_passed_over(struct stage_run *run, const struct match_shared *m) {
    struct buffer list = {0};
    by_language_list(&m->passed_over, NULL, true, &list);
    if (list.n)
        stage_warn(run,
                   "%llu row%s in %zu of %llu documents are not searched, because the codebook "
                   "has no entry in their language: %.*s",
                   (unsigned long long)m->rows_passed_over, m->rows_passed_over == 1 ? "" : "s",
                   by_language_count(&m->passed_over, NULL), (unsigned long long)m->docs,
                   SLICE_ARGS(buffer_slice(&list)));
    buffer_free(&list);
}

/* What became of people's codings; those that have no place in the rows are faults. */
static bool tell_codings(struct stage_run *run, const struct match_shared *m) {
    size_t n[FATES];
    if (!m->coded)
        return true;
    if (!coded_hits_finish(m->coded, n, &run->fault))
        return false;
    stage_note(run, "%zu coding%s by people", m->coded->n, m->coded->n == 1 ? "" : "s");
    if (n[FATE_MOVED])
        stage_note(run, "%zu of them where the quotation stands now", n[FATE_MOVED]);
    if (n[FATE_WHOLE])
        stage_warn(run, "%zu of them on the whole turn, because the quotation is not in its text",
                   n[FATE_WHOLE]);
    if (n[FATE_WORDLESS])
        stage_note(run, "%zu of them on no word, and no hit", n[FATE_WORDLESS]);
    if (n[FATE_UNSEARCHED])
        stage_warn(run, "%zu of them in rows that are not searched, and no hit",
                   n[FATE_UNSEARCHED]);
    return true;
}

static bool match_finish(struct stage_run *run) {
    const struct match_shared *m = run->shared;
    if (!tell_codings(run, m))
        return false;
    if (m->wordless)
        stage_note(run, "%llu matches of regular expressions touched no word and are no hits",
                   (unsigned long long)m->wordless);
    tell_passed_over(run, m);
    stem_watch_tell(&m->odd_stems, ((const struct match_options *)run->settings)->language, run);
    return true;
}

static void match_release(struct stage_run *run) {
    struct match_shared *m = run->shared;
    if (!m)
        return;
    matchers_free(m->matchers);
    lexicon_free(m->lexicon);
    coded_hits_free(m->coded);
    by_language_free(&m->passed_over);
    names_free(&m->odd_stems);
    free(m);
}

const struct stage stage_match = {
    .name = "match",
    .operands = "[file...]",
    .summary = "find the themes of a codebook in each row",
    .details =
        "Reads rows with the columns doc, turn, text, tokens and stems; appends hits, items "
        "of the form\n"
        "theme:first-last:entry with token numbers from 1, and matcher, 12 hex digits that "
        "stand for the\n"
        "codebook and the settings. A codebook is a table with the columns theme and "
        "pattern and, if\n"
        "wanted, kind (stem, word, regex, rule, except), label, note, id, weight and language; "
        "where it has\n"
        "weights, a column weights has those of the hits. With --language auto an entry finds "
        "its theme\n"
        "in rows of its language (by the column language), and rows in a language that no "
        "entry is in\n"
        "are not searched: hits and matcher are empty.\n"
        "--codings FILE puts what people coded beside it.\n"
        "\n"
        "Example:\n"
        "  hearth match --lexicon codebook.tsv < stemmed.tsv > matched.tsv\n",
    .options = options,
    .settings_size = sizeof(struct match_options),
    .defaults = &defaults,
    .prepare = match_prepare,
    .reach = REACH_ROW,
    .open = match_open,
    .gather = match_gather,
    .watch = match_watch,
    .watched = match_watched,
    .carry = match_carry,
    .finish = match_finish,
    .release = match_release,
};
