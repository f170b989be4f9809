/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label_candidates.h"

#include <stdlib.h>

#include "corpus/clean.h"

/* `Researcher 2-<TAB>text`, `Anna<TAB>text` */
static bool find_tabbed(struct slice s, struct label *l) {
    const char *tab = s.n ? memchr(s.p, '\t', s.n) : NULL;
    if (!tab)
        return false;
    struct slice name = clean_trim((struct slice){s.p, (size_t)(tab - s.p)});
    if (name.n && name.p[name.n - 1] == '-')
        name = clean_trim((struct slice){name.p, name.n - 1});
    if (!label_is_name(name) || memchr(name.p, '[', name.n) || memchr(name.p, ':', name.n))
        return false;
    *l = (struct label){.name = name, .base = name, .rest = slice_from(s, (size_t)(tab - s.p) + 1)};
    return !line_is_blank(l->rest);
}

/* `Ana Berg (00:12)`: the time is not part of the name. */
void label_candidate_cut_time(struct label_candidate *c) {
    struct slice name = c->label.name;
    for (size_t i = name.n; i-- > 0;) {
        if (name.p[i] != '(' && name.p[i] != '[')
            continue;
        struct stamp stamp;
        if (i > 0 && stamp_alone(slice_from(name, i), &stamp) && !c->stamped) {
            c->stamp = stamp;
            c->stamped = true;
            c->label.name = clean_trim((struct slice){name.p, i});
        }
        return;
    }
}

static struct slice skip_space(struct slice s) {
    while (s.n && (*s.p == ' ' || *s.p == '\t'))
        s = slice_from(s, 1);
    return s;
}

/* `Q.  When was that?`, `A.  In May.`, as courts write it. It could begin a list: it must recur. */
static bool find_lettered(struct slice line, struct label *l) {
    struct slice s = skip_space(line);
    if (s.n < 3 || (*s.p != 'Q' && *s.p != 'A') || s.p[1] != '.' ||
        (s.p[2] != ' ' && s.p[2] != '\t'))
        return false;
    struct slice name = {s.p, 1};
    *l = (struct label){.name = name, .base = name, .rest = slice_from(s, 2), .tight = true};
    return true;
}

static bool find_name(struct slice s, struct label *l) {
    return label_find(s, l) || label_find_bracketed(s, l) || find_lettered(s, l) ||
           find_tabbed(s, l);
}

static struct slice skip_bullet(struct slice line) {
    static const char *const bullets[] = {"- ", "* ", "\xe2\x80\xa2 ", "\xe2\x80\x93 "};
    struct slice s = skip_space(line);
    if (!s.n || !memchr("-*\xe2", *s.p, 3))
        return s;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (line_begins(s, bullets[i]))
            return slice_from(s, strlen(bullets[i]));
    return s;
}

static bool find_candidate(struct slice line, struct label_candidate *c) {
    struct slice rest = line;
    c->stamped = stamp_cut(&rest, &c->stamp);
    c->bulleted = false;
    if (!c->stamped)
        rest = line;
    if (!find_name(rest, &c->label)) {
        struct slice behind = skip_bullet(rest);
        c->bulleted = true;
        if (behind.p == rest.p || !find_name(behind, &c->label))
            return false;
    }
    label_candidate_cut_time(c);
    return c->label.name.n > 0;
}

bool label_is_bulleted(struct slice line) {
    return skip_bullet(line).p != skip_space(line).p;
}

void label_candidates_find(struct label_candidates *c, const struct lines *l) {
    for (size_t i = 0; i < l->n; i++) {
        if (l->items[i].blank || l->items[i].gone)
            continue;
        MEM_GROW(c->at, c->cap, c->n + 1);
        struct label_candidate *next = &c->at[c->n];
        next->line = i;
        c->n += find_candidate(l->items[i].text, next);
    }
}

const struct label_candidate *label_candidates_get(struct label_candidates *c, size_t line) {
    if (c->next > 0 && c->at[c->next - 1].line >= line)
        c->next = 0;
    while (c->next < c->n && c->at[c->next].line < line)
        c->next++;
    return c->next < c->n && c->at[c->next].line == line ? &c->at[c->next] : NULL;
}

void label_candidates_free(struct label_candidates *c) {
    free(c->at);
}
