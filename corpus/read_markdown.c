/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transcripts in Markdown: `**Ana Berg:** text`. Escapes, links and bold type are read as what they
 * show; where names are bold they are the speakers, otherwise the layouts of plain text are tried.
 */
#include "corpus/clean.h"
#include "corpus/layout.h"
#include "corpus/markdown.h"
#include "corpus/numbering.h"
#include "corpus/remarks.h"
#include "corpus/stamps.h"
#include "pipeline/scan.h"

/* Names on lines of their own are one in so many lines. */
enum { SIGNPOST_WORDS = 4, ALONE_LEAST = 8 };

static bool is_space(char c) {
    return c == ' ' || c == '\t';
}

/* `*Ana*`, `**Ana**`, `***Ana***`, also with underscores: how many signs; 0: none. */
static size_t emphasis(struct slice s) {
    size_t n = 0;
    while (n < s.n && n < 3 && (*s.p == '*' || *s.p == '_') && s.p[n] == *s.p)
        n++;
    return n && n < s.n && !is_space(s.p[n]) ? n : 0;
}

/* The time at the beginning of *s, which is moved behind it; one without brackets only where
 * `bare`. */
static struct slice cut_time(struct slice *s, bool bare) {
    struct stamp stamp;
    struct slice rest = *s;
    if (!stamp_cut(&rest, &stamp) || (stamp.bare && !bare && rest.n))
        return (struct slice){NULL, 0};
    *s = rest;
    return stamp.text;
}

/* The colon behind a name in bold: inside, outside, or a time in its place. */
static bool cut_colon(struct slice *name, struct slice *time, struct slice *rest) {
    if (name->n && name->p[name->n - 1] == ':') {
        name->n--;
        return true;
    }
    struct slice behind = cut_time(rest, false);
    *time = behind.p ? behind : *time;
    *rest = clean_trim(*rest);
    if (!rest->n || *rest->p != ':' || (rest->n > 1 && !is_space(rest->p[1])))
        return behind.p != NULL;
    *rest = slice_from(*rest, 1);
    return true;
}

/* `**Ana Berg:** text`, `**Ana Berg**: text`, `**Ana Berg** [00:12]: text`, `**00:12 Ana:** text`;
 * with a single sign only before a colon. *time: p is NULL when there is none. */
static bool find_bold(struct slice line, struct slice *name, struct slice *time,
                      struct slice *rest) {
    struct slice s = clean_trim(line);
    size_t n = emphasis(s);
    const char *end =
        n && s.n > 2 * n ? scan_rare(slice_from(s, n), (struct slice){s.p, n}, 0) : NULL;
    if (!end)
        return false;
    *name = clean_trim((struct slice){s.p + n, (size_t)(end - s.p) - n});
    *rest = slice_from(s, (size_t)(end - s.p) + n);
    *time = cut_time(name, true);
    struct slice before = *time;
    if (!cut_colon(name, time, rest) || (n == 1 && time->p != before.p))
        return false;
    *name = clean_trim(*name);
    struct label label = {.base = *name};
    struct slice bracket = *name;
    bracket = slice_cut(&bracket, '(');
    return label_is_name(clean_trim(bracket)) && !label_is_key(&label);
}

/* Signposts that stand where names do. */
static bool is_signpost(struct slice name) {
    static const char *const posts[] = {"break", "intro", "outro", "music", "jingle", "sponsor"};
    for (size_t i = 0; i < sizeof posts / sizeof *posts; i++)
        if (name.n == strlen(posts[i]) && line_begins(name, posts[i]))
            return true;
    return false;
}

/* A line's text, behind `> `, without the backslash that breaks the line at its end. */
static struct slice within(struct slice s) {
    while (s.n && *s.p == '>' && (s.n == 1 || s.p[1] == ' ' || s.p[1] == '>'))
        s = slice_from(s, s.n > 1 && s.p[1] == ' ' ? 2 : 1);
    return s.n > 1 && s.p[s.n - 1] == '\\' && s.p[s.n - 2] != '\\' ? (struct slice){s.p, s.n - 1}
                                                                   : s;
}

/* `named`: what is set off before a colon is a speaker. */
static void read_line(struct markdown *m, struct line *line, bool named) {
    struct slice name, time, rest;
    m->line = line->number;
    line->text = within(line->text);
    if (!named || !find_bold(line->text, &name, &time, &rest)) {
        line->text = markdown_shown(m, line->text);
        return;
    }
    if (is_signpost(name) && line_words(rest) <= SIGNPOST_WORDS) {
        transcript_leave(m->t, line->number, UNSPOKEN_HEADER, clean_trim(line->text));
        line->gone = true;
        return;
    }
    line->text = markdown_shown(m, rest);
    line->speaker = markdown_shown(m, name);
    line->time = time;
    if (is_signpost(line->speaker)) {
        transcript_leave(m->t, line->number, UNSPOKEN_HEADER, line->speaker);
        line->speaker = SLICE("");
    }
}

static bool is_table_row(const struct line *line) {
    struct slice s = clean_trim(line->text);
    return s.n > 2 && *s.p == '|' && s.p[s.n - 1] == '|';
}

/* `[1]: https://x.org`, where a link's reference leads. */
static bool is_definition(struct slice line) {
    const char *close = line.n > 3 && *line.p == '[' ? memchr(line.p, ']', line.n) : NULL;
    struct slice behind = close ? slice_from(line, (size_t)(close - line.p) + 1) : SLICE("");
    return line_begins(behind, ": http") || line_begins(behind, ": <http");
}

/* Tables of people above the turns; code fences; addresses. */
static void leave_blocks(struct lines *l, struct transcript *t) {
    size_t rows = 0, others = 0;
    for (size_t i = 0; i < l->n; i++) {
        rows += is_table_row(&l->items[i]);
        others += !l->items[i].blank && !is_table_row(&l->items[i]);
    }
    for (size_t i = 0; i < l->n; i++)
        if ((rows < others && is_table_row(&l->items[i])) || line_begins(l->items[i].text, "```"))
            lines_leave(l, i, t, UNSPOKEN_HEADER);
        else if (is_definition(l->items[i].text))
            lines_leave(l, i, t, UNSPOKEN_COMMENT);
}

/* A line that is nothing but a name in bold, or a heading that is one. */
static bool find_alone(struct slice line, struct label *label) {
    struct slice s = clean_trim(line), name = s;
    size_t marks = 0;
    while (marks < s.n && marks < 6 && s.p[marks] == '#')
        marks++;
    if (marks && marks < s.n && s.p[marks] == ' ')
        name = clean_trim(slice_from(s, marks));
    if (line_begins(name, "**") && name.n > 4 && memcmp(name.p + name.n - 2, "**", 2) == 0)
        name = clean_trim((struct slice){name.p + 2, name.n - 4});
    *label = (struct label){.name = name, .base = name, .rest = SLICE("")};
    return name.p > s.p && label_is_name(name) && !memchr(name.p, '*', name.n) &&
           !memchr(name.p, ':', name.n) && !label_is_key(label);
}

/* Names in bold, or as headings, on lines of their own: two or more, of whom so many are met again
 * that they are people who take turns and no headings. */
static void find_names_alone(struct lines *l, struct transcript *t) {
    struct label label;
    uint64_t alone = 0, again = 0, lines = 0;
    labels_clear(&t->labels);
    for (size_t i = 0; i < l->n; i++) {
        lines += !l->items[i].gone && !l->items[i].blank;
        if (!l->items[i].gone && find_alone(l->items[i].text, &label)) {
            labels_see(&t->labels, &label, true);
            alone++;
            again += labels_recurs(&t->labels, &label);
        }
    }
    if (ALONE_LEAST * alone < lines || again == 0 || alone < 3 || alone - again < 2 ||
        2 * (alone - again) > alone + 1)
        return;
    for (size_t i = 0; i < l->n; i++)
        if (!l->items[i].gone && find_alone(l->items[i].text, &label)) {
            l->items[i].speaker = label.name;
            l->items[i].text = label.rest;
        }
}

/* Whether what is set off before a colon names speakers: some recur, or most paragraphs begin with
 * one, or the first does; not the one remark in bold. */
static bool sets_off_names(const struct lines *l, struct transcript *t) {
    uint64_t bold = 0, again = 0, starts = 0;
    bool first = false;
    labels_clear(&t->labels);
    for (size_t i = 0; i < l->n; i++) {
        const struct line *line = &l->items[i];
        struct slice name, time, rest;
        if (line->gone || line->blank)
            continue;
        starts += line->start;
        if (line->speaker.p || !find_bold(within(line->text), &name, &time, &rest))
            continue;
        struct label label = {.base = name};
        labels_see(&t->labels, &label, true);
        again += labels_recurs(&t->labels, &label);
        first |= starts == 1;
        bold++;
    }
    return again > 0 || 2 * bold >= starts || first;
}

static bool read_markdown(struct transcript *t, const struct reading *in, struct fault *f) {
    struct lines l = {0};
    struct markdown m = {.t = t};
    uint64_t bold = 0;
    (void)f;
    lines_cut(&l, in->text);
    leave_blocks(&l, t);
    find_names_alone(&l, t);
    remarks_leave(&l, t);
    numbering_leave(&l, t);
    bool named = sets_off_names(&l, t);
    for (size_t i = 0; i < l.n; i++)
        if (!l.items[i].gone && !l.items[i].blank) {
            if (!l.items[i].speaker.p)
                read_line(&m, &l.items[i], named);
            bold += l.items[i].speaker.p != NULL;
        }
    lines_settle(&l);
    layout_read(t, &l);
    t->layout = bold ? "markdown, bold names" : "markdown";
    lines_free(&l);
    copying_free(&m.out);
    return true;
}

/* Bold type or a link. */
static bool has_marks(struct slice text) {
    return scan_rare(text, SLICE("](http"), 0) || scan_rare(text, SLICE("**"), 0);
}

/* The rows above or below the header of a table. */
static bool is_rule(struct slice line) {
    return line.n && *line.p == '|' &&
           (line_begins(line, "|--") || line_begins(line, "| --") || line_begins(line, "|:-"));
}

/* Lines that begin with a name in bold, or a table, or headings that are names; at the least, bold
 * type or a link. */
static int detect_markdown(struct slice start) {
    struct labels names = {.lines = 0};
    struct label label;
    size_t bold = 0, rules = 0, again = 0, lines = 0;
    for (struct slice rest = start; rest.p;) {
        struct slice line = slice_cut(&rest, '\n'), name, time, text;
        lines += !line_is_blank(line);
        bold += find_bold(line, &name, &time, &text);
        rules += is_rule(line);
        if (line.n && *line.p == '#' && find_alone(line, &label)) {
            labels_see(&names, &label, true);
            again += labels_recurs(&names, &label);
        }
    }
    labels_free(&names);
    bool headed = again > 0 && ALONE_LEAST * again >= lines;
    return bold > 1 ? 80 : bold + rules || headed ? 30 : has_marks(start) ? 10 : 0;
}

const struct reader reader_markdown = {.name = "markdown",
                                       .extensions = "md|markdown",
                                       .detect = detect_markdown,
                                       .read = read_markdown};
