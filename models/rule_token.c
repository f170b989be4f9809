/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rule_token.h"

#include <strings.h>

#define FAR(name)                                                                                  \
    name " says how far: " name "/5 (words at most, 1 to 1,000,000), " name                        \
         "/s (one sentence), " name "/p (one turn)"

static const struct op_word {
    struct slice name;
    enum rule_token_kind kind;
    bool words, row, turn; /* may it have /n, /s, /p? */
    const char *bare;      /* what is wrong without any, or NULL */
    const char *wanted;    /* what is wrong with one that it may not have */
} operators[] = {
    {SLICE("AND"), RULE_TOKEN_AND, false, true, true, NULL,
     "AND takes /s (one sentence) or /p (one turn); for so many words there is NEAR/5"},
    {SLICE("OR"), RULE_TOKEN_OR, false, false, false, NULL, "OR takes nothing behind a slash"},
    {SLICE("NOT"), RULE_TOKEN_NOT, true, false, false, NULL,
     "NOT/3 BEFORE takes a number of words; for one sentence there is AND/s NOT"},
    {SLICE("NEAR"), RULE_TOKEN_NEAR, true, true, true, FAR("NEAR"), FAR("NEAR")},
    {SLICE("BEFORE"), RULE_TOKEN_BEFORE, true, true, true, FAR("BEFORE"), FAR("BEFORE")},
    {SLICE("AFTER"), RULE_TOKEN_AFTER, true, true, true, FAR("AFTER"), FAR("AFTER")},
};
enum { OPERATORS = sizeof operators / sizeof *operators };

/* Bytes of the blank at `at`, or 0. */
static size_t blank(struct slice s, size_t at) {
    char c = s.p[at];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        return 1;
    return s.n - at >= 2 && c == '\xc2' && s.p[at + 1] == '\xa0' ? 2 : 0;
}

static size_t chunk_end(struct slice s, size_t at) {
    while (at < s.n && !blank(s, at) && !memchr("(){}", s.p[at], 4))
        at++;
    return at;
}

static struct rule_token wrong(struct rule_token t, const char *what) {
    t.kind = RULE_TOKEN_WRONG;
    t.wrong = what;
    return t;
}

/* A number of words, 1 to RULE_WORDS_MOST; 0 when it is none. */
static uint32_t number_of(struct slice s) {
    uint32_t n = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9' || n > RULE_WORDS_MOST)
            return 0;
        n = n * 10 + (uint32_t)(s.p[i] - '0');
    }
    return n > RULE_WORDS_MOST ? 0 : n;
}

/* Reads /n, /s and /p behind an operator's name, each at most once. */
static bool read_reach(struct slice rest, const struct op_word *o, struct rule_token *t) {
    bool turn = false;
    while (rest.p) {
        struct slice part = slice_cut(&rest, '/');
        char c = part.n == 1 ? (char)(part.p[0] | 0x20) : '\0';
        if (c == 's' && o->row && !t->same_row && !turn)
            t->same_row = true;
        else if (c == 'p' && o->turn && !turn && !t->same_row)
            turn = true;
        else if (o->words && t->words == RULE_ANYWHERE && number_of(part))
            t->words = number_of(part);
        else
            return false;
    }
    return true;
}

/* Whether a word would be an operator in upper case: `near/5`, not `and/or`. */
static bool is_small_operator(struct slice name, struct slice rest) {
    for (size_t i = 0; rest.p && i < OPERATORS; i++) {
        const struct op_word *o = &operators[i];
        struct rule_token as_if = {.words = RULE_ANYWHERE};
        if (name.n == o->name.n && strncasecmp(name.p, o->name.p, name.n) == 0)
            return read_reach(rest, o, &as_if);
    }
    return false;
}

/* An operator is a word in upper case; `and`, `not`, `near` are words. */
static struct rule_token read_chunk(struct rule_token t) {
    struct slice rest = t.text, name = slice_cut(&rest, '/');
    t.kind = RULE_TOKEN_WORD;
    for (size_t i = 0; i < OPERATORS; i++) {
        const struct op_word *o = &operators[i];
        if (!slice_eq(name, o->name))
            continue;
        t.kind = o->kind;
        if (!rest.p)
            return o->bare ? wrong(t, o->bare) : t;
        return read_reach(rest, o, &t) ? t : wrong(t, o->wanted);
    }
    if (is_small_operator(name, rest))
        return wrong(t, "operators are written in upper case: NEAR/5");
    return t;
}

/* A theme's id may hold parentheses; one that it does not open ends it. */
static struct rule_token read_theme(struct slice rule, struct rule_token t) {
    size_t open = 0;
    for (t.to = t.from + 1; t.to < rule.n && !blank(rule, t.to); t.to++) {
        open += rule.p[t.to] == '(';
        if (rule.p[t.to] == ')' && open-- == 0)
            break;
    }
    t.kind = RULE_TOKEN_THEME;
    t.text = (struct slice){rule.p + t.from + 1, t.to - t.from - 1};
    return t.text.n ? t : wrong(t, "# is followed by a theme's id");
}

static struct rule_token read_condition(struct slice rule, struct rule_token t) {
    const char *end = memchr(rule.p + t.from, '}', rule.n - t.from);
    if (!end)
        return wrong(t, "this { is never closed: {role=facilitator}");
    t.kind = RULE_TOKEN_CONDITION;
    t.to = (size_t)(end - rule.p) + 1;
    t.text = (struct slice){rule.p + t.from + 1, t.to - t.from - 2};
    return t;
}

static struct rule_token read_name(struct slice rule, struct rule_token t) {
    t.to = chunk_end(rule, t.from);
    t.text = (struct slice){rule.p + t.from, t.to - t.from};
    t.kind = RULE_TOKEN_NEGATOR;
    return slice_eq(t.text, SLICE("@negator")) ? t : wrong(t, "only @negator is known");
}

struct rule_token rule_token_read(struct slice rule, size_t from) {
    for (size_t n; from < rule.n && (n = blank(rule, from)) > 0;)
        from += n;
    struct rule_token t = {.from = from, .to = from, .words = RULE_ANYWHERE};
    if (from >= rule.n)
        return t;
    t.to = from + 1;
    t.text = (struct slice){rule.p + from, 1};
    switch (rule.p[from]) {
    case '(':
        t.kind = RULE_TOKEN_OPEN;
        return t;
    case ')':
        t.kind = RULE_TOKEN_CLOSE;
        return t;
    case '}':
        return wrong(t, "this } closes nothing");
    case '{':
        return read_condition(rule, t);
    case '#':
        return read_theme(rule, t);
    case '@':
        return read_name(rule, t);
    default:
        t.to = chunk_end(rule, from);
        t.text = (struct slice){rule.p + from, t.to - from};
        return read_chunk(t);
    }
}
