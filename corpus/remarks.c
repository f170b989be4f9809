/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/remarks.h"

#include "corpus/clean.h"

enum { HEADING_WORDS = 12 };

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* `# Title`, of any level. */
static bool is_title(struct slice s) {
    size_t n = 0;
    while (n < s.n && s.p[n] == '#')
        n++;
    return n > 0 && n <= 6 && n < s.n && s.p[n] == ' ';
}

/* `-----`, `* * *`, `=====`. */
static bool is_rule(struct slice s) {
    size_t marks = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == ' ')
            continue;
        if (!memchr("-=*_~", s.p[i], 5) || s.p[i] != s.p[0])
            return false;
        marks++;
    }
    return marks >= 3;
}

/* `_page : 148`: a key of lower-case letters behind an underscore. */
static bool is_metadata(struct slice s) {
    size_t n = 1;
    while (n < s.n && ((s.p[n] >= 'a' && s.p[n] <= 'z') || s.p[n] == '_'))
        n++;
    if (s.n < 3 || s.p[0] != '_' || n < 3)
        return false;
    while (n < s.n && s.p[n] == ' ')
        n++;
    return n < s.n && s.p[n] == ':';
}

static struct slice without_brackets(struct slice s) {
    static const char *const pairs[] = {"[]", "()", "--", "**"};
    for (size_t i = 0; s.n > 2 && i < sizeof pairs / sizeof *pairs; i++)
        if (s.p[0] == pairs[i][0] && s.p[s.n - 1] == pairs[i][1])
            return clean_trim((struct slice){s.p + 1, s.n - 2});
    return s;
}

static size_t skip_number(struct slice s, size_t at) {
    while (at < s.n && (s.p[at] == ' ' || s.p[at] == '|'))
        at++;
    size_t from = at;
    while (at < s.n && is_digit(s.p[at]))
        at++;
    return at > from && at - from <= 5 ? at : 0;
}

/* `Page 3`, `Page 3 of 12`, `- 3 -`, `3 | Page`. */
static bool is_page(struct slice s) {
    struct slice inner = without_brackets(s);
    if (s.n >= 3 && s.p[0] == '-' && inner.p != s.p && skip_number(inner, 0) == inner.n)
        return true;
    size_t number = skip_number(inner, 0);
    if (number && number < inner.n) {
        struct slice behind = clean_trim(slice_from(inner, number));
        return behind.n > 1 && *behind.p == '|' && line_words(behind) == 2 &&
               line_begins(clean_trim(slice_from(behind, 1)), "page");
    }
    if (!line_begins(inner, "page"))
        return false;
    size_t at = skip_number(inner, 4);
    if (at == 0 || at == inner.n)
        return at != 0;
    struct slice of = clean_trim(slice_from(inner, at));
    if (line_begins(of, "of ") || line_begins(of, "/"))
        return skip_number(of, *of.p == '/' ? 1 : 2) == of.n;
    return false;
}

/* What services and typists put above or below a transcript. */
static bool is_footer(struct slice s) {
    static const char *const starts[] = {"transcribed by",
                                         "transcript by",
                                         "transcription by",
                                         "transcribed with",
                                         "transcript provided by",
                                         "this transcript was exported",
                                         "this transcript was generated",
                                         "end of transcript",
                                         "end of recording",
                                         "end of interview",
                                         "end of audio",
                                         "recording ends",
                                         "recording stopped"};
    struct slice inner = without_brackets(s);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (line_begins(inner, starts[i]))
            return line_words(inner) <= HEADING_WORDS;
    return false;
}

static bool find(struct slice line, bool start, enum unspoken *why) {
    struct slice s = clean_trim(line);
    *why = UNSPOKEN_HEADER;
    if (s.n == 0)
        return false;
    switch (*s.p) {
    case '#':
        return is_title(s);
    case '_':
        *why = is_metadata(s) ? UNSPOKEN_COMMENT : UNSPOKEN_HEADER;
        return *why == UNSPOKEN_COMMENT || is_rule(s);
    case '-':
    case '=':
    case '*':
    case '~':
        return is_rule(s) || is_page(s) || (start && is_footer(s));
    case '[':
    case '(':
    case 'p':
    case 'P':
    case 't':
    case 'T':
    case 'e':
    case 'E':
    case 'r':
    case 'R':
        return is_page(s) || (start && is_footer(s));
    default:
        return is_digit(*s.p) && s.n < 20 && is_page(s);
    }
}

/* The lines of the YAML that a file begins with: keys with values between `---` and `---`; 0: none.
 */
static size_t front_matter(const struct lines *l) {
    if (l->n < 3 || !slice_eq(clean_trim(l->items[0].text), SLICE("---")))
        return 0;
    for (size_t i = 1; i < l->n; i++) {
        struct slice s = l->items[i].text;
        if (slice_eq(clean_trim(s), SLICE("---")) || slice_eq(clean_trim(s), SLICE("...")))
            return i > 1 ? i + 1 : 0;
        if (s.n && !memchr(" \t-#", *s.p, 4) && !memchr(s.p, ':', s.n))
            return 0;
    }
    return 0;
}

void remarks_leave(struct lines *l, struct transcript *t) {
    size_t front = front_matter(l);
    bool any = front > 0;
    for (size_t i = 0; i < front; i++)
        if (!l->items[i].blank)
            lines_leave(l, i, t, UNSPOKEN_HEADER);
    for (size_t i = 0; i < l->n; i++) {
        enum unspoken why;
        if (l->items[i].gone || l->items[i].blank || l->items[i].speaker.p ||
            !find(l->items[i].text, l->items[i].start, &why))
            continue;
        lines_leave(l, i, t, why);
        any = true;
    }
    if (any)
        lines_settle(l);
}

bool remark_heading(struct slice line) {
    static const char *const ends[] = {".", "?", "!", ",", ";", "\xe2\x80\xa6", "\xe2\x80\x9d",
                                       "\""};
    struct slice s = clean_trim(line);
    struct label label;
    if (label_find(s, &label) && label_is_key(&label))
        return true;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t n = strlen(ends[i]);
        if (s.n >= n && memcmp(s.p + s.n - n, ends[i], n) == 0)
            return false;
    }
    return line_words(s) <= HEADING_WORDS;
}
