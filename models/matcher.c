/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/matcher.h"

#include <stdlib.h>

#include "models/literals.h"
#include "models/negators.h"
#include "models/patterns.h"

static void add_part(struct matcher *m, uint32_t term, int role, struct guard_part part) {
    size_t old = m->cap_guards;
    MEM_GROW(m->guards, m->cap_guards, (size_t)term + 1);
    if (m->cap_guards > old)
        memset(m->guards + old, 0, (m->cap_guards - old) * sizeof *m->guards);
    struct guard_parts *parts = &m->guards[term].roles[role];
    MEM_GROW(parts->at, parts->cap, parts->n + 1);
    parts->at[parts->n++] = part;
}

static uint32_t literal_term(struct matcher *m, const struct literal *l) {
    struct buffer text = {0};
    if (l->begins)
        buffer_char(&text, '<');
    buffer_add(&text, l->text);
    if (l->ends)
        buffer_char(&text, '>');
    uint32_t term = terms_add(&m->terms, TERM_LITERAL, buffer_slice(&text));
    buffer_free(&text);
    return term;
}

/* The words that the regular expression cannot match without let rows through to it. */
static void guard_regex(struct matcher *m, struct slice pattern, uint32_t regex) {
    struct arena arena = {0};
    struct clauses found;
    literals_of(pattern, &found, &arena);
    for (size_t c = 0; c < found.n; c++)
        for (size_t i = 0; i < found.at[c].n; i++)
            add_part(m, literal_term(m, &found.at[c].at[i]), c ? GUARD_CONFIRMS : GUARD_RAISES,
                     (struct guard_part){regex, (uint32_t)1 << c});
    m->needed[regex] = ((uint32_t)1 << found.n) - 1;
    if (found.n == 0) {
        MEM_GROW(m->unguarded, m->cap_unguarded, m->n_unguarded + 1);
        m->unguarded[m->n_unguarded++] = regex;
    }
    clauses_free(&found);
    arena_free(&arena);
}

static bool add_regex(struct matcher *m, uint32_t entry, struct fault *f) {
    const struct entry *e = &m->lexicon->entries[entry];
    int index = regexes_add(m->regexes, e->pattern, e->place, f);
    if (index < 0)
        return false;
    MEM_GROW(m->regex_entry, m->cap_entry, (size_t)index + 1);
    MEM_GROW(m->needed, m->cap_needed, (size_t)index + 1);
    m->regex_entry[index] = entry;
    guard_regex(m, e->pattern, (uint32_t)index);
    return true;
}

static bool add_words(struct matcher *m, struct patterns *p, uint32_t entry, struct fault *f) {
    const struct entry *e = &m->lexicon->entries[entry];
    uint32_t ids[PHRASE_WORDS_MOST];
    size_t n = pattern_read(p, e->pattern, e->kind != ENTRY_WORD, &m->terms, ids, e->place, f);
    if (n)
        phrases_add(&m->phrases, ids, n, entry);
    return n > 0;
}

/* The phrases of a rule, each once, under the numbers behind those of the entries. */
static bool add_phrases(struct matcher *m, struct patterns *p, const struct entry *e, bool *added,
                        struct fault *f) {
    const struct lexicon *l = m->lexicon;
    uint32_t ids[PHRASE_WORDS_MOST];
    bool ok = true;
    for (const struct rule_node *n = e->rule->first_leaf; n; n = n->next_leaf) {
        if (n->kind != RULE_PHRASE || added[n->id])
            continue;
        size_t words = pattern_read(p, intern_text(&l->leaves.phrases, n->id), true, &m->terms, ids,
                                    e->place, f);
        if (words)
            phrases_add(&m->phrases, ids, words, (uint32_t)l->n_entries + n->id);
        added[n->id] = true;
        ok &= words > 0;
    }
    return ok;
}

static bool has_negators(const struct rule_node *n) {
    if (n->kind == RULE_NEGATOR || n->kind == RULE_NEGATED)
        return true;
    for (n = n->first; n; n = n->next)
        if (has_negators(n))
            return true;
    return false;
}

/* The negators of the language, behind the phrases. `e`: a rule that asks for them. */
static bool add_negators(struct matcher *m, struct patterns *p, const struct language *language,
                         const struct entry *e, struct fault *f) {
    const struct lexicon *l = m->lexicon;
    struct slice rest = negators_of(language), negator;
    uint32_t ids[PHRASE_WORDS_MOST], number = (uint32_t)(l->n_entries + l->leaves.phrases.count);
    if (rest.n == 0) {
        struct buffer known = {0};
        negators_languages(&known);
        fault_input(f, e->place, e->pattern, "no negators are known of %s, only of %.*s",
                    language ? language->name : "a language that is not said",
                    SLICE_ARGS(buffer_slice(&known)));
        buffer_free(&known);
        return false;
    }
    while ((negator = negators_next(&rest)).n) {
        size_t n = pattern_read(p, negator, false, &m->terms, ids, e->place, f);
        if (n == 0)
            return false;
        phrases_add(&m->phrases, ids, n, number++);
    }
    return true;
}

static bool add_rules(struct matcher *m, struct patterns *p, const struct language *language,
                      const uint32_t *entries, size_t n, struct fault *f) {
    const struct lexicon *l = m->lexicon;
    bool *added = mem_zero(l->leaves.phrases.count, sizeof *added), ok = true, negators = false;
    for (size_t i = 0; i < n; i++) {
        const struct entry *e = &l->entries[entries[i]];
        ok &= add_phrases(m, p, e, added, f);
        if (negators || !has_negators(e->rule->root))
            continue;
        negators = true;
        ok &= add_negators(m, p, language, e, f);
    }
    free(added);
    m->rules = rules_new(l, entries, n, f);
    return ok && m->rules;
}

static bool has(struct matcher_share share, const struct entry *e) {
    return e->language ? e->language == share.language : share.unsaid;
}

/* All entries of the share; those of kind rule last, when all phrases have their numbers. */
static bool add_entries(struct matcher *m, struct patterns *p, struct matcher_share share,
                        struct fault *f) {
    const struct lexicon *l = m->lexicon;
    uint32_t *rules = mem_resize(NULL, l->n_entries, sizeof *rules);
    size_t n_rules = 0;
    bool ok = true;
    for (uint32_t i = 0; i < l->n_entries; i++) {
        if (!has(share, &l->entries[i]))
            continue;
        m->n_entries++;
        if (l->entries[i].kind == ENTRY_RULE)
            rules[n_rules++] = i;
        else if (l->entries[i].kind == ENTRY_REGEX)
            ok &= add_regex(m, i, f);
        else
            ok &= add_words(m, p, i, f);
    }
    if (n_rules)
        ok &= add_rules(m, p, share.language, rules, n_rules, f);
    free(rules);
    return ok;
}

struct matcher *matcher_new(const struct lexicon *l, struct matcher_share share,
                            const char *stemmer, enum overlap policy, struct fault *f) {
    struct matcher *m = mem_zero(1, sizeof *m);
    struct patterns *p = patterns_new(stemmer);
    m->lexicon = l;
    m->policy = policy;
    m->regexes = regexes_new();
    bool ok = p && add_entries(m, p, share, f);
    patterns_free(p);
    if (ok)
        return m;
    matcher_free(m);
    return NULL;
}

void matcher_free(struct matcher *m) {
    if (!m)
        return;
    terms_free(&m->terms);
    phrases_free(&m->phrases);
    regexes_free(m->regexes);
    rules_free(m->rules);
    for (size_t i = 0; i < m->cap_guards; i++)
        for (size_t role = 0; role < GUARD_ROLES; role++)
            free(m->guards[i].roles[role].at);
    free(m->guards);
    free(m->regex_entry);
    free(m->needed);
    free(m->unguarded);
    free(m);
}
