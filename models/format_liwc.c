/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * LIWC dictionaries, as the program has written them from 2001 to 2022:
 *
 *     %
 *     1    affect (Affective processes)     number, name, perhaps a longer name
 *         2    posemo                       deeper: below the one above it
 *     %
 *     happ*    1    2                       a word or phrase, its categories
 *
 * What stands between the columns may be TABs or spaces, and nothing has to stand between number
 * and name. */
#include <math.h>
#include <stdlib.h>

#include "models/format_all.h"
#include "models/format_lines.h"
#include "pipeline/intern.h"

struct liwc {
    struct draft *draft;
    struct fault *fault;
    struct format_lines lines;
    struct intern numbers; /* without zeroes in front … */
    uint32_t *themes;      /* … to the category */
    uint64_t *lines_of;    /* [numbers]: the last line that has this number behind a word */
    size_t cap_themes, cap_lines_of;
    struct format_levels levels;
};

static bool is_percent(struct slice line) {
    return slice_eq(format_trim(line), SLICE("%"));
}

static bool is_liwc(struct slice start) {
    struct format_lines l = format_lines_of(start);
    while (format_lines_next(&l))
        if (format_trim(l.line).n)
            return is_percent(l.line);
    return false;
}

static size_t digits(struct slice s) {
    size_t n = 0;
    while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
        n++;
    return n;
}

static struct slice without_zeroes(struct slice number) {
    while (number.n > 1 && *number.p == '0')
        number.p++, number.n--;
    return number;
}

static bool refuse(struct liwc *l, struct slice what, const char *why) {
    return draft_refuse(l->draft, l->fault, format_lines_at(&l->lines, what.p), what, "%s", why);
}

/* "affect (Affective processes)": cuts the longer name off. */
static struct slice cut_label(struct slice *name) {
    const char *open = name->p, *end = name->p + name->n;
    while (open < end && !(*open == '(' && open > name->p && format_blank(open - 1, open)))
        open++;
    if (open == end || end[-1] != ')')
        return SLICE("");
    struct slice label = {open + 1, (size_t)(name->p + name->n - open) - 2};
    *name = format_trim((struct slice){name->p, (size_t)(open - name->p)});
    return format_trim(label);
}

static bool read_category(struct liwc *l) {
    struct slice line = format_trim(l->lines.line), name = line;
    size_t indent = (size_t)(line.p - l->lines.line.p), n = digits(line);
    if (!n)
        return refuse(l, line, "a line of the legend begins with the number of a category");
    struct slice number = without_zeroes((struct slice){line.p, n});
    name = format_trim((struct slice){line.p + n, line.n - n});
    if (!name.n)
        return refuse(l, line, "a category without a name");
    struct slice label = cut_label(&name);
    struct draft_at at = format_lines_at(&l->lines, line.p);
    uint32_t theme =
        draft_theme(l->draft, format_levels_parent(&l->levels, indent), name, at, l->fault);
    size_t known = l->numbers.count, id;
    if (theme == DRAFT_NONE)
        return false;
    draft_describe(l->draft, theme, label, SLICE(""));
    format_levels_push(&l->levels, indent, theme);
    id = intern_add(&l->numbers, number);
    if (id != known)
        return refuse(l, line, "the number of another category");
    MEM_GROW(l->themes, l->cap_themes, known + 1);
    MEM_GROW(l->lines_of, l->cap_lines_of, known + 1);
    l->themes[id] = theme;
    l->lines_of[id] = 0;
    return true;
}

/* Cuts the next stretch off *rest. In one that begins with a parenthesis, `(02 134)125/464`, there
 * may be blanks. One that is not closed before another opens is no such stretch: looked for up to
 * the end of the line, each of many would cost the whole line. */
static struct slice cut_code(struct slice *rest) {
    struct slice all = *rest, chunk = format_chunk(rest);
    const char *end = all.p + all.n, *close = chunk.p + 1;
    if (!chunk.n || *chunk.p != '(')
        return chunk;
    while (close < end && *close != ')' && *close != '(')
        close++;
    if (close == end || *close == '(' || close < chunk.p + chunk.n)
        return chunk;
    *rest = (struct slice){close, (size_t)(end - close)};
    struct slice tail = format_chunk(rest);
    return (struct slice){chunk.p, (size_t)(tail.p + tail.n - chunk.p)};
}

static bool is_code(struct slice s) {
    return s.n && (digits(s) == s.n || *s.p == '(' || *s.p == '<');
}

/* "(02 134)125/464" and "<of>131/125": other categories behind or before certain words. */
static bool is_condition(struct slice code) {
    return (*code.p == '(' || *code.p == '<') &&
           memchr(code.p, *code.p == '(' ? ')' : '>', code.n) &&
           digits((struct slice){code.p + code.n - 1, 1});
}

/* False when the word can be no pattern. */
static bool read_code(struct liwc *l, struct slice term, struct draft_at word, struct slice code) {
    struct draft_at at = format_lines_at(&l->lines, code.p);
    if (is_condition(code)) {
        draft_lose(l->draft, at, code, "a category on a condition, which hearth does not have");
        return true;
    }
    if (digits(code) < code.n) {
        draft_lose(l->draft, at, code, "not the number of a category");
        return true;
    }
    uint32_t id = intern_find(&l->numbers, without_zeroes(code));
    if (id == INTERN_NONE) {
        refuse(l, code, "no category in the legend has this number");
        return true;
    }
    bool again = l->lines_of[id] == l->lines.number;
    l->lines_of[id] = l->lines.number;
    return again || draft_term(l->draft, l->themes[id], term, "*", NAN, word);
}

/* The word or phrase: what stands before the TAB, or before the first number. */
static struct slice cut_term(struct slice *rest) {
    struct slice line = *rest, chunk;
    const char *tab = memchr(line.p, '\t', line.n);
    if (tab) {
        *rest = (struct slice){tab, (size_t)(line.p + line.n - tab)};
        return format_trim((struct slice){line.p, (size_t)(tab - line.p)});
    }
    for (chunk = format_chunk(rest); chunk.n; chunk = cut_code(rest))
        if (is_code(chunk) && chunk.p > line.p)
            break;
    *rest = (struct slice){chunk.p, (size_t)(line.p + line.n - chunk.p)};
    return format_trim((struct slice){line.p, (size_t)(chunk.p - line.p)});
}

/* LIWC has `*` at the end of a word. */
static void look_at_stars(struct liwc *l, struct slice term, struct draft_at at) {
    for (struct slice rest = term, chunk; (chunk = format_chunk(&rest)).n;)
        if (memchr(chunk.p, '*', chunk.n - 1)) {
            draft_remark(l->draft, at, term, "a * within a word: any characters");
            return;
        }
}

static bool read_word(struct liwc *l) {
    struct slice rest = format_trim(l->lines.line), term = cut_term(&rest), code = cut_code(&rest);
    struct draft_at at = format_lines_at(&l->lines, term.p);
    if (!code.n)
        return refuse(l, term, "no category behind the word");
    look_at_stars(l, term, at);
    while (code.n && read_code(l, term, at, code))
        code = cut_code(&rest);
    return true;
}

/* The line that ends the legend is the second one of a percent sign. */
static bool read_lines(struct liwc *l) {
    int percents = 0;
    while (format_lines_next(&l->lines)) {
        struct slice line = format_trim(l->lines.line);
        if (!line.n)
            continue;
        if (is_percent(line) && percents < 2)
            percents++;
        else if (percents == 0)
            return refuse(l, line, "a LIWC dictionary begins with a line of %");
        else if (percents == 1)
            read_category(l);
        else
            read_word(l);
    }
    return percents == 2 || draft_refuse(l->draft, l->fault, ((struct draft_at){0, 0}), NO_QUOTE,
                                         "no legend: two lines of %% with the categories between");
}

static bool read_liwc(struct draft *d, struct slice text, struct fault *f) {
    struct liwc l = {.draft = d, .fault = f, .lines = format_lines_of(text)};
    read_lines(&l);
    intern_free(&l.numbers);
    free(l.themes);
    free(l.lines_of);
    free(l.levels.items);
    return fault_none(f);
}

enum { ABLE = ABLE_WORDS | ABLE_PHRASES | ABLE_STAR_END | ABLE_LABEL | ABLE_TREE };

static void write_legend(struct draft *d, struct buffer *to) {
    buffer_text(to, "%\n");
    for (size_t i = 0; i < d->n_themes; i++) {
        const uint32_t theme = d->order[i];
        const struct draft_theme *t = &d->themes[theme];
        struct slice name = draft_name(d, theme, ABLE);
        if (memchr(name.p, '(', name.n))
            name = draft_level(d, theme);
        draft_theme_fits(d, theme, ABLE);
        for (uint32_t k = 0; k < t->depth; k++)
            buffer_char(to, '\t');
        buffer_format(to, "%zu\t", i + 1);
        buffer_add(to, name);
        if (t->label.n && !slice_eq(t->label, name)) {
            buffer_text(to, " (");
            buffer_add(to, t->label);
            buffer_char(to, ')');
        }
        buffer_char(to, '\n');
    }
    buffer_text(to, "%\n");
}

/* A word stands in one line, with all of its categories. */
struct words {
    struct intern patterns;
    uint32_t *first, *last; /* [patterns]: its entries, a chain along `next` */
    size_t cap_first, cap_last;
    uint32_t *next; /* [n_entries] */
};

static void gather(struct draft *d, struct words *w) {
    w->next = mem_zero(d->n_entries, sizeof *w->next);
    for (uint32_t i = 0; i < d->n_entries; i++) {
        size_t known = w->patterns.count;
        w->next[i] = DRAFT_NONE;
        if (!draft_entry_fits(d, i, ABLE))
            continue;
        uint32_t id = intern_add(&w->patterns, d->entries[i].pattern);
        MEM_GROW(w->first, w->cap_first, known + 1);
        MEM_GROW(w->last, w->cap_last, known + 1);
        if (id == known)
            w->first[id] = i;
        else
            w->next[w->last[id]] = i;
        w->last[id] = i;
    }
}

static void write_words(struct draft *d, const struct words *w, struct buffer *to) {
    size_t *number = mem_zero(d->n_themes, sizeof *number);
    for (size_t i = 0; i < d->n_themes; i++)
        number[d->order[i]] = i + 1;
    for (uint32_t id = 0; id < w->patterns.count; id++) {
        size_t last = 0;
        buffer_add(to, intern_text(&w->patterns, id));
        for (uint32_t i = w->first[id]; i != DRAFT_NONE; i = w->next[i])
            if (number[d->entries[i].theme] != last)
                buffer_format(to, "\t%zu", last = number[d->entries[i].theme]);
        buffer_char(to, '\n');
    }
    free(number);
}

static void write_liwc(struct draft *d, struct buffer *to) {
    struct words w = {0};
    write_legend(d, to);
    gather(d, &w);
    write_words(d, &w, to);
    intern_free(&w.patterns);
    free(w.first);
    free(w.last);
    free(w.next);
}

const struct format format_liwc = {"liwc",  "LIWC dictionaries", "dic",
                                   is_liwc, read_liwc,           write_liwc};
