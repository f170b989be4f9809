/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label.h"

#include <unicode/uchar.h>

#include "corpus/clean.h"
#include "corpus/label_hints.h"
#include "pipeline/utf8.h"

enum { LABEL_MOST = 160 /* bytes */, WORDS_MOST = 4, ALL_WORDS_MOST = 8, COMMAS_MOST = 2 };

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* White space at `p`: its bytes, or 0. */
static size_t space_at(const char *p, const char *end) {
    if (p < end && (*p == ' ' || *p == '\t'))
        return 1;
    if (end - p >= 2 && memcmp(p, "\xc2\xa0", 2) == 0)
        return 2;
    return end - p >= 3 && (memcmp(p, "\xe2\x80\xaf", 3) == 0 || memcmp(p, "\xe3\x80\x80", 3) == 0)
               ? 3
               : 0;
}

/* A colon at `p`, also the wide one of East Asian typing: its bytes, or 0. */
static size_t colon_at(const char *p, const char *end) {
    return p < end && *p == ':' ? 1 : end - p >= 3 && memcmp(p, "\xef\xbc\x9a", 3) == 0 ? 3 : 0;
}

/* Whether a character beyond ASCII, at `p`, is none of a name: a quotation mark, an ellipsis. */
static bool ends_name(const char *p, const char *end) {
    int32_t c = utf8_next(&p, end);
    return (c >= 0x2018 && c <= 0x201f && c != 0x2019) || c == 0xab || c == 0xbb || c == 0x2026 ||
           (c >= 0x3001 && c <= 0x3011);
}

/* Whether the question marks at `p` end the name that somebody was not sure of: `Ana?:`. */
static bool in_doubt(const char *p, const char *end) {
    while (p < end && *p == '?')
        p++;
    return colon_at(p, end) > 0;
}

/* The colon that ends a candidate: the first one outside brackets. *bracket: the first bracket
 * before it, or NULL. What no name holds ends the search. */
static const char *find_colon(const char *p, const char *end, const char **bracket) {
    int depth = 0;
    *bracket = NULL;
    for (; p < end; p++) {
        switch (*p) {
        case '(':
        case '[':
            if (!*bracket)
                *bracket = p;
            depth++;
            break;
        case ')':
        case ']':
            if (--depth < 0)
                return NULL;
            break;
        case ':':
            if (depth == 0)
                return p;
            break;
        case '?':
            if (depth == 0 && !in_doubt(p, end))
                return NULL;
            break;
        case '!':
        case ';':
        case '"':
        case '<':
        case '>':
        case '=':
            return NULL;
        case '\xef':
            if (depth == 0 && colon_at(p, end))
                return p;
            break;
        case '\xc2':
        case '\xe2':
        case '\xe3':
            if (ends_name(p, end))
                return NULL;
            break;
        default:
            break;
        }
    }
    return NULL;
}

/* A full stop ends a word of a name only where it abbreviates: `Hon.`, `B.`. */
static bool is_word_of_name(struct slice word) {
    if (word.p[word.n - 1] != '.')
        return true;
    return word.n <= 7 && !(word.p[0] >= 'a' && word.p[0] <= 'z') && !is_digit(word.p[0]);
}

/* What a character is in a name. */
enum { OTHER = 0, SPACE = 1, LETTER = 2, FIGURE = 4, COMMA = 8 };

static unsigned wide_kind(int32_t c) {
    if (c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x3000)
        return SPACE;
    return u_isalpha(c) ? LETTER : OTHER;
}

/* The kind of the character at `p`, and its bytes. */
static inline unsigned kind_at(const char *p, const char *end, size_t *n) {
    enum { _ = OTHER, S = SPACE, L = LETTER, F = FIGURE, C = COMMA };
    static const unsigned char ascii[0x80] = {
        _, _, _, _, _, _, _, _, _, S, _, _, _, _, _, _, /* TAB */
        _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, /* */
        S, _, _, _, _, _, _, _, _, _, _, _, C, _, _, _, /* space to / */
        F, F, F, F, F, F, F, F, F, F, _, _, _, _, _, _, /* 0 to ? */
        _, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* @ to O */
        L, L, L, L, L, L, L, L, L, L, L, _, _, _, _, _, /* P to _ */
        _, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* ` to o */
        L, L, L, L, L, L, L, L, L, L, L, _, _, _, _, _, /* p to DEL */
    };
    *n = 1;
    if ((unsigned char)*p < sizeof ascii)
        return ascii[(unsigned char)*p];
    return wide_kind(utf8_decode(p, end, n));
}

/* A word of a candidate. */
struct word {
    struct slice text;
    unsigned kinds; /* of its characters, together */
    size_t commas;
};

/* Takes the next word off *rest; false at the end. */
static inline bool next_word(struct slice *rest, struct word *word) {
    const char *p = rest->p, *end = p + rest->n, *from;
    size_t n;
    while (p < end && kind_at(p, end, &n) == SPACE)
        p += n;
    word->kinds = 0;
    word->commas = 0;
    for (from = p; p < end; p += n) {
        unsigned kind = kind_at(p, end, &n);
        if (kind == SPACE)
            break;
        word->kinds |= kind;
        word->commas += kind == COMMA;
    }
    word->text = (struct slice){from, (size_t)(p - from)};
    *rest = (struct slice){p, (size_t)(end - p)};
    return p > from;
}

/* Whether the part of a candidate outside brackets may be a name at all: what stands between
 * commas, dashes and bars has few words. */
static bool is_short_name(struct slice base) {
    size_t words = 0, all = 0, commas = 0;
    unsigned kinds = 0;
    struct word word;
    for (struct slice rest = base; next_word(&rest, &word);) {
        bool counts = word.kinds & (LETTER | FIGURE);
        kinds |= word.kinds;
        commas += word.commas;
        words = counts ? words + 1 : 0;
        all += counts;
        if (words > WORDS_MOST || all > ALL_WORDS_MOST || commas > COMMAS_MOST ||
            !is_word_of_name(word.text))
            return false;
        words = word.commas ? 0 : words;
    }
    return kinds & LETTER;
}

static bool is_unknown(struct slice base) {
    return base.n > 0 && base.n <= 3 && memcmp(base.p, "???", base.n) == 0;
}

/* Whether a candidate may begin with the character at `p`. */
static bool begins_name(const char *p, const char *end) {
    if ((unsigned char)*p < 0x80)
        return (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') || is_digit(*p) || *p == '@' ||
               *p == '?';
    int32_t c = utf8_next(&p, end);
    return !u_ispunct(c) && !u_isspace(c);
}

/* Whether what stands right behind a colon without a space may be speech: `ANA:So`, not `10:30`,
 * `a::b`, `Re:x`. */
static bool is_tight(struct slice base, const char *p, const char *end) {
    int32_t c = utf8_next(&p, end);
    return base.n && *base.p >= 'A' && *base.p <= 'Z' &&
           (c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(c));
}

bool label_find(struct slice line, struct label *l) {
    const char *p = line.p, *end = line.p + line.n, *bracket;
    for (size_t n; (n = space_at(p, end)) > 0;)
        p += n;
    const char *stop = end - p > LABEL_MOST ? p + LABEL_MOST : end;
    if (p == end || !begins_name(p, end) ||
        !(memchr(p, ':', (size_t)(stop - p)) || memchr(p, 0xef, (size_t)(stop - p))))
        return false;
    const char *colon = find_colon(p, stop, &bracket);
    if (!colon)
        return false;
    size_t width = colon_at(colon, end);
    l->name = clean_trim((struct slice){p, (size_t)(colon - p)});
    l->base = clean_trim((struct slice){p, (size_t)((bracket ? bracket : colon) - p)});
    l->rest = (struct slice){colon + width, (size_t)(end - colon) - width};
    l->tight = width == 1 && l->rest.n && !space_at(l->rest.p, end);
    if (l->tight && !is_tight(l->base, l->rest.p, end))
        return false;
    return is_unknown(l->base) || (l->base.n > 0 && is_short_name(l->base));
}

bool label_find_bracketed(struct slice line, struct label *l) {
    struct slice s = slice_trim(line);
    const char *close = s.n < 3       ? NULL
                        : *s.p == '[' ? memchr(s.p, ']', s.n)
                        : *s.p == '(' ? memchr(s.p, ')', s.n)
                                      : NULL;
    if (!close)
        return false;
    struct slice behind = (struct slice){close + 1, s.n - (size_t)(close + 1 - s.p)};
    if (!behind.n || *behind.p != ':' ||
        (behind.n > 1 && behind.p[1] != ' ' && behind.p[1] != '\t'))
        return false;
    struct slice name = clean_trim((struct slice){s.p + 1, (size_t)(close - s.p) - 1});
    *l = (struct label){
        .name = name, .base = name, .rest = (struct slice){behind.p + 1, behind.n - 1}};
    return label_is_name(name);
}

bool label_is_key(const struct label *l) {
    return label_hints_key(l->base);
}

bool label_is_name(struct slice name) {
    return name.n > 0 && name.n <= LABEL_MOST && begins_name(name.p, name.p + name.n) &&
           is_short_name(name);
}

bool label_is_proper(struct slice name) {
    struct word word;
    for (struct slice rest = name; next_word(&rest, &word);) {
        const char *p = word.text.p, *end = p + word.text.n;
        if (!label_hints_particle(word.text) && u_islower(utf8_next(&p, end)))
            return false;
    }
    return true;
}
