/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label_kin.h"

#include "pipeline/utf8.h"

enum {
    SURNAME_LEAST = 3, /* bytes */
    INITIALS_MOST = 4, /* letters */
    SIMILAR_LEAST = 8, /* bytes of a name that is long enough for a slip of the pen */
    SIMILAR_MOST = 256
};

/* The words of a name without what leads it, or of what stands behind the name. */
struct words {
    const struct label_part_word *at;
    size_t n;
};

static struct words name_of(const struct label_parts *l) {
    return (struct words){l->words + l->lead, l->base - l->lead};
}

static struct words rest_of(const struct label_parts *l) {
    return (struct words){l->words + l->base, l->n - l->base};
}

static bool begins(struct words a, struct words b) {
    for (size_t i = 0; i < a.n; i++)
        if (i >= b.n || !slice_eq(a.at[i].bare, b.at[i].bare))
            return false;
    return true;
}

static bool same(struct words a, struct words b) {
    return a.n == b.n && begins(a, b);
}

static bool has_number(struct words w) {
    for (size_t i = 0; i < w.n; i++)
        if (w.at[i].number)
            return true;
    return false;
}

static bool are_numbers(struct words w) {
    for (size_t i = 0; i < w.n; i++)
        if (!w.at[i].number)
            return false;
    return true;
}

static struct words behind(struct words w, size_t n) {
    return n < w.n ? (struct words){w.at + n, w.n - n} : (struct words){w.at + w.n, 0};
}

static bool titles_agree(const struct label_parts *a, const struct label_parts *b) {
    unsigned kinds = 0;
    for (size_t i = 0; i < a->lead; i++)
        kinds |= a->words[i].known.kinds;
    for (size_t i = 0; i < b->lead; i++)
        kinds |= b->words[i].known.kinds;
    return (kinds & (LABEL_MR | LABEL_MRS)) != (LABEL_MR | LABEL_MRS);
}

/* The first letter of a word. */
static int32_t initial(const struct label_part_word *w) {
    const char *p = w->bare.p;
    return utf8_next(&p, w->bare.p + w->bare.n);
}

/* `Ana`, `Ana B` of `Ana Berg`: word by word the same, or the first letter of it. */
static bool is_beginning(struct words a, struct words b) {
    if (a.n > b.n || a.n == 0 || a.at[0].letter || a.at[0].number || same(a, b) ||
        has_number(behind(b, a.n)))
        return false;
    for (size_t i = 0; i < a.n; i++)
        if (!slice_eq(a.at[i].bare, b.at[i].bare) &&
            !(i > 0 && a.at[i].letter && initial(&a.at[i]) == initial(&b.at[i])))
            return false;
    return true;
}

/* `Berg` of `Ana Berg`. */
static bool is_ending(struct words a, struct words b) {
    return a.n > 0 && a.n < b.n && a.at[0].bare.n >= SURNAME_LEAST && !has_number(b) &&
           same(a, behind(b, b.n - a.n));
}

/* The letters of `a` begin the words of `b`, which may count its particles or not. */
static bool are_letters_of(struct slice letters, struct words b, bool particles) {
    const char *p = letters.p, *end = letters.p + letters.n;
    for (size_t i = 0; i < b.n; i++) {
        if (!particles && b.at[i].known.kinds & LABEL_PARTICLE)
            continue;
        if (p == end || utf8_next(&p, end) != initial(&b.at[i]))
            return false;
    }
    return p == end;
}

/* `AB`, `A. B.` of `Ana Berg`. */
static bool are_initials(const struct label_parts *a, struct words b) {
    char letters[4 * INITIALS_MOST];
    size_t n = 0;
    if (b.n < 2 || a->lead || a->n != a->base || a->n > INITIALS_MOST ||
        !(a->n == 1 ? a->words[0].capitals : a->n > 1))
        return false;
    for (size_t i = 0; i < a->n; i++) {
        struct slice bare = a->words[i].bare;
        if ((a->n > 1 && !a->words[i].letter) || n + bare.n > sizeof letters)
            return false;
        memcpy(letters + n, bare.p, bare.n);
        n += bare.n;
    }
    struct slice all = {letters, n};
    return are_letters_of(all, b, true) || are_letters_of(all, b, false);
}

/* `Berg, Dr Ana` of `Ana Berg`. */
static bool is_turned(const struct label_parts *a, const struct label_parts *b) {
    struct words name = name_of(b);
    size_t at = 0;
    if (a->comma == 0 || b->comma != 0)
        return false;
    for (size_t i = 0; i < a->base; i++) {
        const struct label_part_word *w = &a->words[(a->comma + i) % a->base];
        if (w->known.kinds & LABEL_TITLE)
            continue;
        if (at == name.n || !slice_eq(w->bare, name.at[at++].bare))
            return false;
    }
    return at == name.n;
}

/* The words of a name one behind the other. */
static struct slice joined(struct words w, char *to) {
    size_t n = 0;
    for (size_t i = 0; i < w.n; i++) {
        if (n + w.at[i].bare.n > SIMILAR_MOST)
            return (struct slice){to, 0};
        memcpy(to + n, w.at[i].bare.p, w.at[i].bare.n);
        n += w.at[i].bare.n;
    }
    return (struct slice){to, n};
}

/* Whether a byte put in, left out, changed, or two that changed places make `b` of `a`. */
static bool one_apart(struct slice a, struct slice b) {
    size_t head = 0, tail = 0, least = a.n < b.n ? a.n : b.n, most = a.n < b.n ? b.n : a.n;
    while (head < least && a.p[head] == b.p[head])
        head++;
    while (tail < least - head && a.p[a.n - 1 - tail] == b.p[b.n - 1 - tail])
        tail++;
    size_t differ = most - head - tail;
    bool turned =
        a.n == b.n && differ == 2 && a.p[head] == b.p[head + 1] && a.p[head + 1] == b.p[head];
    return differ == 1 || turned;
}

static bool are_similar(struct words a, struct words b) {
    char x[SIMILAR_MOST], y[SIMILAR_MOST];
    if (a.n < 2 || b.n < 2 || has_number(a) || has_number(b))
        return false;
    struct slice s = joined(a, x), t = joined(b, y);
    return s.n >= SIMILAR_LEAST && t.n >= SIMILAR_LEAST && *s.p == *t.p && one_apart(s, t);
}

enum label_kin label_kin(const struct label_parts *a, const struct label_parts *b) {
    struct words x = name_of(a), y = name_of(b), more = rest_of(a), rest = rest_of(b);
    bool within = begins(more, rest), fewer = within && more.n < rest.n;
    if (a->n == 0 || b->n == 0 || a->computer || b->computer || !titles_agree(a, b))
        return KIN_NONE;
    if (same(x, y)) {
        if ((fewer && !are_numbers(behind(rest, more.n))) ||
            (within && !fewer && a->lead < b->lead))
            return KIN_SHORT;
        return within || begins(rest, more) ? KIN_NONE : KIN_AFFILIATION;
    }
    if (!b->unnamed && are_initials(a, y))
        return KIN_INITIALS;
    if (a->unnamed || b->unnamed)
        return KIN_NONE;
    if (within && (is_beginning(x, y) || is_ending(x, y)))
        return KIN_SHORT;
    if ((within || begins(rest, more)) && is_turned(a, b))
        return KIN_ORDER;
    return (within || begins(rest, more)) && are_similar(x, y) ? KIN_SIMILAR : KIN_NONE;
}
