/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/marks.h"

#include <unicode/uchar.h>

#include "corpus/clean.h"
#include "corpus/mark_words.h"
#include "pipeline/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The most bytes between brackets, braces, and between what needs words of the table: more is
 * rather talk, or a bracket that was never closed. A note about a sound has few words. */
enum { BRACKET_MOST = 400, BRACE_MOST = 80, NAMED_MOST = 60, NOTE_WORDS = 8 };

/* A text that is looked through. */
struct search {
    struct slice s;
    bool typed;
    bool known;         /* first and last are */
    size_t first, last; /* the bytes where its first and its last word are met; s.n: none */
};

static bool is_letter(char c) {
    unsigned char low = (unsigned char)c | 0x20;
    return low >= 'a' && low <= 'z';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_in_word(char c) {
    return is_letter(c) || is_digit(c) || c == '_';
}

/* The character that ends right before byte `i`, or 0; *from: where it begins. */
static int32_t before(struct slice s, size_t i, size_t *from) {
    *from = i;
    if (i == 0)
        return 0;
    do
        --*from;
    while (*from > 0 && ((unsigned char)s.p[*from] & 0xc0) == 0x80);
    const char *p = s.p + *from;
    return utf8_next(&p, s.p + i);
}

/* The character at byte `i`, or 0. */
static int32_t at(struct slice s, size_t i) {
    const char *p = s.p + i;
    return i < s.n ? utf8_next(&p, s.p + s.n) : 0;
}

static bool is_alpha(int32_t c) {
    return c >= 0x80 ? u_isalpha(c) : c > 0 && is_letter((char)c);
}

static bool is_word_part(int32_t c) {
    return is_alpha(c) || (c >= '0' && c <= '9') || c == '_';
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

/* `[[uid=7xccq]]`, `[[staff]]`: a code has no spaces and begins with no capital, as links to the
 * pages of a notebook do, `[[Leeds]]`. */
static size_t doubled(struct slice s, size_t i) {
    size_t inner = enclosed(s, i + 1, ']', BRACKET_MOST), end = i + 1 + inner;
    if (!inner || end == s.n || s.p[end] != ']' || u_isupper(at(s, i + 2)))
        return 0;
    return memchr(s.p + i, ' ', inner) ? 0 : inner + 2;
}

/* The fields of the first time in `s`, 00:01:42 has three; 0 without one. */
static size_t time_fields(struct slice s) {
    for (size_t i = 0; i + 2 < s.n; i++) {
        size_t fields = 1;
        if (s.p[i] != ':' || i == 0 || !is_digit(s.p[i - 1]))
            continue;
        for (; i + 2 < s.n && s.p[i] == ':' && is_digit(s.p[i + 1]) && is_digit(s.p[i + 2]); i += 3)
            fields++;
        if (fields > 1)
            return fields;
    }
    return 0;
}

/* `Ana Berg: No!`, what somebody throws in: a capital, a colon, a space, a letter further on. */
static bool is_thrown_in(struct slice inner) {
    const char *colon = memchr(inner.p, ':', inner.n);
    size_t n = colon ? (size_t)(colon - inner.p) + 1 : 0;
    if (!n || n >= inner.n || inner.p[n] != ' ' || !u_isupper(at(inner, 0)))
        return false;
    while (n < inner.n && !is_alpha(at(inner, n)))
        n++;
    return n < inner.n;
}

/* `Interruption.`, a sentence. */
static bool is_sentence(struct slice inner) {
    return inner.n > 2 && inner.p[inner.n - 1] == '.' && inner.p[inner.n - 2] != '.' &&
           u_isupper(at(inner, 0));
}

static bool is_sic(struct slice inner) {
    return inner.n >= 3 && inner.n <= 4 && (inner.p[0] | 0x20) == 's' &&
           (inner.p[1] | 0x20) == 'i' && (inner.p[2] | 0x20) == 'c' &&
           (inner.n == 3 || !is_letter(inner.p[3]));
}

/* Whether no word stands before byte `from` and none from byte `to` on. */
static bool is_all(struct search *w, size_t from, size_t to) {
    size_t start;
    if (!w->known) {
        w->known = true;
        for (w->first = 0; w->first < w->s.n && !is_word_part(at(w->s, w->first));)
            w->first++;
        for (w->last = w->s.n; w->last > 0 && !is_word_part(before(w->s, w->last, &start));)
            w->last = start;
    }
    return w->first >= from && w->last <= to;
}

/* Whether what stands between the square brackets at `i`, n bytes with them, is no speech. */
static bool is_note(struct search *w, size_t i, size_t n) {
    struct slice s = w->s, inner = clean_trim((struct slice){s.p + i + 1, n - 2});
    size_t start, behind = i + n, ahead = i - (i > 0 && s.p[i - 1] == '\\');
    if (inner.n && inner.p[inner.n - 1] == '\\') /* Markdown's \] */
        inner = clean_trim((struct slice){inner.p, inner.n - 1});
    struct mark_words words = mark_words_of(inner);
    if (words.nothing || w->typed)
        return words.nothing;
    if (is_sic(inner) || is_alpha(before(s, ahead, &start)) || is_alpha(at(s, behind)))
        return false;
    size_t fields = time_fields(inner);
    if (words.n == 0) /* figures cite, signs doubt */
        return fields || !inner.n || !is_digit(*inner.p);
    return fields > 2 || (fields && !u_isupper(at(inner, 0))) || is_thrown_in(inner) ||
           is_sentence(inner) || (words.sound && words.n <= NOTE_WORDS && !words.pointed) ||
           is_all(w, ahead, behind);
}

static size_t bracketed(struct search *w, size_t i) {
    struct slice s = w->s;
    bool twice = i + 1 < s.n && s.p[i + 1] == '[';
    size_t n = twice ? doubled(s, i) : enclosed(s, i, ']', BRACKET_MOST);
    bool link = n && i + n < s.n && s.p[i + n] == '(';
    return n && !link && (twice ? !w->typed : is_note(w, i, n)) ? n : 0;
}

/* What stands between `s[i]` and `close` and names a sound. */
static size_t named(struct slice s, size_t i, char close) {
    size_t n = enclosed(s, i, close, NAMED_MOST);
    return n && mark_words_of((struct slice){s.p + i + 1, n - 2}).nothing ? n : 0;
}

/* `.` and `0.5` in round brackets, lengths of pauses; `?`. */
static bool is_pause(struct slice inner) {
    size_t figures = 0, points = 0;
    for (size_t i = 0; i < inner.n; i++) {
        figures += is_digit(inner.p[i]);
        points += inner.p[i] == '.' || (inner.p[i] == '?' && figures == 0);
    }
    return figures + points == inner.n && inner.n <= 4 &&
           (figures == 0 || (points == 1 && is_digit(inner.p[0])));
}

static size_t rounded(const struct search *w, size_t i) {
    size_t n = enclosed(w->s, i, ')', NAMED_MOST);
    struct slice inner = {w->s.p + i + 1, n ? n - 2 : 0};
    struct mark_words words = n ? mark_words_of(inner) : (struct mark_words){.nothing = false};
    bool figures = n && words.n == 0 && !w->typed;
    return words.nothing || (figures && (is_pause(inner) || time_fields(inner) > 2)) ? n : 0;
}

/* `{vocalsound}`: a few words and nothing that code has. */
static size_t braced(struct slice s, size_t i) {
    size_t n = enclosed(s, i, '}', BRACE_MOST);
    for (size_t k = i + 1; n && k < i + n - 1; k++)
        if (!is_word_part(at(s, k)) && ((unsigned char)s.p[k] & 0xc0) != 0x80 &&
            !strchr(" -'.,/?\n", s.p[k]))
            return 0;
    return n;
}

static size_t not_understood(struct slice s, size_t i) {
    size_t start;
    bool three = s.n - i >= 3 && s.p[i + 1] == s.p[i] && s.p[i + 2] == s.p[i];
    return three && !is_word_part(before(s, i, &start)) && !is_word_part(at(s, i + 3)) ? 3 : 0;
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

/* `mét~`: from where its letters begin. */
static size_t cut_word(struct slice s, size_t i, size_t *from) {
    size_t start;
    while (is_alpha(before(s, *from, &start)))
        *from = start;
    return *from < i && !is_word_part(at(s, i + 1)) ? i + 1 - *from : 0;
}

/* The mark whose telling byte is at `i`: its length, 0 for none, and where it begins. */
static size_t mark_at(struct search *w, size_t i, size_t *from) {
    struct slice s = w->s;
    *from = i;
    switch (s.p[i]) {
    case '[':
        *from -= i > 0 && s.p[i - 1] == '\\';
        size_t n = bracketed(w, i);
        return n ? n + (i - *from) : 0;
    case '(':
        return rounded(w, i);
    case '<':
        return named(s, i, '>');
    case '*':
        return named(s, i, '*');
    default:
        break;
    }
    if (w->typed)
        return 0;
    switch (s.p[i]) {
    case '{':
        return braced(s, i);
    case 'x':
    case 'X':
        return not_understood(s, i);
    case '#':
        return statement(s, i);
    default: /* ~ */
        return cut_word(s, i, from);
    }
}

/* The next byte from `i` on that may tell of a mark; s.n when there is none. */
static size_t next_telling(struct slice s, size_t i) {
    static const bool tells[256] = {
        ['['] = true, ['{'] = true, ['('] = true, ['<'] = true, ['*'] = true,
        ['x'] = true, ['X'] = true, ['#'] = true, ['~'] = true};
#ifdef __SSE2__
    /* `[` and `{`, `X` and `x` differ in one bit, `(` and `*` in another one. */
    const __m128i lower = _mm_set1_epi8(0x20), round = _mm_set1_epi8('(' & '*');
    for (; s.n - i >= 16; i += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(s.p + i));
        __m128i low = _mm_or_si128(v, lower), even = _mm_andnot_si128(_mm_set1_epi8(2), v);
        __m128i a = _mm_or_si128(_mm_cmpeq_epi8(low, _mm_set1_epi8('{')),
                                 _mm_cmpeq_epi8(low, _mm_set1_epi8('x')));
        __m128i b =
            _mm_or_si128(_mm_cmpeq_epi8(even, round), _mm_cmpeq_epi8(v, _mm_set1_epi8('<')));
        __m128i c = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('#')),
                                 _mm_cmpeq_epi8(v, _mm_set1_epi8('~')));
        unsigned found = (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(a, b), c));
        if (found)
            return i + (unsigned)__builtin_ctz(found);
    }
#endif
    while (i < s.n && !tells[(unsigned char)s.p[i]])
        i++;
    return i;
}

static void find_marks(struct slice s, bool typed, struct span_list *marks) {
    struct search w = {.s = s, .typed = typed};
    size_t from, done = 0; /* marks begin behind the last one */
    for (size_t i = 0; (i = next_telling(s, i)) < s.n; i++) {
        size_t n = mark_at(&w, i, &from);
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

/* Whether there is more than punctuation. */
static bool says_something(struct slice s) {
    for (const char *p = s.p, *end = s.p + s.n; p < end;) {
        int32_t c = utf8_next(&p, end);
        if (c < 0x80 ? is_word_part(c) : !u_ispunct(c) && !u_isspace(c))
            return true;
    }
    return false;
}

/* Whether a sign that no space stands before is at byte `i`. */
static bool stops(struct slice s, size_t i) {
    return i < s.n && (memchr(".,;:!?", s.p[i], 6) || at(s, i) == 0x2026 /* … */);
}

struct slice marks_take(struct slice raw, bool typed, struct arena *a, struct span_list *marks,
                        struct origins *o) {
    size_t first = marks->n, from = 0, n = 0, start;
    find_marks(raw, typed, marks);
    if (marks->n == first)
        return raw;
    char *to = arena_alloc(a, raw.n, 1);
    for (size_t i = first; i <= marks->n; i++) {
        size_t until = i < marks->n ? marks->at[i].from : raw.n;
        if (i > first && stops(raw, from)) {
            size_t was = n;
            while (n && is_space(to[n - 1]))
                n--;
            n -= n && to[n - 1] == ',' && raw.p[from] != ','; /* métro, XXX. */
            origins_cut(o, to + n, was - n);
            from += raw.p[from] == ',' && (n == 0 || to[n - 1] == ','); /* well, [pause], yes */
        }
        if (from < until)
            origins_add(o, to + n, until - from, raw.p + from, until - from);
        while (from < until)
            to[n++] = raw.p[from++];
        from = i < marks->n ? marks->at[i].to : raw.n;
        if (is_word_part(before((struct slice){to, n}, n, &start)) && is_word_part(at(raw, from)))
            to[n++] = ' '; /* no[laughs]yes */
    }
    return (struct slice){to, says_something((struct slice){to, n}) ? n : 0};
}
