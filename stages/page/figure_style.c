/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/figure_style.h"

#include "pipeline/intern.h"

/* Takes what stands before the next `{`, and what stands between it and its `}`. False at the end.
 */
static bool next_rule(struct slice *rest, struct slice *selector, struct slice *body) {
    const char *open = rest->n ? memchr(rest->p, '{', rest->n) : NULL, *end = rest->p + rest->n;
    size_t depth = 1;
    if (!open)
        return false;
    *selector = (struct slice){rest->p, (size_t)(open - rest->p)};
    const char *p = open + 1;
    for (; p < end && depth; p++)
        depth += *p == '{' ? 1 : *p == '}' ? (size_t)-1 : 0;
    *body = (struct slice){open + 1, (size_t)(p - open - (depth ? 1 : 2))};
    *rest = (struct slice){p, (size_t)(end - p)};
    return true;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

static struct slice trim(struct slice s) {
    while (s.n && is_blank(*s.p))
        s = (struct slice){s.p + 1, s.n - 1};
    while (s.n && is_blank(s.p[s.n - 1]))
        s.n--;
    return s;
}

/* Behind a comment, if it begins with one. */
static struct slice skip_comments(struct slice s) {
    for (s = trim(s); s.n > 3 && memcmp(s.p, "/*", 2) == 0; s = trim(s)) {
        const char *end = memmem(s.p, s.n, "*/", 2);
        if (!end)
            return (struct slice){"", 0};
        s = (struct slice){end + 2, s.n - (size_t)(end + 2 - s.p)};
    }
    return s;
}

static bool begins(struct slice s, const char *with) {
    return s.n >= strlen(with) && memcmp(s.p, with, strlen(with)) == 0;
}

/* The value of --name among the declarations of :root; empty when there is none. */
static struct slice colour_of(struct slice root, struct slice name) {
    while (root.n) {
        struct slice value = slice_cut(&root, ';'), key = trim(slice_cut(&value, ':'));
        if (slice_eq(key, name))
            return trim(value);
    }
    return (struct slice){"", 0};
}

static void add_body(struct slice root, struct slice body, struct buffer *to) {
    static const char var[] = "var(";
    for (const char *at; body.n && (at = memmem(body.p, body.n, var, strlen(var)));) {
        buffer_add(to, (struct slice){body.p, (size_t)(at - body.p)});
        struct slice rest = {at + strlen(var), body.n - (size_t)(at - body.p) - strlen(var)};
        buffer_add(to, colour_of(root, trim(slice_cut(&rest, ')'))));
        body = rest;
    }
    buffer_add(to, body);
}

void figure_style(struct slice css, struct buffer *to) {
    struct slice rest = css, selector, body, root = {"", 0};
    while (next_rule(&rest, &selector, &body)) {
        selector = skip_comments(selector);
        if (slice_eq(selector, SLICE(":root")) && !root.n)
            root = body;
        if (!begins(selector, "svg") && !begins(selector, "."))
            continue;
        buffer_add(to, selector);
        buffer_text(to, " {");
        add_body(root, body, to);
        buffer_text(to, "}\n");
    }
}
