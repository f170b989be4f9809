/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/labels.h"

#include <stdlib.h>
#include <unicode/uchar.h>

#include "corpus/clean.h"
#include "pipeline/utf8.h"

enum { LABEL_MOST = 160, WORDS_MOST = 4, ALL_WORDS_MOST = 8 };

/* Beginnings of headings, remarks and addresses; in lower case. */
static const char *const blocked_words[] = {
    "note",
    "notes",
    "nb",
    "n.b.",
    "ftr",
    "agenda",
    "http",
    "https",
    "ftp",
    "mailto",
    "date",
    "time",
    "start time",
    "end time",
    "place",
    "location",
    "venue",
    "title",
    "subject",
    "topic",
    "re",
    "present",
    "in attendance",
    "attendees",
    "attending",
    "attendance",
    "participants",
    "speakers",
    "apologies",
    "duration",
    "length",
    "recording",
    "recorded",
    "recorded on",
    "recorded by",
    "transcript",
    "transcription",
    "transcriber",
    "transcribed by",
    "language",
    "version",
    "warning",
    "important",
    "todo",
    "to do",
    "action",
    "actions",
    "action point",
    "action points",
    "summary",
    "decision",
    "decisions",
    "outcome",
    "outcomes",
    "update",
    "ps",
    "p.s.",
    "eg",
    "e.g.",
    "ie",
    "i.e.",
    "example",
    "for example",
    "source",
    "url",
    "link",
    "see",
    "file",
    "filename",
    "file name",
    "interview date",
    "project",
    "meeting",
    "keywords",
    "page",
    "figure",
    "table",
    "chapter",
    "section",
};

/* Words that names hold in lower case. */
static const char *const particles[] = {
    "of", "the", "and", "de",  "la",  "le",  "van", "von", "der", "den", "di",  "da",  "du", "del",
    "el", "al",  "bin", "ibn", "dos", "das", "y",   "e",   "zu",  "af",  "ter", "ten", "ap", "for"};

static bool is_one_of(struct slice s, const char *const *words, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (slice_eq(s, slice_of(words[i])))
            return true;
    return false;
}

static bool is_letter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* White space at `p`: its bytes, or 0. */
static size_t space_at(const char *p, const char *end) {
    if (p < end && (*p == ' ' || *p == '\t'))
        return 1;
    if (end - p >= 2 && memcmp(p, "\xc2\xa0", 2) == 0)
        return 2;
    return end - p >= 3 && memcmp(p, "\xe2\x80\xaf", 3) == 0 ? 3 : 0;
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
        case '!':
        case ';':
        case '"':
        case '<':
        case '>':
        case '=':
            return NULL;
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
    return word.n <= 7 && !(word.p[0] >= 'a' && word.p[0] <= 'z');
}

/* Whether the part of a candidate outside brackets may be a name at all. */
static bool is_short_name(struct slice base) {
    size_t words = 0, all = 0, commas = 0;
    bool letter = false;
    for (struct slice rest = base; rest.p;) {
        struct slice word = slice_cut(&rest, ' ');
        if (word.n == 0)
            continue;
        bool counts = false;
        for (size_t i = 0; i < word.n; i++) {
            counts |= is_letter((unsigned char)word.p[i]) || is_digit(word.p[i]);
            letter |= is_letter((unsigned char)word.p[i]);
            commas += word.p[i] == ',';
        }
        words = word.n == 1 && *word.p == '|' ? 0 : words + counts;
        all += counts;
        if (words > WORDS_MOST || all > ALL_WORDS_MOST || commas > 1 || !is_word_of_name(word))
            return false;
    }
    return letter;
}

bool label_find(struct slice line, struct label *l) {
    const char *p = line.p, *end = line.p + line.n, *bracket;
    for (size_t n; (n = space_at(p, end)) > 0;)
        p += n;
    const char *stop = end - p > LABEL_MOST ? p + LABEL_MOST : end;
    if (p == end || !(is_letter((unsigned char)*p) || is_digit(*p) || *p == '@') ||
        !memchr(p, ':', (size_t)(stop - p)))
        return false;
    const char *colon = find_colon(p, stop, &bracket);
    if (!colon || (colon + 1 < end && !space_at(colon + 1, end)))
        return false;
    l->name = clean_trim((struct slice){p, (size_t)(colon - p)});
    l->base = clean_trim((struct slice){p, (size_t)((bracket ? bracket : colon) - p)});
    l->rest = (struct slice){colon + 1, (size_t)(end - colon - 1)};
    return l->base.n > 0 && is_short_name(l->base);
}

/* A candidate in lower case: one with a word that begins so and is no particle, unless it is a
 * single word with a figure or an underscore (`speaker_1`). */
static bool is_lower(struct slice base) {
    bool single = !memchr(base.p, ' ', base.n);
    for (size_t i = 0; single && i < base.n; i++)
        if (is_digit(base.p[i]) || base.p[i] == '_')
            return false;
    for (struct slice rest = base; rest.p;) {
        struct slice word = slice_cut(&rest, ' ');
        const char *p = word.p;
        if (word.n == 0 || is_one_of(word, particles, sizeof particles / sizeof *particles))
            continue;
        if (u_islower(utf8_next(&p, word.p + word.n)))
            return true;
    }
    return false;
}

static bool is_blocked(struct slice base) {
    char lower[24];
    if (base.n > sizeof lower)
        return false;
    for (size_t i = 0; i < base.n; i++)
        lower[i] = (char)(base.p[i] >= 'A' && base.p[i] <= 'Z' ? base.p[i] + 32 : base.p[i]);
    return is_one_of((struct slice){lower, base.n}, blocked_words,
                     sizeof blocked_words / sizeof *blocked_words);
}

bool label_is_key(const struct label *l) {
    return is_blocked(l->base);
}

bool label_is_name(struct slice name) {
    return name.n > 0 && name.n <= LABEL_MOST && is_short_name(name);
}

void labels_see(struct labels *s, const struct label *l, bool at_start) {
    s->lines++;
    s->starts += at_start;
    if (!l)
        return;
    size_t known = s->bases.count;
    uint32_t id = intern_add(&s->bases, l->base);
    if (id == known) {
        MEM_GROW(s->counts, s->cap, known + 1);
        s->counts[id] =
            (struct label_count){.blocked = is_blocked(l->base), .lower = is_lower(l->base)};
    }
    s->counts[id].seen++;
    s->counts[id].at_start += at_start;
}

/* Sums over the candidates that are not blocked. */
struct sums {
    uint64_t all, recurring, recurring_start, recurring_lower;
    size_t distinct; /* that recur and are not in lower case */
};

static struct sums add_up(const struct labels *s) {
    struct sums t = {0, 0, 0, 0, 0};
    for (size_t i = 0; i < s->bases.count; i++) {
        const struct label_count *c = &s->counts[i];
        if (c->blocked)
            continue;
        t.all += c->seen;
        if (c->seen < 2)
            continue;
        t.recurring_lower += c->lower ? c->seen : 0;
        t.recurring += c->lower ? 0 : c->seen;
        t.recurring_start += c->at_start;
        t.distinct += !c->lower;
    }
    return t;
}

void labels_decide(struct labels *s) {
    struct sums t = add_up(s);
    uint64_t again = t.recurring + t.recurring_lower;
    s->starts_only = again > 0 && t.recurring_start * 50 >= again * 49 && s->starts < s->lines;
    uint64_t places = s->starts_only ? s->starts : s->lines;
    bool pattern = 2 * t.all >= places;
    bool often = (t.distinct >= 2 && t.recurring * 50 >= places) ||
                 (t.recurring >= 3 && t.recurring * 10 >= places);
    bool everywhere = 20 * t.all >= 19 * places;
    bool lower = everywhere || (pattern && t.recurring_lower * 10 >= again && again > 0);
    for (size_t i = 0; i < s->bases.count; i++) {
        struct label_count *c = &s->counts[i];
        c->accepted = !c->blocked && (c->lower ? lower : pattern || (often && c->seen > 1));
    }
}

bool labels_accept(const struct labels *s, const struct label *l, bool at_start) {
    uint32_t id = intern_find(&s->bases, l->base);
    if (id == INTERN_NONE || !s->counts[id].accepted)
        return false;
    /* A name that begins paragraphs elsewhere may speak up within one. */
    return at_start || !s->starts_only || s->counts[id].at_start > 1;
}

bool labels_recurs(const struct labels *s, const struct label *l) {
    uint32_t id = intern_find(&s->bases, l->base);
    return id != INTERN_NONE && s->counts[id].seen > 1;
}

void labels_clear(struct labels *s) {
    intern_free(&s->bases);
    s->lines = s->starts = 0;
    s->starts_only = false;
}

void labels_free(struct labels *s) {
    intern_free(&s->bases);
    free(s->counts);
    *s = (struct labels){0};
}
