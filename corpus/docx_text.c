/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/docx_text.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/docx_words.h"
#include "corpus/symbols.h"
#include "pipeline/utf8.h"

struct walk {
    struct office *o;
    struct transcript *t;
    struct xml *x;
    bool body;
    unsigned skip; /* the depth of the element that is being left out, plus 1; 0: none */
    bool keep;     /* what it says is told, as left out for this reason: */
    enum unspoken why;
    struct buffer left;
    bool text;        /* inside an element whose text counts */
    bool preserve;    /* its white space at the ends too */
    bool hidden;      /* the run is */
    bool row_deleted; /* the row is: its runs say so too, mostly */
    unsigned in_p_pr; /* open elements of that name */
    unsigned in_r_pr;
    unsigned in_tr_pr;
    unsigned in_tabs;
    bool placeholder; /* the content control has none but what invites to fill it in */
    uint64_t said;    /* texts so far, those left out, too */
    /* Of the alternatives at a depth: whether one of them said something, and what had been said
       before the one at hand. */
    bool chosen[XML_DEPTH_MOST + 2];
    uint64_t before[XML_DEPTH_MOST + 2];
};

static bool ends_with(const char *s, const char *end) {
    size_t n = strlen(s), m = strlen(end);
    return n >= m && strcmp(s + n - m, end) == 0;
}

static uint64_t line_of(const struct walk *w) {
    return w->body ? office_number(w->o) : 0;
}

static void leave(struct walk *w, enum unspoken why, struct slice text) {
    text = clean_trim(text);
    w->said++;
    if (text.n)
        transcript_leave(w->t, line_of(w), why, arena_copy(&w->t->arena, text));
}

static void skip(struct walk *w, bool keep, enum unspoken why) {
    w->skip = w->x->depth + 1;
    w->keep = keep;
    w->why = why;
    buffer_clear(&w->left);
}

static bool is_alternative(const struct xml *x) {
    return strcmp(x->space, "http://schemas.openxmlformats.org/markup-compatibility/2006") == 0 &&
           (strcmp(x->name, "Choice") == 0 || strcmp(x->name, "Fallback") == 0);
}

/* Of alternatives the first one that says anything is taken: a choice may be a picture, or a letter
 * in a form that is not known here. */
static bool is_passed_over(struct walk *w) {
    const struct xml *x = w->x;
    if (!is_alternative(x)) {
        w->chosen[x->depth + 1] = false;
        return false;
    }
    w->before[x->depth] = w->said;
    return w->chosen[x->depth];
}

static void say(struct walk *w, struct slice text) {
    w->said++;
    if (w->hidden)
        leave(w, UNSPOKEN_OTHER, text);
    else if (w->row_deleted)
        leave(w, UNSPOKEN_DELETED, text);
    else
        office_text(w->o, text);
}

static void say_symbol(struct walk *w) {
    struct slice digits = xml_attribute(w->x, "char");
    struct buffer b = {0};
    unsigned long code = 0;
    for (size_t i = 0; i < digits.n && i < 8; i++) {
        const char *hex = "0123456789abcdef", *at = strchr(hex, digits.p[i] | 0x20);
        code = code << 4 | (at && *at ? (unsigned long)(at - hex) : 0);
    }
    utf8_add(&b, symbol_character(xml_attribute(w->x, "font"), code));
    say(w, buffer_slice(&b));
    buffer_free(&b);
}

/* Whether a property that is there holds: w:val may say that it does not. */
static bool holds(struct xml *x) {
    struct slice value = xml_attribute(x, "val");
    return !slice_eq(value, SLICE("0")) && !slice_eq(value, SLICE("false")) &&
           !slice_eq(value, SLICE("off"));
}

/* Deleted or moved away: a run, the mark at a paragraph's end, a row. */
static void take_deletion(struct walk *w) {
    if (w->in_p_pr)
        office_paragraph_goes_on(w->o);
    else if (w->in_tr_pr)
        w->row_deleted = true;
    else
        skip(w, true, UNSPOKEN_DELETED);
}

static void open_text(struct walk *w) {
    struct slice space = xml_attribute(w->x, "space");
    w->text = true;
    w->preserve = slice_eq(space, SLICE("preserve"));
}

static void take_opening(struct walk *w) {
    switch (docx_word(w->x)) {
    case WORD_ALT_CHUNK:
    case WORD_SUB_DOC:
        leave(w, UNSPOKEN_OTHER, SLICE("(text kept in another part of the file)"));
        break;
    case WORD_BR:
    case WORD_CR:
        say(w, SLICE("\n"));
        break;
    case WORD_DEL:
    case WORD_MOVE_FROM:
        take_deletion(w);
        break;
    case WORD_DEL_TEXT:
    case WORD_RT:
        skip(w, false, UNSPOKEN_OTHER);
        break;
    case WORD_NO_BREAK_HYPHEN:
        say(w, SLICE("\xe2\x80\x91"));
        break;
    case WORD_P:
        office_paragraph_begins(w->o);
        break;
    case WORD_P_PR:
        w->in_p_pr++;
        break;
    case WORD_P_TAB:
        say(w, SLICE("\t"));
        break;
    case WORD_R:
        w->hidden = false;
        break;
    case WORD_R_PR:
        w->in_r_pr++;
        break;
    case WORD_SDT:
        w->placeholder = false;
        break;
    case WORD_SDT_CONTENT:
        if (w->placeholder)
            skip(w, true, UNSPOKEN_OTHER);
        w->placeholder = false;
        break;
    case WORD_SHOWING_PLACEHOLDER:
        w->placeholder = holds(w->x);
        break;
    case WORD_SYM:
        say_symbol(w);
        break;
    case WORD_T:
        open_text(w);
        break;
    case WORD_TAB:
        if (!w->in_tabs)
            say(w, SLICE("\t"));
        break;
    case WORD_TABS:
        w->in_tabs++;
        break;
    case WORD_TR:
        w->row_deleted = false;
        office_row_begins(w->o);
        break;
    case WORD_TR_PR:
        w->in_tr_pr++;
        break;
    case WORD_TXBX:
        office_box_begins(w->o);
        break;
    case WORD_VANISH:
        w->hidden = w->hidden || (w->in_r_pr && !w->in_p_pr && holds(w->x));
        break;
    default: /* properties as they were before a change: tblPrChange, rPrChange, ... */
        if (ends_with(w->x->name, "Change"))
            skip(w, false, UNSPOKEN_OTHER);
        break;
    }
}

static void take_closing(struct walk *w) {
    switch (docx_word(w->x)) {
    case WORD_P:
        office_paragraph_ends(w->o);
        break;
    case WORD_P_PR:
        w->in_p_pr--;
        break;
    case WORD_R:
        w->hidden = false;
        break;
    case WORD_R_PR:
        w->in_r_pr--;
        break;
    case WORD_T:
        w->text = false;
        break;
    case WORD_TABS:
        w->in_tabs--;
        break;
    case WORD_TC:
        office_cell_ends(w->o);
        break;
    case WORD_TR:
        w->row_deleted = false;
        office_row_ends(w->o);
        break;
    case WORD_TR_PR:
        w->in_tr_pr--;
        break;
    case WORD_TXBX:
        w->hidden = false;
        office_box_ends(w->o);
        break;
    default:
        if (is_alternative(w->x) && w->said > w->before[w->x->depth])
            w->chosen[w->x->depth] = true;
        break;
    }
}

static void take_text(struct walk *w) {
    struct slice s = w->x->text;
    if (!w->text)
        return;
    while (!w->preserve && s.n && xml_white(s.p[0]))
        s.p++, s.n--;
    while (!w->preserve && s.n && xml_white(s.p[s.n - 1]))
        s.n--;
    say(w, s);
}

/* Within what is left out: its text is kept, its structure is not. */
static void pass_over(struct walk *w) {
    const struct xml *x = w->x;
    enum docx_word word = x->event == XML_TEXT ? WORD_OTHER : docx_word(x);
    if (word == WORD_T || word == WORD_DEL_TEXT)
        w->text = x->event == XML_OPENS;
    else if (x->event == XML_TEXT && w->text && w->keep)
        buffer_add(&w->left, x->text);
    else if (x->event == XML_OPENS && (word == WORD_TAB || word == WORD_BR || word == WORD_P))
        buffer_char(&w->left, ' ');
    if (x->event == XML_CLOSES && x->depth + 1 == w->skip) {
        w->skip = 0;
        w->text = false;
        if (w->keep)
            leave(w, w->why, buffer_slice(&w->left));
    }
}

static void take(struct walk *w) {
    if (w->skip)
        pass_over(w);
    else if (w->x->event == XML_TEXT)
        take_text(w);
    else if (w->x->event == XML_CLOSES)
        take_closing(w);
    else if (is_passed_over(w))
        skip(w, false, UNSPOKEN_OTHER);
    else
        take_opening(w);
}

static void check_root(struct walk *w) {
    bool known = docx_space(w->x->space);
    if (!known || (w->body && strcmp(w->x->name, "document") != 0))
        xml_refuse(w->x, slice_of(w->x->name), "no Word document: its main part is something else");
}

bool docx_text(struct office *o, struct transcript *t, struct archive *a, size_t entry, bool body,
               struct fault *f) {
    struct walk *w = mem_zero(1, sizeof *w);
    bool root = true;
    *w = (struct walk){.o = o, .t = t, .body = body, .x = xml_open(a, entry, f)};
    while (xml_next(w->x)) {
        if (root)
            check_root(w);
        root = false;
        take(w);
    }
    bool ok = xml_close(w->x);
    buffer_free(&w->left);
    free(w);
    return ok;
}
