/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/clean.h"
#include "corpus/layout.h"
#include "corpus/mark_words.h"
#include "corpus/remarks.h"
#include "corpus/stamps.h"

/* What stands between `open` and `close` at the beginning of a line, with white space and more
 * behind it. */
static bool find_between(struct slice line, char open, char close, struct label *l) {
    struct slice s = slice_trim(line);
    struct stamp stamp;
    const char *end = s.n > 3 && *s.p == open ? memchr(s.p, close, s.n) : NULL;
    if (!end || stamp_alone((struct slice){s.p, (size_t)(end - s.p) + 1}, &stamp))
        return false;
    struct slice name = clean_trim((struct slice){s.p + 1, (size_t)(end - s.p) - 1});
    *l = (struct label){.name = name, .base = name, .rest = slice_from(s, (size_t)(end - s.p) + 1)};
    return label_is_name(name) && l->rest.n > 1 && (*l->rest.p == ' ' || *l->rest.p == '\t') &&
           !mark_words_of(name).nothing &&
           !stamp_alone(l->rest, &stamp); /* `[Ana] 10:14` is the head of a turn */
}

/* `[id1] text` */
static bool find_id(struct slice line, struct label *l) {
    return find_between(line, '[', ']', l);
}

/* `<Ana> text` */
static bool find_nick(struct slice line, struct label *l) {
    return find_between(line, '<', '>', l);
}

/* A dash of any length between spaces at byte `i`, the first space: its bytes, or 0. */
static size_t dash_at(struct slice s, size_t i) {
    static const char *const dashes[] = {" - ", " \xe2\x80\x93 ", " \xe2\x80\x94 "};
    if (i + 2 >= s.n || (s.p[i + 1] != '-' && s.p[i + 1] != '\xe2'))
        return 0;
    for (size_t k = 0; k < sizeof dashes / sizeof *dashes; k++)
        if (line_begins(slice_from(s, i), dashes[k]))
            return strlen(dashes[k]);
    return 0;
}

/* `Ana – text`; the name has few words. */
static bool find_dashed(struct slice line, struct label *l) {
    struct slice s = slice_trim(line);
    size_t spaces = 0;
    for (size_t i = 0; i < s.n && spaces < 5; i++) {
        if (s.p[i] != ' ')
            continue;
        spaces++;
        size_t n = dash_at(s, i);
        if (!n)
            continue;
        struct slice name = {s.p, i};
        *l = (struct label){.name = name, .base = name, .rest = slice_from(s, i + n)};
        return label_is_name(name) && label_is_proper(name) && !label_is_key(l) &&
               !memchr(name.p, ':', name.n);
    }
    return false;
}

static const struct {
    bool (*find)(struct slice line, struct label *l);
    const char *name, *evidence;
} kinds[] = {
    {find_id, "bracketed ids", "a name in brackets"},
    {find_nick, "bracketed names", "a name in pointed brackets"},
    {find_dashed, "names and dashes", "a name and a dash"},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* Names recur, and most paragraphs begin with one: `[laughter]` does not. */
static bool fits(struct transcript *t, const struct lines *l, size_t kind) {
    uint64_t ids = 0, starts = 0, again = 0, lines = 0;
    labels_clear(&t->labels);
    for (size_t i = 0; i < l->n; i++) {
        struct label label;
        if (l->items[i].blank || l->items[i].gone || l->items[i].speaker.p)
            continue;
        bool is = kinds[kind].find(l->items[i].text, &label);
        lines++;
        starts += l->items[i].start || is;
        if (!is)
            continue;
        ids++;
        labels_see(&t->labels, &label, l->items[i].start);
        again += labels_recurs(&t->labels, &label);
    }
    return ids >= 3 && 5 * ids >= 4 * starts && 8 * ids >= lines &&
           (kind == 0 ? again > 0 : 3 * again >= ids);
}

static size_t kind_of(struct transcript *t, const struct lines *l) {
    size_t kind = 0;
    while (kind < KINDS && !fits(t, l, kind))
        kind++;
    return kind;
}

static int weigh(struct transcript *t, const struct lines *l) {
    return kind_of(t, l) < KINDS ? 90 : 0;
}

static void read(struct transcript *t, struct lines *l) {
    struct turns r = turns_of_text(t, l->source);
    size_t kind = kind_of(t, l) % KINDS;
    uint64_t ids = 0;
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        struct label label;
        if (line->gone)
            continue;
        if (line->blank) {
            turns_pause(&r);
        } else if (kinds[kind].find(line->text, &label)) {
            turns_begin(&r, label.name, line->number);
            turns_add(&r, label.rest, line->number);
            ids++;
        } else if (ids == 0 && remark_heading(line->text)) {
            lines_leave(l, i, t, UNSPOKEN_HEADER);
        } else {
            turns_add(&r, line->text, line->number);
        }
    }
    turns_end(&r);
    t->layout = kinds[kind].name;
    buffer_format(&t->evidence, "%llu lines begin with %s", (unsigned long long)ids,
                  kinds[kind].evidence);
}

const struct layout layout_ids = {"bracketed ids", weigh, read};
