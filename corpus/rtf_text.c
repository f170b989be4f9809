/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/rtf_text.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/symbols.h"
#include "pipeline/utf8.h"

void rtf_end_left(struct rtf_text *w) {
    struct slice text = clean_trim(buffer_slice(&w->left));
    uint64_t number = w->left_why == UNSPOKEN_HEADER ? 0 : office_number(&w->o);
    if (text.n)
        transcript_leave(w->t, number, w->left_why, arena_copy(&w->t->arena, text));
    buffer_clear(&w->left);
}

static void end_row(struct rtf_text *w) {
    if (w->flow.row)
        office_row_ends(&w->o);
    w->flow.row = false;
}

static void begin_paragraph(struct rtf_text *w) {
    if (!w->flow.table)
        end_row(w);
    else if (!w->flow.row)
        office_row_begins(&w->o);
    w->flow.row = w->flow.table;
    office_paragraph_begins(&w->o);
    w->flow.paragraph = true;
}

void rtf_say(struct rtf_text *w, struct slice text) {
    const struct rtf_level *l = rtf_level(w);
    enum unspoken why = l->left ? l->why : l->deleted ? UNSPOKEN_DELETED : UNSPOKEN_OTHER;
    bool leave = l->left || l->deleted || l->hidden;
    if (w->left.n && (!leave || why != w->left_why))
        rtf_end_left(w);
    if (leave) {
        buffer_add(&w->left, text);
        w->left_why = why;
        return;
    }
    if (!w->flow.paragraph)
        begin_paragraph(w);
    office_text(&w->o, text);
}

/* Of control characters only TABs go on: office.h has uses for others. */
static void say_character(struct rtf_text *w, int32_t c) {
    struct buffer b = {0};
    if (c < ' ' && c != '\t')
        return;
    utf8_add(&b, c);
    rtf_say(w, buffer_slice(&b));
    buffer_free(&b);
}

static const struct rtf_font *font(struct rtf_text *w) {
    return rtf_font_find(&w->fonts, rtf_level(w)->font >= 0 ? rtf_level(w)->font : w->default_font);
}

static void say_symbols(struct rtf_text *w, struct slice name) {
    for (size_t i = 0; i < w->bytes.n; i++) {
        unsigned char c = (unsigned char)w->bytes.p[i];
        say_character(w, c <= ' ' ? c : symbol_character(name, 0xf000UL | c));
    }
}

/* The bytes so far: a character may have two, written in different ways. */
void rtf_say_bytes(struct rtf_text *w) {
    const struct rtf_font *f = font(w);
    struct slice bytes = buffer_slice(&w->bytes);
    if (bytes.n == 0)
        return;
    if (w->lead)
        say_character(w, 0xfffd);
    w->lead = 0;
    if (rtf_level(w)->fonts) {
        rtf_font_name(&w->fonts, bytes, &w->o.arena);
    } else if (f && f->symbols) {
        say_symbols(w, f->name);
    } else if (utf8_ascii_end(bytes.p, bytes.p + bytes.n) == bytes.p + bytes.n) {
        rtf_say(w, bytes);
    } else {
        int page = f && f->page ? f->page : w->page;
        buffer_clear(&w->text);
        if (!code_page_add(&w->pages, page, bytes, &w->text, &w->bad))
            w->unknown = page;
        rtf_say(w, buffer_slice(&w->text));
    }
    buffer_clear(&w->bytes);
}

void rtf_add_bytes(struct rtf_text *w, struct slice bytes) {
    for (; bytes.n && w->ignore > 0; w->ignore--)
        bytes = (struct slice){bytes.p + 1, bytes.n - 1};
    for (size_t i = 0; i < bytes.n; i++)
        if ((unsigned char)bytes.p[i] >= ' ' || bytes.p[i] == '\t')
            buffer_char(&w->bytes, bytes.p[i]);
}

/* The number of a \u: a code point, up to U+FFFF and perhaps with a sign; or half of one. */
void rtf_say_code(struct rtf_text *w, long code) {
    int32_t c = (int32_t)(code < 0 ? code + 0x10000 : code);
    const struct rtf_font *f = font(w);
    bool trail = c >= 0xdc00 && c <= 0xdfff;
    w->ignore = rtf_level(w)->uc;
    if (w->lead) {
        c = trail ? 0x10000 + ((w->lead - 0xd800) << 10) + (c - 0xdc00) : c;
        if (!trail)
            say_character(w, 0xfffd);
        w->lead = 0;
    }
    if (c >= 0xd800 && c <= 0xdbff)
        w->lead = c;
    else if (f && f->symbols && c >= 0xf000 && c <= 0xf0ff)
        say_character(w, symbol_character(f->name, (unsigned long)c));
    else
        say_character(w, c);
}

void rtf_end_paragraph(struct rtf_text *w) {
    if (rtf_level(w)->left || w->left.n)
        rtf_end_left(w);
    if (rtf_level(w)->left || rtf_level(w)->deleted || rtf_level(w)->hidden)
        return; /* so is the paragraph's end, and the next one goes on with it */
    if (!w->flow.paragraph)
        begin_paragraph(w);
    office_paragraph_ends(&w->o);
    w->flow.paragraph = false;
}

void rtf_end_cell(struct rtf_text *w) {
    rtf_end_paragraph(w);
    if (rtf_level(w)->left)
        return;
    if (!w->flow.row)
        office_row_begins(&w->o);
    w->flow.row = w->flow.table = true;
    office_cell_ends(&w->o);
}

void rtf_end_row(struct rtf_text *w) {
    if (rtf_level(w)->left)
        return;
    if (w->flow.paragraph)
        rtf_end_paragraph(w);
    end_row(w);
}

void rtf_begin_box(struct rtf_text *w) {
    struct rtf_level *l = rtf_level(w);
    if (l->left || l->box)
        return;
    if (!w->flow.paragraph)
        begin_paragraph(w);
    l->box = true;
    l->outer = w->flow;
    w->flow = (struct rtf_flow){.table = false};
    office_box_begins(&w->o);
}

void rtf_end_box(struct rtf_text *w) {
    if (w->flow.paragraph)
        office_paragraph_ends(&w->o);
    end_row(w);
    office_box_ends(&w->o);
    w->flow = rtf_level(w)->outer;
}

void rtf_finish(struct rtf_text *w) {
    if (w->n)
        rtf_say_bytes(w);
    rtf_end_left(w);
}

void rtf_text_free(struct rtf_text *w) {
    office_free(&w->o);
    free(w->levels);
    rtf_fonts_free(&w->fonts);
    code_pages_free(&w->pages);
    buffer_free(&w->bytes);
    buffer_free(&w->text);
    buffer_free(&w->left);
}
