/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/xml_guard.h"

static bool begins(struct slice start, const char *with, size_t n) {
    return start.n >= n && memcmp(start.p, with, n) == 0;
}

const char *xml_guard_encoding(struct xml_guard *g, struct slice start) {
    bool wider = start.n >= 4 && start.p[2] == 0 && start.p[3] == 0; /* UTF-32 */
    bool little = !wider && (begins(start, "\xff\xfe", 2) || begins(start, "<\0", 2));
    g->big = begins(start, "\xfe\xff", 2) || begins(start, "\0<", 2);
    g->wide = little || g->big ? 2 : 0;
    return g->big ? "UTF-16BE" : little ? "UTF-16LE" : "UTF-8";
}

static void open_markup(struct xml_guard *g, char c) {
    g->equals = 0;
    g->run = 0;
    g->state = c == '!' ? GUARD_BANG : c == '?' ? GUARD_INSTRUCTION : GUARD_TAG;
    if (c == '>')
        g->state = GUARD_TEXT;
}

/* Behind `<!` there may be a comment, a CDATA section, and the one thing that is not read. */
static void open_bang(struct xml_guard *g, char c) {
    g->state = c == '-' ? GUARD_DASH : GUARD_CDATA;
    if (c != '-' && c != '[')
        g->wrong = "XML with a document type declaration";
}

static void in_tag(struct xml_guard *g, char c) {
    if (c == '>') {
        g->state = GUARD_TEXT;
    } else if (c == '"' || c == '\'') {
        g->state = GUARD_QUOTED;
        g->quote = c;
    } else if (c == '=' && ++g->equals > XML_ATTRIBUTES_MOST) {
        g->wrong = "XML with an element of too many attributes";
    }
}

/* Until `>` behind at least `enough` of a letter. */
static void until(struct xml_guard *g, char c, char letter, unsigned enough) {
    if (c == '>' && g->run >= enough)
        g->state = GUARD_TEXT;
    g->run = c == letter ? g->run + 1 : 0;
}

static void take_as_is(struct xml_guard *g, char c) {
    switch (g->state) {
    case GUARD_OPENED:
        open_markup(g, c);
        break;
    case GUARD_BANG:
        open_bang(g, c);
        break;
    case GUARD_DASH:
        g->state = GUARD_COMMENT; /* what is no `-` here is no XML */
        break;
    case GUARD_COMMENT:
        until(g, c, '-', 2);
        break;
    case GUARD_CDATA:
        until(g, c, ']', 2);
        break;
    case GUARD_INSTRUCTION:
        until(g, c, '?', 1);
        break;
    default: /* a `<` begins markup, even where it is no XML */
        if (c == '<')
            g->state = GUARD_OPENED;
        else if (g->state == GUARD_TAG)
            in_tag(g, c);
        else if (g->state == GUARD_QUOTED && c == g->quote)
            g->state = GUARD_TAG;
    }
}

static void take(struct xml_guard *g, char c) {
    enum xml_guard_state before = g->state;
    g->line += c == '\n';
    take_as_is(g, c);
    if (g->state != before && (g->state == GUARD_TEXT || g->state == GUARD_OPENED))
        g->stretch = 0;
    if (++g->stretch > XML_STRETCH_MOST)
        g->wrong = "XML with a text, a tag or a comment of more than 2 MiB";
}

/* A unit of UTF-16 is the letter that it stands for, or, beyond Latin-1, none that matters. */
static void take_wide(struct xml_guard *g, char byte) {
    g->half = !g->half;
    if (g->half) {
        g->first = byte;
        return;
    }
    char high = g->big ? g->first : byte, low = g->big ? byte : g->first;
    take(g, high ? 'x' : low);
}

bool xml_guard_pass(struct xml_guard *g, struct slice bytes) {
    for (size_t i = 0; i < bytes.n && !g->wrong; i++)
        if (g->wide)
            take_wide(g, bytes.p[i]);
        else
            take(g, bytes.p[i]);
    return !g->wrong;
}
