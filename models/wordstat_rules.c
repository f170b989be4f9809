/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/wordstat_rules.h"

#include <stdlib.h>

#include "corpus/fold.h"
#include "corpus/theme_ids.h"
#include "models/format_lines.h"
#include "models/format_rules.h"
#include "pipeline/intern.h"
#include "pipeline/options.h"

enum item_kind { WORDS, CATEGORY, OPEN, CLOSE, AND, OR, NOT, NEAR, AFTER, BEFORE };
#define OPERATORS "AND|OR|NOT|NEAR|AFTER|BEFORE" /* from AND on */

struct item {
    enum item_kind kind;
    struct slice text;
    bool reached; /* has a reach: */
    bool same_row;
    uint64_t words; /* 0: any number */
};

/* A rule that is translated. */
struct translation {
    struct draft *draft;
    const struct wordstat_rule *rule;
    struct item *items; /* [n] */
    size_t n, cap;
    size_t open;  /* operators before this item have their reach */
    bool stemmed; /* some word of some rule has no wildcard */
    struct buffer out;
    struct intern *names; /* categories by the last level of their ids, case-folded … */
    uint32_t *themes;     /* … and which they are; DRAFT_NONE: several */
    bool ok;
};

static void lose(struct translation *t, struct slice what, const char *why) {
    draft_lose(t->draft, t->rule->at, what, "%s", why);
    t->ok = false;
}

static void add_item(struct translation *t, enum item_kind kind, struct slice text) {
    MEM_GROW(t->items, t->cap, t->n + 1);
    t->items[t->n++] = (struct item){.kind = kind, .text = text};
}

/* Gives all operators before it that have no reach this one. */
static void reach(struct translation *t, char letter, uint64_t words) {
    for (; t->open < t->n; t->open++) {
        struct item *o = &t->items[t->open];
        if (o->kind < AND || o->kind == OR || o->kind == NOT)
            continue;
        o->reached = true;
        o->same_row = letter == 'S';
        o->words = words;
    }
}

/* "/S", "/S 3", "/S3", "/3", "/P": *rest is what follows the chunk. */
static void read_reach(struct translation *t, struct slice chunk, struct slice *rest) {
    struct slice number = {chunk.p + 1, chunk.n - 1}, ahead = *rest;
    char letter = number.n ? (char)(number.p[0] & ~0x20) : '\0';
    uint64_t words = 0;
    if (letter == 'S' || letter == 'P')
        number = (struct slice){number.p + 1, number.n - 1};
    else
        letter = '\0';
    if (!number.n && number_u64(format_chunk(&ahead), &words)) {
        *rest = ahead;
        number = SLICE("");
    }
    if ((number.n && !number_u64(number, &words)) || (!letter && !words))
        lose(t, chunk, "a distance that hearth's rules do not have");
    else
        reach(t, letter, words);
}

static struct slice cut_parenthesis(struct slice *chunk, struct slice *rest) {
    const char *p = chunk->p, *end = chunk->p + chunk->n;
    while (p < end && *p != '(' && *p != ')')
        p++;
    p += p == chunk->p;
    *rest = (struct slice){p, (size_t)(rest->p + rest->n - p)};
    chunk->n = (size_t)(p - chunk->p);
    return *chunk;
}

static void read_chunk(struct translation *t, struct slice chunk, struct slice *rest) {
    int operator= choice_find(OPERATORS, chunk);
    if (*chunk.p == '/')
        read_reach(t, chunk, rest);
    else if (operator>= 0)
        add_item(t, (enum item_kind)(AND + operator), chunk);
    else if (*chunk.p == '(' || *chunk.p == ')')
        add_item(t, *chunk.p == '(' ? OPEN : CLOSE, chunk);
    else if (*chunk.p == '#')
        add_item(t, CATEGORY, (struct slice){chunk.p + 1, chunk.n - 1});
    else if (*chunk.p == '@')
        lose(t, chunk, "another rule, to which hearth's rules cannot refer");
    else
        add_item(t, WORDS, chunk);
}

static void fold_level(struct slice name, struct buffer *to) {
    struct buffer level = {0};
    buffer_clear(to);
    theme_id_level(&level, name);
    fold_word(buffer_slice(&level), to);
    buffer_free(&level);
}

static void add_category(struct translation *t, struct slice name) {
    struct buffer level = {0};
    fold_level(name, &level);
    uint32_t id = intern_find(t->names, buffer_slice(&level));
    buffer_free(&level);
    if (id == INTERN_NONE)
        lose(t, name, "a rule about a category that is not there");
    else if (t->themes[id] == DRAFT_NONE)
        lose(t, name, "a rule about a category of which there are several");
    else {
        buffer_char(&t->out, '#');
        buffer_add(&t->out, t->draft->themes[t->themes[id]].id);
    }
}

static void add_words(struct translation *t, struct slice words) {
    struct buffer plain = {0};
    buffer_add(&plain, words);
    for (size_t i = 0; i < plain.n; i++)
        plain.p[i] = plain.p[i] == '_' ? ' ' : plain.p[i];
    if (!format_rule_words(t->draft, buffer_slice(&plain), "*?", &t->out))
        lose(t, words, draft_why_no_words(t->draft, words));
    if (!t->stemmed && !memchr(words.p, '*', words.n))
        draft_remark(t->draft, t->rule->at, words, "words in rules are compared by their stems");
    t->stemmed |= !memchr(words.p, '*', words.n);
    buffer_free(&plain);
}

/* How far NEAR, AFTER and BEFORE reach; AND takes a sentence or a turn. */
static void add_operator(struct translation *t, const struct item *o) {
    struct slice rest = SLICE(OPERATORS), name = slice_cut(&rest, '|');
    for (int i = AND; i < (int)o->kind; i++)
        name = slice_cut(&rest, '|');
    buffer_add(&t->out, name);
    if (o->kind == OR || o->kind == NOT)
        return;
    if (o->kind == AND && o->words)
        lose(t, o->text, "AND within so many words, for which hearth's rules have NEAR");
    if (o->words)
        buffer_format(&t->out, "/%llu", (unsigned long long)o->words);
    if (o->same_row)
        buffer_text(&t->out, "/s");
    else if (o->kind != AND && !o->words)
        buffer_text(&t->out, "/p");
    if (o->kind != AND && !o->reached && t->ok)
        draft_remark(t->draft, t->rule->at, o->text,
                     "no /S, /P or number says how far: taken as in the same turn");
}

static void add_items(struct translation *t) {
    for (size_t i = 0; i < t->n; i++) {
        const struct item *item = &t->items[i];
        if (i)
            buffer_char(&t->out, ' ');
        if (item->kind == WORDS)
            add_words(t, item->text);
        else if (item->kind == CATEGORY)
            add_category(t, item->text);
        else if (item->kind < AND)
            buffer_add(&t->out, item->text);
        else
            add_operator(t, item);
    }
}

/* What stands between the brackets. */
static struct slice body(struct slice text) {
    const char *open = memchr(text.p, '[', text.n), *end = text.p + text.n;
    const char *close = memrchr(open, ']', (size_t)(end - open));
    return close ? (struct slice){open + 1, (size_t)(close - open) - 1} : NO_QUOTE;
}

/* The rule's name, where no other has it, is the entry's id. */
static struct slice take_id(struct slice text, struct intern *ids, struct buffer *room) {
    const char *open = memchr(text.p, '[', text.n);
    struct slice name = format_trim((struct slice){text.p + 1, (size_t)(open - text.p) - 1});
    size_t known = ids->count;
    buffer_clear(room);
    if (name.n)
        theme_id_level(room, name);
    if (!room->n || room->n > DRAFT_NAME_MOST || intern_add(ids, buffer_slice(room)) != known)
        return SLICE("");
    return buffer_slice(room);
}

static void translate(struct translation *t, struct intern *ids) {
    struct slice text = t->rule->text, rest = body(text), chunk;
    struct buffer id = {0};
    t->ok = true;
    t->n = t->open = 0;
    buffer_clear(&t->out);
    if (!rest.p)
        lose(t, text, "a rule whose [ is not closed");
    while (rest.n && (chunk = format_chunk(&rest)).n) {
        chunk = cut_parenthesis(&chunk, &rest);
        read_chunk(t, chunk, &rest);
    }
    add_items(t);
    if (t->ok && !t->out.n)
        lose(t, text, "a rule without anything in it");
    if (t->ok)
        draft_add(t->draft, &(struct draft_entry){.theme = t->rule->theme,
                                                  .kind = DRAFT_RULE,
                                                  .pattern = buffer_slice(&t->out),
                                                  .id = take_id(text, ids, &id),
                                                  .weight = t->rule->weight,
                                                  .at = t->rule->at});
    buffer_free(&id);
}

static void name_categories(struct translation *t, struct draft *d) {
    struct buffer level = {0};
    t->themes = mem_zero(d->n_themes, sizeof *t->themes);
    for (uint32_t i = 0; i < d->n_themes; i++) {
        size_t known = t->names->count;
        fold_level(draft_level(d, i), &level);
        uint32_t id = intern_add(t->names, buffer_slice(&level));
        t->themes[id] = id == known ? i : DRAFT_NONE;
    }
    buffer_free(&level);
}

void wordstat_rules_add(struct wordstat_rules *r, uint32_t theme, struct slice text, double weight,
                        struct draft_at at) {
    MEM_GROW(r->items, r->cap, r->n + 1);
    r->items[r->n++] = (struct wordstat_rule){theme, text, weight, at};
}

void wordstat_rules_translate(struct wordstat_rules *r, struct draft *d) {
    struct intern names = {0}, ids = {0};
    struct translation t = {.draft = d, .names = &names};
    if (!r->n)
        return;
    name_categories(&t, d);
    for (size_t i = 0; i < r->n; i++) {
        t.rule = &r->items[i];
        translate(&t, &ids);
    }
    format_rules_check(d);
    free(t.items);
    free(t.themes);
    buffer_free(&t.out);
    intern_free(&names);
    intern_free(&ids);
}

void wordstat_rules_free(struct wordstat_rules *r) {
    free(r->items);
}
