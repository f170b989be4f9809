/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that are cut at the end of a line. A hyphen there, with a letter before it and one in lower
 * case in the next line, is taken out when it is a soft one, when the word without it occurs
 * elsewhere in the text, or when the text is hyphenated throughout and the word with it does not
 * occur. Otherwise it stays, and what it parts is put together all the same: `self-` and `esteem`.
 */
#include <unicode/uchar.h>

#include "corpus/clean.h"
#include "corpus/lines.h"
#include "corpus/pages.h"
#include "pipeline/utf8.h"

/* A text is hyphenated throughout when one in so many of the line ends that are only the end of the
 * paper has a hyphen; without, it is one in a hundred or more. */
enum { HYPHENS_IN = 25, HYPHENS_LEAST = 3 };

/* A line whose last word goes on in the next one. */
struct cut {
    struct page_line *line, *next;
    struct slice before, after; /* the letters around the hyphen */
    struct slice word;          /* what the next line begins with */
    size_t hyphen;              /* bytes; the line's text ends with it */
    bool soft;
};

static struct slice without_spaces(struct slice s) {
    while (s.n && s.p[s.n - 1] == ' ')
        s.n--;
    return s;
}

static int32_t last_character(struct slice s) {
    const char *p = s.p + s.n;
    while (p > s.p && ((unsigned char)p[-1] & 0xc0) == 0x80)
        p--;
    p -= p > s.p;
    return s.n ? utf8_next(&p, s.p + s.n) : 0;
}

/* The letters before a hyphen that ends the line. */
static bool find_before(struct slice line, struct cut *c) {
    static const char *const hyphens[] = {"-", "\xe2\x80\x90", "\xc2\xad"};
    struct slice s = without_spaces(line);
    c->hyphen = 0;
    for (size_t i = 0; i < sizeof hyphens / sizeof *hyphens && !c->hyphen; i++) {
        size_t n = strlen(hyphens[i]);
        c->hyphen = s.n > n && memcmp(s.p + s.n - n, hyphens[i], n) == 0 ? n : 0;
        c->soft = i == 2;
    }
    s.n -= c->hyphen;
    const char *space = s.n ? memrchr(s.p, ' ', s.n) : NULL;
    c->before = space ? slice_from(s, (size_t)(space - s.p) + 1) : s;
    return c->hyphen && c->before.n && u_isalpha(last_character(c->before));
}

/* The letters that the next line begins with, the first in lower case. */
static bool find_after(struct slice line, struct cut *c) {
    struct slice rest = clean_trim(line);
    c->word = slice_cut(&rest, ' ');
    const char *p = c->word.p, *end = p + c->word.n, *last;
    if (p == end || !u_islower(utf8_next(&p, end)))
        return false;
    for (last = p; p < end && u_isalpha(utf8_next(&p, end)); last = p)
        continue;
    c->after = (struct slice){c->word.p, (size_t)(last - c->word.p)};
    return true;
}

/* The next cut behind line *at. Lines that a paragraph's end parts belong to no cut. */
static bool next_cut(const struct pages *p, size_t *at, struct cut *c) {
    for (; *at + 1 < p->n; ++*at) {
        size_t next = *at + 1;
        bool parted = false;
        c->line = &p->lines[*at];
        if (!page_line_full(c->line) || !find_before(c->line->text, c))
            continue;
        for (; next < p->n && !page_line_full(&p->lines[next]); next++)
            parted = parted || p->lines[next].blank;
        if (next == p->n)
            return false;
        c->next = &p->lines[next];
        parted = parted || c->next->part != c->line->part;
        if ((!parted || c->next->goes_on) && find_after(c->next->text, c)) {
            ++*at;
            return true;
        }
    }
    return false;
}

/* Words in lower case, with the hyphens and apostrophes in them. */
struct vocabulary_of {
    struct intern words;
    struct buffer word;
};

static void add_lower(struct buffer *b, struct slice s) {
    for (const char *p = s.p, *end = s.p + s.n; p < end;)
        utf8_add(b, u_tolower(utf8_next(&p, end)));
}

static void add_words(struct vocabulary_of *v, struct slice line) {
    const char *p = line.p, *end = line.p + line.n, *word = NULL;
    while (p <= end) {
        const char *at = p;
        int32_t c = p < end ? utf8_next(&p, end) : (p++, ' ');
        bool inside = u_isalpha(c) || (word && (c == '-' || c == '\'' || c == 0x2019));
        if (inside && !word)
            word = at;
        if (inside || !word)
            continue;
        buffer_clear(&v->word);
        add_lower(&v->word, (struct slice){word, (size_t)(at - word)});
        intern_add(&v->words, buffer_slice(&v->word));
        word = NULL;
    }
}

static bool occurs(struct vocabulary_of *v, const struct cut *c, const char *between) {
    buffer_clear(&v->word);
    add_lower(&v->word, c->before);
    buffer_text(&v->word, between);
    add_lower(&v->word, c->after);
    return intern_find(&v->words, buffer_slice(&v->word)) != INTERN_NONE;
}

/* The word goes to the second line, for which it was that the first one had no room: so that lines
 * look as full as they are. */
static void join(const struct cut *c, bool with, struct transcript *t) {
    struct slice line = without_spaces(c->line->text), next = c->next->text;
    size_t kept = line.n - c->hyphen - c->before.n, indent = (size_t)(c->word.p - next.p);
    struct buffer b = {0};
    if (!with)
        transcript_leave(t, c->line->number, UNSPOKEN_OTHER, slice_from(line, kept));
    buffer_add(&b, (struct slice){next.p, indent});
    buffer_add(&b, (struct slice){line.p + kept, line.n - kept - (with ? 0 : c->hyphen)});
    buffer_add(&b, slice_from(next, indent));
    c->next->text = arena_copy(&t->arena, buffer_slice(&b));
    c->line->text.n = kept;
    if (line_is_blank(c->line->text)) {
        c->line->gone = true;
        c->next->goes_on = c->line->goes_on;
        c->next->part = c->line->part;
    }
    buffer_free(&b);
}

void pages_hyphens(struct pages *p, struct transcript *t) {
    struct vocabulary_of v = {.word = {0}};
    struct cut c;
    size_t cuts = 0, ends = 0;
    for (size_t at = 0; next_cut(p, &at, &c);)
        cuts++;
    for (size_t i = 0; cuts && i < p->n; i++)
        if (page_line_full(&p->lines[i])) {
            add_words(&v, p->lines[i].text);
            ends += p->lines[i].goes_on;
        }
    bool throughout = cuts >= HYPHENS_LEAST && HYPHENS_IN * cuts >= ends;
    for (size_t at = 0; next_cut(p, &at, &c);) {
        bool out = c.soft || occurs(&v, &c, "") || (throughout && !occurs(&v, &c, "-"));
        join(&c, !out, t);
    }
    intern_free(&v.words);
    buffer_free(&v.word);
}
