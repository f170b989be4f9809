/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label_parts.h"

#include <unicode/uchar.h>

#include "corpus/bare.h"
#include "corpus/fold.h"
#include "pipeline/utf8.h"

enum {
    CODE_DIGITS = 3,   /* of `P12` */
    LONGEST_NAME = 512 /* bytes */
};

/* Reads a label from left to right. */
struct cutting {
    const struct label_words *known;
    struct label_parts *l;
    struct arena *arena;
    struct buffer word, bare; /* the word at hand; room */
    struct buffer german;     /* the second key of the word */
    struct slice *germans;    /* [l->n]: the words' */
    size_t part;
    size_t commas; /* in this part */
};

/* Letters with a stroke or joined, which no decomposition takes apart. */
static const struct {
    const char *letter, *bare, *german;
} letters[] = {
    {"ł", "l", "l"},   {"ø", "o", "oe"},  {"đ", "d", "d"},   {"ð", "d", "d"},
    {"þ", "th", "th"}, {"æ", "ae", "ae"}, {"œ", "oe", "oe"}, {"ı", "i", "i"},
    {"ä", "a", "ae"},  {"ö", "o", "oe"},  {"ü", "u", "ue"},  {"å", "a", "aa"},
};

/* Adds a folded word in one of its two forms. */
static void add_letters(struct buffer *to, struct slice folded, bool german) {
    while (folded.n) {
        size_t n = 0;
        for (size_t i = 0; i < sizeof letters / sizeof *letters && n == 0; i++) {
            struct slice letter = slice_of(letters[i].letter);
            if (letter.n > folded.n || memcmp(letter.p, folded.p, letter.n) != 0)
                continue;
            buffer_text(to, german ? letters[i].german : letters[i].bare);
            n = letter.n;
        }
        if (n == 0) {
            if (*folded.p != '\'')
                buffer_char(to, *folded.p);
            n = 1;
        }
        folded = (struct slice){folded.p + n, folded.n - n};
    }
}

/* Both forms of the word at hand, to c->bare and c->german. */
static void make_forms(struct cutting *c) {
    struct buffer folded = {0}, stripped = {0};
    fold_word(buffer_slice(&c->word), &folded);
    size_t n = folded.n;
    if (n > 2 && memcmp(folded.p + n - 2, "'s", 2) == 0)
        folded.n -= 2;
    for (int german = 0; german < 2; german++) {
        struct buffer *to = german ? &c->german : &c->bare;
        buffer_clear(&stripped);
        buffer_clear(to);
        add_letters(&stripped, buffer_slice(&folded), german);
        bare_word(buffer_slice(&stripped), to);
    }
    buffer_free(&folded);
    buffer_free(&stripped);
}

static bool is_digits(struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
    return s.n > 0;
}

static void add_word(struct cutting *c, struct slice bare, struct slice german, bool capitals) {
    struct label_parts *l = c->l;
    const char *p = bare.p, *end = bare.p + bare.n;
    struct label_part_word w = {.bare = arena_copy(c->arena, bare),
                                .known = label_word_find(c->known, bare),
                                .part = c->part,
                                .number = is_digits(bare),
                                .capitals = capitals};
    w.letter = u_isalpha(utf8_next(&p, end)) && p == end;
    c->germans[l->n] = arena_copy(c->arena, german);
    l->words[l->n++] = w;
}

/* Where a number begins that is glued to a word or letter that names nobody: `speaker1`, `P12`. */
static size_t glued_at(const struct cutting *c, struct slice bare) {
    const char *p = bare.p;
    size_t at = bare.n;
    while (at > 0 && bare.p[at - 1] >= '0' && bare.p[at - 1] <= '9')
        at--;
    if (at == 0 || at == bare.n)
        return 0;
    struct label_word w = label_word_find(c->known, (struct slice){bare.p, at});
    if (w.kinds & (LABEL_ROLE | LABEL_GENERIC))
        return at;
    utf8_next(&p, bare.p + at);
    return p == bare.p + at && bare.n - at <= CODE_DIGITS ? at : 0;
}

static void end_word(struct cutting *c) {
    if (c->word.n == 0)
        return;
    bool capitals = word_case(buffer_slice(&c->word)) == CASE_CAPITALS;
    make_forms(c);
    struct slice bare = buffer_slice(&c->bare), german = buffer_slice(&c->german);
    size_t at = glued_at(c, bare);
    if (at) {
        struct slice number = {bare.p + at, bare.n - at};
        add_word(c, (struct slice){bare.p, at}, (struct slice){german.p, german.n - number.n},
                 capitals);
        add_word(c, number, number, false);
    } else if (bare.n) {
        add_word(c, bare, german, capitals);
    }
    buffer_clear(&c->word);
}

static void end_part(struct cutting *c) {
    end_word(c);
    if (c->l->n && c->l->words[c->l->n - 1].part == c->part) {
        c->part++;
        c->commas = 0;
    }
}

static bool is_apostrophe(int32_t ch) {
    return ch == '\'' || ch == 0x2019 || ch == 0x2bc;
}

static bool is_hyphen(int32_t ch) {
    return ch == '-' || ch == '_' || (ch >= 0x2010 && ch <= 0x2015);
}

static bool is_mark(int32_t ch) {
    int8_t type = u_charType(ch);
    return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

/* An apostrophe behind a single d or l is an article's: d'Ana. */
static void take_apostrophe(struct cutting *c) {
    char first = c->word.n == 1 ? (char)(*c->word.p | 0x20) : 0;
    if (first == 'd' || first == 'l')
        end_word(c);
    else if (c->word.n)
        buffer_char(&c->word, '\'');
}

static void take_comma(struct cutting *c) {
    end_word(c);
    if (c->part == 0 && c->commas++ == 0)
        c->l->comma = c->l->n;
    else
        end_part(c);
}

/* A character that belongs to no word. `spaced`: between spaces, or at an end. */
static void take_between(struct cutting *c, int32_t ch, bool spaced) {
    bool brackets = ch < 0x80 && strchr("|()[]{};", (int)ch);
    if (ch == ',')
        take_comma(c);
    else if (brackets || (spaced && (ch == '/' || ch == '@' || is_hyphen(ch))))
        end_part(c);
    else if (ch != '-' && !(is_hyphen(ch) && ch != '_'))
        end_word(c);
}

static void cut_label(struct cutting *c, struct slice label) {
    bool space_before = true;
    for (const char *p = label.p, *end = label.p + label.n; p < end;) {
        const char *from = p;
        int32_t ch = utf8_next(&p, end);
        bool spaced = space_before && (p == end || *p == ' ');
        space_before = ch == ' ';
        if (is_apostrophe(ch))
            take_apostrophe(c);
        else if (u_isalnum(ch) || is_mark(ch))
            buffer_add(&c->word, (struct slice){from, (size_t)(p - from)});
        else
            take_between(c, ch, spaced);
    }
    end_part(c);
}

/* The words [from, to) of a part that stay: without a device. */
static size_t without_device(const struct label_part_word *w, size_t *from, size_t to) {
    size_t at = *from;
    while (at < to && !(w[at].known.kinds & LABEL_DEVICE))
        at++;
    if (at == to)
        return to;
    size_t behind = at + 1;
    while (behind < to && (w[behind].number || w[behind].letter ||
                           w[behind].known.kinds & (LABEL_DEVICE | LABEL_DEVICE_PART)))
        behind++;
    if (behind == to)
        return at;
    if (at > *from)
        return to; /* a word among others: Pixel Lopez Trust */
    behind += (w[behind].known.kinds & LABEL_PARTICLE) != 0 && behind + 1 < to;
    *from = behind;
    return to;
}

static bool are_all(const struct label_part_word *w, size_t from, size_t to, unsigned kinds) {
    for (size_t i = from; i < to; i++)
        if (!(w[i].known.kinds & kinds))
            return false;
    return true;
}

static bool are_numbers(const struct label_part_word *w, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (!w[i].number)
            return false;
    return true;
}

/* Takes out what says nothing of who it is, part by part. Where nothing would be left, all stays.
 */
static void leave_out_noise(struct cutting *c) {
    struct label_parts *l = c->l;
    size_t kept = 0;
    bool device = false;
    for (size_t from = 0, to, next; from < l->n; from = next) {
        for (to = from; to < l->n && l->words[to].part == l->words[from].part;)
            to++;
        next = to;
        size_t first = from, end = without_device(l->words, &first, to);
        bool number = device && are_numbers(l->words, first, end);
        device = end - first < to - from;
        l->noisy |= device;
        if (number || (from > 0 && first < end && are_all(l->words, first, end, LABEL_GUEST))) {
            l->noisy = true;
            continue;
        }
        for (size_t i = first; i < end; i++, kept++) {
            l->words[kept] = l->words[i];
            c->germans[kept] = c->germans[i];
        }
        if (kept == 0)
            l->comma = 0;
    }
    l->n = kept;
}

/* Whether word `w` says nothing of who it is, beside others of this kind. */
static bool is_nobody(const struct label_part_word *w) {
    const unsigned kinds = LABEL_GENERIC | LABEL_ROLE | LABEL_ROLE_ALONE | LABEL_MODIFIER |
                           LABEL_ARTICLE | LABEL_DEVICE;
    return w->number || w->letter || w->known.kinds & kinds;
}

static void look_at_name(struct label_parts *l) {
    while (l->base < l->n && l->words[l->base].part == l->words[0].part)
        l->base++;
    if (l->comma >= l->base)
        l->comma = 0;
    while (l->lead + 1 < l->base && l->words[l->lead].known.kinds & (LABEL_ARTICLE | LABEL_TITLE))
        l->lead++;
    l->unnamed = true;
    for (size_t i = l->lead; i < l->base; i++) {
        const struct label_part_word *w = &l->words[i];
        l->unnamed &= is_nobody(w) || (l->base - l->lead == 1 && w->known.kinds & LABEL_TITLE);
        l->computer |= slice_eq(w->bare, SLICE("notetaker"));
    }
    l->unnamed |= l->computer;
}

/* The words one behind the other; only between two numbers does a space count. */
static struct slice make_key(const struct cutting *c, bool german) {
    const struct label_parts *l = c->l;
    struct buffer key = {0};
    for (size_t i = 0; i < l->n; i++) {
        if (i && l->words[i].number && l->words[i - 1].number)
            buffer_char(&key, ' ');
        buffer_add(&key, german ? c->germans[i] : l->words[i].bare);
    }
    struct slice copy = arena_copy(c->arena, buffer_slice(&key));
    buffer_free(&key);
    return copy;
}

struct label_parts label_parts_of(const struct label_words *known, struct slice label,
                                  struct arena *a) {
    struct label_parts l = {0};
    struct cutting c = {.known = known, .l = &l, .arena = a};
    if (label.n <= LONGEST_NAME) {
        l.words = arena_alloc(a, label.n + 1, sizeof *l.words);
        c.germans = arena_alloc(a, label.n + 1, sizeof *c.germans);
        cut_label(&c, label);
        leave_out_noise(&c);
    }
    look_at_name(&l);
    l.keys[0] = make_key(&c, false);
    l.keys[1] = make_key(&c, true);
    if (l.n == 0) /* nothing but signs, a device, or a whole story */
        l.keys[0] = l.keys[1] = arena_copy(a, label);
    buffer_free(&c.word);
    buffer_free(&c.bare);
    buffer_free(&c.german);
    return l;
}
