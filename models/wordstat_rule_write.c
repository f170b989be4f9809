/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hearth's rules as WordStat's: two operands, words or a category, and NEAR, AFTER or BEFORE
 * between them. */
#include "models/rule.h"
#include "models/wordstat_rules.h"

/* A rule that is written. */
struct writing {
    struct draft *draft;
    const struct draft_entry *entry;
    const struct rule_leaves *leaves;
    struct buffer *to;
};

static bool lose(struct writing *w, const char *why) {
    draft_lose(w->draft, w->entry->at, w->entry->pattern, "%s, which %s do not have", why,
               w->draft->target);
    return false;
}

static bool write_words(struct writing *w, struct slice phrase) {
    bool stem = false;
    for (struct slice rest = phrase; rest.p;) {
        struct slice word = slice_cut(&rest, ' ');
        if (word.n && *word.p == '^')
            return lose(w, "^ for a word as it stands");
        stem |= !memchr(word.p, '*', word.n) && !memchr(word.p, '?', word.n);
    }
    if (memchr(phrase.p, '_', phrase.n) || memchr(phrase.p, '/', phrase.n))
        return lose(w, "_ and / in words");
    if (stem)
        draft_lose(w->draft, w->entry->at, phrase, "a stem, where %s have the word itself",
                   w->draft->target);
    for (size_t i = 0; i < phrase.n; i++)
        buffer_char(w->to, phrase.p[i] == ' ' ? '_' : phrase.p[i]);
    return true;
}

/* A category is named by the last level of its id; it must be the only one of that name. */
static bool write_category(struct writing *w, struct slice id) {
    const struct draft *d = w->draft;
    uint32_t theme = draft_find(d, id);
    if (theme == DRAFT_NONE)
        return lose(w, "a theme that is not there");
    struct slice level = draft_level(d, theme);
    for (uint32_t i = 0; i < d->n_themes; i++)
        if (i != theme && slice_eq(draft_level(d, i), level))
            return lose(w, "two themes of one name at different places");
    buffer_char(w->to, '#');
    buffer_add(w->to, level);
    return true;
}

static bool write_operand(struct writing *w, const struct rule_node *n) {
    if (n->kind == RULE_PHRASE)
        return write_words(w, intern_text(&w->leaves->phrases, n->id));
    if (n->kind == RULE_THEME)
        return write_category(w, intern_text(&w->leaves->themes, n->id));
    return lose(w, "such an operand");
}

static void write_reach(struct buffer *to, const struct rule_join *j) {
    buffer_text(to, j->same_row ? " /S" : " /P");
    if (j->words != RULE_ANYWHERE)
        buffer_format(to, " %lu", (unsigned long)j->words);
}

static bool write_rule(struct writing *w, const struct rule_node *root) {
    const struct rule_node *a = root->first, *b = a ? a->next : NULL;
    if (root->kind != RULE_NEAR || !b || b->next)
        return lose(w, "a rule of another form than A NEAR B, A AFTER B, A BEFORE B");
    if (!write_operand(w, a))
        return false;
    buffer_text(w->to, b->join.negated ? " NOT " : " ");
    buffer_text(w->to, b->join.order == RULE_TOKEN_NEAR    ? "NEAR "
                       : b->join.order == RULE_TOKEN_AFTER ? "AFTER "
                                                           : "BEFORE ");
    if (!write_operand(w, b))
        return false;
    write_reach(w->to, &b->join);
    return true;
}

bool wordstat_rule_write(struct draft *d, uint32_t entry, struct buffer *to) {
    struct rule_leaves leaves = {0};
    struct arena arena = {0};
    struct fault why = {0};
    struct writing w = {d, &d->entries[entry], &leaves, to};
    const struct rule *rule = rule_read(w.entry->pattern, NO_PLACE, &leaves, &arena, &why);
    bool ok = rule ? write_rule(&w, rule->root) : lose(&w, "a rule with a mistake in it");
    rule_leaves_free(&leaves);
    arena_free(&arena);
    fault_free(&why);
    return ok;
}
