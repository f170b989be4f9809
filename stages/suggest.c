/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth suggest: what a codebook may lack. */
#include <stdlib.h>

#include "corpus/row_language.h"
#include "models/hierarchy.h"
#include "models/hits.h"
#include "models/roles.h"
#include "models/suggestions.h"
#include "models/theme_asked.h"
#include "pipeline/row.h"
#include "pipeline/scan.h"
#include "stages/stages.h"
#include "stages/suggest_known.h"

struct suggest_options {
    const char *theme, *language, *roles;
    struct text_list lexicons;
    uint64_t top, least, docs;
    int facilitators; /* 0 out, 1 in */
};

static const struct option options[] = {
    {"theme", OPTION_TEXT, offsetof(struct suggest_options, theme), "THEME",
     "what is said around this theme; without it, in sentences without any theme", NULL, 0, 0},
    {"lexicon", OPTION_LIST, offsetof(struct suggest_options, lexicons), "FILE",
     "leave out what an entry of this codebook finds; may be given more than once", NULL, 0, 0},
    {"top", OPTION_NUMBER, offsetof(struct suggest_options, top), "N", "how many suggestions (50)",
     NULL, 1, 1000000},
    {"min-count", OPTION_NUMBER, offsetof(struct suggest_options, least), "N",
     "said in such sentences at least so often (3)", NULL, 1, 1000000000},
    {"min-docs", OPTION_NUMBER, offsetof(struct suggest_options, docs), "N",
     "in at least so many documents (2)", NULL, 1, 1000000000},
    {"facilitator-roles", OPTION_TEXT, offsetof(struct suggest_options, roles), "LIST",
     "whose rows are left out (" ROLES_FACILITATORS ")", NULL, 0, 0},
    {"facilitators", OPTION_CHOICE, offsetof(struct suggest_options, facilitators), NULL,
     "leave their rows out (default) or in", "out|in", 0, 0},
    {"language", OPTION_TEXT, offsetof(struct suggest_options, language), "NAME",
     "of the text and the codebook (english), or auto: by the column language", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};
static const struct suggest_options defaults = {
    .language = "english", .roles = ROLES_FACILITATORS, .top = 50, .least = 3, .docs = 2};

static const char *const names[] = {"theme",     "pattern",   "g2",       "n",       "expected",
                                    "lift",      "n_all",     "docs",     "held_by", "n_held",
                                    "example_1", "example_2", "example_3"};
enum { COLUMNS = sizeof names / sizeof *names };

struct suggest;
struct suggest_shared {
    struct slice theme; /* empty: sentences without any */
    struct language_choice choice;
    struct suggest_known known;
    struct suggest **workers; /* [n_workers] */
    size_t n_workers, cap_workers;
    bool ended; /* one has worked out what all have heard */
    uint64_t rows, rows_inside, words_inside, facilitators, unsearched;
    size_t docs;
};

struct suggest {
    struct filter filter;
    const struct suggest_options *options;
    struct suggest_shared *shared;
    size_t doc, turn, text, tokens, stems, hits;
    size_t speaker, project, role, matcher, language; /* or COLUMN_NONE */
    struct roles roles;
    struct row_language row_language;
    bool *languages; /* [n_languages]: rows are in it */
    struct intern themes;
    struct heard heard;
    bool *covered; /* of the row at hand */
    size_t cap_covered;
    struct row row;
    uint64_t facilitators, unsearched;
};

static bool suggest_columns(struct sink *s, const struct columns *c) {
    struct suggest *g = (struct suggest *)s;
    struct filter *f = &g->filter;
    struct slice own[COLUMNS];
    g->speaker = columns_find(c, "speaker");
    g->project = columns_find(c, "project");
    g->role = columns_find(c, "role");
    g->matcher = columns_find(c, "matcher");
    g->language = COLUMN_NONE;
    if (!filter_need(f, c, "doc", &g->doc) || !filter_need(f, c, "turn", &g->turn) ||
        !filter_need(f, c, "text", &g->text) || !filter_need(f, c, "tokens", &g->tokens) ||
        !filter_need(f, c, "stems", &g->stems) || !filter_need(f, c, "hits", &g->hits) ||
        (g->shared->choice.automatic && !row_language_column(c, &g->language, &f->fault)))
        return false;
    for (size_t i = 0; i < COLUMNS; i++)
        own[i] = slice_of(names[i]);
    return filter_columns(f, own, COLUMNS, c->at);
}

static struct slice field(const struct record *r, size_t column) {
    return column == COLUMN_NONE ? SLICE("") : r->fields[column];
}

/* Which tokens the theme's hits cover (without a theme, anybody's), and whether there are any. */
static bool read_hits(struct suggest *g, const struct record *r, bool *any) {
    struct slice theme = g->shared->theme, all = r->fields[g->hits], rest = all;
    size_t n = scan_items(r->fields[g->tokens]);
    struct hit_item hit;
    MEM_GROW(g->covered, g->cap_covered, n);
    memset(g->covered, 0, n * sizeof *g->covered);
    *any = false;
    while (rest.p && rest.n) {
        if (!hit_item_read(&rest, &hit) || hit.last > n)
            return fault_input(&g->filter.fault,
                               (struct place){r->at.file, r->at.line, (unsigned)g->hits + 1}, all,
                               "not a list of hits within the row's tokens");
        intern_add(&g->themes, hit.theme);
        if (theme.n && !hierarchy_within(hit.theme, theme))
            continue;
        *any = true;
        for (size_t i = hit.first; i <= hit.last; i++)
            g->covered[i - 1] = true;
    }
    return true;
}

/* Whose words are none of these sentences'. */
static bool is_left_out(struct suggest *g, const struct record *r) {
    bool facilitator = !g->options->facilitators && g->role != COLUMN_NONE &&
                       roles_has(&g->roles, r->fields[g->role]);
    bool unsearched = g->matcher != COLUMN_NONE && r->fields[g->matcher].n == 0;
    g->facilitators += facilitator;
    g->unsearched += !facilitator && unsearched;
    return facilitator || unsearched;
}

static bool note_language(struct suggest *g, const struct record *r) {
    if (g->language == COLUMN_NONE || row_language_same(&g->row_language, r->fields[g->language]))
        return true;
    const struct place at = {r->at.file, r->at.line, (unsigned)g->language + 1};
    if (!row_language_read(&g->row_language, r->fields[g->language], at, &g->filter.fault))
        return false;
    if (g->row_language.is)
        g->languages[g->row_language.is - languages] = true;
    return true;
}

static bool suggest_record(struct sink *s, const struct record *r) {
    struct suggest *g = (struct suggest *)s;
    bool any;
    g->filter.rows_in++;
    if (r->fields[g->tokens].n == 0 || is_left_out(g, r))
        return true;
    if (!note_language(g, r) || !read_hits(g, r, &any))
        return false;
    const struct heard_line line = {.doc = r->fields[g->doc],
                                    .tokens = r->fields[g->tokens],
                                    .stems = r->fields[g->stems],
                                    .inside = g->shared->theme.n ? any : !any,
                                    .covered = g->covered,
                                    .turn = r->fields[g->turn],
                                    .speaker = field(r, g->speaker),
                                    .project = field(r, g->project),
                                    .hits = r->fields[g->hits],
                                    .text = r->fields[g->text]};
    const struct place at = {r->at.file, r->at.line, (unsigned)g->stems + 1};
    return heard_add(&g->heard, &line, at, &g->filter.fault);
}

/* Nothing is known before the end. */
static bool suggest_boundary(struct sink *s) {
    (void)s;
    return true;
}

static bool write_suggestion(struct suggest *g, const struct suggestion *s,
                             const struct candidate *c) {
    enum { DIGITS = 12 };
    struct row *row = &g->row;
    row_begin(row);
    row_text(row, g->shared->theme);
    row_text(row, s->pattern);
    row_real(row, s->g2, DIGITS);
    row_u64(row, c->inside);
    row_real(row, c->within.expected, DIGITS);
    row_real(row, s->lift, DIGITS);
    row_u64(row, c->all);
    row_u64(row, c->docs);
    row_text(row, s->held_by);
    row_u64(row, s->held);
    for (size_t i = 0; i < SUGGESTION_EXAMPLES; i++)
        row_text(row, s->examples[i]);
    return row_hand_on(row, &g->filter, NO_PLACE);
}

/* The function words of all languages that the rows are in. */
static void choose_function_words(struct suggest *g, struct function_words *stop) {
    const struct suggest_shared *all = g->shared;
    struct buffer missing = {0};
    for (size_t l = 0; l < n_languages; l++) {
        bool here = &languages[l] == all->choice.language;
        for (size_t w = 0; w < all->n_workers; w++)
            here |= all->workers[w]->languages[l];
        if (here && !function_words_add(stop, &languages[l]))
            buffer_format(&missing, missing.n ? ", %s" : "%s", languages[l].name);
    }
    if (missing.n)
        filter_note(&g->filter, "no list of function words in %.*s: they are among the suggestions",
                    SLICE_ARGS(buffer_slice(&missing)));
    buffer_free(&missing);
}

static bool suggest_all(struct suggest *g, struct heard *const *heard) {
    struct suggest_shared *all = g->shared;
    struct fault *f = &g->filter.fault;
    struct function_words stop = {0};
    struct heard_all joined = {0};
    struct candidates candidates = {0};
    struct suggestions found = {0};
    const struct suggestions_wanted wanted = {.most = (size_t)g->options->top,
                                              .least_docs = g->options->docs,
                                              .theme = all->theme,
                                              .known =
                                                  all->known.matchings ? suggest_known_has : NULL,
                                              .with = &all->known};
    choose_function_words(g, &stop);
    heard_all_join(&joined, heard, all->n_workers, &stop);
    bool ok = candidates_count(&candidates, &joined, g->options->least, f) &&
              suggestions_make(&found, &candidates, &wanted, f) && fault_take(f, &all->known.fault);
    all->docs = candidates.docs_inside;
    for (size_t i = 0; ok && i < found.n; i++)
        ok = write_suggestion(g, &found.at[i], &candidates.at[found.at[i].candidate]);
    suggestions_free(&found);
    candidates_free(&candidates);
    heard_all_free(&joined);
    function_words_free(&stop);
    return ok;
}

/* The first worker that ends works it out: by then every document is complete. */
static bool work_out(struct suggest *g) {
    struct suggest_shared *all = g->shared;
    struct heard **heard = mem_zero(all->n_workers, sizeof(struct heard *));
    const struct intern **seen = mem_zero(all->n_workers, sizeof(struct intern *));
    bool ok = true;
    for (size_t i = 0; i < all->n_workers; i++) {
        heard[i] = &all->workers[i]->heard;
        seen[i] = &all->workers[i]->themes;
        ok = ok && heard_end(heard[i], &g->filter.fault);
    }
    ok = ok &&
         (!all->theme.n || theme_asked_check(seen, all->n_workers, all->theme, &g->filter.fault)) &&
         suggest_all(g, heard);
    free(seen);
    free(heard);
    return ok;
}

static bool suggest_end(struct sink *s) {
    struct suggest *g = (struct suggest *)s;
    if (!g->shared->ended && !work_out(g))
        return false;
    g->shared->ended = true;
    return filter_end(s);
}

static void suggest_close(struct filter *f) {
    struct suggest *g = (struct suggest *)f;
    roles_free(&g->roles);
    row_language_free(&g->row_language);
    free(g->languages);
    intern_free(&g->themes);
    heard_free(&g->heard);
    free(g->covered);
    row_free(&g->row);
    filter_close(f);
}

static struct filter *suggest_open(struct stage_run *run, struct sink *next) {
    struct suggest_shared *all = run->shared;
    struct suggest *g = (struct suggest *)filter_new(run, next, sizeof *g);
    g->filter.sink = (struct sink){suggest_columns, suggest_record, suggest_boundary, suggest_end};
    g->filter.close = suggest_close;
    g->options = run->settings;
    g->shared = all;
    g->roles.list = g->options->roles;
    g->languages = mem_zero(n_languages, sizeof *g->languages);
    MEM_GROW(all->workers, all->cap_workers, all->n_workers + 1);
    all->workers[all->n_workers++] = g;
    return &g->filter;
}

static bool suggest_prepare(struct stage_run *run) {
    const struct suggest_options *o = run->settings;
    struct suggest_shared *all = run->shared = mem_zero(1, sizeof *all);
    if (!language_choice_read(o->language, &all->choice, &run->fault))
        return false;
    all->theme = slice_of(o->theme ? o->theme : "");
    if (o->theme && !*o->theme)
        return fault_usage(&run->fault, "--theme: name a theme");
    return o->lexicons.n == 0 ||
           suggest_known_read(&all->known, &o->lexicons, &all->choice, &run->fault);
}

static void suggest_gather(struct stage_run *run, struct filter *f) {
    struct suggest_shared *all = run->shared;
    const struct suggest *g = (const struct suggest *)f;
    all->rows += g->heard.rows;
    all->rows_inside += g->heard.rows_inside;
    all->words_inside += g->heard.words_inside;
    all->facilitators += g->facilitators;
    all->unsearched += g->unsearched;
}

/* What the suggestions stand on. */
static bool suggest_finish(struct stage_run *run) {
    const struct suggest_options *o = run->settings;
    const struct suggest_shared *all = run->shared;
    stage_note(run, "%llu of %llu rows %s, in %zu documents: %llu words%s",
               (unsigned long long)all->rows_inside, (unsigned long long)all->rows,
               all->theme.n ? "hold the theme" : "hold no theme", all->docs,
               (unsigned long long)all->words_inside, all->theme.n ? " that are no hit of it" : "");
    if (all->facilitators)
        stage_note(run, "left out %llu rows of facilitators (%s)",
                   (unsigned long long)all->facilitators, o->roles);
    if (all->unsearched)
        stage_note(run, "left out %llu rows that match did not search",
                   (unsigned long long)all->unsearched);
    return true;
}

static void suggest_release(struct stage_run *run) {
    struct suggest_shared *all = run->shared;
    if (!all)
        return;
    suggest_known_free(&all->known);
    free(all->workers);
    free(all);
}

const struct stage stage_suggest = {
    .name = "suggest",
    .operands = "[file...]",
    .summary = "find words and phrases that a codebook may lack",
    .details =
        "Reads matched rows; writes a row for each word, or phrase of two or three words, that is\n"
        "said in the theme's sentences more often than elsewhere in the same documents and that\n"
        "no hit of the theme covers: how strong that is (g2), how often it is said, in how many\n"
        "documents, which other theme has it, and three sentences. Without --theme, what is said\n"
        "in sentences that have no theme at all.\n"
        "\n"
        "Example:\n"
        "  hearth suggest --theme ground/trust --lexicon codebook.tsv matched.tsv > ideas.tsv\n",
    .options = options,
    .settings_size = sizeof(struct suggest_options),
    .defaults = &defaults,
    .prepare = suggest_prepare,
    .open = suggest_open,
    .gather = suggest_gather,
    .finish = suggest_finish,
    .release = suggest_release,
};
