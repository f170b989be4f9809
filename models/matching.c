/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/matching.h"

#include <stdlib.h>

#include "corpus/places.h"
#include "models/wanted.h"
#include "pipeline/scan.h"

/* What is known of a distinct token. Its stem is nearly always the same; when something between the
 * stages gave it another, the pair is looked up in `pairs`. */
struct token {
    struct intern_key stem; /* the stem and the space behind it */
    uint32_t stem_bytes;    /* without the space */
    uint32_t meaning;       /* 0: no term */
};

struct matching {
    const struct matcher *matcher;
    struct meanings meanings;
    struct vocabulary tokens;
    struct token *known; /* [n_known]: by token */
    size_t n_known, cap_known;
    struct intern pairs;    /* token and stem, where the stem is not the token's usual one */
    uint32_t *pair_meaning; /* [pairs.count] */
    size_t cap_pair;
    struct buffer key;
    uint32_t *told; /* [n_told]: the meaning of each word of a vocabulary that is told to us */
    const struct intern *told_words; /* which one */
    size_t n_told, cap_told;
    uint32_t *row;    /* [n_row]: the meaning of each token of the row, and a 0 */
    uint32_t *starts; /* [n_starts]: which tokens, from 0, begin a phrase or raise an expression */
    size_t n_row, n_starts, cap_row, cap_starts;
    struct hit_list hits;
    struct regex_runner *runner;
    struct wanted wanted;
    struct places *places;
    uint64_t wordless;
    uint64_t *refused; /* [n_entries]: the caller's, or NULL */
};

struct matching *matching_new(const struct matcher *m) {
    struct matching *g = mem_zero(1, sizeof *g);
    g->matcher = g->meanings.matcher = m;
    g->runner = regex_runner_new(m->regexes);
    wanted_open(&g->wanted, &g->meanings);
    g->places = places_new();
    return g;
}

void matching_free(struct matching *g) {
    if (!g)
        return;
    meanings_free(&g->meanings);
    vocabulary_free(&g->tokens);
    intern_free(&g->pairs);
    free(g->known);
    free(g->pair_meaning);
    buffer_free(&g->key);
    free(g->told);
    free(g->row);
    free(g->starts);
    free(g->hits.at);
    regex_runner_free(g->runner);
    wanted_close(&g->wanted);
    places_free(g->places);
    free(g);
}

void matching_count_refused(struct matching *g, uint64_t *refused) {
    g->refused = refused;
}

uint64_t matching_wordless(const struct matching *g) {
    return g->wordless;
}

static void new_token(struct matching *g, uint32_t id, struct slice token, struct slice stem) {
    MEM_GROW(g->known, g->cap_known, (size_t)id + 1);
    struct buffer *key = &g->key;
    buffer_clear(key);
    buffer_add(key, stem);
    buffer_char(key, ' ');
    g->known[id] = (struct token){intern_key(key->p, key->n, key->n), (uint32_t)stem.n,
                                  meanings_add(&g->meanings, token, stem)};
}

static uint32_t pair_meaning(struct matching *g, struct slice token, struct slice stem) {
    buffer_clear(&g->key);
    buffer_add(&g->key, token);
    buffer_char(&g->key, ' ');
    buffer_add(&g->key, stem);
    uint32_t known = (uint32_t)g->pairs.count, id = intern_add(&g->pairs, buffer_slice(&g->key));
    if (id == known) {
        MEM_GROW(g->pair_meaning, g->cap_pair, (size_t)id + 1);
        g->pair_meaning[id] = meanings_add(&g->meanings, token, stem);
    }
    return g->pair_meaning[id];
}

/* Whether the token's usual stem stands at s as a whole word, before `end`. */
static inline bool usual_stem(const struct token *t, const char *s, const char *end) {
    size_t left = (size_t)(end - s), n = t->stem_bytes + 1u;
    return left >= n && n < INTERN_KEY && intern_key_eq(intern_key(s, n, left), t->stem);
}

/* The token in which the row's stem is not the usual one, or which is new. */
static uint32_t look_up(struct matching *g, uint32_t id, struct slice stem) {
    struct slice token = intern_text(&g->tokens.words, id);
    if (id < g->n_known)
        return pair_meaning(g, token, stem);
    /* New words have ascending ids, so that the first that is unknown is the next one. */
    new_token(g, id, token, stem);
    g->n_known = id + 1;
    return g->known[id].meaning;
}

static void begin_row(struct matching *g, size_t n) {
    MEM_GROW(g->row, g->cap_row, n + 1);
    MEM_GROW(g->starts, g->cap_starts, n + 1);
    g->n_row = n;
    g->n_starts = 0;
    g->row[n] = 0;
}

static inline void set_meaning(struct matching *g, size_t i, uint32_t meaning) {
    g->row[i] = meaning;
    g->starts[g->n_starts] = (uint32_t)i;
    g->n_starts += (meaning & (MEANING_RAISES | MEANING_BEGINS)) != 0;
}

/* The hot loop: tokens and stems side by side, a look-up for each; what they mean is kept. False
 * when the stems end before the tokens or go on behind them. */
static bool find_meanings(struct matching *g, struct slice tokens, struct slice stems) {
    const char *s = stems.n ? stems.p : "", *s_q = s, *s_end = s + stems.n;
    size_t n = vocabulary_row(&g->tokens, tokens);
    begin_row(g, n);
    if (g->tokens.gap)
        return false;
    for (size_t i = 0; i < n; i++) {
        uint32_t id = g->tokens.ids[i], meaning;
        if (id < g->n_known && usual_stem(&g->known[id], s, s_end)) {
            s_q = s + g->known[id].stem_bytes;
            meaning = g->known[id].meaning;
        } else {
            s_q = scan_space(s, s_end);
            meaning = look_up(g, id, (struct slice){s, (size_t)(s_q - s)});
        }
        set_meaning(g, i, meaning);
        if (s_q == s_end && i + 1 < n)
            return false;
        s = s_q + 1;
    }
    return s_q == s_end && (n == 0 || stems.n > 0);
}

/* The same for a row whose words the stage before has looked up. */
static void take_meanings(struct matching *g, const struct vocabulary_hint *told) {
    MEM_GROW(g->told, g->cap_told, told->words->count);
    if (g->told_words != told->words)
        g->n_told = 0;
    g->told_words = told->words;
    for (; g->n_told < told->words->count; g->n_told++)
        g->told[g->n_told] = meanings_add(
            &g->meanings, intern_text(told->words, (uint32_t)g->n_told), told->stem[g->n_told]);
    begin_row(g, told->n);
    for (size_t i = 0; i < told->n; i++)
        set_meaning(g, i, g->told[told->ids[i]]);
}

static void emit(struct matching *g, uint32_t entry, uint32_t first, uint32_t last) {
    const struct lexicon *l = g->matcher->lexicon;
    uint32_t theme = entry < l->n_entries ? l->entries[entry].theme : LEXICON_NONE;
    hits_add(&g->hits, (struct hit){theme, entry, first, last});
}

/* `node` was reached with token `at`; the phrase began at token `first` (both from 0). Emits what
 * is complete and goes on with the next token, as deep as a phrase is long, PHRASE_WORDS_MOST at
 * most. */
static void walk(struct matching *g, uint32_t node, uint32_t first, uint32_t at) {
    const struct phrases *phrases = &g->matcher->phrases;
    for (uint32_t e = phrases_entry(phrases, node); e != PHRASE_NONE; e = phrases->next_entry[e])
        emit(g, e, first + 1, at + 1);
    if (!g->row[at + 1] || !phrases_lead_on(phrases, node))
        return;
    const struct stretch terms = meanings_get(&g->meanings, g->row[at + 1])->terms;
    for (uint32_t i = 0; i < terms.n; i++) {
        uint32_t next = phrases_step(phrases, node, g->meanings.terms.ids[terms.first + i]);
        if (next != PHRASE_NONE)
            walk(g, next, first, at + 1);
    }
}

static void find_phrases(struct matching *g) {
    for (size_t k = 0; k < g->n_starts; k++) {
        uint32_t at = g->starts[k], meaning = g->row[at];
        if (!(meaning & MEANING_SINGLE) && !(meaning & MEANING_BEGINS && g->row[at + 1]))
            continue;
        const struct stretch begun = meanings_get(&g->meanings, meaning)->begun;
        for (uint32_t i = 0; i < begun.n; i++)
            walk(g, g->meanings.nodes.ids[begun.first + i], at, at);
    }
}

/* The tokens that bytes begin..end of the text touch become a hit. */
static void emit_touched(struct matching *g, uint32_t entry, const struct span *spans, size_t n,
                         size_t begin, size_t end) {
    size_t low = 0, high = n;
    while (low < high) { /* the first token that ends behind `begin` */
        size_t middle = low + (high - low) / 2;
        if (spans[middle].to > begin)
            high = middle;
        else
            low = middle + 1;
    }
    size_t last = low;
    while (last < n && spans[last].from < end)
        last++;
    if (last == low)
        g->wordless++;
    else
        emit(g, entry, (uint32_t)low + 1, (uint32_t)last);
}

static struct place at_field(const struct matching_row *row, unsigned field) {
    return (struct place){row->at.file, row->at.line, field};
}

static bool run_regexes(struct matching *g, const struct matching_row *row, struct fault *f) {
    const struct matcher *m = g->matcher;
    const struct span *spans = NULL;
    size_t n_spans = 0;
    for (size_t k = 0; k < g->wanted.n; k++) {
        size_t i = g->wanted.regexes[k], from = 0, begin, end;
        enum regex_found found;
        const struct entry *e = &m->lexicon->entries[m->regex_entry[i]];
        while ((found = regex_next(g->runner, i, row->text, &from, &begin, &end)) == REGEX_MATCH) {
            if (!spans)
                n_spans = places_find(g->places, row->text, row->tokens, &spans);
            emit_touched(g, m->regex_entry[i], spans, n_spans, begin, end);
        }
        if (found != REGEX_NONE && g->refused)
            g->refused[m->regex_entry[i]]++;
        else if (found != REGEX_NONE)
            return fault_input(f, row->at, e->pattern,
                               "the regular expression of %s:%llu %s on this text", e->place.file,
                               (unsigned long long)e->place.line,
                               found == REGEX_LIMIT ? "takes more steps than allowed" : "fails");
    }
    return true;
}

size_t matching_words(const struct matching *g) {
    return g->n_row;
}

const struct hit_list *matching_find(struct matching *g, const struct matching_row *row,
                                     struct fault *f) {
    g->hits.n = 0;
    if (row->told) {
        take_meanings(g, row->told);
    } else if (!find_meanings(g, row->tokens, row->stems)) {
        if (g->tokens.gap)
            fault_input(f, at_field(row, row->tokens_field), row->tokens, "an empty token");
        else
            fault_input(f, at_field(row, row->stems_field), row->stems,
                        "not one stem for each token");
        return NULL;
    }
    find_phrases(g);
    if (regexes_count(g->matcher->regexes)) {
        wanted_row(&g->wanted,
                   &(struct wanted_row){row->text, g->row, g->n_row, g->starts, g->n_starts});
        if (!run_regexes(g, row, f))
            return NULL;
    }
    return &g->hits;
}

static void drop_phrases_of_rules(struct matching *g) {
    size_t kept = 0;
    for (size_t i = 0; i < g->hits.n; i++)
        if (g->hits.at[i].theme != LEXICON_NONE)
            g->hits.at[kept++] = g->hits.at[i];
    g->hits.n = kept;
}

const struct hit_list *matching_run(struct matching *g, const struct matching_row *row,
                                    struct fault *f) {
    if (!matching_find(g, row, f))
        return NULL;
    if (g->matcher->rules)
        drop_phrases_of_rules(g);
    if (g->hits.n)
        hits_settle(&g->hits, g->matcher->lexicon, g->matcher->policy);
    return &g->hits;
}
