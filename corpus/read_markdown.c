/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Transcripts in Markdown: `**Ana Berg:** text`. Escapes, links and bold type are read as what they
 * show; where names are bold they are the speakers, otherwise the layouts of plain text are tried.
 */
#include "corpus/clean.h"
#include "corpus/layout.h"
#include "corpus/references.h"
#include "corpus/remarks.h"
#include "corpus/stamps.h"

enum { SIGNPOST_WORDS = 4 };

static bool is_space(char c) {
    return c == ' ' || c == '\t';
}

static bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

/* `**Ana Berg:** text`, `**Ana Berg**: text`, `**Ana Berg** [00:12]: text`; *rest begins with the
 * time if there is one behind the name. */
static bool find_bold(struct slice line, struct slice *name, struct slice *time,
                      struct slice *rest) {
    struct slice s = clean_trim(line);
    bool under = line_begins(s, "__");
    *time = (struct slice){NULL, 0};
    if (!under && !line_begins(s, "**"))
        return false;
    const char *end = s.n > 4 ? memmem(s.p + 2, s.n - 2, under ? "__" : "**", 2) : NULL;
    if (!end)
        return false;
    *name = clean_trim((struct slice){s.p + 2, (size_t)(end - s.p) - 2});
    *rest = slice_from(s, (size_t)(end - s.p) + 2);
    bool colon = name->n && name->p[name->n - 1] == ':';
    if (colon) {
        name->n--;
    } else {
        struct stamp stamp;
        struct slice behind = *rest;
        bool stamped = stamp_cut(&behind, &stamp) && !stamp.bare;
        if (stamped) {
            *time = stamp.text;
            *rest = behind;
        } else {
            *rest = clean_trim(*rest);
        }
        colon = rest->n && *rest->p == ':' && (rest->n == 1 || is_space(rest->p[1]));
        if (colon)
            *rest = slice_from(*rest, 1);
        else if (!stamped)
            return false;
    }
    *name = clean_trim(*name);
    struct label label;
    struct slice bracket = *name;
    bracket = slice_cut(&bracket, '(');
    return label_is_name(clean_trim(bracket)) &&
           !(label_find(line, &label) && label_is_key(&label));
}

/* Signposts that stand where names do. */
static bool is_signpost(struct slice name) {
    static const char *const posts[] = {"break", "intro", "outro", "music", "jingle", "sponsor"};
    for (size_t i = 0; i < sizeof posts / sizeof *posts; i++)
        if (name.n == strlen(posts[i]) && line_begins(name, posts[i]))
            return true;
    return false;
}

struct markdown {
    struct transcript *t;
    struct buffer out;
    uint64_t line;
};

/* `[shown](address)` and `![shown](address)`: adds what is shown, leaves the rest. */
static size_t add_link(struct markdown *m, struct slice s) {
    size_t from = *s.p == '!' ? 2 : 1;
    if (s.n < from + 3 || s.p[from - 1] != '[')
        return 0;
    const char *close = memchr(s.p, ']', s.n);
    if (!close || close + 1 >= s.p + s.n || close[1] != '(')
        return 0;
    const char *end = memchr(close, ')', (size_t)(s.p + s.n - close));
    if (!end)
        return 0;
    struct slice shown = {s.p + from, (size_t)(close - s.p) - from};
    struct slice address = {close + 2, (size_t)(end - close) - 2};
    if (memchr(shown.p, '[', shown.n))
        return 0;
    if (from == 1)
        buffer_add(&m->out, shown);
    else
        transcript_leave(m->t, m->line, UNSPOKEN_COMMENT, shown);
    if (address.n)
        transcript_leave(m->t, m->line, UNSPOKEN_COMMENT, address);
    return (size_t)(end - s.p) + 1;
}

/* `[04:01]`, escaped or not, inside the text. */
static size_t skip_stamp(struct markdown *m, struct slice s, bool first) {
    struct stamp stamp;
    struct slice rest = s;
    if (first || !stamp_cut(&rest, &stamp) || stamp.bare || stamp.text.p[stamp.text.n - 1] != ']')
        return 0;
    transcript_leave(m->t, m->line, UNSPOKEN_TIME, stamp.text);
    return (size_t)(stamp.text.p + stamp.text.n - s.p);
}

/* `_` that sets off a word, not one inside of it. */
static bool is_underline(struct slice s, bool word_before) {
    bool word_behind = s.n > 1 && !is_space(s.p[1]) && !is_punctuation(s.p[1]);
    return *s.p == '_' && !(word_before && word_behind);
}

static size_t add_special(struct markdown *m, struct slice s, bool first, bool word_before) {
    size_t n = 0;
    if ((*s.p == '\\' || *s.p == '[') && (n = skip_stamp(m, s, first)) > 0)
        return n;
    if ((*s.p == '[' || *s.p == '!') && (n = add_link(m, s)) > 0)
        return n;
    if (*s.p == '&' && (n = reference_add(&m->out, s)) > 0)
        return n;
    if (*s.p == '\\' && s.n > 1 && is_punctuation(s.p[1])) {
        buffer_char(&m->out, s.p[1]);
        return 2;
    }
    if (*s.p == '*' && s.n > 1 && s.p[1] == '*')
        return 2;
    return *s.p == '`' || is_underline(s, word_before) ? 1 : 0;
}

/* The bytes of `s` before the next one that Markdown may mean something by. */
static size_t plain_run(struct slice s) {
    static const bool special[256] = {['\\'] = true, ['*'] = true, ['_'] = true, ['['] = true,
                                      ['!'] = true,  ['`'] = true, ['&'] = true};
    size_t n = 0;
    while (n < s.n && !special[(unsigned char)s.p[n]])
        n++;
    return n;
}

/* What a line of Markdown shows; p is NULL when it is the line itself. */
static struct slice shown(struct markdown *m, struct slice s) {
    bool first = true, changed = false, word = false;
    if (plain_run(s) == s.n)
        return (struct slice){NULL, 0};
    buffer_clear(&m->out);
    while (s.n) {
        size_t run = plain_run(s);
        if (run) {
            char last = s.p[run - 1];
            buffer_add(&m->out, (struct slice){s.p, run});
            first = first && line_is_blank((struct slice){s.p, run});
            word = !is_space(last) && !is_punctuation(last);
        } else {
            run = add_special(m, s, first, word);
            changed |= run > 0;
            if (run == 0) {
                buffer_char(&m->out, *s.p);
                run = 1;
            }
            first = word = false;
        }
        s = slice_from(s, run);
    }
    return changed ? references_text(&m->out, &m->t->arena) : (struct slice){NULL, 0};
}

static struct slice as_shown(struct markdown *m, struct slice s) {
    struct slice text = shown(m, s);
    return text.p ? text : s;
}

/* A line's text, behind `> `. */
static struct slice skip_quote(struct slice s) {
    return line_begins(s, "> ") ? slice_from(s, 2) : s;
}

static void read_line(struct markdown *m, struct line *line) {
    struct slice name, time, rest;
    m->line = line->number;
    line->text = skip_quote(line->text);
    if (!find_bold(line->text, &name, &time, &rest)) {
        line->text = as_shown(m, line->text);
        return;
    }
    if (is_signpost(name) && line_words(rest) <= SIGNPOST_WORDS) {
        transcript_leave(m->t, line->number, UNSPOKEN_HEADER, clean_trim(line->text));
        line->gone = true;
        return;
    }
    line->text = as_shown(m, rest);
    line->speaker = as_shown(m, name);
    if (time.p) {
        struct buffer b = {0};
        buffer_add(&b, time);
        buffer_char(&b, ' ');
        buffer_add(&b, line->text);
        line->text = arena_copy(&m->t->arena, buffer_slice(&b));
        buffer_free(&b);
    }
    if (is_signpost(line->speaker)) {
        transcript_leave(m->t, line->number, UNSPOKEN_HEADER, line->speaker);
        line->speaker = SLICE("");
    }
}

static bool is_table_row(const struct line *line) {
    struct slice s = clean_trim(line->text);
    return s.n > 2 && *s.p == '|' && s.p[s.n - 1] == '|';
}

/* Tables of people above the turns; code fences. */
static void leave_blocks(struct lines *l, struct transcript *t) {
    size_t rows = 0, others = 0;
    for (size_t i = 0; i < l->n; i++) {
        rows += is_table_row(&l->items[i]);
        others += !l->items[i].blank && !is_table_row(&l->items[i]);
    }
    for (size_t i = 0; i < l->n; i++)
        if ((rows < others && is_table_row(&l->items[i])) || line_begins(l->items[i].text, "```"))
            lines_leave(l, i, t, UNSPOKEN_HEADER);
}

/* A line that is nothing but a name in bold. */
static bool find_bold_alone(struct slice line, struct label *label) {
    struct slice s = clean_trim(line);
    if (s.n < 5 || !line_begins(s, "**") || memcmp(s.p + s.n - 2, "**", 2) != 0)
        return false;
    label->name = label->base = clean_trim((struct slice){s.p + 2, s.n - 4});
    label->rest = SLICE("");
    return label_is_name(label->name) && !memchr(label->name.p, '*', label->name.n) &&
           !memchr(label->name.p, ':', label->name.n) && !label_is_key(label);
}

/* Names in bold on lines of their own: two or more, of whom so many are met again that they are
 * people who take turns and no headings. */
static void find_names_alone(struct lines *l, struct transcript *t) {
    struct label label;
    uint64_t alone = 0, again = 0;
    labels_clear(&t->labels);
    for (size_t i = 0; i < l->n; i++)
        if (!l->items[i].gone && find_bold_alone(l->items[i].text, &label)) {
            labels_see(&t->labels, &label, true);
            alone++;
            again += labels_recurs(&t->labels, &label);
        }
    if (again == 0 || alone < 3 || alone - again < 2 || 2 * (alone - again) > alone + 1)
        return;
    for (size_t i = 0; i < l->n; i++)
        if (!l->items[i].gone && find_bold_alone(l->items[i].text, &label)) {
            l->items[i].speaker = label.name;
            l->items[i].text = label.rest;
        }
}

static bool read_markdown(struct transcript *t, const struct reading *in, struct fault *f) {
    struct lines l = {0};
    struct markdown m = {.t = t};
    uint64_t bold = 0;
    (void)f;
    lines_cut(&l, in->text);
    leave_blocks(&l, t);
    remarks_leave(&l, t);
    find_names_alone(&l, t);
    for (size_t i = 0; i < l.n; i++)
        if (!l.items[i].gone && !l.items[i].blank) {
            if (!l.items[i].speaker.p)
                read_line(&m, &l.items[i]);
            bold += l.items[i].speaker.p != NULL;
        }
    lines_settle(&l);
    layout_read(t, &l);
    t->layout = bold ? "markdown, bold names" : "markdown";
    lines_free(&l);
    buffer_free(&m.out);
    return true;
}

/* Lines that begin with a name in bold, or a table; at the least, bold type or a link. */
static int detect_markdown(struct slice start) {
    size_t bold = 0, rules = 0, marks = 0;
    for (struct slice rest = start; rest.p;) {
        struct slice line = slice_cut(&rest, '\n'), name, time, text;
        bold += find_bold(line, &name, &time, &text);
        marks += line.n && (memmem(line.p, line.n, "](http", 6) || memmem(line.p, line.n, "**", 2));
        rules += line_begins(line, "|--") || line_begins(line, "| --") || line_begins(line, "|:-");
    }
    return bold > 1 ? 80 : bold + rules ? 30 : marks ? 10 : 0;
}

const struct reader reader_markdown = {"markdown", "md|markdown", false, detect_markdown,
                                       read_markdown};
