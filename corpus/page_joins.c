/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which line ends are only the end of the paper. A line goes on with the paragraph of the line
 * before it when nobody begins to speak in it, and
 *   - no blank line is between them, most lines of the text are filled, and the line before is not
 *     short: that is one with room for much more than the next word, which ends a sentence, or
 *     behind which a capital or a new item stands; or
 *   - a single one is, in a text that has one between nearly all lines (double-spaced), or the end
 *     of a page or column is, and the line before does not end a sentence and is filled; or the
 *     next one begins in lower case. */
#include <unicode/uchar.h>

#include "corpus/clean.h"
#include "corpus/lines.h"
#include "corpus/pages.h"
#include "corpus/stamps.h"
#include "pipeline/utf8.h"

enum { PAIRS_LEAST = 4 /* of lines, before a text is said to be double-spaced */ };

/* Two full lines behind each other, and the blank ones between. */
struct pair {
    struct page_line *a, *b;
    size_t blank;
};

/* The pair whose second line is the next full one; zero-initialise for the first, which has no a.
 */
static bool next_pair(const struct pages *p, struct pair *pair, size_t *at) {
    pair->a = pair->b;
    pair->blank = 0;
    for (; *at < p->n; ++*at) {
        if (page_line_full(&p->lines[*at])) {
            pair->b = &p->lines[(*at)++];
            return true;
        }
        pair->blank += p->lines[*at].blank;
    }
    return false;
}

static bool ends_sentence(struct slice s) {
    static const char *const ends[] = {
        ".", "?", "!", ":", ";", "\"", ")", "]", "\xe2\x80\xa6", "\xe2\x80\x9d"};
    s = clean_trim(s);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t n = strlen(ends[i]);
        if (s.n >= n && memcmp(s.p + s.n - n, ends[i], n) == 0)
            return true;
    }
    return false;
}

static bool begins_lower(struct slice s) {
    s = clean_trim(s);
    const char *p = s.p;
    return s.n && u_islower(utf8_next(&p, s.p + s.n));
}

/* `2. Strategies`, `a) Tools`, `- Films` */
static bool begins_item(struct slice s) {
    size_t n = 0;
    s = clean_trim(s);
    if (line_begins(s, "- ") || line_begins(s, "\xe2\x80\xa2") || line_begins(s, "* "))
        return true;
    while (n < s.n && n < 3 && s.p[n] >= '0' && s.p[n] <= '9')
        n++;
    n += n == 0 && s.n && s.p[0] >= 'a' && s.p[0] <= 'z';
    return n > 0 && n < s.n && (s.p[n] == '.' || s.p[n] == ')');
}

/* Characters that would be missing on the line before if the next one's first word stood there;
 * negative: it would have had room. */
static long missing(const struct pair *pair) {
    struct slice rest = clean_trim(pair->b->text);
    size_t word = utf8_count(slice_cut(&rest, ' '));
    return (long)(page_line_width(pair->a->text) + 1 + word) - (long)pair->a->width;
}

/* Widths in characters are not widths on paper: an eighth more or less is nothing. */
static bool is_filled(const struct pair *pair) {
    return missing(pair) + (long)pair->a->width / 8 > 0;
}

static bool is_short(const struct pair *pair) {
    return missing(pair) + (long)pair->a->width / 4 < 0;
}

/* `Ana Berg   12:04`: a name, a wide gap or little else, a time. */
static bool is_head(struct slice line, bool little) {
    struct slice s = clean_trim(line);
    struct stamp stamp;
    const char *space = s.n ? memrchr(s.p, ' ', s.n) : NULL;
    size_t at = space ? (size_t)(space - s.p) + 1 : 0;
    bool wide = at > 2 && s.p[at - 2] == ' ';
    return at && (wide || little) && stamp_alone(slice_from(s, at), &stamp) &&
           label_is_name(clean_trim((struct slice){s.p, at}));
}

/* Two words or more, all with a capital. */
static bool is_full_name(struct slice base) {
    size_t words = 0;
    for (struct slice rest = base; rest.p; words++) {
        struct slice word = slice_cut(&rest, ' ');
        const char *p = word.p;
        if (word.n == 0 || !u_isupper(utf8_next(&p, word.p + word.n)))
            return false;
    }
    return words > 1;
}

/* Whether somebody begins to speak in the second line. What stands there but once in the text may
 * be words with a colon, unless half of the lines begin like that: it is no label in the middle of
 * a sentence, and at the end of one only when it looks like a name. A bare time in a sentence tells
 * of nobody, either. */
static bool begins_turn(const struct transcript *t, const struct pair *pair) {
    struct slice s = clean_trim(pair->b->text), rest = s;
    struct label label;
    struct stamp stamp;
    bool room = is_short(pair), free = room || ends_sentence(pair->a->text);
    if (*s.p == '[' || is_head(s, free) || (stamp_cut(&rest, &stamp) && (free || !stamp.bare)))
        return true;
    return label_find(s, &label) && !begins_lower(s) &&
           (room || (free && is_full_name(label.base)) || labels_recurs(&t->labels, &label) ||
            labels_accept(&t->labels, &label, true));
}

static void see_labels(const struct pages *p, struct transcript *t) {
    size_t at = 0;
    labels_clear(&t->labels);
    for (struct pair pair = {.blank = 0}; next_pair(p, &pair, &at);) {
        struct label label;
        bool found = label_find(clean_trim(pair.b->text), &label);
        labels_see(&t->labels, found ? &label : NULL, pair.blank > 0);
    }
    labels_decide(&t->labels);
}

static bool is_evident(const struct pair *pair) {
    return !ends_sentence(pair->a->text) && (is_filled(pair) || begins_lower(pair->b->text));
}

/* What most lines are like. */
struct habits {
    bool filled, apart;
};

static struct habits find_habits(const struct pages *p, const struct transcript *t) {
    size_t close = 0, filled = 0, apart = 0, evident = 0, at = 0;
    for (struct pair pair = {.blank = 0}; next_pair(p, &pair, &at);) {
        if (!pair.a || pair.a->part != pair.b->part || pair.blank > 1 || begins_turn(t, &pair))
            continue;
        bool goes_on = is_evident(&pair);
        close += pair.blank == 0;
        apart += pair.blank == 1;
        filled += pair.blank == 0 && (goes_on || is_filled(&pair));
        evident += pair.blank == 1 && goes_on;
    }
    return (struct habits){.filled = 2 * filled >= close,
                           .apart = apart >= PAIRS_LEAST && 20 * close <= apart &&
                                    evident >= PAIRS_LEAST && 10 * evident >= apart};
}

static bool goes_on(const struct habits *h, const struct transcript *t, const struct pair *pair) {
    if (begins_turn(t, pair))
        return false;
    if (pair->a->part != pair->b->part)
        return is_evident(pair);
    if (pair->blank)
        return pair->blank == 1 && h->apart && !ends_sentence(pair->a->text) && is_filled(pair);
    bool new =
        ends_sentence(pair->a->text) || !begins_lower(pair->b->text) || begins_item(pair->b->text);
    return h->filled && !(new &&is_short(pair));
}

void pages_joins(struct pages *p, struct transcript *t) {
    size_t at = 0;
    see_labels(p, t);
    struct habits h = find_habits(p, t);
    p->apart = h.apart;
    for (struct pair pair = {.blank = 0}; next_pair(p, &pair, &at);)
        pair.b->goes_on = pair.a && goes_on(&h, t, &pair);
}
