/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/format_tree.h"

/* Joins what is said of a theme that was there already. */
static void join(struct draft *d, uint32_t theme, struct slice name, struct slice note,
                 struct draft_at at) {
    const struct draft_theme *t = &d->themes[theme];
    unsigned long long line = t->at.line;
    draft_remark(d, at, name, "the same category as in line %llu: joined", line);
    if (note.n && t->note.n && !slice_eq(note, t->note))
        draft_lose(d, at, note, "another description of the category of line %llu", line);
}

uint32_t format_tree_theme(struct draft *d, uint32_t parent, struct slice name, struct slice note,
                           struct draft_at at, struct fault *f) {
    const size_t before = d->n_themes;
    if (parent == FORMAT_FAULTY)
        return FORMAT_FAULTY;
    if (!name.n) {
        draft_refuse(d, f, at, NO_QUOTE, "a category without a name");
        return FORMAT_FAULTY;
    }
    uint32_t theme = draft_theme(d, parent, name, at, f);
    if (theme == DRAFT_NONE)
        return FORMAT_FAULTY;
    if (d->n_themes == before)
        join(d, theme, name, note, at);
    draft_describe(d, theme, NO_QUOTE, note);
    return theme;
}

void format_tree_colours(struct draft *d, struct draft_at first, uint64_t n) {
    if (n)
        draft_remark(d, first, NO_QUOTE, "colours are left out (%llu)", (unsigned long long)n);
}

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static struct slice skip_space(struct slice s) {
    while (s.n && is_space(*s.p))
        s = (struct slice){s.p + 1, s.n - 1};
    return s;
}

static bool begins(struct slice s, const char *with) {
    size_t n = strlen(with);
    return s.n >= n && memcmp(s.p, with, n) == 0;
}

/* What follows the first `end` in it; nothing where there is none. */
static struct slice behind(struct slice s, const char *end) {
    const char *at = s.n ? memmem(s.p, s.n, end, strlen(end)) : NULL;
    size_t n = strlen(end);
    return at ? (struct slice){at + n, (size_t)(s.p + s.n - at) - n} : (struct slice){"", 0};
}

/* From the name of an element on. */
static struct format_root take_tag(struct slice s) {
    struct format_root r = {.name = s, .attributes = {"", 0}};
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == ':')
            r.name.p = s.p + i + 1;
        if (!is_space(s.p[i]) && s.p[i] != '>' && s.p[i] != '/' && s.p[i] != '[')
            continue;
        r.name.n = (size_t)(s.p + i - r.name.p);
        r.attributes = (struct slice){s.p + i, s.n - i};
        const char *end = memchr(r.attributes.p, '>', r.attributes.n);
        if (end)
            r.attributes.n = (size_t)(end - r.attributes.p);
        return r;
    }
    return (struct format_root){.name = {"", 0}, .attributes = {"", 0}};
}

struct format_root format_xml_root(struct slice start) {
    static const char doctype[] = "<!DOCTYPE";
    for (struct slice s = skip_space(start); begins(s, "<"); s = skip_space(s)) {
        if (begins(s, "<?"))
            s = behind(s, "?>");
        else if (begins(s, "<!--"))
            s = behind(s, "-->");
        else if (begins(s, doctype))
            return take_tag(
                skip_space((struct slice){s.p + sizeof doctype - 1, s.n - (sizeof doctype - 1)}));
        else
            return take_tag((struct slice){s.p + 1, s.n - 1});
    }
    return (struct format_root){.name = {"", 0}, .attributes = {"", 0}};
}

void format_tree_indent(const struct format_tree *t, uint32_t levels) {
    for (uint32_t i = 0; i < t->base + levels; i++)
        buffer_char(t->to, '\t');
}

void format_tree_to(struct format_tree *t, uint32_t depth) {
    while (t->open > depth) {
        format_tree_indent(t, --t->open);
        buffer_format(t->to, "</%s>\n", t->element);
    }
}
