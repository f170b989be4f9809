/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth match: where the themes of a lexicon occur. */
#include <stdlib.h>

#include "corpus/languages.h"
#include "corpus/versions.h"
#include "models/lexicon.h"
#include "models/matching.h"
#include "stages/stages.h"

struct match_options {
    struct text_list lexicons;
    int overlap;
    const char *language;
};

static const struct option options[] = {
    {"lexicon", OPTION_LIST, offsetof(struct match_options, lexicons), "FILE",
     "the codebook; may be given more than once", NULL, 0, 0},
    {"overlap", OPTION_CHOICE, offsetof(struct match_options, overlap), NULL,
     "which of overlapping hits stand: all, the longest of a theme (default), the longest of all",
     OVERLAP_CHOICES, 0, 0},
    {"language", OPTION_TEXT, offsetof(struct match_options, language), "NAME",
     "the algorithm that stemmed the text (english)", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct match_options defaults = {{NULL, 0, 0}, OVERLAP_THEME, "english"};

/* What prepare makes for all workers. */
struct match_shared {
    struct lexicon *lexicon;
    struct matcher *matcher;
    char hash[13];
    uint64_t wordless;
};

struct match {
    struct filter filter;
    const struct match_shared *shared;
    struct matching *matching;
    size_t text, tokens, stems;
    struct buffer hits;
};

static bool match_columns(struct sink *s, const struct columns *c) {
    static const char *const added[] = {"hits", "matcher"};
    struct match *m = (struct match *)s;
    size_t unused;
    return filter_need(&m->filter, c, "doc", &unused) &&
           filter_need(&m->filter, c, "turn", &unused) &&
           filter_need(&m->filter, c, "text", &m->text) &&
           filter_need(&m->filter, c, "tokens", &m->tokens) &&
           filter_need(&m->filter, c, "stems", &m->stems) && filter_append(&m->filter, c, added, 2);
}

static bool match_record(struct sink *s, const struct record *r) {
    struct match *m = (struct match *)s;
    struct slice tokens = r->fields[m->tokens], stems = r->fields[m->stems];
    const struct matching_row row = {.text = r->fields[m->text],
                                     .tokens = tokens,
                                     .stems = stems,
                                     .at = r->at,
                                     .tokens_field = (unsigned)m->tokens + 1,
                                     .stems_field = (unsigned)m->stems + 1,
                                     .told = vocabulary_told(r->hint, tokens, stems)};
    const struct hit_list *hits = matching_run(m->matching, &row, &m->filter.fault);
    m->filter.rows_in++;
    if (!hits)
        return false;
    struct slice *out = filter_copy(&m->filter, r);
    buffer_clear(&m->hits);
    hits_write(hits, m->shared->lexicon, &m->hits);
    out[m->filter.out.n - 2] = buffer_slice(&m->hits);
    out[m->filter.out.n - 1] = slice_of(m->shared->hash);
    return filter_hand_on(&m->filter, r->at);
}

static void match_close(struct filter *f) {
    struct match *m = (struct match *)f;
    matching_free(m->matching);
    buffer_free(&m->hits);
    filter_close(f);
}

static struct filter *match_open(struct stage_run *run, struct sink *next) {
    struct match *m = (struct match *)filter_new(run, next, sizeof *m);
    m->shared = run->shared;
    m->filter.sink.columns = match_columns;
    m->filter.sink.record = match_record;
    m->filter.close = match_close;
    m->matching = matching_new(m->shared->matcher);
    return &m->filter;
}

/* What decides the hits besides the codebook. */
static void hash_settings(const struct match_options *o, struct match_shared *m) {
    struct buffer settings = {0};
    buffer_format(&settings, "overlap %d\nlanguage %s\n%s", o->overlap, o->language,
                  text_versions());
    lexicon_hash(m->lexicon, buffer_slice(&settings), m->hash);
    buffer_free(&settings);
}

static void hand_on(struct stage_run *run, const struct buffer *lines,
                    void (*say)(struct stage_run *, const char *, ...)) {
    struct slice rest = buffer_slice(lines);
    while (rest.n) {
        struct slice line = slice_cut(&rest, '\n');
        say(run, "%.*s", (int)line.n, line.p);
    }
}

/* How the codebooks were understood, and what may be wrong with them. */
static void tell_remarks(struct stage_run *run, const struct remarks *r) {
    hand_on(run, run->mode->thorough ? &r->understood : &r->notes, stage_note);
    hand_on(run, &r->warnings, stage_warn);
}

/* Every codebook is read and compiled before any input, and all their faults are told at once. */
static bool match_prepare(struct stage_run *run) {
    const struct match_options *o = run->settings;
    struct match_shared *m = run->shared = mem_zero(1, sizeof *m);
    if (!language_known(o->language, &run->fault))
        return false;
    if (o->lexicons.n == 0)
        return fault_usage(&run->fault, "a codebook is missing: --lexicon FILE");
    run->fault.many = true;
    m->lexicon = lexicon_new();
    for (size_t i = 0; i < o->lexicons.n; i++)
        lexicon_read(m->lexicon, o->lexicons.items[i], &run->fault);
    lexicon_finish(m->lexicon, &run->fault);
    tell_remarks(run, &m->lexicon->remarks);
    m->matcher = matcher_new(m->lexicon, o->language, (enum overlap)o->overlap, &run->fault);
    run->fault.many = false;
    if (!fault_none(&run->fault))
        return false;
    hash_settings(o, m);
    return true;
}

static void match_gather(struct stage_run *run, struct filter *f) {
    struct match_shared *m = run->shared;
    m->wordless += matching_wordless(((struct match *)f)->matching);
}

static bool match_finish(struct stage_run *run) {
    const struct match_shared *m = run->shared;
    if (m->wordless)
        stage_note(run, "%llu matches of regular expressions touched no word and are no hits",
                   (unsigned long long)m->wordless);
    return true;
}

static void match_release(struct stage_run *run) {
    struct match_shared *m = run->shared;
    if (!m)
        return;
    matcher_free(m->matcher);
    lexicon_free(m->lexicon);
    free(m);
}

const struct stage stage_match = {
    .name = "match",
    .operands = "[file...]",
    .summary = "find the themes of a codebook in each row",
    .details = "Reads rows with the columns doc, turn, text, tokens and stems; appends hits, items "
               "of the form\n"
               "theme:first-last:entry with token numbers from 1, and matcher, 12 hex digits that "
               "stand for the\n"
               "codebook and the settings. A codebook is a table with the columns theme and "
               "pattern and, if\n"
               "wanted, kind (stem, word, regex, except), label, note and id.\n"
               "\n"
               "Example:\n"
               "  hearth match --lexicon codebook.tsv < stemmed.tsv > matched.tsv\n",
    .options = options,
    .settings_size = sizeof(struct match_options),
    .defaults = &defaults,
    .prepare = match_prepare,
    .open = match_open,
    .gather = match_gather,
    .finish = match_finish,
    .release = match_release,
};
