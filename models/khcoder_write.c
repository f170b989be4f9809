/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/khcoder_write.h"

#include "models/khcoder_token.h"
#include "models/rule.h"

#define STAR "\xef\xbc\x8a" /* U+FF0A, as KH Coder's own examples have it */

enum { ABLE = ABLE_WORDS | ABLE_PHRASES | ABLE_STEM | ABLE_RULE };

/* A rule that is written. */
struct writing {
    struct draft *draft;
    const struct draft_entry *entry;
    const struct rule_leaves *leaves;
    struct buffer *to;
};

static bool lose(struct writing *w, struct slice what, const char *why) {
    draft_lose(w->draft, w->entry->at, what, "%s, which %s do not have", why, w->draft->target);
    return false;
}

/* Whether KH Coder would take a text for what it is meant to be. */
static bool reads_as(struct slice text, enum kh_kind kind) {
    struct slice rest = text;
    struct kh_token t = kh_token_read(&rest);
    return t.kind == kind && t.all.n == text.n;
}

static bool is_wild(char c) {
    return c == '*' || c == '?';
}

static size_t count_wild(struct slice s) {
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++)
        n += is_wild(s.p[i]);
    return n;
}

/* "*x y*" is 'x y': what stands there, within words, too. */
static bool write_string(struct writing *w, struct slice pattern) {
    struct slice inner = {pattern.p + 1, pattern.n - 2};
    if (memchr(inner.p, '\'', inner.n))
        return lose(w, pattern, "a ' within a string");
    buffer_char(w->to, '\'');
    buffer_add(w->to, inner);
    buffer_char(w->to, '\'');
    return true;
}

static bool write_phrase(struct writing *w, struct slice pattern) {
    size_t wild = count_wild(pattern), from = w->to->n;
    bool open = pattern.n > 2 && pattern.p[0] == '*' && pattern.p[pattern.n - 1] == '*';
    if (wild == 2 && open)
        return write_string(w, pattern);
    if (wild)
        return lose(w, pattern, "a wildcard");
    if (*pattern.p == '^' || memmem(pattern.p, pattern.n, " ^", 2))
        return lose(w, pattern, "^ for a word as it stands");
    for (size_t i = 0; i < pattern.n; i++)
        buffer_char(w->to, pattern.p[i] == ' ' ? '+' : pattern.p[i]);
    struct slice written = {w->to->p + from, w->to->n - from};
    bool begins_line = *pattern.p == '#' || kh_star(pattern);
    if (!begins_line && (reads_as(written, KH_WORD) || reads_as(written, KH_PHRASE)))
        return true;
    return lose(w, pattern, "such a word");
}

static bool write_code(struct writing *w, uint32_t theme) {
    size_t from = w->to->n;
    if (theme == DRAFT_NONE)
        return lose(w, w->entry->pattern, "a theme that is not there");
    buffer_text(w->to, "<" STAR);
    buffer_add(w->to, draft_name(w->draft, theme, ABLE));
    buffer_char(w->to, '>');
    struct slice written = {w->to->p + from, w->to->n - from};
    return reads_as(written, KH_CODE) || lose(w, written, "a code of such a name");
}

/* {role=a|b}: one variable, one value each. */
static bool write_condition(struct writing *w, uint32_t id) {
    struct slice rest = intern_text(&w->leaves->conditions, id), column;
    if (w->leaves->condition[id].op != CONDITION_IS)
        return lose(w, rest, "a condition other than =");
    bool several = memchr(rest.p, '|', rest.n) != NULL;
    column = slice_trim(slice_cut(&rest, '='));
    buffer_text(w->to, several ? "( " : "");
    for (bool first = true; rest.p; first = false) {
        size_t from = w->to->n + (first ? 0 : 4);
        buffer_text(w->to, first ? "<>" : " or <>");
        buffer_add(w->to, column);
        buffer_text(w->to, "-->");
        buffer_add(w->to, slice_trim(slice_cut(&rest, '|')));
        struct slice written = {w->to->p + from, w->to->n - from};
        if (!reads_as(written, KH_VARIABLE))
            return lose(w, written, "such a variable");
    }
    buffer_text(w->to, several ? " )" : "");
    return true;
}

/* near(a-b)[5] and seq(a-b)[b5]: plain words, one and the same nearness between all. */
static bool same_join(const struct rule_join *a, const struct rule_join *b) {
    return a->order == b->order && a->same_row == b->same_row && a->words == b->words;
}

static bool is_plain(const struct writing *w, const struct rule_node *n) {
    if (n->kind != RULE_PHRASE)
        return false;
    struct slice word = intern_text(&w->leaves->phrases, n->id);
    return reads_as(word, KH_WORD) && !count_wild(word) && !memchr(word.p, ' ', word.n) &&
           !memchr(word.p, '-', word.n) && *word.p != '^' && !memchr(word.p, ')', word.n);
}

static void write_reach(struct buffer *to, const struct rule_join *j) {
    buffer_text(to, j->same_row ? ")[b" : j->words == RULE_ANYWHERE ? ")[d" : ")[");
    buffer_u64(to, j->words == RULE_ANYWHERE ? 0 : j->words);
    buffer_char(to, ']');
}

static bool write_near(struct writing *w, const struct rule_node *near) {
    const struct rule_node *a = near->first, *b = a->next;
    const struct rule_join *join = &b->join;
    bool pair = !b->next, ok = is_plain(w, a) && (pair || join->order == RULE_TOKEN_BEFORE);
    for (const struct rule_node *n = b; ok && n; n = n->next)
        ok = is_plain(w, n) && !n->join.negated && same_join(&n->join, join);
    if (!ok)
        return lose(w, w->entry->pattern, "nearness of anything but words");
    buffer_text(w->to, join->order == RULE_TOKEN_NEAR ? "near(" : "seq(");
    if (join->order == RULE_TOKEN_AFTER) {
        buffer_add(w->to, intern_text(&w->leaves->phrases, b->id));
        buffer_char(w->to, '-');
        buffer_add(w->to, intern_text(&w->leaves->phrases, a->id));
    } else
        for (const struct rule_node *n = a; n; n = n->next) {
            buffer_add(w->to, intern_text(&w->leaves->phrases, n->id));
            buffer_text(w->to, n->next ? "-" : "");
        }
    write_reach(w->to, join);
    return true;
}

static bool write_node(struct writing *w, const struct rule_node *n);

static bool write_list(struct writing *w, const struct rule_node *list) {
    buffer_text(w->to, "( ");
    for (const struct rule_node *n = list->first; n; n = n->next) {
        if (list->kind == RULE_AND && n->join.same_row)
            return lose(w, w->entry->pattern, "AND/s");
        if (n != list->first)
            buffer_text(w->to, list->kind == RULE_AND ? " and " : " or ");
        if (list->kind == RULE_AND && n->join.negated)
            buffer_text(w->to, "not ");
        if (!write_node(w, n))
            return false;
    }
    buffer_text(w->to, " )");
    return true;
}

/* As deep as rules are at most (RULE_LEVELS_MOST). */
static bool write_node(struct writing *w, const struct rule_node *n) {
    switch (n->kind) {
    case RULE_PHRASE:
        return write_phrase(w, intern_text(&w->leaves->phrases, n->id));
    case RULE_THEME:
        return write_code(w, draft_find(w->draft, intern_text(&w->leaves->themes, n->id)));
    case RULE_CONDITION:
        return write_condition(w, n->id);
    case RULE_NEAR:
        return write_near(w, n);
    case RULE_AND:
    case RULE_OR:
        return write_list(w, n);
    default:
        return lose(w, w->entry->pattern, "negators");
    }
}

static bool write_rule(struct writing *w) {
    struct rule_leaves leaves = {0};
    struct arena arena = {0};
    struct fault why = {0};
    const struct rule *rule = rule_read(w->entry->pattern, NO_PLACE, &leaves, &arena, &why);
    w->leaves = &leaves;
    bool ok = rule ? write_node(w, rule->root)
                   : lose(w, w->entry->pattern, "a rule with a mistake in it");
    w->leaves = NULL;
    rule_leaves_free(&leaves);
    arena_free(&arena);
    fault_free(&why);
    return ok;
}

/* Entries whose words are compared as they stand are written all the same: KH Coder has no other
 * words than base forms. */
static bool write_entry(struct draft *d, uint32_t entry, struct buffer *to) {
    const struct draft_entry *e = &d->entries[entry];
    struct writing w = {.draft = d, .entry = e, .to = to};
    if (!draft_entry_fits(d, entry, ABLE | ABLE_STAR | ABLE_FORM | ABLE_ONE))
        return false;
    if (e->kind == DRAFT_RULE)
        return write_rule(&w);
    if (e->kind == DRAFT_WORD && !count_wild(e->pattern) &&
        !memchr(e->pattern.p, '^', e->pattern.n))
        draft_lose(d, e->at, e->pattern, "a word as it stands, where %s have its base form",
                   d->target);
    return write_phrase(&w, e->pattern);
}

void khcoder_write(struct draft *d, struct buffer *to) {
    struct buffer one = {0};
    for (size_t i = 0; i < d->n_themes; i++) {
        const uint32_t theme = d->order[i];
        bool any = false;
        draft_theme_fits(d, theme, ABLE);
        buffer_text(to, i ? "\n" STAR : STAR);
        buffer_add(to, draft_name(d, theme, ABLE));
        buffer_char(to, '\n');
        for (uint32_t e = d->themes[theme].first; e != DRAFT_NONE; e = d->entries[e].next) {
            buffer_clear(&one);
            if (!write_entry(d, e, &one))
                continue;
            buffer_text(to, any ? "or " : "");
            buffer_add(to, buffer_slice(&one));
            buffer_char(to, '\n');
            any = true;
        }
    }
    buffer_free(&one);
}
