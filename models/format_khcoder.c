/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KH Coder's coding rules: `*code` (also with the wide sign), then its condition (khcoder_rule.h),
 * over as many lines as it takes; lines of a comment begin with `#`. */
#include <stdlib.h>

#include "models/format_all.h"
#include "models/format_lines.h"
#include "models/format_rules.h"
#include "models/khcoder_rule.h"
#include "models/khcoder_write.h"
#include "pipeline/intern.h"

struct code {
    uint32_t theme;
    struct draft_at at;
    struct slice name;
    struct kh_token *tokens; /* what it was made of */
    struct kh_node *condition;
};

struct khcoder {
    struct draft *draft;
    struct fault *fault;
    struct format_lines lines;
    struct code *codes;
    struct kh_token *tokens;                               /* of the last code's condition */
    size_t n_codes, cap_codes, n_tokens, cap_tokens, open; /* parentheses that are open */
    struct intern names;                                   /* of codes … */
    uint32_t *themes;                                      /* … to the theme */
    size_t cap_themes;
    struct arena arena;
};

static bool is_comment(struct slice line) {
    return line.n && *line.p == '#';
}

static bool is_khcoder(struct slice start) {
    struct format_lines l = format_lines_of(start);
    while (format_lines_next(&l)) {
        struct slice line = format_trim(l.line);
        if (line.n && !is_comment(line))
            return kh_star(line) && line.n > kh_star(line);
    }
    return false;
}

/* What is too deep is refused there, whatever follows. */
static void add_token(struct khcoder *k, struct kh_token t) {
    if (k->open > KH_LEVELS_MOST && t.kind != KH_END)
        return;
    if (t.kind == KH_OPEN)
        k->open++;
    else if (t.kind == KH_CLOSE && k->open)
        k->open--;
    MEM_GROW(k->tokens, k->cap_tokens, k->n_tokens + 1);
    k->tokens[k->n_tokens++] = t;
}

/* What was read of the last code's condition is made a tree, which keeps the tokens. */
static void end_condition(struct khcoder *k) {
    struct code *c = k->n_codes ? &k->codes[k->n_codes - 1] : NULL;
    if (c && !k->n_tokens)
        draft_remark(k->draft, c->at, c->name, "a code without a condition");
    if (c && k->n_tokens) {
        struct draft_at end = {k->tokens[k->n_tokens - 1].at.line, 0};
        add_token(k, (struct kh_token){.kind = KH_END, .all = {c->name.p, 0}, .at = end});
        c->tokens = k->tokens;
        c->condition = kh_condition_read(c->tokens, k->draft, &k->arena, k->fault);
        k->tokens = NULL;
        k->cap_tokens = 0;
    }
    k->n_tokens = k->open = 0;
}

static void begin_code(struct khcoder *k, struct slice line) {
    size_t star = kh_star(line), known = k->names.count;
    struct draft_at at = format_lines_at(&k->lines, line.p);
    struct slice name = format_trim((struct slice){line.p + star, line.n - star});
    end_condition(k);
    if (!name.n)
        draft_refuse(k->draft, k->fault, at, line, "a code without a name");
    uint32_t theme = draft_theme(k->draft, DRAFT_NONE, name, at, k->fault);
    MEM_GROW(k->codes, k->cap_codes, k->n_codes + 1);
    k->codes[k->n_codes++] = (struct code){theme, at, name, NULL, NULL};
    uint32_t id = intern_add(&k->names, name);
    if (id != known) {
        draft_remark(k->draft, at, name, "a second code of this name: joined");
        return;
    }
    MEM_GROW(k->themes, k->cap_themes, known + 1);
    k->themes[id] = theme;
}

/* `&!` is `and`, then `not`. */
static void read_condition(struct khcoder *k, struct slice line) {
    for (struct slice rest = line;;) {
        struct kh_token t = kh_token_read(&rest);
        if (t.kind == KH_END)
            return;
        t.at = format_lines_at(&k->lines, t.all.p);
        add_token(k, t);
        if (t.negated) {
            t.kind = KH_NOT;
            add_token(k, t);
        }
    }
}

static void read_line(struct khcoder *k) {
    struct slice line = format_trim(k->lines.line);
    if (!line.n || is_comment(line))
        return;
    if (kh_star(line))
        begin_code(k, line);
    else if (k->n_codes)
        read_condition(k, line);
    else
        draft_refuse(k->draft, k->fault, format_lines_at(&k->lines, line.p), line,
                     "a condition before any *code");
}

static uint32_t find_code(void *with, struct slice name) {
    const struct khcoder *k = with;
    uint32_t id = intern_find(&k->names, name);
    return id == INTERN_NONE ? DRAFT_NONE : k->themes[id];
}

/* Conditions are said once all are sound and all codes are known. */
static void say_conditions(struct khcoder *k) {
    for (size_t i = 0; i < k->n_codes; i++)
        if (k->codes[i].condition)
            kh_condition_add(k->draft, k->codes[i].theme, k->codes[i].condition, find_code, k);
    format_rules_check(k->draft);
}

static bool read_khcoder(struct draft *d, struct slice text, struct fault *f) {
    struct khcoder k = {.draft = d, .fault = f, .lines = format_lines_of(text)};
    while (format_lines_next(&k.lines))
        read_line(&k);
    end_condition(&k);
    if (!k.n_codes && fault_none(f))
        draft_refuse(d, f, ((struct draft_at){0, 0}), NO_QUOTE, "no *code in it");
    if (fault_none(f))
        say_conditions(&k);
    for (size_t i = 0; i < k.n_codes; i++)
        free(k.codes[i].tokens);
    free(k.codes);
    free(k.themes);
    intern_free(&k.names);
    arena_free(&k.arena);
    return fault_none(f);
}

const struct format format_khcoder = {
    "khcoder", "KH Coder's coding rules", "cod|txt", is_khcoder, read_khcoder, khcoder_write};
