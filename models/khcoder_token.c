/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/khcoder_token.h"

#include "models/format_lines.h"

size_t kh_star(struct slice s) {
    if (s.n && *s.p == '*')
        return 1;
    return s.n >= 3 && memcmp(s.p, "\xef\xbc\x8a", 3) == 0 ? 3 : 0;
}

static struct kh_token token(enum kh_kind kind, struct slice text) {
    return (struct kh_token){.kind = kind, .all = text, .text = text};
}

static struct kh_token wrong(struct slice all, const char *why) {
    return (struct kh_token){.kind = KH_WRONG, .all = all, .text = all, .wrong = why};
}

static struct slice from_to(const char *p, const char *end) {
    return (struct slice){p, (size_t)(end - p)};
}

/* The operators, and what else is known by its whole text. */
static bool is_fixed(struct slice chunk, struct kh_token *t) {
    static const struct {
        struct slice text;
        enum kh_kind kind;
        bool negated;
    } fixed[] = {
        {SLICE("and"), KH_AND, false},      {SLICE("&"), KH_AND, false},
        {SLICE("&!"), KH_AND, true},        {SLICE("or"), KH_OR, false},
        {SLICE("|"), KH_OR, false},         {SLICE("|!"), KH_OR, true},
        {SLICE("not"), KH_NOT, false},      {SLICE("!"), KH_NOT, false},
        {SLICE(">"), KH_COMPARE, false},    {SLICE(">="), KH_COMPARE, false},
        {SLICE("<"), KH_COMPARE, false},    {SLICE("<="), KH_COMPARE, false},
        {SLICE("=="), KH_COMPARE, false},   {SLICE("="), KH_COMPARE, false},
        {SLICE("+"), KH_ARITHMETIC, false}, {SLICE("-"), KH_ARITHMETIC, false},
        {SLICE("*"), KH_ARITHMETIC, false}, {SLICE("/"), KH_ARITHMETIC, false},
        {SLICE("lw"), KH_LENGTH, false},    {SLICE("lc"), KH_LENGTH, false},
        {SLICE("No."), KH_PLACE, false},
    };
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        if (slice_eq(chunk, fixed[i].text)) {
            *t = token(fixed[i].kind, chunk);
            t->negated = fixed[i].negated;
            return true;
        }
    return false;
}

static bool is_number(struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
    return s.n > 0;
}

static bool holds(struct slice s, const char *what) {
    return s.n && memmem(s.p, s.n, what, strlen(what)) != NULL;
}

static struct kh_token plain(struct slice chunk) {
    struct kh_token t;
    if (is_fixed(chunk, &t))
        return t;
    if (is_number(chunk))
        return token(KH_NUMBER, chunk);
    if (holds(chunk, "->"))
        return token(KH_FORM, chunk);
    return token(memchr(chunk.p, '+', chunk.n) ? KH_PHRASE : KH_WORD, chunk);
}

/* 'a string', which may hold blanks. */
static struct kh_token read_string(struct slice *rest) {
    const char *p = rest->p, *end = p + rest->n;
    const char *close = rest->n > 1 ? memchr(p + 1, '\'', rest->n - 1) : NULL;
    if (!close) {
        struct slice all = *rest;
        *rest = from_to(end, end);
        return wrong(all, "this ' is never closed");
    }
    struct kh_token t = token(KH_STRING, from_to(p, close + 1));
    t.text = from_to(p + 1, close);
    *rest = from_to(close + 1, end);
    return t;
}

/* <*code>, whose name may hold blanks. */
static struct kh_token read_code(struct slice *rest) {
    const char *p = rest->p, *end = p + rest->n, *close = memchr(p, '>', rest->n);
    if (!close) {
        struct slice all = *rest;
        *rest = from_to(end, end);
        return wrong(all, "this < is never closed: <*code>");
    }
    struct slice name = from_to(p + 1, close);
    size_t star = kh_star(name);
    struct kh_token t = token(KH_CODE, from_to(p, close + 1));
    t.text = format_trim((struct slice){name.p + star, name.n - star});
    *rest = from_to(close + 1, end);
    return t;
}

static struct kh_token read_variable(struct slice *rest) {
    struct slice all = format_chunk(rest);
    const char *arrow = memmem(all.p, all.n, "-->", 3);
    if (!arrow || arrow == all.p + 2)
        return wrong(all, "no <>variable-->value");
    struct kh_token t = token(KH_VARIABLE, all);
    t.text = from_to(all.p + 2, arrow);
    t.option = from_to(arrow + 3, all.p + all.n);
    return t;
}

/* near(a-b)[10] and seq(a-b)[10] from the parenthesis on. */
static struct kh_token read_nearness(enum kh_kind kind, struct slice *rest) {
    const char *p = rest->p, *end = p + rest->n;
    const char *open = memchr(p, '(', rest->n), *close = memchr(open, ')', (size_t)(end - open));
    if (!close) {
        struct slice all = *rest;
        *rest = from_to(end, end);
        return wrong(all, "this ( is never closed");
    }
    struct slice words = from_to(open + 1, close);
    *rest = from_to(close + 1, end);
    struct slice option = rest->n && *rest->p == '[' ? format_chunk(rest) : SLICE("");
    struct kh_token t = token(kind, from_to(p, option.n ? option.p + option.n : close + 1));
    t.text = words;
    if (option.n && option.p[option.n - 1] != ']')
        return wrong(t.all, "this [ is never closed");
    t.option = option.n ? (struct slice){option.p + 1, option.n - 2} : option;
    return t;
}

/* A parenthesis that is glued to the end of a word: strictly a part of it, but nobody means that.
 */
static struct slice cut_glued(struct slice chunk, struct slice *rest) {
    const char *end = rest->p + rest->n;
    size_t n = chunk.n;
    if (chunk.p[n - 1] == ')' && !memchr(chunk.p, '(', n))
        while (n > 1 && chunk.p[n - 1] == ')')
            n--;
    *rest = from_to(chunk.p + n, end);
    return (struct slice){chunk.p, n};
}

struct kh_token kh_token_read(struct slice *rest) {
    struct slice s = format_trim(*rest), after;
    *rest = s;
    if (!s.n)
        return token(KH_END, s);
    after = (struct slice){s.p + 1, s.n - 1};
    if (*s.p == '(' || *s.p == ')') {
        *rest = after;
        return token(*s.p == '(' ? KH_OPEN : KH_CLOSE, (struct slice){s.p, 1});
    }
    if (*s.p == '\'')
        return read_string(rest);
    if (*s.p == '<' && kh_star(after))
        return read_code(rest);
    if (s.n >= 2 && memcmp(s.p, "<>", 2) == 0)
        return read_variable(rest);
    if (s.n >= 5 && memcmp(s.p, "near(", 5) == 0)
        return read_nearness(KH_NEAR, rest);
    if (s.n >= 4 && memcmp(s.p, "seq(", 4) == 0)
        return read_nearness(KH_SEQUENCE, rest);
    return plain(cut_glued(format_chunk(rest), rest));
}
