/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KH Coder's conditions said as hearth's rules. */
#include "models/khcoder_rule.h"

#include <math.h>

#include "corpus/fold.h"
#include "models/format_rules.h"
#include "pipeline/options.h"

/* A condition that is said. */
struct saying {
    struct draft *draft;
    uint32_t theme;
    uint32_t (*code)(void *with, struct slice name);
    void *with;
    struct buffer out;
    bool ok; /* nothing of it was lost */
};

static void lose(struct saying *s, const struct kh_node *n, const char *why) {
    draft_lose(s->draft, n->at, n->text, "%s", why);
    s->ok = false;
}

/* The words with a space for each `mark`. */
static struct slice split_words(struct slice words, char mark, struct buffer *room) {
    buffer_clear(room);
    buffer_add(room, words);
    for (size_t i = 0; i < room->n; i++)
        room->p[i] = room->p[i] == mark ? ' ' : room->p[i];
    return buffer_slice(room);
}

static void say_words(struct saying *s, const struct kh_node *n, struct slice words, char mark) {
    struct buffer room = {0};
    if (!format_rule_words(s->draft, split_words(words, mark, &room), "", &s->out))
        lose(s, n, draft_why_no_words(s->draft, words));
    buffer_free(&room);
}

/* Without what is no word by itself at both ends. */
static struct slice trim_to_words(struct draft *d, struct slice s) {
    for (size_t n = 0; s.n; s.p += n, s.n -= n) {
        for (n = 1; n < s.n && ((unsigned char)s.p[n] & 0xc0) == 0x80;)
            n++;
        if (!memchr("*?^", *s.p, 3) && draft_is_pattern(d, (struct slice){s.p, n}))
            break;
    }
    for (size_t n = 0; s.n; s.n -= n) {
        for (n = 1; n < s.n && ((unsigned char)s.p[s.n - n] & 0xc0) == 0x80;)
            n++;
        if (!memchr("*?^", s.p[s.n - n], 3) &&
            draft_is_pattern(d, (struct slice){s.p + s.n - n, n}))
            break;
    }
    return s;
}

/* 'string': wherever it stands, within words, too. */
static void say_string(struct saying *s, const struct kh_node *n) {
    size_t from = s->out.n;
    buffer_char(&s->out, '*');
    say_words(s, n, trim_to_words(s->draft, n->token->text), ' ');
    if (s->out.n > from + 1)
        buffer_char(&s->out, '*');
}

/* "near(a-b)[b5]": 5 words, in one sentence; [0]: any number. */
struct reach {
    uint64_t words;
    bool same_row;
};

static bool read_reach(struct slice option, struct reach *r) {
    struct slice number = option;
    *r = (struct reach){10, false};
    if (number.n && (*number.p == 'b' || *number.p == 'd')) {
        r->same_row = *number.p == 'b';
        number = (struct slice){number.p + 1, number.n - 1};
    }
    return !number.n || number_u64(number, &r->words);
}

static void add_operator(struct saying *s, const char *name, const struct reach *r) {
    buffer_format(&s->out, " %s", name);
    if (r->words)
        buffer_format(&s->out, "/%llu", (unsigned long long)r->words);
    if (r->same_row)
        buffer_text(&s->out, "/s");
    else if (!r->words)
        buffer_text(&s->out, "/p");
    buffer_char(&s->out, ' ');
}

/* The words in this order (NULL: as they stand), each near the one before it. */
static void say_chain(struct saying *s, const struct kh_node *n, const struct slice *words,
                      const int *order, int count, const char *name, const struct reach *r) {
    for (int i = 0; i < count; i++) {
        if (i)
            add_operator(s, name, r);
        say_words(s, n, words[order ? order[i] : i], '+');
    }
}

/* Three words in any order are six chains of BEFORE: NEAR would take the third from the stretch of
 * the first two. */
static void say_three(struct saying *s, const struct kh_node *n, const struct slice *words,
                      const struct reach *r) {
    static const int orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                     {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    buffer_char(&s->out, '(');
    for (int i = 0; i < 6 && s->ok; i++) {
        if (i)
            buffer_text(&s->out, " OR ");
        say_chain(s, n, words, orders[i], 3, "BEFORE", r);
    }
    buffer_char(&s->out, ')');
}

enum { WORDS_MOST = 64 };

static void say_nearness(struct saying *s, const struct kh_node *n) {
    const struct kh_token *t = n->token;
    struct slice words[WORDS_MOST], rest = t->text;
    struct reach r;
    int count = 0;
    bool ordered = t->kind == KH_SEQUENCE;
    char mark = memchr(rest.p, '-', rest.n) ? '-' : '+';
    while (rest.p && count < WORDS_MOST)
        words[count++] = slice_cut(&rest, mark);
    if (!read_reach(t->option, &r))
        lose(s, n, "a distance that is not known (known: [10], [b10], [d10])");
    else if (count < 2 || rest.p)
        lose(s, n, "nearness of one word, or of more than 64");
    else if (!ordered && count > 3)
        lose(s, n, "more than three words near one another, in any order");
    else if (!ordered && count == 3)
        say_three(s, n, words, &r);
    else
        say_chain(s, n, words, NULL, count, ordered ? "BEFORE" : "NEAR", &r);
}

static void say_code(struct saying *s, const struct kh_node *n) {
    uint32_t theme = s->code(s->with, n->token->text);
    if (theme == DRAFT_NONE) {
        lose(s, n, "a code that is not in the file");
        return;
    }
    buffer_char(&s->out, '#');
    buffer_add(&s->out, s->draft->themes[theme].id);
}

static bool has_any(struct slice s, const char *marks) {
    for (size_t i = 0; i < s.n; i++)
        if (strchr(marks, s.p[i]))
            return true;
    return false;
}

/* Columns have names in lower case. */
static void say_variable(struct saying *s, const struct kh_node *n) {
    const struct kh_token *t = n->token;
    if (has_any(t->text, "=!<>{}|") || has_any(t->option, "=!<>{}|")) {
        lose(s, n, "a variable or value with signs that conditions on columns do not take");
        return;
    }
    buffer_char(&s->out, '{');
    fold_word(t->text, &s->out);
    buffer_char(&s->out, '=');
    buffer_add(&s->out, t->option);
    buffer_char(&s->out, '}');
}

static void say_leaf(struct saying *s, const struct kh_node *n) {
    switch (n->token->kind) {
    case KH_WORD:
    case KH_PHRASE:
        say_words(s, n, n->token->text, '+');
        break;
    case KH_STRING:
        say_string(s, n);
        break;
    case KH_NEAR:
    case KH_SEQUENCE:
        say_nearness(s, n);
        break;
    case KH_CODE:
        say_code(s, n);
        break;
    case KH_VARIABLE:
        say_variable(s, n);
        break;
    case KH_FORM:
        lose(s, n, "a part of speech or a form of a word");
        break;
    default:
        lose(s, n, "a number, a length or a place in the document");
    }
}

/* Whether it has hits of its own: conditions on columns and what is negated have none. */
static bool finds(const struct kh_node *n) {
    bool any = false, all = true;
    if (n->kind == KH_LEAF || n->kind == KH_COUNTED)
        return !n->negated && n->token->kind != KH_VARIABLE;
    for (const struct kh_node *part = n->first; part; part = part->next) {
        bool found = finds(part);
        any |= found;
        all &= found;
    }
    return !n->negated && (n->kind == KH_ALL ? any : all);
}

static void say(struct saying *s, const struct kh_node *n);

static void say_part(struct saying *s, const struct kh_node *n) {
    bool group = n->kind == KH_ALL || n->kind == KH_ANY;
    if (group)
        buffer_text(&s->out, "( ");
    say(s, n);
    if (group)
        buffer_text(&s->out, " )");
}

/* What finds something comes first. */
static void say_all(struct saying *s, const struct kh_node *n) {
    const struct kh_node *head = n->first;
    while (head && !finds(head))
        head = head->next;
    if (!head) {
        lose(s, n, "nothing that could be a hit, only conditions and negations");
        return;
    }
    say_part(s, head);
    for (const struct kh_node *part = n->first; part; part = part->next) {
        if (part == head)
            continue;
        buffer_text(&s->out, part->negated ? " AND NOT " : " AND ");
        say_part(s, part);
    }
}

static void say_any(struct saying *s, const struct kh_node *n) {
    for (const struct kh_node *part = n->first; part; part = part->next) {
        if (part != n->first)
            buffer_text(&s->out, " OR ");
        if (part->negated)
            lose(s, part, "a negation as an alternative, which has no hit");
        else
            say_part(s, part);
    }
}

static void say(struct saying *s, const struct kh_node *n) {
    if (n->kind == KH_LEAF)
        say_leaf(s, n);
    else if (n->kind == KH_ALL)
        say_all(s, n);
    else if (n->kind == KH_ANY)
        say_any(s, n);
    else
        lose(s, n, "how often something occurs, how long it is or where it stands");
}

static void add_entry(struct saying *s, const struct kh_node *n, enum draft_kind kind) {
    if (s->ok)
        draft_add(s->draft, &(struct draft_entry){.theme = s->theme,
                                                  .kind = kind,
                                                  .pattern = buffer_slice(&s->out),
                                                  .weight = NAN,
                                                  .at = n->at});
}

static void add_alternative(struct saying *s, const struct kh_node *n) {
    enum kh_kind kind = n->kind == KH_LEAF ? n->token->kind : KH_END;
    s->ok = true;
    buffer_clear(&s->out);
    if (!finds(n))
        lose(s, n, "nothing that could be a hit, only conditions and negations");
    else
        say(s, n);
    add_entry(s, n,
              kind == KH_WORD || kind == KH_PHRASE ? DRAFT_STEM
              : kind == KH_STRING                  ? DRAFT_WORD
                                                   : DRAFT_RULE);
}

void kh_condition_add(struct draft *d, uint32_t theme, const struct kh_node *n,
                      uint32_t (*code)(void *with, struct slice name), void *with) {
    struct saying s = {.draft = d, .theme = theme, .code = code, .with = with};
    if (n->kind == KH_ANY && !n->negated)
        for (const struct kh_node *part = n->first; part; part = part->next)
            add_alternative(&s, part);
    else
        add_alternative(&s, n);
    buffer_free(&s.out);
}
