/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/marks.h"

#include <strings.h>

/* The most bytes between brackets, braces, and between what needs words of the table: more is
 * rather talk, or a bracket that was never closed. */
enum { BRACKET_MOST = 400, BRACE_MOST = 80, NAMED_MOST = 60 };

/* What marks in round brackets are made of: a sound or a state of the recording, at least one... */
static const char *const heads[] = {
    "applause",   "applauds",        "beep",           "beeps",      "breath",     "breathes",
    "breathing",  "chatter",         "cheering",       "cheers",     "chuckle",    "chuckles",
    "chuckling",  "clapping",        "claps",          "cough",      "coughing",   "coughs",
    "cries",      "crosstalk",       "crying",         "gasp",       "gasps",      "giggle",
    "giggles",    "giggling",        "groans",         "hum",        "hums",       "inaudible",
    "indistinct", "inhales",         "exhales",        "laugh",      "laughing",   "laughs",
    "laughter",   "mumbles",         "mumbling",       "music",      "mute",       "muted",
    "noise",      "overlap",         "overlaps",       "pause",      "pauses",     "redacted",
    "rustling",   "scoffs",          "sigh",           "sighing",    "sighs",      "silence",
    "silent",     "snorts",          "sniffles",       "sniffs",     "sobs",       "static",
    "unclear",    "untranscribable", "unintelligible", "vocalsound", "whispering", "whispers",
    "yawning",    "yawns",
};
/* ... and what may stand beside it. */
static const char *const beside[] = {
    "a",         "again",  "all",       "and",     "at",       "audio",   "background", "both",
    "brief",     "by",     "continues", "cross",   "door",     "for",     "from",       "general",
    "group",     "in",     "light",     "line",    "long",     "loud",    "loudly",     "multiple",
    "nervous",   "of",     "off",       "on",      "people",   "phone",   "quiet",      "quietly",
    "recording", "room",   "sec",       "second",  "seconds",  "section", "several",    "short",
    "slight",    "softly", "sound",     "speaker", "speakers", "still",   "talk",       "talking",
    "tape",      "the",    "together",  "voice",   "voices",   "while",   "with",       "word",
    "words",
};

static bool in_list(const char *const *list, size_t n, struct slice word) {
    for (size_t i = 0; i < n; i++)
        if (strlen(list[i]) == word.n && strncasecmp(list[i], word.p, word.n) == 0)
            return true;
    return false;
}

static bool is_letter(char c) {
    unsigned char low = (unsigned char)c | 0x20;
    return (low >= 'a' && low <= 'z') || (unsigned char)c >= 0x80;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_in_word(char c) {
    return is_letter(c) || is_digit(c) || c == '_';
}

/* Whether all words are of the table and one of them names a sound; numbers are times. */
static bool is_named(struct slice s) {
    bool named = false;
    for (size_t i = 0, to; i < s.n; i = to) {
        to = i + 1;
        if (!is_letter(s.p[i]))
            continue;
        while (to < s.n && is_letter(s.p[to]))
            to++;
        struct slice word = {s.p + i, to - i};
        bool unit = word.n == 1 && i > 0 && is_digit(s.p[i - 1]); /* 3s */
        bool head = in_list(heads, sizeof heads / sizeof *heads, word);
        if (!head && !unit && !in_list(beside, sizeof beside / sizeof *beside, word))
            return false;
        named |= head;
    }
    return named;
}

/* Bytes from the opening sign at `i` to behind the closing one, at most `most` between them and
 * neither the opening sign again nor nothing; 0 when there are none. */
static size_t enclosed(struct slice s, size_t i, char close, size_t most) {
    bool any = false;
    for (size_t k = i + 1; k < s.n && k - i <= most + 1; k++) {
        if (s.p[k] == close)
            return any ? k + 1 - i : 0;
        if (s.p[k] == s.p[i])
            return 0;
        any |= s.p[k] != ' ' && s.p[k] != '\n';
    }
    return 0;
}

/* `[[uid=7xccq]]` */
static size_t doubled(struct slice s, size_t i) {
    size_t inner = enclosed(s, i + 1, ']', BRACKET_MOST), end = i + 1 + inner;
    return inner && end < s.n && s.p[end] == ']' ? inner + 2 : 0;
}

static size_t bracketed(struct slice s, size_t i) {
    bool twice = i + 1 < s.n && s.p[i + 1] == '[';
    size_t n = twice ? doubled(s, i) : enclosed(s, i, ']', BRACKET_MOST);
    bool link = n && i + n < s.n && s.p[i + n] == '(';
    return link ? 0 : n;
}

static size_t named(struct slice s, size_t i, char close) {
    size_t n = enclosed(s, i, close, NAMED_MOST);
    return n && is_named((struct slice){s.p + i + 1, n - 2}) ? n : 0;
}

static size_t not_understood(struct slice s, size_t i) {
    bool three = s.n - i >= 3 && s.p[i + 1] == s.p[i] && s.p[i + 2] == s.p[i];
    bool alone =
        three && (i == 0 || !is_in_word(s.p[i - 1])) && (i + 3 == s.n || !is_in_word(s.p[i + 3]));
    return alone ? 3 : 0;
}

static size_t statement(struct slice s, size_t i) {
    size_t to = i + 1;
    bool line = false;
    if (i && s.p[i - 1] != ' ' && s.p[i - 1] != '\n')
        return 0;
    for (; to < s.n && is_in_word(s.p[to]); to++)
        line |= s.p[to] == '_';
    return line ? to - i : 0;
}

/* The mark whose telling byte is at `i`: its length, 0 for none, and where it begins. */
static size_t mark_at(struct slice s, size_t i, size_t *from) {
    *from = i;
    switch (s.p[i]) {
    case '[':
        *from -= i > 0 && s.p[i - 1] == '\\';
        size_t n = bracketed(s, i);
        return n ? n + (i - *from) : 0;
    case '{':
        return enclosed(s, i, '}', BRACE_MOST);
    case '(':
        return named(s, i, ')');
    case '<':
        return named(s, i, '>');
    case '*':
        return named(s, i, '*');
    case 'x':
    case 'X':
        return not_understood(s, i);
    case '#':
        return statement(s, i);
    default: /* ~ */
        while (*from > 0 && is_letter(s.p[*from - 1]))
            (*from)--;
        return *from < i && (i + 1 == s.n || !is_in_word(s.p[i + 1])) ? i + 1 - *from : 0;
    }
}

static void find_marks(struct slice s, struct span_list *marks) {
    static const bool tells[256] = {
        ['['] = true, ['{'] = true, ['('] = true, ['<'] = true, ['*'] = true,
        ['x'] = true, ['X'] = true, ['#'] = true, ['~'] = true};
    size_t from, done = 0; /* marks begin behind the last one */
    for (size_t i = 0; i < s.n; i++) {
        if (!tells[(unsigned char)s.p[i]])
            continue;
        size_t n = mark_at(s, i, &from);
        if (n && from >= done) {
            span_list_add(marks, from, from + n);
            done = from + n;
            i = done - 1;
        }
    }
}

static bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

struct slice marks_take(struct slice raw, struct arena *a, struct span_list *marks) {
    size_t first = marks->n, at = 0, n = 0;
    bool word = false;
    find_marks(raw, marks);
    if (marks->n == first)
        return raw;
    char *to = arena_alloc(a, raw.n, 1);
    for (size_t i = first; i <= marks->n; i++) {
        size_t until = i < marks->n ? marks->at[i].from : raw.n;
        if (i > first && at < raw.n && strchr(".,;:!?", raw.p[at])) {
            while (n && is_space(to[n - 1]))
                n--;
            at += raw.p[at] == ',' && (n == 0 || to[n - 1] == ','); /* well, [pause], yes */
        }
        for (; at < until; at++) {
            word |= is_letter(raw.p[at]) || is_digit(raw.p[at]);
            to[n++] = raw.p[at];
        }
        at = i < marks->n ? marks->at[i].to : raw.n;
    }
    return (struct slice){to, word ? n : 0};
}
