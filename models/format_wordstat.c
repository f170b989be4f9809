/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * WordStat dictionaries: a tree by indentation, in which what has a weight is a word, a phrase
 * (with
 * `_` or blanks between) or a rule (wordstat_rules.h), and all else is a category:
 *
 *     EMOTIONS
 *         POSITIVE
 *             HAPP* (1)
 *             OVER_THE_MOON (1.5)
 *             @NOTBAD [BAD AFTER #NEGATIONS /S 3] (1) */
#include <math.h>
#include <stdlib.h>

#include "models/format_all.h"
#include "models/format_lines.h"
#include "models/wordstat_rules.h"

struct wordstat {
    struct draft *draft;
    struct fault *fault;
    struct format_lines lines;
    struct format_levels levels;
    struct wordstat_rules rules;
    bool any; /* word with a weight */
};

static bool is_rule(struct slice line) {
    return line.n && *line.p == '@' && memchr(line.p, '[', line.n);
}

/* Whether a line is indented by a TAB and weighed, below one that is neither. */
static bool is_wordstat(struct slice start) {
    struct format_lines l = format_lines_of(start);
    bool category = false;
    double weight;
    while (format_lines_next(&l)) {
        struct slice line = format_trim(l.line);
        bool weighed = format_cut_weight(&line, &weight);
        if (weighed && category && l.line.n && *l.line.p == '\t')
            return true;
        if (line.n && weighed)
            return false;
        category |= line.n > 0;
    }
    return false;
}

/* WordStat puts `_` between the words of a phrase. */
static struct slice with_blanks(struct slice term, struct buffer *room) {
    buffer_clear(room);
    buffer_add(room, term);
    for (size_t i = 0; i < room->n; i++)
        if (room->p[i] == '_')
            room->p[i] = ' ';
    return buffer_slice(room);
}

static void read_word(struct wordstat *w, uint32_t theme, struct slice line, double weight) {
    struct draft_at at = format_lines_at(&w->lines, line.p);
    struct buffer room = {0};
    /* 1 is what a word has that nobody weighed. */
    weight = weight < 1 || weight > 1 ? weight : NAN;
    if (is_rule(line))
        wordstat_rules_add(&w->rules, theme, line, weight, at);
    else
        draft_term(w->draft, theme, with_blanks(line, &room), "*?", weight, at);
    buffer_free(&room);
}

static void read_line(struct wordstat *w) {
    struct slice line = format_trim(w->lines.line);
    size_t indent = (size_t)(line.p - w->lines.line.p);
    uint32_t parent = format_levels_parent(&w->levels, indent);
    struct draft_at at = format_lines_at(&w->lines, line.p);
    double weight;
    if (format_cut_weight(&line, &weight)) {
        w->any = true;
        if (!line.n)
            draft_refuse(w->draft, w->fault, at, format_trim(w->lines.line),
                         "a weight without a word");
        else if (parent == DRAFT_NONE)
            draft_refuse(w->draft, w->fault, at, line, "a word outside of any category");
        else
            read_word(w, parent, line, weight);
        return;
    }
    uint32_t theme = draft_theme(w->draft, parent, line, at, w->fault);
    if (theme != DRAFT_NONE)
        format_levels_push(&w->levels, indent, theme);
}

static bool read_wordstat(struct draft *d, struct slice text, struct fault *f) {
    struct wordstat w = {.draft = d, .fault = f, .lines = format_lines_of(text)};
    while (format_lines_next(&w.lines))
        if (format_trim(w.lines.line).n)
            read_line(&w);
    if (!w.any)
        draft_remark(d, (struct draft_at){0, 0}, NO_QUOTE, "no word with a weight, WORD (1)");
    if (fault_none(f))
        wordstat_rules_translate(&w.rules, d);
    wordstat_rules_free(&w.rules);
    free(w.levels.items);
    return fault_none(f);
}

enum {
    ABLE = ABLE_WORDS | ABLE_PHRASES | ABLE_STAR | ABLE_ONE | ABLE_WEIGHT | ABLE_TREE | ABLE_RULE
};

/* The name of a category in a line of its own must not look like a weighed word. */
static struct slice category_name(const struct draft *d, uint32_t theme) {
    struct slice name = draft_name(d, theme, ABLE), cut = name;
    double weight;
    return format_cut_weight(&cut, &weight) ? draft_level(d, theme) : name;
}

static void add_weight(struct buffer *to, double weight) {
    buffer_text(to, " (");
    buffer_shortest(to, isnan(weight) ? 1 : weight);
    buffer_text(to, ")\n");
}

static void indent(struct buffer *to, uint32_t depth) {
    for (uint32_t i = 0; i < depth; i++)
        buffer_char(to, '\t');
}

/* "@NAME [#A AFTER #B /S 3] (1)"; the entry's id is the name. */
static void write_rule(struct draft *d, uint32_t entry, struct buffer *to) {
    const struct draft_entry *e = &d->entries[entry];
    struct buffer rule = {0};
    if (wordstat_rule_write(d, entry, &rule)) {
        indent(to, d->themes[e->theme].depth + 1);
        buffer_char(to, '@');
        if (e->id.n)
            buffer_add(to, e->id);
        else
            buffer_format(to, "RULE_%lu", (unsigned long)entry + 1);
        buffer_text(to, " [");
        buffer_add(to, buffer_slice(&rule));
        buffer_char(to, ']');
        add_weight(to, e->weight);
    }
    buffer_free(&rule);
}

static void write_entry(struct draft *d, uint32_t entry, struct buffer *to) {
    const struct draft_entry *e = &d->entries[entry];
    if (e->kind == DRAFT_RULE) {
        if (draft_entry_fits(d, entry, ABLE | ABLE_ID))
            write_rule(d, entry, to);
        return;
    }
    if (!draft_entry_fits(d, entry, ABLE))
        return;
    if (memchr(e->pattern.p, '_', e->pattern.n) || is_rule(e->pattern)) {
        draft_lose(d, e->at, e->pattern, "signs that mean something else in %s", d->target);
        return;
    }
    indent(to, d->themes[e->theme].depth + 1);
    buffer_add(to, e->pattern);
    add_weight(to, e->weight);
}

static void write_wordstat(struct draft *d, struct buffer *to) {
    for (size_t i = 0; i < d->n_themes; i++) {
        const uint32_t theme = d->order[i];
        draft_theme_fits(d, theme, ABLE);
        indent(to, d->themes[theme].depth);
        buffer_add(to, category_name(d, theme));
        buffer_char(to, '\n');
        for (uint32_t e = d->themes[theme].first; e != DRAFT_NONE; e = d->entries[e].next)
            write_entry(d, e, to);
    }
}

const struct format format_wordstat = {"wordstat",  "WordStat dictionaries", "cat",
                                       is_wordstat, read_wordstat,           write_wordstat};
