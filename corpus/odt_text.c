/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/odt_text.h"

#include <stdlib.h>

#include "corpus/clean.h"

/* The elements that mean something here, in byte order of their names. */
enum element {
    ANNOTATION,
    DESC,
    FOOTER,
    FOOTER_FIRST,
    FOOTER_LEFT,
    H,
    HEADER,
    HEADER_FIRST,
    HEADER_LEFT,
    HIDDEN_TEXT,
    LINE_BREAK,
    NOTE,
    P,
    PLACEHOLDER,
    RUBY_TEXT,
    S,
    SECTION,
    TAB,
    TABLE_CELL,
    TABLE_ROW,
    TEXT_BOX,
    TITLE,
    TRACKED_CHANGES,
    OTHER
};
static const char *const element_names[OTHER] = {
    [ANNOTATION] = "annotation",
    [DESC] = "desc",
    [FOOTER] = "footer",
    [FOOTER_FIRST] = "footer-first",
    [FOOTER_LEFT] = "footer-left",
    [H] = "h",
    [HEADER] = "header",
    [HEADER_FIRST] = "header-first",
    [HEADER_LEFT] = "header-left",
    [HIDDEN_TEXT] = "hidden-text",
    [LINE_BREAK] = "line-break",
    [NOTE] = "note",
    [P] = "p",
    [PLACEHOLDER] = "placeholder",
    [RUBY_TEXT] = "ruby-text",
    [S] = "s",
    [SECTION] = "section",
    [TAB] = "tab",
    [TABLE_CELL] = "table-cell",
    [TABLE_ROW] = "table-row",
    [TEXT_BOX] = "text-box",
    [TITLE] = "title",
    [TRACKED_CHANGES] = "tracked-changes",
};

/* Of those that one text:s stands for: they are folded in the end, and before that no layout tells
 * more of them apart. */
enum { SPACES_MOST = 8 };

struct walk {
    struct office *o;
    struct transcript *t;
    struct xml *x;
    bool styles;   /* styles.xml: only headers and footers are looked at */
    bool in_text;  /* below office:text */
    unsigned skip; /* the depth of the element that is being left out, plus 1; 0: none */
    enum unspoken why;
    bool keep;          /* what is left out is told */
    struct buffer left; /* its text */
    unsigned inside;    /* open paragraphs of it */
    unsigned paragraphs;
    bool space; /* the last thing said is a space that others collapse into */
};

static int by_name(const void *key, const void *member) {
    return strcmp(key, *(const char *const *)member);
}

static bool starts_with(const char *s, const char *start) {
    return strncmp(s, start, strlen(start)) == 0;
}

/* The name alone tells: svg's title and desc, drawing's text-box, text's p. */
static enum element element_of(const struct xml *x) {
    if (!starts_with(x->space, "urn:oasis:names:tc:opendocument:xmlns:"))
        return OTHER;
    const char *const *found =
        bsearch(x->name, element_names, OTHER, sizeof *element_names, by_name);
    return found ? (enum element)(found - element_names) : OTHER;
}

static void leave(struct walk *w, enum unspoken why, struct slice text) {
    text = clean_trim(text);
    if (text.n)
        transcript_leave(w->t, w->styles ? 0 : office_number(w->o), why,
                         arena_copy(&w->t->arena, text));
}

static void skip(struct walk *w, bool keep, enum unspoken why) {
    w->skip = w->x->depth + 1;
    w->keep = keep;
    w->why = why;
    w->inside = 0;
    buffer_clear(&w->left);
}

static void say(struct walk *w, struct slice s) {
    office_text(w->o, s);
    w->space = false;
}

static void say_spaces(struct walk *w) {
    struct slice digits = xml_attribute(w->x, "c");
    size_t n = 0;
    for (size_t i = 0; i < digits.n && n < SPACES_MOST; i++)
        n = n * 10 + (size_t)(digits.p[i] >= '0' && digits.p[i] <= '9' ? digits.p[i] - '0' : 0);
    n = n == 0 ? 1 : n < SPACES_MOST ? n : SPACES_MOST;
    say(w, (struct slice){"        ", n});
}

static void take_text(struct walk *w) {
    struct slice s = w->x->text;
    if (!w->paragraphs)
        return;
    while (s.n) {
        size_t n = 0;
        while (n < s.n && !xml_white(s.p[n]))
            n++;
        if (n)
            say(w, (struct slice){s.p, n});
        s = (struct slice){s.p + n, s.n - n};
        if (s.n && !w->space) {
            office_text(w->o, SLICE(" "));
            w->space = true;
        }
        for (; s.n && xml_white(s.p[0]); s.n--)
            s.p++;
    }
}

static void open_paragraph(struct walk *w) {
    office_paragraph_begins(w->o);
    w->paragraphs++;
    w->space = true; /* none at the beginning */
}

static void take_opening(struct walk *w) {
    switch (element_of(w->x)) {
    case ANNOTATION:
        skip(w, true, UNSPOKEN_COMMENT);
        break;
    case NOTE:
        skip(w, true, UNSPOKEN_NOTE);
        break;
    case TRACKED_CHANGES:
        skip(w, true, UNSPOKEN_DELETED);
        break;
    case HIDDEN_TEXT:
    case PLACEHOLDER:
        skip(w, true, UNSPOKEN_OTHER);
        w->inside = 1; /* it stands in a paragraph */
        break;
    case SECTION:
        if (slice_eq(xml_attribute(w->x, "display"), SLICE("none")))
            skip(w, true, UNSPOKEN_OTHER);
        break;
    case RUBY_TEXT:
        skip(w, false, UNSPOKEN_OTHER);
        break;
    case DESC: /* of a picture; the title of a document is a field of it */
    case TITLE:
        if (starts_with(w->x->space, "urn:oasis:names:tc:opendocument:xmlns:svg"))
            skip(w, false, UNSPOKEN_OTHER);
        break;
    case FOOTER:
    case FOOTER_FIRST:
    case FOOTER_LEFT:
    case HEADER:
    case HEADER_FIRST:
    case HEADER_LEFT:
        if (w->styles)
            skip(w, true, UNSPOKEN_HEADER);
        break;
    case H:
    case P:
        if (w->in_text)
            open_paragraph(w);
        break;
    case LINE_BREAK:
        say(w, SLICE("\n"));
        break;
    case S:
        say_spaces(w);
        break;
    case TAB:
        say(w, SLICE("\t"));
        break;
    case TABLE_ROW:
        if (w->in_text)
            office_row_begins(w->o);
        break;
    case TEXT_BOX:
        if (w->in_text)
            office_box_begins(w->o);
        break;
    default:
        w->in_text = w->in_text || (!w->styles && strcmp(w->x->name, "text") == 0);
        break;
    }
}

static void take_closing(struct walk *w) {
    if (!w->in_text)
        return;
    switch (element_of(w->x)) {
    case H:
    case P:
        office_paragraph_ends(w->o);
        w->paragraphs--;
        w->space = false; /* the one around it, if any, goes on */
        break;
    case TABLE_CELL:
        office_cell_ends(w->o);
        break;
    case TABLE_ROW:
        office_row_ends(w->o);
        break;
    case TEXT_BOX:
        office_box_ends(w->o);
        break;
    default:
        w->in_text = strcmp(w->x->name, "text") != 0 || w->x->depth > 2;
        break;
    }
}

static void end_part_left(struct walk *w) {
    if (w->keep)
        leave(w, w->why, buffer_slice(&w->left));
    buffer_clear(&w->left);
}

/* Within what is left out: each paragraph of it is told. Who wrote a comment, and when, and the
 * number of a note are no text of it. */
static void pass_over(struct walk *w) {
    const struct xml *x = w->x;
    if (x->event == XML_TEXT) {
        if (w->inside)
            buffer_add(&w->left, x->text);
        return;
    }
    enum element e = element_of(x);
    if (e == P || e == H)
        w->inside += x->event == XML_OPENS ? 1U : -1U;
    if (x->event == XML_OPENS && (e == S || e == TAB || e == LINE_BREAK))
        buffer_char(&w->left, ' ');
    if (x->event == XML_CLOSES && (e == P || e == H))
        end_part_left(w);
    if (x->event == XML_CLOSES && x->depth + 1 == w->skip) {
        end_part_left(w);
        w->skip = 0;
    }
}

static void take(struct walk *w) {
    if (w->skip)
        pass_over(w);
    else if (w->x->event == XML_TEXT)
        take_text(w);
    else if (w->x->event == XML_CLOSES)
        take_closing(w);
    else
        take_opening(w);
}

bool odt_text(struct office *o, struct transcript *t, struct archive *a, size_t entry, bool styles,
              struct fault *f) {
    struct walk w = {.o = o, .t = t, .styles = styles, .x = xml_open(a, entry, f)};
    bool any = false;
    while (xml_next(w.x)) {
        take(&w);
        any = any || w.in_text;
    }
    bool ok = xml_close(w.x);
    buffer_free(&w.left);
    if (ok && !any && !styles)
        return fault_input(f, (struct place){archive_file(a), 0, 0}, NO_QUOTE,
                           "an OpenDocument file that holds no text document");
    return ok;
}
