/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the entries of a lexicon are to one another, as far as that is certain without a text. */
#include <stdlib.h>

#include "corpus/forms.h"
#include "models/lexicon_check.h"
#include "models/lexicon_words.h"

enum { NEAR_LEAST = 6, PLURAL_LEAST = 4 }; /* bytes of the shorter pattern */

struct pairs_check {
    const struct lexicon_words *words;
    const struct lexicon *lexicon;
    struct lexicon_findings *to;
};

static struct lexicon_finding about(enum lexicon_check check, uint32_t entry, uint32_t other) {
    return (struct lexicon_finding){.check = check, .entry = entry, .other = other};
}

static bool excepts(const struct pairs_check *p, uint32_t entry) {
    return p->lexicon->entries[entry].kind == ENTRY_EXCEPT;
}

static bool same_weight(const struct pairs_check *p, uint32_t a, uint32_t b) {
    double x = p->lexicon->entries[a].weight, y = p->lexicon->entries[b].weight;
    return !(x < y) && !(x > y);
}

/* One row for an entry, however many others find what it finds. */
static void found_once(struct pairs_check *p, enum lexicon_check check, uint32_t entry,
                       uint32_t other, const char *what) {
    const struct lexicon_finding f = about(check, entry, other);
    if (lexicon_has_found(p->to, check, entry))
        return;
    struct slice quote = lexicon_quote(p->to, other);
    lexicon_found(p->to, &f, "%.*s %s", SLICE_ARGS(quote), what);
}

/* What is excepted wherever it is found. */
static void compare_with_exception(struct pairs_check *p, uint32_t entry, uint32_t exception) {
    if (lexicon_words_within(p->words, entry, exception) ||
        lexicon_words_hold(p->words, entry, exception))
        found_once(p, CHECK_EXCEPTED, entry, exception, "excepts all that it finds");
}

static bool holds_star(struct slice s) {
    return s.n && memchr(s.p, '*', s.n);
}

static bool is_word_kind(const struct pairs_check *p, uint32_t entry) {
    return p->lexicon->entries[entry].kind == ENTRY_WORD;
}

static void compare_spelling(struct pairs_check *p, uint32_t a, uint32_t b) {
    const struct entry_words *x = &p->words->entries[a], *y = &p->words->entries[b];
    struct slice s = x->folded, t = y->folded;
    size_t shorter = s.n < t.n ? s.n : t.n;
    bool words = is_word_kind(p, a) && is_word_kind(p, b), plural = false;
    const struct lexicon_finding f = about(CHECK_NEAR_DUPLICATE, b, a);
    if (x->share != y->share || x->n != y->n || holds_star(s) != holds_star(t))
        return;
    plural = words && shorter >= PLURAL_LEAST && forms_plural(s, t);
    if (!plural && (shorter < NEAR_LEAST || !forms_one_apart(s, t)))
        return;
    struct slice quote = lexicon_quote(p->to, a);
    lexicon_found(p->to, &f,
                  plural ? "singular and plural with %.*s: one entry of kind stem finds both"
                         : "one letter apart from %.*s",
                  SLICE_ARGS(quote));
}

/* Two entries of one theme that both find something, or both except something; a stands first. */
static void compare_alike(struct pairs_check *p, uint32_t a, uint32_t b) {
    static const char all[] = "finds all that it finds";
    if (lexicon_words_within(p->words, b, a) && same_weight(p, a, b))
        found_once(p, CHECK_REDUNDANT, b, a, all);
    else if (lexicon_words_within(p->words, a, b) && same_weight(p, a, b))
        found_once(p, CHECK_REDUNDANT, a, b, all);
    else if (lexicon_words_hold(p->words, b, a))
        found_once(p, excepts(p, a) ? CHECK_REDUNDANT : CHECK_ADDS_NO_PLACE, b, a,
                   excepts(p, a) ? "excepts all that it excepts" : "finds a part of all it finds");
    else if (lexicon_words_hold(p->words, a, b))
        found_once(p, excepts(p, a) ? CHECK_REDUNDANT : CHECK_ADDS_NO_PLACE, a, b,
                   excepts(p, a) ? "excepts all that it excepts" : "finds a part of all it finds");
    else
        compare_spelling(p, a, b);
}

/* First with exceptions; what they leave nothing of is not compared further. */
static void compare(struct pairs_check *p, uint32_t a, uint32_t b, bool alike) {
    if (!p->words->entries[a].n || !p->words->entries[b].n)
        return;
    if (excepts(p, a) != excepts(p, b)) {
        if (!alike)
            compare_with_exception(p, excepts(p, a) ? b : a, excepts(p, a) ? a : b);
    } else if (alike && !lexicon_has_found(p->to, CHECK_EXCEPTED, a) &&
               !lexicon_has_found(p->to, CHECK_EXCEPTED, b)) {
        compare_alike(p, a, b);
    }
}

/* Every two entries of a theme: `next` links its entries in the order of the files. */
static void compare_all(struct pairs_check *p) {
    const struct lexicon *l = p->lexicon;
    uint32_t *first = mem_resize(NULL, l->n_themes, sizeof *first);
    uint32_t *next = mem_resize(NULL, l->n_entries, sizeof *next);
    for (size_t i = 0; i < l->n_themes; i++)
        first[i] = LEXICON_NONE;
    for (uint32_t i = (uint32_t)l->n_entries; i-- > 0;) {
        next[i] = first[l->entries[i].theme];
        first[l->entries[i].theme] = i;
    }
    for (int alike = 0; alike < 2; alike++)
        for (uint32_t a = 0; a < l->n_entries; a++)
            for (uint32_t b = next[a]; b != LEXICON_NONE; b = next[b])
                compare(p, a, b, alike);
    free(first);
    free(next);
}

/* What an entry looks for, whatever its theme; nothing of an exception. */
static void pattern_key(const struct pairs_check *p, uint32_t entry, struct buffer *key) {
    const struct entry *e = &p->lexicon->entries[entry];
    const struct entry_words *words = &p->words->entries[entry];
    buffer_clear(key);
    buffer_format(key, "%d %u\t", words->n ? -1 : (int)e->kind, words->share);
    if (!words->n)
        buffer_add(key, e->pattern);
    for (size_t i = 0; i < words->n; i++)
        buffer_format(key, "%u ", words->ids[i]);
}

/* The same pattern in two themes; a stands first. */
static void compare_themes(struct pairs_check *p, uint32_t a, uint32_t b) {
    uint32_t of_a = p->lexicon->entries[a].theme, of_b = p->lexicon->entries[b].theme;
    struct slice theme = p->lexicon->themes[of_a].id;
    const struct lexicon_finding f = about(CHECK_SHARED, b, a);
    if (lexicon_above(p->lexicon, of_a, of_b) && same_weight(p, a, b))
        found_once(p, CHECK_REDUNDANT, a, b,
                   "finds the same for a theme below, and so for this one");
    else if (lexicon_above(p->lexicon, of_b, of_a) && same_weight(p, a, b))
        found_once(p, CHECK_REDUNDANT, b, a,
                   "finds the same for a theme below, and so for this one");
    else if (of_a != of_b)
        lexicon_found(p->to, &f, "the theme %.*s has the same entry", SLICE_ARGS(theme));
}

static void compare_patterns(struct pairs_check *p) {
    const struct lexicon *l = p->lexicon;
    struct intern keys = {0};
    struct buffer key = {0};
    uint32_t *last = mem_resize(NULL, l->n_entries, sizeof *last);     /* by key */
    uint32_t *before = mem_resize(NULL, l->n_entries, sizeof *before); /* the one with that key */
    for (uint32_t i = 0; i < l->n_entries; i++) {
        if (excepts(p, i))
            continue;
        pattern_key(p, i, &key);
        size_t known = keys.count;
        uint32_t id = intern_add(&keys, buffer_slice(&key));
        before[i] = id < known ? last[id] : LEXICON_NONE;
        last[id] = i;
        for (uint32_t b = before[i]; b != LEXICON_NONE; b = before[b])
            compare_themes(p, b, i);
    }
    intern_free(&keys);
    buffer_free(&key);
    free(last);
    free(before);
}

static bool only_stars(struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != '*')
            return false;
    return true;
}

static void check_any_word(struct pairs_check *p, uint32_t entry) {
    const struct entry_words *words = &p->words->entries[entry];
    size_t any = 0;
    for (size_t i = 0; i < words->n; i++)
        any += only_stars(lexicon_word(p->words, entry, i)->text);
    const struct lexicon_finding f = about(CHECK_ANY_WORD, entry, LEXICON_NONE);
    if (words->n && any == words->n)
        lexicon_found(p->to, &f,
                      words->n == 1 ? "every word there is fits it"
                                    : "every sequence of words fits it");
}

void lexicon_check_entries(const struct lexicon_words *words, struct lexicon_findings *to) {
    struct pairs_check p = {words, words->lexicon, to};
    for (uint32_t i = 0; i < words->lexicon->n_entries; i++)
        check_any_word(&p, i);
    compare_all(&p);
    compare_patterns(&p);
}
