/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rich Text Format (1.9.1): a walk over its groups. Properties hold to the end of the group that
 * they stand in; the first word of a group may say that it holds no text of the document, or text
 * that nobody says. */
#include "corpus/clean.h"
#include "corpus/rtf.h"
#include "corpus/rtf_text.h"
#include "corpus/rtf_words.h"
#include "pipeline/utf8.h"

enum { DEPTH_MOST = 10000, WINDOWS_1252 = 1252 };

struct walk {
    struct rtf_text text;
    struct rtf rtf;
    bool star; /* \*: the group is passed over unless its word is known */
};

static bool is_rtf(struct slice bytes) {
    return bytes.n >= 5 && memcmp(bytes.p, "{\\rtf", 5) == 0;
}

static void leave_group(struct rtf_text *w, enum unspoken why) {
    struct rtf_level *l = rtf_level(w);
    if (l->left)
        return;
    rtf_end_left(w);
    l->left = l->first = true;
    l->why = why;
}

/* Of paragraphs; those of a header or a footnote say nothing of the body's. */
static void take_paragraph(struct rtf_text *w, const struct rtf_word *word) {
    if (!rtf_level(w)->left)
        w->flow.table = word->action == RTF_IN_TABLE;
}

/* Of characters. */
static void take_property(struct walk *walk, const struct rtf_word *word) {
    struct rtf_text *w = &walk->text;
    struct rtf_level *l = rtf_level(w);
    bool on = !walk->rtf.numbered || walk->rtf.number != 0;
    switch (word->action) {
    case RTF_PLAIN:
        l->hidden = l->deleted = false;
        l->font = -1;
        break;
    case RTF_HIDDEN:
        l->hidden = on;
        break;
    case RTF_DELETED:
        l->deleted = on;
        break;
    case RTF_UC:
        l->uc = walk->rtf.number > 0 ? walk->rtf.number : 0;
        break;
    default:
        break;
    }
}

/* Of fonts and code pages. */
static void take_font(struct walk *walk, const struct rtf_word *word) {
    struct rtf_text *w = &walk->text;
    long number = walk->rtf.number;
    switch (word->action) {
    case RTF_FONT:
        if (rtf_level(w)->fonts)
            rtf_font_begin(&w->fonts, number);
        rtf_level(w)->font = number;
        break;
    case RTF_DEFAULT_FONT:
        w->default_font = number;
        break;
    case RTF_CHARSET:
        rtf_font_charset(&w->fonts, number);
        break;
    case RTF_FONT_PAGE:
        rtf_font_page(&w->fonts, number);
        break;
    case RTF_PAGE:
        w->page = number > 0 && number <= UINT16_MAX ? (int)number : word->value;
        break;
    default:
        break;
    }
}

/* What the group is. */
static void take_group(struct rtf_text *w, const struct rtf_word *word) {
    struct rtf_level *l = rtf_level(w);
    switch (word->action) {
    case RTF_SKIP:
        l->skip = true;
        break;
    case RTF_LEAVE:
        leave_group(w, (enum unspoken)word->value);
        break;
    case RTF_BOX:
        rtf_begin_box(w);
        break;
    case RTF_FONTS:
        l->fonts = true;
        break;
    case RTF_FORMS:
        l->forms = true;
        break;
    default:
        break;
    }
}

/* Of the two forms of a text the second one, \ud, is taken. */
static void take_form(struct walk *walk) {
    struct rtf_text *w = &walk->text;
    if (w->n > 1 && rtf_level(w)[-1].forms && slice_eq(walk->rtf.name, SLICE("ud")))
        rtf_level(w)->skip = rtf_level(w)[-1].skip;
}

static void take_word(struct walk *walk) {
    struct rtf_text *w = &walk->text;
    const struct rtf_word *word = rtf_word(walk->rtf.name);
    bool star = walk->star;
    walk->star = false;
    w->ignore = 0;
    if (rtf_level(w)->skip) {
        take_form(walk);
    } else if (!word) {
        rtf_level(w)->skip = star;
    } else if (word->action <= RTF_FORMS) {
        take_group(w, word);
    } else if (word->action <= RTF_PLAIN_PARAGRAPH) {
        take_paragraph(w, word);
    } else if (word->action <= RTF_UC) {
        take_property(walk, word);
    } else if (word->action <= RTF_PAGE) {
        take_font(walk, word);
    } else if (word->action == RTF_SAY) {
        rtf_say(w, slice_of(word->text));
    } else if (word->action == RTF_SAY_CODE) {
        rtf_say_code(w, walk->rtf.number);
    } else if (word->action == RTF_CELL) {
        rtf_end_cell(w);
    } else if (word->action == RTF_ROW) {
        rtf_end_row(w);
    } else {
        rtf_end_paragraph(w);
    }
}

static void take_symbol(struct walk *walk) {
    struct rtf_text *w = &walk->text;
    char c = walk->rtf.bytes.n ? *walk->rtf.bytes.p : ' ';
    bool literal = c == '{' || c == '}' || c == '\\';
    w->ignore = literal ? w->ignore : 0;
    walk->star = c == '*';
    if (rtf_level(w)->skip)
        return;
    if (literal)
        rtf_add_bytes(w, walk->rtf.bytes);
    else if (c == '~')
        rtf_say(w, SLICE("\u00a0"));
    else if (c == '_')
        rtf_say(w, SLICE("\u2011"));
    else if (c == '\t')
        rtf_say(w, SLICE("\t"));
    else if (c == '\n' || c == '\r')
        rtf_end_paragraph(w);
}

static bool open_group(struct walk *walk) {
    struct rtf_text *w = &walk->text;
    if (w->n > DEPTH_MOST)
        return false;
    MEM_GROW(w->levels, w->cap, w->n + 1);
    struct rtf_level new = w->levels[w->n - 1];
    new.skip = new.skip || new.forms;
    new.forms = new.first = new.box = false;
    w->levels[w->n++] = new;
    w->ignore = 0;
    walk->star = false;
    return true;
}

static void close_group(struct walk *walk) {
    struct rtf_text *w = &walk->text;
    const struct rtf_level *l = rtf_level(w);
    w->ignore = 0;
    walk->star = false;
    if (l->first)
        rtf_end_left(w);
    if (l->box)
        rtf_end_box(w);
    w->n--;
}

/* False when groups lie too deep. */
static bool take(struct walk *walk) {
    struct rtf_text *w = &walk->text;
    bool text = walk->rtf.event == RTF_BYTES || walk->rtf.event == RTF_BYTE;
    if (text) {
        if (!rtf_level(w)->skip)
            rtf_add_bytes(w, walk->rtf.bytes);
        walk->star = false;
        return true;
    }
    bool literal =
        walk->rtf.event == RTF_SYMBOL && walk->rtf.bytes.n && memchr("{}\\", *walk->rtf.bytes.p, 3);
    if (!literal)
        rtf_say_bytes(w);
    if (walk->rtf.event == RTF_OPENS)
        return open_group(walk);
    if (walk->rtf.event == RTF_CLOSES)
        close_group(walk);
    else if (walk->rtf.event == RTF_WORD)
        take_word(walk);
    else
        take_symbol(walk);
    return true;
}

/* What stands behind the end of the document, which no program shows. */
static void leave_rest(struct walk *walk) {
    struct rtf_text *w = &walk->text;
    struct slice rest = walk->rtf.rest;
    struct buffer b = {0};
    while (rest.n && (unsigned char)rest.p[rest.n - 1] <= ' ')
        rest.n--;
    if (rest.n && code_page_add(&w->pages, WINDOWS_1252, rest, &b, &w->bad) &&
        clean_trim(buffer_slice(&b)).n)
        transcript_leave(w->t, 0, UNSPOKEN_OTHER,
                         arena_copy(&w->t->arena, clean_trim(buffer_slice(&b))));
    buffer_free(&b);
}

static bool judge(struct walk *walk, const struct reading *in, struct fault *f) {
    struct rtf_text *w = &walk->text;
    struct place at = {in->file, 0, 0};
    if (w->unknown)
        return fault_input(f, at, NO_QUOTE, "text in code page %d, which is not known", w->unknown);
    if (w->bad && !in->repair)
        return fault_input(f, at, NO_QUOTE,
                           "%llu byte%s that %s no character in the code page that the file names",
                           (unsigned long long)w->bad, w->bad == 1 ? "" : "s",
                           w->bad == 1 ? "is" : "are");
    w->t->repaired += w->bad;
    if (w->n > 0 && !in->repair)
        return fault_input(f, at, NO_QUOTE,
                           "it breaks off: %zu group%s not closed (--repair reads what there is)",
                           w->n, w->n == 1 ? " is" : "s are");
    return true;
}

static bool walk_all(struct walk *walk, const struct reading *in, struct fault *f) {
    struct rtf_text *w = &walk->text;
    MEM_GROW(w->levels, w->cap, 1);
    w->levels[w->n++] = (struct rtf_level){.font = -1, .uc = 1};
    rtf_next(&walk->rtf); /* the group of it all */
    while (w->n > 0 && rtf_next(&walk->rtf))
        if (!take(walk))
            return fault_input(f, (struct place){in->file, 0, 0}, NO_QUOTE,
                               "more than %d groups within each other", DEPTH_MOST);
    if (w->n == 0)
        leave_rest(walk);
    return true;
}

static bool read_rtf(struct transcript *t, const struct reading *in, struct fault *f) {
    if (!is_rtf(in->bytes))
        return fault_input(f, (struct place){in->file, 0, 0}, NO_QUOTE,
                           "no RTF: it does not begin with {\\rtf");
    struct walk walk = {.text = {.t = t, .page = WINDOWS_1252}, .rtf = {.rest = in->bytes}};
    bool ok = walk_all(&walk, in, f);
    rtf_finish(&walk.text);
    ok = ok && judge(&walk, in, f) && office_read(&walk.text.o, t, in, "an RTF document", f);
    rtf_text_free(&walk.text);
    return ok;
}

static int detect_rtf(struct slice start) {
    return is_rtf(start) ? 100 : 0;
}

const struct reader reader_rtf = {
    .name = "rtf", .extensions = "rtf", .of_bytes = true, .detect = detect_rtf, .read = read_rtf};
